"""What a line shows by itself: whether a sentence ends in it, and whether it heads what follows."""

import pytest

from bot.reading.text.lines import breaks_off, ends_sentence, find_lines, is_heading


def test_lines_lead_back_to_their_places() -> None:
    text = "一\r\n \n\n二"
    assert [(line.start, line.words) for line in find_lines(text)] == [(0, "一"), (3, " "), (6, "二")]


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("量好了。", True),
        ("“量好了。”", True),
        ("we measured it. ", True),
        ("我们量了……", True),
        ("we measured it..", False),
        ("我们量了，", False),
        ("量好了。“再量”", False),
        ("", False),
    ],
)
def test_a_sentence_ends_before_closing_marks(words: str, ends: bool) -> None:
    assert ends_sentence(words) is ends


@pytest.mark.parametrize(
    ("words", "broken"),
    [
        ("我们量了,又", True),
        ("我们量了(两遍)", True),
        ("量好了。(笑)", False),
        ("阿芥(认证用户)", False),
        ("沈知远:", False),
        ("量好了。——沈知远", False),
    ],
)
def test_a_line_may_break_off_in_the_middle_of_a_sentence(words: str, broken: bool) -> None:
    assert breaks_off(words) is broken


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        ("关于价格", True),
        ("# 一", True),
        ("**关于价格**", True),
        ("一、量两遍。", True),
        ("为什么量?", True),
        ("他说完就走了。", False),
        ("价格:不变", False),
        ("> 价格", False),
    ],
)
def test_a_heading_is_short_and_no_sentence_or_marked_as_one(words: str, heads: bool) -> None:
    assert is_heading(words) is heads
