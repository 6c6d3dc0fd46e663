"""The turns of a page as the messages of the chat."""

from collections.abc import Sequence

import pytest
from markupsafe import Markup

from bot.retrieve import Answer
from tests.ui_corpus import SharedCharacters
from ui import render
from ui.conversation import Conversation
from ui.strings import EN
from ui.thread import messages_of
from ui.view import View

QUESTION = "图纸公开灯塔更亮"


@pytest.fixture
def retriever() -> SharedCharacters:
    return SharedCharacters()


def view(retriever: SharedCharacters) -> View:
    return View(retriever.corpus, "en")


def test_a_turn_is_the_question_and_its_cards(retriever: SharedCharacters) -> None:
    page = Conversation()
    page.ask(QUESTION, retriever, EN)
    answer = page.turns[0].answer
    assert answer is not None
    assert messages_of(page.turns, view(retriever), []) == [
        {"role": "user", "content": str(render.question(QUESTION))},
        {"role": "assistant", "content": str(render.answer(answer, view(retriever), []))},
    ]


def test_nothing_asked_is_only_what_there_is_to_say_of_it(retriever: SharedCharacters) -> None:
    page = Conversation()
    page.ask("  ", retriever, EN)
    assert messages_of(page.turns, view(retriever), []) == [
        {"role": "assistant", "content": str(render.problem(EN.error_empty))}
    ]


def test_a_follow_up_names_the_question_it_was_searched_with_above_its_cards(
    retriever: SharedCharacters,
) -> None:
    page = Conversation()
    page.ask(QUESTION, retriever, EN)
    page.ask("为什么？", retriever, EN)
    said = messages_of(page.turns, view(retriever), [])[-1]["content"]
    assert said.startswith(str(render.follow_up("为什么？", QUESTION, view(retriever))))


def test_a_turn_is_rendered_once_for_each_way_to_see_it(
    retriever: SharedCharacters, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, rendered = Conversation(), []
    original = render.answer

    def counted(answer: Answer, view: View, examples: Sequence[str]) -> Markup:
        rendered.append((answer.question, view.script))
        return original(answer, view, examples)

    monkeypatch.setattr(render, "answer", counted)
    page.ask(QUESTION, retriever, EN)
    first = messages_of(page.turns, view(retriever), [])
    page.ask("海霧散去", retriever, EN)
    assert messages_of(page.turns, view(retriever), [])[:2] == first
    converted = View(retriever.corpus, "en", "zh-Hant")
    assert messages_of(page.turns, converted, [])[:2] != first
    assert rendered == [
        (QUESTION, "printed"),
        ("海霧散去", "printed"),
        (QUESTION, "zh-Hant"),
        ("海霧散去", "zh-Hant"),
    ]
