"""Every document and pair of a folder, with what is known about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot import settings
from bot.documents import Citation, Document, QAPair, Span, Speaker, Unsure
from bot.errors import DocumentError, MetadataError
from bot.metadata import HintEntry, NoteEntry, load_hints, load_notes, load_sources, load_speaker
from bot.reading import Reading, read_document
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
        """Tie the readings together. Raises MetadataError where a note's anchor does not stand in its document."""
        self.speaker = speaker
        self.documents: tuple[Document, ...] = tuple(reading.document for reading in readings)
        self.pairs: tuple[QAPair, ...] = tuple(pair for reading in readings for pair in reading.pairs)
        self.unsure: tuple[Unsure, ...] = tuple(doubt for reading in readings for doubt in reading.unsure)
        self.left_out: tuple[str, ...] = tuple(left_out)
        self._pairs = {pair.id: pair for pair in self.pairs}
        self._documents = {document.id: document for document in self.documents}
        self._variants = tie(self.pairs)
        self._notes = self._anchored(notes)
        self._hints = {entry.pair_id: entry.questions for entry in hints if entry.pair_id in self._pairs}
        self.orphaned_hints: tuple[str, ...] = tuple(e.pair_id for e in hints if e.pair_id not in self._pairs)

    @classmethod
    def read(cls, path: Path = settings.SEEDS, *, strict: bool = False) -> "Corpus":
        """The corpus of a folder of documents, or of a single one with the tables that stand beside it.

        A document that cannot be read is left out and named in `left_out`; with `strict` it raises
        DocumentError, all bad files named, a line each. Raises MetadataError for a bad table.
        """
        single = path.is_file()
        folder = path.parent if single else path
        sources = load_sources(folder)
        own_table = folder / "speaker.toml"
        speaker = load_speaker(own_table if own_table.is_file() else settings.SEEDS / "speaker.toml")
        readings: list[Reading] = []
        left_out: list[str] = []
        for file in [path] if single else document_paths(folder):
            source, sha256 = sources.get(file.stem, (None, None))
            try:
                document = load_document(file, source)
                if sha256 is not None and sha256 != document.sha256:
                    raise DocumentError(
                        f"{file}: its SHA-256 is not the one on record; restore the file, or record the new one in "
                        f"{folder / 'sources.toml'}"
                    )
                readings.append(read_document(document, speaker))
            except DocumentError as error:
                left_out.append(str(error))
        if left_out and (strict or not readings):
            raise DocumentError("\n".join(left_out))
        ids = {reading.document.id for reading in readings}
        notes = [note for note in load_notes(folder) if not single or note.document in ids]
        return cls(speaker, readings, notes, () if single else load_hints(folder), left_out)

    def get(self, pair_id: str) -> QAPair:
        """The pair with this id; KeyError where there is none."""
        return self._pairs[pair_id]

    def document(self, document_id: str) -> Document:
        """The document with this id; KeyError where there is none."""
        return self._documents[document_id]

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
        """Where a pair stands."""
        return Citation(pair.document.id, pair.document.source, pair.paragraph)

    def _anchored(self, entries: Sequence[NoteEntry]) -> dict[str, tuple[Note, ...]]:
        notes: dict[str, list[Note]] = {}
        for entry in entries:
            document = self._documents.get(entry.document)
            if document is None:
                if any(Path(line.split(":")[0]).stem == entry.document for line in self.left_out):
                    continue
                raise MetadataError(f"{entry.where}: there is no document {entry.document!r}; mend the note")
            if document.text.count(entry.anchor) != 1:
                raise MetadataError(
                    f"{entry.where}: {entry.anchor!r} stands {document.text.count(entry.anchor)} times in "
                    f"{entry.document}, not once; mend the anchor"
                )
            start = document.text.index(entry.anchor)
            note = Note(Span(start, start + len(entry.anchor)), entry.texts, self._seen(entry))
            notes.setdefault(entry.document, []).append(note)
        return {document: tuple(sorted(found, key=lambda note: note.anchor)) for document, found in notes.items()}

    def _seen(self, entry: NoteEntry) -> QAPair | None:
        if entry.see is None:
            return None
        document_id, opening = entry.see
        if document_id not in self._documents:
            return None
        for pair in self.pairs:
            if pair.document.id == document_id and pair.answer_text.startswith(opening):
                return pair
        raise MetadataError(f"{entry.where}: no statement of {document_id} opens with {opening!r}; mend `see`")
