"""Questions and answers under lines that present one person, and do not say that he is interviewed."""

import pytest

from bot.documents import Speaker
from tests.reading_cases import ENGINEER, assert_marked, read

PORTER = Speaker("Delphine Aurette", (), ("Delphine Aurette",), "Aurette", ("she",))
TALK = (
    "\n\nQ: What did you know about software?\nA: ⟦Nothing. I knew about beds.⟧\n\n"
    "Q: Do you regret it?\nA: ⟦Ask me in five years.⟧\n"
)

PRESENTING = [
    "INTERVIEW\n\nDelphine Aurette is the founder of Wardcount, which counts beds.",
    "Q&A\n\nDelphine Aurette, founder of Wardcount",
    "Five minutes with...\nDelphine Aurette, founder of Wardcount",
    "Meet the founder: Delphine Aurette",
    "Founder Spotlight: Delphine Aurette, Wardcount",
    "Wardcount's Delphine Aurette on why hospitals cannot count",
    "Delphine Aurette will give the keynote at the Summit on May 4. We put five questions to her.",
    "Delphine Aurette founded Wardcount in 2013. Excerpts from a conversation:",
    "Thank you, Delphine Aurette, for joining us!",
    "Delphine Aurette was a night porter. Eleven years later, her company runs in 340 hospitals.",
    (
        "THE SUNDAY INTERVIEW\n\nBy Conrad Ives\n\nDelphine Aurette was a night porter. Her first partner, "
        "the nurse Michael Dunne, remembers her writing on her sleeve. She still does, Aurette says over tea."
    ),
]

OTHERS = [
    "Michael Dunne is the author of a new book on Delphine Aurette. We asked him about beds.",
    "INTERVIEW\n\nMichael Dunne left Wardcount, the company founded by Delphine Aurette, in 2016.",
    "INTERVIEW\n\nDelphine Aurette founded Wardcount. Her biographer, Michael Dunne, talks to us about her.",
    "Q&A\n\nDelphine Aurette died in March. Her daughter, Ann Aurette, runs Wardcount. We spoke to her.",
    "THE SUNDAY INTERVIEW\n\nDelphine Aurette was a porter when Michael Dunne met her. It rained, Dunne says.",  # noqa: E501
    "Interview with a customer\n\nDelphine Aurette founded Wardcount in 2013.",
    "Delphine Aurette founded Wardcount. In this interview her oldest customer looks back.",
    "Delphine Aurette founded Wardcount. We asked the porter two questions.",
    "Quiz: how well do you know Delphine Aurette?",
]


@pytest.mark.parametrize("introduction", PRESENTING)
def test_answers_are_of_the_only_one_who_is_presented(introduction: str) -> None:
    text = introduction + TALK
    reading = read(text.replace("⟦", "").replace("⟧", ""), PORTER)
    assert [pair.answer_text for pair in reading.pairs] == [
        "Nothing. I knew about beds.",
        "Ask me in five years.",
    ]


@pytest.mark.parametrize("introduction", OTHERS)
def test_answers_of_somebody_else_are_not_hers(introduction: str) -> None:
    text = introduction + TALK.replace("⟦", "").replace("⟧", "")
    assert not read(text, PORTER).pairs


def test_a_list_of_common_questions_is_no_talk() -> None:
    text = "Delphine Aurette founded Wardcount.\n\nQ: What does it cost?\nA: £5.\n\nQ: Is it safe?\nA: Yes.\n"
    assert not read(text, PORTER).pairs


def test_answers_about_her_are_not_hers() -> None:
    text = "Q&A\n\nDelphine Aurette resigned.\n\nQ: Why did she go?\nA: I think she was tired.\n\nQ: And?\nA: I waited.\n"  # noqa: E501
    assert not read(text, PORTER).pairs


def test_marked_questions_count_as_well() -> None:
    assert_marked(
        "Founder Spotlight: Delphine Aurette\n\n**What did you know?**\n\n⟦Nothing. I knew about beds.⟧\n\n"
        "**Do you regret it?**\n\n⟦Ask me in five years.⟧\n",
        "",
        PORTER,
    )


TALK_ZH = (
    "\n\n问：第一把尺子卖给了谁？\n\n答：⟦卖给了我舅舅。⟧\n\n"
    "问：听起来不像一门好生意。\n\n答：⟦第一单都不是生意。⟧\n"
)

PRESENTING_ZH = [
    "沈知远，澜峰量具创始人",
    "澜峰量具创始人沈知远",
    "人物：沈知远（澜峰量具创始人）\n采访：林溪\n时间：2024年3月",
    "【客厅】沈知远：不赚快钱\n\n记者林溪／杭州专访",
    "沈知远：澜峰量具创始人。下面的问答由本刊在他的办公室完成。",
]

OTHERS_ZH = [
    "沈知远的徒弟",
    "沈知远，澜峰量具创始人。一年前他去世了。",
    "沈知远，澜峰量具创始人。本刊采访了他的徒弟。",
    "沈知远，澜峰量具创始人。他的徒弟接受了本刊的采访。",
    "沈知远，澜峰量具创始人\n\n常见问题",
    "沈知远，澜峰量具创始人。我们请教了一位老客户。",
    "沈知远：不赚快钱\n\n澜峰的老客户韩序回忆了二十年前的一笔生意。",
    "韩序，沈知远的合伙人",
    "澜峰量具创始人沈知远与韩序",
    "沈知远，澜峰量具创始人，婉拒了采访。",
    "沈知远，澜峰量具创始人\n\n客服问答",
    "【人物】沈知远\n\n问：您怎么认识沈知远的？\n\n答：我在车间见到他。",
]


@pytest.mark.parametrize("introduction", PRESENTING_ZH)
def test_a_chinese_introduction_may_present_him_alone(introduction: str) -> None:
    assert_marked(introduction + TALK_ZH, "", ENGINEER)


@pytest.mark.parametrize("introduction", OTHERS_ZH)
def test_behind_a_chinese_introduction_somebody_else_may_answer(introduction: str) -> None:
    assert not read(introduction + TALK_ZH.replace("⟦", "").replace("⟧", ""), ENGINEER).pairs
