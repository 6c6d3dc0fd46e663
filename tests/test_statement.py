"""The permanent page of a statement."""

import json
import re
from collections.abc import Mapping

import pytest

from bot.cite import Quotation, bibtex, plain_text
from bot.collection.corpus import Corpus
from bot.documents import Document, Kind, QAPair, Span
from tests.ui_corpus import small_corpus
from tests.ui_html import Parsed
from ui.layout import Place
from ui.statement import statement
from ui.view import View

CORPUS = small_corpus()


VIEW = View(CORPUS, "en")


BASE = "https://quotes.example"


def place(path: str, **query: str) -> Place:
    return Place(BASE, path, query)


def test_the_page_of_a_statement_shows_everything_known_of_it() -> None:
    pair = CORPUS.get("talk-plans")
    markup = statement(VIEW, place("/quotes/talk-plans"), pair)
    page = Parsed(markup)
    assert page.texts["h1"] == ["Ada Quill: Transcript"]
    assert page.texts["blockquote"][0] == "图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。"
    text = " ".join(" ".join(page.texts["body"]).split())
    for words in (
        "Attributed by 奎阿达：",
        "Asked 灯塔为什么要公开图纸？",
        "海岸报",
        "6 February 2031",
        "别人照着修",
    ):
        assert words in text
    assert "Characters 18–32, 32–44 of document talk" in text
    assert page.texts["code"] == [pair.document.sha256]


def test_the_page_of_a_statement_has_every_form_to_copy() -> None:
    page = Parsed(statement(VIEW, place("/quotes/article-fog"), CORPUS.get("article-fog")))
    quoted = Quotation(CORPUS.get("article-fog"), "Ada Quill", link=f"{BASE}/quotes/article-fog")
    assert len(page.texts["pre"]) == 5
    assert page.texts["pre"][0] == plain_text(quoted)
    assert page.texts["pre"][3] == bibtex(quoted)


def test_the_page_of_a_statement_describes_itself_to_machines() -> None:
    page = Parsed(statement(VIEW, place("/quotes/talk-plans"), CORPUS.get("talk-plans")))
    address = f"{BASE}/quotes/talk-plans"
    assert page.all("link", rel="canonical") == [{"rel": "canonical", "href": address}]
    assert page.all("meta", property="og:url")[0]["content"] == address
    assert page.all("meta", property="og:description")[0]["content"] == (
        "图纸公开之后，灯塔反而更亮。 别人照着修，我们照着学。"
    )
    assert page.all("link", type="application/json+oembed")[0]["href"] == (
        f"{BASE}/oembed?url=https%3A%2F%2Fquotes.example%2Fquotes%2Ftalk-plans"
    )
    assert json.loads(page.texts["script"][0]) == {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "url": address,
        "text": "图纸公开之后，灯塔反而更亮。\n别人照着修，我们照着学。",
        "inLanguage": "zh-Hans",
        "citation": ["海岸电台 2030 年访谈"],
        "creator": {"@type": "Person", "name": "奎阿达"},
        "spokenByCharacter": {"@type": "Person", "name": "奎阿达"},
        "isPartOf": {
            "@type": "Article",
            "name": "灯塔访谈 <1>",
            "author": {"@type": "Person", "name": "甲 & 乙"},
            "publisher": {"@type": "Organization", "name": "海岸报"},
            "datePublished": "2031-02-06",
            "url": "https://example.org/talk?a=1&b=2",
        },
    }


def test_reported_speech_is_not_described_as_a_quotation_of_his() -> None:
    page = Parsed(statement(VIEW, place("/quotes/article-fog"), CORPUS.get("article-fog")))
    described = json.loads(page.texts["script"][0])
    assert described["@type"] == "Claim"
    assert "creator" not in described
    assert "spokenByCharacter" not in described
    assert described["appearance"] == {
        "@type": "Article",
        "name": "燈塔觀察",
        "datePublished": "2031-02",
    }


SCHEMA: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "Quotation": {
        "url": ("URL",),
        "text": ("Text",),
        "inLanguage": ("Language",),
        "citation": ("Text",),
        "creator": ("Person", "Organization"),
        "spokenByCharacter": ("Person", "Organization"),
        "isPartOf": ("Article",),
    },
    "Claim": {
        "url": ("URL",),
        "text": ("Text",),
        "inLanguage": ("Language",),
        "citation": ("Text",),
        "appearance": ("Article",),
    },
    "Article": {
        "name": ("Text",),
        "author": ("Person", "Organization"),
        "publisher": ("Person", "Organization"),
        "datePublished": ("Date",),
        "url": ("URL",),
    },
    "Person": {"name": ("Text",)},
    "Organization": {"name": ("Text",)},
}
"""What schema.org expects of each property used here (its ranges, and Article for CreativeWork)."""

VALUES = {
    "Text": re.compile(r"(?s).*\S.*"),
    "URL": re.compile(r"https?://[^\s<>\"]+"),
    "Language": re.compile("zh-Hans|zh-Hant|zh|en"),
    "Date": re.compile(r"\d{4}(-\d\d(-\d\d)?)?"),
}


def misfits(thing: object, kinds: tuple[str, ...], where: str) -> list[str]:
    """What schema.org does not expect in a thing of one of these kinds."""
    if isinstance(thing, list):
        return [] if not thing else [one for part in thing for one in misfits(part, kinds, where)]
    if isinstance(thing, str):
        return [] if any(VALUES[kind].fullmatch(thing) for kind in kinds if kind in VALUES) else [where]
    if not isinstance(thing, dict) or thing.get("@type") not in kinds:
        return [where]
    expected = SCHEMA[thing["@type"]]
    properties = {name: value for name, value in thing.items() if name not in ("@type", "@context")}
    return ([] if properties else [where]) + [
        one
        for name, value in properties.items()
        for one in (
            misfits(value, expected[name], f"{where}.{name}") if name in expected else [f"{where}.{name}"]
        )
    ]


@pytest.mark.parametrize("corpus", ["small", "bundled"])
def test_machines_are_told_only_what_schema_org_expects_and_the_document_states(corpus: str) -> None:
    chosen = CORPUS if corpus == "small" else Corpus.read()
    assert chosen.pairs
    for pair in chosen.pairs:
        markup = statement(View(chosen, "en"), place(f"/quotes/{pair.id}"), pair)
        described = json.loads(Parsed(markup).texts["script"][0])
        assert described["@context"] == "https://schema.org"
        assert misfits(described, ("Quotation", "Claim"), pair.id) == []
        assert (described["@type"] == "Claim") == (pair.kind is Kind.REPORTED)
        assert described["text"] == pair.answer_text
        source, article = pair.document.source, described.get("isPartOf", described.get("appearance", {}))
        assert article.get("name") == source.title
        assert article.get("datePublished") == source.published
        assert article.get("author", {}).get("name") == source.author
        assert article.get("publisher", {}).get("name") == source.publisher


@pytest.mark.parametrize(
    "thing",
    [
        {"@type": "Quotation", "datePublished": "2031"},
        {"@type": "Quotation", "url": "/quotes/a"},
        {"@type": "Quotation", "isPartOf": {"@type": "Article"}},
        {"@type": "Quotation", "creator": "Ada Quill"},
        {"@type": "Quotation", "inLanguage": "Chinese"},
        {"@type": "Thing", "url": "https://a.test"},
    ],
)
def test_the_check_of_the_description_finds_what_is_wrong(thing: dict[str, object]) -> None:
    assert misfits(thing, ("Quotation", "Claim"), "it")


def test_of_a_document_that_states_nothing_machines_are_told_nothing() -> None:
    page = Parsed(statement(VIEW, place("/quotes/english-keeper"), CORPUS.get("english-keeper")))
    assert not {"isPartOf", "citation"} & json.loads(page.texts["script"][0]).keys()


@pytest.mark.parametrize("pair", CORPUS.pairs, ids=lambda pair: pair.id)
def test_a_pasted_link_is_previewed_with_each_property_once(pair: QAPair) -> None:
    page = Parsed(statement(VIEW, place(f"/quotes/{pair.id}"), pair))
    found = [meta["property"] for meta in page.all("meta") if "property" in meta]
    assert sorted(found) == ["og:description", "og:site_name", "og:title", "og:type", "og:url"]
    values = {meta["property"]: meta["content"] for meta in page.all("meta") if "property" in meta}
    assert values["og:type"] == "article"
    assert values["og:title"] == page.texts["h1"][0]
    assert all(values.values())


def test_a_long_statement_is_cut_in_the_preview_only() -> None:
    text = "灯" * 300
    document = Document("d", text, "0" * 64)
    pair = QAPair("d-1", document, Kind.QUOTE, (Span(0, 300),))
    page = Parsed(statement(VIEW, place("/quotes/d-1"), pair))
    assert page.all("meta", property="og:description")[0]["content"] == "灯" * 200 + "…"
    assert page.texts["blockquote"] == [text]
