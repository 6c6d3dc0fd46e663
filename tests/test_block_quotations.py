"""Block quotations: what a line above gives as his, and what is signed behind a dash."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, each_text, read, statements

BLOCKS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a line above says that they are from an interview with her",
        CAPTAIN,
        """\
From an interview with Odile Harrowgate in *River*, no. 4:

> A boat should be ashamed of speed.
>
> That is all I know.

> She sells benches.
>
> — overheard

From an interview with Martin Bell about Odile Harrowgate:

> She is slow.

From a letter by Odile Harrowgate:

> Dear all.
>
> — Tom Verrell

From a biography of Odile Harrowgate:

> She was born in the boat.

From Odile Harrowgate's speech at the harbour:

> Sit down.
""",
        ["Aboatshouldbeashamedofspeed.ThatisallIknow.", "Sitdown."],
        [],
    ),
    (
        "a page parts every quoted line from the next, in the middle of an interview",
        ENGINEER,
        """\
**记者：** 难吗？

**沈知远：** 难。

## 抄在墙上的

墙上贴着三张纸：

> 尺子短了，等于你在说话。

> ——沈知远

> 漏一夜，补一年。

> ——老话

> 谁拿了我的尺子？

> ——韩序

**记者：** 谢谢。

**沈知远：** 不是我的字。
""",
        ["难吗？|难。", "尺子短了，等于你在说话。", "谢谢。|不是我的字。"],
        [],
    ),
]


@each_text(BLOCKS)
def test_exactly_his_blocks_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert unsure == []
    assert statements(read(text, speaker)) == expected
