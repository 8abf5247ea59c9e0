import logging

import pytest

from builder.plugin.report import in_words, report
from builder.problem import Place, Problem
from builder.rules import RULES, Severity

ERROR = next(rule for rule, row in RULES.items() if row.severity is Severity.ERROR)
WARNING = next(rule for rule, row in RULES.items() if row.severity is Severity.WARNING)


def test_warnings_are_news_so_that_a_strict_build_passes(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG, "mkdocs")
    report(Problem(Place("a.yml", 1, 2), rule, "100 % wrong", "Mend it") for rule in (ERROR, WARNING))
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("ERROR", f"a.yml:1:2: 100 % wrong. Mend it. [{ERROR}]"),
        ("INFO", f"a.yml:1:2: 100 % wrong. Mend it. [{WARNING}]"),
    ]


def test_is_heard_by_mkdocs():
    assert logging.getLogger("mkdocs") in _ancestors(logging.getLogger("mkdocs.plugins.briefing"))


def _ancestors(logger: logging.Logger) -> list[logging.Logger]:
    return [logger, *_ancestors(logger.parent)] if logger.parent else [logger]


@pytest.mark.parametrize(("count", "words"), [(0, "0 errors"), (1, "1 error"), (2, "2 errors")])
def test_counts_in_words(count: int, words: str):
    assert in_words(count) == words
