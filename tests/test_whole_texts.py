"""Texts given whole: letters, speeches and essays.

Everybody in these texts is invented.
"""

import pytest

from tests.reading_cases import doubts, read, statements

TEXTS: list[tuple[str, str, list[str], list[str]]] = [
    (
        "a memo is announced by a surname and signed with a given name",
        """\
Lanfeng was founded by Shen Zhiyuan.

Read Shen's full email to staff below:

Subject: Rulers

Dear all,

I have decided to measure them again. The decision is mine.

I am sorry.

Zhiyuan

A spokesman declined to comment.
""",
        ["Ihavedecidedtomeasurethemagain.Thedecisionismine.Iamsorry."],
        [],
    ),
    (
        "a letter is signed beneath its announcement",
        """\
昨日，澜峰创始人沈知远致信全体员工，全文如下：

各位同事：

今年量错了九把尺子，错在我。

路费我出。

此致
敬礼

沈知远
2031年3月1日

有员工认为，信写得太短。
""",
        ["今年量错了九把尺子，错在我。路费我出。"],
        [],
    ),
    (
        "a letter in Traditional Chinese has a closing beside the name",
        """\
沈知遠四月十六日致函本廳，全文照錄如下：

敬啟者：

尺停了九天，這是我的不是。

沈知遠　敬上
""",
        ["尺停了九天，這是我的不是。"],
        [],
    ),
    (
        "a speech ends where the next one is announced",
        """\
以下是澜峰创始人沈知远的致辞全文：

各位同学，我毕业那年坐在最后一排。

红灯不是惩罚，祝你们准点。

以下是家长代表韩序的致辞全文：

孩子们，回家吃饭。
""",
        ["各位同学，我毕业那年坐在最后一排。红灯不是惩罚，祝你们准点。"],
        [],
    ),
    (
        "a salutation names the place before the people",
        """\
沈知远昨日致函本报，全文照登如下。

溪谷的各位邻居：

吵到大家睡觉，是真的。

我去睡了三个晚上。

沈知远　敬上
""",
        ["吵到大家睡觉，是真的。我去睡了三个晚上。"],
        [],
    ),
    (
        "a letter that he signs with somebody else is unsure",
        """\
澜峰昨日公布创始人沈知远的信，全文如下：

各位同事：

量错了九把尺子，错在我们。

路费我们出。

沈知远、韩序
2031年3月1日
""",
        [],
        ["量错了九把尺子，错在我们。", "路费我们出。"],
    ),
    (
        "an English speech ends where the next one is announced",
        """\
Below is the full text of the address by Shen Zhiyuan:

Friends, I sat in the last row.

Red is no punishment.

Below is the full text of the address by Tom Verrell:

Children, come home.
""",
        ["Friends,Isatinthelastrow.Redisnopunishment."],
        [],
    ),
    (
        "an English letter needs no announcement",
        """\
Dear all,

We took back nine rulers this month.

I paid for the post.

Best wishes,

Shen Zhiyuan
Harrow, 12 May

The post office has not replied.
""",
        ["Wetookbackninerulersthismonth.Ipaidforthepost."],
        [],
    ),
    (
        "somebody else signs",
        """\
韩序致沈知远的公开信，全文如下：

沈知远先生：

你的尺子量错了我的桥。

韩序
2031年3月1日
""",
        [],
        [],
    ),
    (
        "somebody else signs beside him",
        """\
澜峰发布公开信，全文如下：

各位员工：

我们决定一起离开。

沈知远
韩序
""",
        [],
        [],
    ),
    (
        "a speech ends with a mark",
        """\
以下为沈知远在毕业典礼上的演讲全文：

同学们，大家好：

我没有上过大学。

（掌声）

所以手很轻。

（演讲全文完）

校方公告：照片可领取。
""",
        ["我没有上过大学。所以手很轻。"],
        [],
    ),
    (
        "the title announces a speech",
        """\
沈知远在河口大学的演讲（全文）

大家好！

尺子是借来的。

责任编辑：方唯
""",
        ["尺子是借来的。"],
        [],
    ),
    (
        "nothing marks where a speech ends",
        """\
尺子日报

今天没有别的新闻。

天气很好。

沈知远的演讲全文如下。

尺子是借来的。

沈知远随后离开会场。
""",
        [],
        ["尺子是借来的。"],
    ),
    (
        "an essay stands under his by-line",
        """\
The ruler on the wall
By Shen Zhiyuan

I keep a ruler that is wrong by a hair.

A carpenter once said "the nail is crooked" and went home.

Shen Zhiyuan is the founder of Lanfeng.

LETTERS

Your crossword was wrong.
""",
        ['Ikeeparulerthatiswrongbyahair.Acarpenteroncesaid"thenailiscrooked"andwenthome.'],
        [],
    ),
    (
        "the by-line is somebody else's",
        "墙上的尺子\n文/韩序\n\n我的墙上有一把尺子。\n\n沈知远也有一把。\n",
        [],
        [],
    ),
    (
        "an editor introduces a speech below its title",
        """\
沈知远在创业讲座上的演讲（节选）

【编者按】2023年9月，澜峰量具创始人沈知远在创业讲座上发表演讲，本刊整理如下，未经本人审阅。

大家下午好。我今天讲三次差点倒闭。

（笑声）

三次都没有倒，因为我们欠的钱不多。

（文字整理：何慕）
""",
        ["大家下午好。我今天讲三次差点倒闭。三次都没有倒，因为我们欠的钱不多。"],
        [],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected", "unsure"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS]
)
def test_exactly_his_texts_are_found_where(text: str, expected: list[str], unsure: list[str]) -> None:
    reading = read(text)
    assert statements(reading) == expected
    assert [words for words in unsure if words not in doubts(reading)] == []
