"""Text of articles and editors as the letters it is: no renderer takes any of it for markup (invariant 5)."""

import json
import re

from markupsafe import Markup, escape

_SPACE = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_LOOKALIKE = {ord("<"): "‹", ord(">"): "›"}
_CLOSING = re.compile(r'(?<=\S)"')
_REFERENCE = re.compile(r"&(?=#?\w+;)")
_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202d\u202e\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")


def one_line(text: str) -> str:
    """Return a text without line breaks and control characters, fit for a line of Markdown, HTML or YAML.

    Line breaks become spaces, for a blank line would end an HTML block; other control characters and those
    that turn the writing direction over become U+FFFD.
    """
    if text.isprintable():
        return text
    return _UNSHOWABLE.sub("\ufffd", _SPACE.sub(" ", text))


def letters(value: object) -> Markup:
    """Return a value as HTML that shows exactly its letters; `Markup` is ours and passes.

    Braces become character references, for engines that read the pages later may have a template language.
    """
    if isinstance(value, Markup):
        return value
    if value is None:
        raise TypeError("a template printed None: test for it first")
    html = str(escape(one_line(str(value))))
    if "{" in html or "}" in html:
        html = html.replace("{", "&#123;").replace("}", "&#125;")
    return Markup(html)


def label(text: str) -> str:
    """Return a text for a place that one engine escapes and the next prints as HTML: titles, descriptions.

    Characters that could begin markup or end an attribute give way to their typographic neighbours, which read
    the same under either; the exact letters stand in the page.
    """
    text = one_line(text).translate(_LOOKALIKE)
    if '"' in text:
        text = _CLOSING.sub("”", text).replace('"', "“")
    return _REFERENCE.sub("＆", text)


def front_matter(fields: dict[str, object]) -> str:
    """Return YAML front matter; every value is written as JSON, which is YAML too."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    return f"---\n{''.join(lines)}---\n\n"
