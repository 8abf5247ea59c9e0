"""Ids of suggested entries, so that all of them may stand in one source."""

from dataclasses import replace

from builder.scaffold.entry import Entry
from builder.text.blank import BLANK


def with_ids(entries: list[Entry]) -> list[Entry]:
    """Give figures and positions whose id repeats one of their own, so that all may stand together."""
    seen: set[str] = set()
    made = []
    for entry in entries:
        id_ = entry_id(entry)
        if id_ is not None and id_ in seen:
            number = 2
            while f"{id_}-{number}" in seen:
                number += 1
            id_ = f"{id_}-{number}"
            entry = replace(entry, fields=(("id", id_), *(pair for pair in entry.fields if pair[0] != "id")))
        if id_ is not None:
            seen.add(id_)
        made.append(entry)
    return made


def entry_id(entry: Entry) -> str | None:
    """Return the id that an entry has, or will have by the proposed measure; None while it is a blank."""
    parts = [entry.value("id")]
    if entry.section == "figures" and parts[0] is None:
        parts = [entry.value("measure"), entry.value("case")]
    elif entry.section == "positions" and parts[0] is None:
        parts = [entry.value("claim")]
    elif entry.section == "events" and parts[0] is None:
        parts = [entry.value("event")]
    text = ".".join(part.removeprefix(BLANK) for part in parts if isinstance(part, str) and part != BLANK)
    return text if text and BLANK not in text else None
