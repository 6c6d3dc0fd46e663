"""Answers that stay open (an open page listens for news), ended in good order when the server stops."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.exposure import HEADERS, error

_STOPPING = error(503, "the server stops; please ask again in a moment", {**HEADERS, "connection": "close"})


class Streams:
    """ASGI middleware that can end what is being sent: `end` finishes it instead of cutting it off.

    An answer that is still being worked out is left alone: the server waits a few seconds for those, and what
    it cancels then is refused.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._sending: set[asyncio.Task[None]] = set()

    def end(self) -> None:
        """Finish every answer that is being sent."""
        for task in self._sending:
            task.cancel()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        finished = False

        async def noting(message: Message) -> None:
            nonlocal finished
            await send(message)
            self._sending.add(task)
            finished = message["type"] == "http.response.body" and not message.get("more_body", False)

        async def answer() -> None:
            await self.app(scope, receive, noting)

        task = asyncio.create_task(answer())
        try:
            await task
        except asyncio.CancelledError:
            task.cancel()
            if task not in self._sending:  # not even begun when the server's patience was over
                await _STOPPING(scope, receive, send)
            elif not finished:
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self._sending.discard(task)
