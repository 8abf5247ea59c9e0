"""The words behind a source's statements: quotes located in the article, values proven by their quotes."""

from collections.abc import Iterator, Sequence

from yaml import Node, SequenceNode

from builder.model import Quote
from builder.problem import Place, Problem
from builder.reading.corpus import Corpus
from builder.reading.document import Document
from builder.reading.suggest import named
from builder.text.article import Article
from builder.text.evidence import Mismatch, Run, prove_in
from builder.text.part import Part
from builder.text.quantity import Quantity, quantities_in
from builder.text.quote import Miss, every_place, holds_words, locate, stands_in
from builder.text.shown import escape, shown
from builder.text.unit import to_unit

_MAY_BE_ELSEWHERE = frozenset({"quote-not-found", "quote-number"})

_OPENING, _CLOSING = tuple("“„«»‘‚"), tuple("”“«»’‘")
"""Marks that a text can be copied with, and that mean nothing to YAML."""
_CURES = {"basis-evidence": "Write it as the article does, and quote those words; or write 'basis: inferred'"}
"""What to do about words that do not stand in their quote, where that is not to leave them out."""


class Evidence:
    """One article, and the problems found while proving statements by it."""

    def __init__(self, source: str, document: Document, article: Article | None, corpus: Corpus) -> None:
        self.source = source
        self.article = article
        """None where it could not be read: then nothing is proven, and nothing more is reported."""
        self.problems: list[Problem] = []
        self._document = document
        self._corpus = corpus

    def report(self, place: Place, rule: str, message: str, cure: str) -> None:
        """Add a problem."""
        self.problems.append(Problem(place, rule, message, cure))

    def quotes(self, prefix: str, words: Sequence[str], node: Node | None) -> tuple[Quote, ...]:
        """Locate the words at `node`, one text or a list; ids are `<prefix>-1`, `<prefix>-2` …."""
        nodes = node.value if isinstance(node, SequenceNode) else (node,)
        found = (
            self.quote(f"{prefix}-{number}", text, at)
            for number, (text, at) in enumerate(zip(words, nodes, strict=True), start=1)
        )
        return tuple(quote for quote in found if quote is not None)

    def quote(self, id_: str, words: str, node: Node | None) -> Quote | None:
        """Locate one quote, or report why it is not in the article."""
        if self.article is None:
            return None
        place = self._document.place(node)
        found = locate(self.article, words)
        if isinstance(found, Miss):
            self._report_miss(found, words, node, place)
            return None
        return Quote(id_, self.source, found, place)

    def quote_anywhere(self, id_: str, words: str, node: Node | None) -> Quote | None:
        """Locate words that state what holds for the whole article, such as its outlet: one place will do.

        Of several a line that holds nothing else goes first, as a byline does.
        """
        parts = every_place(self.article, words) if self.article else ()
        if self.article is None or len(parts) < 2:
            return self.quote(id_, words, node)
        lines = {(line.start, line.end) for line in self.article.paragraphs}
        part = next((part for part in parts if (part.start, part.end) in lines), parts[0])
        return Quote(id_, self.source, (part,), self._document.place(node))

    def noise(self, id_: str, words: str, node: Node | None) -> Quote | None:
        """Locate words that are set aside: all places where they stand."""
        parts = every_place(self.article, words) if self.article else ()
        if len(parts) < 2:
            return self.quote(id_, words, node)
        return Quote(id_, self.source, parts, self._document.place(node))

    def expect_in_quotes(
        self, rule: str, words: str | None, quotes: Sequence[Quote], node: Node | None
    ) -> None:
        """Report words given as the article's own that do not stand in the quotes."""
        if words is None or not quotes or any(holds_words(quote.text, words) for quote in quotes):
            return
        self.report(
            self._document.place(node),
            rule,
            f"{shown(words)} does not stand in {'the quote' if len(quotes) == 1 else 'any of the quotes'}",
            _CURES.get(rule, "Write the article's own words, and quote them too; or leave this key out"),
        )

    def expect_in_article(self, words: str | None, node: Node | None) -> None:
        """Report words given as the article's own that stand nowhere in it."""
        if words is None or self.article is None or stands_in(self.article, words):
            return
        miss = locate(self.article, words)
        if isinstance(miss, Miss):
            self.report(self._document.place(node), "words-not-in-article", miss.message, miss.cure)

    def proven(
        self, value: Quantity, quotes: Sequence[Quote], node: Node | None, unit: str | None
    ) -> tuple[Quantity, Quote] | None:
        """Return the quantity as the article prints it and the one quote that holds it, or report why not.

        `unit` is the measure's, where that is known: no cure names a value that it would refuse.
        """
        results = [(prove_in(value, self._runs(quote.parts)), quote) for quote in quotes]
        proofs = [(result, quote) for result, quote in results if isinstance(result, Quantity)]
        if len(proofs) == 1:
            return proofs[0]
        place = self._document.place(node)
        if proofs:
            self.report(
                place,
                "figure-twice",
                f"{named(value.printed)} stands in {len(proofs)} quotes of the key point",
                "Give the figure a 'quote:' of its own, with the one that it is about",
            )
            return None
        mismatches = [(result, quote) for result, quote in results if isinstance(result, Mismatch)]
        if mismatches:
            closest, quote = min(mismatches, key=lambda found: found[0].rule == "figure-number")
            self._report_mismatch(closest, quote, place, unit)
        return None

    def prints(self, quote: Quote) -> Iterator[Quantity]:
        """Yield the quantities that a quote holds whole."""
        for run in self._runs(quote.parts):
            for printed in quantities_in(run.paragraph):
                if run.start <= printed.start and printed.end <= run.end:
                    yield printed.quantity

    def _report_mismatch(self, found: Mismatch, quote: Quote, place: Place, unit: str | None) -> None:
        message, cure = found.message, found.cure
        if unit is not None and found.suggested is not None and to_unit(found.suggested, unit) is None:
            cure = f"Name a measure that counts this, not one in {named(unit)}; or write value: not given"
        if quote.place.line != place.line and not quote.id.startswith("figure-"):
            message += f" (the quote is in line {quote.place.line})"
        self.report(place, found.rule, message, cure)

    def _runs(self, parts: Sequence[Part]) -> list[Run]:
        assert self.article is not None
        folded, runs = self.article.folded, []
        for part in parts:
            paragraph = self.article.paragraphs[part.paragraph - 1]
            start = folded.offset(paragraph.start)
            text = folded.exact[start : folded.offset(paragraph.end)]
            runs.append(Run(text, folded.offset(part.start) - start, folded.offset(part.end) - start))
        return runs

    def _report_miss(self, miss: Miss, words: str, node: Node | None, place: Place) -> None:
        if self.article and (inside := _without_marks(words)) and stands_in(self.article, inside):
            message = (
                f"{shown(inside)} is in the article without the marks around it, which YAML counts as text"
            )
            self.report(place, miss.rule, message, "Take them away, or write straight ones")
            return
        message, cure, rule = miss.message, miss.cure, miss.rule
        if miss.rule in _MAY_BE_ELSEWHERE:
            other = next((a for a in self._corpus.articles() if self._is_elsewhere(a, words)), None)
            if other is not None and miss.rule == "quote-number":
                message += f"; with that of the quote it stands in corpus/{escape(other.file)}"
            elif other is not None:
                there = f"corpus/{escape(other.file)}"
                message = f"{shown(words)} is not in this source's article; it stands in {there}"
                cure, rule = "Move it to the summary of that article, or quote this one", "quote-elsewhere"
        if miss.word is not None:
            place = self._document.place_of_word(node, miss.word)
        self.report(place, rule, message, cure)

    def _is_elsewhere(self, article: Article, words: str) -> bool:
        is_other = self.article is None or article.file != self.article.file
        return is_other and not isinstance(locate_quietly(article, words), Miss)


def _without_marks(words: str) -> str | None:
    """Return what stands between the typographic quotation marks around a text, None where there are none."""
    words = words.strip()
    is_marked = words[:1] in _OPENING and words[-1:] in _CLOSING and len(words) > 2
    return words[1:-1] if is_marked else None


def locate_quietly(article: Article, words: str) -> tuple[Part, ...] | Miss:
    """Locate words without looking for what is like them."""
    parts = every_place(article, words)
    return parts or Miss("quote-not-found", "", "")
