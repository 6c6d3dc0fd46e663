"""The web application: its routes, its headers, its closed doors, and the command that starts it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from bot import settings
from bot.serialize import answer_to_dict
from tests.ui_corpus import SharedCharacters
from tests.ui_server import running, shared

QUESTION = "图纸公开灯塔更亮"


@pytest.fixture(scope="module")
def client() -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=shared(), timeout=30) as client:
        yield client


def test_healthz_answers(client: httpx2.Client) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}


def test_a_program_gets_the_object_of_the_command_line(client: httpx2.Client) -> None:
    retriever = SharedCharacters()
    answer = client.get("/api/ask", params={"q": QUESTION, "k": 2})
    assert answer.status_code == 200
    assert answer.json() == answer_to_dict(retriever.ask(QUESTION, k=2), retriever.corpus)


def test_a_program_gets_the_default_number_of_hits(client: httpx2.Client) -> None:
    assert len(client.get("/api/ask", params={"q": QUESTION}).json()["hits"]) == settings.DEFAULT_K


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"q": ""}, "empty"),
        ({}, "empty"),
        ({"q": "   "}, "empty"),
        ({"q": "光" * 501}, "501 characters"),
        ({"q": QUESTION, "k": "0"}, "k must be a whole number from 1 to 50"),
        ({"q": QUESTION, "k": "51"}, "k must be a whole number from 1 to 50"),
        ({"q": QUESTION, "k": "-1"}, "k must be a whole number from 1 to 50"),
        ({"q": QUESTION, "k": "five"}, "k must be a whole number from 1 to 50"),
        ({"q": QUESTION, "k": "٥"}, "k must be a whole number from 1 to 50"),
        ({"q": QUESTION, "k": ""}, "k must be a whole number from 1 to 50"),
    ],
)
def test_a_bad_question_is_refused_with_a_sentence(
    client: httpx2.Client, query: dict[str, str], words: str
) -> None:
    answer = client.get("/api/ask", params=query)
    assert answer.status_code == 400
    assert words in answer.json()["error"]


def test_the_longest_question_is_answered(client: httpx2.Client) -> None:
    assert client.get("/api/ask", params={"q": "光" * settings.MAX_QUESTION}).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/gradio_api/upload"),
        ("GET", "/gradio_api/upload_progress"),
        ("GET", "/gradio_api/file=/etc/passwd"),
        ("GET", "/gradio_api/proxy=https://example.org"),
        ("POST", "/gradio_api/run/predict"),
        ("GET", "/gradio_api/openapi.json"),
        ("GET", "/monitoring"),
        ("GET", "/login"),
        ("GET", "/docs"),
        ("GET", "/openapi.json"),
        ("GET", "/manifest.json"),
        ("GET", "/look/000000000000/style.css"),
        ("GET", "/look/000000000000/server.py"),
        ("GET", "/no-such-page"),
    ],
)
def test_closed_doors_answer_404(client: httpx2.Client, method: str, path: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 404
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("path", ["/", "/healthz", "/api/ask?q=x", "/config", "/no-such-page"])
def test_every_answer_carries_the_security_headers(client: httpx2.Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'self'" in headers["content-security-policy"]
    assert "set-cookie" not in headers


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **environment},
        cwd=settings.PROJECT,
        check=False,
    )


def assert_refused(result: subprocess.CompletedProcess[str], *words: str) -> None:
    assert result.returncode == 2
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("python -m ui: ")
    for word in words:
        assert word in lines[0]


def test_a_port_in_use_is_refused_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        assert_refused(run("--port", port), f"port {port}", "in use", "--port")


def test_an_impossible_port_is_refused_in_one_line() -> None:
    assert_refused(run("--port", "99999"), "port 99999", "--port")


def test_a_port_that_is_no_number_is_refused_in_one_line() -> None:
    assert_refused(run("--port", "seven"), "seven", "--port")
    assert_refused(run(QUOTES_PORT="seven"), "seven", "--port")


def test_a_host_that_is_not_this_machine_is_refused_in_one_line() -> None:
    assert_refused(run("--host", "192.0.2.1", "--port", "0"), "192.0.2.1", "--host")


def test_a_folder_that_is_not_there_is_refused_in_one_line(tmp_path: Path) -> None:
    assert_refused(run("--port", "0", "--seeds", str(tmp_path / "none")), str(tmp_path / "none"))
    assert_refused(run("--port", "0", QUOTES_SEEDS=str(tmp_path / "none")), str(tmp_path / "none"))


def test_a_model_that_is_not_there_is_refused_in_one_line(tmp_path: Path) -> None:
    assert_refused(run("--port", "0", "--model", str(tmp_path / "none")), str(tmp_path / "none"))
    assert_refused(run("--port", "0", "--workers", "3", "--model", str(tmp_path / "none")), "none")


def test_the_real_server_answers_says_where_it_is_and_stops_with_a_page_open(real_cache: Path) -> None:
    with running(["ui", "--port", "0", "--cache", str(real_cache)]) as (address, process):
        question = "what did Liang say about open source"
        answer = httpx2.get(f"{address}/api/ask", params={"q": question}, timeout=30).json()
        assert "在颠覆性的技术面前" in answer["hits"][0]["answer"]
        with httpx2.stream("GET", f"{address}/gradio_api/heartbeat/test", timeout=30) as page:
            assert page.status_code == 200
            began = time.monotonic()
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=10)
            assert time.monotonic() - began < 5
        assert "Traceback" not in errors
        assert "open source" not in errors
