"""The evaluation: judged questions, folds, worlds, fits, measures and floors."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.collection.corpus import Corpus
from bot.errors import CalibrationError
from bot.ranking.fusion import Candidate, Weights, ranked
from embeddings.encoder import Vectors
from tests.conftest import FakeEncoder, retriever_of
from tests.evaluation.fitting import LEXICAL_ONLY, Judged, fit_weights
from tests.evaluation.floors import SLACK, Floors
from tests.evaluation.judged import FOLDS, LANGUAGES, JudgedQuestion, folds, load_questions
from tests.evaluation.measures import auroc, mean, per_question, refusal
from tests.evaluation.worlds import RememberingEncoder, halves, world


def judged(
    name: str, language: str = "en", *, relevance: int = 0, previous: str | None = None
) -> JudgedQuestion:
    answers = {"p": relevance} if relevance else {}
    return JudgedQuestion(name, language, f"question {name}", previous, answers, near_miss=False)


def opening(document: str, words: str) -> dict[str, object]:
    return {"document": document, "opening": words, "relevance": 2}


def row(**changes: object) -> str:
    fields: dict[str, object] = {
        "id": "en-1",
        "language": "en",
        "question": "keepers",
        "previous": None,
        "answers": [opening("english", "A lighthouse")],
        "near_miss": None,
    }
    return json.dumps(fields | changes)


def test_a_judged_question_names_the_pairs_that_answer_it(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "questions.jsonl").write_text(
        row() + "\n" + row(answers=[], near_miss=True), encoding="utf-8"
    )

    first, second = load_questions(corpus, tmp_path / "questions.jsonl")

    [keeper] = [pair.id for pair in corpus.pairs if pair.document.id == "english"]
    assert first == JudgedQuestion("en-1", "en", "keepers", None, {keeper: 2}, near_miss=False)
    assert (second.answerable, second.near_miss) == (False, True)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            row(answers=[{"document": "english", "opening": "B", "relevance": 2}]),
            "'B' opens 0 statements of english",
        ),
        (row(answers=[{"document": "talk", "opening": "", "relevance": 2}]), "'' opens 2 statements of talk"),
        (row(language="fr"), "'fr' is none of en, zh-Hans, zh-Hant"),
        ("{}", r"is no judged question \(KeyError\('id'\) is missing\)"),
        ("{", "Expecting property name"),
    ],
)
def test_a_judged_question_that_is_wrong_is_named_by_its_line(
    corpus: Corpus, tmp_path: Path, line: str, message: str
) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(f"{row()}\n{line}\n", encoding="utf-8")

    with pytest.raises(CalibrationError, match=rf"questions\.jsonl:2: {message}"):
        load_questions(corpus, path)


def test_the_openings_of_all_judged_questions_are_those_of_statements() -> None:
    questions = load_questions(Corpus.read(strict=True))

    assert sum(question.answerable for question in questions) >= 200
    assert sum(not question.answerable for question in questions) >= 80
    near = sum(question.near_miss for question in questions)
    assert near >= 2 / 3 * sum(not question.answerable for question in questions)


def test_folds_hold_their_share_of_each_language_answerable_and_not_and_keep_follow_ups_together() -> None:
    questions = [
        judged(f"{language}{number}", language, relevance=number % 2)
        for language in LANGUAGES
        for number in range(2 * FOLDS)
    ]
    followed = [judged(f"after {number}", previous="question en0") for number in range(3)]

    found = folds([*questions, *followed])

    assert found == folds([*questions, *followed])
    assert len({found[0], *found[len(questions) :]}) == 1
    for language in LANGUAGES:
        for relevance in (0, 1):
            places = [
                n for n, q in enumerate(questions) if q.language == language and q.answerable == relevance
            ]
            assert sorted(found[place] for place in places) == list(range(FOLDS))


def hinted_corpus(folder: Path) -> Corpus:
    pairs = Corpus.read(folder, strict=True).pairs
    tables = [
        f'["{pair.id}"]\nopening = "{pair.answer_text[:4]}"\nen = ["hint for {pair.id}"]\nzh = []\n'
        for pair in pairs
    ]
    (folder / "hints.toml").write_text("\n".join(tables), encoding="utf-8")
    return Corpus.read(folder, strict=True)


def test_a_world_keeps_the_hints_of_the_statements_it_is_given_only(folder: Path) -> None:
    corpus = hinted_corpus(folder)
    kept = corpus.pairs[0].id

    found = world(corpus, FakeEncoder(), [judged("keeper")], {kept})

    assert {one.pair_id for one in found.found[0].candidates if one.hint is not None} == {kept}
    assert len(found.found[0].candidates) == len(corpus.pairs)


def test_halves_come_in_twos_that_share_nothing_and_split_no_statement(corpus: Corpus) -> None:
    found = halves(corpus)

    for half, other in zip(found[::2], found[1::2], strict=True):
        assert half | other == {pair.id for pair in corpus.pairs}
        assert not half & other
        for pair in corpus.pairs:
            wordings = {pair.id, *(variant.id for variant in corpus.variants(pair))}
            assert wordings <= half or wordings <= other


def test_a_remembering_encoder_asks_for_each_text_once() -> None:
    asked: list[str] = []

    class Asked(FakeEncoder):
        def encode_document(self, texts: Sequence[str]) -> Vectors:
            asked.extend(texts)
            return super().encode_document(texts)

    encoder = RememberingEncoder(Asked())

    rows = encoder.encode_document(["fog", "keeper", "fog"])
    again = encoder.encode_document(["keeper"])

    assert asked == ["fog", "keeper"]
    assert np.array_equal(rows[0], rows[2])
    assert np.array_equal(rows[1], again[0])


def small_judged(folder: Path) -> Judged:
    """Questions that share words with the right statement, in a world with hints and one without."""
    corpus = hinted_corpus(folder)
    texts = {"english": "keeper", "article": "海霧", "talk": "守夜的人"}
    questions = []
    for number, (document, text) in enumerate(texts.items()):
        own = [pair for pair in corpus.pairs if pair.document.id == document]
        right = next(pair.id for pair in own if text in pair.answer_text)
        questions.append(JudgedQuestion(f"q{number}", "en", text, None, {right: 2}, near_miss=False))
    everything = [pair.id for pair in corpus.pairs]
    worlds = [world(corpus, FakeEncoder(), questions, hinted) for hinted in (everything, [])]
    return Judged(questions, [0, 1, 2], worlds)


def test_fitted_weights_put_the_right_statements_first_and_leave_out_lanes_on_request(folder: Path) -> None:
    judged_questions = small_judged(folder)

    weights = fit_weights(judged_questions, [0, 1, 2])
    lexical = fit_weights(judged_questions, [0, 1, 2], LEXICAL_ONLY)

    for one in judged_questions.worlds:
        for question, found in zip(judged_questions.questions, one.found, strict=True):
            assert ranked(found.candidates, weights)[0].pair_id in question.relevance
    assert lexical == Weights(0, 0, 0, 1, 0, 0, 0)


def test_the_measures_of_a_question_are_those_of_its_statements_in_their_order(corpus: Corpus) -> None:
    retriever = retriever_of(corpus)
    order = [
        Candidate(pair.id, 0.0, 0.0, None, 0.0, score=1 - number / 10)
        for number, pair in enumerate(corpus.pairs)
    ]
    groups = [group.pair.id for group in retriever.grouped(order)]
    variant = next(pair.id for pair in corpus.pairs if pair.id not in groups)
    at_3 = JudgedQuestion("a", "en", "?", None, {groups[2]: 1}, near_miss=False)
    by_variant = JudgedQuestion("b", "en", "?", None, {variant: 2}, near_miss=False)
    nothing = JudgedQuestion("c", "en", "?", None, {}, near_miss=True)

    found = per_question(retriever, [at_3, by_variant, nothing], [order] * 3)

    assert found.keys() == {"a", "b"}
    assert found["a"] == pytest.approx({"success@1": 0, "success@3": 1, "RR@10": 1 / 3, "nDCG@10": 0.5})
    assert found["b"] == {"success@1": 1, "success@3": 1, "RR@10": 1, "nDCG@10": 1}


def test_a_mean_comes_with_the_interval_that_resampling_gives() -> None:
    found = mean([0.0, 1.0] * 50)

    assert found == mean([0.0, 1.0] * 50)
    assert found.value == 0.5
    # Binomial: half a width of 1.96 * sqrt(0.25 / 100).
    assert (found.low, found.high) == pytest.approx((0.402, 0.598), abs=0.02)
    assert mean([1.0, 1.0]).low == 1.0


def test_auroc_is_the_chance_that_an_answerable_question_scores_higher() -> None:
    assert auroc(np.array([0.9, 0.5]), np.array([0.1, 0.5])) == pytest.approx((1 + 1 + 1 + 0.5) / 4)


def test_refusal_counts_what_is_answered_and_refused_at_the_cut() -> None:
    yes = [judged(f"y{n}", relevance=2) for n in range(4)]
    far, near = judged("far"), JudgedQuestion("near", "en", "?", None, {}, near_miss=True)

    found = refusal([*yes, far, near], [0.9, 0.8, 0.5, 0.4, 0.1, 0.6])

    assert (found.answered, found.answered_far, found.answered_near) == (0.5, 0.0, 1.0)
    assert found.refused == 0.25
    assert found.auroc == pytest.approx((4 + 2) / 8)
    assert (found.auroc_far, found.auroc_near) == (1.0, 0.5)
    assert found.curve[-1] == (0.3, 0.5)


def test_floors_are_kept_raised_and_lowered_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    Floors("1234", {"a, @1": 0.5, "b": 0.5}).save(path)
    floors = Floors.load(path)

    assert floors == Floors("1234", {"a, @1": 0.5, "b": 0.5})
    assert floors.raised({"a, @1": 0.8, "b": 0.2}).values == {"a, @1": 0.8 - SLACK, "b": 0.5}
    assert floors.replaced({"b": 0.2}, "5678") == Floors("5678", {"a, @1": 0.5, "b": 0.19})


def test_a_measure_below_its_floor_and_other_questions_are_breaches() -> None:
    floors = Floors("1234", {"a": 0.5, "b": 0.5, "not measured": 0.5})

    assert floors.breaches({"a": 0.5, "b": 0.499, "new": 0.1}, "1234") == ["b: 0.499, the floor is 0.500"]
    assert floors.breaches({}, "5678") == [
        "the questions are not those the floors were measured on; run with --lower-floors"
    ]
