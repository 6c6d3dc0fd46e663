"""What an attribution governs: quotations before and behind it, and fragments.

Everybody in these texts is invented.
"""

from bot.documents import Speaker
from tests.reading_cases import ENGINEER, assert_read, each_text

ARTICLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a fragment is what he takes a thing for, or what he stresses",
        ENGINEER,
        """\
一本厂史

沈知远却将那堆废尺视为“存在露天的工资”，谁来买都不卖。

沈知远反复强调的“慢半拍”到底慢在哪里，书里没有写。

韩序把这套规矩叫作“体面的苦役”。
""",
        ["存在露天的工资", "慢半拍"],
        [],
    ),
    (
        "he describes a thing in words of his own, and merely names another",
        ENGINEER,
        """\
A column about rulers

Shen Zhiyuan has described the loan that nearly sank it as "a very polite kind of weather", and he smiled.

Shen Zhiyuan called the old gauge "Little Sister".

A banker described Shen Zhiyuan as "the only supplier who apologises before the invoice".
""",
        ["averypolitekindofweather"],
        [],
    ),
    (
        "quoted fragments are ascribed to him",
        ENGINEER,
        """\
沈知远的信条是“慢三拍”。他把这三个字刻在门上。

在沈知远看来，“便宜的准”不存在。

沈知远主张“一人一尺”，反对共用量具。

他把自己的办公室称为“误差室”，来客叫它“冷宫”。

沈知远对“一次成型”的怀疑，始于一次事故。

沈知远认为，机器不会“替人负责”。他的同事私下叫他“老卡尺”。
""",
        ["慢三拍", "“便宜的准”不存在。", "一人一尺", "机器不会“替人负责”。"],
        [],
    ),
    (
        "a quotation is split between two sentences",
        ENGINEER,
        """\
【本報訊】瀾峰科技創辦人沈知遠十日在台北受訪時指出，量具業「不缺機器，缺耳朵」。

沈知遠強調，耳朵要從小練。他舉例說：「我女兒三歲就聽得出水開了沒有。」

「不是天才，」沈知遠說，「是水壺太吵。」

對此，韓序回應：「我家水壺不吵，所以我沒練成。」

記者問他是否考慮退休，沈知遠答道：「等水開了再說。」
""",
        [
            "量具業「不缺機器，缺耳朵」。",
            "耳朵要從小練。",
            "我女兒三歲就聽得出水開了沒有。",
            "不是天才，是水壺太吵。",
            "等水開了再說。",
        ],
        [],
    ),
    (
        "quotations are split by gestures",
        ENGINEER,
        """\
“厂房可以旧，”沈知远说，“地不能斜。”

“那就换地，”贺兰舟说，“别换人。”

“换人最容易，”他擦着眼镜说，“也最没用。”

“我同意，”沈知远想了想，又说，“一半。”

"Level floors," said Shen Zhiyuan, "make honest people."
""",
        ["厂房可以旧，地不能斜。", "我同意，一半。", "Levelfloors,makehonestpeople."],
        ["换人最容易，"],
    ),
    (
        "English fragments are ascribed to him",
        ENGINEER,
        """\
Shen Zhiyuan's motto is "measure twice, speak once". The door reads "No hurry".

He believes in what he calls "honest error".

Shen's insistence on "one ruler per hand" annoys visitors, who call him "the Ruler".

Shen said that customers would not "pay for the same mistake twice".
""",
        [
            "measuretwice,speakonce",
            "honesterror",
            "onerulerperhand",
            'customerswouldnot"payforthesamemistaketwice".',
        ],
        [],
    ),
    (
        "an English quotation is split by a gesture",
        ENGINEER,
        """\
"I do not believe in the first reading," said Shen Zhiyuan, wiping his hands, "nor in three that agree."

"Then what do you believe in?" asked Fang Wei. "Something, surely?"

"The fourth," Shen replied.

"They are odd people," the visitor wrote later, "but their rulers are straight."
""",
        ["Idonotbelieveinthefirstreading,norinthreethatagree.", "Thefourth,"],
        [],
    ),
    (
        "stretches between the name and the colon",
        ENGINEER,
        """\
沈知远在接受本报记者独家专访时首次谈到接班问题。“我没有儿子，只有尺子。”沈知远说道。

对于外界的担心，沈知远不以为然：“担心也要量一量再担心。”

谈起童年，沈知远打开了话匣子：“我父亲修锁，我修父亲修坏的锁。”

沈知远的回答很干脆：“不卖。”

沈知远曾在一次内部会议上对员工们说过这样一句话：“慢是借来的，迟早要还。”
""",
        [
            "我没有儿子，只有尺子。",
            "担心也要量一量再担心。",
            "我父亲修锁，我修父亲修坏的锁。",
            "不卖。",
            "慢是借来的，迟早要还。",
        ],
        [],
    ),
    (
        "English nouns and phrases announce his words",
        ENGINEER,
        """\
Shen Zhiyuan's reply was short: "Ask the lathe."

In Shen's words, "a short ruler is an honest liar". The door was open.

According to founder Shen Zhiyuan, the hall opens in May.

In his view, the hall is too small.

His rule for visitors is "hands first", and it is painted over the lathe.
""",
        [
            "Askthelathe.",
            "ashortrulerisanhonestliar",
            "thehallopensinMay.",
            "thehallistoosmall.",
            "handsfirst",
        ],
        [],
    ),
    (
        "phrases give his words and his view",
        ENGINEER,
        """\
用沈知远的话说，“第一把尺子像门闩”。

在沈知远看来，等待是一种设备。

據瀾峰創辦人沈知遠介紹，每把尺子都量三遍。

按照沈知远的说法，尺子是活的。

沈知远告诉记者，新厂明年开工。

“慢三拍”，这是沈知远的口头禅。
""",
        [
            "第一把尺子像门闩",
            "等待是一种设备。",
            "每把尺子都量三遍。",
            "尺子是活的。",
            "新厂明年开工。",
            "慢三拍",
        ],
        [],
    ),
    (
        "a verb of naming gives his words for a thing, and a name is none",
        ENGINEER,
        """\
沈知远把停工那十一天称为“尺子的体检”，坊间则把它叫作“沈知远的长假”。

沈知远管徒弟叫“小豆”。沈知远管量坏的尺子叫“不肯说谎的尺子”。

主持这件事的人叫沈知远，五十一岁，自称“修尺子的裁缝”。

视频里的配音自称“沈家的老师傅”。

“先听木头，”他把耳朵贴在尺子上，“再听手。”

Shen Zhiyuan called it "a toy for accountants", and the rival called his lawyers.

What Shen Zhiyuan calls "the courtesy of rulers" does not come cheap. He called his boat "Patience".

Tom Verrell, who once called Shen Zhiyuan "a nuisance with a kiln", bought the toy.

The mother of Shen Zhiyuan called it "a waste of oak".
""",
        [
            "尺子的体检",
            "不肯说谎的尺子",
            "修尺子的裁缝",
            "先听木头，再听手。",
            "atoyforaccountants",
            "thecourtesyofrulers",
        ],
        [],
    ),
    (
        "a card that he sent says it in his words, and one that he received does not",
        ENGINEER,
        """\
沈知远寄来一张明信片，背面只写着：“三百条，有一条是瞎的。”

沈知远收到朋友寄来的一张明信片，背面只写着：“四百条。”
""",
        ["三百条，有一条是瞎的。"],
        [],
    ),
    (
        "he demands something, comes out to say it, or stresses it on the one hand",
        ENGINEER,
        """\
沈知远认为，老尺子里有三把比新的还好。他要求，先量一遍，再谈换。这份图纸的要求，没有人读过。

保安说“太长的要寄存”。沈知远出来说：“这是我师父，他带什么都可以。”

沈知远的立場較為複雜。他一方面主持研製，一方面反覆強調「機器要有人陪夜」，並且真的搬進了庫房。
""",
        [
            "老尺子里有三把比新的还好。",
            "先量一遍，再谈换。",
            "这是我师父，他带什么都可以。",
            "機器要有人陪夜",
        ],
        [],
    ),
]


@each_text(ARTICLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
