"""Who takes which position on a claim, and how sure that makes it."""

from collections.abc import Iterable, Mapping

from builder.analysis.before import predates
from builder.analysis.claim_words import Standing, reason
from builder.analysis.findings import Absence, ClaimFindings, Grade
from builder.analysis.origins import Origins
from builder.analysis.wording import Wording
from builder.model import Briefing, Claim, Position, Stance


def claim_findings(briefing: Briefing, origins: Origins, wording: Wording) -> dict[str, ClaimFindings]:
    """Grade every claim, in the order of the briefing."""
    taken: dict[str, dict[str, list[Position]]] = {claim: {} for claim in briefing.claims}
    for source in briefing.sources.values():
        for position in source.positions:
            taken[position.claim].setdefault(source.id, []).append(position)
    absent = _Absences(briefing)
    return {
        claim.id: _claim(claim, taken[claim.id], absent.of(claim, taken[claim.id]), origins, wording)
        for claim in briefing.claims.values()
    }


class _Absences:
    """Why sources take no position, made once per event: whoever had to look at each pair would wait long."""

    def __init__(self, briefing: Briefing) -> None:
        self._events = briefing.events
        self._sources = briefing.sources
        self._by_event: dict[str | None, dict[str, Absence]] = {}

    def of(self, claim: Claim, taken: Iterable[str]) -> dict[str, Absence]:
        if claim.event not in self._by_event:
            event = self._events[claim.event] if claim.event else None
            self._by_event[claim.event] = {
                source.id: Absence.PREDATES if event and predates(source, event) else Absence.SILENT
                for source in self._sources.values()
            }
        absent = self._by_event[claim.event].copy()
        for source in taken:
            del absent[source]
        return absent


def _claim(
    claim: Claim,
    taken: Mapping[str, list[Position]],
    absent: dict[str, Absence],
    origins: Origins,
    wording: Wording,
) -> ClaimFindings:
    positions = [position for of_source in taken.values() for position in of_source]
    standing = Standing(
        affirming=[position for position in positions if position.position.affirms],
        opposing=[position for position in positions if position.position.opposes],
        leaving_open=[position for position in positions if position.position is Stance.LEAVES_OPEN],
    )
    confirming = _confirming(claim, standing.affirming, origins)
    grade = _grade(standing, confirming, origins)
    return ClaimFindings(
        claim=claim,
        positions={source: tuple(of_source) for source, of_source in taken.items()},
        absent=absent,
        grade=grade,
        grade_reason=reason(grade, standing, confirming, origins, wording),
        count=origins.count(standing.affirming),
    )


def _grade(standing: Standing, confirming: list[tuple[str, str]], origins: Origins) -> Grade:
    """Return the first grade that fits.

    A claim that nobody affirms is neither contested nor backed by an origin, whatever its other
    positions are.
    """
    if not standing.affirming:
        return Grade.NOT_AFFIRMED
    if standing.opposing:
        return Grade.CONTESTED
    if confirming:
        return Grade.CONFIRMED
    return Grade.SEVERAL_ORIGINS if origins.count(standing.affirming).origins > 1 else Grade.SINGLE_ORIGIN


def _confirming(claim: Claim, affirming: Iterable[Position], origins: Origins) -> list[tuple[str, str]]:
    """Return each claimant that is a party to the claim or speaks for one, with that party."""
    pairs = (
        (claimant, actor)
        for position in affirming
        for claimant in position.said_by
        for actor in origins.voice(claimant, position)
        if actor in claim.party
    )
    return list({claimant: (claimant, party) for claimant, party in pairs}.values())
