"""What one open page remembers: its turns, its follow-ups, and which question counts."""

import threading

import pytest

from bot import settings
from bot.retrieve import Answer
from tests.ui_corpus import SharedCharacters
from ui.conversation import MAX_TURNS, Conversation
from ui.searches import Busy, Unavailable
from ui.strings import EN, ZH_HANT

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
        ("？！", "這個問題無法搜尋，請換個說法。"),
    ],
)
def test_a_question_that_cannot_be_searched_gets_a_sentence_in_the_readers_language(
    retriever: SharedCharacters, question: str, problem: str
) -> None:
    conversation = Conversation()
    conversation.ask(question, retriever, ZH_HANT)
    assert [turn.problem for turn in conversation.turns] == [problem]
    assert retriever.asked == []


@pytest.mark.parametrize(
    ("why", "problem"),
    [
        (Busy(), "同時提出的問題太多，請稍候再問。"),
        (Unavailable(), "搜尋暫時無法使用，請稍後再試。"),
    ],
)
def test_a_search_that_gives_no_answer_is_no_fault_of_the_question(why: Exception, problem: str) -> None:
    class Failing(SharedCharacters):
        def ask(self, question: str, k: int = 5, *, previous: str | None = None) -> Answer:
            raise why

    conversation = Conversation()
    conversation.ask(QUESTION, Failing(), ZH_HANT)
    assert [turn.problem for turn in conversation.turns] == [problem]


def test_the_longest_question_is_searched(retriever: SharedCharacters) -> None:
    conversation = Conversation()
    conversation.ask("光" * settings.MAX_QUESTION, retriever, EN)
    assert conversation.turns[0].problem is None


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


def test_a_follow_up_of_an_address_leans_on_the_question_that_the_address_names(
    retriever: SharedCharacters,
) -> None:
    shared, asked = Conversation(), Conversation()
    for question in (QUESTION, "为什么？"):
        asked.ask(question, retriever, EN)
    shared.ask("为什么？", retriever, EN, after=f" {QUESTION} ")
    assert shared.turns == asked.turns[1:]
    shared.ask("还有呢？", retriever, EN)
    assert retriever.asked[-1] == ("还有呢？", QUESTION)


@pytest.mark.parametrize("after", ["", " ", "？！", "光" * (settings.MAX_QUESTION + 1), "\ud800"])
def test_what_cannot_be_searched_is_not_leant_on(retriever: SharedCharacters, after: str) -> None:
    conversation = Conversation()
    conversation.ask("为什么？", retriever, EN, after=after)
    assert retriever.asked == [("为什么？", None)]
    assert conversation.turns[0].problem is None


def test_a_question_that_stands_alone_leans_on_nothing_that_an_address_names(
    retriever: SharedCharacters,
) -> None:
    conversation = Conversation()
    conversation.ask(QUESTION, retriever, EN, after="海霧")
    assert retriever.asked == [(QUESTION, None)]


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
