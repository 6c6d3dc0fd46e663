"""Long lists page by page."""

import pytest

from tests.ui_corpus import small_corpus
from tests.ui_html import Parsed
from ui import paging
from ui.layout import Place
from ui.paging import NO_PAGE, Part, part_of
from ui.strings import LANGUAGES, STRINGS, Language
from ui.view import View

PLACE = Place("https://quotes.example", "/quotes", {"by": "date", "page": "7", "lang": "en"})


@pytest.mark.parametrize(
    ("count", "page", "expected"),
    [
        (0, 1, Part(1, 1, 0, 0)),
        (9, 1, Part(1, 1, 0, 9)),
        (10, 1, Part(1, 1, 0, 10)),
        (11, 1, Part(1, 2, 0, 10)),
        (11, 2, Part(2, 2, 10, 11)),
        (11, 3, None),
        (0, 2, None),
        (11, NO_PAGE, None),
    ],
)
def test_a_list_has_the_pages_that_it_fills(count: int, page: int, expected: Part | None) -> None:
    assert part_of(count, 10, page) == expected


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ({}, 1),
        ({"page": "3"}, 3),
        ({"page": "003"}, 3),
        ({"page": "0"}, NO_PAGE),
        ({"page": ""}, NO_PAGE),
        ({"page": "-1"}, NO_PAGE),
        ({"page": "1.0"}, NO_PAGE),
        ({"page": "²"}, NO_PAGE),
        ({"page": "٣"}, NO_PAGE),
        ({"page": "9" * 5000}, NO_PAGE),
    ],
)
def test_an_address_names_a_page_or_none_there_can_be(query: dict[str, str], page: int) -> None:
    assert paging.page_asked(query) == page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_one_page_says_nothing_of_pages(language: Language) -> None:
    part, view = Part(1, 1, 0, 9), View(small_corpus(), language)
    assert paging.heading("<b>", part, view) == "&lt;b&gt;"
    assert paging.titled("<b>", part, view) == "<b>"
    assert paging.turn(part, view, PLACE) == paging.neighbours(part, PLACE) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_several_says_which_and_leads_to_the_others(language: Language) -> None:
    part, view = Part(7, 1200, 60, 70), View(small_corpus(), language)
    which = STRINGS[language].page_of.format(page=7, pages=1200)
    assert ("7" in which, "1,200" in which) == (True, True)
    assert paging.heading("<b>", part, view) == f'&lt;b&gt; <span class="which">{which}</span>'
    assert which in paging.titled("x", part, view)
    page = Parsed(paging.turn(part, view, PLACE))
    assert page.texts["li"] == ["1", "4", "6", "7", "8", "604", "1,200"]
    assert page.all("a", **{"aria-current": "page"}) == [
        {"href": "/quotes?by=date&page=7&lang=en", "aria-current": "page"}
    ]
    assert [link["href"] for link in page.all("a", rel="prev")] == ["/quotes?by=date&page=6&lang=en"]
    head = Parsed(str(paging.neighbours(part, PLACE)))
    assert head.all("link", rel="next") == [{"rel": "next", "href": "/quotes?by=date&page=8&lang=en"}]


@pytest.mark.parametrize(("page", "names"), [(1, ["next"]), (2, ["prev", "next"]), (3, ["prev"])])
def test_the_ends_have_one_neighbour(page: int, names: list[str]) -> None:
    part = part_of(30, 10, page)
    assert part is not None
    links = Parsed(str(paging.neighbours(part, PLACE))).all("link")
    assert [link["rel"] for link in links] == names


def test_the_first_page_has_one_address_only() -> None:
    first = Parsed(str(paging.turn(Part(2, 3, 10, 20), View(small_corpus(), "en"), PLACE)))
    assert [link["href"] for link in first.all("a", rel="prev")] == ["/quotes?by=date&lang=en"]


def test_any_page_is_some_links_away_from_any_other() -> None:
    pages = 600
    reached, steps = {1}, 0
    while len(reached) < pages:
        reached |= {to for page in reached for to in paging.milestones(Part(page, pages, 0, 0))}
        steps += 1
    assert steps <= 20
