"""Whole documents of ordinary kinds, read from end to end: every form of label, and what only looks like one.

Everybody in these texts is invented.
"""

import pytest

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, bare, each_text, read, statements

LABELS_ZH = [
    ("记者：", "沈知远："),
    ("《量具》：", "沈知远："),
    ("问：", "答："),
    ("Ｑ：", "Ａ："),
    ("Q. ", "A. "),
    ("Q1：", "A1："),
    ("【问】", "【答】"),
    ("[记者]", "[沈知远]"),
    ("**记者：**", "**沈知远：**"),
    ("**记者**：", "**沈知远**："),
    ("**问：**", "**答：**"),
    ("●记者：", "●沈知远："),
    ("▲记者：", "▲沈知远："),
    ("〈记者〉", "〈沈知远〉"),
    ("记者 ", "沈知远 "),
    ("记者\u3000", "沈知远\u3000"),
    ("记者｜", "沈知远｜"),
    ("记者/", "沈知远/"),
    ("记者：", "沈："),
    ("记者：", "沈总："),
    ("问题1：", "回答："),
    ("问题一：", "沈知远："),
    ("主持人韩序：", "沈知远："),
    ("新浪科技：", "沈知远："),
    ("网友@小尺：", "沈知远："),
    ("记者问：", "沈知远答："),
    ("《量具周刊》记者：", "沈知远："),
    ("央视记者：", "沈知远："),
    ("本报：", "沈知远："),
    ("Reporter：", "沈知远："),
    ("＜问＞", "＜答＞"),
    ("→记者：", "→沈知远："),
    ("记者﹕", "沈知远﹕"),
    ("记者（韩序）：", "沈知远（澜峰创始人）："),
    ("本刊记者韩序：", "澜峰创始人沈知远："),
    ("记者\t", "沈知远\t"),
    ("[00:01] 记者：", "[00:09] 沈知远："),
    ("00:01 记者：", "00:09 沈知远："),
    ("记者 00:01\n", "沈知远 00:09\n"),
    ("记者（00:01）\n", "沈知远（00:09）\n"),
    ("记者\n", "沈知远\n"),
    ("记者：\n", "沈知远：\n"),
    ("### 记者\n", "### 沈知远\n"),
    ("*记者：*", "*沈知远：*"),
    ("__记者：__", "__沈知远：__"),
    ("**记者** ", "**沈知远** "),
    ("1. 记者：", "2. 沈知远："),
    ("1. ", ""),
    ("> ", ""),
]
"""What stands before a question and before an answer."""

LABELS_EN = [
    ("Q: ", "A: "),
    ("Q. ", "A. "),
    ("Gauge: ", "Harrowgate: "),
    ("GAUGE: ", "HARROWGATE: "),
    ("GAUGE ", "HARROWGATE "),
    ("TV: ", "OH: "),
    ("Tom Venn: ", "Odile Harrowgate: "),
    ("Tom: ", "Odile: "),
    ("**Tom Venn:** ", "**Odile Harrowgate:** "),
    ("**Tom Venn**: ", "**Odile Harrowgate**: "),
    ("**Tom Venn** ", "**Odile Harrowgate** "),
    ("**Q.** ", "**A.** "),
    ("Tom Venn — ", "Odile Harrowgate — "),
    ("Tom Venn | ", "Odile Harrowgate | "),
    ("[Tom Venn] ", "[Odile Harrowgate] "),
    ("Mr Venn: ", "Ms Harrowgate: "),
    ("Interviewer: ", "Interviewee: "),
    ("Tom Venn (Gauge): ", "Odile Harrowgate (Harrow Yard): "),
    ("Tom Venn, Gauge: ", "Odile Harrowgate, founder: "),
    ("[00:12] Tom Venn: ", "[00:30] Odile Harrowgate: "),
    ("Tom Venn (00:12):\n", "Odile Harrowgate (00:30):\n"),
    ("Tom Venn 00:12\n", "Odile Harrowgate 00:30\n"),
    ("Tom Venn\n", "Odile Harrowgate\n"),
    ("Tom Venn:\n", "Odile Harrowgate:\n"),
    ("Question: ", "Answer: "),
    ("Question 1: ", "Answer: "),
    ("Q1: ", "A1: "),
    ("Q1. ", "A. "),
    ("- Q: ", "- A: "),
    ("1. ", ""),
    ("### ", ""),
    ("GQ: ", "OH: "),
    ("Host: ", "Guest: "),
    ("Interviewer: ", "Odile: "),
    ("[Q] ", "[A] "),
    ("(Q) ", "(A) "),
    ("Q) ", "A) "),
    ("Q - ", "A - "),
    ("Q—", "A—"),
    (">> TOM VENN: ", ">> ODILE HARROWGATE: "),
    ("Moderator: ", "Captain Harrowgate: "),
    ("Gauge asks: ", "Harrowgate answers: "),
]


@pytest.mark.parametrize(("asking", "answering"), LABELS_ZH)
def test_chinese_labels(asking: str, answering: str) -> None:
    turns = [("为什么做尺子？", "因为我要准。"), ("您怎么量？", "量三遍。")]
    text = "本刊专访了澜峰创始人沈知远。\n\n"
    text += "\n\n".join(f"{asking}{question}\n\n{answering}{answer}" for question, answer in turns)
    assert statements(read(text)) == [f"{question}|{answer}" for question, answer in turns]


@pytest.mark.parametrize(("asking", "answering"), LABELS_EN)
def test_english_labels(asking: str, answering: str) -> None:
    turns = [("Why do you build boats?", "Because I like water."), ("How do you steer?", "By listening.")]
    text = "We sat down with Odile Harrowgate, founder of the yard.\n\n"
    text += "\n\n".join(f"{asking}{question}\n\n{answering}{answer}" for question, answer in turns)
    assert statements(read(text, CAPTAIN)) == [
        f"{bare(question)}|{bare(answer)}" for question, answer in turns
    ]


NO_WORDS_OF_HIS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "bios bold",
        ENGINEER,
        """\
参会嘉宾

**沈知远** 澜峰创始人，做尺三十年。

**韩序** 量具协会会长，写过三本书。

**钱小满** 记者。
""",
        [],
        [],
    ),
    (
        "bios colon",
        ENGINEER,
        """\
参会嘉宾

沈知远：澜峰创始人，做尺三十年。
韩序：量具协会会长，写过三本书。
钱小满：本刊记者。
""",
        [],
        [],
    ),
    (
        "bios en",
        CAPTAIN,
        """\
Speakers

Odile Harrowgate: founder of the yard, builder of nine boats.
Tom Venn: editor of Gauge.
Anna Pell: harbour master.
""",
        [],
        [],
    ),
    (
        "credits",
        ENGINEER,
        """\
导演：韩序
编剧：钱小满
主演：沈知远
音乐：老杜
""",
        [],
        [],
    ),
    (
        "agenda",
        ENGINEER,
        """\
09:00 韩序：开幕
09:30 沈知远：尺子的未来
10:00 钱小满：量具与城市
""",
        [],
        [],
    ),
    (
        "agenda en",
        CAPTAIN,
        """\
09:00 Tom Venn: Opening
09:30 Odile Harrowgate: The future of boats
10:00 Anna Pell: Harbours
""",
        [],
        [],
    ),
    (
        "toc",
        ENGINEER,
        """\
目录

韩序：量具简史……3
沈知远：尺子会说谎……9
钱小满：一把尺……15
""",
        [],
        [],
    ),
    (
        "headlines",
        ENGINEER,
        """\
热点新闻

沈知远：尺子不会说谎
韩序：量具要涨价
钱小满：我见过最长的尺
""",
        [],
        [],
    ),
    (
        "scores",
        ENGINEER,
        """\
韩序：9.5
沈知远：9.8
钱小满：8.7
""",
        [],
        [],
    ),
    (
        "comments",
        ENGINEER,
        """\
《专访沈知远》网友评论

小尺：说得好！
量天：沈知远总是这样。
尺寸：真的吗？
""",
        [],
        [],
    ),
    (
        "fan account",
        ENGINEER,
        """\
沈知远后援会：我们爱他。
记者：为什么？
沈知远后援会：因为准。
""",
        [],
        [],
    ),
    (
        "faq",
        ENGINEER,
        """\
澜峰由沈知远创办。以下是常见问题。

问：尺子怎么保养？

答：您可以用布擦。

问：可以退货吗？

答：可以，请联系客服。
""",
        [],
        [],
    ),
    (
        "faq2",
        ENGINEER,
        """\
**尺子怎么保养？**

用布擦。

**可以退货吗？**

请联系我们。

澜峰由沈知远创办。
""",
        [],
        [],
    ),
    (
        "other interviewed",
        ENGINEER,
        """\
本刊专访了量具协会会长韩序，请他谈沈知远。

问：您怎么认识他？

答：我们是同学。

问：您喜欢他吗？

答：我喜欢他的尺子。
""",
        [],
        [],
    ),
    (
        "he asks",
        ENGINEER,
        """\
沈知远对话作家韩序。

沈知远：您写了多久？

韩序：我写了三年。

沈知远：写完了吗？

韩序：没有。
""",
        [],
        [],
    ),
    (
        "profile w question headings",
        ENGINEER,
        """\
沈知远很少接受采访。本刊用了三个月走近他。

## 他为什么做尺子？

因为父亲。邻居们说，他父亲是木匠。

## 他还能走多远？

没有人知道。
""",
        [],
        [],
    ),
    (
        "play",
        ENGINEER,
        """\
剧本《尺》

沈知远（由老杜饰）：我要量天。
记者：为什么？
沈知远（由老杜饰）：因为天高。
""",
        [],
        [],
    ),
    (
        "ai",
        ENGINEER,
        """\
AI沈知远：我是尺子。
记者：你是谁？
AI沈知远：我是尺子。
""",
        [],
        [],
    ),
    (
        "spokesman",
        ENGINEER,
        """\
记者：尺子准吗？
沈知远的发言人：他说准。
记者：真的？
沈知远的发言人：真的。
""",
        [],
        [],
    ),
    (
        "namesake",
        ENGINEER,
        """\
记者：尺子准吗？
沈知非：准。
记者：真的？
沈知非：我量过。
""",
        [],
        [],
    ),
    (
        "label then narrative",
        ENGINEER,
        """\
记者采访了沈知远。

记者：尺子准吗？

沈知远：准。

说完，沈知远站了起来，走到窗边。

记者：真的？

沈知远：真的。
""",
        ["尺子准吗？|准。", "真的？|真的。"],
        [],
    ),
    (
        "joint",
        ENGINEER,
        """\
记者：尺子准吗？

沈知远、韩序：准。

记者：谁量的？

沈知远：我量的。
""",
        ["谁量的？|我量的。"],
        [],
    ),
    (
        "summary",
        ENGINEER,
        """\
记者：尺子准吗？

沈知远：（笑而不语）

记者：谁量的？

沈知远：我量的。
""",
        ["谁量的？|我量的。"],
        [],
    ),
    (
        "email from other",
        CAPTAIN,
        """\
From: Tom Venn
To: Odile Harrowgate
Subject: boats

> Why boats?

Because I like them.

> How?

By hand.
""",
        [],
        [],
    ),
    (
        "ad",
        ENGINEER,
        """\
沈知远：我用澜峰牌尺子！

澜峰牌尺子，记者也说好。
""",
        [],
        [],
    ),
    (
        "poem",
        ENGINEER,
        """\
沈知远

韩序

我量过你的影子
你的影子没有尺寸
""",
        [],
        [],
    ),
    (
        "byline other",
        ENGINEER,
        """\
一把尺

韩序

我去年见到沈知远。我问他尺子准不准。

（作者系本刊记者）
""",
        [],
        [],
    ),
    (
        "review of his column",
        ENGINEER,
        """\
沈知远的专栏

韩序

我读了他的专栏。我不同意。

（作者系量具协会会长）
""",
        [],
        [],
    ),
    (
        "subtitle translator",
        ENGINEER,
        """\
译者：沈知远

记者：尺子准吗？

答：我说准。

记者：真的？

答：我量过。
""",
        [],
        [],
    ),
    (
        "photo",
        ENGINEER,
        """\
摄影：沈知远

问：你为什么画画？

答：我喜欢。

问：画什么？

答：我画船。
""",
        [],
        [],
    ),
    (
        "interviewer en",
        CAPTAIN,
        """\
Interview by Odile Harrowgate

Q: Why paint?

A: I like it.

Q: What?

A: I paint boats.
""",
        [],
        [],
    ),
    (
        "about en",
        CAPTAIN,
        """\
Tom Venn on working with Odile Harrowgate

Q: How was it?

A: I liked it.

Q: Would you do it again?

A: I would not.
""",
        [],
        [],
    ),
    (
        "list of people quoted",
        ENGINEER,
        """\
什么是好尺子？我们问了三个人。

韩序：准。

沈知远：我看是轻。

钱小满：便宜。
""",
        ["我看是轻。"],
        [],
    ),
    (
        "quiz",
        ENGINEER,
        """\
谁说的？

A. 沈知远
B. 韩序
C. 钱小满

答案：A
""",
        [],
        [],
    ),
    (
        "glossary",
        ENGINEER,
        """\
沈知远：澜峰创始人
澜峰：量具公司
量具：尺子等
""",
        [],
        [],
    ),
    (
        "timeline",
        ENGINEER,
        """\
2001年：沈知远创办澜峰
2005年：韩序加入
2031年：上市
""",
        [],
        [],
    ),
    (
        "chat about",
        ENGINEER,
        """\
韩序：你见过沈知远吗？
钱小满：沈知远？见过。
韩序：他怎么样？
钱小满：挺好。
""",
        [],
        [],
    ),
    (
        "table of contents interview",
        ENGINEER,
        """\
专访沈知远：
一、为什么做尺子
二、怎么量
三、未来
""",
        [],
        [],
    ),
]


@each_text(NO_WORDS_OF_HIS)
def test_what_only_looks_like_a_transcript(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert unsure == []
    assert statements(read(text, speaker)) == expected


DOCUMENTS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "earnings zh",
        ENGINEER,
        """\
澜峰2031年第二季度业绩会纪要

出席：沈知远（首席执行官）、韩序（首席财务官）
主持：投资者关系部

沈知远（CEO）：各位好。本季度我们卖出三万把尺子。下半年会更多。

韩序（CFO）：收入增长一成。

提问环节

分析师（南渡证券 钱小满）：请问明年的毛利率？

韩序：我们不给指引。

沈知远：我补充一句，毛利不是目的。

分析师（北岸证券）：新厂什么时候投产？

沈知远：五月。

主持人：感谢各位，会议到此结束。
""",
        [
            "各位好。本季度我们卖出三万把尺子。下半年会更多。",
            "请问明年的毛利率？|我补充一句，毛利不是目的。",
            "新厂什么时候投产？|五月。",
        ],
        [],
    ),
    (
        "earnings en",
        CAPTAIN,
        """\
Harrow Yard plc
Q2 2031 Earnings Call Transcript

Corporate Participants
Odile Harrowgate - Chief Executive Officer
Tom Venn - Chief Financial Officer

Conference Call Participants
Anna Pell - Gauge Securities

Operator
Good day, and welcome to the call. I would now like to turn the call over to Odile Harrowgate.

Odile Harrowgate - Chief Executive Officer
Thank you, operator. We launched nine boats. The tenth waits for oak.

Tom Venn - Chief Financial Officer
Revenue grew by a tenth.

Operator
Our first question comes from Anna Pell with Gauge Securities.

Anna Pell - Gauge Securities
When will the tenth boat be launched?

Odile Harrowgate - Chief Executive Officer
When the oak is dry. We do not hurry oak.

Operator
This concludes today's call.
""",
        [
            "Thankyou,operator.Welaunchednineboats.Thetenthwaitsforoak.",
            "Whenwillthetenthboatbelaunched?|Whentheoakisdry.Wedonothurryoak.",
        ],
        [],
    ),
    (
        "hearing",
        CAPTAIN,
        """\
HEARING BEFORE THE COMMITTEE ON HARBOURS

Witness: Odile Harrowgate, Harrow Yard

The CHAIRMAN. The committee will come to order. Ms. Harrowgate, you may begin.

Ms. HARROWGATE. Thank you, Mr. Chairman. I build boats. I have built nine.

Mr. VENN. Did any of them sink?

Ms. HARROWGATE. One of them, and I was in it.

The CHAIRMAN. The gentleman's time has expired.

Mr. PELL. I yield back.
""",
        ["Thankyou,Mr.Chairman.Ibuildboats.Ihavebuiltnine.", "Didanyofthemsink?|Oneofthem,andIwasinit."],
        [],
    ),
    (
        "parliament",
        CAPTAIN,
        """\
Q12 Tom Venn: Ms Harrowgate, how many boats did you build?

Odile Harrowgate: Nine, Chair. One of them sank.

Q13 Chair: Whose fault was that?

Odile Harrowgate: Mine. I signed the drawing.

Anna Pell: If I may add, the drawing was wet.

Q14 Chair: Thank you.
""",
        [
            "MsHarrowgate,howmanyboatsdidyoubuild?|Nine,Chair.Oneofthemsank.",
            "Whosefaultwasthat?|Mine.Isignedthedrawing.",
        ],
        [],
    ),
    (
        "podcast zh time",
        ENGINEER,
        """\
第十二期 尺子与时间

本期嘉宾：沈知远，澜峰创始人
主播：小满

【时间轴】
02:10 尺子的来历
15:30 为什么是三遍

小满 00:12
大家好，今天请到了沈知远。沈老师好。

沈知远 00:20
大家好。

小满 00:25
您第一把尺子是谁的？

沈知远 00:31
我父亲的。他是木匠。
他走了以后，尺子归了我。

小满 01:10
后来呢？

沈知远 01:12
后来我就一直量。

【片尾曲】
""",
        ["您第一把尺子是谁的？|我父亲的。他是木匠。他走了以后，尺子归了我。", "后来呢？|后来我就一直量。"],
        [],
    ),
    (
        "roundtable zh",
        ENGINEER,
        """\
圆桌：量具的未来

主持人：韩序
嘉宾：沈知远（澜峰创始人）
      钱小满（量具周刊主编）
      老杜（尺匠）

韩序：先请沈总谈谈。

沈知远：我先说。尺子不会消失。

钱小满：我不同意。

韩序：老杜怎么看？

老杜：都行。

观众提问：尺子会涨价吗？

沈知远：不会。

韩序：谢谢三位。
""",
        ["先请沈总谈谈。|我先说。尺子不会消失。", "尺子会涨价吗？|不会。"],
        [],
    ),
    (
        "zhihu",
        ENGINEER,
        """\
如何评价澜峰的新尺子？

沈知远
澜峰创始人
2,341 人赞同了该回答
我来回答一下。这把尺子我们做了三年。
它最难的是零点。
发布于 2031-05-06 20:11

韩序
量具周刊主编
12 人赞同了该回答
我觉得一般。
发布于 2031-05-07 10:00
""",
        ["我来回答一下。这把尺子我们做了三年。它最难的是零点。"],
        [],
    ),
    (
        "weibo",
        ENGINEER,
        """\
@沈知远
2031-5-6 20:11 来自 微博网页版
今天第九十九把尺子下线。谢谢等它的人。
转发 12 评论 30 赞 400

@量具周刊
2031-5-6 21:00
恭喜！
""",
        ["今天第九十九把尺子下线。谢谢等它的人。"],
        [],
    ),
    (
        "letter full",
        ENGINEER,
        """\
沈知远致全体员工的一封信

各位同事：

今天是澜峰成立三十周年。我想说三件事。

第一，尺子要准。

第二，人要歇。

祝大家平安。

沈知远
2031年5月6日
""",
        ["今天是澜峰成立三十周年。我想说三件事。第一，尺子要准。第二，人要歇。"],
        [],
    ),
    (
        "speech en",
        CAPTAIN,
        """\
Remarks by Odile Harrowgate at the launch of the ninth boat

Leith, 6 May 2031

Friends, thank you for coming in the rain.

We began this boat when oak was cheap. I promised my mother that she would float.

(Applause)

She floats. That is all a boat has to do.

Thank you.

END
""",
        [
            (
                "Friends,thankyouforcomingintherain.Webeganthisboatwhenoakwascheap."
                "Ipromisedmymotherthatshewouldfloat.Shefloats.Thatisallaboathastodo."
            )
        ],
        [],
    ),
    (
        "speech zh",
        ENGINEER,
        """\
沈知远在量具年会上的演讲（全文）

2031年5月6日

各位来宾，大家好。

我讲三点。第一，尺子要准。

（掌声）

第二，尺子要轻。

谢谢大家。

（演讲完）
""",
        ["我讲三点。第一，尺子要准。第二，尺子要轻。"],
        [],
    ),
    (
        "subtitle srt",
        ENGINEER,
        """\
1
00:00:01,000 --> 00:00:03,000
主持人：您为什么做尺子？

2
00:00:03,500 --> 00:00:06,000
沈知远：因为我父亲是木匠，

3
00:00:06,000 --> 00:00:08,000
他留下一把尺。

4
00:00:08,500 --> 00:00:10,000
主持人：谢谢。
""",
        ["您为什么做尺子？|因为我父亲是木匠，他留下一把尺。"],
        [],
    ),
    (
        "vtt",
        CAPTAIN,
        """\
WEBVTT

00:00:01.000 --> 00:00:03.000
<v Tom Venn>Why boats?

00:00:03.500 --> 00:00:06.000
<v Odile Harrowgate>Because water waits

00:00:06.000 --> 00:00:08.000
<v Odile Harrowgate>for nobody.

00:00:08.000 --> 00:00:09.000
<v Tom Venn>Thanks.
""",
        ["Whyboats?|Becausewaterwaitsfornobody."],
        [],
    ),
    (
        "wechat",
        ENGINEER,
        """\
沈知远 5月6日 20:11
@韩序 尺子到了吗？我这边没收到。

韩序 5月6日 20:12
到了。要不要量一下？

沈知远 5月6日 20:15
要，量三遍再发我。
""",
        ["@韩序尺子到了吗？我这边没收到。", "到了。要不要量一下？|要，量三遍再发我。"],
        [],
    ),
    (
        "quotes list",
        ENGINEER,
        """\
沈知远语录

1. 尺子要准，人要歇。
2. 量三遍，才算量过。
3. 卖出去的尺子，泼出去的水。
""",
        ["尺子要准，人要歇。", "量三遍，才算量过。", "卖出去的尺子，泼出去的水。"],
        [],
    ),
    (
        "question answer paragraphs",
        ENGINEER,
        """\
记者日前采访了沈知远。

记者：尺子准吗？

沈知远：准。

我们每一把都量三遍。第一遍量长，第二遍量直。

第三遍量心。

记者：心怎么量？

沈知远：看他放下尺子的样子。
""",
        [
            "尺子准吗？|准。我们每一把都量三遍。第一遍量长，第二遍量直。第三遍量心。",
            "心怎么量？|看他放下尺子的样子。",
        ],
        [],
    ),
    (
        "press conf",
        ENGINEER,
        """\
澜峰新品发布会答问实录

量具周刊记者：请问沈总，尺子什么时候上市？

沈知远：下个月。

南渡日报记者：价格呢？

沈知远：比去年便宜一成。另外，学生半价。

主持人：最后一个问题。

央广记者：会出海吗？

沈知远：会，先去有木匠的地方。
""",
        [
            "请问沈总，尺子什么时候上市？|下个月。",
            "价格呢？|比去年便宜一成。另外，学生半价。",
            "会出海吗？|会，先去有木匠的地方。",
        ],
        [],
    ),
    (
        "en intro prose then QA",
        CAPTAIN,
        """\
# The woman who waits for oak

Odile Harrowgate has never launched a boat on time. At her yard nine hulls stand in the rain. I asked her why.

**You say that oak does not hurry. Do you?**

I hurry to work. After that I wait.

**Who pays for the waiting?**

My mother did. Now the customers do, and I send them a photograph every week.

**Do they complain?**

Only the ones who have never seen the sea.

*This interview has been edited and condensed.*
""",
        [
            "Yousaythatoakdoesnothurry.Doyou?|Ihurrytowork.AfterthatIwait.",
            "Whopaysforthewaiting?|Mymotherdid.Nowthecustomersdo,andIsendthemaphotographeveryweek.",
            "Dotheycomplain?|Onlytheoneswhohaveneverseenthesea.",
        ],
        [],
    ),
]


@each_text(DOCUMENTS)
def test_every_word_of_his_is_found(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert unsure == []
    assert statements(read(text, speaker)) == expected
