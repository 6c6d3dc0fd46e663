"""Reading the material that the model is made of and measured on: gzip files of lines, UTF-8.

The folder is named by its README: `dict/` word lists, `parallel/` English and Chinese sentences,
`pairs/` questions and paraphrases to train on, `eval/` what is only ever measured.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class TrainingDataError(Exception):
    """A file of the training data that is missing or malformed: which one, and what is expected."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A sentence in English and in Chinese (Simplified)."""

    english: str
    chinese: str


def lines(path: Path) -> Iterator[str]:
    """The lines of a gzip file, without their ends; raises TrainingDataError when it is missing."""
    if not path.is_file():
        raise TrainingDataError(f"{path}: missing; --data names the folder that holds dict/, parallel/, ...")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def rows(path: Path, columns: int) -> Iterator[list[str]]:
    """The tab-separated rows of a gzip file that have this many columns."""
    for line in lines(path):
        row = line.split("\t")
        if len(row) == columns:
            yield row


def records(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a gzip file, one a line."""
    return [json.loads(line) for line in lines(path)]


def folding(data: Path) -> dict[int, str]:
    """A table for str.translate: Traditional characters to Simplified, one to one."""
    table = rows(data / "dict" / "trad_to_simp_chars.tsv.gz", 2)
    return {ord(traditional): simplified for traditional, simplified in table}


def parallel(data: Path, name: str) -> Iterator[Aligned]:
    """The aligned sentences of one set, in the order of its documents, folded to Simplified."""
    fold = folding(data)
    for english, chinese in rows(data / "parallel" / f"{name}.tsv.gz", 2):
        if english and chinese:
            yield Aligned(english, chinese.translate(fold))


def is_han(text: str) -> bool:
    """Whether the text is made of Chinese characters only."""
    return bool(text) and all("\u3400" <= char <= "\u9fff" for char in text)
