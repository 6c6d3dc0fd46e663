"""The list of everything that was said."""

from typing import Any

import pytest

from bot.documents import Kind
from tests.ui_corpus import small_corpus
from tests.ui_html import Parsed
from ui import listing as lists
from ui.layout import Place
from ui.listing import Listing
from ui.strings import EN
from ui.view import View

CORPUS = small_corpus()


VIEW = View(CORPUS, "en")


BASE = "https://quotes.example"


def place(path: str, **query: str) -> Place:
    return Place(BASE, path, query)


def listing(**changes: Any) -> Listing:
    return Listing(**{"by": "document", "words": "", "kind": None, "page": 1, **changes})


def test_the_list_holds_everything_he_said_by_document() -> None:
    page = Parsed(lists.quotes(VIEW, place("/quotes"), listing()))
    assert page.texts["h2"] == ["燈塔觀察", "Document without a title: english", "灯塔访谈 <1>"]
    assert page.texts["blockquote"] == [
        pair.answer_text.replace("\n", "")
        for name in ("article", "english", "talk")
        for pair in CORPUS.pairs
        if pair.document.id == name
    ]


@pytest.mark.parametrize(
    ("by", "headings"),
    [
        ("interview", ["海岸电台 2030 年访谈", "interview not stated"]),
        ("date", ["6 February 2031", "February 2031", "date not stated"]),
    ],
)
def test_the_list_can_be_ordered(by: str, headings: list[str]) -> None:
    page = Parsed(lists.quotes(VIEW, place("/quotes"), listing(by=by)))
    assert sorted(page.texts["h2"]) == sorted(headings)
    assert page.texts["h2"][-1] == headings[-1]
    assert len(page.texts["blockquote"]) == len(CORPUS.pairs)


@pytest.mark.parametrize(
    ("words", "kind", "found"),
    [
        ("海霧", None, ["article-fog"]),
        ("海雾", None, ["article-fog"]),
        ("LIGHTHOUSE keeper", None, ["english-keeper"]),
        ("灯塔", Kind.QUOTE, ["article-plans"]),
        ("", Kind.REPORTED, ["article-fog"]),
        ("飞机", None, []),
    ],
)
def test_the_list_can_be_filtered_in_either_script(words: str, kind: Kind | None, found: list[str]) -> None:
    page = Parsed(lists.quotes(VIEW, place("/quotes"), listing(words=words, kind=kind)))
    links = [link["href"] for link in page.all("a") if link["href"].startswith("/quotes/")]
    assert links == [f"/quotes/{pair_id}" for pair_id in found]
    if not found:
        assert EN.quotes_none in page.texts["p"]


def test_a_filter_keeps_what_was_typed_escaped() -> None:
    page = Parsed(lists.quotes(VIEW, place("/quotes"), listing(words='"><script>', kind=Kind.NOTE)))
    assert page.all("input", name="words")[0]["value"] == '"><script>'
    assert page.all("option", value="note", selected="")
    assert page.texts.get("script") is None


def test_a_long_list_is_turned_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "PER_PAGE", 2)
    seen: list[str] = []
    for number in (1, 2, 3):
        page = Parsed(lists.quotes(VIEW, place("/quotes", by="document"), listing(page=number)))
        seen += page.texts["blockquote"]
        turned = [link["href"] for link in page.all("a") if "page=" in link["href"]]
        others = [other for other in (number - 1, number + 1) if 1 <= other <= 3]
        assert turned == [f"/quotes?by=document&page={other}" for other in others]
    assert len(seen) == len(set(seen)) == len(CORPUS.pairs)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, listing()),
        (
            {"by": "date", "kind": "quote", "words": "a", "page": "3"},
            listing(by="date", kind=Kind.QUOTE, words="a", page=3),
        ),
        ({"by": "<x>", "kind": "<x>", "page": "-1"}, listing()),
        ({"page": "0"}, listing()),
        ({"page": "9" * 7}, listing()),
        ({"words": "a" * 200}, listing(words="a" * 100)),
    ],
)
def test_an_address_asks_for_a_list(query: dict[str, str], expected: Listing) -> None:
    assert lists.listing_of(query) == expected
