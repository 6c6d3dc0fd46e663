"""The pages of a document and of the site itself."""

import re
from dataclasses import asdict
from typing import Any

import pytest

from bot import settings
from tests.large_corpus import large_corpus, name_of
from tests.ui_corpus import HOSTILE, small_corpus
from tests.ui_html import Parsed
from ui import listing as lists
from ui import pages
from ui.layout import Place
from ui.listing import Listing
from ui.pages import MEASURED, Site
from ui.paging import NO_PAGE
from ui.statement import statement
from ui.strings import EN, LANGUAGES, STRINGS, Language
from ui.view import View

CORPUS = small_corpus()


VIEW = View(CORPUS, "en")


BASE = "https://quotes.example"


def place(path: str, **query: str) -> Place:
    return Place(BASE, path, query)


def listing(**changes: Any) -> Listing:
    return Listing(**{"by": "document", "words": "", "kind": None, "page": 1, **changes})


def about(view: View, site: Site | None = None, asked: int = 1) -> Parsed:
    page = pages.about(view, place("/about"), site or Site(), asked)
    assert page is not None
    return Parsed(page)


def test_a_hostile_statement_stays_text_on_every_page() -> None:
    pair = CORPUS.get("talk-hostile")
    for markup in (
        statement(VIEW, place("/quotes/talk-hostile"), pair),
        pages.document(VIEW, place("/documents/talk"), pair.document, Site(whole_documents=True)),
        lists.quotes(VIEW, place("/quotes"), listing()),
    ):
        assert markup is not None
        page = Parsed(markup)
        assert page.all("img") == []
        assert [form["action"] for form in page.all("form")] in ([], ["/quotes"])
        assert HOSTILE in " ".join(page.texts["body"])
        executable = [script for script in page.all("script") if script.get("type") != "application/ld+json"]
        assert executable == []


def test_a_document_shows_his_words_marked_in_their_order() -> None:
    page = Parsed(pages.document(VIEW, place("/documents/talk"), CORPUS.document("talk"), Site()))
    links = page.all("a", class_="his")
    assert [link.get("id") for link in links] == ["talk-plans", None, "talk-hostile"]
    assert [link["href"] for link in links] == ["/quotes/talk-plans"] * 2 + ["/quotes/talk-hostile"]
    assert page.texts["h1"] == ["灯塔访谈 <1>"]
    assert not any("灯塔访谈" in lead for lead in page.texts["p"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_explains_itself_with_its_own_figures(language: Language) -> None:
    page = about(View(CORPUS, language), Site(contact="me@quotes.example"))
    text = " ".join(page.texts["main"])
    assert "{" not in text
    assert "me@quotes.example" in text
    assert len(page.texts["h2"]) == 8
    assert [link["href"] for link in page.all("a") if "/documents/" in link["href"]] == [
        "/documents/talk",
        "/documents/article",
        "/documents/english",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_says_how_well_it_was_measured(language: Language) -> None:
    text = " ".join(about(View(CORPUS, language)).texts["main"])
    for figure in asdict(MEASURED).values():
        assert re.search(rf"(?<!\d){figure}(?!\d)", text), figure


def test_the_readme_gives_the_same_measures() -> None:
    readme = " ".join((settings.PROJECT / "README.md").read_text(encoding="utf-8").split())
    for words in (
        f"{MEASURED.questions} judged questions",
        (
            f".{MEASURED.first_en} of the English, .{MEASURED.first_hans} of the Simplified "
            f"and .{MEASURED.first_hant} of the Traditional"
        ),
        (
            f"Of {MEASURED.unanswerable} questions that nothing answers, {MEASURED.answered} % are answered, "
            f"while {MEASURED.refused} % of the others are refused"
        ),
    ):
        assert words in readme


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/srv/a secret/seeds/bad.txt: is empty; remove it", "bad.txt: is empty; remove it"),
        ("C:\\secret\\bad.txt: is empty; remove it", "bad.txt: is empty; remove it"),
        ("bad.txt: is empty; remove it", "bad.txt: is empty; remove it"),
        (
            "/srv/secret/a.txt: its SHA-256 is another; record it in /srv/secret/sources.toml",
            "a.txt: its SHA-256 is another; record it in sources.toml",
        ),
        (
            "secret/notes.toml: note 1: '5/6' stands 0 times in talk, not once",
            "notes.toml: note 1: '5/6' stands 0 times in talk, not once",
        ),
    ],
)
def test_what_was_left_out_is_named_without_the_folder(line: str, shown: str) -> None:
    corpus = small_corpus()
    corpus.left_out = (line,)
    page = about(View(corpus, "en"))
    assert page.texts["li"][-1] == shown
    assert "secret" not in " ".join(page.texts["main"])


# A large collection


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_documents_are_listed_page_by_page(language: Language) -> None:
    looked: list[int] = []
    view, strings = View(large_corpus(looked), language), STRINGS[language]
    first = about(view)
    assert strings.page_of.format(page=1, pages=100) in first.texts["h2"][-1]
    assert (first.texts["h1"], len(first.texts["h2"])) == ([strings.nav_about], 8)
    assert len(looked) == pages.DOCUMENTS_PER_PAGE
    assert {figure for figure in ("10,000", "60,000", "40,000") if figure in " ".join(first.texts["p"])} == {
        "10,000",
        "60,000",
        "40,000",
    }
    last = about(view, asked=100)
    assert last.texts["h1"] == [f"{strings.about_documents} {strings.page_of.format(page=100, pages=100)}"]
    assert last.texts.get("h2") is None
    listed = [
        link["href"] for page in (first, last) for link in page.all("a") if "/documents/" in link["href"]
    ]
    assert listed == [f"/documents/{name_of(place)}" for place in (*range(100), *range(9_900, 10_000))]
    assert [link["href"] for link in last.all("link", rel="prev")] == ["/about?page=99"]


@pytest.mark.parametrize("asked", [NO_PAGE, 101])
def test_there_is_no_page_beyond_the_documents(asked: int) -> None:
    assert pages.about(View(large_corpus([]), "en"), place("/about"), Site(), asked) is None
    assert pages.about(VIEW, place("/about"), Site(), 2) is None


def test_a_few_documents_have_no_pages() -> None:
    page = about(VIEW)
    assert page.texts["h2"][-1] == EN.about_documents
    assert [nav for nav in page.all("nav") if nav.get("class") == "pages"] == []


def test_of_many_files_that_were_left_out_some_are_named() -> None:
    corpus = large_corpus([], tuple(f"/srv/bad-{number}.txt: is empty" for number in range(2_100)))
    page = about(View(corpus, "en"))
    named = [line for line in page.texts["li"] if line.startswith("bad-")]
    assert named == [f"bad-{number}.txt: is empty" for number in range(pages.LEFT_OUT_NAMED)]
    assert page.texts["li"][-1] == "and 2,000 more"
