"""The chat's memory of one page, its follow-ups and its examples."""

import threading

import pytest

from bot import settings
from bot.retrieve import Answer
from tests.ui_corpus import SharedCharacters
from ui import home
from ui.conversation import MAX_TURNS, Conversation
from ui.examples import answered
from ui.followup import leans_on_the_one_before
from ui.strings import EN, STRINGS, ZH_HANT, Language

QUESTION = "图纸公开灯塔更亮"


@pytest.fixture
def retriever() -> SharedCharacters:
    return SharedCharacters()


def test_a_question_becomes_a_turn_with_its_answer(retriever: SharedCharacters) -> None:
    conversation = Conversation()
    assert conversation.ask(f"  {QUESTION}\n", retriever, EN) is True
    (turn,) = conversation.turns
    assert turn.question == QUESTION
    assert turn.answer is not None
    assert turn.answer.hits[0].pair.id == "talk-plans"
    assert turn.problem is None
    assert turn.before is None


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ("", "請先輸入問題。"),
        ("  \n ", "請先輸入問題。"),
        ("光" * 501, "問題最多 500 個字，這個問題有 501 個字。"),
        ("？！", "這個問題無法查找，請換個說法。"),
    ],
)
def test_a_question_that_cannot_be_searched_gets_a_sentence_in_the_readers_language(
    retriever: SharedCharacters, question: str, problem: str
) -> None:
    conversation = Conversation()
    conversation.ask(question, retriever, ZH_HANT)
    assert [turn.problem for turn in conversation.turns] == [problem]
    assert retriever.asked == []


def test_the_longest_question_is_searched(retriever: SharedCharacters) -> None:
    conversation = Conversation()
    conversation.ask("光" * settings.MAX_QUESTION, retriever, EN)
    assert conversation.turns[0].problem is None


LEANING = (
    *("why?", "And why?", "tell me more", "Tell me more, please", "for example?", "how so", "what else?"),
    *("为什么？", "為什麼呢", "那为什么？", "然后呢？", "还有吗", "具体呢？", "多说一点", "舉個例子"),
)
STANDING = (
    *("why open source?", "what about talent?", "more money", "how are prices set", "", "?"),
    *("为什么开源？", "那人才呢？", "怎么招人", "创新的原因是什么"),
)


@pytest.mark.parametrize("question", LEANING)
def test_short_questions_lean_on_the_one_before(question: str) -> None:
    assert leans_on_the_one_before(question)


@pytest.mark.parametrize("question", STANDING)
def test_questions_with_a_subject_of_their_own_do_not(question: str) -> None:
    assert not leans_on_the_one_before(question)


def test_a_follow_up_is_searched_together_with_the_question_before(retriever: SharedCharacters) -> None:
    conversation = Conversation()
    conversation.ask(QUESTION, retriever, EN)
    conversation.ask("为什么？", retriever, EN)
    assert retriever.asked == [(QUESTION, None), ("为什么？", QUESTION)]
    assert conversation.turns[-1].question == "为什么？"
    assert conversation.turns[-1].before == QUESTION


def test_a_second_follow_up_leans_on_the_same_question(retriever: SharedCharacters) -> None:
    conversation = Conversation()
    for question in (QUESTION, "为什么？", "还有呢？"):
        conversation.ask(question, retriever, EN)
    assert retriever.asked[-1] == ("还有呢？", QUESTION)


def test_the_same_follow_up_asked_again_is_searched_alone(retriever: SharedCharacters) -> None:
    conversation = Conversation()
    for question in (QUESTION, "为什么？", "为什么？"):
        conversation.ask(question, retriever, EN)
    assert retriever.asked[-1] == ("为什么？", None)
    assert conversation.turns[-1].before is None


def test_a_follow_up_with_nothing_before_it_is_searched_alone(retriever: SharedCharacters) -> None:
    conversation = Conversation()
    conversation.ask("", retriever, EN)
    conversation.ask("why?", retriever, EN)
    assert retriever.asked == [("why?", None)]


def test_an_open_page_keeps_a_bounded_number_of_turns(retriever: SharedCharacters) -> None:
    conversation = Conversation()
    for number in range(MAX_TURNS + 3):
        conversation.ask(f"灯塔 {number}", retriever, EN)
    assert [turn.question for turn in conversation.turns] == [
        f"灯塔 {number}" for number in range(3, MAX_TURNS + 3)
    ]


class Slow(SharedCharacters):
    """Holds the first question until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.started, self.let_go = threading.Event(), threading.Event()

    def ask(self, question: str, k: int = settings.DEFAULT_K, *, previous: str | None = None) -> Answer:
        if question == "海霧":
            self.started.set()
            assert self.let_go.wait(timeout=10)
        return super().ask(question, k, previous=previous)


def test_a_newer_question_drops_the_one_under_way() -> None:
    retriever, conversation, kept = Slow(), Conversation(), []
    older = threading.Thread(target=lambda: kept.append(conversation.ask("海霧", retriever, EN)))
    older.start()
    assert retriever.started.wait(timeout=10)
    assert conversation.ask(QUESTION, retriever, EN) is True
    retriever.let_go.set()
    older.join(timeout=10)
    assert kept == [False]
    assert [turn.question for turn in conversation.turns] == [QUESTION]


def test_examples_that_the_collection_does_not_answer_are_left_out(retriever: SharedCharacters) -> None:
    questions: dict[Language, tuple[str, ...]] = {
        "en": ("lighthouse", "xyz"),
        "zh-Hans": ("图纸公开",),
        "zh-Hant": ("飛機場",),
    }
    assert answered(retriever, questions) == {
        "en": ("lighthouse",),
        "zh-Hans": ("图纸公开",),
        "zh-Hant": (),
    }


def test_the_words_of_the_gradio_page_are_all_translated() -> None:
    for name in home.CHAT_WORDS:
        assert len({getattr(strings, name) for strings in STRINGS.values()}) > 1, name
    assert len({getattr(EN, name) for name in home.CHAT_WORDS}) == len(home.CHAT_WORDS)
