"""A new source for an article: what its words and the briefing suggest, nothing of it asserted."""

from builder.scaffold.draft import Draft as Draft
from builder.scaffold.draft import draft_of as draft_of
from builder.scaffold.writing import source_file as source_file
