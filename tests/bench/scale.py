"""Prints what a large collection costs: to read and keep it, to index it, to open it again, to ask it.

    python -m tests.bench.scale
    python -m tests.bench.scale --passages 10000 100000 1000000 --folder /var/tmp/scale

For each size a folder is generated (`tests/bench/large.py`; documents that are there already are used, what
was made of them is removed) and goes the way of every collection, each step in a process of its own: it is
read, its index is built by a process that kills itself half-way (SIGKILL) and by a second one that goes on
with what the first has left, and it is opened and asked.

The encoder is a stand-in, whose vectors are as long as the bundled one's, lie in clusters and cost nearly
nothing, since encoding a million passages takes hours. What it takes is left out of the time of a question:
"beyond the encoder" is everything else, the search of the vectors included. Its vectors know nothing of the
words: that the right statement is among those compared is the lexical lane's doing. Times are processor
seconds, as other programs may run beside, unless they say "clock"; those of a question are medians.
"""

import argparse
import json
import os
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.build import build_index, open_index
from bot.collection.archive import open_archive
from bot.retrieve import Retriever
from bot.terms import document_terms
from embeddings.encoder import Vectors
from embeddings.index import Neighbors, VectorIndex
from embeddings.tokens import Tokens
from tests.bench.__main__ import percentile
from tests.bench.large import DOCUMENTS_FOLDER, QUESTIONS_FILE
from tests.bench.vectors import memory, most_memory

DIMENSION = 384
"""Of the stand-in's vectors, as of the bundled encoder's."""

CLUSTERS = 4096
"""Among a million passages some 250 lie in each, more than are taken as the nearest to a question."""

NOISES = 2048
"""Directions of which two lead from a centre to a vector: with the clusters, 10^10 different vectors."""

IN_CLUSTER = 0.67
"""The cosine of two vectors of a cluster: what real texts have to their tenth nearest (docs/capacity.md)."""

SIZES = (10_000, 100_000)
"""Passages; a million takes half an hour and 4 GB of disk, so it has to be asked for."""

ASKED = 200

ROWS = {
    "read": "read and keep, s",
    "read_clock": "the same, s of the clock",
    "read_mib": "memory for that, MiB",
    "killed": "index half of it, s",
    "finished": "finish the index, s",
    "finished_clock": "the same, s of the clock",
    "finished_mib": "memory for that, MiB",
    "anew": "texts encoded by the second process, share",
    "collection_mib": "collection on disk, MiB",
    "index_mib": "index on disk, MiB",
    "open": "open again, s",
    "open_mib": "memory of its own after 200 questions, MiB",
    "ask": "a question beyond the encoder, ms",
    "ask_99": "99th percentile, ms",
    "ask_clock": "the same as the median, ms of the clock",
    "search": "of the median, search of the vectors, ms",
    "right": "right statement among those compared",
}


class Stopwatch:
    """Adds up seconds of the processor and of the clock."""

    def __init__(self) -> None:
        self.processor = self.clock = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count while something runs."""
        began = time.process_time(), time.perf_counter()
        try:
            yield
        finally:
            self.processor += time.process_time() - began[0]
            self.clock += time.perf_counter() - began[1]


class StandIn:
    """An encoder whose vectors follow from the hash of a text and lie in clusters; it counts its time."""

    name = fingerprint = "stand-in"
    dimension = DIMENSION

    def __init__(self, *, killed_after: int | None = None) -> None:
        """Kill this process where it has encoded more texts than `killed_after`."""
        generator = np.random.default_rng(1)
        self._centres, self._noises = (_directions(generator, count) for count in (CLUSTERS, NOISES))
        self._killed_after = killed_after
        self.encoded, self.watch = 0, Stopwatch()

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d)."""
        with self.watch.running():
            hashed = np.array([zlib.crc32(text.encode()) for text in texts], np.uint64)
            # The hash is spread over 64 bits (a multiplication by 2^64 / golden ratio: Knuth 1973, 6.4).
            centre, one, other = (
                (hashed * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(shift) & np.uint64(most - 1)).astype(int)
                for shift, most in ((52, CLUSTERS), (41, NOISES), (30, NOISES))
            )
            rows = IN_CLUSTER**0.5 * self._centres[centre]
            rows += (0.5 - 0.5 * IN_CLUSTER) ** 0.5 * (self._noises[one] + self._noises[other])
            rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        self.encoded += len(texts)
        if self._killed_after is not None and self.encoded > self._killed_after:
            os.kill(os.getpid(), signal.SIGKILL)
        return np.asarray(rows, dtype=np.float32)

    encode_query = encode_document

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """Characters and words as the lexical lane cuts them, each its own hash."""
        with self.watch.running():
            found = {zlib.crc32(term.encode()): term for text in texts for term in document_terms(text)}
            return Tokens(tuple(found.values()), np.array(list(found), dtype=np.int64))

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Unit-length rows (n, d)."""
        with self.watch.running():
            rows = self._noises[ids % NOISES] - self._noises[ids // NOISES % NOISES] / 2
            return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def _directions(generator: np.random.Generator, count: int) -> Vectors:
    rows = generator.standard_normal((count, DIMENSION), dtype=np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


class Timed:
    """An index that tells how long it searched."""

    def __init__(self, index: VectorIndex) -> None:
        """Take the index that is searched."""
        self._index, self.watch = index, Stopwatch()
        self.ids, self.dimension, self.take = index.ids, index.dimension, index.take

    def __len__(self) -> int:
        return len(self._index)

    def search(self, vectors: Vectors, k: int) -> Neighbors:
        """The nearest rows."""
        with self.watch.running():
            return self._index.search(vectors, k)

    def cosines(self, vectors: Vectors) -> Vectors:
        """The cosines of all rows."""
        with self.watch.running():
            return self._index.cosines(vectors)


def read(folder: Path) -> dict[str, float]:
    """Read the collection and keep it."""
    began = time.perf_counter()
    with most_memory() as mib:
        open_archive(folder / DOCUMENTS_FOLDER, folder / CACHE)
    return {
        "read": processor_seconds(),
        "read_clock": time.perf_counter() - began,
        "read_mib": max(mib),
        "collection_mib": size_of(folder / CACHE / "collection"),
    }


def index(folder: Path, killed_after: int | None = None) -> dict[str, float]:
    """Build the index, or go on with it; killed half-way, it is as if this had never returned."""
    archive, encoder = (
        open_archive(folder / DOCUMENTS_FOLDER, folder / CACHE),
        StandIn(killed_after=killed_after),
    )
    began = processor_seconds(), time.perf_counter()
    with most_memory() as mib:
        built = build_index(archive.corpus, encoder, folder / CACHE)
    return {
        "finished": processor_seconds() - began[0],
        "finished_clock": time.perf_counter() - began[1],
        "finished_mib": max(mib),
        "anew": encoder.encoded / len(built),
        "index_mib": size_of(folder / CACHE / "index"),
    }


def ask(folder: Path) -> dict[str, float]:
    """Open the collection and its index, and ask; the first half of the questions is not timed."""
    encoder, before, began = StandIn(), memory("RssAnon"), processor_seconds()
    archive = open_archive(folder / DOCUMENTS_FOLDER, folder / CACHE)
    searched = Timed(open_index(archive.corpus, encoder, folder / CACHE))
    retriever = Retriever(archive.corpus, encoder, searched, lexical=archive.lexical)
    figures = {"open": processor_seconds() - began}
    lines = (folder / QUESTIONS_FILE).read_text(encoding="utf-8").splitlines()[: 2 * ASKED]
    took, right = [], []
    for line in lines:
        sought, whole = json.loads(line), Stopwatch()
        encoder.watch, searched.watch = Stopwatch(), Stopwatch()
        with whole.running():
            retriever.ask(sought["question"])
        took.append(
            (
                whole.processor - encoder.watch.processor,
                whole.clock - encoder.watch.clock,
                searched.watch.processor,
            )
        )
        right.append(sought["pair"] in {one.pair_id for one in retriever.find(sought["question"]).candidates})
    processor, clock, search = (
        [1000 * seconds for seconds in column] for column in zip(*took[len(took) // 2 :], strict=True)
    )
    return figures | {
        "open_mib": memory("RssAnon") - before,
        "ask": statistics.median(processor),
        "ask_99": percentile(processor, 0.99),
        "ask_clock": statistics.median(clock),
        "search": statistics.median(search),
        "right": statistics.mean(right),
    }


CACHE = "cache"

STEPS: Mapping[str, Callable[[Path], dict[str, float]]] = {"read": read, "index": index, "ask": ask}


def processor_seconds() -> float:
    """What this process and those it has waited for have taken of the processor so far."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def size_of(folder: Path) -> float:
    """The MiB of the files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 2**20


def measured(folder: Path, passages: int) -> dict[str, float]:
    """The figures for a size; the documents are made where they are missing."""
    if not (folder / QUESTIONS_FILE).exists():
        subprocess.run(
            [sys.executable, "-m", "tests.bench.large", str(folder), "--passages", str(passages)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    shutil.rmtree(folder / CACHE, ignore_errors=True)
    figures = step("read", folder)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    killed = process("index", folder, killed_after=passages // 2)
    if killed.returncode != -signal.SIGKILL:
        raise RuntimeError(f"a build that was to be killed ended with {killed.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    figures["killed"] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return figures | step("index", folder) | step("ask", folder)


def step(name: str, folder: Path) -> dict[str, float]:
    """What a step in a process of its own gives. Raises CalledProcessError."""
    done = process(name, folder)
    done.check_returncode()
    return dict(json.loads(done.stdout))


def process(name: str, folder: Path, killed_after: int | None = None) -> subprocess.CompletedProcess[str]:
    """A step as a process of its own, which has ended."""
    command = [sys.executable, "-m", "tests.bench.scale", "--folder", str(folder), "--step", name]
    if killed_after is not None:
        command += ["--killed-after", str(killed_after)]
    return subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)


def table(figures: Mapping[int, Mapping[str, float]]) -> str:
    """The figures as a Markdown table, a column for each size."""
    head = ["| passages |" + "".join(f" {size:,} |" for size in figures), "|---|" + "---:|" * len(figures)]
    rows = (
        f"| {what} |" + "".join(f" {values[name]:.3g} |" for values in figures.values())
        for name, what in ROWS.items()
    )
    return "\n".join([*head, *rows])


def main() -> int:
    """The exit status: 0 when everything was measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.scale", description="Measure large folders.")
    parser.add_argument("--passages", type=int, nargs="+", default=list(SIZES), metavar="N")
    parser.add_argument("--folder", type=Path, help="where the folders are made and stay")
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--killed-after", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step == "index":
        print(json.dumps(index(options.folder, options.killed_after)))
        return 0
    if options.step:
        print(json.dumps(STEPS[options.step](options.folder)))
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        place = options.folder or Path(temporary)
        print(table({size: measured(place / str(size), size) for size in options.passages}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
