"""Words in another language than the page's: marked, set in their own direction, translated."""

from markupsafe import Markup

from builder.pages.markup.letters import markup, safe
from builder.pages.markup.words import TRANSLATION


def attributes(language: str | None) -> Markup:
    """Return the attributes of an element that holds words of a language; none for the page's own.

    The direction is found in the words: a Persian article may quote English.
    """
    return markup(f' lang="{safe(language)}" dir="auto"') if language else markup("")


def in_language(words: Markup, language: str | None) -> Markup:
    """Return words that change neither the language nor the direction of what stands around them."""
    return markup(f"<bdi{attributes(language)}>{words}</bdi>") if language else words


def translation(words: str | None) -> Markup:
    """Return what follows a quote that the editor has translated; empty for none."""
    if not words:
        return markup("")
    return markup(f' <span class="bf-translation"><b>{TRANSLATION}</b> {safe(words)}</span>')
