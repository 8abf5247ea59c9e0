"""`briefing new`: an article into the corpus, and a source for it with all that its words suggest."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from builder.cli.incoming import ArticleError, Incoming, incoming
from builder.cli.problem_format import as_text
from builder.cli.project import project_option
from builder.model import Briefing
from builder.reading import bad_source_id, read_briefing
from builder.rules import Severity
from builder.scaffold import Draft, draft_of, source_file
from builder.scaffold.naming import source_id
from builder.text.article import read_article
from builder.text.blank import BLANK

CORPUS = Path("corpus")
SOURCES = Path("content", "sources")
_SECTIONS = {
    "key_points": ("key point", "key points"),
    "figures": ("figure", "figures"),
    "positions": ("position", "positions"),
    "set_aside": ("passage to set aside", "passages to set aside"),
}


@click.command()
@click.argument("article")
@click.option("--id", "id_", help="The source's id, which becomes its address.  [default: from the title]")
@click.option("--name", help="The article's file name in corpus/; needed when it comes from standard input.")
@click.option(
    "--added",
    callback=lambda _context, _option, written: _day(written),
    metavar="YYYY-MM-DD",
    help="The day on which the source is added.  [default: today]",
)
@project_option
def new(root: Path, article: str, id_: str | None, name: str | None, added: date | None) -> None:
    """Put an article into the corpus, and begin its source.

    ARTICLE is a .txt or .md file, a saved web page (.html; needs the extra 'import'), or - for standard
    input. Nothing that is there is overwritten.
    """
    briefing = _briefing(root)
    try:
        _expect_id(id_)
        given = incoming(article, name, root / CORPUS)
        _expect_new(given, briefing)
        suggested = draft_of(read_article(given.name, given.text), briefing)
        source = SOURCES / f"{id_ or source_id(suggested.title, given.name)}.yml"
        _expect_free(root, given, source)
    except ArticleError as error:
        raise click.ClickException(str(error)) from error
    day = added or date.today()
    text = source_file(read_article(given.name, given.text), day, suggested, given.url)
    files = {CORPUS / given.name: given.text, source: text.encode()}
    if given.page is not None:
        files[CORPUS / given.page_name] = given.page
    _write_all(root, files)
    click.echo(_report(given, source, suggested))


def _day(written: str | None) -> date | None:
    try:
        return None if written is None else date.fromisoformat(written)
    except ValueError:
        raise click.UsageError(f"'{written}' is no day for --added. Write it as 2026-11-21") from None


def _briefing(root: Path) -> Briefing:
    reading = read_briefing(root, drafts=True)
    if reading.briefing is None:
        click.echo(as_text(problem for problem in reading.problems if problem.severity is Severity.ERROR))
        raise click.ClickException(
            "nothing was written: what the briefing knows cannot be read. Mend these errors first"
        )
    return reading.briefing


def _expect_id(id_: str | None) -> None:
    problem = next(bad_source_id(id_), None) if id_ is not None else None
    if problem:
        raise ArticleError(f"{id_!r} cannot be the id of a source: {problem.message}. {problem.cure}")


def _expect_new(given: Incoming, briefing: Briefing) -> None:
    digest = read_article(given.name, given.text).sha256
    for source in briefing.sources.values():
        if source.article.sha256 == digest:
            raise ArticleError(
                f"this text is in the briefing already: corpus/{source.article.file}. Nothing was changed. "
                f"Edit its summary, {SOURCES / source.id}.yml"
            )


def _expect_free(root: Path, given: Incoming, source: Path) -> None:
    if (root / source).exists():
        raise ArticleError(
            f"{source} is there already, and nothing is overwritten. Give another id with --id"
        )
    for name, data in ((given.name, given.text), (given.page_name, given.page)):
        path = root / CORPUS / name
        if data is not None and path.exists() and path.read_bytes() != data:
            raise ArticleError(
                f"{CORPUS / name} is there already and holds something else, and nothing is overwritten. "
                "Give the article another name with --name"
            )


def _write_all(root: Path, files: Mapping[Path, bytes]) -> None:
    """Write the files that are not there, all or none; those that are have these bytes already."""
    written: list[Path] = []
    for name, data in files.items():
        path = root / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                with path.open("xb") as file:  # what somebody else puts there meanwhile is theirs
                    written.append(path)
                    file.write(data)
        except OSError as error:
            for each in written:
                each.unlink(missing_ok=True)
            raise click.ClickException(
                f"{name} cannot be written: {error.strerror}. Nothing was changed. "
                f"Check that {name.parent} is a folder that you may write to"
            ) from error


def _report(given: Incoming, source: Path, suggested: Draft) -> str:
    counts = Counter(entry.section for entry in suggested.entries)
    found = [
        f"{counts[section]} {words[counts[section] != 1]}"
        for section, words in _SECTIONS.items()
        if counts[section]
    ]
    told = [f"{CORPUS / given.name}: the article"]
    if given.page is not None:
        told.append(f"{CORPUS / given.page_name}: the page that it was taken from")
    told.append(f"{source}: its source, a draft; suggested are {', '.join(found) or 'no entries'}")
    told += [
        f"It shares {each.share:.0%} of its words with '{each.source.id}', whose entries are on offer."
        for each in suggested.relatives
    ]
    told.append(
        f"Next: open {source}, take '# ' away from what you want to keep, and fill in the blanks ({BLANK}). "
        "'briefing check' tells what is left to do."
    )
    return "\n".join(told)
