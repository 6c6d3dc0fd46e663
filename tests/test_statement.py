"""The permanent page of a statement."""

import json

from bot.cite import Quotation, bibtex, plain_text
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
        "creator": {"@type": "Person", "name": "奎阿达"},
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
    assert described["firstAppearance"] == {
        "@type": "Article",
        "name": "燈塔觀察",
        "datePublished": "2031-02",
    }


def test_a_long_statement_is_cut_in_the_preview_only() -> None:
    text = "灯" * 300
    document = Document("d", text, "0" * 64)
    pair = QAPair("d-1", document, Kind.QUOTE, (Span(0, 300),))
    page = Parsed(statement(VIEW, place("/quotes/d-1"), pair))
    assert page.all("meta", property="og:description")[0]["content"] == "灯" * 200 + "…"
    assert page.texts["blockquote"] == [text]
