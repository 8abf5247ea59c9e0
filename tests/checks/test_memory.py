from dataclasses import replace
from pathlib import Path

from builder.analysis import analyse
from builder.checks import Memory, check
from builder.reading import read_briefing
from tests.reading.small_project import write_project

CUT = "  - {id: cut, point: Planes flew., topics: [raid], quote: planes took off from the near base}\n"


def test_remembered_problems_are_those_of_a_first_look(tmp_path: Path):
    write_project(tmp_path, {"source": f"key_points:\n{CUT}"})
    findings = analyse(read_briefing(tmp_path).briefing)
    memory = Memory()
    first = list(check(findings, memory))
    assert "quote-cut" in {problem.rule for problem in first}
    assert list(check(findings, memory)) == first == list(check(findings))


def test_a_source_that_moved_within_its_file_is_checked_again(tmp_path: Path):
    write_project(tmp_path, {"source": f"key_points:\n{CUT}"})
    memory = Memory()
    lines = []
    for empty in ("", "\n\n"):
        write_project(tmp_path, {"source": f"{empty}key_points:\n{CUT}"})
        problems = check(analyse(read_briefing(tmp_path).briefing), memory)
        lines += [problem.place.line for problem in problems if problem.rule == "quote-cut"]
    assert lines == [7, 9]


def test_another_registry_or_a_source_that_is_gone_is_forgotten(tmp_path: Path):
    write_project(tmp_path, {"source": f"key_points:\n{CUT}"})
    briefing = read_briefing(tmp_path).briefing
    memory = Memory()
    list(check(analyse(briefing), memory))
    assert memory.known.keys() == {"a"}
    memory.turn_to(briefing.actors, {})
    assert not memory.known
    list(check(analyse(briefing), memory))
    memory.turn_to(
        {**briefing.actors, "state": replace(briefing.actors["state"], name="Utopia")}, briefing.sources
    )
    assert not memory.known
