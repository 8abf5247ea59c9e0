import pytest

from builder.scaffold.dateline import dateline
from tests.scaffold.small_briefing import view_of


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("HOLMBY (Northern News) — ", "HOLMBY", "Northern News"),
        ("LLAPO, Peru (Southern Wire) — ", "LLAPO", "Southern Wire"),
        ("CAPE ORLA, Sept 9 (Polar News Agency) — ", "CAPE ORLA", "Polar News Agency"),
        ("ROTTERDAM, Nov 5, 2026 (Meridian News) - ", "ROTTERDAM", "Meridian News"),
        ("LONDON, March 4 – ", "LONDON", None),
        ("Puerto Luna (Agencia Litoral) — ", "Puerto Luna", "Agencia Litoral"),
    ],
)
def test_dateline(line: str, place: str, agency: str | None):
    view = view_of(f"A headline\n\n{line}It rained all day.")
    found = dateline(view)
    assert found is not None
    assert view.words(found.span) == line
    assert view.words(found.place) == place
    assert (view.words(found.agency) if found.agency else None) == agency


@pytest.mark.parametrize(
    "text",
    [
        "He paused — and left.",
        "The US – and France – agreed.",
        "It rained.",
        "UNICEF staff said — Without a word — that it rained.",
        "NATO — the alliance of the West — said so.",
    ],
)
def test_no_dateline(text: str):
    assert dateline(view_of(text)) is None
