"""The list of everything that was said."""

from typing import Any

import pytest

from bot.collection.orders import ORDERS, Order
from bot.documents import Kind
from tests.large_corpus import large_corpus
from tests.ui_corpus import small_corpus
from tests.ui_html import Parsed
from ui import listing as lists
from ui.layout import Place
from ui.listing import Listing
from ui.paging import NO_PAGE
from ui.strings import EN, LANGUAGES, STRINGS, Language
from ui.view import View

CORPUS = small_corpus()


VIEW = View(CORPUS, "en")


BASE = "https://quotes.example"


def place(path: str, **query: str) -> Place:
    return Place(BASE, path, query)


def listing(**changes: Any) -> Listing:
    return Listing(**{"by": "document", "words": "", "kind": None, "page": 1, **changes})


def shown(view: View, place: Place, listing: Listing) -> str:
    page = lists.quotes(view, place, listing)
    assert page is not None
    return page


def test_the_list_holds_everything_he_said_by_document() -> None:
    page = Parsed(shown(VIEW, place("/quotes"), listing()))
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
    page = Parsed(shown(VIEW, place("/quotes"), listing(by=by)))
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
    page = Parsed(shown(VIEW, place("/quotes"), listing(words=words, kind=kind)))
    links = [link["href"] for link in page.all("a") if link["href"].startswith("/quotes/")]
    assert links == [f"/quotes/{pair_id}" for pair_id in found]
    if not found:
        assert EN.quotes_none in page.texts["p"]


def test_a_filter_keeps_what_was_typed_escaped() -> None:
    page = Parsed(shown(VIEW, place("/quotes"), listing(words='"><script>', kind=Kind.NOTE)))
    assert page.all("input", name="words")[0]["value"] == '"><script>'
    assert page.all("option", value="note", selected="")
    assert page.texts.get("script") is None


def test_a_long_list_is_turned_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "PER_PAGE", 2)
    seen: list[str] = []
    for number in (1, 2, 3):
        page = Parsed(shown(VIEW, place("/quotes", by="document"), listing(page=number)))
        seen += page.texts["blockquote"]
        assert page.texts["h1"] == [f"Everything Ada Quill said in these documents Page {number} of 3"]
        assert page.texts["title"][0].startswith(
            f"Everything Ada Quill said in these documents, Page {number} of 3 ·"
        )
        for name, other in (("prev", number - 1), ("next", number + 1)):
            address = f"/quotes?by=document&page={other}" if other > 1 else "/quotes?by=document"
            for element in ("a", "link"):
                found = [link["href"] for link in page.all(element, rel=name)]
                assert found == ([address] if 1 <= other <= 3 else [])
    assert len(seen) == len(set(seen)) == len(CORPUS.pairs)


@pytest.mark.parametrize(
    "changes", [{"page": 2}, {"page": NO_PAGE}, {"page": 2, "words": "飞机"}, {"page": 99, "kind": Kind.NOTE}]
)
def test_there_is_no_page_beyond_the_list(changes: dict[str, Any]) -> None:
    assert lists.quotes(VIEW, place("/quotes"), listing(**changes)) is None


def test_a_list_of_one_page_has_nothing_to_turn() -> None:
    page = Parsed(shown(VIEW, place("/quotes"), listing()))
    assert page.texts["h1"] == ["Everything Ada Quill said in these documents"]
    assert page.texts["title"] == ["Everything Ada Quill said in these documents · In Ada Quill’s words"]
    assert not [link for link in (*page.all("a"), *page.all("link")) if link.get("rel") in ("prev", "next")]
    assert [nav for nav in page.all("nav") if nav.get("class") == "pages"] == []


# A large collection


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ORDERS)
@pytest.mark.parametrize(("kind", "pages"), [(None, 600), (Kind.QUOTE, 100)])
def test_a_page_of_a_large_list_looks_only_at_what_it_shows(
    language: Language, by: Order, kind: Kind | None, pages: int
) -> None:
    looked: list[int] = []
    corpus = large_corpus(looked)
    view, shown_once = View(corpus, language), set()
    corpus.orders.places(by, kind)  # sorted once, not for each page
    for number in (1, 2, pages // 2, pages):
        looked.clear()
        page = Parsed(shown(view, place("/quotes"), listing(by=by, kind=kind, page=number)))
        addresses = [link["href"] for link in page.all("a") if link["href"].startswith("/quotes/")]
        assert len(addresses) == len(set(addresses)) == lists.PER_PAGE
        assert len(looked) <= lists.PER_PAGE
        assert STRINGS[language].page_of.format(page=number, pages=pages) in page.texts["h1"][0]
        assert f"{corpus.orders.places(by, kind).size:,}" in " ".join(page.texts["p"])
        shown_once.update(addresses)
    assert len(shown_once) == 4 * lists.PER_PAGE
    assert lists.quotes(view, place("/quotes"), listing(by=by, kind=kind, page=pages + 1)) is None


def test_a_large_list_is_not_looked_through_for_words_but_says_where_to_ask() -> None:
    looked: list[int] = []
    view = View(large_corpus(looked), "en")
    page = Parsed(shown(view, place("/quotes"), listing(words='"海雾" & <b>')))
    assert looked == []
    assert page.texts.get("blockquote") is None
    lead = '60,000 statements are too many to look through for words. Ask for “"海雾" & <b>”'
    assert lead in page.texts["p"]
    assert page.all("a", href="/?q=%22%E6%B5%B7%E9%9B%BE%22+%26+%3Cb%3E")
    assert page.all("input", name="words") == []
    blank = Parsed(shown(view, place("/quotes"), listing(words=" ")))
    assert len(blank.texts["blockquote"]) == lists.PER_PAGE
    assert page.all("select", name="kind") != []


def test_words_are_looked_for_up_to_a_number_of_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    for most, fields in ((len(CORPUS.pairs), 1), (len(CORPUS.pairs) - 1, 0)):
        monkeypatch.setattr(lists, "LOOKED_THROUGH", most)
        page = Parsed(shown(VIEW, place("/quotes"), listing(words="海霧")))
        assert len(page.all("input", name="words")) == len(page.texts.get("blockquote", [])) == fields


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, listing()),
        (
            {"by": "date", "kind": "quote", "words": "a", "page": "3"},
            listing(by="date", kind=Kind.QUOTE, words="a", page=3),
        ),
        ({"by": "<x>", "kind": "<x>"}, listing()),
        ({"page": "0"}, listing(page=NO_PAGE)),
        ({"page": "-1"}, listing(page=NO_PAGE)),
        ({"words": "a" * 200}, listing(words="a" * 100)),
    ],
)
def test_an_address_asks_for_a_list(query: dict[str, str], expected: Listing) -> None:
    assert lists.listing_of(query) == expected
