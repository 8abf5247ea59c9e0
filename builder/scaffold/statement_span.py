"""Which words of an attribution are the statement: where it ends, whether it needs its verb."""

import re

from builder.scaffold.entry import Span
from builder.scaffold.print import Print

_NAMING = frozenset("call describe portray characterize label dub depict put speak".split())
_WITH_OBJECT = frozenset(
    "report announce reveal predict recall confirm acknowledge admit reject dismiss find warn".split()
)
"""Verbs that take a noun as often as a clause."""
_CLAUSE_BEGINS = re.compile(r"\bthat\b|[:“\"]")


def ended(view: Print, statement: Span, verb: Span) -> Span:
    """Return a statement without what a semicolon parts from it if unquoted."""
    words = view.marked(statement)
    cut = words.find("; ")
    is_quoted = view.marked(Span(statement.start - 1, statement.start)) in ("“", '"')
    if cut < 0 or statement.start < verb.end or is_quoted or "“" in words or '"' in words:
        return statement
    return Span(statement.start, statement.start + cut)


def joined(view: Print, statements: tuple[Span, ...], verb: Span) -> tuple[Span, ...]:
    """Return subject and predicate as one, with the verb between: `Speed, she said, was no cause`."""
    if len(statements) != 2 or not statements[0].end <= verb.start < statements[1].start:
        return statements
    first, second = statements
    is_quoted = set(view.marked(Span(first.end, second.start))) & set('“”"')
    return statements if is_quoted else (Span(first.start, second.end),)


def needs_verb(view: Print, word: str, verb: Span, statements: tuple[Span, ...]) -> bool:
    """Tell whether what is said is no sentence without its verb: `called it a mistake`."""
    if not statements or statements[0].start < verb.end:
        return False
    between = view.marked(Span(verb.end, statements[0].start))
    return word in _NAMING or (word in _WITH_OBJECT and not _CLAUSE_BEGINS.search(between))
