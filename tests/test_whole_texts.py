"""Texts given whole: letters, speeches, essays, lists of sayings, signed quotations.

Everybody in these texts is invented.
"""

import pytest

from tests.reading_cases import doubts, read, statements

TEXTS: list[tuple[str, str, list[str], list[str]]] = [
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
        "the name stands in brackets under a saying",
        """\
年度声音

“尺子停一天，我少睡一天。”
（沈知远，1月对工人的讲话）

“一分钱一分尺。”
（工人韩序，写在给沈知远的信里）
""",
        ["尺子停一天，我少睡一天。"],
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
        "sayings stand in marks under his name",
        """\
一、沈知远金句

“尺子不怕冷。”（二〇〇六年，厂庆）
“尺子怕忽冷忽热。”（二〇一七年，答记者问）

二、厂内标语

“宁慢勿错”

三、韩序语录

“桥会唱歌。”
""",
        ["尺子不怕冷。", "尺子怕忽冷忽热。"],
        [],
    ),
    (
        "sayings are points of a list, with the source nested beneath",
        """\
# Sayings of Shen Zhiyuan

* A ruler is a promise that keeps still.
  * Harbour Review, 2019
* Measure twice, and then ask a child.

# Sayings about Shen Zhiyuan

* He sleeps beside his ruler.
""",
        ["Arulerisapromisethatkeepsstill.", "Measuretwice,andthenaskachild."],
        [],
    ),
    (
        "a block quotation is signed beneath",
        """\
墙上挂着两块布。

> 我们教机器认布。
>
> 缝只用了两个星期。
>
> ——沈知远，《致客户的一封信》，2031年3月

> 外行讲的故事。
>
> ——裁缝协会理事 俞伯年
""",
        ["我们教机器认布。缝只用了两个星期。"],
        [],
    ),
    (
        "a paragraph in marks is signed beneath",
        "“尺子要先睡觉。”\n—— 沈知远\n\n“桥会唱歌。”\n—— 韩序\n",
        ["尺子要先睡觉。"],
        [],
    ),
    (
        "every line of a list is signed",
        """\
初一　种子不读报纸，但是它知道春天。──沈知远，《田埂》第88期
初二　会等的人，才配谈收成。──民谚
初三　我只相信弯腰的人。──韩序，农艺师
初四　先问你自己要耐心。──沈知远，2032年
""",
        ["种子不读报纸，但是它知道春天。", "先问你自己要耐心。"],
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
