"""The home page: whose words a judgement rests on, what is counted, how sources and figures are set out."""

from dataclasses import replace
from datetime import date

from markupsafe import Markup

from builder.analysis.findings import Count, Findings, Grade, TextGroup, Verdict
from builder.model import Judgement, Position, Stance
from builder.pages import all_pages
from builder.pages.charts.common_value import CommonValues
from builder.pages.home import home_page
from builder.pages.markup.environment import template
from builder.pages.markup.links import Links
from builder.pages.parts.evidence import CLAIMANTS, Evidence, EvidenceFinder, Heard
from builder.pages.parts.glance import glance
from builder.pages.parts.source_order import latest_first
from builder.pages.parts.views import Views
from builder.text.edtf_date import parse_date
from tests.pages.sample import sample


def views(findings: Findings) -> Views:
    return Views(findings, Links(findings, "./"))


def home(findings: Findings) -> str:
    return home_page(views(findings), CommonValues(findings)).markdown


def counted(*numbers: int) -> str:
    return template("parts").module.count(Count(*numbers))


def test_a_count_reads_articles_texts_origins():
    assert ">5 articles → 4 independent texts → 16 origins<" in counted(5, 4, 16)
    assert ">2 articles → 1 independent text → 1 origin<" in counted(2, 1, 1)
    assert ">1 article → 1 independent text → 3 origins<" in counted(1, 1, 3)


def test_a_count_of_one_is_not_said_three_times():
    assert ">1 article<" in counted(1, 1, 1)


def test_the_latest_source_comes_first_by_the_first_day_that_its_date_can_mean():
    source = sample().briefing.sources["alpha"]

    def published(edtf: str | None, title: str):
        dated = replace(source.published, date=parse_date(edtf)) if edtf else None
        return replace(source, title=title, published=dated)

    wanted = [
        published("2016-08-17", "a"),
        published("2016-08-16/2016-08-17", "z"),
        published("2016-08-16", "b"),
        published("2016-08-16", "c"),
        published("../2016-08-16", "d"),
        published(None, "e"),
    ]
    backwards = wanted[::-1]
    assert sorted(backwards, key=latest_first) == wanted


def test_newest_means_added_last():
    found = sample()
    alpha, beta = found.briefing.sources.values()
    later = replace(found.briefing, sources={"alpha": alpha, "beta": replace(beta, added=date(2026, 11, 21))})
    page = home(replace(found, briefing=later)).split("## Newest sources")[1]
    assert page.index("Title of beta") < page.index("Title of alpha")


def test_evidence_names_whose_words_it_is_and_counts_texts():
    found = sample()
    judgement = replace(
        found.briefing.site.judgements[0], rests_on=("alpha/inner", "beta/inner", "beta/load", "claim/first")
    )
    site = replace(found.briefing.site, judgements=(judgement,))
    page = home(replace(found, briefing=replace(found.briefing, site=site)))
    evidence = page.split("## Bottom line")[1].split("</details>")[0]
    assert "Evidence from: " in evidence
    assert "Ann plain words</a>; 2 articles (1 independent text) in their own voice" in evidence
    assert "Rests on 1 claim and 2 statements in 2 articles (1 independent text)" in evidence
    summary, unfolded = evidence.split("</summary>")
    assert "contested</span>" in summary
    assert unfolded.index("How sure its claims are") < unfolded.index("contested")


def test_whoever_takes_a_position_on_a_claim_is_evidence():
    found = sample()
    evidence = EvidenceFinder(views(found)).behind(Judgement("It is.", ("claim/first",)))
    assert "Ann plain words" in evidence.claimants
    assert (evidence.heard, evidence.own_voice, evidence.more_claimants) == (Heard(1, 1), Heard(1, 1), 0)


def test_of_many_claimants_the_first_are_named():
    found = sample()
    alpha = found.briefing.sources["alpha"]
    many = tuple(f"someone-{n}" for n in range(CLAIMANTS + 2))
    actors = {id_: replace(found.briefing.actors["ann"], id=id_, name=id_) for id_ in many}
    points = (replace(alpha.key_points[0], said_by=many), *alpha.key_points[1:])
    briefing = replace(
        found.briefing,
        actors=found.briefing.actors | actors,
        sources=found.briefing.sources | {"alpha": replace(alpha, key_points=points)},
    )
    made = views(replace(found, briefing=briefing))
    evidence = EvidenceFinder(made).behind(Judgement("It is.", ("alpha/load",)))
    assert evidence.more_claimants == 2
    assert evidence.claimants.striptags() == ", ".join(many[:CLAIMANTS])


def test_a_judgement_shows_its_least_sure_claims_first():
    claim = Markup("a claim")
    claims = [(claim, grade) for grade in (Grade.CONFIRMED, Grade.CONTESTED, Grade.CONFIRMED)]
    evidence = Evidence("", [], claims, claim, 0, Heard(0, 0), Heard(0, 0))
    assert evidence.grades == [(Grade.CONTESTED, 1), (Grade.CONFIRMED, 2)]


def test_every_grade_has_its_place_in_that_order():
    every = [(Markup(""), grade) for grade in Grade]
    evidence = Evidence("", [], every, Markup(""), 0, Heard(0, 0), Heard(0, 0))
    assert {grade for grade, _ in evidence.grades} == set(Grade)


def test_a_number_that_stands_alone_has_no_bar():
    found = sample()
    (row,) = glance(views(found), CommonValues(found), found.briefing.measures["saved"])
    assert [bool(bar) for _, bar, _ in row.computed] == [False]


def test_a_computed_figure_is_among_those_at_a_glance():
    made = views(sample())
    (row,) = glance(made, CommonValues(made.findings), made.briefing.measures["saved"])
    ((value, _, whose),) = row.computed
    assert value == "more than 3 t"
    assert "Ann plain words" in whose
    assert "computed from the numbers of <a" in home(made.findings)


def test_what_one_text_repeats_has_no_badge_of_agreement():
    found = sample()
    load = found.measures["load"]
    (agreement,) = load.agreements
    for one_text in (True, False):
        same = replace(agreement, verdict=type(agreement.verdict).SAME, one_text=one_text)
        measures = {**found.measures, "load": replace(load, agreements=(same,))}
        made = views(replace(found, measures=measures))
        rows = list(glance(made, CommonValues(made.findings), made.briefing.measures["load"]))
        assert [row.one_text for row in rows] == [one_text]
        assert [bool(row.verdicts) for row in rows] == [not one_text]


def with_verdicts(*verdicts: Verdict) -> Findings:
    found = sample()
    load = found.measures["load"]
    agreements = tuple(replace(load.agreements[0], verdict=verdict, one_text=False) for verdict in verdicts)
    return replace(found, measures={**found.measures, "load": replace(load, agreements=agreements)})


def test_beside_numbers_that_differ_it_is_not_said_that_others_agree():
    for verdicts, shown in (
        ((Verdict.SAME, Verdict.DIFFER), [Verdict.DIFFER]),
        ((Verdict.SAME, Verdict.COMPATIBLE), [Verdict.SAME, Verdict.COMPATIBLE]),
    ):
        found = with_verdicts(*verdicts)
        (row,) = glance(views(found), CommonValues(found), found.briefing.measures["load"])
        assert row.verdicts == shown


def test_a_figure_that_disagrees_twice_stands_once():
    page = home(with_verdicts(Verdict.CONTRADICT, Verdict.DIFFER))
    disagreements = page.split("## Where sources disagree")[1].split("##")[0]
    assert disagreements.count('href="./figures/load/"') == 1
    assert disagreements.count("bf-verdict--") == 2


def test_edits_of_one_text_are_one_voice_where_sources_disagree():
    found = sample()
    point = found.briefing.sources["beta"].key_points[1]
    own = Position("first", "beta", "first", Stance.LEAVES_OPEN, point.quotes, of="inner")
    first = found.claims["first"]
    both = replace(first, positions={**first.positions, "beta": (own,)}, absent={}, grade=Grade.CONTESTED)

    def voices(findings: Findings) -> int:
        page = home(replace(findings, claims={**findings.claims, "first": both}))
        open_line = page.split("leaves open</span>")[1].split("</dd>")[0]
        return open_line.count("<a ")

    assert voices(found) == 1
    apart = (TextGroup("alpha", ("alpha",)), TextGroup("beta", ("beta",)))
    assert voices(replace(found, texts=apart)) == 2


def test_a_word_of_doubt_stands_where_sources_disagree():
    page = home(sample()).split("## Where sources disagree")[1].split("## ")[0]
    assert 'Ann plain words</a> <span class="bf-badge bf-badge--hedge">hedged: “plain words”</span>' in page


def test_every_title_that_is_not_printed_says_so():
    found = sample()
    pages = {page.uri: page for page in all_pages(found)}
    for uri in ("index.md", "sources/index.md", "sources/alpha.md"):
        assert "editor’s title" in pages[uri].markdown, uri
    printed = {
        id_: replace(source, title_printed=True, short=None) for id_, source in found.briefing.sources.items()
    }
    printed_pages = all_pages(replace(found, briefing=replace(found.briefing, sources=printed)))
    for page in printed_pages:
        if page.uri.endswith(".md") and page.uri != "method.md":
            assert "editor’s title" not in page.markdown, page.uri
            assert "bf-source--editor" not in page.markdown, page.uri


def test_a_map_is_promised_only_where_there_is_one():
    found = sample()
    assert "on a map" in home(found)
    actors = {id_: replace(each, at=None) for id_, each in found.briefing.actors.items()}
    assert "on a map" not in home(replace(found, briefing=replace(found.briefing, actors=actors)))
