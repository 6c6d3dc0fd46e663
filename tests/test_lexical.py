"""The lexical lane: which terms a text has, how well a text holds those of a question."""

import math

import pytest

from bot.lexical import (
    PREVIOUS_WEIGHT,
    SATURATION,
    Coverage,
    LexicalIndex,
    document_terms,
    query_terms,
    term_weights,
)

TEXTS = {"tower": "灯塔很亮", "fog": "海雾会散", "keeper": "the keeper of the lighthouse"}


def rarity(holders: int, texts: int = len(TEXTS)) -> float:
    return math.log(1 + (texts - holders + 0.5) / (holders + 0.5))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("灯塔很亮", ["灯塔", "塔很", "很亮", "灯", "塔", "很", "亮"]),
        ("燈塔，很亮", ["灯塔", "灯", "塔", "很亮", "很", "亮"]),
        ("Two LIGHTHOUSES in the fog", ["two", "lighthouse", "fog"]),
        ("know-how v2.5", ["know-how", "v2.5"]),
        ("glass", ["glass"]),
        ("！？", []),
    ],
)
def test_a_text_has_its_character_bigrams_its_characters_and_its_latin_words(
    text: str, terms: list[str]
) -> None:
    assert document_terms(text) == terms


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("请问她怎么看灯塔？", ["灯塔"]),
        ("她怎麼看燈塔", ["灯塔"]),
        ("社会重要吗", ["社会", "会重", "重要"]),
        ("灯", ["灯"]),
        ("what did she say about the lighthouse?", ["lighthouse"]),
        ("what did she say?", []),
    ],
)
def test_words_of_asking_are_no_terms_of_a_question_and_words_are_not_broken(
    question: str, terms: list[str]
) -> None:
    assert query_terms(question) == terms


def test_the_terms_of_the_question_before_count_less_unless_they_are_asked_again() -> None:
    assert term_weights("keeper", "lighthouse keeper") == {"lighthouse": PREVIOUS_WEIGHT, "keeper": 1.0}
    assert term_weights("keeper") == {"keeper": 1.0}


def test_a_text_scores_the_saturated_sum_of_its_terms_by_bm25() -> None:
    """Lucene's BM25: every text here is of its own length, k1 1.5 and b 0.75."""
    lengths = {text_id: len(document_terms(text)) for text_id, text in TEXTS.items()}
    average = sum(lengths.values()) / len(lengths)
    raw = rarity(1) / (1 + 1.5 * (0.25 + 0.75 * lengths["keeper"] / average))

    scores = LexicalIndex(TEXTS).scores({"keeper": 1.0})

    assert scores == {"keeper": pytest.approx(raw / (raw + SATURATION), rel=1e-5)}


def test_a_term_of_the_question_before_adds_its_part() -> None:
    index = LexicalIndex(TEXTS)

    def raw(score: float) -> float:
        return SATURATION * score / (1 - score)

    once, both = index.scores({"灯塔": 1.0})["tower"], index.scores({"灯塔": 1.0, "很亮": 0.5})["tower"]

    assert raw(both) == pytest.approx(1.5 * raw(once), rel=1e-5)


@pytest.mark.parametrize("terms", [{}, {"harbour": 1.0}])
def test_a_question_that_shares_no_term_scores_nothing(terms: dict[str, float]) -> None:
    assert LexicalIndex(TEXTS).scores(terms) == {}


def test_an_index_of_no_texts_scores_nothing() -> None:
    assert LexicalIndex({}).scores({"fog": 1.0}) == {}


def test_coverage_tells_terms_that_stand_elsewhere_from_terms_that_stand_nowhere() -> None:
    weights = {"灯塔": 1.0, "海雾": 1.0, "港口": 0.5}
    total = 2 * rarity(1) + 0.5 * rarity(0)

    found = LexicalIndex(TEXTS).coverage(weights, "tower")

    assert found.missing == pytest.approx(rarity(1) / total)
    assert found.unknown == pytest.approx(0.5 * rarity(0) / total)


def test_a_question_without_terms_lacks_nothing() -> None:
    assert LexicalIndex(TEXTS).coverage({}, "tower") == Coverage(missing=0.0, unknown=0.0)
