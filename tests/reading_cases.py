"""The cases of tests/cases: loading them, and how much of each a reading finds.

White space is no part of the judgement. A statement counts as found when one pair of the reading
covers at least 95 % (strictly) or 80 % (loosely) of its characters and adds no more than the rest.
"""

import difflib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from bot import settings
from bot.collection.folder import document_paths
from bot.collection.metadata import load_speaker
from bot.documents import Document, QAPair, Reading, Speaker
from bot.reading import read_document
from bot.reading.text.load import load_document

CASES = Path(__file__).parent / "cases"

STRICT, LOOSE = 0.95, 0.80
"""Coverage at which the literature on quotation extraction counts a span as found."""


@dataclass(frozen=True)
class Case:
    """One document with what a careful reader finds in it."""

    name: str
    expected: dict[str, Any]
    path: Path

    @cached_property
    def reading(self) -> Reading:
        """What the program's readers find."""
        own = self.path.parent / "speaker.toml"
        speaker = load_speaker(own if own.is_file() else settings.SEEDS / "speaker.toml")
        return read_document(load_document(self.path), speaker)


@dataclass(frozen=True)
class Score:
    """How a reading compares with a case; lists name what went wrong."""

    expected: int
    shown: int
    strict: int
    loose: int
    right: int  # shown pairs that are an expected statement, loosely
    kinds: int  # of the loosely found, those of the right kind
    questions: int  # of the loosely found, those with the right question
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    others_shown: list[str] = field(default_factory=list)
    unsure_lost: list[str] = field(default_factory=list)


def load_cases(prefix: str = "") -> list[Case]:
    """The cases whose names begin with a prefix, by name."""
    found = []
    for folder in sorted(path for path in CASES.iterdir() if path.is_dir() and path.name.startswith(prefix)):
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        source = expected.get("source")
        if source:
            path = settings.PROJECT / source
        else:
            (path,) = [p for p in document_paths(folder) if p.name != "expected.json"]
        found.append(Case(folder.name, expected, path))
    return found


def bare(text: str | None) -> str | None:
    """A text without white space."""
    return None if text is None else "".join(text.split())


def coverage(expected: str, shown: str) -> float:
    """The share of the longer of two texts that both have in the same order (0..1)."""
    if expected == shown:
        return 1.0
    matcher = difflib.SequenceMatcher(None, expected, shown, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return same / max(len(expected), len(shown))


def score(case: Case) -> Score:
    """How the program's reading of a case compares with it."""
    gold = [(bare("".join(pair["answer"])) or "", pair) for pair in case.expected["pairs"]]
    shown = [(bare(pair.answer_text) or "", pair) for pair in case.reading.pairs]
    free = list(range(len(shown)))
    strict = loose = kinds = questions = 0
    missed, details = [], []
    for words, pair in gold:
        best = max(free, key=lambda i: coverage(words, shown[i][0]), default=None)
        ratio = 0.0 if best is None else coverage(words, shown[best][0])
        if best is None or ratio < LOOSE:
            missed.append(words)
            continue
        free.remove(best)
        loose += 1
        strict += ratio >= STRICT
        found = shown[best][1]
        kinds += found.kind.value == pair["kind"]
        questions += bare(found.question_text) == bare(pair["question"])
        details += _differences(pair, found, ratio)
    everything = "\n".join(words for words, _ in shown)
    doubts = "\n".join(bare(doubt.document.slice(doubt.span)) or "" for doubt in case.reading.unsure)
    return Score(
        expected=len(gold),
        shown=len(shown),
        strict=strict,
        loose=loose,
        right=len(shown) - len(free),
        kinds=kinds,
        questions=questions,
        missed=missed,
        wrong=[shown[i][0] for i in free],
        details=details,
        others_shown=[words for words in case.expected["others"] if (bare(words) or "") in everything],
        unsure_lost=[
            words
            for words in case.expected.get("unsure", ())
            if (bare(words) or "") in everything or (bare(words) or "") not in doubts
        ],
    )


def _differences(pair: dict[str, Any], found: QAPair, ratio: float) -> list[str]:
    differences = []
    if ratio < STRICT:
        differences.append(f"covers {ratio:.2f}: {found.answer_text[:60]!r}")
    if found.kind.value != pair["kind"]:
        differences.append(f"kind {found.kind.value}, not {pair['kind']}: {found.answer_text[:40]!r}")
    if bare(found.question_text) != bare(pair["question"]):
        differences.append(f"question {found.question_text!r}, not {pair['question']!r}")
    contains = pair["attribution_contains"]
    if contains is not None and (bare(contains) or "") not in (bare(found.attribution_text) or ""):
        differences.append(f"attribution {found.attribution_text!r} without {contains!r}")
    return differences


ENGINEER = Speaker("沈知远", ("沈知遠", "沈知元"), ("Shen Zhiyuan", "Zhiyuan Shen"), "Shen")
CAPTAIN = Speaker("Odile Harrowgate", (), ("Odile Harrowgate",), "Harrowgate", ("she",))
"""Invented people, in whose names the tests of the readers speak."""


def each_text(cases: Sequence[tuple[str, Speaker, str, list[str], list[str]]]) -> pytest.MarkDecorator:
    """Runs a test for each of some texts: name, speaker, text, his statements, what is left unsure."""
    return pytest.mark.parametrize(
        ("speaker", "text", "expected", "unsure"),
        [case[1:] for case in cases],
        ids=[case[0] for case in cases],
    )


def read(text: str, speaker: Speaker = ENGINEER) -> Reading:
    """What the readers find in a text."""
    return read_document(Document("case", text, "0" * 64), speaker)


def statements(reading: Reading) -> list[str]:
    """Every pair as question|answer, or the answer alone, without white space."""
    return [
        f"{bare(pair.question_text)}|{bare(pair.answer_text)}"
        if pair.question
        else bare(pair.answer_text) or ""
        for pair in reading.pairs
    ]


def doubts(reading: Reading) -> str:
    """Everything on the unsure list, without white space."""
    return "\n".join(bare(doubt.document.slice(doubt.span)) or "" for doubt in reading.unsure)


def assert_read(text: str, speaker: Speaker, expected: Sequence[str], unsure: Sequence[str]) -> None:
    """Exactly the expected statements are read in a text, and these words are left unsure."""
    reading = read(text, speaker)
    assert statements(reading) == expected
    assert [words for words in unsure if words not in doubts(reading)] == []


MARKED = re.compile("⟦(.*?)⟧", re.S)
"""What the speaker says in a sentence of a test."""


def assert_marked(sentence: str, opening: str, speaker: Speaker) -> None:
    """Behind an opening that says who the speaker is, exactly the words between ⟦ and ⟧ are read as his."""
    reading = read(f"{opening}\n\n{sentence.replace('⟦', '').replace('⟧', '')}", speaker)
    shown = [bare(reading.document.slice(span)) or "" for pair in reading.pairs for span in pair.answer]
    assert sorted(shown) == sorted(bare(words) or "" for words in MARKED.findall(sentence))


def assert_marked_chinese(sentence: str) -> None:
    """The same for a Chinese sentence about the engineer."""
    assert_marked(sentence, "沈知远是澜峰量具的创始人，在杭州做了二十年尺子。", ENGINEER)


def assert_marked_english(sentence: str) -> None:
    """The same for an English sentence about the captain."""
    opening = "Odile Harrowgate, the founder of Harrowgate Ferries, ran the boats for thirty years."
    assert_marked(sentence, opening, CAPTAIN)
