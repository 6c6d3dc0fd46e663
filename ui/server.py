"""The web application: its own routes, the headers of every answer, the doors that stay closed.

Gradio is mounted last, so that everything defined here comes first.
"""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse, Response
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot import serialize, settings
from bot.errors import BotError, QuestionError
from bot.retrieve import Retriever
from embeddings.errors import EmbeddingsError
from ui import app as chat
from ui import home, language, layout
from ui.examples import answered
from ui.streams import Streams
from ui.strings import EXAMPLES
from ui.view import View

FOREVER = "public, max-age=31536000, immutable"
"""For addresses that change with their content."""

OPEN_GRADIO_PATHS = (
    "/assets/",
    "/static/",
    "/svelte/",
    "/theme.css",
    "/config",
    "/gradio_api/info",
    "/gradio_api/queue/",
    "/gradio_api/heartbeat/",
    "/gradio_api/call/",
    "/gradio_api/cancel",
    "/gradio_api/reset",
    "/gradio_api/startup-events",
    "/gradio_api/app_id",
)
"""What the page and Gradio's own clients need. Uploads, files, proxies, monitoring: answered 404."""

OWN_PATHS = ("/api/", "/healthz", "/look/", "/quotes", "/documents/", "/about", "/sitemap.xml", "/robots.txt")

_POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'; object-src 'none'; "
    "frame-ancestors 'self'"
)

_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


def create_app(retriever: Retriever) -> Streams:
    """The whole application around one retriever; its answers under way can be ended."""
    server = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    examples = answered(retriever, EXAMPLES)

    @server.get("/healthz")
    def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @server.get("/look/{fingerprint}/{name}")
    def look(fingerprint: str, name: str) -> Response:
        if name not in (layout.STYLE, layout.SCRIPT, layout.ICON):
            return _error(404, "no such file")
        if layout.asset_path(name) != f"/look/{fingerprint}/{name}":
            return _error(404, "no such version of this file")
        return FileResponse(layout.FILES / name, headers={"cache-control": FOREVER})

    @server.get("/api/ask")
    def ask(q: str = "", k: str = str(settings.DEFAULT_K)) -> Response:
        if not k.isascii() or not k.isdigit() or not 1 <= int(k) <= settings.MAX_K:
            return _error(400, f"k must be a whole number from 1 to {settings.MAX_K}")
        try:
            answer = retriever.ask(q, k=int(k))
        except QuestionError as error:
            return _error(400, str(error))
        except (BotError, EmbeddingsError) as error:
            return _error(503, str(error))
        return JSONResponse(serialize.answer_to_dict(answer, retriever.corpus))

    chat.mount(server, chat.build_app(retriever, examples))

    def own_page(page: str, request: Request) -> str:
        asked = request.query_params.get("lang")
        chosen = language.choose(asked, request.headers.get("accept-language"))
        view = View(retriever.corpus, chosen, chosen=chosen if asked == chosen else None)
        return home.home(page, view, request.query_params.get("q", ""), examples[chosen])

    server.add_middleware(HomePage, own_page=own_page)
    server.add_middleware(Doors)
    return Streams(server)


def _error(status: int, text: str) -> JSONResponse:
    return JSONResponse({"error": text}, status_code=status)


class Doors:
    """Lets through what is on the list and gives every answer its headers.

    Pure ASGI, as is everything around Gradio here: what it streams stays a stream.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"]

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", _POLICY.format(scripts="'self'"))
                if path.startswith("/assets/"):
                    headers["cache-control"] = FOREVER
            await send(message)

        if path == "/" or path.startswith((*OWN_PATHS, *OPEN_GRADIO_PATHS)):
            await self.app(scope, receive, with_headers)
        else:
            await _error(404, "there is nothing at this address")(scope, receive, with_headers)


class HomePage:
    """Puts the site's own page in the place of the one that Gradio serves at the root."""

    def __init__(self, app: ASGIApp, own_page: Callable[[str, Request], str]) -> None:
        self.app = app
        self.own_page = own_page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] != "http" or scope["path"] != "/" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        start: dict[str, Any] = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                body.extend(message.get("body", b""))

        await self.app({**scope, "method": "GET"}, receive, collect)
        headers = Headers(raw=start["headers"])
        if start["status"] != 200 or not headers.get("content-type", "").startswith("text/html"):
            await Response(bytes(body), start["status"], dict(headers))(scope, receive, send)
            return
        page = self.own_page(body.decode(), Request(scope))
        policy = _POLICY.format(scripts=f"'self' {home.script_sources(page)}")
        response = Response(
            page,
            media_type="text/html",
            headers={
                "content-security-policy": policy,
                "cache-control": "no-cache",
                "vary": "accept-language",
            },
        )
        await response(scope, receive, send)
