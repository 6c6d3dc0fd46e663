"""Measures what a question in a warm process costs beside the encoder alone.

    python -m tests.bench.question
    python -m tests.bench.question --rounds 20

The judged questions are asked one after the other, each first of the encoder and then of the program, in one
process and in processor time, which other work on the machine disturbs least. Of each the least of all rounds
counts.
"""

import argparse
import sys
import time
from collections.abc import Sequence

import numpy as np

from bot.errors import BotError
from bot.retrieve import Retriever
from embeddings.errors import EmbeddingsError
from tests.evaluation.judged import load_questions

EVERY = 6
"""Of the judged questions every sixth is asked: 75 in all three languages, of all lengths."""


def measure(retriever: Retriever, questions: Sequence[str], rounds: int) -> tuple[float, float]:
    """Processor seconds that the questions take of the encoder alone, and of the program, together."""
    searched = [retriever.searched(question) for question in questions]
    times = np.full((2, rounds, len(questions)), np.inf)
    for number in range(rounds):
        for place, (question, texts) in enumerate(zip(questions, searched, strict=True)):
            began = time.process_time()
            retriever.encoder.encode_query(texts)
            encoded = time.process_time()
            retriever.ask(question)
            times[:, number, place] = encoded - began, time.process_time() - encoded
    alone, whole = times.min(axis=1).sum(axis=1).tolist()
    return alone, whole


def main() -> int:
    """The exit status: 0, or 2 where there is no index or no model."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.question", description="Time a question beside the encoder alone."
    )
    parser.add_argument("--rounds", type=int, default=10, metavar="N", help="times each is asked (10)")
    rounds = max(1, parser.parse_args().rounds)
    try:
        retriever = Retriever.open()
    except (BotError, EmbeddingsError) as error:
        print(f"not measured: {error}", file=sys.stderr)
        return 2
    questions = [judged.question for judged in load_questions(retriever.corpus)[::EVERY]]
    alone, whole = (1000 * seconds / len(questions) for seconds in measure(retriever, questions, rounds))
    print(f"{len(questions)} questions, the least of {rounds} rounds, processor time of one question")
    print(f"the encoder alone  {alone:6.2f} ms")
    print(f"the program        {whole:6.2f} ms")
    print(f"ratio              {whole / alone:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
