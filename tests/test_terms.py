"""Which terms a text and a question have, and what each counts."""

import pytest

from bot.terms import (
    CHARACTER_WEIGHT,
    PREVIOUS_WEIGHT,
    document_terms,
    query_terms,
    term_weights,
    with_characters,
)


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


def test_the_characters_of_a_bigram_count_for_less_where_they_are_not_asked_for_themselves() -> None:
    assert with_characters({"灯塔": 1.0, "塔": 1.0, "fog": 1.0}) == {
        "灯塔": 1.0,
        "塔": 1.0,
        "fog": 1.0,
        "灯": CHARACTER_WEIGHT,
    }
    assert with_characters({"灯塔": 0.5, "塔灯": 1.0})["灯"] == CHARACTER_WEIGHT
