"""The site's own words in templates, and the editor's in their place: `texts:` of `content/site.yml`.

A text is what stands in a template between two tags, line ends or inserted values; also a `title` or a label.
It is put in while the template is compiled, so that a site in another language costs no more.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from jinja2.environment import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from builder.pages.markup.letters import safe

Texts = Mapping[str, str]
"""Text of ours -> the editor's."""
Replace = Callable[[str], str]

_PIECE = re.compile(r"[<>]|[^<>]+")
_LINE = re.compile(r"(?P<before>\s*(?:#+\s+)?)(?P<text>\S.*?)(?P<after>\s*)$")
_ATTRIBUTE = re.compile(r'(?P<before>\b(?:title|aria-label|data-label)=")(?P<text>[^"]+)(?P<after>")')
_LETTERS = re.compile(r"[^\W\d_]{2}")


def template_texts(environment: Environment) -> list[str]:
    """Return every text that can be replaced, in order of the templates' names."""
    found: dict[str, None] = {}

    def note(text: str) -> str:
        found.setdefault(text)
        return text

    for name in environment.list_templates(extensions=["jinja"]):
        assert environment.loader
        source = environment.loader.get_source(environment, name)[0]
        walk = Walk(note)
        for _, kind, value in environment.lex(source):
            if kind == "data":
                walk.through(value)
    return list(found)


class SiteTexts(Extension):
    """Puts the texts of `environment.site_texts` in place of ours."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Replace the texts of a template while it is compiled."""
        texts: Texts = self.environment.site_texts  # type: ignore[attr-defined]
        walk = Walk(lambda text: safe(texts[text]) if text in texts else text)
        for token in stream:
            yield Token(token.lineno, "data", walk.through(token.value)) if token.type == "data" else token


class Walk:
    """A way through one template, from one inserted value to the next: a tag may hold values."""

    def __init__(self, replace: Replace) -> None:
        self._replace = replace
        self._in_tag = False

    def through(self, data: str) -> str:
        """Return what stands between two values, its texts replaced."""
        return "".join(map(self._piece, _PIECE.findall(data)))

    def _piece(self, piece: str) -> str:
        if piece in "<>":
            self._in_tag = piece == "<"
            return piece
        if self._in_tag:
            return _ATTRIBUTE.sub(self._put, piece)
        return "\n".join(_LINE.sub(self._put, line, count=1) for line in piece.split("\n"))

    def _put(self, match: re.Match[str]) -> str:
        text = match["text"]
        return f"{match['before']}{self._replace(text) if _LETTERS.search(text) else text}{match['after']}"


_PRESENT: ContextVar[tuple[tuple[str, str], ...]] = ContextVar("site_texts", default=())


def present_texts() -> tuple[tuple[str, str], ...]:
    """Return the texts that stand in place of ours now, in pairs."""
    return _PRESENT.get()


def said(text: str) -> str:
    """Return what stands in place of a text of ours now."""
    return _replaced(_PRESENT.get()).get(text, text)


@lru_cache(maxsize=4)
def _replaced(texts: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(texts)


@contextmanager
def speaking(texts: Texts) -> Iterator[None]:
    """Let templates use these texts while this lasts."""
    token = _PRESENT.set(tuple(sorted(texts.items())))
    try:
        yield
    finally:
        _PRESENT.reset(token)
