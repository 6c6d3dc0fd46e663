"""The frame that every page shares."""

import re
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from tests.ui_corpus import small_corpus
from tests.ui_html import Parsed
from tests.ui_server import shared
from ui import listing as lists
from ui import pages
from ui.layout import Place
from ui.listing import Listing
from ui.pages import Site
from ui.statement import statement
from ui.strings import LANGUAGES, Language
from ui.view import View

CORPUS = small_corpus()


VIEW = View(CORPUS, "en")


BASE = "https://quotes.example"


def place(path: str, **query: str) -> Place:
    return Place(BASE, path, query)


def listing(**changes: Any) -> Listing:
    return Listing(**{"by": "document", "words": "", "kind": None, "page": 1, **changes})


@pytest.mark.parametrize(
    "build",
    [
        lambda view, where: lists.quotes(view, where, listing()),
        lambda view, where: statement(view, where, CORPUS.get("talk-plans")),
        lambda view, where: pages.document(view, where, CORPUS.document("talk"), Site()),
        lambda view, where: pages.about(view, where, Site()),
        pages.missing,
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_one_heading_its_language_and_the_others(build: Any, language: Language) -> None:
    page = Parsed(build(View(CORPUS, language), place("/somewhere", script="zh-Hant")))
    assert page.all("html") == [{"lang": language}]
    assert len(page.texts["h1"]) == 1
    languages = [(link["hreflang"], link["href"]) for link in page.all("a") if "hreflang" in link]
    assert languages == [(name, f"/somewhere?script=zh-Hant&lang={name}") for name in LANGUAGES]
    outside = [
        url
        for _, attributes in page.elements
        for url in (attributes.get("src"), attributes.get("href"))
        if url and "//" in url and not url.startswith(("https://example.org/", BASE))
    ]
    assert outside == []


@pytest.fixture(scope="module")
def client() -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=shared(), timeout=30) as client:
        yield client


def test_files_of_the_look_may_be_kept_for_good(client: httpx2.Client) -> None:
    style = re.search(r'href="(/look/[0-9a-f]{12}/style\.css)"', client.get("/").text)
    assert style is not None
    answer = client.get(style[1])
    assert answer.headers["content-type"].startswith("text/css")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
