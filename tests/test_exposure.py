"""The contract with the outside: everything that can be reached, and what comes of reaching for more."""

import json
import logging
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from bot import settings
from tests import read_only
from tests.ui_server import running
from ui.exposure import (
    DOORS,
    LONGEST_LOGGED,
    READ,
    AccessLog,
    Door,
    Doors,
    asks,
    content_security_policy,
    door_of,
    frame_ancestors,
    local_path,
)
from ui.limits import MAX_BODY, MAX_HEAD

BLOG = "https://blog.test"
QUESTION = "图纸公开灯塔更亮"

REACHABLE = {
    "/": READ,
    "/about": READ,
    "/api/ask": READ,
    "/api/openapi.json": READ,
    "/api/quotes": READ,
    "/api/quotes/*": READ,
    "/assets/*": ("GET",),
    "/config": ("GET",),
    "/documents/*": READ,
    "/embed": READ,
    "/embed.js": READ,
    "/favicon.ico": READ,
    "/gradio_api/app_id": ("GET",),
    "/gradio_api/cancel": ("POST",),
    "/gradio_api/heartbeat/*": ("GET",),
    "/gradio_api/info": ("GET",),
    "/gradio_api/queue/data": ("GET",),
    "/gradio_api/queue/join": ("POST",),
    "/gradio_api/reset": ("POST",),
    "/healthz": READ,
    "/look/*/*": READ,
    "/oembed": READ,
    "/quotes": READ,
    "/quotes/*": READ,
    "/quotes/*/*": READ,
    "/readyz": READ,
    "/robots.txt": READ,
    "/sitemap.xml": READ,
    "/static/**": ("GET",),
    "/theme.css": ("GET",),
    "/widget": READ,
}


@dataclass(frozen=True, slots=True)
class Outside:
    """A running server with the blog on its list, and where it listens."""

    client: httpx.Client
    port: int

    def raw(self, request: bytes) -> bytes:
        """What the server says to these bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.sendall(request)
            said = b""
            while piece := connection.recv(65536):
                said += piece
            return said


@pytest.fixture(scope="module")
def outside() -> Iterator[Outside]:
    with (
        running(("tests.ui_server", "--allow-origin", BLOG)) as (address, _),
        httpx.Client(base_url=address, timeout=30) as client,
    ):
        yield Outside(client, int(address.rpartition(":")[2]))


# The table


def test_this_is_everything_that_can_be_reached() -> None:
    assert {door.path: door.methods for door in DOORS} == REACHABLE


@pytest.mark.parametrize(
    ("path", "door"),
    [
        ("/", "/"),
        ("/quotes/a", "/quotes/*"),
        ("/quotes/a/markdown", "/quotes/*/*"),
        ("/static/fonts/a/b.woff2", "/static/**"),
    ],
)
def test_a_path_leads_to_one_door(path: str, door: str) -> None:
    found = door_of(path)
    assert found is not None
    assert found.path == door


@pytest.mark.parametrize(
    "path",
    [
        "",
        "//",
        "/quotes/",
        "/quotes/a/b/c",
        "/assets/",
        "/static/../x",
        "/static/..\\x",
        "/static/\0",
        "/assetsx",
        "/gradio_api/upload",
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/call/ask",
        f"/static/{'a' * 255}",
        "/assets/" + "光" * 90,
        "/api/",
        "/apix",
    ],
)
def test_every_other_path_is_closed(path: str) -> None:
    assert door_of(path) is None


@pytest.mark.parametrize(
    ("path", "query", "searches"),
    [
        ("/api/ask", b"", True),
        ("/gradio_api/queue/join", b"", True),
        ("/widget", b"q=x", True),
        ("/widget", b"lang=en", False),
        ("/api/quotes", b"", False),
        ("/nothing", b"q=x", False),
    ],
)
def test_what_searches_counts_as_a_question(path: str, query: bytes, searches: bool) -> None:
    assert asks({"type": "http", "path": path, "query_string": query}) is searches


def test_the_prefix_of_a_proxy_is_taken_off() -> None:
    assert local_path({"path": "/quotes/api/ask", "root_path": "/quotes"}) == "/api/ask"
    assert local_path({"path": "/quotes", "root_path": "/quotes"}) == "/"
    assert local_path({"path": "/api/ask"}) == "/api/ask"


def test_the_policy_names_who_may_frame() -> None:
    assert frame_ancestors(()) == "'self'"
    policy = content_security_policy(ancestors=frame_ancestors((BLOG, "https://b.test")))
    assert policy.endswith("frame-ancestors 'self' https://blog.test https://b.test")


# The middleware


async def plain(scope: Scope, receive: Receive, send: Send) -> None:
    """Says which headers it was asked with."""
    names = sorted(name.decode() for name, _ in scope["headers"])
    await PlainTextResponse(" ".join(names))(scope, receive, send)


def nowhere(request: Request) -> Response:
    return PlainTextResponse(f"nothing at {request.url.path}", 404)


def test_what_a_client_says_of_proxies_does_not_get_through() -> None:
    client = TestClient(Doors(plain, nowhere=nowhere))
    told = dict.fromkeys(("x-forwarded-host", "x-gradio-server", "forwarded", "x-kept"), "evil.test")
    said = client.get("/", headers=told).text
    assert "x-kept" in said
    assert not re.search("forwarded|gradio", said)


@pytest.mark.parametrize(
    "host", ["evil.test/<script>", 'a"b', "", "a b", "a@b", "[::1", "a:b", "a:999999", "a" * 254]
)
def test_a_host_that_is_none_is_refused(host: str) -> None:
    assert TestClient(Doors(plain, nowhere=nowhere)).get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["quotes.example", "127.0.0.1:7860", "[::1]:7860", "localhost"])
def test_a_host_with_its_port_is_taken(host: str) -> None:
    assert TestClient(Doors(plain, nowhere=nowhere)).get("/", headers={"host": host}).status_code == 200


def test_a_line_of_the_access_log_holds_no_question(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="ui.access"):
        TestClient(AccessLog(plain)).get("/a%0Ab?q=secret")
    (line,) = caplog.messages
    assert re.fullmatch(r"GET /a\\nb 200 \d+ ms", line)


def test_a_line_of_the_access_log_is_short(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="ui.access"):
        TestClient(AccessLog(plain)).get("/" + "a" * 9000)
    (line,) = caplog.messages
    assert len(line) < 300


def test_the_pages_and_the_widget_have_their_own_lists() -> None:
    client = TestClient(
        Doors(plain, nowhere=nowhere, pages="'self' https://space.test", widget="'self' https://blog.test")
    )
    policies = [client.get(path).headers["content-security-policy"] for path in ("/about", "/widget")]
    assert [policy.rpartition(" ")[2] for policy in policies] == ["https://space.test", "https://blog.test"]


# The real server


def example(door: Door) -> str:
    """An address behind a door that gives something."""
    known = {
        "/api/ask": f"/api/ask?q={QUESTION}",
        "/api/quotes/*": "/api/quotes/talk-plans",
        "/quotes/*": "/quotes/talk-plans",
        "/quotes/*/*": "/quotes/talk-plans/markdown",
        "/documents/*": "/documents/talk",
        "/gradio_api/heartbeat/*": "/gradio_api/heartbeat/abc",
    }
    return known.get(door.path, door.path)


@pytest.mark.parametrize(
    "path",
    [example(door) for door in DOORS if "GET" in door.methods and "*" not in example(door)]
    + ["/nothing", "/api/quotes/nothing", "/assets/nothing.js", "/static/nothing", "/look/0/nothing"],
)
def test_every_answer_says_the_same_of_itself(outside: Outside, path: str) -> None:
    with outside.client.stream("GET", path) as answer:
        headers = answer.headers
    assert answer.status_code < 500
    assert (answer.status_code == 404) == ("nothing" in path or path in ("/oembed", "/gradio_api/queue/data"))
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["permissions-policy"] == "camera=(), geolocation=(), microphone=()"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert not {"set-cookie", "server", "x-powered-by"} & set(headers)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.path)
def test_a_door_takes_the_methods_of_the_table_and_no_others(outside: Outside, door: Door) -> None:
    path = served(outside.client, door)
    taken = {}
    for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "FOO"):
        with outside.client.stream(method, path) as answer:
            taken[method] = answer.status_code not in (404, 405)
            if answer.status_code == 405:
                assert answer.headers["allow"] == ", ".join(door.methods)
    assert {method for method, was in taken.items() if was} == set(door.methods)


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    "path", ["/nothing", "/quotes/a/b/c", "/documents", "/gradio_api", "/a%00", "/a/..%2f"]
)
@pytest.mark.parametrize("method", READ)
def test_a_browser_gets_a_page_where_there_is_nothing(outside: Outside, method: str, path: str) -> None:
    answer = outside.client.request(method, path, headers={"accept": BROWSER, "accept-language": "zh-TW"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert ("找不到這個頁面" in answer.text) == (method == "GET")
    assert {"accept", "accept-language"} <= {one.strip() for one in answer.headers["vary"].split(",")}


@pytest.mark.parametrize(
    ("method", "path", "accept"),
    [
        ("GET", "/nothing", "*/*"),
        ("GET", "/nothing", "application/json"),
        ("GET", "/nothing", "text/html-not"),
        ("GET", "/api/nothing", BROWSER),
        ("GET", "/api/quotes/nothing", BROWSER),
        ("GET", "/gradio_api/file=README.md", BROWSER),
        ("POST", "/nothing", BROWSER),
    ],
)
def test_a_program_gets_json_where_there_is_nothing(
    outside: Outside, method: str, path: str, accept: str
) -> None:
    answer = outside.client.request(method, path, headers={"accept": accept})
    assert answer.status_code == 404
    assert set(answer.json()) == {"error"}


@pytest.mark.parametrize(
    "path",
    [
        "//evil.test/x",
        "/\\evil.test/x",
        "/%5cevil.test",
        "/%2f%2fevil.test",
        "///evil.test",
        "/a%22%3e%3cb%3e",
    ],
)
def test_no_link_of_the_page_for_nothing_leads_elsewhere(outside: Outside, path: str) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: a.test\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
    said = outside.raw(request.encode()).decode()
    assert said.startswith("HTTP/1.1 404")
    links = re.findall(r'href="([^"]*)"', said)
    assert any("lang=zh-Hant" in link for link in links)
    assert [link for link in links if not re.match(r"(/(?![/\\])|#)", link)] == []
    assert "<b>" not in said


def served(client: httpx.Client, door: Door) -> str:
    """An address behind a door at which something is."""
    known = {
        "/look/*/*": r'"(/look/[^"]+/style\.css)"',
        "/assets/*": r'"\.?(/assets/[^"]+\.js)"',
    }
    if door.path == "/static/**":
        return "/static/img/clear.svg"
    if door.path in known:
        found = re.search(known[door.path], client.get("/").text)
        assert found is not None
        return found[1]
    if door.path == "/gradio_api/queue/data":
        call = {"fn_index": 0, "data": ["光", 1], "session_hash": "doors"}
        assert client.post("/gradio_api/queue/join", json=call).status_code == 200
        return f"{door.path}?session_hash=doors"
    if door.path == "/oembed":
        return f"/oembed?url={client.base_url}/quotes/talk-plans"
    return example(door)


@pytest.mark.parametrize("path", ["/", "/widget?q=" + QUESTION, "/embed.js", "/embed", "/quotes/talk-plans"])
def test_text_is_compressed_for_who_takes_it_so(outside: Outside, path: str) -> None:
    sizes = {}
    for encoding in ("gzip", "identity"):
        with outside.client.stream("GET", path, headers={"accept-encoding": encoding}) as answer:
            sizes[encoding] = sum(len(piece) for piece in answer.iter_raw())
            assert answer.headers.get("content-encoding", "identity") == encoding
            assert "accept-encoding" in answer.headers["vary"].lower()
    assert sizes["gzip"] < 0.6 * sizes["identity"]


@pytest.mark.parametrize("path", ["/api/quotes", "/quotes", "/gradio_api/info", "/healthz"])
def test_what_grows_with_the_collection_is_sent_as_it_is(outside: Outside, path: str) -> None:
    assert "content-encoding" not in outside.client.get(path, headers={"accept-encoding": "gzip"}).headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])
def test_a_method_that_a_door_does_not_take_is_405(outside: Outside, method: str) -> None:
    answer = outside.client.request(method, "/api/ask")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


def test_only_the_widget_may_be_framed_and_only_by_the_listed(outside: Outside) -> None:
    policies = {
        path: outside.client.get(path).headers["content-security-policy"].rpartition("; ")[2]
        for path in ("/", "/quotes", "/embed", "/widget", "/widget?q=" + QUESTION, "/widget?quote=talk-plans")
    }
    framed = {path for path, policy in policies.items() if policy == f"frame-ancestors 'self' {BLOG}"}
    assert framed == {"/widget", "/widget?q=" + QUESTION, "/widget?quote=talk-plans"}
    assert {policies[path] for path in policies.keys() - framed} == {"frame-ancestors 'self'"}


@pytest.mark.parametrize("path", ["/api/ask?q=x", "/config", "/gradio_api/info", "/"])
@pytest.mark.parametrize(
    "origin", ["https://evil.test", "null", "https://blog.test.evil.test", "http://blog.test"]
)
def test_a_hostile_origin_reads_nothing(outside: Outside, path: str, origin: str) -> None:
    headers = outside.client.get(path, headers={"origin": origin}).headers
    assert "access-control-allow-origin" not in headers
    assert "access-control-allow-credentials" not in headers


@pytest.mark.parametrize("path", ["/api/ask?q=x", "/config"])
def test_a_listed_origin_reads_without_credentials(outside: Outside, path: str) -> None:
    headers = outside.client.get(path, headers={"origin": BLOG}).headers
    assert headers["access-control-allow-origin"] == BLOG
    assert "origin" in headers["vary"].lower()
    assert "access-control-allow-credentials" not in headers


@pytest.mark.parametrize(("origin", "status"), [(BLOG, 200), ("https://evil.test", 400)])
def test_a_preflight_is_answered_for_the_listed_only(outside: Outside, origin: str, status: int) -> None:
    headers = {"origin": origin, "access-control-request-method": "POST"}
    answer = outside.client.options("/gradio_api/queue/join", headers=headers)
    assert answer.status_code == status
    assert answer.headers.get("access-control-allow-origin") == (BLOG if status == 200 else None)


@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/gradio_api/upload", "/api/ask", "/"])
def test_ten_megabytes_are_refused(outside: Outside, path: str) -> None:
    answer = outside.client.post(path, content=b"x" * 10_000_000)
    assert answer.status_code in (404, 405, 413)
    assert len(answer.content) < 100


def test_a_body_without_a_length_is_cut_off(outside: Outside) -> None:
    pieces = (b"x" * 1024 for _ in range(MAX_BODY // 1024 + 1))
    assert outside.client.post("/gradio_api/queue/join", content=pieces).status_code == 413


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"null", b"[]", b'"x"', b"\xff\xfe", b"[" * 30_000),
        *(b'{"data": 5}', b'{"data": ["x"], "fn_index": 1e999}', b'{"data": [1, 2, 3], "fn_index": 0}'),
        *(b'{"data": ["x"], "fn_index": -1, "session_hash": "s"}', b'{"event_id": {}, "session_hash": []}'),
    ],
)
@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/gradio_api/cancel", "/gradio_api/reset"])
def test_malformed_json_gets_an_answer(outside: Outside, path: str, body: bytes) -> None:
    answer = outside.client.post(path, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/static/../../../etc/passwd",
            "/static/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
            "/assets/..%2f..%2fserver.py",
        ),
        *("/look/000000000000/..%2fserver.py", "/static//etc/passwd", "/static/%00", "/quotes/..%2f..%2fetc"),
        *("/documents/..%2f..%2fREADME.md", "/static/..%5c..%5cserver.py", "/gradio_api/file=README.md"),
    ],
)
def test_no_path_climbs_out(outside: Outside, path: str) -> None:
    said = outside.raw(f"GET {path} HTTP/1.1\r\nHost: a.test\r\nConnection: close\r\n\r\n".encode())
    assert said.startswith((b"HTTP/1.1 404", b"HTTP/1.1 403"))
    assert b"root:" not in said


@pytest.mark.parametrize(
    "path", ["/quotes?words=a%0d%0aSet-Cookie:%20x=1", "/widget?q=%0d%0aX-Injected:%201", "/?lang=%0d%0aX:1"]
)
def test_no_parameter_becomes_a_header(outside: Outside, path: str) -> None:
    headers = outside.client.get(path).headers
    assert not {"set-cookie", "x-injected", "x"} & set(headers)


@pytest.mark.parametrize(
    "start",
    [
        *(
            b"\x16\x03\x01\x02\x00\x01",
            b"NONSENSE",
            b"GET /\xe5\x85\x89 HTTP/1.1",
            b"GET / HTTP/1.1\r\nHost: b",
        ),
        *(b"POST / HTTP/1.1\r\nContent-Length: -1", b"GET / HTTP/1.1\r\nX: a\0b"),
        *(b"GET / HTTP/1.1\r\nX : a", b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2"),
    ],
)
def test_what_is_not_http_is_refused_as_everything_else_is(outside: Outside, start: bytes) -> None:
    said = outside.raw(start + b"\r\nHost: a\r\n\r\n")
    assert said.startswith(b"HTTP/1.1 400")
    assert said.endswith(b'\r\n\r\n{"error": "Invalid HTTP request received."}')
    assert b"\r\nx-content-type-options: nosniff\r\n" in said
    assert b"\r\nconnection: close\r\n" in said.lower()


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /healthz HTTP/1.0\r\nHost: a", 200),
        (b"GET /healthz HTTP/1.0", 400),
        (b"GET /healthz HTTP/1.1", 400),
        (b"GET http://evil.test/healthz HTTP/1.1\r\nHost: a", 404),
        (b"OPTIONS * HTTP/1.1\r\nHost: a", 404),
        (b"CONNECT evil.test:443 HTTP/1.1\r\nHost: a", 404),
        (b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket", 200),
        (b"GET /healthz?" + b"a" * MAX_HEAD + b" HTTP/1.1\r\nHost: a", 431),
        (b"GET /healthz HTTP/1.1\r\nHost: a\r\nX: " + b"a" * MAX_HEAD, 431),
        (b"GET /healthz HTTP/1.1\r\nHost: a" + b"".join(b"\r\nX%d: a" % n for n in range(4000)), 431),
        (b"GET /api/ask?q=%ed%a0%80%00 HTTP/1.1\r\nHost: a", 400),
        (b"GET /api/ask?q=a&q=%E5%85%89&k=1&k=999 HTTP/1.1\r\nHost: a", 400),
        (
            b"POST /gradio_api/reset HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked",
            400,
        ),
    ],
)
def test_odd_requests_get_a_plain_answer(outside: Outside, head: bytes, status: int) -> None:
    said = outside.raw(head + b"\r\nConnection: close\r\n\r\n0\r\n\r\n")
    assert said.startswith(b"HTTP/1.1 %d " % status)


def test_a_websocket_is_not_opened(outside: Outside) -> None:
    key = b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
    said = outside.raw(
        b"GET /gradio_api/queue/join HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\n"
        b"Upgrade: websocket\r\n" + key + b"\r\n"
    )
    assert said.startswith(b"HTTP/1.1 405 ")


@pytest.mark.parametrize(
    "path",
    ["/", "/config", "/embed", "/quotes", "/quotes/talk-plans", "/sitemap.xml", "/robots.txt", "/oembed"],
)
def test_what_may_name_the_host_of_a_request_is_not_kept_for_others(outside: Outside, path: str) -> None:
    for told in ({"host": "poisoned.test"}, {"x-forwarded-host": "poisoned.test"}):
        answer = outside.client.get(path, headers=told)
        assert re.search("no-cache|no-store", answer.headers["cache-control"])
        assert ("poisoned.test" in answer.text) <= ("host" in told)


def test_requests_sent_ahead_are_answered_one_by_one(outside: Outside) -> None:
    ahead = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" * 50
    said = outside.raw(ahead + b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    assert said.count(b"HTTP/1.1 200 ") == said.count(b'{"status":"ok"}') == 51


@pytest.mark.parametrize(
    "body",
    [
        *(b"Content-Length: " + b"9" * 5000, b"Content-Length: +1", b"Content-Length: 1, 2"),
        *(b"Transfer-Encoding: chunked, chunked", b"Transfer-Encoding: xchunked"),
        *(b"Transfer-Encoding: chunked\r\n\r\nzz", b"Transfer-Encoding: chunked\r\n\r\n1;" + b"a" * 70_000),
        b"Transfer-Encoding: chunked\r\n\r\n-1",
    ],
)
def test_a_body_of_doubtful_length_is_refused(outside: Outside, body: bytes) -> None:
    start = b"POST /gradio_api/queue/join HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    assert re.match(rb"HTTP/1\.1 4(00|13) ", outside.raw(start + body + b"\r\n\r\n"))


@pytest.mark.parametrize("where", ["/api/ask?q=", "/widget?q=", "/?q=", "/quotes?words=", "/embed?question="])
@pytest.mark.parametrize(
    "words",
    ["%00", "a%00b", "%ED%A0%80", "%C0%AF", "%F4%90%80%80", "%FF%FE", "%EF%B7%BA" * 400, "%CC%81" * 500],
)
def test_no_bytes_of_a_question_break_anything(outside: Outside, where: str, words: str) -> None:
    assert outside.client.get(where + words).status_code in (200, 400)


def test_after_all_that_it_still_answers(outside: Outside) -> None:
    answer = outside.client.get("/api/ask", params={"q": QUESTION, "k": 1})
    assert answer.json()["hits"][0]["id"] == "talk-plans"


def test_it_stops_within_five_seconds_whatever_is_open() -> None:
    head = b" HTTP/1.1\r\nHost: a\r\n"
    open_requests = (
        b"",
        b"GET /healthz" + head,
        b"GET /gradio_api/heartbeat/a" + head + b"\r\n",
        b"POST /gradio_api/reset" + head + b"Content-Length: 9\r\n\r\n{",
        b"GET /healthz" + head + b"\r\n",  # answered, and kept for another one
    )
    with running() as (address, process), ExitStack() as stack:
        port = int(address.rpartition(":")[2])
        for said in open_requests * 5:
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            connection.sendall(said)
        httpx.get(f"{address}/healthz", timeout=30)
        began = time.monotonic()
        process.terminate()
        errors = process.communicate(timeout=20)[1]
        took = time.monotonic() - began
    assert took < 5
    assert process.returncode in (0, -signal.SIGTERM)
    assert "Traceback" not in errors


FETCHED = {
    "path": "http://198.51.100.1/",
    "url": "http://198.51.100.1/",
    "meta": {"_type": "gradio.FileData"},
}


def reach_for_more(address: str) -> None:
    """Ask what may be asked, with a word that is to stay here, and what may not."""
    with httpx.Client(base_url=address, timeout=30) as client:
        for path in ("/", "/config", "/quotes", "/widget?q=secretquestion", "/api/ask?q=secretquestion"):
            client.get(path)
        client.get(f"/static/{'secretquestion' * 100}")
        client.post("/gradio_api/upload", files={"files": b"secretquestion"})
        call: dict[str, object] = {"fn_index": 0, "data": ["secretquestion", 1], "session_hash": "s"}
        for changed in (
            *({}, {"data": [FETCHED, 1]}, {"data": [["secretquestion"], FETCHED]}, {"fn_index": 99}),
            *(
                {"fn_index": 1},
                {"data": ["\ud800secretquestion", 1]},
                {"session_hash": "\ud800"},
                {"data": 5},
            ),
        ):
            body = json.dumps({**call, **changed})
            client.post("/gradio_api/queue/join", content=body, headers={"content-type": "application/json"})
        client.get("/gradio_api/queue/data?session_hash=unknown")
        answered = client.get("/gradio_api/queue/data?session_hash=s").text  # until everything is answered
        assert answered.count('"msg":"process_completed"') == 2


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where programs keep what is theirs, for those that a test starts: empty."""
    for variable in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    return tmp_path


def traces(said: str, folder: Path) -> list[str]:
    """What a witness saw leave the process.

    Libraries that are not written in Python go past the witness; what they keep lies in the folder.
    """
    assert [*folder.rglob("*")] == []
    return re.findall(r"^(?:WROTE|CONNECTED) .*", said, re.MULTILINE)


def test_a_server_leaves_no_trace_but_the_lines_it_was_told_to_write(home: Path) -> None:
    with running(("tests.audited_server", "tests.ui_server", "--access-log", "on")) as (address, process):
        reach_for_more(address)
        process.terminate()
        said = process.communicate(timeout=20)[1]
    assert traces(said, home) == []
    assert re.search(r"^GET /api/ask 200 \d+ ms$", said, re.MULTILINE)
    assert "Traceback" not in said
    assert "secretquestion" not in said.replace(("/static/" + "secretquestion" * 100)[:LONGEST_LOGGED], "")


def contents(folder: Path) -> dict[Path, tuple[int, int]]:
    """Every file below a folder with its size and the time of its last change; caches of tools left out."""
    found = {}
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith(".") or part == "__pycache__" for part in parts):
            status = path.stat()
            found[path] = (status.st_size, status.st_mtime_ns)
    return found


def test_the_program_writes_nothing_when_its_index_is_in_place(real_cache: Path, home: Path) -> None:
    cache = ("--cache", str(real_cache))
    first = [
        sys.executable,
        "-m",
        "bot",
        "ask",
        "open source",
        *cache,
    ]  # builds the index where there is none
    subprocess.run(first, cwd=settings.PROJECT, check=True, capture_output=True)
    before = contents(settings.PROJECT), contents(real_cache)
    with running(("tests.audited_server", "ui", "--port", "0", *cache)) as (address, process):
        assert httpx.get(f"{address}/api/ask?q=open+source", timeout=30).json()["hits"]
        process.terminate()
        said = process.communicate(timeout=20)[1]
    assert traces(said, home) == []
    assert (contents(settings.PROJECT), contents(real_cache)) == before


@pytest.mark.skipif(
    not read_only.possible(), reason="file systems can be made read-only by root on Linux only"
)
def test_the_program_runs_where_nothing_can_be_written(real_cache: Path) -> None:
    cache = ("--cache", str(real_cache))
    build = [sys.executable, "-m", "bot", "build", *cache]
    subprocess.run(build, cwd=settings.PROJECT, check=True, capture_output=True)
    with running(("tests.read_only", "ui", "--port", "0", *cache)) as (address, process):
        assert httpx.get(f"{address}/api/ask?q=open+source", timeout=30).json()["hits"]
        assert httpx.get(f"{address}/", timeout=30).status_code == 200
        process.terminate()
        assert process.communicate(timeout=20)[1] == ""


def test_no_library_of_the_program_reaches_out(real_cache: Path, home: Path) -> None:
    strace = shutil.which("strace")
    if strace is None or subprocess.run([strace, "-qq", "true"], check=False, capture_output=True).returncode:
        pytest.skip("no witness of system calls: Debian's package strace is missing or may not look")
    # Also what is not written in Python and runs on its own; a look-up of a name is a connection as well.
    log = home / "calls"
    calls = "connect,sendto,sendmsg,sendmmsg"
    watched = [strace, "-f", "-qq", "-e", f"trace={calls}", "-e", "signal=none", "-o", str(log)]
    command = [*watched, sys.executable, "-m", "bot", "ask", "open source", "--cache", str(real_cache)]
    subprocess.run(command, cwd=settings.PROJECT, check=True, capture_output=True)
    text = log.read_text()
    assert re.findall(r".*sa_family=AF_INET6?.*", text) == []
