"""Ask the judged questions of the index in the cache folder and of one in a Milvus collection, and compare.

    python -m tests.evaluation.stores --store milvus+file:/tmp/vectors.db

Both are built where they are missing. Exit status 1 where fewer than 99 % have the same first hit.
"""

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bot import settings
from bot.retrieve import Retriever
from tests.evaluation.judged import JudgedQuestion, load_questions

FLOOR = 0.99


@dataclass(frozen=True, slots=True)
class First:
    """The first hit of a question."""

    pair: str | None
    score: float
    answered: bool


def first(retriever: Retriever, question: JudgedQuestion) -> First:
    """What comes first for a question."""
    answer = retriever.ask(question.question, 1, previous=question.previous)
    hit = next(iter(answer.hits), None)
    return First(None if hit is None else hit.pair.id, 0.0 if hit is None else hit.score, answer.answered)


def main() -> int:
    """The exit status: 0, or 1 where the two differ too often."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.stores", description=__doc__)
    parser.add_argument("--store", required=True, metavar="URL", help="the collection")
    parser.add_argument(
        "--cache", type=Path, default=settings.CACHE, metavar="FOLDER", help="the other index"
    )
    options = parser.parse_args()
    local = Retriever.open(cache=options.cache)
    stored = Retriever.open(cache=options.cache, store=options.store)
    questions = load_questions(local.corpus)
    found = {}
    for name, retriever in (("cache folder", local), ("Milvus", stored)):
        began = time.perf_counter()
        found[name] = [first(retriever, question) for question in questions]
        print(f"{name}: {1000 * (time.perf_counter() - began) / len(questions):.1f} ms a question")
    pairs = list(zip(*found.values(), strict=True))
    same = sum(one.pair == other.pair for one, other in pairs) / len(pairs)
    decided = sum(one.answered == other.answered for one, other in pairs) / len(pairs)
    apart = max(abs(one.score - other.score) for one, other in pairs)
    print(
        f"{len(pairs)} questions: same first hit {same:.4f}, same decision to answer {decided:.4f}, "
        f"scores at most {apart:.2g} apart"
    )
    return int(same < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
