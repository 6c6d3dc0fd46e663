"""Interviews by e-mail: whose letter it is, what it quotes, and where the answers end.

Everybody in these letters is invented.
"""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

LETTERS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a letter repeats numbered questions without the marks of a quotation",
        CAPTAIN,
        """\
From: Odile Harrowgate <odile@boats.example>
To: The Harbour Paper
Subject: Re: Three questions

Dear Anna,

1. What floats?

Oak.

Elm too, for a while.

2. Which boat was the first?

The Petrel.

Kind regards,
Odile

-----Original Message-----
From: The Harbour Paper
Subject: Three questions

1. What floats?

2. Which boat was the first?
""",
        ["Whatfloats?|Oak.Elmtoo,forawhile.", "Whichboatwasthefirst?|ThePetrel."],
        [],
    ),
    (
        "a head whose sender is left empty is that of the letter's signature",
        CAPTAIN,
        """\
From:
To: The Harbour Paper
Subject: Re: Two questions

> What floats?

Oak floats.

> Which boat was the first?

The Petrel.

Odile Harrowgate
""",
        ["Whatfloats?|Oakfloats.", "Whichboatwasthefirst?|ThePetrel."],
        [],
    ),
    (
        "numbered lines that do not all ask are points of his letter",
        CAPTAIN,
        """\
From: Odile Harrowgate <odile@boats.example>
To: The crew
Subject: Rules

1. Who is on watch?

Nobody leaves before the list is signed.

2. Boats are washed.
""",
        [],
        [],
    ),
    (
        "a colleague's name stands before his answer, and a second letter answers one question",
        CAPTAIN,
        """\
From: Odile Harrowgate
Subject: Boats

> Will it float?

Tom knows.
[Tom Venn:] It will.

> Always?

No.

Best wishes
Odile

From: Odile Harrowgate
Date: 18 April

> And the other one?

That one sank.

She is right about that.
""",
        ["Willitfloat?|Tomknows.", "Always?|No.", "Andtheotherone?|Thatonesank."],
        ["Sheisrightaboutthat."],
    ),
    (
        "a colleague answers one question of an e-mail",
        ENGINEER,
        """\
From: z.shen@lanfeng.example

> 1. Is it the ruler?

Usually not.

> 2. And the brass?

[Answered by Tom Verrell, engineer:] We melt it.

It depends.

> 3. Your view?

Both will last.

Kind regards
Shen Zhiyuan
""",
        ["Isittheruler?|Usuallynot.", "Yourview?|Bothwilllast."],
        [],
    ),
    (
        "a letter answers quoted questions in Chinese",
        ENGINEER,
        """\
发件人：沈知远
收件人：陆闻笙
主题：Re: 采访提纲

闻笙好：

> 1、您怎么看待涨价？

涨价是对误差的让步。我们不让。

> 2、明年还做卡尺吗？

做。

卡尺是我们的字母表。

祝
编安

沈知远
""",
        ["您怎么看待涨价？|涨价是对误差的让步。我们不让。", "明年还做卡尺吗？|做。卡尺是我们的字母表。"],
        [],
    ),
    (
        "a letter of somebody else has no words of his",
        CAPTAIN,
        """\
From: Martin Bell <bell@example>
To: Odile Harrowgate
Subject: Fwd: answers

Odile, as promised my notes.

> Will the ferry run in winter?

I think it should, but that is only my view.

> Who decides?

The board, I suppose.

Martin
""",
        [],
        [],
    ),
    (
        "a letter in Traditional Chinese ends with a short answer",
        ENGINEER,
        """\
寄件者: 沈知遠 <shen@lanfeng.example>
收件者: 陸聞笙
主旨: 回覆: 書面採訪

聞笙：

來信收到，逐條答覆如下。

> 第一個問題：您為什麼不用手機？

手機太聰明，我怕它學壞。

> 第二個問題：公司誰說了算？

退件說了算。退件多的那一週，我連茶都不敢喝。

> 第三個問題：有沒有後悔的事？

有

順祝編安
沈知遠

-----
本郵件僅供收件者閱讀。
""",
        [
            "第一個問題：您為什麼不用手機？|手機太聰明，我怕它學壞。",
            "第二個問題：公司誰說了算？|退件說了算。退件多的那一週，我連茶都不敢喝。",
            "第三個問題：有沒有後悔的事？|有",
        ],
        [],
    ),
    (
        "his letter stands inside a forwarded one",
        CAPTAIN,
        """\
From: Martin Bell
To: Tom Verrell
Subject: Fwd: Re: two questions
Date: Mon, 8 Jul 2031 10:02

See below. Will the ferry hold?

> From: Odile Harrowgate <ferry@harrowgate.example>
> To: Martin Bell
> Date: Sun, 7 Jul 2031 23:40
>
> Dear Martin,
>
>> Why does the boat turn left?
>
> Because the harbour does.
>
>> Would you sell it?
>
> Not before the tide does.
>
> Nor after.
>
> Greetings to the cat,
> Odile

From: Tom Verrell
To: Martin Bell
Date: Mon, 8 Jul 2031 10:30

> Why so late?

We were out.

> Who answers?

Nobody.
""",
        [
            "Whydoestheboatturnleft?|Becausetheharbourdoes.",
            "Wouldyousellit?|Notbeforethetidedoes.Norafter.",
        ],
        [],
    ),
    (
        "of two questions in a row the last is answered, and the letters around are others'",
        ENGINEER,
        """\
发件人：陆闻笙
收件人：编辑部
日期：2031年6月1日 09:00

> 二、要不要改？

一字不改。

> 三、能不能登？

能。

发件人：沈知远
收件人：陆闻笙
日期：2031年6月1日 08:00

信收到。

> 一、为什么不封桥？

封了没有人走。

> 二、会不会走？
> 三、想说什么？

多带一把尺子。

此致
沈知远
""",
        ["为什么不封桥？|封了没有人走。", "想说什么？|多带一把尺子。"],
        [],
    ),
]


@each_text(LETTERS)
def test_exactly_his_answers_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
