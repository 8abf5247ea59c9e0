"""What a name is, as far as its own words and those beside it tell."""

import re

from builder.scaffold.entry import Span
from builder.scaffold.print import Print
from builder.scaffold.role import role_kind
from builder.text.blank import BLANK

TITLES = (
    r"(?:Mr|Mrs|Ms|Dr|Col|Gen|Lt|Capt|Sgt|Adm|Maj|Sen|Rep|Gov|Prof|Rev|St)\.|President|(?:[A-Z][a-z]+\s)?Minister|Dame|Sir|Lord|Lady|"
    r"(?:Secretary|Director)-General|Secretary(?:\sof\sState)?|Governor|Mayor|Senator|Chancellor|King|Queen|Prince|Princess|General|Colonel|Captain|"
    r"Chief\s(?:Executive|Financial|Operating|Technology|Medical|Scientific)(?:\sOfficer)?|Chief\s[A-Z][a-z]+(?:er|or|ist)|"
    r"Engineer|Analyst|Spokes(?:man|woman|person)|Chair(?:man|woman)?|Director|Archbishop|Bishop|Pope|Imam|Ambassador|"
    r"Deputy|Major|Admiral|Sergeant|Inspector|Superintendent|Chief|Professor|Doctor|Judge|Sheriff|Commissioner|Councillor"
)
ORGANISATION = (
    r"\b(?:Ministry|Department|Agency|Council|University|College|Cent(?:er|re)|Institute|Group|Party|Committee|"
    r"Commission|Company|Corporation|Inc|Ltd|Bank|Court|Office|Service|Authority|Association|Union|Board|Bureau|"
    r"Police|Hospital|School|Society|Foundation|Organi[sz]ation|Federation|Cross|Crescent|Parliament|Assembly|"
    r"Congress|Senate|Administration|Lines?|Railways?|Airways|Ferries|Coastguard|Coast\sGuard|Alliance|League|"
    r"Coalition|Movement|Observatory|Trust|Academy)\b"
)
PUBLIC = (
    r"\b(?:Ministry|Department|Agency|Council|University|College|Party|Committee|Commission|Court|Authority|Union|"
    r"Bureau|Police|Hospital|School|Society|Cross|Crescent|Parliament|Assembly|Congress|Senate|Administration|"
    r"Army|Navy|Guard|Coastguard)\b"
)
"""In names of bodies that no one calls a company."""
_KINDS = (
    ("armed-group", r"\b(?:Brigade|Front|Militia|Army|Forces|Guard|Battalion|Regiment)\b"),
    (
        "outlet",
        r"\b(?:Times|Post|Herald|Gazette|Tribune|Journal|Courier|Daily|Weekly|Radio|Television|TV|Newspaper|Echo|"
        r"Observer|Chronicle|Broadcasting|Press|Telegraph|Examiner|Bulletin|Dispatch|Mirror|Newswire)\b|\bNews\b",
    ),
    ("organisation", ORGANISATION),
    (
        "place",
        r"\A(?:River|Lake|Mount|Gulf|Port|Isle|Cape)\b|\b(?:River|Lake|Sea|Ocean|Bay|Gulf|Valley|Mountains?|Mount|Island|Isle|Street|Road|Bridge|Dam|Port|Harbou?r|"
        r"County|District|Province|Region|Coast|East|West|North|South|Airport|Square|Park|Forest|Desert|Canal|Reservoir)\Z",
    ),
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|outside|around|across|(?:north|south|east|west)\sof)\s\Z"
    r"|\b(?:city|town|village|port|mayor|people|residents|capital|outskirts|suburb|province|district)\sof\s\Z"
    r"|\b(?:go|goes|went|gone|flew|flown|sailed|travelled|returned|fled|drove|marched|road|way)\sto\s\Z"
)
_TOWN_BEFORE = re.compile(r"\b(?:at|from|towards?|off)\s\Z")
"""Of one word. What is longer may be a body as well: `an analyst at Northgate Research`."""
_SPEAKS = re.compile(r",?\s(?:said|told|added|warned|says|believes|argued|noted)\b|,\s(?:who|\d\d)\b")
_SPOKEN = re.compile(
    r"\b(?:said|told|added|spokes(?:man|woman|person)|analyst|director|resident|officer|author)\s(?:of\s\w+\s)?\Z"
)


_OF_ITS = re.compile(r"\bsaid\s(?:the\s|its\s|their\s)?[\w ]{3,30}?(?:['’]s|s['’])\s\Z")
"""`said the union’s Marek Sulc`"""


def kind_of(view: Print, name: str, spans: list[Span]) -> str:
    """Return one of the kinds of actors for a name that stands at these places, or `___`."""
    own = next((kind for kind, pattern in _KINDS if re.search(pattern, name)), None)
    called = None if own not in (None, "place") else _called(view, spans)
    if own is not None:
        return called if called == "organisation" else own  # `salmon grower Tassal Bay`
    if called is not None:
        return called
    is_long = 2 <= len(name.split()) <= 4
    if is_long and any(_is_person(view, span) for span in spans):
        return "person"
    if any(_is_place(view, span, is_long=is_long) for span in spans):
        return "place"
    if name.isupper():
        return "organisation"
    return BLANK


def _called(view: Print, spans: list[Span]) -> str | None:
    return next((kind for span in spans if (kind := role_kind(view.text, *span))), None)


def names_outlet(name: str) -> bool:
    """Tell whether a name has a word by which outlets are called: `Harlow Post`."""
    return re.search(dict(_KINDS)["outlet"], name) is not None


def _is_place(view: Print, span: Span, *, is_long: bool) -> bool:
    """Tell whether something is in or near what is named; a name of several words is told by less."""
    before = view.text[max(0, span.start - 40) : span.start]
    return bool(_PLACE_BEFORE.search(before) or (not is_long and _TOWN_BEFORE.search(before)))


def _is_person(view: Print, span: Span) -> bool:
    before = view.text[max(0, span.start - 40) : span.start]
    if _OF_ITS.search(before):
        return True
    if before.endswith((" of ", " of the ")):
        return False  # `Carol Whitfield of Orbital Partners, said`
    if re.search(r"\b[a-zß-ÿ]+,\s\Z", before) and view.text[span.end : span.end + 2] == ", ":
        return True  # in apposition to what is no role that we know: `su presidente, Esteban Mora, dijo`
    has_title = re.search(rf"(?:{TITLES})\s\Z", before) is not None
    return has_title or bool(_SPEAKS.match(view.text, span.end) or _SPOKEN.search(before))
