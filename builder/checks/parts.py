"""Parts and wholes that cannot both be right."""

from collections.abc import Iterator

from builder.analysis.findings import Findings
from builder.problem import Problem, accepting


def parts_above_wholes(findings: Findings) -> Iterator[Problem]:
    """Report a figure of a part that is more than the whole, from one source or one origin.

    Runs on the findings: the two may stand in different sources, in different units.
    """
    for measure in findings.measures.values():
        for above in measure.parts_above:
            assert above.part.value is not None
            assert above.whole.value is not None
            part, whole = above.part.value.printed, above.whole.value.printed
            where = f"{above.whole.source}/{above.whole.id}"
            yield Problem(
                above.part.place,
                "part-above-whole",
                f"“{part}” is more than its whole, “{whole}” in {where}",
                f"Mend the value, measure or case of one of them; if the articles print it so, "
                f"{accepting('part-above-whole', above.part.id)}",
            )
