"""A small briefing made by hand, with everything that a page can show; its words are the caller's."""

from datetime import date
from fractions import Fraction

from builder.analysis import findings as found
from builder.analysis.alone import Alone, Item, Kind, LeftOut, OnlyHere
from builder.analysis.beside import Change, Edits, Meaning, Relation, Side, Stretch, Wording
from builder.model import (
    Actor,
    ActorKind,
    ActorNote,
    Basis,
    Briefing,
    Claim,
    Correction,
    Dated,
    Difference,
    Event,
    EventReport,
    Figure,
    Judgement,
    KeyPoint,
    Measure,
    Outlet,
    Part,
    Position,
    Quote,
    SetAside,
    Site,
    Source,
    Stance,
    Topic,
)
from builder.text.article import Article, read_article
from builder.text.edtf_date import UncertainDate
from builder.text.interval import Interval
from builder.text.quantity import Qualifier, Quantity

DAY = UncertainDate("2016-08-17~", date(2016, 8, 17), date(2016, 8, 17), "about 17 August 2016")

LATER = UncertainDate("2016-08-20/2016-08-24", date(2016, 8, 20), date(2016, 8, 24), "20 to 24 August 2016")


def sample(words: str = "plain words") -> found.Findings:
    """Return findings in which every text of an editor or an article holds `words`."""
    sources = {name: _source(name, words) for name in ("alpha", "beta")}
    actors = {
        "ann": Actor("ann", f"Ann {words}", ActorKind.PERSON, (f"A. {words}",), speaks_for="land"),
        "land": Actor("land", f"Land {words}", ActorKind.STATE, at=(35.2, 48.6)),
        "paper": Actor("paper", f"Paper {words}", ActorKind.OUTLET),
        "idle": Actor("idle", f"Idle {words}", ActorKind.PLACE),
    }
    measures = {
        "load": Measure(
            "load", f"Load {words}", "t", "raid", (("near", f"Near {words}"), ("far", f"Far {words}"))
        ),
        "saved": Measure(
            "saved", f"Saved {words}", "t", derived=Difference(("load", "near"), ("load", "far"))
        ),
        "unused": Measure("unused", f"Unused {words}", "km"),
    }
    claim = Claim("first", f"It was the first. {words}", "gain", ("land",), "raid")
    untaken = Claim("untaken", f"Nobody says. {words}", "gain")
    event = Event("raid", f"Raid {words}", Dated(DAY, Basis.INFERRED, f"because {words}"), "land")
    undated = Event("later", f"Later {words}")
    judgement = Judgement(f"It gains. {words}", ("alpha/load", "alpha/load.near", "claim/first"))
    briefing = Briefing(
        Site(
            f"Site {words}",
            judgement,
            (judgement,),
            (Correction(date(2026, 11, 21), "alpha/load", f"was {words}", f"now {words}", f"why {words}"),),
        ),
        actors,
        {
            "gain": Topic("gain", f"Gain {words}", f"What is gained? {words}"),
            "empty": Topic("empty", "Empty", "None?", sources=f"Rests on little. {words}"),
        },
        measures,
        {"first": claim, "untaken": untaken},
        {"raid": event, "later": undated},
        sources,
    )
    return _findings(briefing, words)


def _quote(article: Article, source: str, id_: str, *runs: tuple[int, int]) -> Quote:
    parts = tuple(
        Part(article.paragraph_at(start).number, start, end, article.text[start:end]) for start, end in runs
    )
    return Quote(id_, source, parts)


def _source(name: str, words: str) -> Source:
    line = words.replace("\n", " ")
    text = "\n".join(
        (
            f"First line of {name}: 22 tons, {line}.\n",
            "Hidden line.",
            f"Third line {line} ends. Rest of it.",
            f"Subscribe {line}",
        )
    )
    article = read_article(f"{name}.txt", text.encode())
    first, _, third, last = article.paragraphs
    load = _quote(article, name, "load-1", (first.start, first.end - 1), (third.start, third.start + 5))
    inner = _quote(article, name, "inner-1", (first.start + 6, first.end))
    crossing = _quote(article, name, "position-again-1", (first.start, first.end))
    whole = _quote(
        article, name, "event-raid-1", (third.start, third.start + len(f"Third line {line} ends."))
    )
    aside = _quote(article, name, "set-aside-1", (last.start, last.end))
    tons = Quantity("22 tons", Qualifier.ABOUT, Interval(Fraction(20), Fraction(24)), "tons")
    return Source(
        id=name,
        article=article,
        added=date(2026, 11, 20),
        title=f"Title of {name} {words}",
        short=f"Short {name} {words}",
        title_printed=False,
        summary=f"Summary. {words}",
        url="https://example.org/a?b=c&d=e",
        outlet=Outlet(f"Outlet {words}", Basis.INFERRED, f"why {words}"),
        published=Dated(DAY if name == "alpha" else LATER, Basis.STATED, None, whole),
        draft=True,
        key_points=(
            KeyPoint(
                "load",
                name,
                f"It carries more. {words}",
                ("gain",),
                (load,),
                ("ann",),
                "paper",
                words,
                f"Note. {words}",
            ),
            KeyPoint("inner", name, f"Own voice. {words}", ("gain",), (inner,)),
        ),
        figures=(
            Figure(
                "load.near",
                name,
                "load",
                "near",
                tons,
                load,
                ("ann",),
                "paper",
                words,
                f"Note. {words}",
                "load",
            ),
            Figure("load.far", name, "load", "far", None, inner),
        ),
        positions=(
            Position("first", name, "first", Stance.REPORTS, (load,), ("ann",), "paper", "load"),
            Position("again", name, "first", Stance.LEAVES_OPEN, (crossing,)),
        )
        if name == "alpha"
        else (),
        events=(EventReport("raid", name, f"on {words}", whole),),
        actors=(ActorNote("ann", f"the {words}"),),
        set_aside=(SetAside(f"appeal {words}", aside),),
    )


def _findings(briefing: Briefing, words: str) -> found.Findings:
    alpha, beta = briefing.sources.values()
    one = found.Count(2, 1, 1)
    edits = _edits(alpha, beta)
    overlap = found.Overlap("alpha", "beta", 0.5, (found.SharedPassage((0, 5), (0, 5)),))
    figures = alpha.figures + beta.figures
    common = {(each.source, each.id): Interval(Fraction(18), Fraction(24)) for each in figures if each.value}
    derived = found.DerivedFigure(
        "saved",
        "alpha",
        ("ann",),
        alpha.figures[0],
        alpha.figures[1],
        Interval(Fraction(3), None, lo_open=True),
    )
    near = tuple(each for each in figures if each.case == "near")
    agreement = found.Agreement("load", "near", found.Verdict.DIFFER, near, f"They differ. {words}")
    mentions = tuple(found.Mention(name, "ann", 1, 0, 5, f"Ann {words}") for name in briefing.sources)
    beside = {
        name: tuple(found.Mention(name, other, 1, 0, 5, words) for other in ("land", "paper"))
        for name in briefing.sources
    }
    everyone = tuple(point for source in briefing.sources.values() for point in source.key_points)

    def actor(id_: str) -> found.ActorFindings:
        if id_ != "ann":
            nothing = found.Count(0, 0, 0)
            spoken = ("ann",) if id_ == "land" else ()
            return found.ActorFindings(id_, (), (), (), (), {}, {}, (), spoken, nothing)
        said = tuple(point for point in everyone if point.said_by)
        spellings = dict.fromkeys(briefing.sources, ((f"Ann {words}", 2), (words, 1)))
        return found.ActorFindings(
            id_,
            said,
            near,
            alpha.positions[:1],
            mentions,
            spellings,
            {"alpha": f"the {words}"},
            (("land", 2),),
            (),
            one,
        )

    def source(id_: str) -> found.SourceFindings:
        each = briefing.sources[id_]
        own = tuple(mention for mention in mentions if mention.source == id_) + beside[id_]
        spans = tuple((part.start, part.end) for quote in each.quotes() for part in quote.parts)
        merged = found.Shown(((min(spans)[0], spans[0][1] + 1), (spans[1][0], max(spans)[1])), 0.25)
        apart = _alone(each)
        return found.SourceFindings(id_, 1234, "alpha", ("gain",), own, merged, (overlap,), (edits,), apart)

    first = found.ClaimFindings(
        briefing.claims["first"],
        {"alpha": alpha.positions},
        {"beta": found.Absence.PREDATES},
        found.Grade.CONTESTED,
        f"Because {words}.",
        one,
    )
    untaken = found.ClaimFindings(
        briefing.claims["untaken"],
        {},
        dict.fromkeys(briefing.sources, found.Absence.SILENT),
        found.Grade.SINGLE_ORIGIN,
        "Because.",
        found.Count(0, 0, 0),
    )
    return found.Findings(
        briefing,
        {name: source(name) for name in briefing.sources},
        {name: actor(name) for name in briefing.actors},
        {
            "gain": found.TopicFindings(
                "gain",
                ("first", "untaken"),
                {"alpha": alpha.key_points[1:], "beta": beta.key_points},
                figures,
                ("load",),
                ("raid",),
                ("alpha", "beta"),
                (),
                one,
                f"Two articles bear on it. {words}",
            ),
            "empty": found.TopicFindings(
                "empty", (), {}, (), (), (), (), ("alpha", "beta"), found.Count(0, 0, 0)
            ),
        },
        {
            "load": found.MeasureFindings(
                "load",
                figures,
                (),
                (agreement,),
                f"Finding. {words}",
                common,
                ("tons",),
                (f"Apart. {words}",),
                one,
            ),
            "saved": found.MeasureFindings("saved", (), (derived,), (), f"Saved. {words}", {}, (), (), one),
            "unused": found.MeasureFindings("unused", (), (), (), "", {}, (), (), found.Count(0, 0, 0)),
        },
        {"first": first, "untaken": untaken},
        {
            "raid": found.EventFindings(briefing.events["raid"], alpha.events + beta.events, one),
            "later": found.EventFindings(briefing.events["later"], (), found.Count(0, 0, 0)),
        },
        (found.TextGroup("alpha", ("alpha", "beta")),),
        (overlap,),
        one,
        edits=(edits,),
    )


def _edits(alpha: Source, beta: Source) -> Edits:
    """The first lines reworded, the second alike, the third in alpha alone, the fourth in beta alone."""
    lines = zip(alpha.article.paragraphs, beta.article.paragraphs, strict=True)
    sides = [[Side((p.start, p.end), p.number, p.number, 4) for p in pair] for pair in lines]
    (a, b), (a2, b2), (a3, _), (_, b4) = sides
    change = Change(
        (Meaning.NUMBER, Meaning.HEDGE),
        Wording(((a.span[0], a.span[0] + 10), a3.span), ((a.span[0] + 6, a.span[0] + 10),)),
        Wording((b.span,), ()),
    )
    return Edits(
        "alpha",
        "beta",
        (
            Stretch(Relation.REWORDED, a, b, 3, (change,)),
            Stretch(Relation.SAME, a2, b2, 4),
            Stretch(Relation.ONLY_A, a3, None),
            Stretch(Relation.ONLY_B, None, b4),
        ),
    )


def _alone(source: Source) -> Alone:
    """What alpha has alone, its other edit named; beta lacks a claim, and more events than are listed."""
    if source.id == "alpha":
        speaker = OnlyHere(Item(Kind.SPEAKER, "ann"), source.key_points[0].quotes[0], ("beta",))
        near = OnlyHere(Item(Kind.FIGURE, "load", "near"), source.figures[0].quote, ())
        return Alone((near, speaker), (LeftOut(Item(Kind.CLAIM, "untaken"), 1, 1),))
    lacked = (LeftOut(Item(Kind.CLAIM, "first"), 3, 2), LeftOut(Item(Kind.EVENT, "later"), 1, 1))
    return Alone((), lacked, frozenset({Kind.EVENT}))
