"""What the readers found in many documents, held in memory or taken from a file when it is looked at.

A reading is kept as one line: its checksum, the key of all that it depends on, and JSON. A line whose
checksum or form is wrong is no reading, whatever wrote it.
"""

import json
import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from mmap import mmap
from typing import Any, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from bot.documents import ID_DIGITS, Document, Kind, QAPair, Reading, Source, Span, Unsure

T = TypeVar("T")

REMEMBERED = 256
"""Readings that stay in memory once they were looked at: some 10 MB, the documents of the last questions."""

PLACES_REMEMBERED = 4096
"""Pairs of which it is remembered where they stand: a question asks for the place of one some three times."""

CHECKSUM_DIGITS = 8
KEY_DIGITS = 64
HEADER = CHECKSUM_DIGITS + 1 + KEY_DIGITS + 1
"""Bytes of a line before its JSON."""


class Column(Sequence[T]):
    """What the readings hold one after the other, each reading some of it."""

    def __init__(self, ends: NDArray[np.int64], read: Callable[[int], Sequence[T]]) -> None:
        """Take where each reading's part ends, and what gives the part of one by its place."""
        self._ends, self._read = ends, read

    def __len__(self) -> int:
        return int(self._ends[-1]) if len(self._ends) else 0

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        at = range(len(self))[place]
        reading = bisect_right(self._ends, at)
        return self._read(reading)[at - (int(self._ends[reading - 1]) if reading else 0)]

    def __iter__(self) -> Iterator[T]:
        for place in range(len(self._ends)):
            yield from self._read(place)


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """What is known of readings without a look at one."""

    ids: Sequence[str]  # of the documents
    ends: NDArray[np.int64]  # (documents,): how many pairs there are up to the end of each
    unsure_ends: NDArray[np.int64]  # (documents,): the same of doubts
    tails: NDArray[np.bytes_]  # (pairs,): the pairs' ids without those of their documents
    kinds: NDArray[np.uint8]  # (pairs,): how original each is (`Kind.originality`)
    sources: Sequence[Source]  # of the documents

    @property
    def documents(self) -> NDArray[np.int64]:
        """(pairs,): the place of each pair's document."""
        return np.repeat(np.arange(len(self.ids)), np.diff(self.ends, prepend=0))


class Readings:
    """The readings of a collection in the order of its documents, and where its statements stand."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take readings that are in memory."""
        self._readings = tuple(readings)
        self.documents: Sequence[Document] = tuple(reading.document for reading in readings)
        self.pairs: Sequence[QAPair] = tuple(pair for reading in readings for pair in reading.pairs)
        self.unsure: Sequence[Unsure] = tuple(doubt for reading in readings for doubt in reading.unsure)
        self._documents = {document.id: place for place, document in enumerate(self.documents)}
        self._pairs = {pair.id: place for place, pair in enumerate(self.pairs)}

    @cached_property
    def places(self) -> Places:
        """What is known of them without a look at any."""
        return Places(
            [document.id for document in self.documents],
            np.cumsum([len(reading.pairs) for reading in self._readings], dtype=np.int64),
            np.cumsum([len(reading.unsure) for reading in self._readings], dtype=np.int64),
            np.array([tail_of(pair).encode() for pair in self.pairs], dtype=np.bytes_),
            np.array([pair.kind.originality for pair in self.pairs], dtype=np.uint8),
            [document.source for document in self.documents],
        )

    def read(self, place: int) -> Reading:
        """The reading of the document at a place."""
        return self._readings[place]

    def place_of_document(self, document_id: str) -> int:
        """The place of a document among all; KeyError where there is none of this id."""
        return self._documents[document_id]

    def place_of_pair(self, pair_id: str) -> int:
        """The place of a pair among all; KeyError where there is none of this id."""
        return self._pairs[pair_id]

    def pair_ids(self, places: NDArray[np.int64]) -> list[str]:
        """The ids of the pairs at some places."""
        return [self.pairs[place].id for place in places.tolist()]


class KeptReadings(Readings):
    """Readings that are taken from where they are kept when somebody looks at them."""

    def __init__(self, places: Places, read: Callable[[int], Reading]) -> None:
        """Take what is known of them all, and what reads the one at a place."""
        self.places = places
        self._read = lru_cache(REMEMBERED)(read)
        self._pair_place = lru_cache(PLACES_REMEMBERED)(self._place_of_pair)
        ids = places.ids
        self.documents = Column(np.arange(1, len(ids) + 1), lambda place: (self.read(place).document,))
        self.pairs = Column(places.ends, lambda place: self.read(place).pairs)
        self.unsure = Column(places.unsure_ends, lambda place: self.read(place).unsure)

    def read(self, place: int) -> Reading:
        """The reading of the document at a place. Raises what reading it raises."""
        return self._read(place)

    @cached_property
    def _document_places(self) -> dict[str, int]:
        return {document_id: place for place, document_id in enumerate(self.places.ids)}

    def place_of_document(self, document_id: str) -> int:
        """The place of a document among all; KeyError where there is none of this id."""
        return self._document_places[document_id]

    def place_of_pair(self, pair_id: str) -> int:
        """The place of a pair among all; KeyError where there is none of this id."""
        return self._pair_place(pair_id)

    def _place_of_pair(self, pair_id: str) -> int:
        document_id = document_of(pair_id)
        document = self._document_places[document_id]
        start = int(self.places.ends[document - 1]) if document else 0
        tails = self.places.tails[start : self.places.ends[document]].tolist()
        try:
            return start + int(tails.index(pair_id[len(document_id) + 1 :].encode()))
        except ValueError:
            raise KeyError(pair_id) from None

    def pair_ids(self, places: NDArray[np.int64]) -> list[str]:
        """The ids of the pairs at some places, without a look at their documents."""
        documents = np.searchsorted(self.places.ends, places, side="right").tolist()
        tails = self.places.tails[places].tolist()
        return [
            f"{self.places.ids[document]}-{tail.decode()}"
            for document, tail in zip(documents, tails, strict=True)
        ]


@dataclass(frozen=True, slots=True, eq=False)
class KeptTexts:
    """Texts that stay in a file, each decoded when it is looked at."""

    ends: NDArray[np.int64]  # (texts + 1,): where each of them ends, after a leading 0
    characters: bytes | mmap  # all of them, as one run of UTF-8

    def __getitem__(self, place: int) -> str:
        return self.characters[int(self.ends[place]) : int(self.ends[place + 1])].decode()


def document_of(pair_id: str) -> str:
    """The id of the document that a pair's id belongs to."""
    head, _, tail = pair_id.rpartition("-")
    # Statements with the same words are told apart by an ordinal after the hash.
    return head.rpartition("-")[0] if len(tail) < ID_DIGITS and tail.isdecimal() else head


def tail_of(pair: QAPair) -> str:
    """A pair's id without that of its document."""
    return pair.id[len(pair.document.id) + 1 :]


def line_of(reading: Reading, key: str) -> bytes:
    """A reading as a line to be kept, under the key (64 digits) of what it depends on; without its source."""
    document = reading.document
    values = {
        "id": document.id,
        "sha256": document.sha256,
        "text": document.text,
        "pairs": [
            [
                tail_of(pair),
                pair.kind,
                [number for span in pair.answer for number in (span.start, span.end)],
                *([] if span is None else [span.start, span.end] for span in _sides(pair)),
                pair.rule,
            ]
            for pair in reading.pairs
        ],
        "unsure": [[doubt.span.start, doubt.span.end, doubt.reason] for doubt in reading.unsure],
    }
    body = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    return _header(body, key) + body + b"\n"


def _sides(pair: QAPair) -> tuple[Span | None, Span | None, Span | None]:
    return pair.question, pair.attribution, pair.lead_in


def _header(body: bytes, key: str) -> bytes:
    rest = key.encode() + b" "
    return f"{zlib.crc32(body, zlib.crc32(rest)):0{CHECKSUM_DIGITS}x} ".encode() + rest


def key_of(line: bytes) -> str | None:
    """The key under which a line is kept; None where it is damaged."""
    key = line[CHECKSUM_DIGITS + 1 : HEADER - 1].decode("ascii", "replace")
    whole = line.endswith(b"\n") and line[:HEADER] == _header(line[HEADER:-1], key)
    return key if whole else None


def reading_of(line: bytes, source: Source | None = None) -> Reading:
    """The reading in a line. Raises ValueError where it holds none."""
    if key_of(line) is None:
        raise ValueError("the checksum differs")
    try:
        values = json.loads(line[HEADER:])
        document = Document(str(values["id"]), str(values["text"]), str(values["sha256"]), source or Source())
        return Reading(
            document,
            tuple(_pair(document, *fields) for fields in values["pairs"]),
            tuple(Unsure(document, Span(start, end), reason) for start, end, reason in values["unsure"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a reading ({error})") from error


def _pair(document: Document, tail: str, kind: str, answer: list[int], *others: Any) -> QAPair:
    *sides, rule = others
    question, attribution, lead_in = (Span(*side) if side else None for side in sides)
    spans = tuple(map(Span, answer[::2], answer[1::2]))
    if not spans or spans[-1].end > len(document.text):
        raise ValueError("words that do not stand in the document")
    return QAPair(
        f"{document.id}-{tail}", document, Kind(kind), spans, question, attribution, lead_in, str(rule)
    )
