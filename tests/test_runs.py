"""Sorting in runs: the same order as in one piece, whatever fits into memory, and nothing left behind."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from bot.collection.runs import Runs

PAIR = np.dtype([("key", np.uint64), ("row", np.uint32)])


@pytest.mark.parametrize("held", [7, 64, 1000, 100_000])
@pytest.mark.parametrize("kinds", [5, 2**60])
def test_entries_leave_in_the_order_of_their_keys_and_equal_ones_as_they_came(
    tmp_path: Path, held: int, kinds: int
) -> None:
    keys = np.random.default_rng(1).integers(0, kinds, 5000).astype(np.uint64)
    with Runs(PAIR, tmp_path, held=held) as runs:
        for start in range(0, 5000, 33):
            part = keys[start : start + 33]
            runs.add(key=part, row=np.arange(start, start + len(part)))
        pieces = list(runs.merged())

        assert runs.total == 5000
        whole = np.concatenate(pieces)
        assert whole["row"].tolist() == np.argsort(keys, kind="stable").tolist()
        assert (whole["key"] == keys[whole["row"]]).all()
        # No key is parted: every piece begins with another one than the last ended with.
        assert all(one["key"][-1] < other["key"][0] for one, other in pairwise(pieces))
        assert (len(pieces) > 1) == (held < 5000)
    assert list(tmp_path.iterdir()) == []


def test_a_piece_of_unlike_keys_is_about_as_long_as_a_run(tmp_path: Path) -> None:
    with Runs(PAIR, tmp_path, held=500) as runs:
        for start in range(0, 20_000, 500):
            keys = np.random.default_rng(start).integers(0, 2**60, 500).astype(np.uint64)
            runs.add(key=keys, row=np.arange(500))

        assert max(map(len, runs.merged())) < 1000


def test_what_fits_into_memory_never_touches_the_disk(tmp_path: Path) -> None:
    with Runs(PAIR, tmp_path, held=100) as runs:
        runs.add(key=np.array([3, 1], np.uint64), row=np.array([0, 1]))
        (piece,) = runs.merged()
        assert (piece["key"].tolist(), list(tmp_path.iterdir())) == ([1, 3], [])


def test_nothing_gives_nothing() -> None:
    with Runs(PAIR) as runs:
        assert list(runs.merged()) == []
