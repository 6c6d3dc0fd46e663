"""Prints how the server does under load: 32 clients at once, and thousands of questions in a row.

    python -m tests.bench.load
    python -m tests.bench.load --long

The real server is started with the real model and no limit for one client. First 32 clients ask it
`/healthz` for a time, then questions for the same time. The long form goes on: 20,000 different questions,
one after the other; then thousands of connections that never finish a request come in waves, each from
several addresses, and a question is asked among those of each wave. The memory of the server is read at a
sixth of each part and at its end. Beside the times of each part stand their ratios to those of `/healthz`,
which say something on a busy machine too. Exit status: 0 when every answer was right and the memory stayed
as it was, 1 when not.
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

QUESTIONS_IN_A_ROW = 20_000

SLOW = 3000
"""Connections that never finish their request, in all."""

WAVE = 600
"""Of them at once: below what the server lets in, so that a question is answered among them."""

ADDRESSES = 3
"""Addresses of this machine that a wave comes from: one alone is not given so many connections."""

WAVE_LASTS = 12.0
"""Seconds: the server closes such connections after ten."""

GROWTH = 16.0
"""MiB that the memory may grow by from a sixth of a part to its end. If the questions and answers of the long
form were kept, it would grow by hundreds; what an allocator keeps in reserve comes and goes by some."""


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
        for turn in count(number, CLIENTS):
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


def slow(server: Server) -> Tally:
    """What comes of a question among connections that never finish theirs, wave after wave."""
    tally = Tally()
    for _ in range(SLOW // WAVE):
        with ExitStack() as stack:
            for number in range(WAVE):
                source = (f"127.0.0.{2 + number % ADDRESSES}", 0)
                other = socket.create_connection(("127.0.0.1", server.port), source_address=source)
                stack.enter_context(other)
                other.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ")
            one(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60), question(0), tally)
            time.sleep(WAVE_LASTS)
    return tally


def in_a_row(server: Server) -> Tally:
    """What comes of many different questions of one client."""
    tally, connection = Tally(), http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    for number in range(QUESTIONS_IN_A_ROW):
        one(connection, question(number), tally)
    connection.close()
    return tally


def parts(server: Server, seconds: float, *, long: bool) -> Iterator[tuple[str, Tally, list[float]]]:
    """Each part of the benchmark: its name, what came of it, and the memory of the server meanwhile."""
    every: list[tuple[str, Callable[[], Tally]]] = [
        (f"/healthz, {CLIENTS} clients", lambda: crowd(server.port, seconds, lambda _: "/healthz")),
        (f"/api/ask, {CLIENTS} clients", lambda: crowd(server.port, seconds, question)),
    ]
    if long:
        every.append((f"{QUESTIONS_IN_A_ROW} questions in a row", lambda: in_a_row(server)))
        every.append((f"among {SLOW} slow connections", lambda: slow(server)))
    for name, part in every:
        samples, over = [memory(server)], threading.Event()

        def sample(samples: list[float] = samples, over: threading.Event = over) -> None:
            while not over.wait(1):
                samples.append(memory(server))

        watch = threading.Thread(target=sample)
        watch.start()
        tally = part()
        over.set()
        watch.join()
        yield name, tally, samples


def main() -> int:
    """The exit status: 0 when every answer was right, 1 when one was not."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.load", description="Put the server under load."
    )
    parser.add_argument("--seconds", type=float, default=60, help="of each crowd (default: %(default)s)")
    parser.add_argument(
        "--long", action="store_true", help="also thousands of questions and slow connections"
    )
    options = parser.parse_args()
    wrong = 0
    yardstick: list[float] = []
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        for name, tally, samples in parts(server, options.seconds, long=options.long):
            times = tally.times or [0.0]
            figures = [statistics.median(times), percentile(times, 0.99)]
            yardstick = yardstick or figures
            median, slowest = (
                f"{figure:7.1f} ms ({figure / bare:5.1f} x)"
                for figure, bare in zip(figures, yardstick, strict=True)
            )
            early, late = samples[len(samples) // 6], samples[-1]
            print(
                f"{name:<28} {len(tally.times):6d} answers {len(tally.errors):3d} errors  median {median}  "
                f"99th {slowest}  memory {early:6.1f} -> {late:6.1f} MiB",
                flush=True,
            )
            if late - early > GROWTH:
                tally.errors.append(f"the memory grew by {late - early:.1f} MiB")
            for error in tally.errors[:3]:
                print(f"    {error}")
            wrong += len(tally.errors)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
