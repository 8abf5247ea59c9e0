"""Pictures that stand for a page where its link is shared: one for the site and one for each kind of page.

Drawn with the font that Pillow brings along, in sixteen colours: few bytes, and the same ones every time.
"""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from builder.analysis.findings import Findings
from builder.pages.markup.letters import one_line
from builder.pages.page import Asset
from builder.text.number_format import format_count

SIZE = (1200, 630)
"""In pixels, as Open Graph's readers crop least."""
SITE = "site"
"""The card of the home page and of pages written by hand."""
_GROUND, _INK, _ACCENT = (0x14, 0x29, 0x3C), (0xFF, 0xFF, 0xFF), (0xF2, 0xB8, 0x4B)
_SHADES = 15
"""From ground to ink; the sixteenth colour is the accent."""
_MARGIN = 90
_TITLE_LINES = 3


class Card(NamedTuple):
    """What a picture says."""

    kind: str
    """The kind of page; empty for the site itself."""
    counts: str


def share_cards(findings: Findings) -> Iterator[Asset]:
    """Yield the pictures, `assets/cards/<section>.png`."""
    title = one_line(findings.briefing.site.title)
    for section, count in _COUNTS.items():
        kind = "" if section == SITE else section.capitalize()
        yield Asset(_uri(section), drawn(title, Card(kind, count(findings))))


def card_uri(section: str) -> str:
    """Return where the picture of a section stands."""
    return _uri(section if section in _COUNTS else SITE)


def _uri(section: str) -> str:
    return f"assets/cards/{section}.png"


def _behind(findings: Findings) -> str:
    count = findings.count
    articles, texts = format_count(count.articles, "article"), format_count(count.texts, "independent text")
    return f"{articles}, {texts}, {format_count(count.origins, 'origin')}"


_COUNTS: dict[str, Callable[[Findings], str]] = {
    SITE: _behind,
    "sources": _behind,
    "actors": lambda findings: format_count(len(findings.briefing.actors), "name"),
    "topics": lambda findings: format_count(len(findings.briefing.topics), "question"),
    "figures": lambda findings: format_count(len(findings.briefing.measures), "measure"),
    "claims": lambda findings: format_count(len(findings.briefing.claims), "proposition"),
    "timeline": lambda findings: format_count(len(findings.briefing.events), "event"),
    "method": _behind,
    "data": _behind,
    "corrections": lambda findings: format_count(len(findings.briefing.site.corrections), "correction"),
}
"""What the picture of each section counts."""


@cache
def drawn(title: str, card: Card) -> bytes:
    """Return a picture as PNG; a title in letters that the font lacks is left out, for boxes say nothing."""
    image = _titled(title).copy()
    pen = ImageDraw.Draw(image)
    if card.kind:
        pen.text((_MARGIN, _MARGIN), card.kind, 255, _font(44))
    pen.text((_MARGIN, SIZE[1] - _MARGIN - 40), card.counts, 255, _font(36))
    shades = image.point([value * (_SHADES - 1) // 255 for value in range(256)])
    ImageDraw.Draw(shades).rectangle((0, 0, 24, SIZE[1]), fill=_SHADES)
    return _png(shades)


@lru_cache(maxsize=1)
def _titled(title: str) -> Image.Image:
    """Return a picture with the title alone, the same on every card."""
    image = Image.new("L", SIZE, 0)
    if _can_write(title):
        pen = ImageDraw.Draw(image)
        for number, line in enumerate(_lines(title, _font(84))):
            pen.text((_MARGIN, _MARGIN + 80 + number * 104), line, 255, _font(84), stroke_width=1)
    return image


def _png(shades: Image.Image) -> bytes:
    steps = [
        [a + (b - a) * at // (_SHADES - 1) for a, b in zip(_GROUND, _INK, strict=True)]
        for at in range(_SHADES)
    ]
    shades.putpalette([part for colour in (*steps, _ACCENT) for part in colour])
    written = BytesIO()
    shades.save(written, "PNG", bits=4, compress_level=6)
    return written.getvalue()


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _can_write(text: str) -> bool:
    """Tell whether the font has every letter: one that it lacks looks like the box in its place."""
    font = _font(20)
    lacking = bytes(font.getmask("\uffff"))
    return all(letter.isspace() or bytes(font.getmask(letter)) != lacking for letter in set(text))


def _lines(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> list[str]:
    """Break a text into lines that fit; what is more ends in `…`."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > SIZE[0] - 2 * _MARGIN:
            lines.append(word)
        else:
            lines[-1] = longer
    shown = lines[:_TITLE_LINES]
    if len(lines) > _TITLE_LINES:
        shown[-1] += " …"
    return shown
