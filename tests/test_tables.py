"""Tables of who said what."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

TABLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a quotation stands beside her name, a summary does not count",
        CAPTAIN,
        """\
| Who | What was said | Where |
|---|---|---|
| Odile Harrowgate | "Every boat gets its own rope." | Public meeting |
| Martin Bell | "The council will not swim." | Council |
| Odile Harrowgate | Would open the books | Letter |
| Tom Verrell, for Harrowgate | "My client says nothing." | Press |
| Odile Harrowgate (parody) | "I am the sea." | Web |
| Odile Harrowgate | "I never sail." | Web, disputed |
""",
        ["Everyboatgetsitsownrope."],
        ["Iamthesea.", "Ineversail."],
    ),
    (
        "the rows have no outer bars",
        ENGINEER,
        """\
序号｜人物｜言论｜核对
1｜沈知远（澜峰）｜“把日期写大一点。”｜已核对
2｜韩序（分析师）｜“尺子是给博物馆的。”｜已核对
3｜沈知远（澜峰）｜认为应当区分｜概述
4｜沈知远（澜峰）｜“明年要涨价。”｜存疑
""",
        ["把日期写大一点。"],
        ["明年要涨价。"],
    ),
    (
        "the column of names says whom a remark is about",
        CAPTAIN,
        '| Target | Remark | Where |\n|---|---|---|\n| Odile Harrowgate | "Too slow by half." | Press |\n',
        [],
        [],
    ),
    (
        "a table stands in a transcript",
        ENGINEER,
        """\
记者：几把？
沈知远：十一把。

人物｜言论｜场合
韩序｜“一把。”｜会上
沈知远｜“两把。”｜会上

记者：够吗？
沈知远：够。
""",
        ["几把？|十一把。", "两把。", "够吗？|够。"],
        [],
    ),
]


@each_text(TABLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
