"""Answers that stay open are ended in good order."""

import asyncio

from starlette.types import Message, Receive, Scope, Send

from ui.streams import Streams

SCOPE: Scope = {"type": "http", "method": "GET", "path": "/"}


async def _receive() -> Message:
    return {"type": "http.disconnect"}


def _answer(app: Streams, *, end_after: float | None) -> list[Message]:
    """What is sent for a request, where `end` is called after so many seconds."""

    async def run() -> list[Message]:
        sent: list[Message] = []

        async def send(message: Message) -> None:
            sent.append(message)

        if end_after is not None:
            asyncio.get_running_loop().call_later(end_after, app.end)
        await asyncio.wait_for(app(SCOPE, _receive, send), timeout=5)
        return sent

    return asyncio.run(run())


async def _endless(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"first", "more_body": True})
    await asyncio.sleep(60)


async def _slow(_scope: Scope, _receive: Receive, send: Send) -> None:
    await asyncio.sleep(0.2)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"whole", "more_body": False})


def test_an_answer_that_stays_open_is_finished() -> None:
    sent = _answer(Streams(_endless), end_after=0.05)
    assert sent[1:] == [
        {"type": "http.response.body", "body": b"first", "more_body": True},
        {"type": "http.response.body", "body": b"", "more_body": False},
    ]


def test_an_answer_that_is_being_worked_out_is_left_alone() -> None:
    sent = _answer(Streams(_slow), end_after=0.05)
    assert sent[-1] == {"type": "http.response.body", "body": b"whole", "more_body": False}


def test_an_answer_that_is_cancelled_before_it_begins_is_refused() -> None:
    async def run() -> list[Message]:
        sent: list[Message] = []

        async def send(message: Message) -> None:
            sent.append(message)

        asking = asyncio.create_task(Streams(_slow)(SCOPE, _receive, send))
        await asyncio.sleep(0.05)
        asking.cancel()
        await asking
        return sent

    start, body = asyncio.run(run())
    assert start["status"] == 503
    assert {(b"connection", b"close"), (b"x-content-type-options", b"nosniff")} <= {*start["headers"]}
    assert b"please ask again" in body["body"]


def test_a_finished_answer_is_sent_once() -> None:
    assert len(_answer(Streams(_slow), end_after=None)) == 2
