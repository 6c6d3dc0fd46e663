"""Whose answers stand behind a bare `A:` where a document holds two interviews. All are invented."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

CONVERSATIONS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "somebody else is interviewed below",
        ENGINEER,
        """\
本刊专访了澜峰创始人沈知远。

问：准吗？
答：我量过。

【另见】本刊同时采访了量具协会会长韩序。

问：准吗？
答：按规定办。
""",
        ["准吗？|我量过。"],
        [],
    ),
    (
        "he comes second",
        ENGINEER,
        """\
本刊专访了量具协会会长韩序。

问：准吗？
答：按规定办。

随后，记者采访了澜峰创始人沈知远。

问：准吗？
答：我量过。
""",
        ["准吗？|我量过。"],
        [],
    ),
    (
        "a line names the next guest",
        CAPTAIN,
        """\
Guest: Odile Harrowgate, boatbuilder

Q: Does it float?
A: It does.

Guest: Anna Pell, harbour master

Q: Does it float?
A: So far.
""",
        ["Doesitfloat?|Itdoes."],
        [],
    ),
    (
        "a headline stands over the interview with somebody else",
        ENGINEER,
        """\
对话沈知远：不涨价

记者：涨价吗？

沈知远：不涨。

对话周衡：要涨价

记者：涨价吗？

答：要涨。
""",
        ["涨价吗？|不涨。"],
        [],
    ),
    (
        "a headline quotes the next guest",
        CAPTAIN,
        """\
Odile Harrowgate: “No fares will rise”

Q: Will fares rise?

A: No.

Tom Verrell: “They must rise”

Q: Will fares rise?

A: They must.
""",
        ["Willfaresrise?|No."],
        [],
    ),
    (
        "a heading of a part begins with a word that could be a name",
        ENGINEER,
        """\
本刊专访了澜峰创始人沈知远。

问：准吗？

答：我量过。

成本

问：贵吗？

答：不贵。
""",
        ["准吗？|我量过。", "贵吗？|不贵。"],
        [],
    ),
    (
        "he tells of an interview in an answer",
        ENGINEER,
        """\
本刊专访了澜峰创始人沈知远。

问：准吗？
答：我量过。

我采访过韩序，他也量过。

问：真的？
答：真的。
""",
        ["准吗？|我量过。我采访过韩序，他也量过。", "真的？|真的。"],
        [],
    ),
]


@each_text(CONVERSATIONS)
def test_a_bare_label_belongs_to_whoever_was_introduced_last(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
