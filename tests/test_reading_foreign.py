"""Nothing is the speaker's that a page, an editor, a sponsor or a bystander puts between his words.

One foreign paragraph is put into ordinary documents, between two paragraphs and below the last: nothing of it
may be shown, and what stands before it stays. Everybody and everything here is invented.
"""

import pytest

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, bare, read, statements

TALK_EN = """\
Odile Harrowgate on thirty years of ferries

Tom Verrell: Any regrets?

Odile Harrowgate: Selling the Petrel. She was slow, but she was ours.

{between}Tom Verrell: And now?

Odile Harrowgate: Now I walk.
{below}"""
TALK_ZH = """\
对话沈知远：慢就是快

近日，《工具周报》专访了澜峰量具创始人沈知远。以下为访谈实录。

问：您怎么看涨价？

答：涨价是最后的办法，我们还没有走到最后。

钢价年年涨，可尺子还是那把尺子。

{between}问：您自己会修吗？

答：会一点。
{below}"""
SPEECH_EN = """\
Remarks by Odile Harrowgate

Friends, we carried a million people this year.

I want to speak about fog.

{between}Fog is honest. It hides everything alike.
{below}"""
SPEECH_ZH = """\
沈知远在2023年会上的演讲

各位同事，今年我们做了三万把尺子。

我今天只讲一件事，就是慢。

{between}慢不是懒，慢是怕错。
{below}"""

FOREIGN_EN = """\
This episode is brought to you by Pelham Rope. Use code SLACK for ten percent off.
We’ll be right back after this short break.
Get the best of the Review in your inbox every week.
Listen to the full episode on your favourite podcast app.
Do you have a question for our next guest? Write to us at letters@review.example.
Editor’s note: the Petrel was sold in 2007, not 2006.
Correction: An earlier version of this article misstated the year of the sale.
[1] The Petrel was a wooden ferry built at Dunmore in 1951.
This transcript was generated automatically and may contain errors.
Harrowgate looks out of the window for a long while.
Her assistant comes in with a stack of letters.
There is a long silence.
For a moment she says nothing.
Her daughter Clara, who has been listening, says: “She cried for a week.”
Ruth Peel, the company’s lawyer, interrupted to say that the matter was closed.
Unidentified speaker: She cried for a week.
Voice from the kitchen: Tea is ready.
Harrowgate, left, with the crew of the Petrel in 1994.
The Petrel leaving Dunmore in 1994.
Passengers boarding the Petrel at Dunmore in the summer of 1994
Background: Harrowgate Ferries was founded in 1989 and carries a million passengers a year.
Odile Harrowgate was born in Dunmore in 1951. She founded Harrowgate Ferries in 1989.
Tom Verrell is a staff writer based in Dunmore.
Music by Ines Wray.
Some passages have been omitted.
Dunmore Harbour Trust did not respond to a request for comment.""".split("\n")
FOREIGN_ZH = """\
本期节目由青山茶业赞助播出。青山茶，喝得出的山。
感谢青山茶业对本期节目的大力支持。
欢迎在评论区留言，说说你和尺子的故事
如果您喜欢本期内容，请点赞、转发、收藏。
编者注：该厂于2007年关闭，而非2006年。
以上内容根据录音整理，未经本人审阅。
为便于阅读，文字有删节。
[1] 公差，指允许的尺寸偏差。
说完这句话，他沉默了很久。
沈总停顿片刻，没有继续说下去。
现场响起热烈的掌声。
记者在现场看到，第一台机器已经锈了。
坐在一旁的妻子插话：他连灯泡都不会换。
周衡补充说，他从来不修。
据公司财务人士透露，去年涨价的方案已经通过。
VCR：沈总好，我是您的老客户，我姓韩。
现场有人喊：大声一点！
澜峰量具的老厂房，摄于1994年。
背景资料：澜峰量具成立于2003年，主营卡尺和千分尺。
澜峰量具成立于2003年，总部位于杭州，现有员工三百人。
作者林小满，现居杭州，专栏作家。
一把尺的故事：从余姚到汉诺威
采访被一个电话打断。
截至发稿，澜峰量具未就此事置评。""".split("\n")
IN_SPEECHES_EN = """\
The chair then thanked the speaker and invited questions.
A man in the audience shouted: "What about the fares?"
Host: Thank you, Odile.
Remarks by Ruth Peel
The views expressed here are the author’s own.
She then took questions from the floor.
3 comments""".split("\n")
IN_SPEECHES_ZH = """\
主持人：感谢沈总的精彩演讲。
技术总监周衡随后发言。他说，数显是趋势。
周衡：我们为什么做数显
台下有人问：那奖金呢？
下面有请技术总监周衡。
提问环节
文字根据现场录音整理，未经演讲者审阅。""".split("\n")
CASES = (
    *((TALK_EN, CAPTAIN, words) for words in FOREIGN_EN),
    *((SPEECH_EN, CAPTAIN, words) for words in IN_SPEECHES_EN),
    *((TALK_ZH, ENGINEER, words) for words in FOREIGN_ZH),
    *((SPEECH_ZH, ENGINEER, words) for words in IN_SPEECHES_ZH),
)


def shown(text: str, speaker: Speaker) -> list[str]:
    return [
        bare(pair.document.slice(span)) or "" for pair in read(text, speaker).pairs for span in pair.answer
    ]


@pytest.mark.parametrize(("document", "speaker", "foreign"), CASES, ids=[words[:40] for _, _, words in CASES])
def test_nothing_of_a_foreign_paragraph_is_shown(document: str, speaker: Speaker, foreign: str) -> None:
    whole = shown(document.format(between="", below=""), speaker)
    between = shown(document.format(between=f"{foreign}\n\n", below=""), speaker)
    below = shown(document.format(between="", below=f"\n{foreign}\n"), speaker)
    assert set(between) <= set(whole)
    assert between[:1] == whole[:1]
    assert below == whole


@pytest.mark.parametrize(
    "more",
    [
        "She was my teacher as well.",
        "The fog taught boats to wait.",
        "Nobody sells what he loves.",
        "It took years.",
    ],
)
def test_what_she_goes_on_with_is_shown(more: str) -> None:
    text = TALK_EN.format(between=f"{more}\n\n", below="")
    assert bare(more) in shown(text, CAPTAIN)


@pytest.mark.parametrize(
    "more", ["难的不是尺子，是人。", "他教会我等。", "这件事没有第二种做法。", "第四遍是为了记住。"]
)
def test_what_he_goes_on_with_is_shown(more: str) -> None:
    text = TALK_ZH.format(between=f"{more}\n\n", below="")
    assert bare(more) in shown(text, ENGINEER)


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        (ENGINEER, "沈知远来自绍兴，做过一次报告。\n\n童年\n\n我也是绍兴人。\n\n尺子\n\n我用过他的尺子。"),
        (
            CAPTAIN,
            (
                "Odile Harrowgate is credited with the memorial on the quay.\n\n## Summer\n\n"
                "I went there with my sister.\n\n## Winter\n\nWe found it closed."
            ),
        ),
        (
            CAPTAIN,
            (
                "Odile Harrowgate has said it all.\n\n## Summer\n\nI went there with my sister.\n\n"
                "## Winter\n\nWe found it closed."
            ),
        ),
        (
            ENGINEER,
            "沈知远交流会员工发言汇总\n\n装配车间\n\n我们缺三个人。\n\n检验车间\n\n我要一台新显微镜。",
        ),
        (ENGINEER, "责任编辑 程野 摄像 韩序 视频 沈知远\n\n清晨\n\n我五点出门。\n\n傍晚\n\n我六点回家。"),
        (
            ENGINEER,
            (
                "圆桌论坛精选：沈知远、韩序、周冉\n\n关于价格\n\n我认为价格战不可持续。我们宁愿少卖。\n\n"
                "关于人才\n\n我只招应届生。\n\n关于资本\n\n我们不上市。"
            ),
        ),
        (
            CAPTAIN,
            (
                "Notes on a chat with Odile Harrowgate\n\n## Arriving\n\nI was late.\n\n## Leaving\n\n"
                "We shook hands."
            ),
        ),
        (CAPTAIN, "Odile Harrowgate smiled. “Have you ever regretted it?” I asked."),
        (ENGINEER, "本文根据沈知远的演讲写成。\n\n我坐在第三排，记了两页笔记。"),
        (ENGINEER, "沈知远的最后一课\n\n我坐在最后一排。\n\n我记得他擦了三次黑板。"),
        (ENGINEER, "沈知远的分享\n\n我昨天去听了，讲得不错。\n\n我们都笑了。"),
        (
            CAPTAIN,
            (
                "Odile Harrowgate\n\nInterview by Ann Bell\n\n"
                "I met the founder at six. My hands were frozen.\n\nI left at noon."
            ),
        ),
        (CAPTAIN, "Odile Harrowgate dismissed Maud Reuter. She said: “I sailed for that woman for years.”"),
        (CAPTAIN, "Odile Harrowgate cited Maud Reuter. “A boat is a hole in the water,” she said."),
        (
            CAPTAIN,
            (
                "## Tom Verrell\n\nI like him.\n\n## Odile Harrowgate\n\nI like her boats.\n\n"
                "## Maud Reuter\n\nI like her soup."
            ),
        ),
        (
            ENGINEER,
            (
                "10:01 会议开始。\n\n10:05 沈知远登台：全场起立。\n\n10:09 大屏幕播放短片。\n\n"
                "10:15 掌声响起。"
            ),
        ),
    ],
)
def test_what_somebody_writes_about_him_is_not_his(speaker: Speaker, text: str) -> None:
    assert statements(read(text, speaker)) == []
