"""Questions that arrive together: one batch, everybody's own answer or error, and an end to waiting."""

import threading
from collections.abc import Sequence
from dataclasses import replace

import anyio
import anyio.to_thread
import pytest

from bot.errors import QuestionError
from bot.retrieve import Answer, Asked, Retriever
from embeddings.errors import StoreError
from tests.ui_corpus import SharedCharacters
from ui.searches import Busy, InThread, Searches, Unavailable

WAIT = 10.0
"""Seconds after which a test that hangs has failed."""


class Gated(Retriever):
    """Finds nothing as soon as it is let; notes what it was asked together, and fails at one word."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.gate = threading.Event()

    def answers(self, asked: Sequence[Asked]) -> list[Answer]:
        self.batches.append([one.question for one in asked])
        assert self.gate.wait(WAIT)
        if "bad" in self.batches[-1]:
            raise KeyError("bad")
        return [Answer(f"{one.question} {one.k} {one.previous}", (), False, 0.0) for one in asked]


async def crowd(gated: Gated, searches: Searches, *questions: str) -> list[str]:
    """What comes of questions that arrive, one after the other, before the first is answered."""
    said = [""] * len(questions)

    async def ask(place: int, question: str) -> None:
        try:
            said[place] = (await searches.ask(question)).question
        except (Busy, KeyError, Unavailable) as problem:
            said[place] = type(problem).__name__

    with anyio.fail_after(WAIT):
        async with anyio.create_task_group() as group:
            for place, question in enumerate(questions):
                group.start_soon(ask, place, question)
                await anyio.wait_all_tasks_blocked()
            gated.gate.set()
    return said


def test_a_lone_question_goes_at_once() -> None:
    gated = Gated()
    gated.gate.set()
    searches = Searches(gated)

    async def both() -> list[str]:
        return [(await searches.ask(colour, 3, previous="sea")).question for colour in ("red", "blue")]

    assert anyio.run(both) == ["red 3 sea", "blue 3 sea"]
    assert gated.batches == [["red"], ["blue"]]


def test_questions_that_arrive_while_others_are_answered_are_one_batch() -> None:
    gated = Gated()
    said = anyio.run(crowd, gated, Searches(gated, batches=2, largest=2), "a", "b", "c", "d", "e")
    assert said == [f"{question} 5 None" for question in "abcde"]
    assert sorted(gated.batches) == [["a"], ["b"], ["c", "d"], ["e"]]


def test_a_question_that_comes_as_the_last_batch_ends_is_answered_as_well() -> None:
    gated = Gated()
    gated.gate.set()
    searches = Searches(gated, batches=1, within=1.0)

    async def both() -> list[str]:  # the second one before the loop has told anybody that the first is done
        return [(await searches.ask(colour)).question for colour in ("red", "blue")]

    assert anyio.run(both) == ["red 5 None", "blue 5 None"]


def test_an_error_reaches_the_question_whose_fault_it_is_and_no_other() -> None:
    gated = Gated()
    searches = Searches(gated, batches=1)
    assert anyio.run(crowd, gated, searches, "a", "b", "bad", "c") == [
        "a 5 None",
        "b 5 None",
        "KeyError",
        "c 5 None",
    ]
    assert searches.free


def test_where_the_store_cannot_be_used_it_is_not_asked_again_for_each_question(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Storeless(Gated):
        def answers(self, asked: Sequence[Asked]) -> list[Answer]:
            super().answers(asked)
            raise StoreError("Milvus cannot be used")

    gated = Storeless()
    said = anyio.run(crowd, gated, Searches(gated, batches=1), "a", "b", "c")
    assert said == ["Unavailable"] * 3
    assert [record.getMessage() for record in caplog.records] == ["Milvus cannot be used"] * 2
    assert gated.batches == [["a"], ["b", "c"]]


def test_where_no_thread_can_be_started_the_questions_end_in_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gated = Gated()
    gated.gate.set()
    searches = Searches(gated, batches=1)

    async def no_thread(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    async def ask(question: str) -> str:
        with anyio.fail_after(WAIT):
            return (await searches.ask(question)).question

    with monkeypatch.context() as patched:
        patched.setattr(anyio.to_thread, "run_sync", no_thread)
        with pytest.raises(RuntimeError, match="new thread"):
            anyio.run(ask, "a")
    assert anyio.run(ask, "a") == "a 5 None"
    assert searches.free


def test_a_question_that_cannot_be_searched_is_refused_before_it_waits() -> None:
    gated = Gated()
    for question, k in (("?!", 5), ("red", 0)):
        with pytest.raises(QuestionError):
            anyio.run(Searches(gated).ask, question, k)
    assert gated.batches == []


def test_more_questions_than_may_wait_are_refused_at_once() -> None:
    gated = Gated()
    searches = Searches(gated, batches=1, most=2)
    assert anyio.run(crowd, gated, searches, "a", "b", "c") == ["a 5 None", "b 5 None", "Busy"]
    assert searches.free


def test_a_question_whose_turn_does_not_come_is_refused_and_not_searched_later() -> None:
    gated = Gated()
    searches = Searches(gated, batches=1, within=0.05)

    async def three() -> list[str]:
        said: list[str] = []

        async def ask(question: str) -> None:
            said.append((await searches.ask(question)).question)

        async with anyio.create_task_group() as group:
            group.start_soon(ask, "a")
            await anyio.wait_all_tasks_blocked()
            with pytest.raises(Busy):
                await searches.ask("b")
            gated.gate.set()
        await ask("c")
        return said

    assert anyio.run(three) == ["a 5 None", "c 5 None"]
    assert gated.batches == [["a"], ["c"]]
    assert searches.free


def test_a_reader_who_has_gone_leaves_the_others_of_the_batch_their_answers() -> None:
    gated = Gated()
    searches = Searches(gated, batches=1)

    async def one_goes() -> list[str]:
        said: list[str] = []

        async def ask(question: str) -> None:
            said.append((await searches.ask(question)).question)

        async with anyio.create_task_group() as others:
            async with anyio.create_task_group() as gone:
                others.start_soon(ask, "a")
                await anyio.wait_all_tasks_blocked()
                gone.start_soon(ask, "b")
                others.start_soon(ask, "c")
                await anyio.wait_all_tasks_blocked()
                gone.cancel_scope.cancel()
            gated.gate.set()
        return said

    assert anyio.run(one_goes) == ["a 5 None", "c 5 None"]
    assert gated.batches == [["a"], ["c"]]


def test_what_was_asked_lately_is_not_searched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.searches.KEPT", 2)  # two answers without a statement
    gated = Gated()
    gated.gate.set()
    searches = Searches(gated, most=1)

    async def ask(*questions: str) -> None:
        for question in questions:
            assert (await searches.ask(question)).question == f"{question} 5 None"

    anyio.run(ask, "a", "b", "a", "c", "a", "b")
    assert gated.batches == [["a"], ["b"], ["c"], ["b"]]
    assert (anyio.run(searches.ask, "a", 4)).question == "a 4 None"  # another question


def test_long_answers_leave_room_for_fewer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.searches.KEPT", 7)
    hit = SharedCharacters().ask("灯塔").hits[0]

    class Long(Gated):
        def answers(self, asked: Sequence[Asked]) -> list[Answer]:
            return [
                replace(one, hits=(hit,) * its.k)
                for one, its in zip(super().answers(asked), asked, strict=True)
            ]

    gated = Long()
    gated.gate.set()
    searches = Searches(gated)

    async def ask(*asked: tuple[str, int]) -> None:
        for question, k in asked:
            assert len((await searches.ask(question, k)).hits) == k

    anyio.run(ask, ("a", 2), ("b", 2), ("a", 2), ("b", 2), ("c", 3), ("b", 2), ("a", 2))
    assert gated.batches == [["a"], ["b"], ["c"], ["a"]]


def test_a_question_of_many_readers_is_searched_once_and_an_error_is_not_kept() -> None:
    gated = Gated()
    searches = Searches(gated, batches=1)
    asked = ("a", "b", "bad", "b", "bad")
    found = ["a 5 None", "b 5 None", "KeyError", "b 5 None", "KeyError"]
    assert anyio.run(crowd, gated, searches, *asked) == found
    assert gated.batches == [["a"], ["b", "bad"], ["b"], ["bad"]]
    assert anyio.run(crowd, gated, searches, "b", "bad") == ["b 5 None", "KeyError"]
    assert gated.batches[4:] == [["bad"]]


def test_a_question_that_was_answered_while_it_waited_is_not_searched_again() -> None:
    gated = Gated()
    said = anyio.run(crowd, gated, Searches(gated, batches=1), "a", "a", "b", "a")
    assert said == ["a 5 None", "a 5 None", "b 5 None", "a 5 None"]
    assert gated.batches == [["a"], ["b"]]


def test_a_thread_of_the_loop_asks_as_well() -> None:
    gated = Gated()
    gated.gate.set()

    async def ask() -> Answer:
        in_thread = InThread(Searches(gated))
        return await anyio.to_thread.run_sync(lambda: in_thread.ask("red", 2, previous="sea"))

    assert anyio.run(ask).question == "red 2 sea"
