"""What is too much, as a reader sees it."""

from collections.abc import Iterator

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from tests.ui_server import running
from ui.gradio_queue import JOIN
from ui.limits import BURST, busy
from ui.refusals import Refusals, to_the_chat
from ui.strings import STRINGS

CALL = {"fn_index": 0, "data": ["灯塔", 1], "session_hash": "s"}
HONG_KONG = {"accept-language": "zh-HK"}


async def full(scope: Scope, receive: Receive, send: Send) -> None:
    """Refuses everything as Gradio does when its queue is full, but for what is plain."""
    plain = PlainTextResponse("plain", 200 if scope["query_string"] == b"plain" else 404)
    refusal = JSONResponse({"detail": "Queue is full."}, status_code=503, headers={"retry-after": "7"})
    await (plain if scope["query_string"] else refusal)(scope, receive, send)


def framed(request: Request, status: int) -> Response:
    return PlainTextResponse(f"page {request.url.path}", status)


@pytest.fixture
def client() -> TestClient:
    return TestClient(Refusals(full, shown={JOIN: to_the_chat, "/widget": framed}, page=framed))


def test_a_full_queue_is_told_in_the_readers_language_and_not_by_the_status_gradio_words(
    client: TestClient,
) -> None:
    answer = client.post(JOIN, headers=HONG_KONG)
    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "7"
    assert answer.json() == dict.fromkeys(("error", "detail"), STRINGS["zh-Hant"].error_busy)


def test_the_language_of_the_address_wins() -> None:
    client = TestClient(Refusals(busy(), shown={JOIN: to_the_chat}, page=framed))
    answer = client.post(f"{JOIN}?lang=zh-Hans", headers=HONG_KONG)
    assert answer.json()["detail"] == STRINGS["zh-Hans"].error_busy


def test_a_program_gets_the_refusal_as_it_is(client: TestClient) -> None:
    answer = client.post(JOIN)
    assert (answer.status_code, answer.json()) == (503, {"detail": "Queue is full."})


@pytest.mark.parametrize("query", ["plain", "other"])
def test_what_is_no_refusal_passes_unchanged(client: TestClient, query: str) -> None:
    answer = client.post(f"{JOIN}?{query}", headers=HONG_KONG)
    assert (answer.status_code, answer.text) == (200 if query == "plain" else 404, "plain")


def test_a_page_in_a_frame_is_a_page(client: TestClient) -> None:
    answer = client.get("/widget", headers=HONG_KONG)
    assert (answer.status_code, answer.text, answer.headers["retry-after"]) == (503, "page /widget", "7")
    assert client.get("/other", headers=HONG_KONG).json() == {"detail": "Queue is full."}


def test_where_a_page_was_asked_for_a_page_comes(client: TestClient) -> None:
    assert client.get("/quotes", headers={"accept": "text/html,*/*"}).text == "page /quotes"
    assert client.get("/quotes", headers={"accept": "application/json"}).json() == {
        "detail": "Queue is full."
    }


# On the real server


@pytest.fixture(scope="module")
def worn_out() -> Iterator[str]:
    """A server of which this client has asked all that it may."""
    with running(("tests.ui_server", "--rate-limit", "1")) as (address, _):
        for _ in range(BURST):
            assert httpx.get(f"{address}/api/ask?q=x", timeout=30).status_code == 200
        yield address


def test_the_chat_is_told_by_the_real_server(worn_out: str) -> None:
    answer = httpx.post(f"{worn_out}{JOIN}", json=CALL, headers=HONG_KONG)
    assert answer.status_code == 429
    assert answer.json()["detail"] == STRINGS["zh-Hant"].error_busy
    assert int(answer.headers["retry-after"]) > 30


def test_a_page_is_shown_with_the_refusal_on_it(worn_out: str) -> None:
    headers = {"accept": "text/html", **HONG_KONG}
    with httpx.Client(base_url=worn_out, headers=headers) as client:
        while (page := client.get("/about")).status_code == 200:  # what is left of a question
            pass
    assert page.status_code == 429
    assert page.headers["cache-control"] == "no-store"
    assert f"<h1>{STRINGS['zh-Hant'].error_busy}</h1>" in page.text


@pytest.mark.parametrize(
    ("query", "field"), [("q=灯塔", True), ("q=灯塔&part=answer", False), ("q=灯塔&quote=talk-plans", False)]
)
def test_the_widget_is_shown_with_the_refusal_in_it(worn_out: str, query: str, field: bool) -> None:
    answer = httpx.get(f"{worn_out}/widget?lang=zh-TW&{query}", headers={"accept-language": "en"})
    assert answer.status_code == 429
    assert f'<p role="alert">{STRINGS["zh-Hant"].error_busy}</p>' in answer.text
    assert ("<form" in answer.text) is field
    assert "script-src 'sha256-" in answer.headers["content-security-policy"]
    assert "retry-after" in answer.headers
