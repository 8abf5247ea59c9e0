"""What pages say by themselves can be said in other words, and nothing else changes."""

import re
from dataclasses import replace
from html import unescape

from builder.analysis.findings import Findings
from builder.pages import all_pages
from builder.pages.markup.environment import environment_of
from builder.pages.markup.labels import label_texts
from builder.pages.markup.site_texts import Walk, present_texts, template_texts
from builder.pages.page import Page
from tests.pages.sample import sample

OURS = template_texts(environment_of(()))
LABELS = label_texts()


def saying(texts: dict[str, str]) -> Findings:
    findings = sample()
    site = replace(findings.briefing.site, texts=texts)
    return replace(findings, briefing=replace(findings.briefing, site=site))


def pages(findings: Findings) -> dict[str, str]:
    return {page.uri: page.markdown for page in all_pages(findings) if isinstance(page, Page)}


def test_every_text_can_be_replaced_and_nothing_else_is():
    marked = pages(saying({text: f"⟦{text}⟧" for text in OURS}))
    unmarked = {uri: unescape(re.sub("[⟦⟧]", "", text)) for uri, text in marked.items()}
    assert unmarked == {uri: unescape(text) for uri, text in pages(sample()).items()}
    assert all("⟦" in text for text in marked.values())


def test_labels_too():
    shown = "".join(pages(saying({text: f"⟦{text}⟧" for text in LABELS})).values())
    for text in ("says", "contested", "differ", "inferred", "Persons"):
        assert f"⟦{text}⟧" in shown
    assert set(re.findall("⟦(.+?)⟧", shown)) <= set(LABELS)


def test_no_words_of_a_template_are_left_out():
    replaced = Walk(lambda text: "").through('<p class="a" title="Say">One, <b>two</b>\n## Three</p>\nfour ')
    assert replaced == '<p class="a" title=""> ' + "<b></b>\n## </p>\n "


def test_the_editors_own_words_are_not_replaced_though_they_are_also_ours():
    findings = saying({"Positions": "Haltungen", "and": "und"})
    source = findings.briefing.sources["alpha"]
    summary = replace(source, summary="Positions and more.")
    sources = findings.briefing.sources | {"alpha": summary}
    shown = pages(replace(findings, briefing=replace(findings.briefing, sources=sources)))["sources/alpha.md"]
    assert "Positions and more." in shown
    assert "Haltungen" in shown


def test_a_text_comes_out_as_its_letters():
    shown = pages(saying({"Sources": "<script>{{ title }}</script>"}))["sources/index.md"]
    assert "<script>" not in shown
    assert "{{" not in shown
    assert "&lt;script&gt;" in shown


def test_they_last_as_long_as_the_pages_are_made():
    pages(saying({"Sources": "Quellen"}))
    assert present_texts() == ()
