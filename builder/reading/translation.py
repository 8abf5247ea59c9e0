"""Translations that stand beside quotes: the editor's words, never taken for the article's."""

from collections.abc import Sequence
from dataclasses import replace

from yaml import MappingNode

from builder.model import Quote
from builder.reading.summary import Summary
from builder.text.number_format import format_count


def translated(
    summary: Summary,
    entry: MappingNode,
    quotes: tuple[Quote, ...],
    words: str | Sequence[str] | None,
    translation: Sequence[str] | None,
) -> tuple[Quote, ...]:
    """Return the quotes of an entry with its translations, one for each; report more or fewer.

    `words` are the quotes as written in this entry: those that were not found are not among `quotes`.
    """
    if not translation:
        return quotes
    written = 1 if isinstance(words, str) else len(words or ())
    if len(translation) != written:
        summary.report(
            summary.place(entry, "translation"),
            "bad-value",
            f"this entry has {_counted(written, 'quote')} and {_counted(len(translation), 'translation')}",
            "Write a translation for each of its quotes, in their order" if written else _BESIDE_QUOTE,
        )
        return quotes
    if len(quotes) < written:
        return quotes  # which of them were found is not known here, and the source has an error anyway
    return tuple(replace(quote, translation=text) for quote, text in zip(quotes, translation, strict=True))


_BESIDE_QUOTE = "Move the translation to where the quote stands"


def _counted(number: int, what: str) -> str:
    return format_count(number, what) if number else f"no {what}"
