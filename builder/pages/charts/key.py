"""What the marks of a chart mean: only those that it shows."""

from collections.abc import Iterator

from builder.analysis.findings import MeasureFindings
from builder.pages.charts.scale import drawn_ends


def chart_key(found: MeasureFindings) -> str:
    """Return a sentence on the marks in a measure's chart, plain text; empty where it has none."""
    words = "; ".join(_marks(found))
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _marks(found: MeasureFindings) -> Iterator[str]:
    reported = [drawn_ends(interval) for interval in found.common.values()]
    ends = [*reported, *(drawn_ends(each.common) for each in found.derived)]
    if any(lo is not None and lo == hi for lo, hi in reported):
        yield "a dot is an exact number"
    if any(lo is not None and hi is not None and lo != hi for lo, hi in ends):
        hatched = ", hatched where its unit has several meanings" if found.ambiguous_units else ""
        yield f"a bar is the range that a report can mean{hatched}"
    if any(lo is None or hi is None for lo, hi in ends):
        yield "an arrow is an open end, such as “at least”"
    if found.derived:
        yield "what is grey, this site computed"
