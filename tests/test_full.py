"""A server that has as much to do as it may."""

import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.full_server import AT_ONCE, WORD
from tests.ui_server import running
from ui.gradio_queue import JOIN
from ui.limits import RETRY_SOON
from ui.strings import STRINGS

OTHER = "海雾"
TAIWAN = {"accept-language": "zh-TW"}


def call(client: httpx.Client, number: int, **headers: str) -> httpx.Response:
    """Put a question into Gradio's queue."""
    body = {"fn_index": 0, "data": [WORD, 1], "session_hash": f"s{number}"}
    return client.post(JOIN, json=body, headers=headers)


def until_it_is(client: httpx.Client, status: int) -> None:
    """Wait until the server says whether it takes questions."""
    deadline = time.monotonic() + 30
    while client.get("/readyz").status_code != status:
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture(scope="module")
def full() -> Iterator[httpx.Client]:
    """A server with all its places taken, in the interface and in Gradio's queue."""
    with (
        running(("tests.full_server",)) as (address, process),
        httpx.Client(base_url=address, timeout=60) as client,
        ThreadPoolExecutor() as pool,
    ):
        until_it_is(client, 200)
        asked = [pool.submit(client.get, f"/api/ask?q={WORD}") for _ in range(AT_ONCE - 1)]
        assert call(client, 0).status_code == 200
        until_it_is(client, 503)
        while call(client, 0).status_code == 200:
            pass
        yield client
        process.send_signal(signal.SIGUSR1)
        assert [each.result().status_code for each in asked] == [200] * (AT_ONCE - 1)
        until_it_is(client, 200)
        assert client.get(f"/api/ask?q={OTHER}").status_code == 200


@pytest.mark.parametrize("path", [f"/api/ask?q={OTHER}", f"/widget?q={OTHER}", "/readyz"])
def test_one_question_more_is_refused_until_there_is_room(full: httpx.Client, path: str) -> None:
    answer = full.get(path)
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == str(RETRY_SOON)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == {"error": "too many questions at once; please ask again in a moment"}


def test_a_reader_of_the_widget_is_told_in_place(full: httpx.Client) -> None:
    answer = full.get(f"/widget?q={OTHER}&part=answer", headers=TAIWAN)
    assert answer.status_code == 503
    assert STRINGS["zh-Hant"].error_busy in answer.text


def test_gradios_queue_takes_no_more_than_it_may(full: httpx.Client) -> None:
    assert call(full, 1).status_code == 503


def test_a_reader_of_the_chat_is_told_in_place(full: httpx.Client) -> None:
    answer = call(full, 2, **TAIWAN)
    assert (answer.status_code, answer.json()["detail"]) == (429, STRINGS["zh-Hant"].error_busy)


@pytest.mark.parametrize("path", ["/healthz", "/", "/quotes", "/api/quotes", "/widget"])
def test_what_searches_for_nothing_goes_on(full: httpx.Client, path: str) -> None:
    assert full.get(path).status_code == 200
