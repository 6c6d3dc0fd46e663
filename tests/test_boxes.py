"""What a page sets beside the words: legends, footnotes, profiles, and lines that end no sentence."""

import pytest

from bot.folding import fold
from bot.reading.text.boxes import is_loose_line, stands_beside
from bot.reading.text.layout import lay_out


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ("Harrowgate, left, with the crew of the Petrel.", True),
        ("The Petrel leaving Dunmore in 1994.", True),
        ("[1] The Petrel was a wooden ferry.", True),
        ("Ruth Peel was born in Dunmore in 1951.", True),
        ("澜峰量具的老厂房，摄于1994年。", True),
        ("*该产品已于2007年停产。", True),
        ("澜峰量具成立于2003年，总部位于杭州。", True),
        ("*Never* in the fog.", False),
        ("The boat left and nobody waved.", False),
        ("厂房是二手的，尺子不是。", False),
    ],
)
def test_what_stands_beside_the_words(words: str, beside: bool) -> None:
    assert stands_beside(fold(words)) is beside


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("我们只做一件事。\n\n一把尺子的故事：从余姚到汉诺威\n\n就是慢。", True),
        ("One thing matters.\n\nRuth Peel, chief engineer\n\nIt is fog.", True),
        ("难的有两点。\n\n- 等\n\n就是慢。", False),
        ("难的有两点：\n\n等，还是等\n\n就是慢。", False),
        ("我们只做一件事\n\n慢，一直慢\n\n就是慢", False),
        ("One thing matters.\n\nIt is fog,\nand only fog.\n\nNothing else.", False),
    ],
)
def test_a_line_that_ends_no_sentence_where_the_others_do(text: str, loose: bool) -> None:
    assert is_loose_line(lay_out(text), 1) is loose
