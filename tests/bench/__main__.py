"""Prints how long the page takes to start, how long a question takes, and what memory that needs.

    python -m tests.bench
    python -m tests.bench --questions 200 --json figures.json

The real server is started as a process with the real model, first with an empty cache folder, so that it
builds its index, then with the index in place. Then questions, none of them twice, are asked over one
HTTP connection, one at a time. Nothing is asked of any other machine.
"""

import argparse
import http.client
import json
import math
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import quote

PROJECT = Path(__file__).resolve().parent.parent.parent

QUESTIONS = {
    "English": "what did Liang say about open source",
    "Simplified": "梁文锋怎么看开源",
    "Traditional": "梁文鋒怎麼看開源",
}

START_LIMIT = 300.0
"""Seconds after which a server that does not answer is given up; promised are 40."""

POLL = 0.05
"""Seconds between two looks at a starting server: the error of the start-up times."""

STOP_LIMIT = 10.0
"""Seconds that a server is given to stop; promised are 5."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number with its unit."""

    what: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Server:
    """A running page: where it listens, its process, and the seconds until it answered a question."""

    port: int
    process: subprocess.Popen[bytes]
    first_answer: float


@contextmanager
def serving(cache: Path, **settings: str) -> Iterator[Server]:
    """A server of this repository that answers questions, stopped at the end. Raises RuntimeError.

    `settings` are options by their names, as `allow_origin="https://blog.example"`.
    """
    port = free_port()
    environment = {
        **os.environ,
        "QUOTES_CACHE": str(cache),
        "QUOTES_PORT": str(port),
        "QUOTES_HOST": "127.0.0.1",
        "QUOTES_RATE_LIMIT": "0",
        **{f"QUOTES_{name.upper()}": value for name, value in settings.items()},
    }
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "ui"],
            cwd=PROJECT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            if not _answers(port, process, began + START_LIMIT):
                output.seek(0)
                said = output.read().decode(errors="replace").strip()
                raise RuntimeError(f"the page did not start; it said: {said}")
            yield Server(port, process, time.perf_counter() - began)
        finally:
            process.terminate()
            try:
                process.wait(STOP_LIMIT)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _answers(port: int, process: subprocess.Popen[bytes], deadline: float) -> bool:
    while time.perf_counter() < deadline and process.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=START_LIMIT)
        try:
            ask(connection, QUESTIONS["English"])
        except (ConnectionError, http.client.HTTPException):
            time.sleep(POLL)
        else:
            return True
        finally:
            connection.close()
    return False


def ask(connection: http.client.HTTPConnection, question: str) -> float:
    """Seconds until the answer to a question was read. Raises RuntimeError where it is none."""
    began = time.perf_counter()
    connection.request("GET", f"/api/ask?q={quote(question)}")
    reply = connection.getresponse()
    body = reply.read()
    seconds = time.perf_counter() - began
    if reply.status != http.client.OK or not json.loads(body)["hits"]:
        raise RuntimeError(f"{question!r} was answered with status {reply.status}: {body[:200]!r}")
    return seconds


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that at least this share of them does not exceed (nearest rank)."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def peak_memory(process: subprocess.Popen[bytes]) -> float | None:
    """The most memory that a process has held so far, in MiB; None where the system does not tell."""
    status = Path(f"/proc/{process.pid}/status")
    if not status.exists():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) / 1024


def command_line(cache: Path) -> float:
    """Seconds that `python -m bot ask` takes from start to end, with the index in place."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "bot", "ask", QUESTIONS["English"], "--json"],
        cwd=PROJECT,
        env={**os.environ, "QUOTES_CACHE": str(cache)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


def measure(repeats: int) -> Iterator[Figure]:
    """Every figure of the benchmark, as soon as it is known."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        with serving(cache) as server:
            yield Figure("start to first answer, index built", server.first_answer, "s")
        with serving(cache) as server:
            yield Figure("start to first answer, index in place", server.first_answer, "s")
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
            for language, question in QUESTIONS.items():
                times = [1000 * ask(connection, f"{question} {number}") for number in range(repeats)]
                yield Figure(f"question, {language}, median", statistics.median(times), "ms")
                yield Figure(f"question, {language}, 99th percentile", percentile(times, 0.99), "ms")
            connection.close()
            memory = peak_memory(server.process)
            if memory is not None:
                yield Figure("memory of the server, peak", memory, "MiB")
        yield Figure("command line, one question", command_line(cache), "s")


def main() -> int:
    """The exit status: 0 when everything was measured, 1 when the page did not answer."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Time the page and its answers."
    )
    parser.add_argument("--questions", type=int, default=50, metavar="N", help="questions per language (50)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    arguments = parser.parse_args()
    figures = []
    try:
        for figure in measure(max(1, arguments.questions)):
            print(f"{figure.what:<40} {figure.value:9.2f} {figure.unit}", flush=True)
            figures.append(asdict(figure))
    except (RuntimeError, subprocess.CalledProcessError) as error:
        print(f"not measured: {error}", file=sys.stderr)
        return 1
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
