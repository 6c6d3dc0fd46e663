"""Passages on their way into an index."""

from collections.abc import Sequence

import pytest

from embeddings import intake
from embeddings.intake import Intake


@pytest.fixture(autouse=True)
def windows_of_three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "WINDOW", 3)


def test_passages_are_handed_on_by_the_window_and_the_rest_at_the_end() -> None:
    taken: list[tuple[Sequence[str], Sequence[str]]] = []
    passages = Intake(lambda ids, texts: taken.append((ids, texts)))
    for number in range(7):
        passages.add(f"id-{number}", f"text {number}")
        assert len(taken) == (number + 1) // 3
    passages.finish()
    assert [list(ids) for ids, _ in taken] == [
        ["id-0", "id-1", "id-2"],
        ["id-3", "id-4", "id-5"],
        ["id-6"],
    ]
    assert [text for _, texts in taken for text in texts] == [f"text {number}" for number in range(7)]


@pytest.mark.parametrize("ids", [["a", "a"], ["a", "b", "c", "a"], ["a", "b", "c", "d", "e", "f", "b"]])
def test_an_id_that_comes_twice_is_refused_also_in_another_window(ids: list[str]) -> None:
    passages = Intake(lambda ids, texts: None)
    for one in ids:
        passages.add(one, "the same text")
    with pytest.raises(ValueError, match="the ids of an index must differ"):
        passages.finish()


def test_nothing_is_taken_in_as_nothing() -> None:
    taken: list[int] = []
    Intake(lambda ids, texts: taken.append(len(ids))).finish()
    assert taken == [0]
