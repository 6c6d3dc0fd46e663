"""Quotation marks: what stands between them, and which never close or open."""

import pytest

from bot.reading.text.layout import lay_out
from bot.reading.text.marks import find_blocks


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("他说：“好。”她说：“不好。”", [["好。"], ["不好。"]]),
        ("「外『内』外」", [["外『内』外"]]),
        ('"one," he said. "two."', [["one,"], ["two."]]),
        ("“一。\n\n“二。”", [["一。", "二。"]]),
        ('"one.\n\n"two."', [["one.", "two."]]),
        ("it isn’t ‘so’, he said", [["so"]]),
        ("'The tide,' she said. 'It isn't mine.'", [["the tide,"], ["it isn't mine."]]),
        ('a 22" sleeve, "one," he said', [["one,"]]),
        ("“”", []),
    ],
)
def test_quotations_are_found_without_their_marks(text: str, inside: list[list[str]]) -> None:
    layout = lay_out(text)
    blocks = find_blocks(layout, list(layout.paragraphs))
    found = [quotation for block in blocks for quotation in block.quotations]
    assert [[layout.folded[p.start : p.end] for p in quotation.pieces] for quotation in found] == inside


def test_a_mark_that_never_closes_ties_no_paragraphs_together() -> None:
    layout = lay_out("他说：“一。\n\n她说：二。”")
    blocks = find_blocks(layout, list(layout.paragraphs))
    assert [(block.unclosed, block.stray) for block in blocks] == [(3, ()), (None, (12,))]
