"""From files to the briefing: the only layer that knows YAML and files."""

from builder.reading.briefing import Reading as Reading
from builder.reading.briefing import read_briefing as read_briefing
from builder.reading.shelf import Memory as Memory
