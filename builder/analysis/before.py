"""Whether a source was there before what it does not speak of."""

from builder.model import Event, Source


def predates(source: Source, event: Event) -> bool:
    """Say whether the last day on which a source can have appeared is before the first of an event.

    Not where either day is open or not known.
    """
    last = source.published.date.latest if source.published else None
    first = event.date.date.earliest if event.date else None
    return last is not None and first is not None and last < first
