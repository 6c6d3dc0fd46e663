"""When a question counts as answered: the evidence, the models, their storage and their fit."""

import json
import math
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from bot.collection.lexical import Coverage
from bot.confidence import (
    CAUTION,
    COSINES,
    ENOUGH,
    FEWEST_CASES,
    FITTED,
    FOLDS,
    NUMBERS,
    Asides,
    Calibration,
    Case,
    Evidence,
    Form,
    Logistic,
    Models,
    TakenUp,
    enough_cases,
    evidence_of,
    fit,
    fit_calibration,
    fit_other,
    form_of,
)
from bot.errors import CalibrationError
from bot.ranking.fusion import Candidate
from embeddings.model_folder import BUNDLED_MODEL, folder_fingerprint

ENGLISH = Form(english=True, figure=False, person=True)

NOTHING = Evidence(**dict.fromkeys(NUMBERS, 0.0), hinted=True)


def pair(name: str, *, own: float, hint: float | None, lexical: float) -> Candidate:
    return Candidate(name, own, 0.5, hint, lexical)


def models(intercept: float, **weights: float) -> Models:
    return Models(Logistic(intercept, weights), Logistic(intercept - 1, weights))


def test_the_evidence_is_that_of_the_best_hit_with_the_lead_of_others_in_each_lane() -> None:
    best = pair("a", own=0.5, hint=0.6, lexical=0.3)
    others = [pair("b", own=0.7, hint=0.4, lexical=0.1), pair("c", own=0.1, hint=None, lexical=0.35)]

    found = evidence_of(
        [best, *others],
        Asides(0.45, 0.4, 0.2),
        Coverage(0.25, 0.5),
        TakenUp(0.65, 0.35),
        terms=3,
        form=ENGLISH,
    )

    assert asdict(found) == pytest.approx(
        {
            "own": 0.5,
            "hint": 0.6,
            "lexical": 0.3,
            "own_ahead": 0.2,
            "hint_ahead": 0.0,
            "lexical_ahead": 0.05,
            "ordinary": (0.5 + 0.7 + 0.1) / 3,
            "asides": 0.45,
            "ordinary_aside": 0.4,
            "aside_lexical": 0.2,
            "taken_up": 0.65,
            "aside_taken_up": 0.35,
            "missing": 0.25,
            "unknown": 0.5,
            "terms": math.log(4),
            "english": 1.0,
            "figure": 0.0,
            "person": 1.0,
            "hinted": True,
        }
    )


def test_a_best_hit_without_hints_has_no_evidence_from_the_hints_of_others() -> None:
    found = evidence_of(
        [pair("a", own=0.5, hint=None, lexical=0.0), pair("b", own=0.5, hint=0.9, lexical=0.0)],
        Asides(0.0, 0.0, 0.0),
        Coverage(0.0, 0.0),
        TakenUp(0.0, 0.0),
        terms=0,
        form=Form(english=False, figure=True, person=False),
    )

    assert (found.hint, found.hint_ahead, found.hinted) == (0.0, 0.0, False)
    assert (found.english, found.figure, found.person) == (0.0, 1.0, 0.0)


@pytest.mark.parametrize(
    ("question", "figure", "person"),
    [
        ("How many lighthouses are there?", True, False),
        ("When was it built?", True, False),
        ("what about fog when it rains", False, False),
        ("in which year", True, False),
        ("Who keeps it?", False, True),
        ("whoever keeps it", False, False),
        ("灯塔有多少座", True, False),
        ("燈塔什麼時候建的", True, False),
        ("灯塔建了几年", True, False),
        ("灯塔几乎灭了", False, False),
        ("誰守燈塔", False, True),
        ("灯塔为什么亮", False, False),
    ],
)
def test_a_question_for_a_figure_or_a_person_is_known_by_its_words(
    question: str, figure: bool, person: bool
) -> None:
    assert form_of(question) == Form(english=question.isascii(), figure=figure, person=person)


def test_the_confidence_is_the_logistic_function_of_the_model_for_the_kind_of_hit() -> None:
    both = models(-1.0, own=4.0, unknown=-2.0)
    evidence = replace(NOTHING, own=0.75, unknown=0.5)

    assert both.confidence(evidence) == pytest.approx(1 / (1 + math.exp(-1.0)))
    assert both.confidence(replace(evidence, hinted=False)) == pytest.approx(0.5)
    assert both.answers(evidence)
    assert not both.answers(replace(evidence, own=0.4))


@pytest.mark.parametrize(("own", "expected"), [(1e6, 1.0), (-1e6, 0.0)])
def test_no_evidence_is_too_strong_to_be_counted(own: float, expected: float) -> None:
    assert models(0.0, own=1.0).confidence(replace(NOTHING, own=own)) == pytest.approx(expected)


def test_a_stored_calibration_is_read_as_it_was_written(tmp_path: Path) -> None:
    calibration = Calibration("encoder-1", models(0.5, own=1.0), models(-0.5, lexical=2.0))

    calibration.save(tmp_path / "new" / "confidence.json")

    assert Calibration.load(tmp_path / "new" / "confidence.json") == calibration
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["confidence.json"]


def test_another_encoder_gets_the_models_that_know_no_cosine() -> None:
    calibration = Calibration("encoder-1", models(0.5, own=1.0), models(-0.5, lexical=2.0))

    assert calibration.models("encoder-1") == calibration.own
    assert calibration.models("encoder-2") == calibration.other


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"encoder": "e"}',
        '{"encoder": "e", "own": {"hinted": 1, "bare": 2}, "other": {}}',
        json.dumps({"encoder": "e", "own": {"hinted": {"intercept": 0, "weights": {"mood": 1}}}}),
    ],
)
def test_a_damaged_calibration_is_named_with_the_remedy(tmp_path: Path, content: str) -> None:
    path = tmp_path / "confidence.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(CalibrationError, match=r"confidence\.json: is no calibration .* calibrate$"):
        Calibration.load(path)


def test_a_calibration_that_cannot_be_written_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(CalibrationError, match=r"cannot be written .* choose another --cache$"):
        Calibration("e", models(0.0), models(0.0)).save(tmp_path / "file" / "confidence.json")


def drawn(count: int, *, hinted: bool = True, seed: int = 0) -> list[Case]:
    """Answerable and unanswerable questions in turn, told apart by `lexical`, less surely by `own`."""
    generator = np.random.default_rng(seed)
    found = []
    for number in range(count):
        answerable = number % 2 == 0
        middle = 0.7 if answerable else 0.3
        evidence = replace(
            NOTHING,
            lexical=float(generator.normal(middle, 0.1)),
            own=float(generator.normal(middle, 0.4)),
            hinted=hinted,
        )
        found.append(Case(evidence, answerable, fold=number // 2 % FOLDS))
    return found


def test_a_fit_answers_what_can_be_answered_and_refuses_the_rest() -> None:
    cases = drawn(400)

    model = fit(cases, ("lexical", "own", "english"))

    right = [(model.logit(case.evidence) >= 0) == case.answerable for case in drawn(400, seed=1)]
    assert sum(right) / len(right) > 0.95
    assert model.weights["lexical"] > model.weights["own"] > 0
    assert model.weights["english"] == 0


def test_the_cut_makes_both_errors_on_unseen_questions_equally_frequent() -> None:
    cases = drawn(400)

    model = fit(cases, ("own",))

    answered = sum(model.logit(c.evidence) >= 0 for c in cases if not c.answerable) / 200
    refused = sum(model.logit(c.evidence) < 0 for c in cases if c.answerable) / 200
    assert answered == pytest.approx(refused, abs=0.02)


def test_models_for_any_encoder_know_no_cosine_and_answer_few_of_the_unanswerable() -> None:
    cases = [*drawn(400), *drawn(400, hinted=False)]

    found = fit_other(cases)

    assert not set(COSINES) & (found.hinted.weights.keys() | found.bare.weights.keys())
    assert sum(found.answers(c.evidence) for c in cases if not c.answerable) <= CAUTION * 400 + 4


def test_a_model_with_too_few_questions_is_taken_from_the_fallback() -> None:
    fallback = Calibration("encoder-1", models(0.5, own=1.0), models(-0.5, lexical=2.0))
    few = drawn(2 * FEWEST_CASES - 2, hinted=False)

    for encoder, former in (("encoder-1", fallback.own), ("encoder-2", fallback.other)):
        found = fit_calibration(encoder, [*drawn(2 * FEWEST_CASES), *few], fallback)

        assert (found.encoder, found.other) == (encoder, fallback.other)
        assert found.own.bare == former.bare
        assert found.own.hinted == fit(drawn(2 * FEWEST_CASES), NUMBERS)


def test_enough_questions_are_enough_of_either_kind() -> None:
    cases = drawn(2 * FEWEST_CASES)

    assert enough_cases(cases)
    assert not enough_cases(cases[1:])
    assert not enough_cases([case for case in cases if case.answerable] * 2)


def test_the_calibration_that_comes_with_the_program_is_for_the_bundled_encoder() -> None:
    assert Calibration.load(FITTED).encoder == folder_fingerprint(BUNDLED_MODEL)
    assert ENOUGH == 0.5, "fitted intercepts put the cut at even odds"
