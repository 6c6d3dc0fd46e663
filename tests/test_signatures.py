"""Quotations signed with a name in the same paragraph."""

import pytest

from bot.reading.grammar.attribution import Grammar
from bot.reading.prose.signatures import find_signed
from bot.reading.text.layout import lay_out
from bot.reading.text.marks import find_blocks
from tests.reading_cases import ENGINEER

GRAMMAR = Grammar(ENGINEER)


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("“慢就是快。”——沈知远", ["慢就是快。"]),
        ("“慢就是快。”——澜峰创始人沈知远,2031年", ["慢就是快。"]),
        ("“慢就是快。”(沈知远)", ["慢就是快。"]),
        ("“慢就是快。——沈知远”", ["慢就是快。"]),
        ('"measure twice." - Shen Zhiyuan, founder of Lanfeng', ["measure twice."]),
        ("“慢就是快。”——韩序", []),
        ("“慢就是快。”——沈知远的父亲", []),
        ("“慢就是快。”——韩序谈沈知远", []),
        ("他说“慢就是快。”——沈知远", []),
        ("沈知远——“慢就是快。”", []),
    ],
)
def test_a_quotation_is_his_where_a_dash_and_his_name_end_the_paragraph(text: str, signed: list[str]) -> None:
    layout = lay_out(text)
    found = find_signed(layout, find_blocks(layout, list(layout.paragraphs)), GRAMMAR)
    words = [layout.folded[piece.start : piece.end] for finding in found for piece in finding.answer]
    assert words == signed
