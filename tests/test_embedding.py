"""The addresses of the widget."""

from collections.abc import Iterator

import httpx
import pytest

from tests.ui_server import running

BLOG = "https://blog.test"
QUESTION = "图纸公开灯塔更亮"


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    command = ("tests.ui_server", "--allow-origin", BLOG)
    with running(command) as (address, _), httpx.Client(base_url=address, timeout=30) as client:
        yield client


def test_the_script_is_javascript_that_may_be_kept_for_an_hour(client: httpx.Client) -> None:
    answer = client.get("/embed.js")
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=3600"
    assert len(answer.content) <= 5 * 1024


def test_the_widget_begins_with_questions_that_have_answers(client: httpx.Client) -> None:
    answer = client.get("/widget?lang=zh-TW", headers={"accept-language": "en"})
    assert answer.status_code == 200
    assert '<html lang="zh-Hant"' in answer.text
    assert '<input type="hidden" name="lang" value="zh-Hant">' in answer.text


def test_the_widget_shows_three_passages(client: httpx.Client) -> None:
    page = client.get("/widget", params={"q": QUESTION, "lang": "en", "origin": BLOG}).text
    assert page.count('<article class="card">') == 3
    assert f'data-host="{BLOG}"' in page
    assert "lang=en" in page


def test_a_widget_that_is_open_gets_the_answer_alone(client: httpx.Client) -> None:
    whole = client.get("/widget", params={"q": QUESTION, "lang": "en"}).text
    answer = client.get("/widget", params={"q": QUESTION, "lang": "en", "part": "answer"}).text
    assert answer.startswith("<main><section")
    assert answer.removeprefix("<main>") in whole


def test_the_widget_says_when_nothing_close_was_said(client: httpx.Client) -> None:
    page = client.get("/widget", params={"q": "zzz", "lang": "en"}).text
    assert "says nothing close to that" in page


@pytest.mark.parametrize("question", ["？！", "光" * 501])
def test_a_question_that_cannot_be_searched_gets_a_sentence(client: httpx.Client, question: str) -> None:
    answer = client.get("/widget", params={"q": question, "lang": "en"})
    assert answer.status_code == 400
    assert "That question cannot be searched." in answer.text


def test_a_statement_is_shown_alone(client: httpx.Client) -> None:
    answer = client.get("/widget?quote=talk-plans&lang=en")
    assert answer.status_code == 200
    assert answer.text.count('<article class="card">') == 1


def test_a_statement_that_is_not_there_is_404(client: httpx.Client) -> None:
    answer = client.get("/widget?quote=nothing&lang=en")
    assert answer.status_code == 404
    assert "This quotation is not here any more." in answer.text


def test_the_composing_page_names_this_server_and_its_list(client: httpx.Client) -> None:
    page = client.get("/embed?lang=en").text
    assert (
        f'<script src="{client.base_url}/embed.js" data-lang="en" async></script>'.replace(
            "//embed", "/embed"
        )
        in page
    )
    assert BLOG in page


@pytest.mark.parametrize(
    "url",
    [
        *("https://evil.test/quotes/talk-plans", "//{host}/quotes/talk-plans", "/quotes/talk-plans"),
        *("http://{host}@evil.test/quotes/talk-plans", "http://evil.test\\@{host}/quotes/talk-plans"),
        *(
            "javascript:alert(1)//http://{host}/quotes/talk-plans",
            "http://{host}/quotes/../quotes/talk-plans",
        ),
        *("http://{host}/quotes/talk-plans/../../x", "http://{host}/quotes/%74alk-plans", "http://["),
        *("http://{host}/quotes/[", "http://{host}.evil.test/quotes/talk-plans", "http://{host}/quotes/"),
        *("http://{host}:99999/quotes/talk-plans", "http://{host}/quotes/\0", "file:///etc/passwd", ""),
    ],
)
def test_only_the_address_of_a_statement_here_gives_a_card(client: httpx.Client, url: str) -> None:
    answer = client.get("/oembed", params={"url": url.replace("{host}", client.base_url.netloc.decode())})
    assert (answer.status_code, answer.json()) == (404, {"error": "this is not the address of a statement"})
