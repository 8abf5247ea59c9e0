"""Taking an article out of a saved web page. Needs the extra `import`."""

import re

from builder.cli.incoming import ArticleError

_URL = re.compile(r"https?://[^\s<>\"\\^`{|}]+")
_REQUIREMENT = "trafilatura>=2.0,<3"


def taken_from(page: bytes) -> tuple[bytes, str | None]:
    """Return an article's text in UTF-8, and the address that the page states as its own.

    The headline comes first where the page prints one. Raises `ArticleError` without trafilatura, and where
    the page holds no article that it recognises.
    """
    try:
        from trafilatura import extract, load_html
    except ImportError:
        raise ArticleError(
            f"web pages need the extra 'import': run 'python -m pip install \"{_REQUIREMENT}\"', or save the "
            "article as text"
        ) from None
    tree = load_html(page)
    text = None
    if tree is not None:
        headline = next(
            (words for node in tree.xpath("//h1") if (words := _one_line(node.text_content()))), ""
        )
        address = next(iter(tree.xpath("//link[@rel='canonical']/@href")), "")
        text = extract(page, output_format="txt", include_comments=False, deduplicate=False)
    if not text or not text.strip():
        raise ArticleError(
            "no article was found in the page. Save its text as .txt, as you see it in the browser"
        )
    lines = [line for line in text.split("\n") if line.strip()]
    if headline and headline not in map(_one_line, lines):
        lines.insert(0, headline)
    return ("\n\n".join(lines) + "\n").encode(), address if _URL.fullmatch(address) else None


def _one_line(text: str) -> str:
    return " ".join(text.split())
