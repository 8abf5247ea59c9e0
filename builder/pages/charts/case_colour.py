"""The colours by which the cases of a measure are told apart, in its chart and in the bars of its table."""

from builder.model import Measure

CASE_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9")
"""Okabe and Ito's palette (2008), told apart with any colour vision; yellow is darkened for white paper."""
COMPUTED_COLOUR = "#5b6672"
COMPUTED = "computed"


def role_of(measure: Measure, case: str | None) -> str:
    """Return the role that a case's colour has in the style sheet: `case-2` for the second case.

    What has no case comes behind all cases, or first where there are none.
    """
    cases = [*(id_ for id_, _ in measure.cases), None]
    number = cases.index(case) if case in cases else len(cases)
    return f"case-{number % len(CASE_COLOURS) + 1}"


def colour_of(role: str) -> str:
    """Return the colour of a role in the light scheme."""
    return COMPUTED_COLOUR if role == COMPUTED else CASE_COLOURS[int(role.removeprefix("case-")) - 1]
