"""Which question an answer belongs to. Everybody here is invented."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

CONVERSATIONS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a point of a list answers the point above it",
        CAPTAIN,
        """\
- @tall_mast: Will it float?
  - Tom Venn: Has anybody tried?
  - Odile Harrowgate: I have, and I got wet.
- **Actions**
  - Odile Harrowgate: buy a towel
""",
        ["Willitfloat?|Ihave,andIgotwet."],
        [],
    ),
    (
        "a host who asks without a question mark, behind somebody else's answer",
        ENGINEER,
        """\
韩序（量具协会，主持人）：尺子准吗？

钱小满：我没有量过。

韩序：请沈先生谈谈。

沈知远：我量了三遍。

韩序：哪一遍准？

钱小满：第三遍。

韩序：谢谢。

沈知远：是第二遍。
""",
        ["请沈先生谈谈。|我量了三遍。", "哪一遍准？|是第二遍。"],
        [],
    ),
    (
        "a part of the conversation with a heading that lists of tasks have too",
        ENGINEER,
        """\
记者：准吗？

沈知远：准。

### 下一步

记者：还量吗？

沈知远：还量。
""",
        ["准吗？|准。", "还量吗？|还量。"],
        [],
    ),
    (
        "the number of a question shows who asks",
        CAPTAIN,
        """\
Q1 Anna Pell: The Committee has heard of leaks.

Odile Harrowgate: It has heard of one.

Tom Venn: I heard of two.

Q2 Anna Pell: I turn to the paint.

Odile Harrowgate: It is blue.
""",
        ["TheCommitteehasheardofleaks.|Ithasheardofone.", "Iturntothepaint.|Itisblue."],
        [],
    ),
]


@each_text(CONVERSATIONS)
def test_an_answer_belongs_to_what_was_asked(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
