"""How much one client, and all of them together, may ask."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any
from urllib.parse import quote

import httpx
import pytest
import uvicorn
from starlette.responses import JSONResponse
from starlette.types import Message, Receive, Scope, Send

from bot import settings
from tests.ui_server import running
from ui import limits
from ui.limits import (
    BURST,
    MAX_BODY,
    MAX_HEAD,
    MAX_OPEN,
    REQUESTS_A_QUESTION,
    Limits,
    PatientProtocol,
    TokenBuckets,
    client_of,
)


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_client_may_ask_a_burst_and_then_as_the_bucket_fills() -> None:
    clock = Clock()
    buckets = TokenBuckets(per_second=0.5, burst=3, clock=clock)
    assert [buckets.wait("a", 1) for _ in range(4)] == [0, 0, 0, 2.0]
    clock.now += 1
    assert buckets.wait("a", 1) == 1.0
    clock.now += 1
    assert buckets.wait("a", 1) == 0
    assert buckets.wait("a", 1) == 2.0


def test_a_refused_request_costs_nothing() -> None:
    clock = Clock()
    buckets = TokenBuckets(per_second=1, burst=1, clock=clock)
    buckets.wait("a", 1)
    for _ in range(100):
        buckets.wait("a", 1)
    clock.now += 1
    assert buckets.wait("a", 1) == 0


def test_a_bucket_never_holds_more_than_the_burst() -> None:
    clock = Clock()
    buckets = TokenBuckets(per_second=1, burst=2, clock=clock)
    buckets.wait("a", 1)
    clock.now += 1000
    assert [buckets.wait("a", 1) for _ in range(3)] == [0, 0, 1.0]


def test_one_client_does_not_use_up_the_tokens_of_another() -> None:
    buckets = TokenBuckets(per_second=1, burst=1, clock=Clock())
    assert [buckets.wait(client, 1) for client in ("a", "b", "a")] == [0, 0, 1.0]


def test_the_memory_of_clients_is_bounded_and_forgets_the_longest_silent() -> None:
    buckets = TokenBuckets(per_second=1, burst=1, clients=2, clock=Clock())
    for client in ("a", "b", "a", "c"):
        buckets.wait(client, 1)
    assert len(buckets) == 2
    assert buckets.wait("a", 1) == 1.0
    assert buckets.wait("b", 1) == 0


@pytest.mark.parametrize(
    ("host", "client"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("unknown", "unknown"),
        ("", "unknown"),
        ("192.0.2.7, 192.0.2.8", "unknown"),
    ],
)
def test_a_client_is_an_address_or_the_network_of_one_line(host: str, client: str) -> None:
    assert client_of({"type": "http", "client": (host, 1)}) == client


def test_a_connection_without_an_address_is_a_client_too() -> None:
    assert client_of({"type": "http", "client": None}) == "unknown"


# The middleware


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with the length of the body."""
    message = await receive()
    await JSONResponse({"bytes": len(message["body"]), "more": message["more_body"]})(scope, receive, send)


def scope_of(headers: dict[str, str], client: str = "192.0.2.7", path: str = "/") -> Scope:
    return {
        "type": "http",
        "method": "POST",
        "path": path,
        "client": (client, 1),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }


def through(
    app: Limits, scope: Scope, *chunks: bytes, stall: bool = False
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of what comes of a request whose body arrives in chunks."""
    messages: list[Message] = [
        {"type": "http.request", "body": chunk, "more_body": stall or number < len(chunks)}
        for number, chunk in enumerate(chunks, start=1)
    ]
    sent: list[Message] = []

    async def receive() -> Message:
        if not messages:
            await asyncio.sleep(60)
        return messages.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:])


def limited(**options: Any) -> Limits:
    return Limits(echo, **{"questions_a_minute": 60, "asks": lambda scope: True, **options})


def test_a_body_in_pieces_arrives_whole() -> None:
    scope = scope_of({"transfer-encoding": "chunked"})
    assert through(limited(), scope, b"ab", b"c")[2] == b'{"bytes":3,"more":false}'


def test_the_largest_body_is_taken() -> None:
    scope = scope_of({"content-length": str(MAX_BODY)})
    assert through(limited(), scope, b"x" * MAX_BODY)[0] == 200


@pytest.mark.parametrize("length", [str(MAX_BODY + 1), "10000000", "-1", "x"])
def test_a_body_that_announces_too_much_is_refused_unread(length: str) -> None:
    assert through(limited(), scope_of({"content-length": length}))[0] == 413


def test_a_body_that_turns_out_too_long_is_refused() -> None:
    scope = scope_of({"transfer-encoding": "chunked"})
    assert through(limited(), scope, b"x" * MAX_BODY, b"x")[0] == 413


def test_a_body_that_does_not_arrive_is_given_up() -> None:
    scope = scope_of({"content-length": "5"})
    status, _, body = through(limited(body_within=0.05), scope, b"ab", stall=True)
    assert status == 408
    assert b"0.05 seconds" in body


def test_too_many_questions_of_a_client_are_refused_with_the_time_to_wait() -> None:
    app = limited(questions_a_minute=6)
    answers = [through(app, scope_of({}), b"") for _ in range(BURST + 1)]
    assert [status for status, _, _ in answers] == [200] * BURST + [429]
    assert answers[-1][1]["retry-after"] == "10"
    assert through(app, scope_of({}, client="192.0.2.8"), b"")[0] == 200


def test_other_requests_count_as_a_fraction_of_a_question() -> None:
    app = limited(questions_a_minute=1, asks=lambda scope: False)  # none is added while the test runs
    allowed = BURST * REQUESTS_A_QUESTION
    statuses = [through(app, scope_of({}), b"")[0] for _ in range(allowed + 2)]
    assert 429 not in statuses[:allowed]
    assert statuses[-1] == 429


def test_no_limit_is_no_limit() -> None:
    app = limited(questions_a_minute=0)
    assert {through(app, scope_of({}), b"")[0] for _ in range(BURST + 1)} == {200}


def test_a_client_with_too_many_requests_under_way_is_refused() -> None:
    app = limited(questions_a_minute=0)
    statuses: list[int] = []
    go = asyncio.Event()

    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        await go.wait()
        await JSONResponse({})(scope, receive, send)

    app.app = slow

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])
            go.set()

    async def crowd() -> None:
        await asyncio.gather(*(app(scope_of({}), receive, send) for _ in range(MAX_OPEN + 1)))
        await app(scope_of({}), receive, send)

    asyncio.run(crowd())
    assert statuses == [429] + [200] * (MAX_OPEN + 1)


@pytest.mark.parametrize("where", ["path", "query_string", "headers"])
def test_an_address_and_headers_that_are_too_long_are_refused(where: str) -> None:
    scope = scope_of({"x": "a" * MAX_HEAD} if where == "headers" else {})
    if where != "headers":
        scope["raw_path" if where == "path" else where] = b"a" * (MAX_HEAD + 1)
    assert through(limited(), scope, b"")[0] == 431


def test_the_longest_question_fits_into_an_address() -> None:
    scope = scope_of({})
    scope["query_string"] = f"q={quote('𠀀' * settings.MAX_QUESTION)}".encode()
    assert through(limited(), scope, b"")[0] == 200


def test_a_length_and_pieces_at_once_are_refused() -> None:
    scope = scope_of({"content-length": "1", "transfer-encoding": "chunked"})
    assert through(limited(), scope, b"x")[0] == 400


# Connections


@contextmanager
def patient(answer: bytes = b"", **options: Any) -> Iterator[tuple[str, int]]:
    """Where a server with our protocol listens; it answers everything with these bytes."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        said = answer or json.dumps({"client": scope["client"][0]}).encode()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": said, "more_body": True})
        await send({"type": "http.response.body", "body": said, "more_body": False})

    host = options.pop("host", "127.0.0.1")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, 0), family=family, dualstack_ipv6=family == socket.AF_INET6)
    options = {"proxy_headers": "forwarded_allow_ips" in options, **options}
    config = uvicorn.Config(
        app, http=PatientProtocol, ws="none", lifespan="off", log_level="error", access_log=False, **options
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield "127.0.0.1", listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def test_one_client_cannot_use_up_all_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CONNECTIONS_EACH", 2)
    with patient() as address, ExitStack() as stack:
        crowd = [stack.enter_context(socket.create_connection(address)) for _ in range(3)]
        other = stack.enter_context(socket.create_connection(address, source_address=("127.0.0.2", 0)))
        assert dropped(crowd[2], within=5)
        assert not any(dropped(each, within=0.1) for each in (*crowd[:2], other))


def test_the_connections_of_a_trusted_proxy_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CONNECTIONS_EACH", 2)
    with patient(forwarded_allow_ips=["127.0.0.0/8"]) as address, ExitStack() as stack:
        crowd = [stack.enter_context(socket.create_connection(address)) for _ in range(3)]
        assert not any(dropped(each, within=0.1) for each in crowd)


def test_a_client_that_does_not_take_its_answer_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TAKEN_WITHIN", 0.3)
    with patient(b"x" * 20_000_000) as address, socket.create_connection(address) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        time.sleep(1)
        taken = 0
        with suppress(ConnectionError):
            while piece := slow.recv(1 << 20):
                taken += len(piece)
        assert taken < 20_000_000


def test_a_client_that_takes_its_answer_slowly_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TAKEN_WITHIN", 1.0)
    with patient(b"x" * 20_000_000) as address, socket.create_connection(address) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        taken = 0
        while piece := slow.recv(1 << 22):
            taken += len(piece)
            time.sleep(0.05)
    assert taken > 40_000_000


@pytest.mark.parametrize("host", ["127.0.0.1", "::"])
def test_a_proxy_is_believed_on_a_server_that_listens_on_ipv6_too(host: str) -> None:
    with patient(host=host, forwarded_allow_ips=["127.0.0.1/32"]) as (name, port):
        answer = httpx.get(f"http://{name}:{port}/", headers={"x-forwarded-for": "192.0.2.7"})
    assert '"192.0.2.7"' in answer.text


# On the real server


@pytest.fixture(scope="module")
def strict() -> Iterator[httpx.Client]:
    """A server that takes one question a minute after the burst, and believes the proxy that asks it."""
    command = ("tests.ui_server", "--rate-limit", "1", "--trusted-proxy", "127.0.0.1")
    with running(command) as (address, _), httpx.Client(base_url=address, timeout=30) as client:
        yield client


def ask(server: httpx.Client, forwarded: str) -> httpx.Response:
    return server.get("/api/ask", params={"q": "灯塔"}, headers={"x-forwarded-for": forwarded})


def test_the_server_limits_each_client_behind_a_trusted_proxy(strict: httpx.Client) -> None:
    answers = [ask(strict, "198.51.100.1") for _ in range(BURST + 1)]
    assert [answer.status_code for answer in answers] == [200] * BURST + [429]
    assert 30 < int(answers[-1].headers["retry-after"]) <= 60
    assert answers[-1].json() == {"error": "too many requests; please wait a little"}
    assert ask(strict, "198.51.100.2").status_code == 200


def test_a_client_cannot_pass_for_another_by_writing_the_header_itself(strict: httpx.Client) -> None:
    statuses = [ask(strict, f"203.0.113.{number}, 198.51.100.3").status_code for number in range(BURST + 1)]
    assert statuses[-1] == 429


def test_the_addresses_of_one_line_are_one_client(strict: httpx.Client) -> None:
    statuses = [ask(strict, f"2001:db8::{number:x}").status_code for number in range(BURST + 1)]
    assert statuses[-1] == 429


def test_headers_that_never_end_close_the_connection(strict: httpx.Client) -> None:
    with socket.create_connection((strict.base_url.host, strict.base_url.port or 80)) as slow:
        slow.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
        slow.settimeout(0.5)
        began = time.monotonic()
        while time.monotonic() - began < limits.HEADERS_WITHIN + 5:
            try:
                slow.sendall(b"X-Slow: 1\r\n")
                if slow.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except ConnectionError:
                break
        waited = time.monotonic() - began
    assert limits.HEADERS_WITHIN - 1 < waited < limits.HEADERS_WITHIN + 4


def dropped(connection: socket.socket, *, within: float) -> bool:
    """Whether the other side has closed a connection, or does so within these seconds."""
    connection.settimeout(within)
    try:
        return connection.recv(1) == b""
    except ConnectionError:
        return True
    except TimeoutError:
        return False


def test_a_crowd_of_connections_is_not_let_in_and_leaves_the_server_well(strict: httpx.Client) -> None:
    address = (strict.base_url.host, strict.base_url.port or 80)
    with ExitStack() as stack:
        crowd = [
            stack.enter_context(socket.create_connection(address)) for _ in range(limits.MAX_CONNECTIONS + 20)
        ]
        assert dropped(crowd[-1], within=5)
        assert not dropped(crowd[0], within=0.1)
    with httpx.Client(base_url=strict.base_url, transport=httpx.HTTPTransport(retries=5)) as client:
        assert client.get("/healthz").json() == {"status": "ok"}
