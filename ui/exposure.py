"""What can be reached from outside, and what every answer says of itself.

The table of doors is complete: what is not on it is answered 404, whatever Gradio would have done.
"""

import logging
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger("ui.access")

READ = ("GET", "HEAD")

BROKEN = 500

LONGEST_FILE = 255
"""Bytes in the address of a file; the system refuses to look for much longer names."""

LONGEST_LOGGED = 200
"""Characters of a path in the log: more than any of ours has, and no means to fill a disk."""


@dataclass(frozen=True, slots=True)
class Door:
    """A path that is open, and its methods. `*` stands for one segment, `**` for any number."""

    path: str
    methods: tuple[str, ...] = READ
    framed: bool = False  # pages of the listed origins may show it in a frame
    asks: bool = False  # it searches: counts as a question
    files: bool = False  # a file of that name is looked for
    packed: bool = False  # compressed on the way: text, of a size that does not grow with the collection

    def leads_to(self, path: str) -> bool:
        """Whether a path is behind this door."""
        if self.files and len(path.encode(errors="replace")) > LONGEST_FILE:
            return False
        return _pattern(self.path).fullmatch(path) is not None


DOORS = (
    Door("/", packed=True),
    Door("/healthz"),
    Door("/readyz"),
    Door("/api/ask", asks=True),
    Door("/api/quotes"),
    Door("/api/quotes/*"),
    Door("/api/openapi.json"),
    Door("/oembed"),
    Door("/embed", packed=True),
    Door("/embed.js", packed=True),
    Door("/widget", framed=True, asks=True, packed=True),
    Door("/look/*/*", packed=True),
    Door("/quotes"),
    Door("/quotes/*", packed=True),
    Door("/quotes/*/*"),
    Door("/documents/*"),
    Door("/about"),
    Door("/sitemap.xml"),
    Door("/sitemap-*.xml"),
    Door("/robots.txt"),
    Door("/favicon.ico"),
    # What the Gradio page loads.
    Door("/assets/*", ("GET",), files=True),
    Door("/static/**", ("GET",), files=True),
    Door("/theme.css", ("GET",)),
    # What the Gradio page and Gradio's own clients ask.
    Door("/config", ("GET",)),
    Door("/gradio_api/info", ("GET",)),
    Door("/gradio_api/queue/join", ("POST",), asks=True),
    Door("/gradio_api/queue/data", ("GET",)),
    Door("/gradio_api/heartbeat/*", ("GET",)),
    Door("/gradio_api/app_id", ("GET",)),  # a page that lost the server asks whether it is there again
    Door("/gradio_api/cancel", ("POST",)),
    Door("/gradio_api/reset", ("POST",)),
)
"""Uploads, files, proxying, monitoring, documentation of Gradio's interface: not on the list."""

INTERFACES = ("/api/", "/gradio_api/")
"""Where addresses begin that are for programs."""

FOREVER = "public, max-age=31536000, immutable"
"""For addresses that change with their content."""

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}

FORWARDED = (
    b"forwarded",
    b"x-forwarded-host",
    b"x-forwarded-prefix",
    b"x-forwarded-proto",
    b"x-gradio-server",
)
"""Headers by which a client could tell Gradio another address than the one it asked. What a trusted proxy
says of the client and the scheme has been taken over before this."""

_SENDABLE_HOST = re.compile(r"([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?")


@cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path).replace(r"\*\*", ".+").replace(r"\*", "[^/]+"))


def content_security_policy(
    *, scripts: str = "'self'", styles: str = "'self' 'unsafe-inline'", ancestors: str = "'self'"
) -> str:
    """The policy of a page: where its scripts and styles come from, and who may show it in a frame."""
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src 'self' data:; "
        "font-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'self'; "
        f"object-src 'none'; frame-ancestors {ancestors}"
    )


def frame_ancestors(allowed: Sequence[str]) -> str:
    """Who may show something in a frame, as a Content-Security-Policy lists them."""
    return " ".join(("'self'", *allowed))


def local_path(scope: Scope) -> str:
    """The path as the application knows it, without the prefix that a proxy takes away."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", "")) or "/"


def door_of(path: str) -> Door | None:
    """The door that leads to a path; None where it is closed, and for a path that climbs."""
    if ".." in path.split("/") or "\\" in path or "\0" in path:
        return None
    return next((door for door in DOORS if door.leads_to(path)), None)


def asks(scope: Scope) -> bool:
    """Whether a request searches; a page of the widget without a question does not."""
    door = door_of(local_path(scope))
    return door is not None and door.asks and (not door.framed or b"q=" in scope["query_string"])


def error(status: int, text: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """A refusal in one sentence, for programs and readers."""
    return JSONResponse({"error": text}, status_code=status, headers=headers)


def wants_a_page(scope: Scope) -> bool:
    """Whether a refusal is read by a person: a browser that opens an address says that it takes HTML.

    Programs ask the interfaces, and get JSON there whatever they say.
    """
    accepted = Headers(scope=scope).get("accept", "").lower().split(",")
    return (
        scope["method"] in READ
        and any(one.partition(";")[0].strip() == "text/html" for one in accepted)
        and not local_path(scope).startswith(INTERFACES)
    )


class Doors:
    """ASGI middleware: lets through what is on the list and gives every answer its headers.

    Pure ASGI, as is everything around Gradio here: what it streams stays a stream.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        nowhere: Callable[[Request], Response],
        pages: str = "'self'",
        widget: str = "'self'",
    ) -> None:
        """Take what is behind the doors, the page for what leads nowhere, and who may frame what."""
        self.app = app
        self._nowhere = nowhere
        self._pages = content_security_policy(ancestors=pages)
        self._widget = content_security_policy(ancestors=widget)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = local_path(scope)
        door = door_of(path)
        policy = self._widget if door is not None and door.framed else self._pages

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", policy)
                if message["status"] == BROKEN:
                    headers["connection"] = "close"  # the server closes it; a client is not to send more
                if path.startswith("/assets/") and message["status"] == 200:
                    headers["cache-control"] = FOREVER
                elif "last-modified" not in headers:  # no file: it may name the host that it was asked by
                    headers.setdefault("cache-control", "no-cache")
            await send(message)

        app = self._refusal(scope, door) or self.app
        kept = [(name, value) for name, value in scope["headers"] if name not in FORWARDED]
        await app({**scope, "headers": kept}, receive, with_headers)

    def _refusal(self, scope: Scope, door: Door | None) -> ASGIApp | None:
        host = Headers(scope=scope).get("host", "")
        if not _SENDABLE_HOST.fullmatch(host):
            return error(400, "the Host header is missing or is no host name")
        if door is None:
            page = wants_a_page(scope)
            said = self._nowhere(Request(scope)) if page else error(404, "there is nothing at this address")
            said.headers.add_vary_header("accept")
            return said
        if scope["method"] not in door.methods and not _asks_whether_it_may(scope):
            return error(405, "this address does not take that method", {"allow": ", ".join(door.methods)})
        return None


def _asks_whether_it_may(scope: Scope) -> bool:
    """Whether a browser asks, before a request to another origin, whether that is taken (a preflight)."""
    headers = Headers(scope=scope)
    return scope["method"] == "OPTIONS" and "origin" in headers and "access-control-request-method" in headers


SMALLEST_PACKED = 1000
"""Bytes; less than that is sent in one packet as it is."""


class Packing(GZipMiddleware):
    """Compresses what comes through the doors marked `packed`.

    Nothing that is shown depends on a secret, so its length under compression gives none away.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        door = door_of(local_path(scope)) if scope["type"] == "http" else None
        app = super().__call__ if door is not None and door.packed else self.app
        await app(scope, receive, send)


class AccessLog:
    """ASGI middleware: a line for each request with its method, path, status and time.

    Questions stand in the query string and clients in the connection; neither is written.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                took = 1000 * (time.perf_counter() - began)
                path = scope["path"][:LONGEST_LOGGED].encode("unicode_escape").decode()  # no line break in it
                LOG.info("%s %s %d %.0f ms", scope["method"], path, message["status"], took)
            await send(message)

        await self.app(scope, receive, noting)
