"""From files to the briefing: the only layer that knows YAML and files."""

from builder.reading.accept import idle_accepts as idle_accepts
from builder.reading.accept import without_accepted as without_accepted
from builder.reading.briefing import Reading as Reading
from builder.reading.briefing import read_briefing as read_briefing
from builder.reading.shelf import Memory as Memory
from builder.reading.shelf import bad_source_id as bad_source_id
