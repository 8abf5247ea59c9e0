"""Which sources speak of each event."""

from builder.analysis.findings import EventFindings
from builder.analysis.origins import Origins
from builder.model import Briefing, EventReport


def event_findings(briefing: Briefing, origins: Origins) -> dict[str, EventFindings]:
    """Gather the reports of each event, in the order of the briefing; reports in the order of the sources."""
    reports: dict[str, list[EventReport]] = {event: [] for event in briefing.events}
    for source in briefing.sources.values():
        for report in source.events:
            reports[report.event].append(report)
    return {
        event.id: EventFindings(
            event,
            tuple(reports[event.id]),
            origins.count_sources(report.source for report in reports[event.id]),
        )
        for event in briefing.events.values()
    }
