"""The page of the chat: Gradio's, in the site's frame and the reader's language."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from markupsafe import escape

from tests.ui_corpus import HOSTILE
from tests.ui_server import shared
from ui import home
from ui.strings import EN, STRINGS


@pytest.fixture(scope="module")
def client() -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=shared(), timeout=30) as client:
        yield client


def test_the_words_of_the_gradio_page_are_all_translated() -> None:
    for name in home.CHAT_WORDS:
        assert len({getattr(strings, name) for strings in STRINGS.values()}) > 1, name
    assert len({getattr(EN, name) for name in home.CHAT_WORDS}) == len(home.CHAT_WORDS)


def test_scripts_are_allowed_by_their_hash_only(client: httpx2.Client) -> None:
    answer = client.get("/")
    policy = answer.headers["content-security-policy"]
    scripts = re.search(r"script-src ([^;]*);", policy)
    assert scripts is not None
    assert "unsafe" not in scripts[1]
    inline = re.findall(r"<script(?![^>]*\ssrc=)", answer.text)
    assert len(inline) == len(re.findall(r"'sha256-", scripts[1])) == 6


def test_the_page_links_to_nothing_outside(client: httpx2.Client) -> None:
    page = client.get("/").text
    assert "githubusercontent" not in page
    assert re.findall(r'(?:src|href|content)="(?:https?:)?//[^"]*"', page) == []


@pytest.mark.parametrize(
    ("query", "accept", "lang", "words"),
    [
        ("", "en-GB", "en", "Ask in English or Chinese"),
        ("", "zh-CN", "zh-Hans", "用中文或英文提问"),
        ("", "zh-HK", "zh-Hant", "用中文或英文提問"),
        ("?lang=zh-Hant", "en", "zh-Hant", "用中文或英文提問"),
    ],
)
def test_the_page_comes_in_the_readers_language(
    client: httpx2.Client, query: str, accept: str, lang: str, words: str
) -> None:
    answer = client.get("/" + query, headers={"accept-language": accept})
    assert f'<html\n\tlang="{lang}"' in answer.text
    assert f'"placeholder":"{words}"' in answer.text
    assert "accept-language" in answer.headers["vary"]
    assert f"get: () => '{home.GRADIO_LANGUAGES[lang]}'" in answer.text  # type: ignore[index]


def test_a_hostile_question_in_the_address_stays_text(client: httpx2.Client) -> None:
    page = client.get("/", params={"q": HOSTILE}).text
    assert "<img" not in page
    assert "<form" not in page


def test_the_other_languages_keep_the_question(client: httpx2.Client) -> None:
    page = client.get("/", params={"q": "灯塔"}).text
    assert 'href="/?q=%E7%81%AF%E5%A1%94&amp;lang=zh-Hant"' in page


def test_the_other_languages_keep_what_a_follow_up_leans_on(client: httpx2.Client) -> None:
    page = client.get("/", params={"q": "why?", "after": f"{HOSTILE}{'光' * 600}"}).text
    (address,) = re.findall(r'href="(/\?q=[^"]*)" lang="zh-Hant"', page)
    query = parse_qs(urlsplit(unescape(address)).query)
    assert query == {"q": ["why?"], "after": [f"{HOSTILE}{'光' * 600}"[:500]], "lang": ["zh-Hant"]}
    assert "<img" not in page


def test_the_page_answers_head(client: httpx2.Client) -> None:
    answer = client.head("/")
    assert answer.status_code == 200
    assert answer.text == ""


def test_the_question_of_the_address_stands_there_before_any_script_has_run(client: httpx2.Client) -> None:
    page = client.get("/", params={"q": HOSTILE}).text
    asked = f'<h2 class="asked long" dir="auto">{escape(HOSTILE)}</h2>'
    assert f'<div class="pending">{asked}<p class="lead">{EN.searching}</p></div>' in page
    assert page.index('class="pending"') < page.index("<gradio-app")


def test_of_a_question_that_is_too_long_only_so_much_stands_there(client: httpx2.Client) -> None:
    page = client.get("/", params={"q": "光" * 501}).text
    assert f'dir="auto">{"光" * 500}</h2>' in page


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20"])
def test_without_a_question_the_examples_stand_below_the_field(client: httpx2.Client, query: str) -> None:
    page = client.get("/" + query).text
    assert 'class="pending"' not in page
    assert page.index("</gradio-app>") < page.index('<section class="examples"')
