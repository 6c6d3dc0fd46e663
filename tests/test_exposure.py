"""The contract with the outside: everything that can be reached, and what comes of reaching for more."""

import logging
import re

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from tests.outside import BLOG, QUESTION, Outside, reached_from_outside
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
    "/sitemap-*.xml": READ,
    "/sitemap.xml": READ,
    "/static/**": ("GET",),
    "/theme.css": ("GET",),
    "/widget": READ,
}


@pytest.fixture
def outside() -> Outside:
    return reached_from_outside()


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
        "/sitemap-*.xml": "/sitemap-1.xml",
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


@pytest.mark.parametrize(
    "path",
    ["/", "/config", "/embed", "/quotes", "/quotes/talk-plans", "/sitemap.xml", "/robots.txt", "/oembed"],
)
def test_what_may_name_the_host_of_a_request_is_not_kept_for_others(outside: Outside, path: str) -> None:
    for told in ({"host": "poisoned.test"}, {"x-forwarded-host": "poisoned.test"}):
        answer = outside.client.get(path, headers=told)
        assert re.search("no-cache|no-store", answer.headers["cache-control"])
        assert ("poisoned.test" in answer.text) <= ("host" in told)
