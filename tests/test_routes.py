"""The pages that work without JavaScript, over HTTP."""

import re
from collections.abc import Iterator

import httpx2
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tests.large_corpus import large_corpus
from tests.ui_corpus import small_corpus
from tests.ui_server import shared
from ui.pages import Site
from ui.routes import page_routes

CORPUS = small_corpus()


@pytest.fixture(scope="module")
def client() -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=shared(), timeout=30) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/quotes", 200, "text/html"),
        ("/quotes?by=date&kind=quote&words=x&page=1", 200, "text/html"),
        ("/quotes?by=date&kind=quote&words=x&page=9", 404, "text/html"),
        ("/quotes?page=x", 404, "text/html"),
        ("/quotes/talk-plans", 200, "text/html"),
        ("/quotes/none", 404, "text/html"),
        ("/quotes/talk-plans/text", 200, "text/plain"),
        ("/quotes/talk-plans/markdown", 200, "text/plain"),
        ("/quotes/talk-plans/html", 200, "text/plain"),
        ("/quotes/talk-plans/bibtex", 200, "text/plain"),
        ("/quotes/talk-plans/gbt7714", 200, "text/plain"),
        ("/quotes/talk-plans/word", 404, "text/html"),
        ("/quotes/none/text", 404, "text/html"),
        ("/documents/talk", 200, "text/html"),
        ("/documents/none", 404, "text/html"),
        ("/about", 200, "text/html"),
        ("/about?page=1", 200, "text/html"),
        ("/about?page=2", 404, "text/html"),
        ("/about?page=", 404, "text/html"),
        ("/sitemap-1.xml", 200, "application/xml"),
        ("/sitemap-2.xml", 404, "text/html"),
        ("/sitemap-x.xml", 404, "text/html"),
        ("/sitemap.xml", 200, "application/xml"),
        ("/robots.txt", 200, "text/plain"),
    ],
)
def test_every_page_answers_get_and_head(client: httpx2.Client, path: str, status: int, kind: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (status, kind)
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    head = client.head(path)
    assert (head.status_code, head.text) == (status, "")


def test_a_copy_is_the_original_whatever_the_view(client: httpx2.Client) -> None:
    copied = client.get("/quotes/article-plans/text?script=zh-Hans", headers={"accept-language": "en"}).text
    assert copied.startswith("“圖紙公開之後，燈塔反而更亮。”\n— Ada Quill (quoted in an article), 燈塔觀察,")
    assert copied.endswith(f", {client.base_url}/quotes/article-plans\n".replace("//quotes", "/quotes"))


def test_a_page_shows_the_characters_that_the_address_asks_for(client: httpx2.Client) -> None:
    assert "圖紙公開之後" in client.get("/quotes/article-plans").text
    assert "图纸公开之后" in client.get("/quotes/article-plans?script=zh-Hans").text


def test_a_page_comes_in_the_readers_language(client: httpx2.Client) -> None:
    page = client.get("/about", headers={"accept-language": "zh-HK"})
    assert '<html lang="zh-Hant">' in page.text
    assert "accept-language" in page.headers["vary"]


def test_the_map_of_the_site_lists_every_statement_and_document(client: httpx2.Client) -> None:
    found = re.findall(r"<loc>(.*?)</loc>", client.get("/sitemap.xml").text)
    base = str(client.base_url).rstrip("/")
    assert len(found) == 3 + len(CORPUS.documents) + len(CORPUS.pairs)
    assert f"{base}/quotes/talk-plans" in found
    for address in found:
        assert client.get(address).status_code == 200
    assert f"Sitemap: {base}/sitemap.xml" in client.get("/robots.txt").text


def test_the_map_of_a_large_site_lists_files_that_are_there() -> None:
    server = FastAPI()
    server.include_router(page_routes(large_corpus([]), Site()))
    client = TestClient(server, base_url="https://quotes.example")
    files = re.findall(r"<loc>(.*?)</loc>", client.get("/sitemap.xml").text)
    assert files == [f"https://quotes.example/sitemap-{number}.xml" for number in (1, 2)]
    for file in files:
        answer = client.get(file)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/xml")
    assert client.get("/sitemap-3.xml").status_code == 404


def test_a_pasted_link_becomes_a_card(client: httpx2.Client) -> None:
    base = str(client.base_url).rstrip("/")
    card = client.get("/oembed", params={"url": f"{base}/quotes/talk-plans"}).json()
    assert card["type"] == "rich"
    assert card["html"].startswith('<figure>\n<blockquote lang="zh-Hans"')
    assert client.get("/oembed", params={"url": f"{base}/quotes/none"}).status_code == 404
    assert (
        client.get("/oembed", params={"url": "https://elsewhere.example/quotes/talk-plans"}).status_code
        == 404
    )
    query = {"url": f"{base}/quotes/talk-plans", "format": "xml"}
    assert client.get("/oembed", params=query).status_code == 501


@pytest.mark.parametrize(
    ("maxwidth", "width"), [("320", 320), ("900", 600), ("0", 600), ("-1", 600), ("x", 600), ("9" * 99, 600)]
)
def test_a_card_is_no_wider_than_there_is_room(client: httpx2.Client, maxwidth: str, width: int) -> None:
    base = str(client.base_url).rstrip("/")
    query = {"url": f"{base}/quotes/talk-plans", "maxwidth": maxwidth}
    card = client.get("/oembed", params=query).json()
    assert card["width"] == width
    assert (card["version"], card["height"], card["provider_url"]) == ("1.0", None, base)
    assert all(isinstance(card[name], str) and card[name] for name in ("title", "html", "provider_name"))


def test_a_browser_that_looks_for_an_icon_finds_one(client: httpx2.Client) -> None:
    answer = client.get("/favicon.ico", follow_redirects=True)
    assert answer.headers["content-type"] == "image/svg+xml"


def test_the_page_of_a_statement_is_light(client: httpx2.Client) -> None:
    page = client.get("/quotes/talk-plans").text
    style = re.search(r'href="(/look/[^"]*style\.css)"', page)
    assert style is not None
    weight = len(page.encode()) + len(client.get(style[1]).content)
    assert weight < 30_000
    assert 'type="application/ld+json"' in page
    assert page.count("<script") == 1
