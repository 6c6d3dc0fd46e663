"""Several processes behind nginx with the file of the README: a reader always gets the same one."""

import json
import re
import secrets
import shutil
import signal
import ssl
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

from tests.test_proxy import DEPLOY, MAIN, QUESTION, certificate, free_port
from tests.ui_server import running

READERS = 6
"""Each with an address of its own."""


@pytest.fixture(scope="module")
def servers() -> Iterator[list[str]]:
    """Where two servers listen."""
    with ExitStack() as stack:
        command = ("tests.ui_server", "--trusted-proxy", "127.0.0.1", "--rate-limit", "0")
        yield [stack.enter_context(running(command))[0].removeprefix("http://") for _ in range(2)]


@contextmanager
def behind_nginx(folder: Path, servers: list[str], *, affinity: bool) -> Iterator[str]:
    """The public address of some servers behind the file of the README."""
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if nginx is None:
        pytest.skip("no proxy: Debian's package nginx is not installed")
    port, text = free_port(), (DEPLOY / "nginx-workers.conf").read_text("utf-8")
    listed = "".join(f"server {server};" for server in servers)
    changes = [
        (r"(?:server 127\.0\.0\.1:786\d;\s*)+", listed),
        (r"listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        (r"server_name \S+;", "server_name localhost;"),
        (r"/etc/ssl/\S+\.pem", f"{folder}/site.pem"),
        (r"/etc/ssl/\S+\.key", f"{folder}/site.key"),
        (r"/var/log/nginx/", f"{folder}/"),
    ]
    if not affinity:
        changes.append((r"hash \$remote_addr consistent;", ""))
    for pattern, replacement in changes:
        text, replaced = re.subn(pattern, replacement, text)
        assert replaced, pattern
    (folder / "site.conf").write_text(text)
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder))
    certificate(folder)
    command = [nginx, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "nginx.log")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        try:
            yield f"https://localhost:{port}"
        finally:
            process.send_signal(signal.SIGTERM)


def answers(address: str, folder: Path, reader: int) -> list[bool]:
    """Whether each of four questions of a page is answered: asked on one connection, heard on another."""
    trusting = ssl.create_default_context(cafile=str(folder / "site.pem"))
    found = []
    for number in range(4):
        # A name of its own: a process that knows it from before would wait for an answer that never comes.
        session = f"r{reader}q{number}{secrets.token_hex(4)}"
        call = {"fn_index": 0, "data": [QUESTION, 1], "session_hash": session, "trigger_id": None}
        own = {"local_address": f"127.0.0.{10 + reader}", "retries": 5}
        with httpx.Client(transport=httpx.HTTPTransport(verify=trusting, **own), timeout=30) as client:  # type: ignore[arg-type]
            assert client.post(f"{address}/gradio_api/queue/join", json=call).status_code == 200
        with httpx.Client(transport=httpx.HTTPTransport(verify=trusting, **own), timeout=30) as client:  # type: ignore[arg-type]
            heard = client.get(f"{address}/gradio_api/queue/data", params={"session_hash": session})
            found.append(heard.status_code == 200 and "talk-plans" in json.dumps(heard.text))
    return found


def test_every_reader_gets_every_answer(tmp_path: Path, servers: list[str]) -> None:
    with behind_nginx(tmp_path, servers, affinity=True) as address:
        with ThreadPoolExecutor(READERS) as readers:
            heard = list(readers.map(lambda reader: answers(address, tmp_path, reader), range(READERS)))
        assert all(all(answered) for answered in heard)


def test_without_the_same_process_for_a_reader_answers_are_lost(tmp_path: Path, servers: list[str]) -> None:
    with behind_nginx(tmp_path, servers, affinity=False) as address:
        assert not all(all(answers(address, tmp_path, reader)) for reader in range(READERS))


def test_the_file_lists_the_ports_that_its_command_gives() -> None:
    text = (DEPLOY / "nginx-workers.conf").read_text("utf-8")
    number = int(re.findall(r"--workers (\d+)", text)[0])
    assert re.findall(r"server 127\.0\.0\.1:(\d+);", text) == [str(7860 + 1 + each) for each in range(number)]
