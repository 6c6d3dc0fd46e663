"""Minutes of meetings: what is recorded as said by whom."""

from bot.documents import Speaker
from tests.reading_cases import ENGINEER, each_text, read, statements

MINUTES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "he demands, the meeting demands",
        ENGINEER,
        "会议要求，四月底前量完。沈知远认为，尺子没有错。他要求，先量一遍，再谈换。\n",
        ["尺子没有错。", "先量一遍，再谈换。"],
        [],
    ),
    ("by his demand others act", ENGINEER, "按照沈知远的要求，韩序量了一遍。\n", [], []),
    ("he demands something of somebody", ENGINEER, "沈知远要求韩序量一遍，韩序没有量。\n", [], []),
]


@each_text(MINUTES)
def test_exactly_what_he_said_is_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert unsure == []
    assert statements(read(text, speaker)) == expected
