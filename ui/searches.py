"""Questions of many readers -> answers: those that arrive together are answered together.

A model reads all of its weights for a batch, however small it is, so eight questions together cost half of
what they cost one by one; and Python, in which the rest of the work is done, runs one thread at a time, so
one thread goes through the questions of a batch sooner than many do. No question waits for others to come:
one that finds few batches under way goes at once, and those that arrive meanwhile form the next. What was
answered lately is not searched again: a crowd that follows a link asks the same.
"""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import anyio
import anyio.from_thread
import anyio.to_thread

from bot import settings
from bot.errors import BotError
from bot.retrieve import Answer, Asked, Retriever, checked
from embeddings.errors import EmbeddingsError

LOG = logging.getLogger("ui.searches")

LARGEST = 16
"""Questions answered together at most: more gains nothing, and the first one waits for the last."""

BATCHES = 2
"""Batches under way at once: while one is encoded, which leaves Python free, the other is ranked."""

MOST = 64
"""Questions searched or waiting; at some milliseconds each, more would wait for seconds."""

WITHIN = 10.0
"""Seconds that a question waits for its turn."""

KEPT = 1_000
"""Statements in the answers that are given again where the same is asked: of the last hundred questions, say.
Each may hold on to the text of its document, some 40 kB."""


class Busy(Exception):  # noqa: N818  (a state that passes, not a mistake)
    """Too many questions at once; ask again in a moment."""


class Unavailable(Exception):  # noqa: N818
    """The search itself does not work (a server of vectors is gone, say); the log says why."""


class Asks(Protocol):
    """What answers a question of one reader: the searches of a server, or in a test a retriever."""

    def ask(self, question: str, k: int = ..., *, previous: str | None = ...) -> Answer:
        """As `Retriever.ask`; raises Busy, Unavailable, and of the bot's errors QuestionError alone."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    """A question that waits for its answer."""

    asked: Asked
    answer: asyncio.Future[Answer]
    patience: asyncio.Timeout  # until its turn comes


class Searches:
    """Answers questions in batches, a few at once; refuses where too many wait already.

    For one event loop. What it keeps is bounded, and gone when the process ends.
    """

    def __init__(
        self,
        retriever: Retriever,
        *,
        most: int = MOST,
        within: float = WITHIN,
        largest: int = LARGEST,
        batches: int = BATCHES,
    ) -> None:
        self._retriever = retriever
        self._most, self._within, self._largest, self._batches = most, within, largest, batches
        self._waiting: deque[_Waiting] = deque()
        self._under_way = 0  # questions
        self._kept: OrderedDict[Asked, Answer] = OrderedDict()  # the one asked for longest ago is first
        self._room = KEPT
        self._at_work: set[asyncio.Task[None]] = set()  # which also keeps them from being collected

    @property
    def free(self) -> bool:
        """Whether one more question would be taken."""
        return self._under_way < self._most

    async def ask(self, question: str, k: int = settings.DEFAULT_K, *, previous: str | None = None) -> Answer:
        """As `Retriever.ask`.

        Raises Busy where too many are under way or its turn does not come, Unavailable where the search does
        not work, and QuestionError.
        """
        asked = checked(question, k, previous)
        if (known := self._known(asked)) is not None:
            return known
        if not self.free:
            raise Busy
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        patience = asyncio.timeout(self._within)
        self._waiting.append(_Waiting(asked, answer, patience))
        if len(self._at_work) < self._batches:
            self._at_work.add(asyncio.create_task(self._work()))
        self._under_way += 1
        try:
            async with patience:
                return await answer
        except TimeoutError:
            raise Busy from None
        finally:
            self._under_way -= 1

    async def _work(self) -> None:
        """Answer what waits, batch by batch, until nothing does."""
        try:
            while self._waiting:
                if batch := self._next():
                    await self._answer(batch)
        finally:
            # In the same step: a question that came before a callback would find everybody still at work.
            self._at_work -= {asyncio.current_task()}

    def _next(self) -> list[_Waiting]:
        """Those that are answered next, without those that have gone or whose answer is known by now."""
        batch = []
        for one in [self._waiting.popleft() for _ in range(min(self._largest, len(self._waiting)))]:
            if one.answer.done():
                continue
            if (known := self._known(one.asked)) is None:
                one.patience.reschedule(None)
                batch.append(one)
            else:
                one.answer.set_result(known)
        return batch

    async def _answer(self, batch: Sequence[_Waiting]) -> None:
        """Search for a batch and give everybody the answer, or the error."""
        questions = list(dict.fromkeys(one.asked for one in batch))
        found: Mapping[Asked, Answer | Exception]
        try:
            found = await anyio.to_thread.run_sync(self._found, questions)
        except Exception as problem:  # noqa: BLE001  (no thread could be started; nobody is to wait for ever)
            found = dict.fromkeys(questions, problem)
        for one in batch:
            answer = found[one.asked]
            if one.answer.done():
                continue
            if isinstance(answer, Exception):
                one.answer.set_exception(answer)
            else:
                one.answer.set_result(answer)
        for asked, answer in found.items():
            if isinstance(answer, Answer):
                self._keep(asked, answer)

    def _known(self, asked: Asked) -> Answer | None:
        """The answer where it is kept; others go before it."""
        if asked in self._kept:
            self._kept.move_to_end(asked)
        return self._kept.get(asked)

    def _keep(self, asked: Asked, answer: Answer) -> None:
        if self._known(asked) is None:  # else another batch has found it as well
            self._kept[asked] = answer
            self._room -= _size(answer)
        while self._room < 0:
            self._room += _size(self._kept.popitem(last=False)[1])

    def _found(self, asked: Sequence[Asked]) -> dict[Asked, Answer | Exception]:
        """An answer for each question, or the error that is its own fault and not the others'."""
        try:
            return dict(zip(asked, self._retriever.answers(asked), strict=True))
        except (BotError, EmbeddingsError) as problem:  # no question's fault; may have taken long to come
            LOG.error("%s", problem)  # names hosts and files, which are the operator's alone
            return dict.fromkeys(asked, Unavailable())
        except Exception as problem:  # noqa: BLE001  (raised again for the question that it belongs to)
            if len(asked) == 1:
                return {asked[0]: problem}
            return {one: found for each in asked for one, found in self._found([each]).items()}


def _size(answer: Answer) -> int:
    return 1 + len(answer.hits)


class InThread:
    """The same searches for a thread that anyio started from their event loop, as Gradio's are."""

    def __init__(self, searches: Searches) -> None:
        self._searches = searches

    def ask(self, question: str, k: int = settings.DEFAULT_K, *, previous: str | None = None) -> Answer:
        """As `Searches.ask`, waiting for the answer."""
        return anyio.from_thread.run(partial(self._searches.ask, question, k, previous=previous))
