"""The lexical lane: how well a text holds the terms of a question."""

import math
from pathlib import Path

import numpy as np
import pytest

from bot.collection.lexical import K1, SATURATION, B, Coverage, LexicalIndex, postings_of
from bot.terms import CHARACTER_WEIGHT, document_terms

TEXTS = {"tower": "灯塔很亮", "fog": "海雾会散", "keeper": "the keeper of the lighthouse"}


def rarity(holders: int, texts: int = len(TEXTS)) -> float:
    return math.log(1 + (texts - holders + 0.5) / (holders + 0.5))


def raw(texts: dict[str, str], text_id: str, term: str) -> float:
    """BM25 of one text for one term, before it is saturated."""
    terms = {one: document_terms(text) for one, text in texts.items()}
    mean = sum(map(len, terms.values())) / len(terms)
    times = terms[text_id].count(term)
    holders = sum(term in found for found in terms.values())
    return rarity(holders) * times / (times + K1 * (1 - B + B * len(terms[text_id]) / mean))


def saturated(score: float) -> float:
    return score / (score + SATURATION)


def test_a_text_scores_the_saturated_bm25_of_its_terms_and_the_others_nothing() -> None:
    texts = TEXTS | {"keeper": "the keeper of the keepers"}

    scores = LexicalIndex.of(texts.values()).scores({"keeper": 1.0})

    assert scores == pytest.approx([0.0, 0.0, saturated(raw(texts, "keeper", "keeper"))])


def test_the_characters_of_a_bigram_count_beside_it_for_less() -> None:
    texts = TEXTS | {"fog": "海上的灯会散"}

    scores = LexicalIndex.of(texts.values()).scores({"灯塔": 1.0})

    tower = raw(texts, "tower", "灯塔") + CHARACTER_WEIGHT * (
        raw(texts, "tower", "灯") + raw(texts, "tower", "塔")
    )
    fog = CHARACTER_WEIGHT * raw(texts, "fog", "灯")
    assert scores == pytest.approx([saturated(tower), saturated(fog), 0.0])


def test_a_character_that_is_asked_for_itself_counts_in_full() -> None:
    found = LexicalIndex.of(TEXTS.values()).scores({"灯塔": 1.0, "灯": 1.0})[0]

    parts = [
        raw(TEXTS, "tower", "灯塔"),
        raw(TEXTS, "tower", "灯"),
        CHARACTER_WEIGHT * raw(TEXTS, "tower", "塔"),
    ]
    assert found == pytest.approx(saturated(sum(parts)))


def test_a_term_of_the_question_before_adds_its_part() -> None:
    found = LexicalIndex.of(TEXTS.values()).scores({"keeper": 1.0, "lighthouse": 0.5})[2]

    expected = raw(TEXTS, "keeper", "keeper") + 0.5 * raw(TEXTS, "keeper", "lighthouse")
    assert found == pytest.approx(saturated(expected))


@pytest.mark.parametrize("terms", [{}, {"harbour": 1.0}])
def test_a_question_that_shares_no_term_scores_nothing(terms: dict[str, float]) -> None:
    assert LexicalIndex.of(TEXTS.values()).scores(terms).tolist() == [0.0, 0.0, 0.0]


def test_an_index_of_no_texts_scores_nothing() -> None:
    assert LexicalIndex.of([]).scores({"fog": 1.0}).tolist() == []
    assert LexicalIndex.of([""]).scores({"fog": 1.0}).tolist() == [0.0]


def test_a_share_of_terms_weighs_them_by_their_rarity() -> None:
    index = LexicalIndex.of((TEXTS | {"fog": "灯会散"}).values())

    rare, common = rarity(1), rarity(2)
    assert index.shares(["灯", "keeper"], [{"灯"}, {"keeper", "other"}, {"灯", "keeper"}, set()]) == (
        pytest.approx([common / (rare + common), rare / (rare + common), 1.0, 0.0])
    )
    assert index.shares([], [{"灯"}]) == [0.0]


def test_coverage_tells_terms_that_stand_elsewhere_from_terms_that_stand_nowhere() -> None:
    weights = {"灯塔": 1.0, "海雾": 1.0, "港口": 0.5}
    total = 2 * rarity(1) + 0.5 * rarity(0)

    found = LexicalIndex.of(TEXTS.values()).coverage(weights, 0)

    assert found.missing == pytest.approx(rarity(1) / total)
    assert found.unknown == pytest.approx(0.5 * rarity(0) / total)


def test_a_question_without_terms_lacks_nothing() -> None:
    assert LexicalIndex.of(TEXTS.values()).coverage({}, 0) == Coverage(missing=0.0, unknown=0.0)


@pytest.fixture(scope="module")
def many() -> LexicalIndex:
    """Texts in which some words stand often and others hardly ever."""
    generator = np.random.default_rng(1)
    words = [f"w{number}x" for number in range(400)]
    ranks = np.minimum(generator.zipf(1.3, 60_000), 400) - 1
    return LexicalIndex.of(" ".join(words[rank] for rank in ranks[i : i + 20]) for i in range(0, 60_000, 20))


@pytest.mark.parametrize("terms", [("w0x",), ("w399x", "w0x", "w1x"), ("w30x", "w3x", "w90x"), ("w5x", "no")])
@pytest.mark.parametrize(
    ("number", "start", "stop"), [(1, 0, 3000), (50, 0, 3000), (50, 700, 1900), (9, 5, 9)]
)
def test_the_best_are_those_with_the_highest_scores(
    many: LexicalIndex, terms: tuple[str, ...], number: int, start: int, stop: int
) -> None:
    weights = dict.fromkeys(terms, 1.0) | {"w0x": 0.3}
    scores = many.scores(weights)

    best = many.best(weights, number, start, stop)

    expected = np.sort(scores[start:stop][scores[start:stop] > 0])[::-1][:number]
    assert len(set(best.tolist())) == len(best) == len(expected)
    assert np.sort(scores[best])[::-1] == pytest.approx(expected, abs=1e-6)
    assert all(start <= row < stop for row in best)


def test_the_scores_of_some_texts_are_those_among_all(many: LexicalIndex) -> None:
    weights, rows = {"w3x": 1.0, "w200x": 0.5, "no": 1.0}, np.array([0, 17, 2999])

    assert many.scores_at(weights, rows) == pytest.approx(many.scores(weights)[rows], abs=1e-12)
    assert LexicalIndex.of([]).best(weights, 5, 0, 0).tolist() == []


def test_postings_in_files_are_those_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"w{number % 7}x w{number}x 灯塔{chr(0x4E00 + number)}" for number in range(300)]
    memory = postings_of(texts)
    monkeypatch.setattr("bot.collection.runs.HELD", 100)
    monkeypatch.setattr("bot.collection.lexical.TERMS_AT_ONCE", 50)

    files = postings_of(texts, tmp_path)

    for field in ("terms", "ends", "bounds", "rows", "parts"):
        assert getattr(files, field).tolist() == getattr(memory, field).tolist()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["parts.npy", "rows.npy"]
