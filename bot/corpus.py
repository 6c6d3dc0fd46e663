"""Every document and pair of a folder, with what is known about them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot import settings
from bot.documents import Citation, Document, QAPair, Span, Speaker, Unsure
from bot.errors import DocumentError, MetadataError
from bot.metadata import (
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
from bot.reading import ID_DIGITS, Reading, read_document
from bot.reading.load import document_paths, load_document
from bot.variants import tie


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note on damaged wording, at the exact words it is about."""

    anchor: Span
    texts: Mapping[str, str]  # by interface language: en, zh-Hans, zh-Hant
    see: QAPair | None  # the statement that shows the undamaged wording


class Corpus:
    """The statements of one speaker in a set of documents."""

    def __init__(
        self,
        speaker: Speaker,
        readings: Sequence[Reading],
        notes: Sequence[NoteEntry] = (),
        hints: Sequence[HintEntry] = (),
        left_out: Sequence[str] = (),
    ) -> None:
        """Tie the readings together.

        Raises MetadataError, a line for each note whose anchor does not stand in its document once, or
        that points at a statement that is not there.
        """
        self.speaker = speaker
        self.documents: tuple[Document, ...] = tuple(reading.document for reading in readings)
        self.pairs: tuple[QAPair, ...] = tuple(pair for reading in readings for pair in reading.pairs)
        self.unsure: tuple[Unsure, ...] = tuple(doubt for reading in readings for doubt in reading.unsure)
        self.left_out: tuple[str, ...] = tuple(left_out)
        self._pairs = {pair.id: pair for pair in self.pairs}
        self._documents = {document.id: document for document in self.documents}
        self._variants = tie(self.pairs)
        self._notes = self._anchored(notes)
        self.hint_entries: tuple[HintEntry, ...] = tuple(hints)
        self._hints = {entry.pair_id: entry.questions for entry in hints}

    @classmethod
    def read(
        cls, path: Path = settings.SEEDS, *, strict: bool = False, seeds: Path = settings.SEEDS
    ) -> "Corpus":
        """The corpus of a folder of documents, or of a single one with the tables that stand beside it.

        Where no speaker.toml stands there, the one of `seeds` counts, and then the one that comes with
        the program.
        A document that cannot be read is left out and named in `left_out`; with `strict` it raises
        DocumentError, all bad files named, a line each. Raises MetadataError for a bad table.
        """
        if not path.exists():
            raise DocumentError(f"{path}: no such file or folder; name a document or a folder of documents")
        single = path.is_file()
        folder = path.parent if single else path
        tables = [place / SPEAKER_FILE for place in (folder, seeds)]
        speaker = load_speaker(next(filter(Path.is_file, tables), settings.SEEDS / SPEAKER_FILE))
        sources = load_sources(folder)
        readings: list[Reading] = []
        left_out: list[str] = []
        for file in [path] if single else document_paths(folder):
            try:
                readings.append(read_document(_on_record(file, sources.get(file.stem)), speaker))
            except DocumentError as error:
                left_out.append(str(error))
        if left_out and (strict or not readings):
            raise DocumentError("\n".join(left_out))
        ids = {reading.document.id for reading in readings}
        unread = {file.stem for file in folder.iterdir() if file.is_file()} - ids
        return cls(
            speaker,
            readings,
            list(_notes_without(load_notes(folder), unread)),
            [entry for entry in load_hints(folder) if document_of(entry.pair_id) not in unread],
            left_out,
        )

    def get(self, pair_id: str) -> QAPair:
        """The pair with this id; KeyError where there is none."""
        return self._pairs[pair_id]

    def document(self, document_id: str) -> Document:
        """The document with this id; KeyError where there is none."""
        return self._documents[document_id]

    def pairs_of(self, document: Document) -> tuple[QAPair, ...]:
        """The pairs of one document, in its order."""
        return tuple(pair for pair in self.pairs if pair.document.id == document.id)

    def variants(self, pair: QAPair) -> tuple[QAPair, ...]:
        """The same statement elsewhere, the most original wording first."""
        return tuple(self._pairs[other] for other in self._variants.get(pair.id, ()))

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

    def _anchored(self, entries: Sequence[NoteEntry]) -> dict[str, tuple[Note, ...]]:
        notes: dict[str, list[Note]] = {}
        problems = []
        for entry in entries:
            try:
                notes.setdefault(entry.document, []).append(self._note(entry))
            except MetadataError as error:
                problems.append(str(error))
        if problems:
            raise MetadataError("\n".join(problems))
        return {
            document: tuple(sorted(found, key=lambda note: note.anchor)) for document, found in notes.items()
        }

    def _note(self, entry: NoteEntry) -> Note:
        document = self._documents.get(entry.document)
        if document is None:
            raise MetadataError(f"{entry.where}: there is no document {entry.document!r}; mend the note")
        times = document.text.count(entry.anchor)
        if times != 1:
            raise MetadataError(
                f"{entry.where}: {entry.anchor!r} stands {times} times in {entry.document}, not once; "
                "mend the anchor"
            )
        start = document.text.index(entry.anchor)
        return Note(Span(start, start + len(entry.anchor)), entry.texts, self._seen(entry))

    def _seen(self, entry: NoteEntry) -> QAPair | None:
        if entry.see is None:
            return None
        document_id, opening = entry.see
        for pair in self.pairs:
            if pair.document.id == document_id and pair.answer_text.startswith(opening):
                return pair
        raise MetadataError(
            f"{entry.where}: no statement of {document_id!r} opens with {opening!r}; mend `see`"
        )


def document_of(pair_id: str) -> str:
    """The id of the document that a pair's id belongs to."""
    head, _, tail = pair_id.rpartition("-")
    # Statements with the same words are told apart by an ordinal after the hash.
    return head.rpartition("-")[0] if len(tail) < ID_DIGITS and tail.isdecimal() else head


def _on_record(file: Path, entry: SourceEntry | None) -> Document:
    """The document in a file. Raises DocumentError where its bytes are not those on record."""
    if entry is None:
        return load_document(file)
    document = load_document(file, entry.source)
    if entry.sha256 not in (None, document.sha256):
        raise DocumentError(
            f"{file}: its SHA-256 is not the one on record; restore the file, or record "
            f"{document.sha256} in {file.parent / SOURCES_FILE}"
        )
    return document


def _notes_without(entries: Sequence[NoteEntry], unread: set[str]) -> Iterator[NoteEntry]:
    """The notes of the documents that were read; nothing points into one that is there but was not."""
    for entry in entries:
        if entry.document not in unread:
            yield replace(entry, see=None) if entry.see and entry.see[0] in unread else entry
