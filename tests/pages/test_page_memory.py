import dataclasses
from collections.abc import Callable

import pytest

from builder.analysis.findings import Findings
from builder.pages import all_pages
from builder.pages.markup import environment
from builder.pages.page import Asset, Page
from builder.pages.page_memory import PageMemory, remembering
from tests.pages.sample import sample


def pages_of(findings: Findings, memory: PageMemory) -> list[Page | Asset]:
    with remembering(memory):
        return list(all_pages(findings))


def edited(findings: Findings) -> Findings:
    """Return findings in which every key point of the first source has other words, and nothing else has."""
    briefing = findings.briefing
    id_, source = next((id_, each) for id_, each in briefing.sources.items() if each.key_points)
    points = tuple(dataclasses.replace(point, point="Other words.") for point in source.key_points)
    sources = {**briefing.sources, id_: dataclasses.replace(source, key_points=points)}
    return dataclasses.replace(findings, briefing=dataclasses.replace(briefing, sources=sources))


def renamed(findings: Findings) -> Findings:
    """Return findings in which every actor has another name."""
    briefing = findings.briefing
    actors = {id_: dataclasses.replace(each, name=f"New {id_}") for id_, each in briefing.actors.items()}
    return dataclasses.replace(findings, briefing=dataclasses.replace(briefing, actors=actors))


def retitled(findings: Findings, title: str) -> Findings:
    site = dataclasses.replace(findings.briefing.site, title=title)
    return dataclasses.replace(findings, briefing=dataclasses.replace(findings.briefing, site=site))


def test_makes_no_page_again_that_would_be_the_same(monkeypatch: pytest.MonkeyPatch):
    memory, findings = PageMemory(), sample()
    first = pages_of(findings, memory)
    monkeypatch.setattr(environment, "render", lambda name, _: pytest.fail(f"{name} is filled again"))
    assert pages_of(findings, memory) == first


@pytest.mark.parametrize("change", [edited, renamed, lambda found: retitled(found, "Another title")])
def test_pages_are_those_of_a_run_without_a_memory(change: Callable[[Findings], Findings]):
    memory, findings = PageMemory(), sample()
    pages_of(findings, memory)
    changed = change(findings)
    assert pages_of(changed, memory) == list(all_pages(changed))
    assert pages_of(changed, memory) != list(all_pages(findings))


def test_keeps_only_pages_of_the_last_run():
    memory = PageMemory()
    pages = [Page("a.md", "A", f"# {number}") for number in range(3)]
    for number, uris in enumerate((["a.md"], [], ["a.md"])):
        with remembering(memory):
            made = [memory.of(uri, "given", lambda page=pages[number]: page) for uri in uris]
    assert made == [pages[2]]


def test_nothing_is_kept_where_nobody_remembers():
    memory = PageMemory()
    with remembering(memory):
        pass
    first, second = list(all_pages(sample())), list(all_pages(sample()))
    assert first[0] is not second[0]
