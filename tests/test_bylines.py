"""By-lines, and titles that give a speech as somebody's."""

import pytest

from bot.documents import Speaker
from bot.folding import fold
from bot.reading.asides.bylines import author_below, gives_his_speech, is_under_title
from bot.reading.text.layout import lay_out
from tests.reading_cases import CAPTAIN, ENGINEER, each_text, read, statements

COLUMN = "【回声】\n\n一把尺\n\n沈知远\n\n我量了三遍。\n\n（作者系澜峰创始人）\n"


def test_a_name_under_a_title_is_a_byline_where_a_note_tells_of_the_author() -> None:
    layout = lay_out(COLUMN)
    assert is_under_title(layout, 2)
    assert author_below(layout, 2) == 4
    assert not is_under_title(lay_out(COLUMN.replace("（作者系澜峰创始人）", "（完）")), 2)


@pytest.mark.parametrize(
    ("words", "name", "his"),
    [
        ("沈知远在量具年会上的演讲", "沈知远", True),
        ("沈知远致员工的一封信（全文）", "沈知远", True),
        ("公开信：沈知远", "沈知远", True),
        ("韩序评沈知远的演讲", "沈知远", False),
        ("沈知远演讲遭批评", "沈知远", False),
        ("Remarks by Odile Harrowgate at the launch", "Odile Harrowgate", True),
        ("Odile Harrowgate's speech at the launch", "Odile Harrowgate", True),
        ("A reply to remarks by Odile Harrowgate", "Odile Harrowgate", False),
        ("Remarks by Odile Harrowgate draw fire", "Odile Harrowgate", False),
    ],
)
def test_a_title_gives_a_speech_as_his(words: str, name: str, his: bool) -> None:
    start = words.index(name)
    assert gives_his_speech(fold(words), start, start + len(name)) is his


TEXTS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    ("a column under a bare name", ENGINEER, COLUMN, ["我量了三遍。"], []),
    (
        "another column below it",
        ENGINEER,
        COLUMN + "\n【镜外】\n\n仓库\n\n韩序\n\n我拍了三年。\n",
        ["我量了三遍。"],
        [],
    ),
    (
        "a speech without a word of himself is an article about it",
        CAPTAIN,
        "Remarks by Odile Harrowgate at the launch\n\nThe hall was full.\n\nThe boat was late.\n",
        [],
        [],
    ),
]


@each_text(TEXTS)
def test_exactly_his_texts_are_found(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert unsure == []
    assert statements(read(text, speaker)) == expected
