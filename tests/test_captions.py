"""Subtitles and captions: whose line a line is."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, each_text, read, statements

SUBTITLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a block without a name goes on with the last one",
        CAPTAIN,
        """\
1
00:00:01,200 --> 00:00:04,000
NARRATOR: There is one boat
and there are two harbours.

2
00:00:04,400 --> 00:00:07,900
ODILE HARROWGATE: I was told to go faster.
I went earlier: at four.

3
00:00:08,300 --> 00:00:10,100
INTERVIEWER: At four?
Who sails at four?

4
00:00:10,500 --> 00:00:14,200
ODILE HARROWGATE: You ask the bakers
what they need.

5
00:00:14,600 --> 00:00:17,000
Then you leave before them.

6
00:00:18,000 --> 00:00:21,500
<i>The boat was sold in 2031.
Nobody has asked since.</i>

7
00:00:22,000 --> 00:00:24,800
Not even I.

8
00:00:25,000 --> 00:00:26,000
- We sold it.
- Twice.

9
00:00:28,000 --> 00:00:29,000
Cheap, too.

10
00:00:33,000 --> 00:00:36,000
Subtitles: Bell & Sons
""",
        [
            "Iwastoldtogofaster.Iwentearlier:atfour.",
            "Atfour?Whosailsatfour?|Youaskthebakerswhattheyneed.Thenyouleavebeforethem.NotevenI.",
        ],
        [],
    ),
    (
        "the subtitles are Chinese",
        ENGINEER,
        """\
1
00:00:02,000 --> 00:00:05,300
旁白：这里一年下一百天雨
没有雨的时候人们量尺子

2
00:00:05,800 --> 00:00:08,900
导演：那什么时候
开始做卡尺？

3
00:00:11,300 --> 00:00:14,800
沈知远：有一天尺子全借走了
还回来的都短了

4
00:00:15,100 --> 00:00:18,000
我的意思是：短得都不一样

5
00:00:18,400 --> 00:00:21,200
镇民：我爹借过一把
""",
        ["那什么时候开始做卡尺？|有一天尺子全借走了还回来的都短了我的意思是：短得都不一样"],
        [],
    ),
    (
        "the times stand alone and arrows mark who speaks",
        CAPTAIN,
        """\
Odile Harrowgate on slow boats
42,118 views

0:00
[MUSIC]
0:04
>> HOST: Welcome back.
0:07
Odile Harrowgate sails at night.
0:10
Odile, does anybody want that?
0:13
>> ODILE HARROWGATE: Nobody wants night,
0:15
that is why it is cheap.
0:19
>> I would like to add something.
0:21
Night is dear to me.
0:25
[LAUGHTER]
0:27
>> ODILE HARROWGATE: Thank you.

Comments are turned off.
""",
        ["Odile,doesanybodywantthat?|Nobodywantsnight,thatiswhyitischeap."],
        [],
    ),
    (
        "a diary of the day is no file of captions",
        CAPTAIN,
        "\n\n".join(f"{hour}:10\nOdile Harrowgate walked on." for hour in range(10, 17)) + "\n",
        [],
        [],
    ),
]


@each_text(SUBTITLES)
def test_exactly_his_lines_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert unsure == []
    assert statements(read(text, speaker)) == expected
