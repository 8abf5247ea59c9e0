"""A small briefing made by hand, for tests of what is drawn from figures."""

from datetime import date
from fractions import Fraction

from builder.analysis.findings import Count, DerivedFigure, Findings, MeasureFindings
from builder.model import Actor, ActorKind, Briefing, Figure, Measure, Part, Quote, Site, Source
from builder.text.article import read_article
from builder.text.interval import Interval
from builder.text.quantity import Quantity

NONE = Count(0, 0, 0)


def interval(lo, hi, **openness) -> Interval:
    return Interval(None if lo is None else Fraction(lo), None if hi is None else Fraction(hi), **openness)


def source(id_: str, title: str) -> Source:
    article = read_article(f"{id_}.txt", b"words")
    return Source(id_, article, date(2026, 1, 1), title, True, "")


def figure(id_, source_id, value, lo, hi, *, case=None, said_by=(), quote="words", unit="t") -> Figure:
    quantity = Quantity(value, None, interval(lo, hi), unit)
    proof = Quote(f"figure-{id_}-1", source_id, (Part(1, 0, 5, quote),))
    return Figure(id_, source_id, "load", case, quantity, proof, said_by)


def findings(figures, *, derived=(), cases=(), unit="t", name="Weapons load", ambiguous=()) -> Findings:
    """Findings with one measure, `load`, whose common values are those printed."""
    measure = Measure("load", name, unit, cases=cases)
    ids = {item.source for item in figures} | {item.source for item in derived}
    briefing = Briefing(
        Site("Test"),
        {"analyst": Actor("analyst", "Ann Analyst", ActorKind.PERSON)},
        {},
        {"load": measure},
        {},
        {},
        {id_: source(id_, f"Title of {id_}") for id_ in sorted(ids)},
    )
    common = {(f.source, f.id): f.value.interval for f in figures if f.value}
    figures, derived = tuple(figures), tuple(derived)
    found = MeasureFindings("load", figures, derived, (), "", common, tuple(ambiguous), (), NONE)
    return Findings(briefing, {}, {}, {}, {"load": found}, {}, {}, (), (), NONE)


def difference(minuend: Figure, subtrahend: Figure, lo, hi) -> DerivedFigure:
    return DerivedFigure("load", minuend.source, minuend.said_by, minuend, subtrahend, interval(lo, hi))
