"""The lines that present who takes part, above a conversation. Everybody in them is invented."""

import pytest

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_marked

TALKS = [
    (
        (
            "对话嘉宾\n\n沈知远：澜峰量具创始人，做尺子二十年。\n林溪：甬江周刊主笔。\n\n"
            "林溪：第一把尺子卖给了谁？\n沈知远：⟦卖给了我舅舅。⟧\n林溪：不像好生意。\n沈知远：⟦第一单都不是生意。⟧\n"
        ),
        ENGINEER,
    ),
    (
        "沈知远：澜峰量具创始人。\n韩序：远川资本合伙人。\n\n问：第一把尺子卖给了谁？\n答：卖给了舅舅。\n问：然后呢？\n答：没有了。\n",
        ENGINEER,
    ),
    (
        (
            "Odile Harrowgate: founder of Harrowgate Ferries. Tom Verrell: reporter.\n\n"
            "Tom Verrell: Who pays?\nOdile Harrowgate: ⟦Everybody, in the end.⟧\n"
            "Tom Verrell: When?\nOdile Harrowgate: ⟦On the quay.⟧\n"
        ),
        CAPTAIN,
    ),
    (
        (
            "Host: Who are you?\n\nOdile Harrowgate: ⟦Founder of the ferries, and their cleaner.⟧\n\n"
            "Host: Which is harder?\n\nOdile Harrowgate: ⟦The second.⟧\n"
        ),
        CAPTAIN,
    ),
]


@pytest.mark.parametrize(("text", "speaker"), TALKS)
def test_a_line_that_presents_somebody_is_no_turn(text: str, speaker: Speaker) -> None:
    assert_marked(text, "", speaker)
