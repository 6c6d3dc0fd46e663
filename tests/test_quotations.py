"""Articles: quotations, reported speech and fragments, and the traps beside them.

Everybody in these texts is invented.
"""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

ARTICLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a work of fiction or a rumour gives him words",
        ENGINEER,
        """\
A ruler on the stage

In a play about Shen Zhiyuan, he announces that "rulers dream in inches".

According to a leaflet of the union, Shen Zhiyuan has boasted that "nobody else can count".

A critic doubts that Shen Zhiyuan believes the gauges are right.

Shen Zhiyuan reportedly said that the mill would close.

Shen Zhiyuan did say, when the curtain fell, that the ruler had been borrowed.
""",
        ["therulerhadbeenborrowed."],
        ["rulersdreamininches", "nobodyelsecancount"],
    ),
    (
        "an act of his parts his words",
        ENGINEER,
        """\
量具库的一天

“先量桌子，”沈知远一面把抽屉里的卡尺一把一把取出来，一面吩咐身后两个刚来的年轻人，“量完才轮到人。”

“那就不换，”沈知远说，“我们改图纸，”说着在纸上画了一个圈，“让孔自己挑位置。”

“这把不准，”沈知远听见门外的客人喊，“退钱。”
""",
        ["先量桌子，量完才轮到人。", "那就不换，我们改图纸，让孔自己挑位置。"],
        [],
    ),
    (
        "words are left behind, or begin on the next line",
        ENGINEER,
        """\
展品说明

这把尺子锈了四百天，沈知远赶来阻止清洗，并在交接单背面留下一段说明：

　　请不要洗。锈是尺子写的日记。
　　要是展柜嫌脏，就把灯关掉。

展厅照办了。

参观的学生问他有没有量错过，沈知远把话筒接了过去：

“量错过两回。第二回我蹲在地上擦。

“所以你们别怕。”

掌声之后灯亮了。
""",
        [
            "请不要洗。锈是尺子写的日记。要是展柜嫌脏，就把灯关掉。",
            "量错过两回。第二回我蹲在地上擦。所以你们别怕。",
        ],
        [],
    ),
    (
        "others quote him in nested corner brackets",
        ENGINEER,
        """\
沈知遠說：「我母親講過『米要量著吃』，我聽了一輩子。」

方唯回憶：「那天沈知遠走進來，說：『誰的尺子，誰自己擦。』然後就走了。」

丁若川說：「他說『不行』，我說『行』，他又說『量了再說』。」
""",
        ["我母親講過『米要量著吃』，我聽了一輩子。", "誰的尺子，誰自己擦。"],
        ["量了再說"],
    ),
    (
        "others quote her in single marks",
        CAPTAIN,
        """\
"She told us, 'Mind the rope,' and went below," said Martin Bell.

"My father said 'row', so I rowed," Harrowgate recalled.

"Odile Harrowgate once told me, 'A late boat is still a boat,' and I wrote it down," said Bell.

Odile Harrowgate laughed when she heard this.
""",
        ["Myfathersaid'row',soIrowed,", "Alateboatisstillaboat,"],
        ["Mindtherope"],
    ),
    (
        "attributions that deny and suppose give nothing",
        ENGINEER,
        """\
沈知远并未表示公司将裁员，他只说过要换椅子。

有媒体称，沈知远可能会说“我累了”。沈知远否认了这一说法。

沈知远透露，椅子已经订好，共四十把。

沈知远是否认为椅子重要？贺兰舟说，他从来没坐过。

假如沈知远表示反对，董事会也会通过。

沈知远承认，旧椅子确实短了两厘米。
""",
        ["椅子已经订好，共四十把。", "旧椅子确实短了两厘米。"],
        [],
    ),
    (
        "a post announces a golden sentence",
        ENGINEER,
        """\
量具迷老周
今天在展会上见到沈知远本人！！！
他跟我说：「你的卡尺該洗了。」激動到手抖 #偶遇

> 沈知遠今天的演講金句：
> 「準不準，看桌子腳。」

評論區：
@小滿：桌子腳+1
""",
        ["你的卡尺該洗了。", "準不準，看桌子腳。"],
        [],
    ),
    (
        "a portrait quotes only others",
        ENGINEER,
        """\
关于沈知远的几个传说

有人说沈知远睡觉时枕着尺子。据说他能用手摸出三微米。

沈知远的办公室里挂着“静”字。他的司机说：“老板从来不说话。”

沈知远被称为“无声的尺子”。
""",
        [],
        [],
    ),
    (
        "English quotations hold quotations",
        ENGINEER,
        """\
Memories of the first winter

"My master used to say 'start from zero', and I thought he meant money," Shen Zhiyuan said.

"That night Shen Zhiyuan told us, 'The ruler does not know it is cold,' and we went back to work," said Dana Whitlock, an apprentice then.

"I told him it was late and he said, 'By whose clock?'" recalled Tom Verrell.
""",  # noqa: E501
        ["Mymasterusedtosay'startfromzero',andIthoughthemeantmoney,", "Therulerdoesnotknowitiscold,"],
        ["Bywhoseclock?"],
    ),
    (
        "an English portrait quotes only others",
        ENGINEER,
        """\
A man of few rulers

Shen Zhiyuan was born in a harbour town. People called him "the boy with the string".

"He measured our cat," remembers Tom Verrell, a classmate.

On his wall hangs a line from an old book: "First sharpen the tool."

Shen Zhiyuan has never given an interview.
""",
        [],
        [],
    ),
    (
        "English attributions that deny and suppose",
        ENGINEER,
        """\
Rumours denied

Shen Zhiyuan denied that the company would move. He did not say "the trade is over".

If Shen said prices would rise, nobody would be surprised. Would Shen say that it is over?

Shen Zhiyuan said the new hall was already being built.

Asked whether he was tired, Shen smiled. Reporters had expected him to say that he was leaving.

Shen admitted that there had been two offers.
""",
        ["thenewhallwasalreadybeingbuilt.", "therehadbeentwooffers."],
        [],
    ),
    (
        "he speaks without a verb of saying",
        ENGINEER,
        """\
“我们一年只做四千把。”走进展厅，沈知远开门见山。

“茶也要量。”沈知远端起茶杯，“不然烫嘴。”

“等到灯灭。”沈知远笑了。

韩序问：“悔不悔？”沈知远摇头：“不悔。”

沈知远用六个字概括：“量两遍，说一句。”

沈知远的信里写着：“尺子不用换。”
""",
        [
            "我们一年只做四千把。",
            "茶也要量。不然烫嘴。",
            "等到灯灭。",
            "不悔。",
            "量两遍，说一句。",
            "尺子不用换。",
        ],
        [],
    ),
    (
        "a name in quotation marks or an object is no statement",
        ENGINEER,
        """\
沈知远指出了三个问题，引起热议。

沈知远被称为“无声的尺子”，他说，自己话很多。

沈知远，这位五十八岁的老人，说：“慢。”
""",
        ["自己话很多。", "慢。"],
        [],
    ),
    (
        "quotations are signed with a dash",
        ENGINEER,
        """\
"An average is a place where nobody lives." – Shen Zhiyuan, founder of Lanfeng

“慢就是快。”——沈知远，年会

“快就是快。”——韩序

“慢就是慢。”——沈知远的父亲

“慢也是快。——沈知远”
""",
        ["Anaverageisaplacewherenobodylives.", "慢就是快。", "慢也是快。"],
        [],
    ),
    (
        "somebody else tells what he called a thing",
        ENGINEER,
        """\
韩序说，沈知远把尺子称为“厂里的玩具”。沈知远从不自称“修尺子的裁缝”。网传沈知远自称“量影子的人”。

According to Tom Verrell, Shen Zhiyuan called it "a toy for children".

Tom Verrell claimed that in 2011, Shen Zhiyuan called it "a toy for clerks".

If Shen Zhiyuan called it "a toy for banks", nobody heard it.

沈知远让人寄来一张明信片，背面写着：“四百条。”
""",
        [],
        [],
    ),
]


@each_text(ARTICLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
