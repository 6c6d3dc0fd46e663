"""What an encoder is worth on public test sets, as a table.

    python -m embeddings.training.measure --model embeddings/model --data FOLDER

Recall at 1 and 5 of the right paragraph for a question (XQuAD in two languages, CMRC 2018, and DRCD in
Traditional characters) and accuracy of the nearest translation (Tatoeba), by cosine.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from embeddings.encoder import Encoder, Vectors
from embeddings.loading import load_encoder
from embeddings.sentence_encoder import SentenceEncoder
from embeddings.training.data import records


@dataclass(frozen=True, slots=True)
class Measure:
    """Recall of one task, between 0 and 1."""

    task: str
    at_1: float
    at_5: float
    queries: int


def recall(task: str, queries: Vectors, passages: Vectors, right: Sequence[int]) -> Measure:
    """Recall at 1 and 5, where query i is answered by passage right[i]."""
    scores = queries @ passages.T
    answers = np.asarray(right)
    own = scores[np.arange(len(answers)), answers]
    # Ties count against the encoder, so that equal vectors for everything earn nothing.
    rank = (scores >= own[:, None]).sum(axis=1)
    return Measure(task, float((rank <= 1).mean()), float((rank <= 5).mean()), len(answers))


def question_answering(encoder: Encoder, name: str, rows: list[dict[str, Any]]) -> list[Measure]:
    """Question to paragraph within one language; rows as in the data folder's README."""
    order = {pid: place for place, pid in enumerate(dict.fromkeys(row["pid"] for row in rows))}
    paragraphs = {order[row["pid"]]: row["ctx"] for row in rows}
    passages = encoder.encode_document([paragraphs[place] for place in range(len(order))])
    queries = encoder.encode_query([row["q"] for row in rows])
    return [recall(name, queries, passages, [order[row["pid"]] for row in rows])]


def across_languages(encoder: Encoder, rows: list[dict[str, Any]]) -> list[Measure]:
    """XQuAD: question to paragraph within and across the two languages."""
    order = {pid: place for place, pid in enumerate(dict.fromkeys(row["pid"] for row in rows))}
    right = [order[row["pid"]] for row in rows]
    queries, passages = {}, {}
    for language in ("en", "zh"):
        paragraphs = {order[row["pid"]]: row[f"ctx_{language}"] for row in rows}
        passages[language] = encoder.encode_document([paragraphs[place] for place in range(len(order))])
        queries[language] = encoder.encode_query([row[f"q_{language}"] for row in rows])
    pairs = (("en", "en"), ("en", "zh"), ("zh", "zh"))
    return [recall(f"XQuAD {q}>{p}", queries[q], passages[p], right) for q, p in pairs]


def translations(encoder: Encoder, rows: list[dict[str, Any]]) -> list[Measure]:
    """Tatoeba: the nearest sentence of the other language, both ways."""
    english = encoder.encode_query([row["en"] for row in rows])
    chinese = encoder.encode_query([row["zh"] for row in rows])
    right = range(len(rows))
    return [
        recall("Tatoeba en>zh", english, chinese, right),
        recall("Tatoeba zh>en", chinese, english, right),
    ]


def measure(encoder: Encoder, data: Path, *, quick: bool = False) -> list[Measure]:
    """Every measure; quick leaves out the two larger Chinese sets."""
    folder = data / "eval"
    found = across_languages(encoder, records(folder / "xquad_en_zh.jsonl.gz"))
    found += translations(encoder, records(folder / "tatoeba_test_cmn_eng.jsonl.gz"))
    if not quick:
        found += question_answering(encoder, "DRCD test", records(folder / "drcd_test_trad.jsonl.gz"))
        found += question_answering(encoder, "CMRC dev", records(folder / "cmrc2018_dev.jsonl.gz"))
    return found


def table(measures: Sequence[Measure]) -> str:
    """The measures as a Markdown table."""
    head = "| task | queries | R@1 | R@5 |\n|---|---|---|---|\n"
    return head + "\n".join(f"| {m.task} | {m.queries} | {m.at_1:.3f} | {m.at_5:.3f} |" for m in measures)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table for one model."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", required=True, help="folder of a model, or a name on the hub")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--quick", action="store_true", help="leave out the two larger Chinese sets")
    parser.add_argument(
        "--float", action="store_true", help="with sentence-transformers also where there is an ONNX graph"
    )
    options = parser.parse_args(arguments)
    encoder = SentenceEncoder(options.model) if options.float else load_encoder(options.model)
    print(table(measure(encoder, options.data, quick=options.quick)))


if __name__ == "__main__":
    main()
