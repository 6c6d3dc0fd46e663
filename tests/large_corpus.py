"""A collection of 60,000 statements of an invented speaker, each written when somebody looks at it."""

import numpy as np

from bot.collection.corpus import Corpus
from bot.collection.readings import KeptReadings, Places
from bot.collection.variants import Ties
from bot.documents import Document, Kind, QAPair, Reading, Source, Span
from tests.ui_corpus import SPEAKER

DOCUMENTS, EACH = 10_000, 6
STATEMENTS = DOCUMENTS * EACH

KINDS = (Kind.DIALOGUE,) * 4 + (Kind.NOTE, Kind.QUOTE)
"""Of the statements of each document."""

INTERVIEW = "海岸电台访谈"
"""What the first statement of every thousandth document is introduced with."""


def tail(number: int) -> str:
    """The id of the statement of this number in its document, without the document's."""
    return f"{number:08x}"


def name_of(place: int) -> str:
    """The id of the document at a place; in another order than the places are."""
    return f"lamp-{DOCUMENTS - place:05}"


def statement_id(place: int) -> str:
    """The id of the statement at a place."""
    return f"{name_of(place // EACH)}-{tail(place % EACH)}"


def source_of(place: int) -> Source:
    """Every second document has a date, in no order; few name an interview for some of their words."""
    return Source(
        title=f"灯塔通讯第 {place} 期",
        publisher="海岸报",
        published=f"{2000 + place * 7 % 31}" if place % 2 else None,
        interviews_in_part=(INTERVIEW,) if place % 1000 == 0 else (),
    )


def reading_of(place: int) -> Reading:
    """What stands in the document at a place."""
    lines = [f"{INTERVIEW}：第 {number} 盏灯亮着，海上的雾就淡一些。" for number in range(1, EACH + 1)]
    document = Document(name_of(place), "\n".join(lines), "a" * 64, source_of(place))
    pairs = []
    for number, (line, kind) in enumerate(zip(lines, KINDS, strict=True)):
        start = number * (len(line) + 1)
        label, end = start + len(INTERVIEW), start + len(line)
        attribution = Span(start, label) if number == 0 else None
        pair_id = f"{document.id}-{tail(number)}"
        pairs.append(QAPair(pair_id, document, kind, (Span(label + 1, end),), attribution=attribution))
    return Reading(document, tuple(pairs), ())


def large_corpus(looked: list[int], left_out: tuple[str, ...] = ()) -> Corpus:
    """The collection; the place of each document that somebody looks at is noted in `looked`."""

    def read(place: int) -> Reading:
        looked.append(place)
        return reading_of(place)

    places = Places(
        ids=[name_of(place) for place in range(DOCUMENTS)],
        ends=np.arange(1, DOCUMENTS + 1) * EACH,
        unsure_ends=np.zeros(DOCUMENTS, np.int64),
        tails=np.tile(np.array([tail(number).encode() for number in range(EACH)]), DOCUMENTS),
        kinds=np.tile(np.array([kind.originality for kind in KINDS], np.uint8), DOCUMENTS),
        sources=[source_of(place) for place in range(DOCUMENTS)],
    )
    untied = Ties(np.zeros(STATEMENTS, np.int64), np.zeros(0, np.int64))
    return Corpus(SPEAKER, KeptReadings(places, read), left_out=left_out, ties=untied)
