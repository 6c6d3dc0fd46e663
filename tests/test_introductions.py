"""What the words before a transcript say of who is interviewed and who asks."""

import pytest

from bot.documents import Speaker
from bot.folding import fold
from bot.reading.people.introductions import asks_in, is_interviewed_in, tells_of_interview
from bot.reading.people.names import Names
from tests.reading_cases import CAPTAIN, ENGINEER


def says_so(speaker: Speaker, words: str) -> bool:
    return is_interviewed_in(Names(speaker, frozenset(), frozenset()), fold(words), words)


NAMES = Names(ENGINEER, frozenset(), frozenset())


@pytest.mark.parametrize(
    "words",
    [
        "an interview with shen zhiyuan.",
        "When Shen Zhiyuan left a career in optics, friends thought it a joke. He spoke with us in May.",
        "Shen Zhiyuan, B.S. ’98, makes rulers. He received a medal and spoke with us after the ceremony.",
        "Shen Zhiyuan, M.D., makes rulers. He took a break from the bench to answer a few questions.",
        "Few people know more of rulers than Shen Zhiyuan. The Mail caught up with him in Hangzhou.",
        "In 1994 Shen Zhiyuan sold a first ruler. Conrad Ives asked him how it began.",
        "In 1994 Shen Zhiyuan sold a first ruler. Here is what he told us.",
        "In 1994 Shen Zhiyuan sold a first ruler. His answers have been shortened.",
        "近日，澜峰创始人沈知远就“快尺”争议回应了本刊的提问。",
        "沈知远做了三十年尺子。父亲教他等，师傅教他量。以下是他接受本刊专访的纪要。",
        "沈知远做了三十年尺子。以下是本刊与他的对话。",
        "本刊与沈知远有过一次长谈。",
        "十问沈知远",
        "沈知远答《尺度》问",
        "嘉宾简介：沈知远，澜峰创始人。",
        "采访 韩序\n沈知远做了三十年尺子，五月，他向本刊讲述了这三十年。",
        "沈知远接受了本报采访。",
        "沈知远是澜峰的创始人。我们在他的车间见到了他。",
        "近日，我们与沈知远聊了聊尺子。",
        "本刊记者对沈知远进行了独家专访。",
        "本刊专访了澜峰创始人沈知远。",
        "沈知远｜澜峰创始人",
        "本期嘉宾：沈知远，澜峰创始人",
        "本期嘉宾 沈知远",
        "嘉宾｜沈知远",
        "受访人：沈知远",
        "采访对象：沈知远",
        "沈知远：尺子不会说谎",
        "专访沈知远：尺子不会说谎",
        "对话沈知远",
        "对话澜峰创始人沈知远：尺子不会说谎",
        "澜峰创始人沈知远专访",
        "沈知远访谈录",
        "《尺子》对话沈知远",
        "沈知远在办公室里接待了我们。",
        "沈知远在车间接受了我们的采访。",
        "以下是本刊与沈知远的对话。",
        "以下为沈知远答记者问实录。",
        "记者就尺子问题采访了澜峰创始人沈知远。",
        "我们通过电子邮件采访了沈知远。",
        "今天我们请来了澜峰的创始人沈知远。",
        "今天的嘉宾是沈知远。",
        "今天做客演播室的是澜峰的沈知远。",
        "我们请澜峰创始人沈知远谈谈尺子。",
        "沈知远同意接受采访，条件是不拍照。",
        "带着这些问题，记者走访了沈知远。",
        "带着这些问题，记者找到了沈知远。",
        "本报记者日前与沈知远进行了面对面的交流。",
        "沈知远近日接受《量具》杂志采访时谈到了尺子。",
        "沈知远是谁？他造了三十年的尺子。上个月，他接受了我们的采访。",
        "我们把十个问题发给了沈知远，他用了三天回复。",
        "人物：沈知远",
        "口述｜沈知远",
        "澜峰创始人沈知远回答了读者的十个问题。",
        "记者电话连线沈知远。",
        "记者连线了澜峰创始人沈知远。",
        "《量具》：专访澜峰创始人沈知远",
        "沈知远，澜峰创始人，做了三十年尺子。本刊在他退休前一天采访了他。",
        "本刊编辑在年会上遇到了沈知远，问了他几个问题。",
        "沈知远很少接受采访。这一次他破了例。",
        "沈知远，一九七〇年生于澜峰。下面是我们的问答。",
        "从左到右：主持人韩序、嘉宾沈知远",
        "主持：韩序\u3000嘉宾：沈知远",
        "采访：韩序\u3000受访：沈知远",
    ],
)
def test_he_is_interviewed(words: str) -> None:
    assert says_so(ENGINEER, words)


@pytest.mark.parametrize(
    "words",
    [
        "Odile Harrowgate runs a yard. We reached her by phone in Leith.",
        "Odile Harrowgate builds boats. I met her on a wet Tuesday.",
        "Odile Harrowgate, who builds boats, spoke to us about patience.",
        "We caught up with Odile Harrowgate.",
        "We sat down with Odile Harrowgate, founder of the yard.",
        "I sat down with the founder of the yard, Odile Harrowgate, in May.",
        "Odile Harrowgate took questions from our readers.",
        "Odile Harrowgate answers your questions.",
        "Odile Harrowgate answered our questions by email.",
        "Ten questions for Odile Harrowgate",
        "Five minutes with Odile Harrowgate",
        "A Q&A with Odile Harrowgate",
        "Q&A: Odile Harrowgate",
        "In conversation with Odile Harrowgate",
        "In conversation: Odile Harrowgate",
        "Interview: Odile Harrowgate",
        "The Odile Harrowgate interview",
        "An interview with Odile Harrowgate, boatbuilder",
        "An interview with boatbuilder Odile Harrowgate",
        "Our guest this week is Odile Harrowgate, who builds boats.",
        "My guest today is the boatbuilder Odile Harrowgate.",
        "This month's guest: Odile Harrowgate",
        "Guest: Odile Harrowgate, boatbuilder",
        "Interviewee: Odile Harrowgate",
        "Odile Harrowgate joined us on the line from Leith.",
        "Odile Harrowgate ('04) builds boats. She came back in May to judge the fair and sat down with us.",
        "Odile Harrowgate has built nine boats. In May she talked to us about them.",
        "Few people know more about boats than Odile Harrowgate. We asked her five questions.",
        "Odile Harrowgate (Harrow Yard) replied to our questions in writing.",
        "Odile Harrowgate joins us to talk about boats.",
        "Odile Harrowgate talks to Gauge about boats.",
        "Odile Harrowgate tells Gauge why boats matter.",
        "Odile Harrowgate on boats, patience and money",
        "We put some questions to Odile Harrowgate.",
        "We emailed Odile Harrowgate ten questions.",
        "We asked Odile Harrowgate about her boats.",
        "We asked boatbuilder Odile Harrowgate about her boats.",
        "Gauge spoke with Odile Harrowgate ahead of the launch.",
        "Gauge: Odile Harrowgate has built boats for thirty years. She spoke to us in Leith.",
        "Odile Harrowgate has built boats for thirty years. In this conversation she explains why.",
        "Odile Harrowgate has built boats for thirty years. Here she talks about wood.",
        "Odile Harrowgate has built boats for thirty years. I asked her about wood.",
        "Odile Harrowgate has built boats for thirty years. This interview was done by phone.",
        "Odile Harrowgate has built boats for thirty years. This conversation has been edited for length.",
        "Odile Harrowgate has built boats for thirty years. We talked in her kitchen.",
        "I visited Odile Harrowgate in her yard.",
        "I spoke with captain Odile Harrowgate at the launch.",
        "The following is a conversation with Odile Harrowgate.",
        "Below, Odile Harrowgate discusses her boats.",
        "What follows is an edited transcript of a talk with Odile Harrowgate.",
        "Meet Odile Harrowgate, the woman who builds boats.",
        "Welcome back to Gauge. Today I'm talking with Odile Harrowgate.",
    ],
)
def test_she_is_interviewed(words: str) -> None:
    assert says_so(CAPTAIN, words)


@pytest.mark.parametrize(
    "words",
    [
        "一场韩序与沈知远的对话。",
        "沈知远去年去世。以下是本刊与他的最后一位徒弟的对话。",
        "沈知远不接受采访。以下是我们想象中与他的对话。",
        "以下是本刊与AI沈知远的对话。",
        "澜峰的创始人是沈知远。他接受过很多采访。以下是顾客常问的问题。",
        "沈知远的书出版了。",
        "本刊专访韩序和沈知远。",
        "本刊专访沈知远和韩序。",
        "韩序与沈知远的对话。",
        "对话沈知远、韩序",
        "本刊专访韩序，谈沈知远的尺子。",
        "沈知远的同事韩序接受了本刊专访。",
        "本刊专访沈知远的徒弟韩序。",
        "沈知远采访韩序。",
        "主持人沈知远专访韩序。",
        "沈知远对话韩序",
        "我们请韩序谈谈沈知远。",
        "关于沈知远的十个问题",
        "沈知远是澜峰的创始人。关于他，读者常问这些问题。",
        "韩序接受了本刊专访，他认识沈知远三十年。",
        "沈知远拒绝了采访。他的司机接待了我们。",
        "沈知远没有接受采访，我们问了他的徒弟。",
        "本刊采访了沈知远的前同事。",
        "嘉宾：韩序（沈知远的徒弟）",
        "本期嘉宾：韩序、沈知远",
        "今天我们不谈沈知远，只谈尺子。",
        "沈知远在书里写过尺子。本刊采访了一位读者。",
        "本刊记者采访了看过沈知远的人。",
        "沈知远去世后，本刊采访了他的女儿。",
        "澜峰是沈知远创办的公司。以下是客服的答复。",
    ],
)
def test_he_is_not_or_not_alone(words: str) -> None:
    assert not says_so(ENGINEER, words)


@pytest.mark.parametrize(
    "words",
    [
        "We asked Odile Harrowgate for an interview. She sent her lawyer instead.",
        "An imagined conversation with Odile Harrowgate.",
        "An interview with Odile Harrowgate and Tom Venn",
        "Tom Venn spoke to us about Odile Harrowgate.",
        "We asked Tom Venn about Odile Harrowgate.",
        "Frequently asked questions about Odile Harrowgate",
        "Odile Harrowgate founded the yard. Here our staff answer your questions.",
        "Odile Harrowgate's assistant spoke to us.",
        "We spoke to Odile Harrowgate's brother.",
        "Odile Harrowgate interviews Tom Venn",
        "Odile Harrowgate declined to be interviewed. We asked her brother.",
        "Odile Harrowgate would not speak to us. Her brother did.",
        "Interview by Odile Harrowgate",
        "Odile Harrowgate in conversation with Tom Venn",
        "Our guest is Tom Venn, who built boats with Odile Harrowgate.",
        "A talk with somebody who knew Odile Harrowgate",
        "Guest: Tom Venn, formerly of Odile Harrowgate's yard",
        "Odile Harrowgate is dead. We spoke to her daughter.",
        "Odile Harrowgate, who died in May, built boats. I asked a former apprentice about her.",
    ],
)
def test_she_is_not_or_not_alone(words: str) -> None:
    assert not says_so(CAPTAIN, words)


def test_a_pronoun_tells_of_an_interview() -> None:
    assert tells_of_interview(NAMES, "他接受了本刊采访。")
    assert not tells_of_interview(NAMES, "她接受了本刊采访。")


def test_he_may_be_the_one_who_asks() -> None:
    assert asks_in(NAMES, "沈知远担任主持。")
    assert not asks_in(NAMES, "沈知远回答。")
