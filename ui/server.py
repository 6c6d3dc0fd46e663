"""The web application: its own routes, the headers of every answer, the doors that stay closed.

Gradio is mounted last, so that everything defined here comes first.
"""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse, Response
from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.retrieve import Retriever
from ui import api, embedding, home, layout, refusals, routes
from ui import app as chat
from ui.embedding import WIDGET
from ui.examples import answered
from ui.exposure import (
    FOREVER,
    READ,
    SMALLEST_PACKED,
    AccessLog,
    Doors,
    Packing,
    asks,
    content_security_policy,
    error,
    frame_ancestors,
    local_path,
)
from ui.gradio_queue import JOIN, Functions, Guard, bounded
from ui.limits import Limits, busy
from ui.options import ALONE, Settings
from ui.searches import InThread, Searches
from ui.streams import Streams
from ui.strings import EXAMPLES


def create_app(retriever: Retriever, how: Settings = ALONE) -> Streams:
    """The whole application around one retriever; its answers under way can be ended."""
    server = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, exception_handlers={Exception: _broken})
    examples = answered(retriever, EXAMPLES)

    @server.api_route("/healthz", methods=[*READ])
    def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @server.api_route("/look/{fingerprint}/{name}", methods=[*READ])
    def look(fingerprint: str, name: str) -> Response:
        if name not in layout.LOOK:
            return error(404, "no such file")
        if layout.asset_path(name) != f"/look/{fingerprint}/{name}":
            return error(404, "no such version of this file")
        return FileResponse(layout.FILES / name, headers={"cache-control": FOREVER})

    searches = Searches(retriever)

    @server.api_route("/readyz", methods=[*READ])
    def readyz() -> Response:
        return JSONResponse({"status": "ready"}) if searches.free else busy()

    server.include_router(api.api_routes(retriever.corpus, searches))
    server.include_router(embedding.embedding_routes(retriever.corpus, searches, how.allow_origins, examples))
    server.include_router(routes.page_routes(retriever.corpus, how.site))
    page = chat.build_app(retriever.corpus, InThread(searches), examples, how.root_path)
    inboxes = bounded(page)
    chat.mount(server, page)

    def own_page(theirs: str, request: Request) -> str:
        view, query = routes.view_of(request, retriever.corpus), request.query_params
        asked = home.Asked(query.get("q", ""), query.get("after", ""))
        return home.home(theirs, view, asked, examples[view.language])

    server.add_middleware(HomePage, own_page=own_page, ancestors=frame_ancestors(how.frame_origins))
    server.add_middleware(Guard, functions=Functions.of(page.config), knows=inboxes.__contains__)
    server.add_middleware(Limits, questions_a_minute=how.questions_a_minute, asks=asks)
    shown = {WIDGET: embedding.refused(retriever.corpus, how.allow_origins), JOIN: refusals.to_the_chat}
    server.add_middleware(refusals.Refusals, shown=shown, page=refusals.as_a_page(retriever.corpus))
    server.add_middleware(
        CORSMiddleware,  # also with an empty list: without it Gradio answers every origin
        allow_origins=how.allow_origins,
        allow_methods=["GET", "POST"],
        allow_headers=["content-type"],
        expose_headers=["link"],
    )
    server.add_middleware(Packing, minimum_size=SMALLEST_PACKED, compresslevel=5)
    doors = Doors(
        server,
        nowhere=lambda request: routes.missing(request, retriever.corpus),
        pages=frame_ancestors(how.frame_origins),
        widget=frame_ancestors(how.allow_origins),
    )
    return Streams(AccessLog(doors) if how.access_log else doors)


async def _broken(request: Request, problem: Exception) -> Response:  # noqa: ARG001  (the log has it)
    return error(500, "something went wrong here; the operator finds it in the log")


class HomePage:
    """Puts the site's own page in the place of the one that Gradio serves at the root."""

    def __init__(self, app: ASGIApp, *, own_page: Callable[[str, Request], str], ancestors: str) -> None:
        self.app = app
        self.ancestors = ancestors
        self.own_page = own_page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] != "http" or local_path(scope) != "/" or scope["method"] not in ("GET", "HEAD"):
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
        policy = content_security_policy(
            scripts=f"'self' {home.script_sources(page)}", ancestors=self.ancestors
        )
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
