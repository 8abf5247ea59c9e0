"""Key points, figures and positions: from what the editor wrote to records with their evidence."""

from collections.abc import Sequence

from yaml import MappingNode

from builder.model import Figure, KeyPoint, Position, Quote, Stance
from builder.problem import Place, accepting
from builder.reading.content.source import FigureContent, KeyPointContent, PositionContent
from builder.reading.registry_references import case_problems, has_case
from builder.reading.suggest import named
from builder.reading.summary import Borrowed, Summary, value_node
from builder.reading.translation import translated
from builder.text.quantity import Quantity
from builder.text.quote import holds_words
from builder.text.unit import can_measure, to_unit
from builder.text.value import as_line

_PREFIXES_OF_OTHER_QUOTES = ("figure-", "position-", "event-", "set-aside")


def key_points(summary: Summary) -> dict[str, KeyPoint | None]:
    """Make the key points by id; None for one whose quotes are not all in the article."""
    points: dict[str, KeyPoint | None] = {}
    seen: dict[str, Place] = {}
    for item, entry, place in summary.entries("key_points", summary.content.key_points):
        _expect_id_of_its_own(summary, item.id, entry)
        if summary.expect_unique(item.id, seen, place, "key point"):
            points[item.id] = _key_point(summary, item, entry, place)
    return points


def _expect_id_of_its_own(summary: Summary, id_: str, entry: MappingNode) -> None:
    """Report an id that would give a quote the id of a figure's or position's: `figure-a-1`."""
    if id_.startswith(_PREFIXES_OF_OTHER_QUOTES):
        message = f"the id {named(id_)} begins as the quotes of other entries are called on the page"
        cure = f"Choose one that does not begin with {' or '.join(_PREFIXES_OF_OTHER_QUOTES)}"
        summary.report(summary.place(entry, "id"), "bad-id", message, cure)


def _key_point(summary: Summary, item: KeyPointContent, entry: MappingNode, place: Place) -> KeyPoint | None:
    for topic in item.topics:
        summary.expect_known("topics", topic, entry, "topics")
    summary.expect_claimants(item.said_by, item.via, entry)
    quotes = summary.evidence.quotes(item.id, item.quote, value_node(entry, "quote"))
    quotes = translated(summary, entry, quotes, item.quote, item.translation)
    if item.hedge:
        summary.evidence.expect_in_quotes(
            "hedge-not-in-quote", item.hedge, quotes, value_node(entry, "hedge")
        )
    if len(quotes) < len(item.quote):
        return None
    return KeyPoint(
        item.id,
        summary.id,
        item.point,
        tuple(item.topics),
        quotes,
        tuple(item.said_by),
        item.via,
        item.hedge,
        item.note,
        place,
    )


def figures(summary: Summary, points: dict[str, KeyPoint | None]) -> tuple[Figure, ...]:
    """Make the figures whose value stands in their quote."""
    seen: dict[str, Place] = {}
    made: list[Figure] = []
    for item, entry, place in summary.entries("figures", summary.content.figures):
        id_ = item.id or (f"{item.measure}.{item.case}" if item.case else item.measure)
        summary.expect_unique(id_, seen, place, "figure", written=item.id is not None, endings=item.said_by)
        borrowed = summary.borrowed(item.of, points, entry)
        _expect_measure(summary, item, entry)
        summary.expect_claimants(item.said_by, item.via, entry)
        figure = borrowed and _figure(summary, item, entry, place, id_, borrowed)
        if figure:
            made.append(figure)
    _expect_numbers_given(summary, made)
    return tuple(made)


def _expect_numbers_given(summary: Summary, made: Sequence[Figure]) -> None:
    """Report a number that is said not to be given, though the quote prints one that no figure has."""
    taken = {(figure.quote.parts, figure.value.printed) for figure in made if figure.value}
    for figure in made:
        measure = summary.registries.measures.get(figure.measure)
        if figure.value is not None or measure is None:
            continue
        for printed in summary.evidence.prints(figure.quote):
            counts = can_measure(printed, measure.unit)
            if counts and (figure.quote.parts, printed.printed) not in taken:
                message = f"the quote prints {printed.printed!r}, and the value is not given"
                otherwise = accepting("figure-not-given", figure.id)
                cure = f"Write {as_line(printed)} if that is the figure; else {otherwise}"
                summary.report(figure.place, "figure-not-given", message, cure)
                break


def _expect_measure(summary: Summary, item: FigureContent, entry: MappingNode) -> None:
    summary.expect_known("measures", item.measure, entry, "measure")
    measure = summary.registries.measures.get(item.measure)
    if measure is None:
        return
    if not has_case(measure, item.case):
        summary.evidence.problems += case_problems(measure, item.case, summary.place(entry, "case"))


def _expect_dimension(
    summary: Summary, item: FigureContent, value: Quantity | None, entry: MappingNode
) -> None:
    """Report a proven value that its measure does not count."""
    measure = summary.registries.measures.get(item.measure)
    if measure is not None and value is not None and to_unit(value, measure.unit) is None:
        summary.report(
            summary.place(entry, "value"),
            "figure-dimension",
            f"{named(value.unit)} cannot be converted to {named(measure.unit)}, the measure's unit",
            "Choose the measure that counts this, or correct its unit in content/measures.yml",
        )


def _borrowed_hedge(item: FigureContent, borrowed: Borrowed, quote: Quote) -> str | None:
    """Return the key point's word of doubt; a quote of the figure's own has to hold it."""
    if borrowed.hedge and item.quote is not None and not holds_words(quote.text, borrowed.hedge):
        return None
    return borrowed.hedge


def _figure(
    summary: Summary, item: FigureContent, entry: MappingNode, place: Place, id_: str, borrowed: Borrowed
) -> Figure | None:
    if not summary.expect_own_quote(item.quote is not None, item.of, place):
        return None
    quotes = borrowed.quotes
    if item.quote is not None:
        quotes = summary.evidence.quotes(f"figure-{id_}", (item.quote,), value_node(entry, "quote"))
    quotes = translated(summary, entry, quotes, item.quote, item.translation)
    if not quotes:
        return None
    proof = _proof(summary, item, entry, quotes)
    if proof is None:
        return None
    value, quote = proof
    _expect_dimension(summary, item, value, entry)
    if item.hedge:
        summary.evidence.expect_in_quotes(
            "hedge-not-in-quote", item.hedge, (quote,), value_node(entry, "hedge")
        )
    return Figure(
        id_,
        summary.id,
        item.measure,
        item.case,
        value,
        quote,
        tuple(item.said_by) or borrowed.said_by,
        item.via or borrowed.via,
        item.hedge or _borrowed_hedge(item, borrowed, quote),
        item.note,
        item.of,
        place,
    )


def _proof(
    summary: Summary, item: FigureContent, entry: MappingNode, quotes: tuple[Quote, ...]
) -> tuple[Quantity | None, Quote] | None:
    """Prove the value; a number that is not given needs no proof and is shown with the first quote."""
    if item.value is None:
        return None, quotes[0]
    measure = summary.registries.measures.get(item.measure)
    unit = measure.unit if measure else None
    return summary.evidence.proven(item.value, quotes, value_node(entry, "value"), unit)


def positions(summary: Summary, points: dict[str, KeyPoint | None]) -> tuple[Position, ...]:
    """Make the positions whose quotes stand in the article."""
    seen: dict[str, Place] = {}
    made: list[Position] = []
    for item, entry, place in summary.entries("positions", summary.content.positions):
        id_ = item.id or item.claim
        endings = (*item.said_by, item.position.value)
        summary.expect_unique(id_, seen, place, "position", written=item.id is not None, endings=endings)
        borrowed = summary.borrowed(item.of, points, entry)
        summary.expect_known("claims", item.claim, entry, "claim")
        summary.expect_claimants(item.said_by, item.via, entry)
        position = borrowed and _position(summary, item, entry, place, id_, borrowed)
        if position:
            made.append(position)
    return tuple(made)


def _position(
    summary: Summary, item: PositionContent, entry: MappingNode, place: Place, id_: str, borrowed: Borrowed
) -> Position | None:
    if not summary.expect_own_quote(item.quote is not None, item.of, place):
        return None
    said_by = tuple(item.said_by) or borrowed.said_by
    _expect_fitting_claimant(summary, item, said_by, entry)
    quotes = borrowed.quotes
    if item.quote is not None:
        quotes = summary.evidence.quotes(f"position-{id_}", item.quote, value_node(entry, "quote"))
        if len(quotes) < len(item.quote):
            return None
    quotes = translated(summary, entry, quotes, item.quote, item.translation)
    via = item.via or borrowed.via
    return Position(id_, summary.id, item.claim, item.position, quotes, said_by, via, item.of, place)


def _expect_fitting_claimant(
    summary: Summary, item: PositionContent, said_by: tuple[str, ...], entry: MappingNode
) -> None:
    if item.position.affirms and bool(said_by) == (item.position is Stance.SAYS):
        _report_claimant(summary, item, said_by, summary.place(entry, "position"))


def _report_claimant(summary: Summary, item: PositionContent, said_by: tuple[str, ...], place: Place) -> None:
    whose = "said_by" if item.said_by else f"the key point {named(item.of or '')}"
    if item.position is Stance.SAYS:
        message = f"'says' is the article's own voice, but {whose} names {', '.join(map(named, said_by))}"
        summary.report(place, "stance-claimant", message, "Write 'reports', or take the claimant out")
    else:
        message = "'reports' needs the actor who affirms the claim, and none is named"
        summary.report(
            place, "stance-claimant", message, "Add said_by, or write 'says' for the article's own voice"
        )
