"""Lists of sayings under a heading that names him.

Everybody in these texts is invented.
"""

import pytest

from tests.reading_cases import doubts, read, statements

TEXTS: list[tuple[str, str, list[str], list[str]]] = [
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
        "the source stands behind a dash below, or somebody else's name",
        """\
沈知远语录

“降价最容易学会。”
——2022年接受《甬江周刊》采访

“拆过闹钟的优先。”
——孙理

“失败了就写下来。”
——沈知远
""",
        ["降价最容易学会。", "失败了就写下来。"],
        [],
    ),
    (
        "an introduction and a credit stand around the list",
        """\
Shen Zhiyuan in his own words

The founder of Lanfeng rarely gives interviews. Here is some of what he said.

“Measure twice.” (The Quay, 2022)

“Ask what somebody has taken apart.” (Lecture, 2023)

Compiled by the editors.
""",
        ["Measuretwice.", "Askwhatsomebodyhastakenapart."],
        [],
    ),
    (
        "each has a heading of its own",
        """\
Shen Zhiyuan in his own words

Selected from public interviews, 2022 to 2024.

**On price:** Cutting it is the easiest trick to learn. (The Quay, 2022)

**On what we ask people when they apply:** What have you taken apart? (Lecture, 2023)

Compiled by the editors. Wording may differ.
""",
        [
            "Onprice|Cuttingitistheeasiesttricktolearn.",
            "Onwhatweaskpeoplewhentheyapply|Whathaveyoutakenapart?",
        ],
        [],
    ),
    (
        "each ends with its source behind a dash",
        'Quotes by Shen Zhiyuan\n\n1. "Measure twice." — The Quay, 2022\n2. "Ask a child." — Lecture, 2023\n',
        ["Measuretwice.", "Askachild."],
        [],
    ),
    (
        "others speak of him",
        'Quotes about Shen Zhiyuan\n\n"He is a closed valve." — Helen\n\n"He owes me a ruler." — The uncle\n',
        [],
        [],
    ),
    (
        "a line says where they were gathered",
        "沈知远语录\n\n以下内容整理自公开访谈。\n\n降价最容易学会。\n\n看他拆过什么。\n\n（完）\n",
        ["降价最容易学会。", "看他拆过什么。"],
        [],
    ),
    (
        "nothing marks them but the source below",
        "沈知远语录\n\n降价最容易学会。\n——2022年，厂庆\n\n失败了就写下来。\n——2024年，内部讲话\n",
        ["降价最容易学会。", "失败了就写下来。"],
        [],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected", "unsure"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS]
)
def test_exactly_his_sayings_are_found_where(text: str, expected: list[str], unsure: list[str]) -> None:
    reading = read(text)
    assert statements(reading) == expected
    assert [words for words in unsure if words not in doubts(reading)] == []


LIST = "We have collected the best here.\n\n1. “Measure twice.”\n\n2. “Rulers are patient.”\n"


@pytest.mark.parametrize(
    "headline",
    [
        "10 quotes from Shen Zhiyuan that every carpenter should read",
        "25 of the best quotes by Shen Zhiyuan",
        "Shen Zhiyuan: 10 quotes to live by",
        "Shen Zhiyuan's best lines",
        "The wit and wisdom of Shen Zhiyuan",
        "In his own words: Shen Zhiyuan",
        "Inspiring quotes from Shen Zhiyuan, founder of Lanfeng",
    ],
)
def test_a_headline_and_an_editors_sentence_lead_to_his_sayings(headline: str) -> None:
    assert statements(read(f"{headline}\n\n{LIST}")) == ["Measuretwice.", "Rulersarepatient."]


@pytest.mark.parametrize(
    "text",
    [
        f"10 quotes from people who knew Shen Zhiyuan\n\n{LIST}",
        f"Quotes from Shen Zhiyuan's rivals\n\n{LIST}",
        f"10 quotes Shen Zhiyuan never said\n\n{LIST}",
        "The wisdom of Shen Zhiyuan\n\nIt is a long road.\n\nWe went there once.\n",
    ],
)
def test_a_headline_that_only_holds_his_name_leads_to_no_sayings(text: str) -> None:
    assert statements(read(text)) == []
