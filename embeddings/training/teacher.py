"""Step 4: the English model's vectors of every English text, computed once.

    python -m embeddings.training.teacher --work FOLDER

Reads `pairs/` and writes `teacher/<set>-<chunk>.npy` (float16, rows in the order of the set's lines) into
the work folder. Chunks that are there are kept, so the step may be stopped and started again at any time.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer

from embeddings.training.data import rows
from embeddings.training.english import english_model

SETS = ("sentences", "windows", "terms")

# A chunk takes some tens of seconds: little is lost when the step is stopped.
CHUNK = 2048

# The English model was packed to cut at 128 tokens; it was trained for 256, and windows are longer.
MAX_SEQUENCE = 256


def texts(work: Path, name: str) -> list[str]:
    """The English side of a set."""
    return [english for english, _ in rows(work / "pairs" / f"{name}.tsv.gz", 2)]


def chunk_file(work: Path, name: str, number: int) -> Path:
    """Where the vectors of a chunk of a set stand."""
    return work / "teacher" / f"{name}-{number:04d}.npy"


def vectors(work: Path, name: str) -> dict[int, np.ndarray]:
    """The vectors computed so far: line of the set -> unit-length vector (d,), float16."""
    found: dict[int, np.ndarray] = {}
    for start in range(0, len(texts(work, name)), CHUNK):
        path = chunk_file(work, name, start // CHUNK)
        if path.is_file():
            found.update(enumerate(np.load(path), start=start))
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Compute what is missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--english", type=Path, help="folder of all-MiniLM-L6-v2")
    options = parser.parse_args(arguments)
    teacher = SentenceTransformer(str(english_model(options.english)), device="cpu", local_files_only=True)
    teacher.max_seq_length = MAX_SEQUENCE
    (options.work / "teacher").mkdir(parents=True, exist_ok=True)
    sets = {name: texts(options.work, name) for name in SETS}
    chunks = [
        (start / len(lines), name, start)
        for name, lines in sets.items()
        for start in range(0, len(lines), CHUNK)
    ]
    # All sets advance together, so that training can begin with a fair part of each.
    for _, name, start in sorted(chunks):
        path = chunk_file(options.work, name, start // CHUNK)
        if path.is_file():
            continue
        rows_ = teacher.encode(
            sets[name][start : start + CHUNK],
            batch_size=64,
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            np.save(file, rows_.astype(np.float16))
        part.replace(path)
        print(path.name, flush=True)


if __name__ == "__main__":
    main()
