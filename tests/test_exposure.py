"""The contract with the outside: everything that can be reached, and what comes of reaching for more."""

import logging
import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from tests.ui_server import running
from ui.exposure import (
    DOORS,
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
from ui.limits import MAX_BODY

BLOG = "https://blog.test"
QUESTION = "图纸公开灯塔更亮"

REACHABLE = {
    "/": READ,
    "/about": READ,
    "/api/ask": READ,
    "/api/openapi.json": READ,
    "/api/quotes": READ,
    "/api/quotes/*": READ,
    "/assets/*": READ,
    "/config": READ,
    "/documents/*": READ,
    "/embed": READ,
    "/embed.js": READ,
    "/favicon.ico": READ,
    "/gradio_api/cancel": ("POST",),
    "/gradio_api/heartbeat/*": ("GET",),
    "/gradio_api/info": READ,
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
    "/static/**": READ,
    "/theme.css": READ,
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


def test_what_a_client_says_of_proxies_does_not_get_through() -> None:
    client = TestClient(Doors(plain))
    told = dict.fromkeys(("x-forwarded-host", "x-gradio-server", "forwarded", "x-kept"), "evil.test")
    said = client.get("/", headers=told).text
    assert "x-kept" in said
    assert not re.search("forwarded|gradio", said)


@pytest.mark.parametrize("host", ["evil.test/<script>", 'a"b', "", "a b", "a@b", "[::1", "a:b"])
def test_a_host_that_is_none_is_refused(host: str) -> None:
    assert TestClient(Doors(plain)).get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["quotes.example", "127.0.0.1:7860", "[::1]:7860", "localhost"])
def test_a_host_with_its_port_is_taken(host: str) -> None:
    assert TestClient(Doors(plain)).get("/", headers={"host": host}).status_code == 200


def test_a_line_of_the_access_log_holds_no_question(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="ui.access"):
        TestClient(AccessLog(plain)).get("/a%0Ab?q=secret")
    (line,) = caplog.messages
    assert re.fullmatch(r"GET /a\\nb 200 \d+ ms", line)


def test_the_pages_and_the_widget_have_their_own_lists() -> None:
    client = TestClient(Doors(plain, pages="'self' https://space.test", widget="'self' https://blog.test"))
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
    assert (answer.status_code == 404) == ("nothing" in path or path == "/oembed")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["permissions-policy"] == "camera=(), geolocation=(), microphone=()"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert not {"set-cookie", "server", "x-powered-by"} & set(headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
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
    assert 400 <= answer.status_code <= 500
    assert "Traceback" not in answer.text
    assert "/site-packages/" not in answer.text


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
    ],
)
def test_what_is_not_http_is_refused(outside: Outside, start: bytes) -> None:
    assert outside.raw(start + b"\r\nHost: a\r\n\r\n").startswith(b"HTTP/1.1 400")


def test_after_all_that_it_still_answers(outside: Outside) -> None:
    answer = outside.client.get("/api/ask", params={"q": QUESTION, "k": 1})
    assert answer.json()["hits"][0]["id"] == "talk-plans"


def test_a_server_leaves_no_trace_but_the_lines_it_was_told_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with running(("tests.audited_server", "--access-log", "on")) as (address, process):
        with httpx.Client(base_url=address, timeout=30) as client:
            for path in ("/", "/config", "/quotes", "/widget?q=secretquestion", "/api/ask?q=secretquestion"):
                client.get(path)
            client.post("/gradio_api/upload", files={"files": b"x"})
            client.post("/gradio_api/queue/join", content=b"{")
        process.terminate()
        said = process.communicate(timeout=20)[1]
    assert re.findall(r"^CONNECTED.*", said, re.MULTILINE) == []
    written = set(re.findall(r"^WROTE (.*)", said, re.MULTILINE))
    # Python tries the folder for temporary files out, and Gradio makes two folders there that stay empty.
    probes = {path for path in written if re.fullmatch(rf"{re.escape(str(tmp_path))}/\w{{8}}", path)}
    assert written - probes <= {f"{tmp_path}/gradio", f"{tmp_path}/gradio/vibe_edit_history"}
    assert [path for path in tmp_path.rglob("*") if not path.is_dir()] == []
    assert "secretquestion" not in said
    assert re.search(r"^GET /api/ask 200 \d+ ms$", said, re.MULTILINE)
