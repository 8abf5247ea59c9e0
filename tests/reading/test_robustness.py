"""Whatever is typed into a content file, the reading answers with problems and does not break."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.reading import Reading, read_briefing
from builder.rules import Severity
from tests.reading.small_project import write_project

CASES = Path(__file__).parents[1] / "cases" / "reading"
FILES = ["sources/a", "site", "actors", "topics", "measures", "claims", "events"]
TYPED = st.one_of(
    st.text(max_size=5),
    st.sampled_from(list("[]{}:,-#&*!|>'\"%@`\t\n?~<")),
    st.sampled_from(
        ["- ", ": ", "null", "~", "\n  ", "{a: 1}", "[a, [b]]", "? x", "--- ", "<<: ", '"\\x"', "…"]
    ),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("project")
    write_project(root, yaml.safe_load((CASES / "valid.yml").read_text(encoding="utf-8")))
    return root


def _as_consistent(reading: Reading) -> None:
    stopped = any(problem.severity is Severity.ERROR for problem in reading.problems)
    assert (reading.briefing is None) == stopped
    assert list(reading.problems) == sorted(reading.problems)
    assert all(str(problem).isprintable() for problem in reading.problems)
    assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in reading.problems)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(FILES), typed=TYPED, where=st.floats(0, 1), dropped=st.integers(0, 40))
def test_a_slip_of_the_pen(project, name, typed, where, dropped):
    path = project / "content" / f"{name}.yml"
    good = path.read_bytes()
    text = good.decode()
    at = int(where * len(text))
    try:
        path.write_bytes((text[:at] + typed + text[at + dropped :]).encode("utf-8", "surrogatepass"))
        _as_consistent(read_briefing(project))
    finally:
        path.write_bytes(good)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(FILES), data=st.binary(max_size=60))
def test_any_bytes(project, name, data):
    path = project / "content" / f"{name}.yml"
    good = path.read_bytes()
    try:
        path.write_bytes(data)
        _as_consistent(read_briefing(project))
    finally:
        path.write_bytes(good)
