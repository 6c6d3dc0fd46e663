"""Requests that nobody should send: too large, malformed, doubtful, or meant to lead elsewhere."""

import re

import pytest

from tests.outside import QUESTION, Outside, reached_from_outside
from ui.limits import MAX_BODY, MAX_HEAD


@pytest.fixture
def outside() -> Outside:
    return reached_from_outside()


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
