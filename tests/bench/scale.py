"""Prints what a large collection costs: to read and keep it, to open it again, to ask it.

    python -m tests.bench.scale
    python -m tests.bench.scale --passages 10000 100000 1000000 --folder /var/tmp/scale

For each size a folder is generated (`tests/bench/large.py`; one that is there already is used) and opened
twice in processes of their own. Vectors are random: they cost what real ones cost and need no encoder. What
the encoder and the search in the vector index take is not counted; the row "beyond both" is this program's
part. Times are processor seconds, since other programs may run beside; those of a question are medians.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.archive import open_archive
from bot.lexical import document_terms
from bot.passages import passages_of_corpus
from bot.retrieve import Retriever
from embeddings.encoder import Vectors
from embeddings.faiss_index import ExactIndex
from embeddings.index import Neighbors
from embeddings.tokens import Tokens
from tests.bench.__main__ import percentile
from tests.bench.large import DOCUMENTS_FOLDER, QUESTIONS_FILE

DIMENSION = 64
"""Of the random vectors: as few as show what they show, since they are held in memory here."""

SIZES = (10_000, 100_000)
"""Passages; a million takes some minutes and 500 MB of disk, so it has to be asked for."""

ASKED = 200

ROWS = {
    "open_first": "read and keep, s",
    "peak_first": "memory for that, MiB",
    "kept": "kept on disk, MiB",
    "open_again": "open again, s",
    "peak_again": "memory for that, MiB",
    "ask": "a question beyond both, ms",
    "ask_99": "99th percentile, ms",
    "first": "right statement first",
}


class Random:
    """An encoder whose vectors say nothing, the same for the same seed."""

    name = fingerprint = "random"
    dimension = DIMENSION

    def __init__(self) -> None:
        self._generator = np.random.default_rng(1)
        self.seconds = 0.0

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d)."""
        began = time.process_time()
        rows = self._generator.standard_normal((len(texts), DIMENSION), dtype=np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        self.seconds += time.process_time() - began
        return rows

    encode_document = encode_query

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """Characters and words as the lexical lane cuts them, each its own hash."""
        found = {zlib.crc32(term.encode()): term for text in texts for term in document_terms(text)}
        return Tokens(tuple(found.values()), np.array(list(found), dtype=np.int64))

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Unit-length rows (n, d)."""
        rows = np.cos(ids[:, None] * np.arange(1, DIMENSION + 1, dtype=np.float32)).astype(np.float32)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


class Timed(ExactIndex):
    """An index that tells how long it searched."""

    seconds = 0.0

    def search(self, vectors: Vectors, k: int) -> Neighbors:
        """The nearest rows."""
        began = time.process_time()
        found = super().search(vectors, k)
        self.seconds += time.process_time() - began
        return found


def opened(folder: Path, *, asking: bool) -> dict[str, float]:
    """Open the collection in this process, and ask it if told to; gives what that took."""
    began = time.process_time(), peak()
    archive = open_archive(folder / DOCUMENTS_FOLDER, folder / "cache")
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = time.process_time() - began[0] + children.ru_utime + children.ru_stime
    figures = {"open": took, "peak": peak() - began[1]}
    if not asking:
        return figures
    encoder, passages = Random(), passages_of_corpus(archive.corpus)
    index = Timed([passage.id for passage in passages], encoder.encode_document([""] * len(passages)))
    retriever = Retriever(archive.corpus, encoder, index, lexical=archive.lexical)
    lines = (folder / QUESTIONS_FILE).read_text(encoding="utf-8").splitlines()[: 2 * ASKED]
    times, right = [], []
    for line in lines:
        sought = json.loads(line)
        began_at = time.process_time() - encoder.seconds - index.seconds
        answer = retriever.ask(sought["question"])
        times.append(1000 * (time.process_time() - encoder.seconds - index.seconds - began_at))
        right.append(answer.hits[0].pair.id == sought["pair"])
    warm = times[len(times) // 2 :]
    figures |= {"ask": statistics.median(warm), "ask_99": percentile(warm, 0.99)}
    return figures | {"first": statistics.mean(right)}


def peak() -> float:
    """The most memory that this process has held so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(folder: Path, passages: int) -> dict[str, float]:
    """The figures for a size; the folder is made where it is missing."""
    if not (folder / QUESTIONS_FILE).exists():
        run("tests.bench.large", str(folder), "--passages", str(passages))
    first = json.loads(run("tests.bench.scale", "--open", str(folder)))
    again = json.loads(run("tests.bench.scale", "--open", str(folder)))
    asked = json.loads(run("tests.bench.scale", "--ask", str(folder)))
    kept = sum(file.stat().st_size for file in (folder / "cache").rglob("*") if file.is_file()) / 2**20
    return {
        "open_first": first["open"],
        "peak_first": first["peak"],
        "kept": kept,
        "open_again": again["open"],
        "peak_again": again["peak"],
        **{name: asked[name] for name in ("ask", "ask_99", "first")},
    }


def run(module: str, *arguments: str) -> str:
    """What a module prints, run as a process of its own. Raises CalledProcessError."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


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
    parser.add_argument("--open", type=Path, metavar="FOLDER", help="open one and print the figures as JSON")
    parser.add_argument("--ask", type=Path, metavar="FOLDER", help="the same, and ask it")
    options = parser.parse_args()
    if options.open or options.ask:
        print(json.dumps(opened(options.open or options.ask, asking=options.ask is not None)))
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        place = options.folder or Path(temporary)
        print(table({size: measured(place / str(size), size) for size in options.passages}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
