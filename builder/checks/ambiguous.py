"""Words whose meaning a reader could not know: units with several values, names that two actors share."""

from collections.abc import Iterator
from fractions import Fraction

from builder.analysis.findings import Findings
from builder.analysis.wording import listed
from builder.model import Figure, Measure
from builder.problem import Problem, accepting
from builder.text.number_format import format_number
from builder.text.unit import is_ambiguous, meanings


def ambiguous_units(findings: Findings) -> Iterator[Problem]:
    """Report a figure in a unit that means several things, such as tons.

    Runs on the findings: what the unit can mean is told in the unit of the measure.
    """
    for measure, found in findings.measures.items():
        for figure in found.figures:
            if figure.value is not None and is_ambiguous(figure.value.unit):
                yield _ambiguous_unit(figure, findings.briefing.measures[measure])


def ambiguous_aliases(findings: Findings) -> Iterator[Problem]:
    """Report a spelling that two actors share, in an article where nothing says which is meant.

    An error: whoever it were credited to, a reader could be misled. The same spelling does no harm in
    articles that do not print it, so it can be seen only once the names were looked for.
    """
    sources: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for mention in findings.ambiguous:
        where = sources.setdefault((mention.text, mention.actors), [])
        if mention.source not in where:
            where.append(mention.source)
    for (text, actors), where in sources.items():
        yield Problem(
            findings.briefing.actors[actors[-1]].place,
            "ambiguous-alias",
            f"“{text}” can be {listed(actors, 'or')} in {listed(where)}",
            f"In content/sources/{where[0]}.yml write {{actor: {actors[-1]}, not: {text}}} under actors: for "
            f"whoever is not meant, or remove the alias",
        )


def _ambiguous_unit(figure: Figure, measure: Measure) -> Problem:
    assert figure.value is not None
    unit = figure.value.unit
    can_be = listed(map(format_number, _values(unit, measure.unit)), "or")
    return Problem(
        figure.place,
        "ambiguous-unit",
        f"one of “{unit}” can be {can_be} {measure.unit}; it is compared as the interval of all of them",
        f"Leave it as printed; if the article says which is meant, say so in note:; then "
        f"{accepting('ambiguous-unit', figure.id)}",
    )


def _values(unit: str, common: str) -> list[Fraction]:
    """Return all that one of a unit can be in the common unit."""
    ours, theirs = meanings(unit), meanings(common)
    shared = next(dimension for dimension in ours if dimension in theirs)
    return sorted({ours_ / theirs_ for ours_ in ours[shared] for theirs_ in theirs[shared]})
