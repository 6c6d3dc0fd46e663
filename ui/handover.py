"""From one stream of a page's answers to the next: no question falls between the two.

Gradio's page is told of its answers by a stream, which the server closes with the last of them. Where the
page hears that a new question was taken before it reads that the stream is closed, it opens no other one, and
waits for ever. So whoever closes a stream waits until the page has let go of it, and so does the next
question.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.limits import TAKEN_WITHIN

CLOSED = b'data: {"msg":"close_stream"'
"""The message with which Gradio closes a stream. A page that reads it cuts the connection."""

PATIENCE = 2.0
"""Seconds to wait for that: a program may read on until the server ends the stream."""

PATIENCE_WITH_BROWSERS = TAKEN_WITHIN
"""A browser surely cuts the connection, once the answer has come through to it."""


@dataclass(slots=True)
class Handover:
    """The streams that are closed and that a page still holds, by its session."""

    _closing: dict[str, asyncio.Event] = field(default_factory=dict)

    async def stream(self, app: ASGIApp, session: str, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on the answers of a session; end when the page has let go, or patience is over."""
        closed, let_go = False, asyncio.Event()
        patience = PATIENCE_WITH_BROWSERS if "sec-fetch-mode" in Headers(scope=scope) else PATIENCE

        async def noting(message: Message) -> None:
            nonlocal closed
            if message["type"] == "http.response.body" and message.get("body", b"").startswith(CLOSED):
                # Before it is sent: from here on no question is to be confirmed.
                closed = True
                self._closing[session] = let_go
            elif closed and not message.get("more_body", False):
                with suppress(TimeoutError):
                    async with asyncio.timeout(patience):
                        await let_go.wait()
            await send(message)

        async def listening() -> Message:
            message = await receive()
            if closed and message["type"] == "http.disconnect":
                let_go.set()
                await asyncio.Event().wait()  # Gradio would drop what was asked meanwhile; it ends by itself
            return message

        try:
            await app(scope, listening, noting)
        finally:
            let_go.set()
            if self._closing.get(session) is let_go:
                del self._closing[session]

    def confirming(self, session: str, send: Send) -> Send:
        """How to confirm a question of a session: after the page has let go of a closed stream."""

        async def confirm(message: Message) -> None:
            if message["type"] == "http.response.start" and (let_go := self._closing.get(session)):
                await let_go.wait()
            await send(message)

        return confirm
