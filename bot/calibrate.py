"""Fit the confidence on an operator's own judged questions, and keep it beside the index."""

import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.build import index_folder
from bot.confidence import (
    FEWEST_CASES,
    FITTED,
    FOLDS,
    Calibration,
    Case,
    Evidence,
    enough_cases,
    fit_calibration,
)
from bot.errors import CalibrationError, QuestionError
from bot.retrieve import OWN_CALIBRATION, Retriever, checked_question


@dataclass(frozen=True, slots=True)
class Fit:
    """A calibration that was stored, and what it rests on."""

    path: Path
    answerable: int
    unanswerable: int
    answered: float  # share of the unanswerable that is answered now
    refused: float  # share of the answerable that is refused now


def calibrate(file: Path, retriever: Retriever, cache: Path) -> Fit:
    """Fit the confidence on a file of judged questions and store it in the cache folder.

    Each line is a JSON object: "question", "answers" (a list, empty where the documents hold no
    answer; only that is looked at) and, for a follow-up, "previous". Raises CalibrationError naming
    the line that is wrong, or how many questions are missing.
    """
    cases = _cases(file, retriever)
    parts = [[case for case in cases if case.evidence.hinted is hinted] for hinted in (True, False)]
    if not any(map(enough_cases, parts)):
        raise CalibrationError(
            f"{file}: add questions: at least {FEWEST_CASES} with an answer and {FEWEST_CASES} without are "
            "needed whose closest statements have search hints, or as many where they have none"
        )
    encoder = retriever.encoder
    calibration = fit_calibration(encoder.fingerprint, cases, Calibration.load(FITTED))
    path = index_folder(cache, encoder) / OWN_CALIBRATION
    calibration.save(path)
    answered = [calibration.own.answers(case.evidence) for case in cases]
    right = [yes for yes, case in zip(answered, cases, strict=True) if case.answerable]
    wrong = [yes for yes, case in zip(answered, cases, strict=True) if not case.answerable]
    return Fit(path, len(right), len(wrong), sum(wrong) / len(wrong), 1 - sum(right) / len(right))


def _cases(file: Path, retriever: Retriever) -> list[Case]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CalibrationError(f"{file}: cannot be read ({error}); name a UTF-8 file, JSON a line") from error
    cases = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            question, previous = checked_question(row["question"]), row.get("previous")
            cases.append(
                Case(
                    _evidence(retriever, question, previous),
                    answerable=_has_answers(row["answers"]),
                    # A question and all that follow it up fall into one fold.
                    fold=zlib.crc32((previous or question).encode()) % FOLDS,
                )
            )
        except (ValueError, KeyError, TypeError, AttributeError, QuestionError) as error:
            form = '{"question": "...", "answers": []}'
            raise CalibrationError(
                f"{file}:{number}: is no judged question ({error}); write {form}"
            ) from error
    return cases


def _has_answers(answers: Any) -> bool:
    if not isinstance(answers, list):
        raise TypeError('"answers" is no list')
    return bool(answers)


def _evidence(retriever: Retriever, question: str, previous: str | None) -> Evidence:
    found = retriever.find(question, previous=previous)
    evidence = retriever.evidence(found, retriever.order(found))
    if evidence is None:
        raise CalibrationError("the documents hold no statement; nothing can be fitted")
    return evidence
