"""How well the home page's judgements are supported."""

from collections.abc import Iterator

from builder.analysis.findings import Findings, Statement
from builder.analysis.origins import Origins
from builder.model import Judgement
from builder.problem import Problem


def judgements_of_one_origin(findings: Findings) -> Iterator[Problem]:
    """Report a judgement of the home page all of whose statements go back to one origin.

    Runs on the findings: origins are known once texts were compared. It is reported at the first of the
    statements, where the editor can accept it with a reason.
    """
    text_of = {source: found.text_group for source, found in findings.sources.items()}
    origins = Origins(findings.briefing.actors, text_of)
    site = findings.briefing.site
    for judgement in (*((site.what_happened,) if site.what_happened else ()), *site.judgements):
        statements = list(_statements(findings, judgement))
        if statements and origins.count(statements).origins == 1:
            yield Problem(
                statements[0].place,
                "single-origin",
                f"the judgement “{_shortened(judgement.text)}” goes back to this one origin alone",
                "Rest it on another origin too, or accept this with a reason",
            )


def _statements(findings: Findings, judgement: Judgement) -> Iterator[Statement]:
    for reference in judgement.rests_on:
        source, _, id_ = reference.partition("/")
        if source == "claim":
            taken = findings.claims[id_].positions.values()
            yield from (each for positions in taken for each in positions if each.position.affirms)
        else:
            record = findings.briefing.sources[source]
            yield from (each for each in record.key_points if each.id == id_)
            yield from (each for each in record.figures if each.id == id_)


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:60].rpartition(" ")[0] + " …"
