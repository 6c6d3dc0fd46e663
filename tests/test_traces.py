"""What is left when the program is done: nothing written, nothing sent, and no process that stays."""

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from bot import settings
from tests import read_only
from tests.ui_server import running
from ui.exposure import LONGEST_LOGGED


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
