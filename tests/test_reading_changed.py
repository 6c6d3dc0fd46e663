"""One conversation in the forms that publications give it: whatever the form, the same answers are read.

Everybody here is invented.
"""

import html

import pytest

from bot.documents import Speaker
from bot.reading.text.markup import visible_text
from tests.reading_cases import CAPTAIN, ENGINEER, bare, read

Turns = list[tuple[str, list[str]]]

ZH: Turns = [
    ("第一把尺子是什么时候做的？", ["零九年冬天。那时候没有人愿意等。"]),
    ("有人说您太慢。", ["慢是量出来的。", "我们量三遍，第三遍是为了记住。"]),
    ("您怎么看同行的“快尺”？", ["我没有用过。他们说“快就是准”，我只听见了快。"]),
    ("最难的是什么？", ["最难的有三点：", "- 耐心", "- 木头", "- 天气"]),
    ("下一步呢？", ["去县城。那里的木匠等了我们很久。"]),
]
EN: Turns = [
    ("When did you make the first ruler?", ["In the winter of 2009. Nobody was willing to wait then."]),
    ("People say you are slow.", ["Slow is what the measuring says.", "We measure three times over."]),
    ("What of your rivals' “quick ruler”?", ["I have not used it. They say “quick is true”."]),
    ("What is hardest?", ["Three things are hard:", "- patience", "- wood", "- weather"]),
    ("What is next?", ["The county. The carpenters there have waited for us a long time."]),
]
ZH_TOP = "慢一点的尺子\n\n本刊记者近日专访了澜峰创始人沈知远。以下是对话全文。"
EN_TOP = "A slower ruler\n\nWe sat down with Odile Harrowgate, the founder of Lanfeng, to talk about rulers."
BY_PRONOUN_ZH = "慢一点的尺子\n\n做这把尺子的人是澜峰的创始人沈知远。\n\n以下是本刊与他的对话。"
BY_PRONOUN_EN = (
    "A slower ruler\n\nOdile Harrowgate makes rulers. She came to town for a day and sat down with us."
)

MARKS = (
    "{}：",
    "{}: ",
    "{} : ",
    "{}︰",
    "{}∶",
    "{}｜",
    "{} | ",
    "{} — ",
    "{}——",
    "{} - ",
    "{} / ",
    "{} » ",
    "{}→",
    "{}> ",
    "【{}】",
    "[{}] ",
    "〔{}〕",
    "（{}）",
    "「{}」",
    "〈{}〉",
    "**{}：**",
    "**{}**：",
    "**{}** ",
    "__{}:__ ",
    "_{}:_ ",
    "■{}：",
    "▲ {}: ",
    "@{}: ",
    "{}\t",
    "{}    ",
    "{}　　",
    "{}\n",
    "{}：\n",
    "**{}**\n",
    "### {}\n",
    "{}:\n\n",
    "- {}：",
    "[00:12:03] {}：",
    "00:12:03 {}: ",
    "（12:03）{}：",
    "{} 00:12:03\n",
    "{}（00:12）：",
    "{} 8:02 PM\n",
    "00:12\n{}：",
)

ASKERS_ZH = (
    "主持人 记者 问 Q 编辑 小编 采访者 访员 问者 笔者 观众 《尺度》 尺度周刊 韩序 主持人韩序 韩序（主持人）"
    " Host Q1 追问 弹幕 发言人1 36氪"
).split()
HIS_ZH = (
    "沈知远 答 A 沈 沈总 沈知远答 沈知远（创始人） 创始人沈知远 受访者 嘉宾 S SZY 沈老师 知远 Shen 回复 A1"
    " 沈知远，澜峰创始人"
).split()
ASKERS_EN = (
    "Q;Interviewer;Tom Verrell;Verrell;TV;Host;The Ruler Review;RR;Me;Editor;Q1;Host (Tom Verrell)"
    ";INTERVIEWER"
).split(";")
HIS_EN = (
    "A;Odile Harrowgate;Harrowgate;OH;O.H.;O. Harrowgate;Odile;Odile H.;Ms. Harrowgate;HARROWGATE;Guest"
    ";Odile Harrowgate (founder, Lanfeng);Harrowgate, founder"
).split(";")


def printed(top: str, turns: Turns, asker: str, his: str, mark: str, between: str = "\n\n") -> str:
    """The conversation with labels of one kind."""
    said = []
    for question, answer in turns:
        said += [mark.format(asker) + question, mark.format(his) + answer[0]]
        for more in answer[1:]:
            said[-1] += ("\n" if more.startswith("- ") else between) + more
    return f"{top}\n\n" + between.join(said)


def assert_answered(text: str, speaker: Speaker, turns: Turns) -> None:
    """Every answer is read under its question, and nothing else."""
    found = [(bare(pair.question_text), bare(pair.answer_text)) for pair in read(text, speaker).pairs]
    wanted = [
        (bare(question), bare("".join(line.removeprefix("- ") for line in answer)))
        for question, answer in turns
    ]
    assert found == wanted


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("asker", "his"), [("记者", "沈知远"), ("问", "答"), ("《尺度》", "沈总")])
def test_chinese_labels_with_every_mark(mark: str, asker: str, his: str) -> None:
    assert_answered(printed(ZH_TOP, ZH, asker, his, mark), ENGINEER, ZH)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("asker", "his"), [("Q", "A"), ("Tom Verrell", "Odile Harrowgate")])
def test_english_labels_with_every_mark(mark: str, asker: str, his: str) -> None:
    assert_answered(printed(EN_TOP, EN, asker, his, mark), CAPTAIN, EN)


@pytest.mark.parametrize("asker", ASKERS_ZH)
@pytest.mark.parametrize("top", [ZH_TOP, BY_PRONOUN_ZH])
def test_whoever_asks_in_chinese(asker: str, top: str) -> None:
    assert_answered(printed(top, ZH, asker, "沈知远", "{}："), ENGINEER, ZH)


@pytest.mark.parametrize("his", HIS_ZH)
@pytest.mark.parametrize("top", [ZH_TOP, BY_PRONOUN_ZH])
def test_whatever_he_is_called_in_chinese(his: str, top: str) -> None:
    assert_answered(printed(top, ZH, "记者", his, "{}："), ENGINEER, ZH)


@pytest.mark.parametrize("asker", ASKERS_EN)
@pytest.mark.parametrize("top", [EN_TOP, BY_PRONOUN_EN])
def test_whoever_asks_in_english(asker: str, top: str) -> None:
    assert_answered(printed(top, EN, asker, "Odile Harrowgate", "{}: "), CAPTAIN, EN)


@pytest.mark.parametrize("his", HIS_EN)
@pytest.mark.parametrize("top", [EN_TOP, BY_PRONOUN_EN])
def test_whatever_she_is_called_in_english(his: str, top: str) -> None:
    assert_answered(printed(top, EN, "Interviewer", his, "{}: "), CAPTAIN, EN)


def _paragraph(words: str, tag: str = "p") -> str:
    return f"<{tag}>{words}</{tag}>"


def _answer(lead: str, answer: list[str]) -> str:
    """An answer as pages have it: paragraphs, and points of a list."""
    points = [html.escape(line[2:]) for line in answer if line.startswith("- ")]
    more = [html.escape(line) for line in answer[1:] if not line.startswith("- ")]
    listed = _paragraph("".join(_paragraph(point, "li") for point in points), "ul") if points else ""
    return _paragraph(lead + html.escape(answer[0])) + "".join(map(_paragraph, more)) + listed


PAGES = {
    "labels in paragraphs": ("<p>{a}：{q}</p>", "{h}："),
    "labels in bold": ("<p><strong>{a}：</strong>{q}</p>", "<strong>{h}：</strong>"),
    "labels in bold, no colon": ("<p><b>{a}</b> {q}</p>", "<b>{h}</b> "),
    "labels in spans, no colon": ("<p><span class='who'>{a}</span><span>{q}</span></p>", "<span>{h}</span>"),
    "questions in bold, labelled": ("<p><strong>{a}：{q}</strong></p>", "{h}："),
    "questions as headings, labelled": ("<h3>{a}：{q}</h3>", "{h}："),
    "questions in bold, answers labelled": ("<p><strong>{q}</strong></p>", "{h}："),
    "questions as headings, answers labelled": ("<h2>{q}</h2>", "<em>{h}：</em>"),
    "questions behind dashes, answers labelled": ("<p>——{q}</p>", "{h}："),
    "questions in bold": ("<p><strong>{q}</strong></p>", ""),
    "questions in italics": ("<p><em>{q}</em></p>", ""),
    "questions as headings": ("<h3>{q}</h3>", ""),
    "questions behind dashes": ("<p>——{q}</p>", ""),
    "questions behind a sign": ("<p>■ {q}</p>", ""),
    "questions quoted": ("<blockquote><p>{q}</p></blockquote>", ""),
    "summaries that open": ("<p>{a}：{q}</p>", "<span><strong>{h}</strong></span><span>：</span>"),
}


@pytest.mark.parametrize("form", PAGES)
@pytest.mark.parametrize(
    ("top", "turns", "asker", "his", "speaker"),
    [
        (ZH_TOP, ZH, "记者", "沈知远", ENGINEER),
        (BY_PRONOUN_ZH, ZH, "Q", "A", ENGINEER),
        (EN_TOP, EN, "Tom Verrell", "Odile Harrowgate", CAPTAIN),
        (EN_TOP, EN, "Q", "A", CAPTAIN),
    ],
    ids=["zh names", "zh letters", "en names", "en letters"],
)
def test_pages_of_every_look(
    form: str, top: str, turns: Turns, asker: str, his: str, speaker: Speaker
) -> None:
    asked, lead = PAGES[form]
    body = "".join(map(_paragraph, top.split("\n\n")))
    for question, answer in turns:
        body += asked.format(a=asker, q=html.escape(question)) + _answer(lead.format(h=his), answer)
    page = f"<body><nav><a>News</a><a>Films</a></nav><article>{body}</article><footer>© 2031</footer></body>"
    assert_answered(visible_text(page), speaker, turns)
