"""The statements of a collection in the orders in which they are listed, found without reading them."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from bot.collection.readings import Readings
from bot.documents import Kind, QAPair

Order = Literal["document", "interview", "date"]
ORDERS: tuple[Order, ...] = get_args(Order)

Rows = NDArray[np.int32]


class Orders:
    """Where statements stand, sorted when first asked for and kept: 8 bytes a statement for each order."""

    def __init__(self, readings: Readings, interviews_of: Callable[[QAPair], Sequence[str]]) -> None:
        """Take the readings, and what names the interviews that a statement is said to come from."""
        self._readings, self._interviews_of = readings, interviews_of
        self._sorted: dict[tuple[Order, Kind | None], Rows] = {}

    @cached_property
    def kinds(self) -> dict[Kind, int]:
        """How many statements there are of each kind."""
        counts = np.bincount(self._readings.places.kinds, minlength=len(Kind))
        return {kind: int(counts[kind.originality]) for kind in Kind}

    def places(self, by: Order, kind: Kind | None = None) -> Rows:
        """The places of the statements, or of those of one kind, in an order; (statements,).

        Statements that the order does not tell apart follow each other as in the documents.
        """
        if (by, kind) not in self._sorted:
            self._sorted[by, kind] = self._found(by, kind)
        return self._sorted[by, kind]

    def _found(self, by: Order, kind: Kind | None) -> Rows:
        if kind is not None:
            everything = self.places(by)
            wanted: Rows = everything[self._readings.places.kinds[everything] == kind.originality]
            return wanted
        ranks = {"document": self._by_document, "interview": self._by_interview, "date": self._by_date}
        return np.argsort(ranks[by](), kind="stable").astype(np.int32)

    def _by_document(self) -> Rows:
        known = self._readings.places
        return _ranks(known.ids)[known.documents]

    def _by_date(self) -> Rows:
        known = self._readings.places
        return _ranks([source.published or "" for source in known.sources])[known.documents]

    def _by_interview(self) -> Rows:
        """Only documents that name an interview for some of their statements are read for this."""
        known = self._readings.places
        named = ["; ".join(source.interviews) for source in known.sources]
        keys = [named[document] for document in known.documents.tolist()]
        for document, source in enumerate(known.sources):
            if source.interviews_in_part:
                pairs = self._readings.read(document).pairs
                end = int(known.ends[document])
                keys[end - len(pairs) : end] = ["; ".join(self._interviews_of(pair)) for pair in pairs]
        return _ranks(keys)


def _ranks(keys: Sequence[str]) -> Rows:
    """The place of each key among all of them in alphabetical order; those that are empty come last."""
    ordered = sorted(set(keys), key=lambda key: (not key, key))
    ranks = {key: rank for rank, key in enumerate(ordered)}
    return np.array([ranks[key] for key in keys], dtype=np.int32)
