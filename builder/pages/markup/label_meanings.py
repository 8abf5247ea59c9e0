"""What each label means, in a sentence: for who points at one, and for the page on how to read the site."""

from enum import StrEnum

from builder.analysis.findings import Absence, Grade, Verdict
from builder.model import Basis, Stance

MEANINGS: dict[StrEnum, str] = {
    Stance.SAYS: "The article says so in its own voice.",
    Stance.REPORTS: "The article reports that someone affirms it.",
    Stance.DISPUTES: "The article, or someone it quotes, says what cannot be true beside it, or doubts it.",
    Stance.DENIES: "The article, or someone it quotes, says that it is not so.",
    Stance.LEAVES_OPEN: "The article, or someone it quotes, says that it is not known.",
    Absence.SILENT: "The article takes no position.",
    Absence.PREDATES: "The article was published before it happened.",
    Grade.CONTESTED: "Some affirm it, others dispute or deny it.",
    Grade.CONFIRMED: "A party to it acknowledges it: one whose own act or word it is about.",
    Grade.SEVERAL_ORIGINS: "Two or more origins affirm it.",
    Grade.SINGLE_ORIGIN: "One origin affirms it.",
    Grade.NOT_AFFIRMED: "No source affirms it: it is only denied, disputed, left open, or not spoken of.",
    Verdict.NOT_COMPARABLE: "Another measure, case, event or dimension; a part; or no number given.",
    Verdict.SUPERSEDED: "A running total: a later, not lower number of the same origin takes its place.",
    Verdict.SAME: "Equal after rounding to the coarser of the two.",
    Verdict.COMPATIBLE: "Both can be true: the intervals meet.",
    Verdict.CONTRADICT: "They cannot both be true, and they have one origin.",
    Verdict.DIFFER: "They cannot both be true, and they have different origins.",
    Basis.STATED: "The article itself says so.",
    Basis.INFERRED: "The editor concludes it; the reason stands on the source’s page, or on the timeline.",
}
"""Of each kind in the order in which they are tried, or in which a reader looks for them."""
