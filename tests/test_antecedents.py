"""Whom a pronoun in an article means.

Everybody in these texts is invented.
"""

import pytest

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text, read, statements

ARTICLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "another name before a gesture leaves the pronoun open",
        ENGINEER,
        """\
第三次调解

沈知远先坐下，匡定一随后坐在他对面。“尺子是湿的，量的时候要扣水。”他说。

匡定一冷笑：“尺子又不会写字据。”
""",
        [],
        ["尺子是湿的，量的时候要扣水。"],
    ),
    (
        "a pronoun of somebody else introduces a block",
        ENGINEER,
        """\
他在辞呈里写道：

我量了一辈子，剩下的交给你们。

（辞呈作者为韩序）

沈知远在内部信中写道：

明年不涨价。成本多出来的部分，从我的工资里扣。

信末没有签名。
""",
        ["明年不涨价。成本多出来的部分，从我的工资里扣。"],
        [],
    ),
    (
        "an official with the other pronoun follows",
        ENGINEER,
        """\
本报讯　澜峰科技董事长沈知远昨日在河口出席论坛时表示，公司三年内不会扩产。

“扩产容易，缩回来难。”沈知远在会后接受采访时说。

谈到竞争对手，他坦言：“他们快，我们准，客户自己会选。”

河口市副市长何文若对此表示欢迎。他说，澜峰是本地的名片。

沈知远还透露，新厂房的屋顶将由员工自己设计。“屋顶漏不漏，设计的人先知道。”他笑着说。

据了解，论坛由《知新周刊》主办，主题为“慢的力量”。

另一家企业的负责人则认为，“慢就是退”。
""",
        [
            "公司三年内不会扩产。",
            "扩产容易，缩回来难。",
            "他们快，我们准，客户自己会选。",
            "新厂房的屋顶将由员工自己设计。",
            "屋顶漏不漏，设计的人先知道。",
        ],
        [],
    ),
    (
        "an English report with a rival",
        CAPTAIN,
        """\
Ferry owner refuses to hurry
By Martin Bell

The Harrowgate Ferries will keep their slow timetable, the owner said on Monday.

"We sell the crossing, not the arrival," Odile Harrowgate told the harbour board. She added that two sailings would be moved for the nurses.

Harrowgate, who bought her first hull for the price of a bicycle, said the boats would stay white. "Paint is the cheapest repair," she said.

"She is charming and wrong," said Tom Verrell, a rival. He said passengers wanted speed.

According to Harrowgate, the new pier will open in May.

"If it opens in June," she joked, "I shall swim."

Verrell denied that he had offered to buy the company.
""",  # noqa: E501
        [
            "Wesellthecrossing,notthearrival,",
            "twosailingswouldbemovedforthenurses.",
            "theboatswouldstaywhite.",
            "Paintisthecheapestrepair,",
            "thenewpierwillopeninMay.",
            "IfitopensinJune,Ishallswim.",
        ],
        [],
    ),
    (
        "a daughter speaks in between",
        ENGINEER,
        """\
沈知远不喜欢照相。“照片没有刻度。”他解释。

那年冬天，厂房停电。他带着工人在雪地里量影子。

“影子不会停电。”他说。

女儿沈小满在旁边记数。“爸爸量得太慢。”她说。

他后来回忆，那天一共量了四百根影子。
""",
        ["照片没有刻度。", "影子不会停电。", "那天一共量了四百根影子。"],
        [],
    ),
    (
        "a brother speaks in between",
        CAPTAIN,
        """\
Odile Harrowgate keeps no clock on the bridge. "The passengers bring their own," she says.

Her brother Tom runs the engine room. "I hear the clock in the pistons," he says.

She believes that the river is older than the timetable.

"And it has never apologised," she adds.
""",
        ["Thepassengersbringtheirown,", "theriverisolderthanthetimetable.", "Andithasneverapologised,"],
        [],
    ),
    (
        "two men are on the scene",
        ENGINEER,
        """\
沈知远和贺兰舟一起走出会场。“今天的灯太亮了。”他说。

贺兰舟笑了。“亮才看得见灰。”这位董事长说。

沈知远没有接话。

“灰也要量。”有人在后面说。
""",
        [],
        ["今天的灯太亮了。", "亮才看得见灰。", "灰也要量。"],
    ),
    (
        "a wife speaks in between",
        ENGINEER,
        """\
A box with three drawers

Shen Zhiyuan owns a box with three drawers. The first holds one ruler.

"A bad ruler is more interesting," he says.

His wife, Xu Wenqu, disagrees. "There is no room left to sit," she says.

He admits that the box is too heavy. "But where else would they go?" he asks.
""",
        ["Abadrulerismoreinteresting,", "theboxistooheavy.", "Butwhereelsewouldtheygo?"],
        [],
    ),
    (
        "two founders are at the table",
        ENGINEER,
        """\
Supper at the quay

Shen Zhiyuan and Tom Verrell have argued for thirty years.

"A bridge may sway," said Shen Zhiyuan.

Verrell shook his head. "What does not sway will break," he said.

"Write down the formula," the founder insisted. Both of them are founders.

"We were all right when we were young," somebody sighed.
""",
        ["Abridgemaysway,"],
        ["Whatdoesnotswaywillbreak", "Writedowntheformula"],
    ),
    (
        "a name begins like a pronoun",
        CAPTAIN,
        """\
Odile Harrowgate said the boats would stay white.

Harbour master He Lanzhou said it was too early. "A tower takes no wind from children," she said.
""",
        ["theboatswouldstaywhite."],
        ["Atowertakesnowindfromchildren,"],
    ),
    (
        "a caption names somebody else between him and his pronoun",
        ENGINEER,
        """\
「準。」沈知遠說。

沈知遠手裡的尺子為員工所贈。攝影／方唯

他透露，尺子明年漲價。
""",
        ["準。", "尺子明年漲價。"],
        [],
    ),
    (
        "the other one speaks to whom the pronoun means",
        ENGINEER,
        """\
沈知远坐在木箱上。

“要等多久？”韩序问他。

“等到灯灭。”他说。
""",
        ["等到灯灭。"],
        [],
    ),
    (
        "two women are on the scene, one of whom she may be",
        CAPTAIN,
        """\
“还了，”Odile Harrowgate说，“还的是别人的。”两个女人笑成一团。“那一把最好看。”她说。
""",
        ["还了，还的是别人的。"],
        ["那一把最好看。"],
    ),
    (
        "the next sentence tells that the one named between is a man",
        CAPTAIN,
        """\
Odile Harrowgate was looking at the rust. The mate, Leif Kvam, disagreed. He said that it was seaweed.

"It was painted in May," she told me.

The purser, Ada Venn, disagreed. She said that it was June. "It was neither," she told me.
""",
        ["ItwaspaintedinMay,"],
        ["Itwasneither,"],
    ),
    (
        "what he might have said names nobody else",
        ENGINEER,
        """\
The hall opened in May, Shen Zhiyuan said. Asked about June, Shen Zhiyuan might have replied that it rains.

He did say, when the tea was cold, that the roof was new.
""",
        ["ThehallopenedinMay,", "theroofwasnew."],
        [],
    ),
]


@each_text(ARTICLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投资人劝他卖掉，沈知远没有同意。他认为，尺子不卖。", ["尺子不卖。"]),
        ("沈知远表示，校长来过。他还说，尺子不卖。", ["校长来过。", "尺子不卖。"]),
        ("沈知远或许会说“不卖”。他认为，尺子不卖。", ["尺子不卖。"]),
        ("沈知远出现了。这位固执的工程师没有坐下。他说，尺子不卖。", ["尺子不卖。"]),
        ("韩序问沈知远卖不卖，他摇摇头：“不卖。”", ["不卖。"]),
        ("韩序来了，沈知远也来了，两人握手。他说，尺子不卖。", []),
        ("韩序说，沈知远没有同意。他认为，尺子不卖。", []),
    ],
)
def test_a_pronoun_is_followed_through_a_chinese_text(text: str, expected: list[str]) -> None:
    assert statements(read("沈知远是澜峰的创始人。\n\n" + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Verrell was waiting. “It leaks,” she said.", ["Itleaks,"]),
        ("Mary Bell was waiting. “It leaks,” she said.", []),
        ("Robin Bell was waiting. “It leaks,” she said.", []),
        ("Mary Bell laughed at her husband. “It leaks,” she said.", []),
        ("A reporter asked Harrowgate why. “It leaks,” she said.", ["Itleaks,"]),
        ("We put Reuter’s remark to her. “It leaks,” she said.", ["Itleaks,"]),
        ("Harrowgate has a sister, Clara. “It leaks,” she said.", []),
    ],
)
def test_a_pronoun_is_followed_through_an_english_text(text: str, expected: list[str]) -> None:
    opening = "Odile Harrowgate ran the boats. Mary Bell, Robin Bell and Falk Reuter rowed.\n\n"
    opening += "Harrowgate stood up.\n\n"
    assert statements(read(opening + text, CAPTAIN)) == expected
