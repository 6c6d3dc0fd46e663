"""Brackets within somebody's words that are not his. Everybody here is invented."""

import pytest

from bot.documents import Span
from bot.reading.asides.inner_brackets import inner_notes, inner_questions, without
from bot.reading.text.layout import lay_out
from tests.reading_cases import ENGINEER, assert_read


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("他们说genau。（译注：德语，意为“准确”）我听了一辈子。", ["他们说genau。", "我听了一辈子。"]),
        ("他们叫我genau（德语，意为准确——编者注），我不解释。", ["他们叫我genau", "，我不解释。"]),
        ("We ran late. [Editor’s note: by a day.] Nobody minded.", ["We ran late.", "Nobody minded."]),
        ("我先来。（韩序：不行。）好吧。", ["我先来。", "好吧。"]),
        ("我们量（笑）三遍。", ["我们量（笑）三遍。"]),
        ("两种尺（一：钢尺；二：木尺）都卖。", ["两种尺（一：钢尺；二：木尺）都卖。"]),
        ("[听不清]那就再量。", ["[听不清]那就再量。"]),
    ],
)
def test_notes_in_brackets_are_left_out(text: str, left: list[str]) -> None:
    layout = lay_out(text)
    (paragraph,) = layout.paragraphs
    pieces = without(layout, paragraph.span, inner_notes(layout, paragraph.span))
    assert [layout.original[piece.start : piece.end] for piece in pieces] == left


def test_a_question_in_brackets_is_told_with_its_words() -> None:
    layout = lay_out("想试试。（记者：家里同意吗？）不同意。")
    ((bracket, words),) = inner_questions(layout, layout.paragraphs[0].span)
    assert layout.original[words.start : words.end] == "家里同意吗？"
    assert bracket == Span(words.start - 4, words.end + 1)


def test_what_stands_behind_a_question_in_brackets_answers_it() -> None:
    first = "记者：为什么出来？\n\n沈知远：我想试试。（记者：家里同意吗？）不同意。"
    text = f"{first}\n\n记者：后来呢？\n\n沈知远：卖出去了。\n"
    expected = ["为什么出来？|我想试试。", "家里同意吗？|不同意。", "后来呢？|卖出去了。"]
    assert_read(text, ENGINEER, expected, [])
