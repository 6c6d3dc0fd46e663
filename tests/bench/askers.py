"""Prints how many questions a second 32 clients get answered, beside what the encoder alone allows.

    python -m tests.bench.askers
    python -m tests.bench.askers --workers 2 --rounds 5

Each round measures, one after the other: the encoder in a process of its own, in batches of several sizes
(the best counts); `/healthz`, which does nothing; and `/api/ask` with judged questions, none asked twice. The
ratio of the last to the first is taken within each round, since rounds differ more than programs when a
machine is busy. The clients are one process that does as little as possible: the server shares the machine
with it. Where others use the machine too, the processor's time for a question says more than its answers a
second.
"""

import argparse
import http.client
import json
import os
import selectors
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import astuple, dataclass
from itertools import count
from pathlib import Path
from urllib.parse import quote

from tests.bench.__main__ import PROJECT, Server, percentile, serving

CLIENTS = 32

BATCHES = (1, 8, 16, 32)
"""Questions that the encoder is given at once; as it does itself, sorted by length."""

WARM_UP = 64
"""Questions before the clock counts."""

Reply = tuple[float, int]
"""The milliseconds that an answer took, and its status."""


@dataclass(frozen=True, slots=True)
class Round:
    """How often each was done, and the 99th percentile of the questions."""

    encoder: "Rate"
    healthz: "Rate"
    asked: "Rate"
    slowest: float  # milliseconds


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something was done."""

    a_second: float
    processor: float  # milliseconds of all cores together for each; 0 where the system does not tell


def encoder_alone(questions: Sequence[str], seconds: float) -> Rate:
    """How fast the encoder encodes questions in the best of the batches."""
    from embeddings.loading import load_encoder

    encoder = load_encoder()
    encoder.encode_query(questions[:WARM_UP])
    best = Rate(0.0, 0.0)
    for size in BATCHES:
        done, began, before = 0, time.perf_counter(), time.process_time()
        while time.perf_counter() - began < seconds / len(BATCHES):
            encoder.encode_query([questions[(done + number) % len(questions)] for number in range(size)])
            done += size
        took, used = time.perf_counter() - began, time.process_time() - before
        best = max(best, Rate(done / took, 1000 * used / done), key=lambda rate: rate.a_second)
    return best


def processor_seconds(server: Server) -> float:
    """What a server and its processes have used of the processor; 0 where the system does not tell."""
    total = 0.0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # one that has ended meanwhile
            continue
        if server.process.pid in (int(path.parent.name), int(fields[1])):
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


class Client:
    """One connection that asks as soon as it is answered."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._received = b""
        self._sent = 0.0

    def ask(self, path: str) -> None:
        """Send a request; its answer is to be waited for."""
        self._received, self._sent = b"", time.perf_counter()
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n".encode())

    def read(self) -> Reply | None:
        """What came of the request, once all of it is there. Raises RuntimeError where it was broken off."""
        some = self.socket.recv(1 << 18)
        self._received += some
        head, end, body = self._received.partition(b"\r\n\r\n")
        if not some:
            raise RuntimeError("the server closed a connection")
        if not end:
            return None
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        if len(body) < length:
            return None
        return 1000 * (time.perf_counter() - self._sent), int(head[9:12])


def crowd(server: Server, paths: Iterator[str], seconds: float) -> tuple[Rate, list[float]]:
    """How fast clients are answered who ask all the time, and what each answer took in milliseconds.

    Raises RuntimeError where one was not answered.
    """
    times: list[float] = []
    with selectors.DefaultSelector() as selector, ExitStack() as stack:
        began, before = time.perf_counter(), processor_seconds(server)
        for _ in range(CLIENTS):
            client = Client(server.port)
            stack.enter_context(client.socket)
            selector.register(client.socket, selectors.EVENT_READ, client)
            client.ask(next(paths))
        while selector.get_map():
            for key, _ in selector.select():
                reply = key.data.read()
                if reply is None:
                    continue
                took, status = reply
                if status != http.client.OK:
                    raise RuntimeError(f"a question was answered with status {status}")
                times.append(took)
                if time.perf_counter() - began < seconds:
                    key.data.ask(next(paths))
                else:
                    selector.unregister(key.fileobj)
        took, used = time.perf_counter() - began, processor_seconds(server) - before
        return Rate(len(times) / took, 1000 * used / len(times)), times


def asking(questions: Sequence[str]) -> Iterator[str]:
    """The addresses of questions, with a number from the second time on."""
    for again in count():
        yield from (f"/api/ask?q={quote(f'{one} {again}' if again else one)}" for one in questions)


def judged_questions() -> list[str]:
    """The questions of the evaluation that stand alone."""
    from bot.collection.corpus import Corpus
    from tests.evaluation.judged import load_questions

    return [judged.question for judged in load_questions(Corpus.read()) if judged.previous is None]


def rounds(number: int, seconds: float, workers: int, questions: Sequence[str]) -> Iterator[Round]:
    """Measure so many rounds with one server. Raises RuntimeError, and subprocess.CalledProcessError."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), workers=str(workers)) as server,
    ):
        paths, health = asking(questions), iter(lambda: "/healthz", "")
        crowd(server, paths, 1.0)
        for _ in range(number):
            alone = subprocess.run(
                [sys.executable, "-m", "tests.bench.askers", "--encoder", "--seconds", str(seconds)],
                cwd=PROJECT,
                check=True,
                capture_output=True,
                text=True,
            )
            healthz, _ = crowd(server, health, seconds / 3)
            asked, times = crowd(server, paths, seconds)
            yield Round(Rate(*json.loads(alone.stdout)), healthz, asked, percentile(times, 0.99))


def main() -> int:
    """The exit status: 0 when every question was answered, 1 when one was not."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.askers", description="Measure many askers beside the encoder alone."
    )
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="rounds (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=6.0, help="of each part (default: %(default)s)")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes of the server (1)")
    parser.add_argument("--encoder", action="store_true", help=argparse.SUPPRESS)  # a round runs this itself
    options = parser.parse_args()
    questions = judged_questions()
    if options.encoder:
        print(json.dumps(astuple(encoder_alone(questions, options.seconds))))
        return 0
    done = []
    try:
        for one in rounds(options.rounds, options.seconds, options.workers, questions):
            done.append(one)
            parts = {"encoder alone": one.encoder, "/healthz": one.healthz, "/api/ask": one.asked}
            told = [f"{name} {rate.a_second:6.0f}/s {rate.processor:5.2f} ms" for name, rate in parts.items()]
            print("   ".join(told), f"  99th percentile {one.slowest:.0f} ms", flush=True)
    except (RuntimeError, subprocess.CalledProcessError) as error:
        print(f"not measured: {error}", file=sys.stderr)
        return 1
    share = statistics.median(one.asked.a_second / one.encoder.a_second for one in done)
    used = statistics.median(one.encoder.processor / max(one.asked.processor, 1e-9) for one in done)
    print(
        f"{CLIENTS} clients, {options.workers} processes: {share:.2f} of the answers that the encoder alone "
        f"allows; {used:.2f} of the processor's time of a question is the encoder's (medians)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
