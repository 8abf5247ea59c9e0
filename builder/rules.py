"""The rules that content is held to: one row a rule, and why it is there."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """Stops a build and makes `briefing check` exit with 1."""
    WARNING = "warning"
    """Reported, never in the way; can be accepted in the YAML with a reason."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its severity and why it exists."""

    severity: Severity
    why: str


def _error(why: str) -> Rule:
    return Rule(Severity.ERROR, why)


def _warning(why: str) -> Rule:
    return Rule(Severity.WARNING, why)


_FILES = {
    "missing-file": _error(
        "What every briefing has must be there, be it empty, or its absence is an accident."
    ),
    "misnamed-file": _error(
        "A content file that nothing reads leaves its content off the site without a word."
    ),
    "not-utf8": _error("Text in an unknown encoding would be shown and compared in the wrong letters."),
    "yaml-syntax": _error("A file that YAML cannot parse says nothing that could be checked."),
    "yaml-anchor": _error(
        "Anchors, aliases and merge keys put text where a reader of the file does not see it."
    ),
    "yaml-tag": _error("A tag changes what a value means; here every value is the text that stands there."),
    "duplicate-key": _error("YAML keeps the last of two equal keys and drops the first without a word."),
    "comment-cut": _warning(
        "A # after a space ends a text; what follows is lost though it may belong to it."
    ),
}

_VALUES = {
    "unknown-key": _error(
        "A misspelt key would be ignored, and what it says would be missing from the site."
    ),
    "missing-key": _error("Without it the entry cannot be shown or checked."),
    "wrong-type": _error("A list is not a text and a text not a list; guessing would hide what was meant."),
    "bad-value": _error("A value that cannot be read cannot be checked or compared."),
    "bad-date": _error("Dates order the site; one that cannot be read has no place in that order."),
    "bad-url": _error("A link that is not to the web may run a script or lead nowhere."),
    "blank-left": _error("A blank that nobody filled in says nothing, and must not be published."),
    "blank-in-draft": _warning(
        "A draft may have blanks; each is one thing that the editor still has to say."
    ),
    "bad-id": _error("Ids become file names and permanent links, which must work everywhere."),
    "duplicate-id": _error("Two entries with one id would share one permanent link."),
}

_REFERENCES = {
    "unknown-actor": _error("A statement must not be credited to somebody whom the registry does not know."),
    "unknown-topic": _error("A key point under an unknown topic would answer no question."),
    "unknown-measure": _error("A figure without its measure cannot be compared with any other."),
    "unknown-case": _error("A figure under an unknown case would be compared with nothing."),
    "unknown-claim": _error("A position on an unknown claim is a position on nothing."),
    "unknown-event": _error("What is tied to an unknown event has no place in time."),
    "unknown-address": _error("A link that once worked must not lead to nothing a second time."),
    "address-in-use": _error("What is at an address is shown there; nobody is led on from it."),
    "unknown-source": _error("A reference to a source that is not there proves nothing."),
    "unknown-key-point": _error("What belongs to an unknown key point has neither quote nor claimant."),
    "unknown-statement": _error("A judgement rests on statements that a reader can look up."),
    "same-text-conflict": _error(
        "Two articles are one text or they are not; which it is must not be a matter of order."
    ),
    "unknown-rule": _error("Accepting a rule that does not exist accepts nothing."),
    "not-acceptable": _error("An error is mended, not accepted."),
    "reference-cycle": _error("Who speaks for whom, and what is part of what, must come to an end."),
    "wrong-kind": _error(
        "Only a place can be where something happened, and only an outlet what an article took words from."
    ),
    "measure-operands": _error("A difference makes sense between two measures of one dimension."),
}

_ARTICLES = {
    "article-missing": _error("Without the article nothing in its summary can be checked."),
    "article-outside": _error("Only what lies in corpus/ is the evidence of this briefing."),
    "article-link": _error(
        "A link out of corpus/ makes evidence of a file that is not kept with the briefing."
    ),
    "article-changed": _error(
        "A summary was checked against one version of the article; another may say otherwise."
    ),
    "article-twice": _error("One article with two summaries would be counted as two sources."),
    "article-unused": _warning("An article without a summary is missing from the site."),
    "empty-article": _error("An empty article says nothing that could be quoted."),
}

_QUOTES = {
    "quote-not-found": _error(
        "Nothing on the site is unproven: a quotation stands in its article, word for word."
    ),
    "quote-elsewhere": _error("Words that stand in another article prove nothing about this one."),
    "quote-number": _error("A quotation with another number than the article's is false."),
    "quote-across-paragraphs": _error(
        "Words of distant paragraphs, run together, can say what neither says."
    ),
    "quote-several-places": _error("A quotation leads to one place in the article, so it must stand in one."),
    "quote-word-boundary": _error("Part of a word or number says something else than the whole."),
    "hedge-not-in-quote": _error("A word of doubt is the article's own, or it is the editor's opinion."),
    "when-not-in-quote": _error("What an article says about the time is shown as its words, so it must be."),
    "words-not-in-article": _error("What is given as the article's words must stand in it."),
}

_FIGURES = {
    "figure-number": _error("A figure is what the article prints there, or it is made up."),
    "figure-unit": _error("Another unit, or another thing counted, is another quantity."),
    "figure-qualifier": _error("'At least 19' and '19' are different reports."),
    "figure-cut": _error("A quote without the qualifier or half of the range misleads."),
    "figure-twice": _error(
        "A number that stands in the quote twice does not tell which of the two is meant."
    ),
    "figure-not-given": _warning(
        "A number that stands in the quote and in no figure is missing from every comparison."
    ),
    "figure-dimension": _error("Tons are not kilometres: figures are compared in their measure's unit."),
    "figure-case": _error("Figures are compared case by case, so each says which case it is about."),
}

_STATEMENTS = {
    "stance-claimant": _error("Who holds a position decides how it counts."),
    "basis-evidence": _error("What is stated has a quote that states it; what is inferred has a reason."),
}

OF_READING: dict[str, Rule] = {
    **_FILES,
    **_VALUES,
    **_REFERENCES,
    **_ARTICLES,
    **_QUOTES,
    **_FIGURES,
    **_STATEMENTS,
}
"""Found while files are read; each has a case in tests/cases/reading/."""

OF_CHECKS: dict[str, Rule] = {
    "unused-entry": _warning("An entry that nothing uses is a leftover, or a misspelt id somewhere else."),
    "ambiguous-unit": _warning("A ton can be 907, 1,000 or 1,016 kg; a reader should be told so."),
    "ambiguous-alias": _error("A name that two actors share must not be credited to the wrong one."),
    "idle-exclusion": _warning(
        "An exclusion that excludes nothing hides that a name is still taken wrongly."
    ),
    "idle-same-text": _warning(
        "A correction that corrects nothing was written for something that has changed."
    ),
    "part-above-whole": _warning("A part cannot be more than its whole: one of the two was entered wrongly."),
    "quote-cut": _warning("Words cut out of their clause can lose the not, the doubt or the subject of it."),
    "claimant-not-near": _warning("Words are credited to whom the article credits, not to a name far away."),
    "claimant-missing": _warning("What somebody said is not what the article found out."),
    "claimant-other": _warning("Credited to the wrong one, true words are false."),
    "stance-verb": _warning(
        "A denial that is entered as a report turns what somebody said into its opposite."
    ),
    "number-shared": _warning(
        "One printed number in two figures is counted twice, or stands in the wrong one."
    ),
    "point-and-quote": _warning("A key point says what its quote proves, and nothing beside it."),
    "hedge-laundered": _warning("A doubt that the article has and the summary drops makes news of a rumour."),
    "date-precision": _warning("A day that no article prints is the editor's guess, and reads as known."),
    "unused-number": _warning("A number that the summary passes over is missing from every comparison."),
    "unused-speech": _warning("Who speaks in an article and not in its summary was left out, or overlooked."),
    "idle-accept": _warning("A reason for a warning that is gone would silence the next one unseen."),
    "single-origin": _warning("A judgement on one voice alone stands or falls with it."),
}
"""Found in the whole briefing, once its sources are compared; each has a case in tests/cases/checks/."""

OF_PAGES: dict[str, Rule] = {
    "reserved-address": _error("Of a hand-written and a generated page with one address, one would be lost."),
}
"""Found where pages are put together."""

RULES = OF_READING | OF_CHECKS | OF_PAGES
"""Every rule by its id."""
