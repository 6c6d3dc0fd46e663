"""Sentences are read behind the times and rubrics that stand before them."""

import pytest

from bot.reading.asides.rubrics import without_rubric
from bot.reading.text.layout import lay_out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("【10:21】沈知远表示，好。", "沈知远表示,好。"),
        ("[10:21] It began.", "it began."),
        ("10.21am: It began.", "it began."),
        ("10:21 | It began.", "it began."),
        ("【最新】沈知远表示，好。", "沈知远表示,好。"),
        ("本报讯 沈知远表示，好。", "沈知远表示,好。"),
        ("#3 It began.", "it began."),
        ("【韩序】好。", "【韩序】好。"),
        ("10:21", "10:21"),
        ("2031 was late.", "2031 was late."),
    ],
)
def test_what_stands_before_a_sentence_is_no_part_of_it(line: str, words: str) -> None:
    (paragraph,) = lay_out(line).paragraphs
    bare = without_rubric(paragraph)
    assert bare.words == words
    assert len(bare.span) == len(words)
