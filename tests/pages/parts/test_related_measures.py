from builder.analysis.findings import Count, MeasureFindings
from builder.model import Briefing, Measure, Site
from builder.pages.parts.related_measures import SHOWN, RelatedMeasures
from tests.pages.hand_made import interval

NUMBER = {("a", "x"): interval(1, 1)}


def related(*measures: Measure, with_number=()) -> RelatedMeasures:
    found = {
        each.id: MeasureFindings(
            each.id, (), (), (), "", NUMBER if each.id in with_number else {}, (), (), Count(0, 0, 0)
        )
        for each in measures
    }
    return RelatedMeasures(
        Briefing(Site("T"), {}, {}, {each.id: each for each in measures}, {}, {}, {}), found
    )


RAID = Measure("raid", "In the raid", "aircraft", "first")
ESCORT = Measure("escort", "Escort", "aircraft", "first")
FLOWN_IN = Measure("flown-in", "Flown in", "aircraft", "arrival")
DUMPS = Measure("dumps", "Dumps", "dumps", "first")
ROUTE = Measure("route", "Route", "km")


def test_the_same_event_and_unit_come_first_then_the_unit_then_the_event():
    assert related(ROUTE, DUMPS, FLOWN_IN, ESCORT, RAID).of(RAID) == ["escort", "flown-in", "dumps"]


def test_those_with_a_number_come_first():
    other = Measure("other", "Other", "aircraft", "first")
    assert related(ESCORT, other, RAID, with_number={"other"}).of(RAID) == ["other", "escort"]


def test_without_an_event_only_the_unit_counts():
    assert related(ROUTE, RAID, Measure("saved", "Saved", "km")).of(ROUTE) == ["saved"]


def test_a_page_points_to_a_few():
    many = [Measure(f"m{number}", f"M {number}", "aircraft", "first") for number in range(50)]
    assert len(related(RAID, *many).of(RAID)) == SHOWN
