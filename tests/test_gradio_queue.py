"""Gradio's queue: what gets into it, and what is kept."""

import asyncio
import json
import subprocess
import sys
from typing import Any

import pytest
from starlette.responses import Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from bot import settings
from ui.gradio_queue import (
    JOIN,
    MAX_SESSIONS,
    MAX_UNREAD,
    UNREAD_FOR,
    CallError,
    Functions,
    Guard,
    Inbox,
    Inboxes,
    Unanswered,
)

CONFIG = {
    "components": [
        {"id": 1, "type": "textbox", "props": {}},
        {"id": 2, "type": "radio", "props": {"choices": [["As printed", "printed"], ["Simplified", "s"]]}},
        {"id": 3, "type": "state", "props": {}},
        {"id": 4, "type": "api", "props": {}},
        {"id": 5, "type": "chatbot", "props": {}},
    ],
    "dependencies": [{"id": 0, "inputs": [4, 4]}, {"id": 7, "inputs": [1, 2, 3]}],
}
FUNCTIONS = Functions.of(CONFIG)
CALL = {"fn_index": 7, "data": ["灯塔", "printed", None], "session_hash": "a1-b_2"}


def test_a_call_of_the_page_gets_through_with_what_is_known() -> None:
    sent = {
        **CALL,
        "trigger_id": 3,
        "event_data": {"a": 1},
        "event_id": "x",
        "batched": True,
        "oauth_token": "y",
    }
    assert FUNCTIONS.call(sent) == {**CALL, "trigger_id": 3}


@pytest.mark.parametrize("values", [["灯塔", 2], [None, True], [1.5, ""]])
def test_the_function_for_programs_judges_plain_values_itself(values: list[object]) -> None:
    assert FUNCTIONS.call({"fn_index": 0, "data": values, "session_hash": "s"})["data"] == values


def test_half_a_character_becomes_a_sign_that_it_cannot_be_read() -> None:
    assert FUNCTIONS.call({**CALL, "data": ["a\ud800b", "printed", None]})["data"] == [
        "a\ufffdb",
        "printed",
        None,
    ]


FILE = {"path": "http://198.51.100.1/", "url": "http://198.51.100.1/", "meta": {"_type": "gradio.FileData"}}
NO_FUNCTIONS: tuple[object, ...] = (-1, 1, "7", 7.0, None, True, [])
NO_LISTS: tuple[object, ...] = (None, "abc", {}, [], ["a"], ["a"] * 4)
NO_NAMES: tuple[object, ...] = (None, "", 5, [], "a b", "\ud800", "é", "x" * 65)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        *(({"fn_index": number}, "fn_index") for number in NO_FUNCTIONS),
        *(({"data": values}, "list of 3 values") for values in NO_LISTS),
        ({"data": [None, "printed", None]}, "value 1"),
        ({"data": [FILE, "printed", None]}, "value 1"),
        ({"data": ["a", "<script>", None]}, "value 2"),
        ({"data": ["a", {"a": 1}, None]}, "value 2"),
        ({"data": ["a", "printed", {"turns": []}]}, "value 3"),
        ({"data": ["a", "printed", FILE]}, "value 3"),
        ({"fn_index": 0, "data": [[FILE], 1]}, "value 1"),
        ({"fn_index": 0, "data": ["a", {}]}, "value 2"),
        *(({"session_hash": name}, "session_hash") for name in NO_NAMES),
        ({"trigger_id": "x"}, "trigger_id"),
    ],
)
def test_what_neither_the_page_nor_a_client_sends_is_refused(changed: dict[str, object], words: str) -> None:
    with pytest.raises(CallError, match=words):
        FUNCTIONS.call({**CALL, **changed})


@pytest.mark.parametrize("sent", [None, [], "x", 5])
def test_a_call_that_is_no_object_is_refused(sent: object) -> None:
    with pytest.raises(CallError, match="JSON object"):
        FUNCTIONS.call(sent)


# In front of Gradio


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with the body that it was given, or with nothing."""
    message = await receive() if scope["method"] == "POST" else {}
    await Response(message.get("body", b""), media_type="application/json")(scope, receive, send)


@pytest.fixture
def client() -> TestClient:
    return TestClient(Guard(echo, functions=FUNCTIONS, knows={"known"}.__contains__))


def test_a_call_reaches_gradio_as_it_was_checked(client: TestClient) -> None:
    assert client.post(JOIN, json={**CALL, "event_data": 1}).json() == {**CALL, "trigger_id": None}


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[" * 30_000, b'{"data": [NaN]}', b'{"data": [-Infinity]}', b"9" * 5000]
)
def test_what_is_no_json_is_refused(client: TestClient, body: bytes) -> None:
    answer = client.post(JOIN, content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["error"]) == (422, "the body is no JSON")


def test_a_refusal_is_one_that_gradios_clients_can_read(client: TestClient) -> None:
    assert client.post(JOIN, json={}).json() == {
        "error": "fn_index is the number of no function",
        "detail": [
            {
                "__type__": "validate",
                "is_valid": False,
                "parameter_name": "data",
                "message": "fn_index is the number of no function",
            }
        ],
    }


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "", "text/html"])
def test_what_a_page_can_send_without_asking_is_not_taken(client: TestClient, kind: str) -> None:
    answer = client.post(JOIN, content=json.dumps(CALL), headers={"content-type": kind})
    assert answer.status_code == 415


@pytest.mark.parametrize("path", ["/gradio_api/cancel", "/gradio_api/reset"])
def test_what_a_page_says_of_its_questions_is_checked_too(client: TestClient, path: str) -> None:
    told = {"session_hash": "s", "fn_index": 1, "event_id": "e"}
    assert client.post(path, json={**told, "more": 1}).json() == told
    for wrong in ('{"session_hash": "\\ud800"}', '{"event_id": []}', '{"fn_index": "1"}', "[]", "null"):
        answer = client.post(path, content=wrong, headers={"content-type": "application/json"})
        assert answer.status_code == 422


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/gradio_api/queue/data?session_hash=known", 200),
        ("/gradio_api/queue/data?session_hash=other", 404),
        ("/gradio_api/queue/data?session_hash=other&session_hash=known", 404),
        ("/gradio_api/queue/data", 404),
        ("/gradio_api/heartbeat/abc123", 200),
        (f"/gradio_api/heartbeat/{'x' * 65}", 404),
        ("/gradio_api/heartbeat/%00", 404),
        ("/config", 200),
    ],
)
def test_only_sessions_that_asked_something_are_listened_to(
    client: TestClient, path: str, status: int
) -> None:
    assert client.get(path).status_code == status


# What is kept


class Clock:
    """Time that passes when a test says so."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_an_inbox_keeps_the_newest_messages() -> None:
    inbox = Inbox(Clock())
    for number in range(MAX_UNREAD + 2):
        inbox.put_nowait(number)
    assert inbox.qsize() == MAX_UNREAD
    assert inbox.get_nowait() == 2


def test_an_inbox_that_nobody_looks_into_goes_when_another_comes() -> None:
    clock = Clock()
    inboxes = Inboxes(clock)
    for session in ("left", "open"):
        inboxes[session] = asyncio.Queue[Any]()
        inboxes[session].put_nowait("answer")
    clock.now += UNREAD_FOR
    assert asyncio.run(inboxes["open"].get()) == "answer"
    clock.now += 1
    inboxes["new"] = asyncio.Queue[Any]()
    assert [*inboxes] == ["open", "new"]


def test_what_is_sent_to_a_page_that_is_gone_goes_nowhere() -> None:
    inboxes = Inboxes()
    inboxes["gone"].put_nowait("answer")
    del inboxes["gone"]
    assert not inboxes


def test_no_more_sessions_are_kept_than_pages_can_be_open() -> None:
    inboxes, unanswered = Inboxes(), Unanswered()
    for number in range(MAX_SESSIONS + 1):
        inboxes[str(number)] = asyncio.Queue[Any]()
        unanswered[str(number)] = {"e"}
    assert (len(inboxes), len(unanswered)) == (MAX_SESSIONS, MAX_SESSIONS)
    assert ("0" in inboxes, "0" in unanswered) == (False, False)
    assert unanswered["0"] == set()


def test_gradio_keeps_no_more_than_it_is_told_to() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tests.crowded_gradio"],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=settings.PROJECT,
        check=True,
    )
    last = ["s3", "s4", "s5"]
    assert json.loads(result.stdout) == {
        "inboxes": last,
        "unanswered": last,
        "conversations": last,
        "statistics": [],
    }
    assert result.stderr == ""
