"""Refusals as a reader sees them: 429 and 503 in the language and the form of what shows them."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.collection.corpus import Corpus
from ui import layout
from ui.exposure import local_path
from ui.language import choose
from ui.routes import place_of, view_of
from ui.strings import STRINGS

TOO_MUCH = (429, 503)
"""Too many questions of this reader; of all readers. Both pass by waiting."""

Worded = Callable[[Request, int], Response]
"""What is shown for a request that was refused with this status."""


class Refusals:
    """ASGI middleware: shows what is too much in the reader's language.

    A program says no language and asks for no page; it gets the refusal as it is.
    """

    def __init__(self, app: ASGIApp, *, shown: Mapping[str, Worded], page: Worded) -> None:
        """Take how a refusal is shown, by the path that was refused, and where a page was asked for."""
        self.app = app
        self._shown = shown
        self._page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        worded = self._worded(scope)
        if worded is None:
            await self.app(scope, receive, send)
            return
        refused: dict[str, Any] = {}

        async def hold_back(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] in TOO_MUCH:
                refused.update(message)
            if not refused:
                await send(message)

        await self.app(scope, receive, hold_back)
        if refused:
            response = worded(Request(scope), refused["status"])
            for name, value in Headers(raw=refused["headers"]).items():
                if name in ("retry-after", "cache-control"):
                    response.headers[name] = value
            await response(scope, receive, send)

    def _worded(self, scope: Scope) -> Worded | None:
        if scope["type"] != "http":
            return None
        headers, path = Headers(scope=scope), local_path(scope)
        if "accept-language" in headers and path in self._shown:
            return self._shown[path]
        return self._page if "text/html" in headers.get("accept", "") else None


def to_the_chat(request: Request, status: int) -> Response:  # noqa: ARG001
    """A refusal of Gradio's queue; always 429, for Gradio's page puts English words in place of a 503."""
    language = choose(request.query_params.get("lang"), request.headers.get("accept-language"))
    text = STRINGS[language].error_busy
    return JSONResponse({"error": text, "detail": text}, status_code=429)


def as_a_page(corpus: Corpus) -> Worded:
    """A refusal as a page of the site."""

    def page(request: Request, status: int) -> Response:
        view = view_of(request, corpus)
        words = view.strings.error_busy
        body = Markup("<h1>{}</h1>").format(words)
        text = layout.page(view, place_of(request), here="missing", title=words, body=body)
        return HTMLResponse(text, status_code=status)

    return page
