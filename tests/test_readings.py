"""Readings in memory and kept: the same statements, in the same places."""

from pathlib import Path

import numpy as np
import pytest

from bot.collection.corpus import Corpus
from bot.collection.readings import (
    Column,
    KeptReadings,
    Places,
    Readings,
    document_of,
    key_of,
    line_of,
    reading_of,
    tail_of,
)
from bot.documents import Document, Kind, QAPair, Reading, Source, Span, Unsure
from bot.reading import read_document
from bot.reading.text.load import load_document

KEY = "7" * 64


@pytest.fixture
def readings(folder: Path, corpus: Corpus) -> list[Reading]:
    return [read_document(load_document(path), corpus.speaker) for path in sorted(folder.glob("*.txt"))]


@pytest.fixture
def kept(readings: list[Reading]) -> KeptReadings:
    lines = [line_of(reading, KEY) for reading in readings]
    places = Places(
        [reading.document.id for reading in readings],
        np.cumsum([len(reading.pairs) for reading in readings]),
        np.cumsum([len(reading.unsure) for reading in readings]),
        np.array([tail_of(pair).encode() for reading in readings for pair in reading.pairs]),
        np.array([pair.kind.originality for reading in readings for pair in reading.pairs], np.uint8),
        [reading.document.source for reading in readings],
    )
    return KeptReadings(places, lambda place: reading_of(lines[place]))


def whole_reading() -> Reading:
    document = Document("d", "题\n问：“为何？”\n答：因为亮。 \u2028别人照着修。", "a" * 64)
    pairs = (
        QAPair("d-11111111", document, Kind.DIALOGUE, (Span(13, 17), Span(18, 24)), Span(4, 9), Span(11, 13)),
        QAPair("d-11111111-2", document, Kind.REPORTED, (Span(0, 1),), lead_in=Span(2, 4), rule="some rule"),
    )
    return Reading(document, pairs, (Unsure(document, Span(0, 2), "a reason"),))


def test_a_line_holds_a_reading_whole_but_for_the_source() -> None:
    reading, source = whole_reading(), Source(title="t")
    line = line_of(reading, KEY)

    assert (line.count(b"\n"), line[-1:], key_of(line)) == (1, b"\n", KEY)
    assert reading_of(line) == reading
    assert reading_of(line, source).pairs[1].document.source == source


@pytest.mark.parametrize("place", [0, 3, 20, 80, -10, -2])
def test_a_line_with_one_other_byte_is_no_reading(place: int) -> None:
    line = bytearray(line_of(whole_reading(), KEY))
    line[place] ^= 1

    assert key_of(bytes(line)) is None
    with pytest.raises(ValueError, match="the checksum differs"):
        reading_of(bytes(line))


@pytest.mark.parametrize("line", [b"", b"\n", b"no line of ours\n", line_of(whole_reading(), KEY)[:-1]])
def test_a_line_of_something_else_or_a_part_of_one_is_no_reading(line: bytes) -> None:
    assert key_of(line) is None


def test_kept_readings_are_those_in_memory_in_the_same_places(
    readings: list[Reading], kept: KeptReadings
) -> None:
    memory = Readings(readings)

    assert list(kept.documents) == list(memory.documents)
    assert list(kept.pairs) == list(memory.pairs)
    assert list(kept.unsure) == list(memory.unsure)
    places = np.arange(len(memory.pairs))
    assert kept.pair_ids(places) == memory.pair_ids(places) == [pair.id for pair in memory.pairs]
    for one in (kept.places, memory.places):
        assert list(one.ids) == [document.id for document in memory.documents]
        assert [one.ids[at] for at in one.documents.tolist()] == [pair.document.id for pair in memory.pairs]
        assert one.kinds.tolist() == [pair.kind.originality for pair in memory.pairs]
        assert list(one.sources) == [document.source for document in memory.documents]
        assert (one.ends[-1], one.unsure_ends[-1]) == (len(memory.pairs), len(memory.unsure))
        assert one.tails.tolist() == [tail_of(pair).encode() for pair in memory.pairs]
    for place, pair in enumerate(memory.pairs):
        assert kept.place_of_pair(pair.id) == memory.place_of_pair(pair.id) == place
    for place, document in enumerate(memory.documents):
        assert kept.place_of_document(document.id) == memory.place_of_document(document.id) == place


@pytest.mark.parametrize("pair_id", ["talk-00000000", "nobody-00000000", "talk", "", "talk-00000000-2"])
def test_an_unknown_id_is_a_key_error(kept: KeptReadings, readings: list[Reading], pair_id: str) -> None:
    for one in (kept, Readings(readings)):
        with pytest.raises(KeyError):
            one.place_of_pair(pair_id)


def test_only_what_is_looked_at_is_read(readings: list[Reading], kept: KeptReadings) -> None:
    looked: list[int] = []

    def read(place: int) -> Reading:
        looked.append(place)
        return readings[place]

    counting = KeptReadings(kept.places, read)

    assert len(counting.pairs) == 5
    assert counting.pair_ids(np.array([4])) == [kept.pairs[4].id]
    assert looked == []
    assert (counting.pairs[-1], looked) == (kept.pairs[4], [2])


def test_a_column_is_a_sequence() -> None:
    parts = [["a", "b"], [], ["c"]]
    column = Column(np.array([2, 2, 3]), parts.__getitem__)

    assert (len(column), list(column), column[2], column[-3]) == (3, ["a", "b", "c"], "c", "a")
    assert (column[1:], column[:0]) == (("b", "c"), ())
    with pytest.raises(IndexError):
        column[3]
    assert len(Column(np.zeros(0, np.int64), parts.__getitem__)) == 0


@pytest.mark.parametrize(
    ("pair_id", "document"),
    [
        ("talk-3c080f22", "talk"),
        ("talk-3c080f22-2", "talk"),
        ("talk-12345678", "talk"),
        ("talk-2-3c080f22", "talk-2"),
        ("talk-2-12345678-11", "talk-2"),
    ],
)
def test_the_id_of_a_statement_begins_with_that_of_its_document(pair_id: str, document: str) -> None:
    assert document_of(pair_id) == document
