"""Interviews whose questions bear no label."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, doubts, each_text, read, statements

HEAD = "本刊专访了澜峰创始人沈知远。\n\n"
TALK = ["您为什么做尺子？|因为我要准。", "您怎么量？|量三遍。"]
INTERVIEWS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "numbered questions, one without a mark, and an editor's bracket",
        ENGINEER,
        """\
本刊专访了澜峰创始人沈知远。

一、您为什么做尺子？

因为我要准。

二、有人说您的尺子贵。

贵在三遍。

（编者注：去年涨了一成。）

三、您怎么量？

量三遍。
""",
        ["您为什么做尺子？|因为我要准。", "有人说您的尺子贵。|贵在三遍。", "您怎么量？|量三遍。"],
        [],
    ),
    (
        "what somebody tells of him behind the last answer is not his",
        ENGINEER,
        HEAD + "**您为什么做尺子？**\n\n因为我要准。\n\n**您怎么量？**\n\n量三遍。\n\n沈先生起身送客。\n",
        TALK,
        [],
    ),
    (
        "long questions, requests, and an answer that ends with a question",
        CAPTAIN,
        """\
An interview with Odile Harrowgate

Why ferries?

Because the bridge fell down. Who builds like that?

You sold the second boat in 1994. Looking back, was that the right moment to let her go, do you think?

I was broke.

Tell us about the first one.

I painted her green.

Is there anything that ferries could learn from hotels, which after all make their living from beds?

I would copy the breakfast.

So it was luck.

It was a Tuesday.

What's next?

I sleep.

This interview has been edited.
""",
        [
            "Whyferries?|Becausethebridgefelldown.Whobuildslikethat?",
            "Yousoldthesecondboatin1994.Lookingback,wasthattherightmomenttolethergo,doyouthink?|Iwasbroke.",
            "Tellusaboutthefirstone.|Ipaintedhergreen.",
            (
                "Isthereanythingthatferriescouldlearnfromhotels,whichafterallmaketheirlivingfrombeds?"
                "|Iwouldcopythebreakfast."
            ),
            "What'snext?|Isleep.",
        ],
        ["Soitwasluck."],
    ),
    (
        "what may go on with the last answer is unsure",
        ENGINEER,
        HEAD + "> 您为什么做尺子？\n\n因为我要准。\n\n> 您怎么量？\n\n量三遍。\n\n灯灭了。\n",
        TALK,
        ["灯灭了。"],
    ),
    (
        "headings that ask over an article about him",
        ENGINEER,
        HEAD + "## 他为什么做尺子？\n\n沈知远说不清。\n\n## 他怎么量？\n\n没有人知道。\n",
        [],
        [],
    ),
    (
        "nobody says that she is interviewed",
        CAPTAIN,
        (
            "Odile Harrowgate's yard\n\n**How do you order?**\n\n"
            "We send a form.\n\n**Do you deliver?**\n\nWe do.\n"
        ),
        [],
        [],
    ),
    (
        "questions in italics, then what nobody asked",
        CAPTAIN,
        (
            "I spoke with Odile Harrowgate.\n\n*Do you hurry?*\n\n"
            "I wait.\n\n*Who pays?*\n\nMother.\n\n---\n\nA box.\n"
        ),
        ["Doyouhurry?|Iwait.", "Whopays?|Mother."],
        [],
    ),
]


@each_text(INTERVIEWS)
def test_exactly_his_answers_are_found(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    reading = read(text, speaker)
    assert statements(reading) == expected
    assert all(words in doubts(reading) for words in unsure)
