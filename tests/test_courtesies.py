"""Words that answer nothing."""

import pytest

from bot.reading.asides.courtesies import is_courtesy
from tests.reading_cases import read, statements


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("thank you, marta.", True),
        ("谢谢韩序。", True),
        ("thank you, and now the boats.", False),
        ("谢谢。", True),
        ("谢谢主持人,大家好!", True),
        ("good morning.", True),
        ("thank you very much. good evening, everyone.", True),
        ("谢谢尺子。", False),
        ("谢谢 ruby,谢谢大家。", True),
        ("谢谢 ruby 把尺子修好。", False),
        ("thank you for the ruler.", False),
        ("不会。谢谢。", False),
        ("", False),
        ("。", False),
    ],
)
def test_only_courtesies_are_courtesies(words: str, expected: bool) -> None:
    assert is_courtesy(words) is expected


def test_a_turn_of_thanks_alone_gives_no_statement() -> None:
    text = (
        "记者：尺子准吗？\n沈知远：准。谢谢。\n记者：辛苦了！\n沈知远：谢谢。\n记者：再见。\n沈知远：再见。\n"
    )
    assert statements(read(text)) == ["尺子准吗？|准。谢谢。"]
