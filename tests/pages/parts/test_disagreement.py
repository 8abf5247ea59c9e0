"""Where sources disagree stands at the top of the pages that it concerns."""

from dataclasses import replace

from builder.analysis.findings import Findings, Grade, Verdict
from builder.model import Stance
from builder.pages.markup.links import Links
from builder.pages.parts.disagreement import SHOWN, DisagreementFinder, opposed
from builder.pages.parts.views import Views
from tests.pages.sample import sample


def finder(findings: Findings) -> DisagreementFinder:
    return DisagreementFinder(Views(findings, Links(findings, "../../")))


def links(found) -> list[str]:
    return [each.link.split('"')[1] for each in found.shown]


def with_verdict(verdict: Verdict, times: int = 1) -> Findings:
    found = sample()
    load = found.measures["load"]
    agreements = tuple(replace(each, verdict=verdict) for each in load.agreements * times)
    return replace(found, measures={**found.measures, "load": replace(load, agreements=agreements)})


def test_a_topic_has_its_contested_claims_then_its_numbers_apart():
    assert links(finder(sample()).of_topic("gain")) == ["../../claims/first/", "../../figures/load/"]
    assert finder(sample()).of_topic("empty") == ([], 0, [])


def test_a_source_has_the_claims_on_which_it_takes_a_side():
    made = finder(sample())
    assert links(made.of_source("alpha")) == ["../../claims/first/", "../../figures/load/"]
    assert links(made.of_source("beta")) == ["../../figures/load/"]


def test_who_leaves_a_claim_open_takes_no_side():
    found = sample()
    alpha = found.briefing.sources["alpha"]
    undecided = tuple(replace(each, position=Stance.LEAVES_OPEN) for each in alpha.positions)
    sources = {**found.briefing.sources, "alpha": replace(alpha, positions=undecided)}
    made = finder(replace(found, briefing=replace(found.briefing, sources=sources)))
    assert links(made.of_source("alpha")) == ["../../figures/load/"]


def test_what_agrees_is_no_disagreement():
    found = with_verdict(Verdict.COMPATIBLE)
    calm = replace(found.claims["first"], grade=Grade.CONFIRMED)
    found = replace(found, claims={**found.claims, "first": calm})
    assert finder(found).of_topic("gain") == finder(found).of_source("alpha") == ([], 0, [])
    assert opposed(found, "load") == []


def test_a_measure_says_how_its_numbers_are_apart():
    assert opposed(with_verdict(Verdict.CONTRADICT), "load") == [Verdict.CONTRADICT]


def test_the_first_are_named_and_the_rest_counted():
    found = finder(with_verdict(Verdict.DIFFER, times=SHOWN + 1)).of_topic("gain")
    assert (sum(len(each.sentences) for each in found.shown), found.more) == (SHOWN, 2)


def test_a_measure_stands_once_with_all_its_sentences():
    found = sample()
    load = found.measures["load"]
    verdicts = (Verdict.CONTRADICT, Verdict.DIFFER, Verdict.DIFFER)
    agreements = tuple(
        replace(load.agreements[0], verdict=verdict, sentence=f"{number}.")
        for number, verdict in enumerate(verdicts)
    )
    found = replace(found, measures={**found.measures, "load": replace(load, agreements=agreements)})
    *_, figure = finder(found).of_topic("gain").shown
    assert figure.sentences == ["0.", "1.", "2."]
    assert [label.split("--")[1].split('"')[0] for label in figure.labels] == ["contradict", "differ"]


def test_labels_count_also_what_is_not_shown():
    found = finder(with_verdict(Verdict.DIFFER, SHOWN)).of_topic("gain")
    assert (sum(len(each.sentences) for each in found.shown), found.more) == (SHOWN, 1)
    assert [(label.split("--")[1].split('"')[0], count) for label, count in found.labels] == [
        ("contested", 1),
        ("differ", SHOWN),
    ]
