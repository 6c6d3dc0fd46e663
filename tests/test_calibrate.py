"""The confidence fitted on an operator's own questions: python -m bot calibrate."""

import json
from pathlib import Path

import pytest

from bot import calibrate as calibrating
from bot import retrieve
from bot.__main__ import main
from bot.calibrate import calibrate
from bot.collection.corpus import Corpus
from bot.confidence import FEWEST_CASES, FITTED, Calibration
from bot.errors import CalibrationError
from bot.retrieve import OWN_CALIBRATION, Retriever
from tests.conftest import FakeEncoder

ANSWERED = ("灯塔为什么要公开图纸", "the keeper of the lighthouse", "海霧總會散去", "您担心被别人抄走吗")
UNANSWERED = ("红烧肉怎么做", "zeppelins over town", "港务局长说灯塔是什么", "best ramen recipe")


def lines(count: int) -> list[str]:
    """As many questions with an answer, and as many without; each a little different from the others."""
    return [
        json.dumps({"question": f"{asked[number % 4]} {number}", "answers": answers}, ensure_ascii=False)
        for number in range(count)
        for asked, answers in ((ANSWERED, ["any"]), (UNANSWERED, []))
    ]


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(lines(FEWEST_CASES)) + "\n\n", encoding="utf-8")
    return path


def test_a_fit_is_stored_beside_the_index_and_tells_both_kinds_of_questions_apart(
    corpus: Corpus, retriever: Retriever, questions: Path, tmp_path: Path
) -> None:
    fit = calibrate(questions, retriever, tmp_path / "cache")

    assert fit.path == tmp_path / "cache" / "index" / "counting" / OWN_CALIBRATION
    assert (fit.answerable, fit.unanswerable) == (FEWEST_CASES, FEWEST_CASES)
    assert (fit.answered, fit.refused) == (0.0, 0.0)
    stored, bundled = Calibration.load(fit.path), Calibration.load(FITTED)
    assert (stored.encoder, stored.other) == (FakeEncoder.fingerprint, bundled.other)
    assert stored.own.hinted == bundled.other.hinted, (
        "no statement here has hints, so there is nothing to fit"
    )
    assert stored.own.bare != bundled.other.bare


def test_too_few_questions_are_refused_and_nothing_is_stored(retriever: Retriever, tmp_path: Path) -> None:
    path = tmp_path / "few.jsonl"
    path.write_text("\n".join(lines(FEWEST_CASES - 1)), encoding="utf-8")

    with pytest.raises(CalibrationError, match=rf"few\.jsonl: add questions: at least {FEWEST_CASES} with"):
        calibrate(path, retriever, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "line",
    [
        "keeper",
        "[]",
        '{"question": "keeper"}',
        '{"answers": []}',
        '{"question": " ", "answers": []}',
        '{"question": "keeper", "answers": true}',
    ],
)
def test_a_line_that_is_no_judged_question_is_named(retriever: Retriever, tmp_path: Path, line: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(f'{{"question": "keeper", "answers": []}}\n{line}\n', encoding="utf-8")

    with pytest.raises(CalibrationError, match=r"^.*bad\.jsonl:2: is no judged question .*; write \{"):
        calibrate(path, retriever, tmp_path / "cache")


def test_a_file_that_is_missing_is_named(retriever: Retriever, tmp_path: Path) -> None:
    with pytest.raises(CalibrationError, match=r"missing\.jsonl: cannot be read"):
        calibrate(tmp_path / "missing.jsonl", retriever, tmp_path / "cache")


def test_a_follow_up_is_searched_with_the_question_before_and_shares_its_fold(
    retriever: Retriever, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "questions.jsonl"
    followed = '{"question": "why", "previous": "keeper", "answers": []}'
    path.write_text(f'{{"question": "keeper", "answers": ["any"]}}\n{followed}\n', encoding="utf-8")

    first, second = calibrating._cases(path, retriever)

    assert first.fold == second.fold
    assert second.evidence == calibrating._evidence(retriever, "why", "keeper")
    assert second.evidence != calibrating._evidence(retriever, "why", None)


def test_the_command_stores_a_fit_that_the_next_question_is_judged_by(
    folder: Path,
    questions: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(retrieve, "load_encoder", lambda model: FakeEncoder())
    cache = tmp_path / "cache"

    status = main(["calibrate", str(questions), "--seeds", str(folder), "--cache", str(cache)])

    stored = cache / "index" / "counting" / OWN_CALIBRATION
    assert status == 0
    assert capsys.readouterr().out == (
        f"{FEWEST_CASES} questions with an answer, {FEWEST_CASES} without; stored in {stored}\n"
        "On these questions 0% of the first are refused, 0% of the others answered.\n"
    )
    assert Retriever.open(seeds=folder, cache=cache).remark is None
