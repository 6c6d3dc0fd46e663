"""How much one client, and all of them together, may ask of the server.

    TokenBuckets      how many requests of a client are answered in a time
    Limits            both ends of a request: its rate, its size, the time it may take to arrive
    PatientProtocol   connections that never send a request, or never take its answer, are closed

Everything is kept in memory, is bounded, and is gone when the process ends.
"""

import asyncio
import json
import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

import h11
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from ui.exposure import HEADERS

BURST = 30
"""Questions a client may ask at once before the rate counts: a class behind one address, a test script."""

REQUESTS_A_QUESTION = 20
"""Other requests that count as much as a question: a page that is opened anew asks for 57 files."""

MAX_CLIENTS = 10_000
"""Clients whose tokens are remembered, some hundred bytes each; the longest silent are forgotten."""

MAX_OPEN = 64
"""Requests of one client under way at once: ten open pages with a browser's six connections each."""

MAX_CONNECTIONS = 800
"""Connections open at once, of all clients; a process may by default have 1024 files open."""

MAX_CONNECTIONS_EACH = 256
"""Connections of one client: four times what it may have under way, so that it takes several to use up all.
Trusted proxies are not counted: everybody comes through them."""

MAX_HEAD = 16 * 1024
"""Bytes of a request's address and headers: the longest question makes 6 kB of an address, where each
character is escaped, and browsers send one or two of headers."""

MAX_BODY = 64 * 1024
"""Bytes of a request's body: a question has 500 characters, Gradio's frame around it some hundred bytes."""

BODY_WITHIN = 10.0
"""Seconds in which the body has to arrive."""

HEADERS_WITHIN = 10.0
"""Seconds in which a new connection, or the next request on it, has to send all of its headers."""

TAKEN_WITHIN = 30.0
"""Seconds in which a client has to take what is waiting for it, at most some 64 kB: 2 kB a second will do."""

RETRY_SOON = 2
"""Seconds after which a busy server is worth asking again."""


class TokenBuckets:
    """A bucket of tokens for each client, filled steadily up to `burst` (a token bucket)."""

    def __init__(
        self,
        per_second: float,
        burst: float = BURST,
        *,
        clients: int = MAX_CLIENTS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._per_second, self._burst, self._clients, self._clock = per_second, burst, clients, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()  # tokens, and when it had them

    def __len__(self) -> int:
        return len(self._buckets)

    def wait(self, client: str, cost: float) -> float:
        """0.0 where the tokens are there; they are taken. Else the seconds until they are."""
        now = self._clock()
        tokens, then = self._buckets.pop(client, (self._burst, now))
        tokens = min(self._burst, tokens + (now - then) * self._per_second)
        missing = cost - tokens
        self._buckets[client] = (tokens if missing > 0 else tokens - cost, now)
        if len(self._buckets) > self._clients:
            self._buckets.popitem(last=False)
        return max(0.0, missing / self._per_second)


def client_of(scope: Scope) -> str:
    """What counts as one client: an IPv4 address, or the /64 network that one line gets in IPv6."""
    host = (scope.get("client") or ("", 0))[0]
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return "unknown"  # what a proxy wrote is no address; all of those share one bucket
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(IPv6Network((address, 64), strict=False))


class Limits:
    """ASGI middleware: refuses what is too much with 431, 413, 408 or 429, before anything is worked on.

    A body is read to its end here, so what stands behind never waits for a slow one.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        questions_a_minute: int,
        asks: Callable[[Scope], bool],
        body_within: float = BODY_WITHIN,
    ) -> None:
        self.app = app
        self._asks = asks
        self._body_within = body_within
        self._buckets = TokenBuckets(questions_a_minute / 60) if questions_a_minute else None
        self._open: dict[str, int] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        client = client_of(scope)
        refusal = self._too_many(scope, client)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        self._open[client] = self._open.get(client, 0) + 1
        try:
            body = await _body(scope, receive, self._body_within)
            if isinstance(body, JSONResponse):
                await body(scope, receive, send)
            else:
                await self.app(scope, _replaying(body, receive), send)
        finally:
            self._open[client] -= 1
            if not self._open[client]:
                del self._open[client]

    def _too_many(self, scope: Scope, client: str) -> JSONResponse | None:
        if _head(scope) > MAX_HEAD:
            return _refused(431, f"the address and headers of a request have at most {MAX_HEAD} bytes")
        wait = 0.0
        if self._buckets is not None:
            wait = self._buckets.wait(client, 1.0 if self._asks(scope) else 1 / REQUESTS_A_QUESTION)
        if self._open.get(client, 0) >= MAX_OPEN:
            wait = max(wait, RETRY_SOON)
        return _refused(429, "too many requests; please wait a little", retry_after=wait) if wait else None


def busy() -> JSONResponse:
    """The answer of a server that has too much to do."""
    return _refused(503, "too many questions at once; please ask again in a moment", retry_after=RETRY_SOON)


def _refused(status: int, text: str, *, retry_after: float | None = None) -> JSONResponse:
    headers = {} if retry_after is None else {"retry-after": str(max(1, -int(-retry_after // 1)))}
    return JSONResponse({"error": text}, status_code=status, headers={**headers, "cache-control": "no-store"})


def _head(scope: Scope) -> int:
    """The bytes of a request's address and headers."""
    address = len(scope.get("raw_path", b"")) + len(scope.get("query_string", b""))
    return address + sum(len(name) + len(value) for name, value in scope["headers"])


async def _body(scope: Scope, receive: Receive, within: float) -> bytes | JSONResponse:
    """The whole body, or the refusal of one that is too long or too slow."""
    headers = dict(scope["headers"])
    if b"content-length" in headers and b"transfer-encoding" in headers:
        # A proxy in front may believe the other one of them, and take what follows for another's request.
        return _refused(400, "a request has a length or comes in pieces, not both")
    announced = headers.get(b"content-length", b"0")
    if not announced.isdigit() or int(announced) > MAX_BODY:
        return _refused(413, f"a request has at most {MAX_BODY} bytes")
    if announced == b"0" and b"transfer-encoding" not in headers:
        return b""
    body = bytearray()
    try:
        async with asyncio.timeout(within):
            more = True
            while more:
                message = await receive()
                if message["type"] != "http.request":
                    return _refused(400, "the request was broken off")
                body += message.get("body", b"")
                more = message.get("more_body", False)
                if len(body) > MAX_BODY:
                    return _refused(413, f"a request has at most {MAX_BODY} bytes")
    except TimeoutError:
        return _refused(408, f"the request took longer than {within:g} seconds to arrive")
    return bytes(body)


def _replaying(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body that was read, then what comes after it."""
    first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return first.pop() if first else await receive()

    return replay


class PatientProtocol(H11Protocol):
    """uvicorn's HTTP with an end to its patience.

    Headers have to arrive within `HEADERS_WITHIN`, an answer has to be taken within `TAKEN_WITHIN`, and
    connections beyond `MAX_CONNECTIONS`, or `MAX_CONNECTIONS_EACH` of one client, are dropped. uvicorn itself
    waits for ever for the first request of a connection, for the rest of any request of which some bytes
    came, and for a client that stops reading.
    """

    _deadline: asyncio.TimerHandle | None = None
    _stalled: asyncio.TimerHandle | None = None
    _answered: Any = None  # the request that was last seen complete
    _counts_as = ""  # the client; nothing for a trusted proxy

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # noqa: D102
        super().connection_made(transport)
        if self.client is not None:  # one that listens on IPv6 gets IPv4 addresses in its form
            self.client = (_plain(self.client[0]), self.client[1])
        self._counts_as = "" if self._comes_through_a_proxy() else client_of({"client": self.client})
        others = (getattr(other, "_counts_as", "") for other in self.connections)
        of_this_client = sum(each == self._counts_as for each in others) if self._counts_as else 0
        if len(self.connections) > MAX_CONNECTIONS or of_this_client > MAX_CONNECTIONS_EACH:
            transport.abort()
        else:
            self._expect_headers()

    def data_received(self, data: bytes) -> None:  # noqa: D102
        super().data_received(data)
        if self.cycle is not self._answered:
            self._answered = self.cycle
            self._stop_waiting()

    def on_response_complete(self) -> None:  # noqa: D102
        super().on_response_complete()
        if not self.transport.is_closing() and self.cycle.response_complete:
            self._expect_headers()

    def pause_writing(self) -> None:  # noqa: D102
        super().pause_writing()
        self._stalled = self.loop.call_later(TAKEN_WITHIN, self.transport.abort)

    def resume_writing(self) -> None:  # noqa: D102
        self._stop_stalling()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: D102
        self._stop_waiting()
        self._stop_stalling()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP, in the form of every other refusal."""
        body = json.dumps({"error": msg}).encode()
        headers = {**HEADERS, "content-type": "application/json", "content-length": str(len(body))}
        said = h11.Response(status_code=400, headers=[*headers.items(), ("connection", "close")])
        for event in (said, h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _comes_through_a_proxy(self) -> bool:
        if not self.config.proxy_headers or self.client is None:
            return False
        peer = ip_address(self.client[0].partition("%")[0])
        return any(peer in ip_network(network) for network in self.config.forwarded_allow_ips or ())

    def _expect_headers(self) -> None:
        self._stop_waiting()
        self._deadline = self.loop.call_later(HEADERS_WITHIN, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _stop_stalling(self) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None


def _plain(host: str) -> str:
    """An IPv4 address in its own form, also where it came in that of IPv6 (::ffff:192.0.2.7)."""
    try:
        mapped = getattr(ip_address(host), "ipv4_mapped", None)
    except ValueError:
        return host
    return host if mapped is None else str(mapped)
