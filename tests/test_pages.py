"""The pages that work without JavaScript."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import httpx2
import pytest

from bot.cite import Quotation, bibtex, plain_text
from bot.documents import Document, Kind, QAPair, Source, Span
from tests.ui_corpus import HOSTILE, TALK, small_corpus
from tests.ui_server import running
from ui import excerpts, pages
from ui.pages import Listing, Place, Site
from ui.strings import EN, LANGUAGES, Language
from ui.view import View

CORPUS = small_corpus()
VIEW = View(CORPUS, "en")
BASE = "https://quotes.example"


def place(path: str, **query: str) -> Place:
    return Place(BASE, path, query)


class Parsed(HTMLParser):
    """A page's elements, and the text of its quotations, marks, headings and paragraphs."""

    VOID = frozenset({"meta", "link", "input", "br"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[tuple[str, list[str]]] = []
        self.feed(page)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self._open.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        opened, words = self._open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"
        self.texts.setdefault(tag, []).append("".join(words))

    def handle_data(self, data: str) -> None:
        for _, words in self._open:
            words.append(data)

    def all(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [found for name, found in self.elements if name == tag and wanted.items() <= found.items()]


def listing(**changes: Any) -> Listing:
    return Listing(**{"by": "document", "words": "", "kind": None, "page": 1, **changes})


# The list


def test_the_list_holds_everything_he_said_by_document() -> None:
    page = Parsed(pages.quotes(VIEW, place("/quotes"), listing()))
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
    page = Parsed(pages.quotes(VIEW, place("/quotes"), listing(by=by)))
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
    page = Parsed(pages.quotes(VIEW, place("/quotes"), listing(words=words, kind=kind)))
    links = [link["href"] for link in page.all("a") if link["href"].startswith("/quotes/")]
    assert links == [f"/quotes/{pair_id}" for pair_id in found]
    if not found:
        assert EN.quotes_none in page.texts["p"]


def test_a_filter_keeps_what_was_typed_escaped() -> None:
    page = Parsed(pages.quotes(VIEW, place("/quotes"), listing(words='"><script>', kind=Kind.NOTE)))
    assert page.all("input", name="words")[0]["value"] == '"><script>'
    assert page.all("option", value="note", selected="")
    assert page.texts.get("script") is None


def test_a_long_list_is_turned_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PER_PAGE", 2)
    seen: list[str] = []
    for number in (1, 2, 3):
        page = Parsed(pages.quotes(VIEW, place("/quotes", by="document"), listing(page=number)))
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
    assert pages.listing(query) == expected


# One statement


def test_the_page_of_a_statement_shows_everything_known_of_it() -> None:
    pair = CORPUS.get("talk-plans")
    markup = pages.quote(VIEW, place("/quotes/talk-plans"), pair)
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
    page = Parsed(pages.quote(VIEW, place("/quotes/article-fog"), CORPUS.get("article-fog")))
    quoted = Quotation(CORPUS.get("article-fog"), "Ada Quill", link=f"{BASE}/quotes/article-fog")
    assert len(page.texts["pre"]) == 5
    assert page.texts["pre"][0] == plain_text(quoted)
    assert page.texts["pre"][3] == bibtex(quoted)


def test_the_page_of_a_statement_describes_itself_to_machines() -> None:
    page = Parsed(pages.quote(VIEW, place("/quotes/talk-plans"), CORPUS.get("talk-plans")))
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
    page = Parsed(pages.quote(VIEW, place("/quotes/article-fog"), CORPUS.get("article-fog")))
    described = json.loads(page.texts["script"][0])
    assert described["@type"] == "Claim"
    assert "creator" not in described
    assert described["firstAppearance"] == {
        "@type": "Article",
        "name": "燈塔觀察",
        "datePublished": "2031-02",
    }


def test_a_hostile_statement_stays_text_on_every_page() -> None:
    pair = CORPUS.get("talk-hostile")
    for markup in (
        pages.quote(VIEW, place("/quotes/talk-hostile"), pair),
        pages.document(VIEW, place("/documents/talk"), pair.document, Site(whole_documents=True)),
        pages.quotes(VIEW, place("/quotes"), listing()),
    ):
        page = Parsed(markup)
        assert page.all("img") == []
        assert [form["action"] for form in page.all("form")] in ([], ["/quotes"])
        assert HOSTILE in " ".join(page.texts["body"])
        executable = [script for script in page.all("script") if script.get("type") != "application/ld+json"]
        assert executable == []


def test_a_long_statement_is_cut_in_the_preview_only() -> None:
    text = "灯" * 300
    document = Document("d", text, "0" * 64)
    pair = QAPair("d-1", document, Kind.QUOTE, (Span(0, 300),))
    page = Parsed(pages.quote(VIEW, place("/quotes/d-1"), pair))
    assert page.all("meta", property="og:description")[0]["content"] == "灯" * 200 + "…"
    assert page.texts["blockquote"] == [text]


# One document


def test_a_document_shows_his_words_marked_in_their_order() -> None:
    page = Parsed(pages.document(VIEW, place("/documents/talk"), CORPUS.document("talk"), Site()))
    links = page.all("a", class_="his")
    assert [link.get("id") for link in links] == ["talk-plans", None, "talk-hostile"]
    assert [link["href"] for link in links] == ["/quotes/talk-plans"] * 2 + ["/quotes/talk-hostile"]
    assert page.texts["h1"] == ["灯塔访谈 <1>"]


def long_document() -> tuple[Document, str]:
    far = "远处的话。" * 100
    words = "灯塔不眠。"
    return Document("long", far + words + far, "0" * 64, Source(title="长文")), far


def test_the_text_around_is_short_and_says_how_much_is_left_out() -> None:
    document, far = long_document()
    pair = QAPair("long-1", document, Kind.QUOTE, (Span(len(far), len(far) + 5),))
    shown = Parsed(excerpts.excerpts(document, [pair], VIEW, whole=False))
    around = excerpts.AROUND // 5 * 5
    assert shown.texts["a"] == ["灯塔不眠。"]
    gap = f"{len(far) - around} characters not shown"
    assert [shown.texts["p"][0], shown.texts["p"][-1]] == [gap, gap]
    assert shown.texts["p"][1] == far[-around:] + "灯塔不眠。" + far[:around]


def test_a_whole_document_is_shown_only_where_the_operator_says_so() -> None:
    document, _ = long_document()
    whole = Parsed(excerpts.excerpts(document, [], VIEW, whole=True))
    assert whole.texts["p"] == [document.text]
    nothing = Parsed(excerpts.excerpts(document, [], VIEW, whole=False))
    assert nothing.texts["p"] == [f"{len(document.text)} characters not shown"]
    lead = EN.document_whole.format(speaker="Ada Quill")
    shown = pages.document(
        VIEW, place("/documents/talk"), CORPUS.document("talk"), Site(whole_documents=True)
    )
    assert lead in Parsed(shown).texts["p"]
    assert "".join(TALK.split()) in "".join("".join(Parsed(shown).texts["main"]).split())


# The site


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_explains_itself_with_its_own_figures(language: Language) -> None:
    page = Parsed(pages.about(View(CORPUS, language), place("/about"), Site(contact="me@quotes.example")))
    text = " ".join(page.texts["main"])
    assert "{" not in text
    assert "me@quotes.example" in text
    assert len(page.texts["h2"]) == 8
    assert [link["href"] for link in page.all("a") if "/documents/" in link["href"]] == [
        "/documents/talk",
        "/documents/article",
        "/documents/english",
    ]


def test_files_that_were_left_out_are_named_without_their_folder() -> None:
    corpus = small_corpus()
    corpus.left_out = ("/srv/secret/seeds/bad.txt: is empty; remove it",)
    page = pages.about(View(corpus, "en"), place("/about"), Site())
    assert "bad.txt: is empty; remove it" in page
    assert "secret" not in page


@pytest.mark.parametrize(
    "build",
    [
        lambda view, where: pages.quotes(view, where, listing()),
        lambda view, where: pages.quote(view, where, CORPUS.get("talk-plans")),
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


# Over HTTP


@pytest.fixture(scope="module")
def client() -> Iterator[httpx2.Client]:
    with running() as (address, _), httpx2.Client(base_url=address, timeout=30) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/quotes", 200, "text/html"),
        ("/quotes?by=date&kind=quote&words=x&page=9", 200, "text/html"),
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
