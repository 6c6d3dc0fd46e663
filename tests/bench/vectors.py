"""Measures the vector index by itself: recall against an exact search, time, memory, disk and build.

    python -m tests.bench.large FOLDER --passages 100000
    python -m tests.bench.vectors FOLDER --encode 30000 --sizes 10000 100000 1000000

The passages of the folder are encoded once, as many as `--encode` says, and kept there; questions are those
of the folder. A larger size than that is made from them by a smoothed bootstrap: a vector is drawn around a
real one, in the directions of its ten nearest and about as far. So it stands among texts as real ones do,
without anything being encoded. `--base` uses fewer real vectors, to see what that does to the figures.

Times are processor time, which other work on the machine disturbs least; of questions the best of some
rounds. What is built is built by the program's own build, and opened in a process of its own.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import faiss
import numpy as np

from bot.collection.corpus import Corpus
from bot.collection.passages import passages_of_corpus
from embeddings import faiss_index
from embeddings.encoder import Vectors
from embeddings.faiss_index import CHUNK
from embeddings.index import Neighbors, VectorIndex
from embeddings.index_file import open_index_file
from embeddings.loading import load_encoder
from embeddings.local_build import LocalBuild
from tests.bench.large import DOCUMENTS_FOLDER, QUESTIONS_FILE

QUESTIONS = 300
"""The first so many questions of the folder."""

ROUNDS = 3

NEIGHBORS = 10
"""A vector is drawn in the directions of so many nearest; recall is measured over as many."""

MADE = {"encoder": "measured", "corpus": "measured"}

SEED = 1


@dataclass(frozen=True, slots=True)
class Opened:
    """What a process that opens an index and asks of it needs."""

    open_ms: float  # processor time, as all times
    first_ms: float  # the first question, whose pages are not mapped yet
    own_mib: float  # memory of its own, beyond that of the libraries
    shared_mib: float  # pages of the files, shared with other processes and given back when memory is short


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured for one size."""

    vectors: int
    index: str
    recall: float  # at 10, against an exact search
    question_ms: float  # one after the other
    build_s: float  # without the encoder
    build_mib: float  # most memory of its own that the process had while building
    again_s: float  # another build in which nothing changed
    disk_mib: float
    opened: Opened


def base_vectors(folder: Path, count: int) -> Vectors:
    """The vectors (n, d) of the first passages of a folder, encoded where they are not kept there."""
    encoder = load_encoder()
    passages = passages_of_corpus(Corpus.read(folder / DOCUMENTS_FOLDER))
    with closing(
        LocalBuild(
            folder / "vectors",
            encoder.encode_document,
            encoder=encoder.fingerprint,
            dimension=encoder.dimension,
        )
    ) as build:
        for passage in islice(passages, count):
            build.add(passage.id, passage.text)
        index = build.finish(corpus="the first")
        return index.take(np.arange(len(index)))


def questions(folder: Path) -> Vectors:
    """The vectors (q, d) of the folder's questions."""
    lines = (folder / QUESTIONS_FILE).read_text(encoding="utf-8").splitlines()[:QUESTIONS]
    return load_encoder().encode_query([json.loads(line)["question"] for line in lines])


def extended(base: Vectors, count: int, path: Path) -> Vectors:
    """So many vectors (n, d), the real ones first, in a file."""
    dimension = base.shape[1]
    rows = np.memmap(path, np.float32, "w+", shape=(count, dimension))
    rows[: len(base)] = base[:count]
    if count > len(base):
        flat = faiss.IndexFlatIP(dimension)
        flat.add(base)
        _, near = flat.search(base, NEIGHBORS + 1)
    generator = np.random.default_rng(SEED)
    for start in range(len(base), count, CHUNK):
        size = min(CHUNK, count - start)
        one = generator.integers(len(base), size=size)
        weights = generator.normal(scale=NEIGHBORS**-0.5, size=(size, NEIGHBORS)).astype(np.float32)
        drawn = base[one] * (1 - weights.sum(axis=1, keepdims=True))
        for place in range(NEIGHBORS):
            drawn += weights[:, place, None] * base[near[one, place + 1]]
        rows[start : start + size] = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    return rows


def exact_neighbors(vectors: Vectors, asked: Vectors) -> Neighbors:
    """The nearest of all vectors, searched in pieces."""
    best = [(np.zeros((len(asked), 0), np.int64), np.zeros((len(asked), 0), np.float32))]
    for start in range(0, len(vectors), CHUNK):
        scores = asked @ vectors[start : start + CHUNK].T
        best.append((np.broadcast_to(np.arange(start, start + scores.shape[1]), scores.shape), scores))
        rows, all_scores = (np.concatenate(part, axis=1) for part in zip(*best, strict=True))
        order = np.argsort(-all_scores, axis=1, kind="stable")[:, :NEIGHBORS]
        best = [(np.take_along_axis(rows, order, 1), np.take_along_axis(all_scores, order, 1))]
    return Neighbors(*best[0])


def recall(wanted: Neighbors, found: Neighbors) -> float:
    """The share of the nearest that were found."""
    shares = [
        len({*mine.tolist()} & {*theirs.tolist()}) / len(mine)
        for mine, theirs in zip(wanted.rows, found.rows, strict=True)
    ]
    return float(np.mean(shares))


def processor_time(work: Callable[[], object]) -> float:
    """Seconds of the processor that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def built(vectors: Vectors, folder: Path) -> VectorIndex:
    """The index of vectors, by the program's build, with the encoder left out."""
    with closing(
        LocalBuild(
            folder,
            lambda texts: np.array(vectors[[int(text) for text in texts]]),
            encoder=MADE["encoder"],
            dimension=vectors.shape[1],
        )
    ) as build:
        for row in range(len(vectors)):
            build.add(f"000000-en-000000000000#{row}", str(row))
        return build.finish(corpus=MADE["corpus"])


def measured(vectors: Vectors, asked: Vectors, folder: Path) -> Row:
    """What is measured for some vectors; their index is left in the folder."""
    with most_memory() as build_mib:
        build_s = processor_time(lambda: built(vectors, folder))
    index = open_index_file(folder, **MADE)
    times = [
        processor_time(lambda: [index.search(one[None], NEIGHBORS) for one in asked]) for _ in range(ROUNDS)
    ]
    np.save(folder / "asked.npy", asked[:1])
    opened = subprocess.run(
        [sys.executable, "-m", "tests.bench.vectors", str(folder), "--open"], capture_output=True, check=True
    )
    (folder / "asked.npy").unlink()
    return Row(
        vectors=len(vectors),
        index=type(index).__name__,
        recall=recall(exact_neighbors(vectors, asked), index.search(asked, NEIGHBORS)),
        question_ms=1000 * min(times) / len(asked),
        build_s=build_s,
        build_mib=max(build_mib),
        again_s=processor_time(lambda: built(vectors, folder)),
        disk_mib=sum(path.stat().st_size for path in folder.iterdir()) / 2**20,
        opened=Opened(**json.loads(opened.stdout)),
    )


def opened(folder: Path) -> Opened:
    """What opening the index of a folder and asking one question takes, in this process."""
    asked = np.load(folder / "asked.npy")
    own, shared = memory("RssAnon"), memory("RssFile")
    began = time.process_time()
    index = open_index_file(folder, **MADE)
    ready = time.process_time()
    index.search(asked, NEIGHBORS)
    done = time.process_time()
    return Opened(
        1000 * (ready - began), 1000 * (done - ready), memory("RssAnon") - own, memory("RssFile") - shared
    )


@contextmanager
def most_memory() -> Iterator[list[float]]:
    """The memory of its own, in MiB, that this process is seen to take while something runs."""
    before, seen, done = memory("RssAnon"), [0.0], threading.Event()

    def look() -> None:
        while not done.wait(0.05):
            seen.append(memory("RssAnon") - before)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield seen
    finally:
        done.set()
        looking.join()


def memory(what: str) -> float:
    """A figure of the memory of this process, in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return int(dict(line.split(":", 1) for line in lines)[what].split()[0]) / 1024


def nearness(vectors: Vectors) -> str:
    """How near the neighbours of vectors are: percentiles of the cosine to the first and the tenth."""
    sample = np.random.default_rng(SEED).choice(len(vectors), min(200, len(vectors)), replace=False)
    rows = np.array(vectors[np.sort(sample)])
    cosines = np.sort(
        np.concatenate([rows @ vectors[at : at + CHUNK].T for at in range(0, len(vectors), CHUNK)], 1)
    )
    first, tenth = (np.percentile(cosines[:, -1 - place], [5, 50, 95]).round(2) for place in (1, NEIGHBORS))
    return f"{first.tolist()}, {tenth.tolist()}"


def line(row: Row) -> str:
    """A row of the table."""
    cold = row.opened
    return (
        f"| {row.vectors:,} | {row.index} | {row.recall:.3f} | {row.question_ms:.2f} "
        f"| {cold.open_ms:.0f} | {cold.first_ms:.0f} | {cold.own_mib:.0f} | {cold.shared_mib:.0f} "
        f"| {row.disk_mib:.0f} | {row.build_s:.0f} | {row.again_s:.0f} | {row.build_mib:.0f} |"
    )


HEAD = """\
| vectors | index | recall@10 | a question, ms | opened, ms | first question, ms | memory, MiB | shared, MiB \
| disk, MiB | built, s | again, s | most memory while building, MiB |
|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, a row when it is known."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.vectors", description="Measure the index.")
    parser.add_argument("folder", type=Path, help="what tests.bench.large wrote")
    parser.add_argument("--encode", type=int, default=30_000, help="passages that are encoded (%(default)s)")
    parser.add_argument("--base", type=int, help="of these, how many others are made from (all)")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--lists-from", type=int, help="search more vectors than this by lists")
    parser.add_argument("--open", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.open:
        print(json.dumps(asdict(opened(options.folder))))
        return
    faiss_index.EXACT_UP_TO = options.lists_from or faiss_index.EXACT_UP_TO
    base, asked = base_vectors(options.folder, options.encode)[: options.base], questions(options.folder)
    print(f"{len(base):,} real vectors, {len(asked)} questions\n\n{HEAD}", flush=True)
    for size in options.sizes:
        with tempfile.TemporaryDirectory(dir=options.folder) as place:
            vectors = extended(base, size, Path(place) / "vectors.f32")
            print(line(measured(vectors, asked, Path(place) / "index")), flush=True)
            print(
                f"  cosine to the first and tenth nearest (5, 50, 95 %): {nearness(vectors)}", file=sys.stderr
            )


if __name__ == "__main__":
    main()
