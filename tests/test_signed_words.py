"""What a line below, or behind a dash, signs with his name.

Everybody in these texts is invented.
"""

import pytest

from tests.reading_cases import doubts, read, statements

TEXTS: list[tuple[str, str, list[str], list[str]]] = [
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
def test_exactly_what_he_signs_is_found_where(text: str, expected: list[str], unsure: list[str]) -> None:
    reading = read(text)
    assert statements(reading) == expected
    assert [words for words in unsure if words not in doubts(reading)] == []
