"""A page's next question while the stream of its answers is being closed."""

import asyncio
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from starlette.types import Message, Receive, Scope, Send

from tests.ui_server import shared
from ui import handover
from ui.handover import CLOSED, Handover

SESSION = "a1"
STREAM: Scope = {"type": "http", "headers": []}
IN_A_BROWSER: Scope = {"type": "http", "headers": [(b"sec-fetch-mode", b"cors")]}
SOON = 0.05
"""Seconds in which whatever is able to go on does so."""


class Page:
    """A page's end of a connection: what it was sent, and whether it has cut the line."""

    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.left = asyncio.Event()

    async def send(self, message: Message) -> None:
        self.sent.append(message)

    async def receive(self) -> Message:
        await self.left.wait()
        return {"type": "http.disconnect"}


async def closing(scope: Scope, receive: Receive, send: Send) -> None:
    """Streams as Starlette does: what it sends, and beside it a look-out for a page that leaves."""

    async def stream() -> None:
        for body in (b'data: {"msg":"process_completed"}\n\n', CLOSED + b"}\n\n"):
            await send({"type": "http.response.body", "body": body, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def cut() -> None:
        await receive()
        streaming.cancel()

    streaming, looking = asyncio.create_task(stream()), asyncio.create_task(cut())
    try:
        await streaming
    finally:
        looking.cancel()


def test_a_question_is_confirmed_when_the_page_has_let_go_of_the_closed_stream() -> None:
    async def scenario() -> None:
        streams, old, new, other = Handover(), Page(), Page(), Page()
        task = asyncio.create_task(streams.stream(closing, SESSION, STREAM, old.receive, old.send))
        await asyncio.sleep(SOON)
        start: Message = {"type": "http.response.start", "status": 200, "headers": []}
        confirming = asyncio.ensure_future(streams.confirming(SESSION, new.send)(start))
        await streams.confirming("b2", other.send)(start)
        await asyncio.sleep(SOON)
        assert (len(old.sent), new.sent, other.sent) == (2, [], [start])
        old.left.set()
        await asyncio.gather(task, confirming)
        assert (len(old.sent), new.sent) == (3, [start])

    asyncio.run(asyncio.wait_for(scenario(), 5))


def test_a_reader_that_does_not_let_go_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "PATIENCE", SOON)

    async def scenario() -> None:
        streams, old, new = Handover(), Page(), Page()
        task = asyncio.create_task(streams.stream(closing, SESSION, STREAM, old.receive, old.send))
        await asyncio.sleep(SOON / 5)
        await streams.confirming(SESSION, new.send)({"type": "http.response.start"})
        assert (len(old.sent), len(new.sent)) == (3, 1)
        await task

    asyncio.run(asyncio.wait_for(scenario(), 5))


def test_a_browser_to_which_the_answer_comes_slowly_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "PATIENCE", 0)

    async def scenario() -> None:
        streams, old, new = Handover(), Page(), Page()
        task = asyncio.create_task(streams.stream(closing, SESSION, IN_A_BROWSER, old.receive, old.send))
        await asyncio.sleep(SOON)
        confirm = streams.confirming(SESSION, new.send)
        confirming = asyncio.ensure_future(confirm({"type": "http.response.start"}))
        await asyncio.sleep(SOON)
        assert (len(old.sent), new.sent) == (2, [])
        old.left.set()
        await asyncio.gather(task, confirming)
        assert (len(old.sent), len(new.sent)) == (3, 1)

    asyncio.run(asyncio.wait_for(scenario(), 5))


def test_a_page_that_leaves_before_the_end_is_told_of_nothing_more() -> None:
    async def endless(scope: Scope, receive: Receive, send: Send) -> None:
        assert (await receive())["type"] == "http.disconnect"

    async def scenario() -> None:
        streams, old, new = Handover(), Page(), Page()
        old.left.set()
        await streams.stream(endless, SESSION, STREAM, old.receive, old.send)
        await streams.confirming(SESSION, new.send)({"type": "http.response.start"})
        assert len(new.sent) == 1

    asyncio.run(asyncio.wait_for(scenario(), 5))


# With Gradio itself


ASKED = {"session_hash": "handed-over"}
BROWSER = {"sec-fetch-mode": "cors"}


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with httpx.Client(base_url=shared() + "/gradio_api", timeout=20) as client:
        yield client


def _join(client: httpx.Client, number: int, session: str) -> str:
    call = {"fn_index": number, "data": ["灯塔", 3], "session_hash": session}
    answer = client.post("/queue/join", json=call)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["event_id"])


def test_gradio_closes_a_stream_with_the_message_that_is_looked_for(client: httpx.Client) -> None:
    config = client.get(f"{shared()}/config").json()
    number = next(each["id"] for each in config["dependencies"] if each["api_name"] == "ask")
    first = _join(client, number, "handed-over")
    with ThreadPoolExecutor(1) as beside:
        with client.stream("GET", "/queue/data", params=ASKED, headers=BROWSER) as stream:
            lines = stream.iter_lines()
            assert any(line.encode().startswith(CLOSED) for line in lines)
            second = beside.submit(_join, client, number, "handed-over")
            time.sleep(1)
            assert not second.done()
        left = time.monotonic()
        assert second.result() != first
    assert time.monotonic() - left < handover.PATIENCE_WITH_BROWSERS / 2
    told = []
    with client.stream("GET", "/queue/data", params=ASKED) as stream:
        for line in stream.iter_lines():
            if line.startswith("data: "):
                told.append(json.loads(line.removeprefix("data: ")))
            if told and told[-1]["msg"] == "process_completed":
                break
    assert (told[-1]["event_id"], told[-1]["success"]) == (second.result(), True)
