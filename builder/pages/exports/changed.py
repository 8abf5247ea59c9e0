"""When what the site says of a source or a claim last changed, by the content: never by the clock."""

from datetime import date

from builder.model import Briefing

UNDATED = date(1970, 1, 1)
"""Where nothing was added yet, or it is not known when: any day does that is the same in every build."""


def last_changed(briefing: Briefing) -> dict[str, date]:
    """Return by source the day on which it was added or, if that is later, its latest correction was made."""
    changed = {source.id: source.added for source in briefing.sources.values()}
    for correction in briefing.site.corrections:
        source = correction.at.partition("/")[0]
        if source in changed:
            changed[source] = max(changed[source], correction.date)
    return changed
