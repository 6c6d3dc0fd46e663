"""Prints how the server does under load: 32 clients at once, and thousands of questions in a row.

    python -m tests.bench.load
    python -m tests.bench.load --seconds 60 --questions 20000 --slow 2000

The real server is started with the real model and no limit for one client. First 32 clients ask it
`/healthz` for a time, then questions for the same time; then many different questions come one after the
other; then connections that never finish a request crowd in, and a question is asked among them. The memory
of the server is read before and after each. Exit status: 0 when every answer was right, 1 when one was not.
"""

import argparse
import http.client
import socket
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import quote

from tests.bench.__main__ import QUESTIONS, Server, percentile, serving

CLIENTS = 32


@dataclass
class Tally:
    """What came of many requests: the milliseconds each took, and those that went wrong."""

    times: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def one(connection: http.client.HTTPConnection, path: str, tally: Tally) -> None:
    """Make one request and note what came of it."""
    began = time.perf_counter()
    try:
        connection.request("GET", path)
        reply = connection.getresponse()
        body = reply.read()
    except (OSError, http.client.HTTPException) as error:
        tally.errors.append(repr(error))
        connection.close()
        return
    tally.times.append(1000 * (time.perf_counter() - began))
    if reply.status != http.client.OK:
        tally.errors.append(f"status {reply.status}: {body[:80]!r}")


def crowd(port: int, seconds: float, path: Callable[[int], str]) -> Tally:
    """What comes of 32 clients that ask all the time."""
    tally, end = Tally(), time.perf_counter() + seconds

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for turn in count(number):
            if time.perf_counter() > end:
                break
            one(connection, path(turn), tally)
        connection.close()

    threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return tally


def question(number: int) -> str:
    """The address of a question that differs from the ones before and after."""
    words = list(QUESTIONS.values())
    return f"/api/ask?q={quote(f'{words[number % len(words)]} {number}')}"


def memory(server: Server) -> float:
    """The memory that the server holds now, in MiB; 0 where the system does not tell."""
    status = Path(f"/proc/{server.process.pid}/status")
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines()) if status.exists() else {}
    return int(lines.get("VmRSS", "0 kB").split()[0]) / 1024


def slow(server: Server, connections: int) -> Tally:
    """What comes of a question while others hold connections open and never finish theirs."""
    tally = Tally()
    with ExitStack() as stack:
        for _ in range(connections):
            other = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            other.setblocking(False)
            try:
                other.send(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ")
            except OSError:  # dropped already, as it should be
                continue
        time.sleep(12)
        one(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60), question(0), tally)
    return tally


def rounds(server: Server, options: argparse.Namespace) -> Iterator[tuple[str, Tally]]:
    """Each part of the benchmark by name, when it is done."""
    yield f"/healthz, {CLIENTS} clients", crowd(server.port, options.seconds, lambda _: "/healthz")
    yield f"/api/ask, {CLIENTS} clients", crowd(server.port, options.seconds, question)
    row, connection = Tally(), http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    for number in range(options.questions):
        one(connection, question(number), row)
    yield f"{options.questions} questions in a row", row
    yield f"a question among {options.slow} slow connections", slow(server, options.slow)


def main() -> int:
    """The exit status: 0 when every answer was right, 1 when one was not."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.load", description="Put the server under load."
    )
    parser.add_argument("--seconds", type=float, default=60, help="of each crowd (default: %(default)s)")
    parser.add_argument("--questions", type=int, default=20_000, help="in a row (default: %(default)s)")
    parser.add_argument("--slow", type=int, default=900, help="slow connections (default: %(default)s)")
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        before = memory(server)
        for name, tally in rounds(server, options):
            times = tally.times or [0.0]
            after = memory(server)
            print(
                f"{name:<40} {len(tally.times):7d} answers  {len(tally.errors):3d} errors  median "
                f"{statistics.median(times):7.1f} ms  99th {percentile(times, 0.99):8.1f} ms  memory "
                f"{before:6.1f} -> {after:6.1f} MiB",
                flush=True,
            )
            for error in tally.errors[:3]:
                print(f"    {error}")
            wrong, before = wrong + len(tally.errors), after
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
