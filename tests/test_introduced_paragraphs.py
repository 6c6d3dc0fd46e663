"""Paragraphs that the one above introduces with a colon, and where they end.

Everybody in these texts is invented.
"""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

ARTICLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a colon introduces a paragraph of his and later one of others",
        ENGINEER,
        """\
两份发言

在年会上，沈知远这样总结这一年：

退回来三件，三件都是我们的错。错在哪里，已经写在墙上。

台下没有人鼓掌。

主持人宣读了供应商的来信：

贵公司的尺子太准，害得我们不敢偷懒。
""",
        ["退回来三件，三件都是我们的错。错在哪里，已经写在墙上。"],
        [],
    ),
    (
        "an English sentence introduces a block",
        CAPTAIN,
        """\
Two letters from the quay

Odile Harrowgate put it this way in her letter to the crew:

"We are not late. The tide is early."

The harbour board answered in a circular:

All vessels are to be punctual.
""",
        ["Wearenotlate.Thetideisearly."],
        [],
    ),
    (
        "an English letter is introduced as follows",
        ENGINEER,
        """\
Two papers from Lanfeng

In a letter to the staff, Shen Zhiyuan described the year as follows:

We shipped nine gauges and took back two. The two taught us more.

The second paper is a notice from the landlord:

The roof will be repaired in spring.
""",
        ["Weshippedninegaugesandtookbacktwo.Thetwotaughtusmore."],
        [],
    ),
    (
        "a post quotes him in a block",
        ENGINEER,
        """\
@lathe_lover · 2 Nov
Heard the talk at Lanfeng today. Shen Zhiyuan said it like this:

> A ruler goes bad in two ways: it is dropped, or it is trusted.
> The dropped one everybody replaces.

The second one is me lol
RT to win a steel rule!!

@bridge_man: well said
""",
        ["Arulergoesbadintwoways:itisdropped,oritistrusted.Thedroppedoneeverybodyreplaces."],
        [],
    ),
]


@each_text(ARTICLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
