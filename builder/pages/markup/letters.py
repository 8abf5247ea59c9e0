"""Text of articles and editors as the letters it is: no renderer takes any of it for markup (invariant 5)."""

import json
import re
from collections.abc import Callable
from functools import partial

from markupsafe import Markup

markup: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Mark a text as HTML that is safe. `Markup(text)` is the same, at three times the cost."""

_SPACE = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_LOOKALIKE = {ord("<"): "‹", ord(">"): "›"}
_CLOSING = re.compile(r'(?<=\S)"')
_REFERENCE = re.compile(r"&(?=#?\w+;)")
_JSON = json.JSONEncoder(ensure_ascii=False).encode
_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202d\u202e\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")


def one_line(text: str) -> str:
    """Return a text without line breaks and control characters, fit for a line of Markdown, HTML or YAML.

    Line breaks become spaces, for a blank line would end an HTML block; other control characters and those
    that turn the writing direction over become U+FFFD.
    """
    if text.isprintable():
        return text
    return _UNSHOWABLE.sub("\ufffd", _SPACE.sub(" ", text))


def cut(text: str, room: int) -> str:
    """Return a text in at most `room` letters; where some are left out, it ends in an ellipsis."""
    return text if len(text) <= room else f"{text[: max(1, room - 1)].rstrip()}…"


def safe(value: object) -> str:
    """Return a value as HTML that shows exactly its letters; `Markup` is ours and passes.

    Braces become character references, for engines that read the pages later may have a template language.
    """
    if type(value) is Markup:
        return value
    if value is None:
        raise TypeError("a template printed None: test for it first")
    text = value if type(value) is str else str(value)
    if not text.isprintable():
        text = one_line(text)
    # Few texts hold any of these: to ask for one costs a third of replacing it in vain.
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&#34;")
    if "'" in text:
        text = text.replace("'", "&#39;")
    if "{" in text:
        text = text.replace("{", "&#123;")
    return text.replace("}", "&#125;") if "}" in text else text


def letters(value: object) -> Markup:
    """Return what `safe` does, marked as safe."""
    return markup(safe(value))


def label(text: str) -> str:
    """Return a text for a place that one engine escapes and the next prints as HTML: titles, descriptions.

    Characters that could begin markup or end an attribute give way to typographic neighbours, which read the
    same under either; the exact letters stand in the page.
    """
    text = one_line(text)
    if "<" in text or ">" in text:
        text = text.translate(_LOOKALIKE)
    if '"' in text:
        text = _CLOSING.sub("”", text).replace('"', "“")
    return _REFERENCE.sub("＆", text) if "&" in text else text


def front_matter(fields: dict[str, object]) -> str:
    """Return YAML front matter; every value is written as JSON, which is YAML too."""
    lines = [f"{name}: {_JSON(value)}\n" for name, value in fields.items()]
    return f"---\n{''.join(lines)}---\n\n"
