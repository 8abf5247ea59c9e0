"""JSON-LD as programs read it: found by an HTML parser and understood by an RDF library, neither ours."""

import json
from dataclasses import replace
from urllib.parse import urljoin

import html5lib
import pytest
import yaml
from rdflib import RDF, Graph, Namespace, URIRef

from builder.analysis.findings import Findings
from builder.model import Basis, Dated, Outlet
from builder.pages import all_pages
from builder.pages.markup.address import url_of
from builder.pages.markup.linked_data import claim_data, source_data
from builder.pages.page import Page
from builder.text.edtf_date import parse_date
from tests.pages.sample import sample
from tests.pages.test_all_pages import real
from tests.pages.test_hostile_text import HOSTILE

BASE = "https://site.test/below/"
SCHEMA = Namespace("https://schema.org/")
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
LINKS = ("url", "contentUrl")


def said(findings: Findings) -> dict[str, str]:
    """Return what the front matter of each page holds, by uri."""
    pages = [page for page in all_pages(findings) if isinstance(page, Page)]
    found = {page.uri: yaml.safe_load(page.markdown.split("---\n", 2)[1]) for page in pages}
    return {uri: fields["linked_data"] for uri, fields in found.items() if "linked_data" in fields}


def graph_of(text: str, uri: str) -> Graph:
    """Return the statements of a page, put into HTML and read from there."""
    html = f'<head><script type="application/ld+json">{text}</script></head><body><p>after</p></body>'
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    assert [element.text for element in tree.iter("p")] == ["after"]
    data = json.loads(next(tree.iter("script")).text)
    assert data["@context"] == "https://schema.org"
    # What stands at that address, as far as it is needed: nothing is fetched in a test.
    data["@context"] = {"@vocab": str(SCHEMA), **{name: {"@type": "@id"} for name in LINKS}}
    return Graph().parse(data=json.dumps(data), format="json-ld", base=BASE + url_of(uri))


@pytest.mark.parametrize("words", ["plain words", *HOSTILE.values()], ids=["plain", *HOSTILE])
def test_every_page_that_has_it_is_read_whatever_its_words(words):
    found = said(sample(words))
    assert {"index.md", "data.md", "sources/alpha.md", "claims/first.md"} <= found.keys()
    sizes = {uri: len(graph_of(text, uri)) for uri, text in found.items()}
    assert sizes == {uri: len(graph_of(text, uri)) for uri, text in said(sample("plain words")).items()}


@pytest.fixture(scope="module")
def graphs() -> dict[str, Graph]:
    return {uri: graph_of(text, uri) for uri, text in said(real()).items()}


def test_every_source_is_about_one_article_and_is_none_itself(graphs):
    for uri, graph in graphs.items():
        if uri.startswith("sources/") and "/beside/" not in uri:
            page = next(graph.subjects(RDF.type, SCHEMA.WebPage))
            article = graph.value(page, SCHEMA.about)
            assert list(graph.subjects(RDF.type, SCHEMA.NewsArticle)) == [article]
            assert article == URIRef(BASE + url_of(uri) + "#article")
            assert not list(graph.subjects(SCHEMA.author))


def test_what_an_editor_infers_is_not_said():
    source = sample().briefing.sources["alpha"]
    stated = replace(
        source,
        title_printed=True,
        published=Dated(parse_date("2016-08-17"), Basis.STATED),
        outlet=Outlet("Paper", Basis.STATED),
    )
    inferred = replace(
        stated,
        title_printed=False,
        published=Dated(parse_date("2016-08-17"), Basis.INFERRED, "why"),
        outlet=Outlet("Paper", Basis.INFERRED, "why"),
    )
    briefing = sample().briefing
    assert source_data(briefing, stated, "")["about"] == {
        "@type": "NewsArticle",
        "@id": "#article",
        "headline": source.title,
        "url": source.url,
        "publisher": {"@type": "NewsMediaOrganization", "name": "Paper"},
        "datePublished": "2016-08-17",
    }
    assert source_data(briefing, inferred, "")["about"].keys() == {"@type", "@id", "url"}


def test_words_in_another_language_say_so():
    findings = sample()
    briefing, found = findings.briefing, findings.claims["first"]
    source = replace(briefing.sources["alpha"], language="fa")
    assert source_data(briefing, source, "")["about"]["inLanguage"] == "fa"
    persian = replace(briefing, sources={**briefing.sources, "alpha": source})
    (appearance,) = claim_data(persian, found, "")["mainEntity"]["appearance"]
    assert appearance["inLanguage"] == "fa"


@pytest.mark.parametrize("edtf", ["2016-08-17~", "2016-08-02/2016-08-31", "2016-08?"])
def test_an_uncertain_date_is_not_said(edtf):
    findings = sample()
    source = replace(findings.briefing.sources["alpha"], published=Dated(parse_date(edtf), Basis.STATED))
    assert "datePublished" not in source_data(findings.briefing, source, "")["about"]


def test_a_claim_appears_where_it_is_affirmed_in_the_words_that_do(graphs):
    data = real()
    for id_, found in data.claims.items():
        graph = graphs[f"claims/{id_}.md"]
        claim = next(graph.subjects(RDF.type, SCHEMA.Claim))
        affirmed = [
            position
            for positions in found.positions.values()
            for position in positions
            if position.position.value in ("says", "reports")
        ]
        appearances = set(graph.objects(claim, SCHEMA.appearance))
        places = {str(graph.value(each, SCHEMA.url)) for each in appearances}
        assert places == {urljoin(BASE, f"sources/{each.source}/#position-{each.id}") for each in affirmed}, (
            id_
        )
        words = {str(graph.value(each, SCHEMA.text)) for each in appearances}
        assert words == {each.quotes[0].text for each in affirmed}
        assert not list(graph.subject_objects(SCHEMA.reviewRating))


@pytest.mark.parametrize(
    ("alpha", "beta", "first"),
    [
        ("2016-08-16", "2016-08-17", "alpha"),
        ("2016-08-17", "2016-08-16", "beta"),
        ("2016-08-17", "2016-08-17", None),
        ("2016-08", "2016-08-17", None),
        ("2016-08-16", None, None),
    ],
)
def test_a_first_appearance_is_named_only_where_the_dates_leave_no_doubt(alpha, beta, first):
    findings = sample()
    briefing, found = findings.briefing, findings.claims["first"]
    days = {"alpha": alpha, "beta": beta}
    sources = {
        id_: replace(briefing.sources[id_], published=Dated(parse_date(day), Basis.STATED) if day else None)
        for id_, day in days.items()
    }
    taken = found.positions["alpha"][:1]
    positions = {"alpha": taken, "beta": tuple(replace(each, source="beta") for each in taken)}
    made = claim_data(replace(briefing, sources=sources), replace(found, positions=positions), "../../")
    expected = {"@type": "NewsArticle", "@id": f"../../sources/{first}/#article"} if first else None
    assert made["mainEntity"].get("firstAppearance") == expected


def test_the_dataset_names_its_files(graphs):
    graph = graphs["data.md"]
    dataset = next(graph.subjects(RDF.type, SCHEMA.Dataset))
    files = {
        str(graph.value(each, SCHEMA.contentUrl)) for each in graph.objects(dataset, SCHEMA.distribution)
    }
    assert {BASE + "data/briefing.json", BASE + "data/datapackage.json", BASE + "data/claims.csv"} <= files
    assert graph.value(dataset, SCHEMA.description)


def test_an_actor_is_what_its_kind_says_under_all_its_names(graphs):
    graph = graphs["actors/hamadan-air-base.md"]
    (place,) = graph.subjects(RDF.type, SCHEMA.Place)
    assert graph.value(predicate=SCHEMA.about, object=place)
    names = {str(each) for each in graph.objects(place, SCHEMA.alternateName)}
    assert any("Hameden" in name for name in names)
    geo = graph.value(place, SCHEMA.geo)
    assert 30 < float(graph.value(geo, SCHEMA.latitude)) < 40
    assert list(graphs["actors/russia.md"].subjects(RDF.type, SCHEMA.Country))
