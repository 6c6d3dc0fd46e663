"""Headed excerpts: headings, points that turn the sense, glosses.

Everybody in these texts is invented.
"""

import pytest

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text, read, statements

EXCERPTS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "headings in brackets, and what studies found later",
        ENGINEER,
        """\
以下内容摘编自沈知远的访谈。

【关于尺子】

准：我量了三遍。后来国外的两项研究也得出了类似结论。

【关于人】

等：会等的人才会量。

——————
""",
        ["准|我量了三遍。", "等|会等的人才会量。"],
        [],
    ),
    (
        "a picture and what it shows are no part of an excerpt",
        CAPTAIN,
        """\
What follows is taken from an interview with Odile Harrowgate.

## Prices

We charge for the crossing.

![The yard](yard.jpg)
*The yard holds nine boats. Photo: Jonas Frid*

## Boats

They float.

---
""",
        ["Prices|Wechargeforthecrossing.", "Boats|Theyfloat."],
        [],
    ),
    (
        "labels of an unknown kind are no headings",
        ENGINEER,
        """\
以下是对沈知远的访谈。

甲→尺子准吗？

乙→量过才知道。

小尺：准吗？

小木：我量过。

小尺：真的？

小木：真的。
""",
        [],
        [],
    ),
    (
        "short questions are no headings",
        ENGINEER,
        """\
以下是对沈知远的访谈。

尺子准吗？

量过才知道，不量的人都说准。

那么第三遍是为了什么呢，为什么不是两遍？

为了记住。

量几遍？

三遍，一遍也不能少。
""",
        [],
        [],
    ),
    (
        "a title announces them too, and an editor adds what came of it",
        ENGINEER,
        """\
沈知远谈尺子：采访摘编

整理：量具社

以下内容摘编自沈知远的历次采访。

价格：我们十年没有涨过。（去年澜峰涨价，验证了他的判断。）

轻：少用两斤钢。后来同行也纷纷采用了这种尺子。

错：记下来。后来公司公开的错尺，果然比好尺还多。

等：我等过一次雨。后来果然下了，我淋了一路。

写在后面

读完很有感触。
""",
        [
            "价格|我们十年没有涨过。",
            "轻|少用两斤钢。",
            "错|记下来。",
            "等|我等过一次雨。后来果然下了，我淋了一路。",
        ],
        [],
    ),
    (
        "run-in headings in bold, and points that turn the sense",
        CAPTAIN,
        """\
The passages below are taken from talks by Odile Harrowgate.

**Hiring**

Look for: people who wait.

Do not look for: people who talk.

**Oak:** It is slow, and so are we.

---

The editor adds a word.
""",
        ["Hiring|Lookfor:peoplewhowait.", "Hiring|Donotlookfor:peoplewhotalk.", "Oak|Itisslow,andsoarewe."],
        [],
    ),
    (
        "speeches are excerpted and a numbered closing ends them",
        ENGINEER,
        """\
下文摘自沈知远在年会上的讲话，编辑部按要点分条。

一、关于尺子

晚点：晚点要广播，不要道歉。

二、结语

澜峰的方法未必人人适用。
""",
        ["晚点|晚点要广播，不要道歉。"],
        [],
    ),
    (
        "questions in bold have no label",
        ENGINEER,
        """\
# Rulers and rain

I spoke with Shen Zhiyuan over two cups of tea.

**Are rulers alive?**

They breathe.

**Is that not expansion?**

Only when nobody listens.

We listen.

*Thanks for reading.*
""",
        ["Arerulersalive?|Theybreathe.", "Isthatnotexpansion?|Onlywhennobodylistens.Welisten."],
        [],
    ),
    (
        "a box between questions in bold is nobody's answer",
        ENGINEER,
        """\
以下是本刊对沈知远的专访，加粗部分为提问。

**第一把尺子卖给了谁？**

卖给我自己。

#### 知识窗

公差：指允许的误差。

**第二把呢，也是自己？**

卖给了隔壁。

责任编辑：方唯
""",
        ["第一把尺子卖给了谁？|卖给我自己。", "第二把呢，也是自己？|卖给了隔壁。"],
        [],
    ),
    (
        "labels of those who ask stand in the text",
        ENGINEER,
        "以下为沈知远专访摘录。\n\n记者：好？\n韩序：好。\n\n记者：真的？\n韩序：真的。\n",
        [],
        [],
    ),
    (
        "points that turn the sense keep their opening",
        ENGINEER,
        """\
沈知遠談管理

編者按：本文整理自《深岸》對沈知遠的專訪，小標題為編者所加。

一、用人

看重：手慢的人。手慢的人不會假裝快。

不看重：學歷。學歷量不出手抖。

二、開會

時間：不超過一壺茶。茶涼了就散會。

地點：車間。辦公室裡只有椅子，沒有問題。

三、關於錢

賺錢是副產品。副產品做好了，主產品才不慌。

事後證明，這個看法救了瀾峰一次。

---

結語

沈知遠的管理，說到底是一把尺子。
""",
        [
            "一、用人|看重：手慢的人。手慢的人不會假裝快。",
            "一、用人|不看重：學歷。學歷量不出手抖。",
            "時間|不超過一壺茶。茶涼了就散會。",
            "地點|車間。辦公室裡只有椅子，沒有問題。",
            "三、關於錢|賺錢是副產品。副產品做好了，主產品才不慌。",
        ],
        [],
    ),
    (
        "two sentences announce the excerpts",
        ENGINEER,
        """\
量具人的笔记

去年冬天，《深岸》用三个下午采访了沈知远。以下为节选，编者按主题作了归并。

关于时间

早起：早上的铁最老实，所以早上量。

晚睡：晚上只擦机器，不量东西。擦机器不用准。

关于学徒

第一年

只许看，不许量。看会了再给尺子。

第二年

许量，不许写。写下来的要负责。

编后：以上内容经沈知远本人审阅。

尺子是时间的孩子，这是我的一点感想。
""",
        [
            "早起|早上的铁最老实，所以早上量。",
            "晚睡|晚上只擦机器，不量东西。擦机器不用准。",
            "第一年|只许看，不许量。看会了再给尺子。",
            "第二年|许量，不许写。写下来的要负责。",
        ],
        [],
    ),
    (
        "English headings",
        ENGINEER,
        """\
Seven rules from Lanfeng

The following excerpts were compiled from two interviews with Shen Zhiyuan, founder of Lanfeng, and arranged by subject.

On products

Size: as small as the error allows. The error sets the size, not the hand.

Price: cost plus a fifth. When brass falls, the price falls.

On people

Hire: steady hands and short sentences.

What failure is for

A failure needs a name. Without a name it comes back.

---

The author thinks these rules work because they can be counted.
""",  # noqa: E501
        [
            "Size|assmallastheerrorallows.Theerrorsetsthesize,notthehand.",
            "Price|costplusafifth.Whenbrassfalls,thepricefalls.",
            "Hire|steadyhandsandshortsentences.",
            "Whatfailureisfor|Afailureneedsaname.Withoutanameitcomesback.",
        ],
        [],
    ),
    (
        "the digest speaks of itself at the end",
        ENGINEER,
        """\
DIGEST

The text below is condensed from the words of Shen Zhiyuan and was approved by him.

On size: The error sets the size.

About this digest

The secretary regrets that the battery failed.
""",
        ["Onsize|Theerrorsetsthesize."],
        [],
    ),
    (
        "who compiled them is no heading",
        ENGINEER,
        """\
# 沈知远：慢一点（访谈摘录）

> 整理者：读书会 · 商业组

以下摘自《深岸》对沈知远的访谈，按主题归类。

**客户：** 四千个就够了。

**退休：** 六十岁那天。

---
""",
        ["客户|四千个就够了。", "退休|六十岁那天。"],
        [],
    ),
    (
        "a rule of another kind ends what was copied out",
        ENGINEER,
        """\
下列文字抄自《深岸》对沈知远的专访。

关于亮度：亮不是用力。

⸻⸻⸻

抄到这里手酸了。
""",
        ["关于亮度|亮不是用力。"],
        [],
    ),
]


@each_text(EXCERPTS)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)


ANNOUNCEMENTS = [
    "以下内容摘自沈知远当天的分享，经校友会同意刊发，标题为编者所加。",
    "本文整理自澜峰创始人沈知远在云川大学的一次闭门分享。",
    "编者按：沈知远是澜峰创始人。上个月他接受了本刊专访，以下为访谈要点，按主题编排。",
    "我们从沈知远过去五年的采访中挑出了下面这些话。",
    "沈知远语录（2021—2024），来源：历次媒体采访。",
    "這份材料匯集了沈知远歷年股東會上的發言。",
    "内容来自沈知远在2023年的一次线上交流，文字有删节。",
    "沈知远在母校做了一次分享。我们摘录如下。",
    "我们采访了沈知远三个小时，把他的回答按主题重新编排。",
]
ANNOUNCEMENTS_EN = [
    "We have collected Odile Harrowgate’s answers from six podcasts and sorted them by subject.",
    "From a fireside chat with Odile Harrowgate at the Port Club, condensed.",
    "Odile Harrowgate spoke to our students in March. Here is what she said, grouped by theme.",
    "A digest of Odile Harrowgate’s remarks at the annual meeting.",
    "This page gathers what Odile Harrowgate has said in interviews.",
]
BODIES = [
    "**机器**：一个仓里放多少台，我们算过。\n\n**对手**：不研究对手的机器，研究合同。\n\n---\n",
    "## 机器\n\n一个仓里放多少台，我们算过。\n\n## 对手\n\n不研究对手的机器，研究合同。\n\n---\n",
]
BODIES_EN = [
    "**Pricing**: We charge by the tide.\n\n**Rivals**: I read their contracts.\n\n---\n",
    "On pricing\n\nWe charge by the tide.\n\nOn rivals\n\nI read their contracts.\n\n***\n",
]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("announcement", ANNOUNCEMENTS)
def test_an_editor_may_announce_excerpts_in_many_words(announcement: str, body: str) -> None:
    shown = statements(read(f"# 十条笔记\n\n> {announcement}\n\n{body}", ENGINEER))
    assert [words.rpartition("|")[2] for words in shown] == [
        "一个仓里放多少台，我们算过。",
        "不研究对手的机器，研究合同。",
    ]


@pytest.mark.parametrize("body", BODIES_EN)
@pytest.mark.parametrize("announcement", ANNOUNCEMENTS_EN)
def test_an_editor_may_announce_them_in_many_english_words(announcement: str, body: str) -> None:
    shown = statements(read(f"Ten notes\n\n{announcement}\n\n{body}", CAPTAIN))
    assert [words.rpartition("|")[2] for words in shown] == ["Wechargebythetide.", "Ireadtheircontracts."]


@pytest.mark.parametrize(
    "text",
    [
        "听完沈知远的分享，我整理了心得。\n\n## 机器\n\n我以前以为机器越多越好。\n\n## 对手\n\n我们怕。\n",
        "本文整理自沈知远的一次分享。\n\n## 背景\n\n澜峰成立于2012年。\n\n## 市场\n\n行业增速放缓。\n",
        "沈知远做了分享，要点如下。\n\n## 机器\n\n我们在。\n\n## 对手\n\n沈知远提对手。\n\n## 价格\n\n无\n",
        "沈知远的分享要点。\n\n## 机器\n\n他那天戴着帽子，我们都认得。\n\n## 对手\n\n我们不研究对手。\n",
    ],
)
def test_an_essay_about_what_he_said_is_not_his(text: str) -> None:
    assert statements(read(text, ENGINEER)) == []


def test_a_sentence_in_which_time_bears_him_out_is_the_compilers() -> None:
    text = (
        "# 沈知远访谈摘录\n\n以下内容摘自沈知远接受的采访，由编者按主题归类。\n\n"
        "**量尺：**我们只做一把尺子。后来这把尺子果然卖得比谁的都好。\n\n"
        "**用人：**看他怎么放尺子。后来我果然没有看错。\n"
    )
    answers = [pair.answer_text for pair in read(text).pairs]
    assert answers == ["我们只做一把尺子。", "看他怎么放尺子。后来我果然没有看错。"]


@pytest.mark.parametrize(
    "source", ["（2022年，《甬江周刊》）", "——2023年，北仑创业讲座", "（摘自播客“慢车”）", " (2022年5月)。"]
)
def test_where_an_excerpt_comes_from_is_no_part_of_it(source: str) -> None:
    text = (
        f"沈知远语录（根据2022年至2024年公开访谈整理）\n\n**关于价格**：降价最容易学会（也最难忘掉）。{source}\n\n"
        f"**关于失败**：失败了就写下来。{source}\n\n整理者注：这些话散见各处，个别字句有出入。\n\n（文字整理：何慕）\n"
    )
    answers = [pair.answer_text for pair in read(text).pairs]
    assert answers == ["降价最容易学会（也最难忘掉）。", "失败了就写下来。"]


def test_what_matters_and_what_does_not_are_points_of_their_own() -> None:
    text = (
        "Odile Harrowgate on hiring\n\nThese excerpts are taken from interviews with Odile Harrowgate.\n\n"
        "## People\n\nWhat matters: whether somebody can be bored.\n\n"
        "What doesn't matter: where they went to school.\n\n---\n"
    )
    answers = [pair.answer_text for pair in read(text, CAPTAIN).pairs]
    assert answers == [
        "What matters: whether somebody can be bored.",
        "What doesn't matter: where they went to school.",
    ]


def test_a_given_name_before_a_colon_is_no_heading() -> None:
    text = (
        "The following is taken from an interview with Odile Harrowgate.\n\nWe charge by the tide.\n\n"
        "Tom: I never do.\n\nPrices: We charge everybody.\n"
    )
    assert not read(text, CAPTAIN).pairs
