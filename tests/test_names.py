"""What a document calls him: short names, namesakes, labels.

Everybody in these texts is invented.
"""

import pytest

from bot.documents import Speaker
from bot.reading.people.names import Names
from bot.reading.people.who import Named
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

ARTICLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "namesakes speak beside him",
        ENGINEER,
        """\
三个姓沈的人

沈知远说：“我和他只差一个字。”

沈知源是画家，他认为，尺子限制了手。

沈志远教授指出，量具史要从秦朝讲起。

“别把我们放在一起。”沈知源说。

沈知远后来补充说，差一个字就是差一个人。
""",
        ["我和他只差一个字。", "差一个字就是差一个人。"],
        [],
    ),
    (
        "two people share an English surname",
        ENGINEER,
        """\
Two Shens at the fair

"I only measure what I can lift," Shen Zhiyuan said.

Shen Muqing, a banker, disagreed. "Everything can be lifted with credit," Shen Muqing said.

"Shen is a common name," said Zhiyuan Shen.

Mr. Shen said that the fair was too loud.
""",
        ["IonlymeasurewhatIcanlift,", "Shenisacommonname,"],
        [],
    ),
    (
        "somebody else stands before his name",
        ENGINEER,
        """\
A spokesman for Shen Zhiyuan said the hall was not for sale.

Tom Verrell and Shen Zhiyuan said they would share it.

"It is gone," Tom Verrell told Shen Zhiyuan. "It never came," Shen told Verrell.
""",
        ["Itnevercame,"],
        ["Aspokesman", "TomVerrellandShen"],
    ),
    (
        "English words of the calendar and of office stand before his name",
        ENGINEER,
        """\
On Tuesday Shen Zhiyuan posted: "No clock."

But Shen said the rulers would stay. "Clocks lie," Lanfeng founder Shen Zhiyuan told reporters in Hekou.

"We sell one," says Shen, a maker of rulers. "We melt nine."

Yesterday Shen did say that the lathe was old.
""",
        ["Noclock.", "therulerswouldstay.", "Clockslie,", "Wesellone,Wemeltnine.", "thelathewasold."],
        [],
    ),
    (
        "a short name is borne by two",
        ENGINEER,
        """\
沈知远和弟弟沈知山守着锅炉。沈知山说：“热。”

“图纸会卷。”沈先生说完走了出去。

沈知远说，锅炉不需要尺子。
""",
        ["锅炉不需要尺子。"],
        ["图纸会卷。"],
    ),
    (
        "a Latin name without a surname in the table is taken up by its last word",
        Speaker("Ines Vellacott", (), ("Ines Vellacott",), None, ("she",)),
        """\
Ines Vellacott makes lifts.

"Nobody is late because of a lift," Vellacott said.
""",
        ["Nobodyislatebecauseofalift,"],
        [],
    ),
    (
        "minutes name those present by initial and surname",
        CAPTAIN,
        """\
Present: Mr T. Venn, Ms O. Harrowgate (Yard). In the chair: Dr A. Pell.

1. Ms Harrowgate said that oak is slow. The chairwoman said that it is dear.
""",
        ["oakisslow."],
        [],
    ),
    (
        "somebody of her surname with another initial is present too",
        CAPTAIN,
        "Present: Ms O. Harrowgate, Mr P. Harrowgate.\n\n1. Harrowgate said that oak is slow.\n",
        [],
        [],
    ),
    (
        "an initial outside a list of those present may be anybody's",
        CAPTAIN,
        "The paper was written by O. Harrowgate.\n\nHarrowgate said that oak is slow.\n",
        [],
        [],
    ),
]


@each_text(ARTICLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)


@pytest.mark.parametrize(
    ("label", "named"),
    [
        ("沈知远", Named.HIM),
        ("澜峰创始人沈知远", Named.HIM),
        ("沈知远答", Named.HIM),
        ("mr shen zhiyuan", Named.HIM),
        ("沈知远董事长", Named.HIM),
        ("韩序、沈知远", Named.JOINT),
        ("沈知远的助理", Named.OTHER),
        ("沈知远粉丝团", Named.OTHER),
        ("关于沈知远", Named.OTHER),
        ("记者", None),
    ],
)
def test_a_label_with_his_name_is_not_always_him(label: str, named: Named | None) -> None:
    assert Names(ENGINEER, frozenset(), frozenset()).label_names(label, frozenset()) is named
