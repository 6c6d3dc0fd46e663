"""Questions that arrive together: one batch, the same vectors, everybody's own error."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import numpy as np
import pytest

from embeddings.batching import BatchingEncoder
from embeddings.encoder import Vectors
from embeddings.errors import EncoderError
from embeddings.loading import load_encoder
from tests.conftest import FakeEncoder

WAIT = 10.0
"""Seconds after which a test that hangs has failed."""


class Gated(FakeEncoder):
    """Encodes when it is let; notes what it was asked together, and refuses a text."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.began, self.gate = threading.Event(), threading.Event()

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        self.batches.append(list(texts))
        self.began.set()
        assert self.gate.wait(WAIT)
        if "bad" in texts:
            raise EncoderError("a text that cannot be encoded")
        return super().encode_query(texts)


@contextmanager
def asked(
    encoder: Gated, batching: BatchingEncoder, *questions: Sequence[str]
) -> Iterator[list[Future[Vectors]]]:
    """What comes of questions that arrive, one after the other, while the first is being encoded."""
    with ThreadPoolExecutor(len(questions)) as pool:
        first = pool.submit(batching.encode_query, questions[0])
        assert encoder.began.wait(WAIT)
        others = []
        for waiting, texts in enumerate(questions[1:], start=1):
            others.append(pool.submit(batching.encode_query, texts))
            until(lambda: len(batching._waiting) == waiting or others[-1].done())  # noqa: B023
        encoder.gate.set()
        yield [first, *others]


def until(true: Callable[[], bool]) -> None:
    for _ in range(1000):
        if true():
            return
        threading.Event().wait(WAIT / 1000)
    raise AssertionError("it never came to be")


def test_a_lone_question_goes_at_once() -> None:
    encoder = Gated()
    encoder.gate.set()
    batching = BatchingEncoder(encoder)
    for _ in range(2):
        batching.encode_query(["red"])
    assert encoder.batches == [["red"], ["red"]]
    assert batching.encode_query([]).shape == (0, encoder.dimension)


def test_questions_that_arrive_while_another_is_encoded_are_one_batch() -> None:
    encoder = Gated()
    batching = BatchingEncoder(encoder)
    texts = [["red"], ["green", "blue"], ["blue"], ["red green"]]
    with asked(encoder, batching, *texts) as found:
        for question, rows in zip(texts, found, strict=True):
            np.testing.assert_array_equal(rows.result(WAIT), FakeEncoder().encode_query(question))
    assert encoder.batches == [["red"], ["green", "blue", "blue", "red green"]]
    assert batching.encode_query(["red"]).shape == (1, encoder.dimension)


def test_a_batch_has_an_end_and_the_rest_comes_in_the_next() -> None:
    encoder = Gated()
    with asked(encoder, BatchingEncoder(encoder, largest=2), ["a"], ["b"], ["c"], ["d"]) as found:
        assert [len(rows.result(WAIT)) for rows in found] == [1, 1, 1, 1]
    assert encoder.batches == [["a"], ["b", "c"], ["d"]]


def test_an_error_reaches_the_question_whose_fault_it_is_and_no_other() -> None:
    encoder = Gated()
    batching = BatchingEncoder(encoder)
    with asked(encoder, batching, ["red"], ["green"], ["bad"], ["blue"]) as found:
        for position in (0, 1, 3):
            assert found[position].result(WAIT).shape == (1, encoder.dimension)
        with pytest.raises(EncoderError, match="cannot be encoded"):
            found[2].result(WAIT)
    with pytest.raises(EncoderError, match="cannot be encoded"):
        batching.encode_query(["bad"])
    assert batching.encode_query(["red"]).shape == (1, encoder.dimension)


def test_a_question_too_many_is_refused_at_once() -> None:
    encoder = Gated()
    with asked(encoder, BatchingEncoder(encoder, most_waiting=1), ["a"], ["b"], ["c"]) as found:
        with pytest.raises(EncoderError, match="too many questions at once"):
            found[2].result(WAIT)
        assert found[1].result(WAIT).shape == (1, encoder.dimension)


def test_it_is_the_encoder_within_for_everything_else() -> None:
    encoder, batching = FakeEncoder(), BatchingEncoder(FakeEncoder())
    assert (batching.name, batching.dimension, batching.fingerprint) == (
        encoder.name,
        encoder.dimension,
        encoder.fingerprint,
    )
    np.testing.assert_array_equal(batching.encode_document(["red"]), encoder.encode_document(["red"]))


def test_the_bundled_model_gives_a_crowd_the_vectors_that_each_gets_alone() -> None:
    encoder = load_encoder()
    batching = BatchingEncoder(encoder)
    questions = [f"question {number} about open source" for number in range(12)] + ["开源" * 9, "价格战"] * 6
    with ThreadPoolExecutor(12) as pool:
        together = list(pool.map(lambda question: batching.encode_query([question]), questions))
    alone = [encoder.encode_query([question]) for question in questions]
    np.testing.assert_allclose(np.concatenate(together), np.concatenate(alone), atol=1e-6)
