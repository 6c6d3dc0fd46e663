"""Sorting more entries than memory should hold: sorted runs on disk, merged range by range.

The external merge sort of every text index (Witten, Moffat and Bell 1999, chapter 5), in arrays. What fits
into one run never touches the disk.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

HELD = 1_000_000
"""Entries of a run: some 15 MB, and as much again while they are sorted."""

Entries = NDArray[np.void]
"""Structured arrays with a field `key`."""


class Runs:
    """Entries that come in any order and leave sorted by their key, equal ones in the order they came.

    A context manager: what it keeps on disk lies in a folder of its own and goes at the end.
    """

    def __init__(self, dtype: Any, folder: Path | None = None, *, held: int | None = None) -> None:
        """Take the entries' structured type, the folder for runs (None: the system's), and a run's length."""
        self._dtype = np.dtype(dtype)
        self._parent, self._held = folder, held or HELD
        self._folder: Path | None = None
        self._waiting: list[Entries] = []
        self._number = 0
        self._runs: list[Entries] = []
        self.total = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._runs.clear()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, **columns: NDArray[Any]) -> None:
        """Take entries, a column of equal length for each field."""
        entries = np.empty(len(columns["key"]), self._dtype)
        for name, column in columns.items():
            entries[name] = column
        self._waiting.append(entries)
        self._number += len(entries)
        self.total += len(entries)
        if self._number >= self._held:
            self._spill()

    def merged(self) -> Iterator[Entries]:
        """All entries in order, in pieces of about a run's length; equal keys are never parted."""
        if not self._runs:
            if self.total:
                yield self._sorted()
            return
        if self._number:
            self._spill()
        starts = [0] * len(self._runs)
        for bound in [*self._bounds(), None]:
            ends = [
                len(run) if bound is None else int(np.searchsorted(run["key"], bound, side="right"))
                for run in self._runs
            ]
            piece = np.concatenate(
                [run[start:end] for run, start, end in zip(self._runs, starts, ends, strict=True)]
            )
            starts = ends
            if len(piece):
                yield _in_order(piece)

    def _sorted(self) -> Entries:
        entries = _in_order(np.concatenate(self._waiting))
        self._waiting, self._number = [], 0
        return entries

    def _spill(self) -> None:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="runs-", dir=self._parent))
        path = self._folder / f"{len(self._runs)}.npy"
        np.save(path, self._sorted())
        self._runs.append(np.asarray(np.load(path, mmap_mode="r")))

    def _bounds(self) -> list[Any]:
        """Keys that cut all runs together into pieces of about a run's length."""
        step = max(1, self._held // 64)
        sample = np.sort(np.concatenate([run["key"][::step] for run in self._runs]))
        return list(dict.fromkeys(sample[64::64].tolist()))


def _in_order(entries: Entries) -> Entries:
    ordered: Entries = entries[np.argsort(entries["key"], kind="stable")]
    return ordered
