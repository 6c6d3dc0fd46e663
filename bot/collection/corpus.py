"""Every document and pair of a folder, with what is known about them."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot import settings
from bot.collection.folder import document_paths
from bot.collection.metadata import (
    SOURCES_FILE,
    SPEAKER_FILE,
    HintEntry,
    NoteEntry,
    SourceEntry,
    load_hints,
    load_notes,
    load_sources,
    load_speaker,
)
from bot.collection.orders import Orders
from bot.collection.readings import KeptTexts, Readings, document_of
from bot.collection.variants import Ties, tie
from bot.documents import Citation, Document, QAPair, Reading, Span, Speaker, Unsure
from bot.errors import DocumentError, MetadataError


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note on damaged wording, at the exact words it is about."""

    anchor: Span
    texts: Mapping[str, str]  # by interface language: en, zh-Hans, zh-Hant
    see: QAPair | None  # the statement that shows the undamaged wording


@dataclass(frozen=True, slots=True, eq=False)
class PassageLayout:
    """Where the passages of a collection stand: those of each pair, in their order, and then the asides."""

    starts: NDArray[np.int64]  # (pairs + 1,): the first passage of each pair, and the first aside
    aside_ends: NDArray[np.int64]  # (documents,): how many asides there are up to the end of each document
    views: NDArray[np.uint8]  # (passages,): bot.documents.View
    fingerprint: str  # of their ids and texts
    asides: KeptTexts | None = None  # the words of each, where they are kept beside the documents

    def __len__(self) -> int:
        return len(self.views)


class Corpus:
    """The statements of one speaker in a set of documents."""

    def __init__(
        self,
        speaker: Speaker,
        readings: Sequence[Reading] | Readings,
        notes: Sequence[NoteEntry] = (),
        hints: Sequence[HintEntry] = (),
        left_out: Sequence[str] = (),
        *,
        ties: Ties | None = None,
        layout: PassageLayout | None = None,
    ) -> None:
        """Tie the readings together; `ties` and `layout` are what was worked out of them before.

        A note that does not stand once in a document is left out, and so is the pointer of one that points at
        a statement that is not there: a line for each follows those of `left_out`.
        """
        self.speaker = speaker
        self.readings = readings if isinstance(readings, Readings) else Readings(readings)
        self.documents: Sequence[Document] = self.readings.documents
        self.pairs: Sequence[QAPair] = self.readings.pairs
        self.unsure: Sequence[Unsure] = self.readings.unsure
        self.ties = tie(self.pairs) if ties is None else ties
        self.layout = layout
        self._notes, misplaced = self._anchored(notes)
        self.left_out: tuple[str, ...] = (*left_out, *misplaced)
        self._unread = len(left_out)
        self.hint_entries: tuple[HintEntry, ...] = tuple(hints)
        self._hints = {entry.pair_id: entry.questions for entry in hints}

    @classmethod
    def read(
        cls, path: Path = settings.SEEDS, *, strict: bool = False, seeds: Path = settings.SEEDS
    ) -> "Corpus":
        """The corpus of a folder of documents, or of a single one with the tables that stand beside it.

        Where no speaker.toml stands there, the one of `seeds` counts, and then the one that comes with
        the program.
        A document that cannot be read is left out and named in `left_out`, and so is a note that cannot be
        placed; with `strict` that raises what `require_all` raises. Raises MetadataError for a bad table.
        """
        if not path.exists():
            raise DocumentError(f"{path}: no such file or folder; name a document or a folder of documents")
        # Compiling the readers' patterns takes longer than answering; a collection that is kept needs none.
        from bot.reading import read_document
        from bot.reading.text.load import load_document

        single = not path.is_dir()
        folder = path.parent if single else path
        speaker = load_speaker(speaker_file(folder, seeds))
        sources = load_sources(folder)
        readings: list[Reading] = []
        left_out: list[str] = []
        for file in [path] if single else document_paths(folder):
            entry = sources.get(file.stem)
            try:
                document = load_document(file, None if entry is None else entry.source)
                check_on_record(file, document.sha256, entry)
                readings.append(read_document(document, speaker))
            except DocumentError as error:
                left_out.append(str(error))
        if left_out and (strict or not readings):
            raise DocumentError("\n".join(left_out))
        notes, hints = tables_of(folder, {reading.document.id for reading in readings}, alone=single)
        corpus = cls(speaker, readings, notes, hints, left_out)
        if strict:
            corpus.require_all()
        return corpus

    def require_all(self) -> None:
        """Raise DocumentError where a document was left out, MetadataError where only notes were."""
        if self.left_out:
            raise (DocumentError if self._unread else MetadataError)("\n".join(self.left_out))

    @cached_property
    def orders(self) -> Orders:
        """Where the statements stand in the orders in which they can be listed."""
        return Orders(self.readings, lambda pair: self.citation(pair).interviews)

    def get(self, pair_id: str) -> QAPair:
        """The pair with this id; KeyError where there is none."""
        return self.pairs[self.readings.place_of_pair(pair_id)]

    def document(self, document_id: str) -> Document:
        """The document with this id; KeyError where there is none."""
        return self.documents[self.readings.place_of_document(document_id)]

    def pairs_of(self, document: Document) -> tuple[QAPair, ...]:
        """The pairs of one document, in its order."""
        return self.readings.read(self.readings.place_of_document(document.id)).pairs

    def variants(self, pair: QAPair) -> tuple[QAPair, ...]:
        """The same statement elsewhere, the most original wording first; none for a pair from elsewhere."""
        with suppress(KeyError):
            return tuple(self.pairs[other] for other in self.ties.of(self.readings.place_of_pair(pair.id)))
        return ()

    def notes(self, pair: QAPair) -> tuple[Note, ...]:
        """The editor's notes on words of a pair, its question included, in their order."""
        spans = (*pair.answer, *((pair.question,) if pair.question else ()))
        notes = self._notes.get(pair.document.id, ())
        return tuple(note for note in notes if any(note.anchor.overlaps(span) for span in spans))

    def hints(self, pair: QAPair) -> tuple[str, ...]:
        """How readers might ask for a pair; searched beside its words, never shown as his."""
        return self._hints.get(pair.id, ())

    @staticmethod
    def citation(pair: QAPair) -> Citation:
        """Where a pair stands, and which interviews its document says it comes from.

        Those named for the whole document, and those that the words which attribute the statement, or
        lead to it, name themselves.
        """
        source = pair.document.source
        own_words = [words for words in (pair.attribution_text, pair.lead_in_text) if words is not None]
        named = (words for words in source.interviews_in_part if any(words in own for own in own_words))
        return Citation(pair.document.id, source, pair.paragraph, (*source.interviews, *named))

    def _anchored(self, entries: Sequence[NoteEntry]) -> tuple[dict[str, tuple[Note, ...]], list[str]]:
        """The notes of each document, and what is amiss with those that do not fit it."""
        notes: dict[str, list[Note]] = {}
        problems = []
        for entry in entries:
            try:
                anchor = self._anchor(entry)
            except MetadataError as error:
                problems.append(str(error))
                continue
            see = None
            try:
                see = self._seen(entry)
            except MetadataError as error:
                problems.append(str(error))
            notes.setdefault(entry.document, []).append(Note(anchor, entry.texts, see))
        placed = {name: tuple(sorted(found, key=lambda note: note.anchor)) for name, found in notes.items()}
        return placed, problems

    def _anchor(self, entry: NoteEntry) -> Span:
        try:
            document = self.document(entry.document)
        except KeyError as error:
            raise MetadataError(
                f"{entry.where}: there is no document {entry.document!r}; put it back, or remove the note"
            ) from error
        times = document.text.count(entry.anchor)
        if times != 1:
            raise MetadataError(
                f"{entry.where}: {entry.anchor!r} stands {times} times in {entry.document}, not once; "
                "mend the anchor"
            )
        start = document.text.index(entry.anchor)
        return Span(start, start + len(entry.anchor))

    def _seen(self, entry: NoteEntry) -> QAPair | None:
        if entry.see is None:
            return None
        document_id, opening = entry.see
        try:
            pairs = self.pairs_of(self.document(document_id))
        except KeyError as error:
            raise MetadataError(
                f"{entry.where}: there is no document {document_id!r}; put it back, or mend `see`"
            ) from error
        for pair in pairs:
            if pair.answer_text.startswith(opening):
                return pair
        raise MetadataError(
            f"{entry.where}: no statement of {document_id!r} opens with {opening!r}; mend `see`"
        )


def speaker_file(folder: Path, seeds: Path = settings.SEEDS) -> Path:
    """The table of the speaker for a folder: its own, that of `seeds`, or the one that comes along."""
    tables = [place / SPEAKER_FILE for place in (folder, seeds)]
    return next(filter(Path.is_file, tables), settings.SEEDS / SPEAKER_FILE)


def tables_of(
    folder: Path, read: Container[str], *, alone: bool = False
) -> tuple[list[NoteEntry], list[HintEntry]]:
    """The notes and hints of a folder, those of documents that are there but were not read left out.

    With `alone` those of all other documents are left out, there or not.
    """
    there = {file.stem for file in folder.iterdir() if file.is_file()}

    def unread(document: str) -> bool:
        return document not in read and (alone or document in there)

    notes = list(_notes_without(load_notes(folder), unread))
    return notes, [entry for entry in load_hints(folder) if not unread(document_of(entry.pair_id))]


def check_on_record(file: Path, sha256: str, entry: SourceEntry | None) -> None:
    """Raise DocumentError where the bytes of a document are not those on record."""
    if entry is not None and entry.sha256 not in (None, sha256):
        raise DocumentError(
            f"{file}: its SHA-256 is not the one on record; restore the file, or record "
            f"{sha256} in {file.parent / SOURCES_FILE}"
        )


def _notes_without(entries: Sequence[NoteEntry], unread: Callable[[str], bool]) -> Iterator[NoteEntry]:
    """The notes but for those of unread documents; nothing points into one of these."""
    for entry in entries:
        if not unread(entry.document):
            yield replace(entry, see=None) if entry.see and unread(entry.see[0]) else entry
