"""The words by which English news credits a statement to somebody."""

from dataclasses import dataclass
from enum import StrEnum


class Bearing(StrEnum):
    """How the speaker stands to the statement, as far as the verb alone tells."""

    STATES = "states"
    CONFIRMS = "confirms"
    CLAIMS = "claims"
    """States it, and the article keeps its distance."""
    THINKS = "thinks"
    """Holds it for true or likely, and no more."""
    WARNS = "warns"
    DENIES = "denies"
    DISPUTES = "disputes"
    LEAVES_OPEN = "leaves open"
    """Does not say, or says that it is not known."""


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """One verb of saying, in the form in which it stands in a text."""

    verb: str
    """Its plain form: `say`."""
    bearing: Bearing
    hedges: bool
    """Whether the verb itself casts doubt: `claimed`, `alleged`, `speculated`."""
    participle: bool
    """`saying`, which takes the speaker of what goes before it."""
    needs_that: bool
    """Whether the form is a noun or an adjective as often, so that only `that`, a colon or a quotation mark
    behind it tells."""


_HEDGING = frozenset(
    {"claim", "allege", "speculate", "suggest", "believe", "think", "assume", "suspect", "maintain"}
)

_TABLE = """
states       say says said saying
states       tell tells told telling
states       state* states* stated stating*
states       add* adds* added* adding
states       report* reports* reported reporting*
states       note* notes* noted noting
states       announce announces announced announcing
states       declare declares declared declaring
states       explain explains explained explaining
states       write writes wrote writing*
states       recall* recalls recalled recalling
states       reveal reveals revealed* revealing*
states       insist insists insisted insisting
states       argue argues argued arguing
states       call* calls* called calling*
states       describe describes described describing*
states       portray portrays portrayed portraying
states       observe* observes* observed* observing*
states       point* points* pointed* pointing*
states       estimate* estimates* estimated* estimating
states       stress* stresses* stressed stressing
states       emphasize emphasizes emphasized emphasizing
states       reply* replies* replied replying
states       ask* asks* asked* asking*
states       predict predicts predicted* predicting
states       find* finds* found* finding*
confirms     confirm confirms confirmed confirming
confirms     acknowledge acknowledges acknowledged acknowledging
confirms     admit admits admitted admitting
confirms     concede concedes conceded conceding
confirms     agree* agrees* agreed* agreeing*
claims       claim* claims* claimed claiming
claims       allege alleges alleged* alleging
claims       maintain* maintains* maintained* maintaining*
claims       contend contends contended contending
claims       assert asserts asserted asserting
thinks       believe believes believed* believing
thinks       think thinks thought* thinking*
thinks       speculate speculates speculated speculating
thinks       suggest* suggests* suggested* suggesting*
thinks       suspect* suspects* suspected* suspecting
thinks       assume* assumes* assumed* assuming*
warns        warn warns warned warning*
warns        caution* cautions* cautioned cautioning
denies       deny denies denied denying*
denies       reject rejects rejected rejecting*
disputes     dispute* disputes* disputed* disputing
disputes     question* questions* questioned questioning*
disputes     doubt* doubts* doubted* doubting
disputes     dismiss dismisses dismissed dismissing
"""
"""A row a verb: its bearing and its forms, the plain one first, the participle last; `*` where a form is
something else as often."""


def _rows() -> dict[str, SpeechVerb]:
    verbs: dict[str, SpeechVerb] = {}
    for row in _TABLE.split("\n"):
        bearing, *forms = row.split() or [""]
        for form in forms:
            plain, word = forms[0].rstrip("*"), form.rstrip("*")
            participle = form is forms[-1]
            verbs[word] = SpeechVerb(plain, Bearing(bearing), plain in _HEDGING, participle, "*" in form)
    return verbs


SPEECH_VERBS = _rows()
"""By the form in which it is printed, in small letters."""

HEARSAY = frozenset("reportedly allegedly supposedly purportedly ostensibly rumoured rumored".split())
"""Words that credit what they stand with to somebody who is not named."""

SPEAKERS = frozenset(
    """
    activist activists administration administrations adviser advisers advisor advisors agencies
    agency aide aides allies ally ambassador analyst analysts army article authorities captain chairman
    chairwoman chief chiefs coalition colonel commander commanders commentator commentators
    commission committee company congresswoman council court critics defector defectors delegation
    department deputies deputy diplomat diplomats director doctor doctors document documents
    economist economists embassy envoy expert experts eyewitness eyewitnesses family father force
    forces foundation general government governments governor group groups head historian historians
    hospital inspector inspectors institute investigator investigators journalist journalists judge
    lawmaker lawmakers lawyer lawyers leader leaders man manager mayor media medic medics member
    members men militants military militia minister ministers ministry monitor monitors mother
    newspaper newspapers nurse nurses observer observers officer officers official officials opposition
    organisation organisations organization organizations outlet parliament pilot pilots police
    premier president professor prosecutor prosecutors radiologist rebels refugee refugees regime
    report reporter reporters reports representative representatives researcher researchers resident
    residents scholar scholars scientist scientists secretary senator senators soldier soldiers
    source sources specialist specialists spokesman spokesmen spokespeople spokesperson spokeswoman
    spokeswomen state statement statements study survivor survivors teacher teachers tribunal troops
    union villager villagers website witness witnesses woman women worker workers association
    authority bank board bureau candidate candidates captains coastguard conductor engineer
    engineers farmer farmers firefighter firefighters fisherman fishermen forecaster forecasters
    geologist guard guards hydrologist hydrologists meteorologist meteorologists neighbour
    neighbours neighbor neighbors operator office owner owners party passenger passengers rescuer
    rescuers sailor sailors service services surgeon surgeons volunteer volunteers voter voters
    airline airlines airport brother carrier carriers charities charity church club college coroner
    daughter detective detectives developer employer firm firms growers husband insurer insurers
    investigation inquiry laboratory landlord lender maker manufacturer marines municipality navy
    negotiator negotiators panel paramedic paramedics parents physician physicians protester
    protesters regulator regulators relative relatives retailer retailers review school sister son
    analysis audit census data employee employees federation letter memo model models poll polls records
    supplier suppliers survey tenant tenants trader traders university utility wife
    """.split()
)
"""Common nouns for those who speak; beside proper names and pronouns, nothing else is taken for a speaker."""

PRONOUNS = frozenset("he she they it we i one others some many both neither".split())

SEEMING = frozenset("appeared appears seemed seems".split())
"""Before a verb of saying (`appeared to acknowledge`) these leave open whether anything was said at all."""
