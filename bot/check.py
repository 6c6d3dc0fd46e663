"""Proof that every word shown is a word of its document, and everything an author wants to know of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

from bot import settings
from bot.collection.corpus import Corpus
from bot.collection.folder import document_paths
from bot.collection.metadata import HINTS_FILE, NOTES_FILE, SOURCES_FILE, SPEAKER_FILE, load_sources
from bot.collection.readings import document_of
from bot.documents import Document, QAPair, Span, Unsure
from bot.errors import DocumentError

ENCODINGS = ("utf-8-sig", "utf-16", "gb18030", "big5")
"""How documents may be written. All are tried here: `load.py` guesses the right one, this does not."""

TABLES = {
    SPEAKER_FILE: "the table of the speaker",
    SOURCES_FILE: "the table of sources",
    NOTES_FILE: "the table of notes",
    HINTS_FILE: "the table of search hints",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a document, a pair or a table that must be mended."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in the folder that is not read as a document, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """One document with what was found in it."""

    path: Path
    document: Document
    on_record: bool  # its SHA-256 stands in sources.toml, and is this one
    pairs: tuple[QAPair, ...]
    unsure: tuple[Unsure, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. Problems must be mended; remarks are for the author to judge."""

    corpus: Corpus
    documents: tuple[CheckedDocument, ...]
    skipped: tuple[Skipped, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]


def check(path: Path, *, seeds: Path = settings.SEEDS) -> Report:
    """The report on a folder of documents, or on one document with the tables beside it.

    Where no speaker.toml stands there, the one of `seeds` says whose words are looked for.
    Raises DocumentError for documents that cannot be read or whose bytes are not those on record, and
    MetadataError for bad tables, a line for each.
    """
    corpus = Corpus.read(path, strict=True, seeds=seeds)
    single = not path.is_dir()
    folder = path.parent if single else path
    paths = {file.stem: file for file in ([path] if single else document_paths(folder))}
    sources = load_sources(folder)
    readings = [corpus.readings.read(place) for place in range(len(corpus.documents))]
    documents = tuple(
        CheckedDocument(
            path=paths[reading.document.id],
            document=reading.document,
            on_record=reading.document.id in sources and sources[reading.document.id].sha256 is not None,
            pairs=reading.pairs,
            unsure=reading.unsure,
        )
        for reading in readings
    )
    openings = {entry.pair_id: entry.opening for entry in corpus.hint_entries}
    orphaned = () if single else sorted(sources.keys() - paths.keys())
    return Report(
        corpus=corpus,
        documents=documents,
        skipped=() if single else tuple(_skipped(folder, set(paths.values()))),
        problems=tuple(
            problem
            for checked in documents
            for problem in (*text_problems(checked), *_table_problems(checked, corpus, openings))
        ),
        remarks=(
            *(remark for checked in documents for remark in _source_remarks(checked)),
            *(f"{SOURCES_FILE}: [{stem}] is the table of no document" for stem in orphaned),
            *_hint_remarks(corpus),
        ),
    )


def _skipped(folder: Path, documents: set[Path]) -> Iterator[Skipped]:
    for entry in sorted(folder.iterdir()):
        if entry not in documents:
            yield Skipped(entry.name, _why_skipped(entry))


def _why_skipped(entry: Path) -> str:
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_dir():
        return "a folder; only the files beside the tables are read"
    if entry.suffix.lower() == ".toml":
        return TABLES.get(entry.name, f"no table the program knows ({', '.join(TABLES)})")
    return "a note to people" if entry.is_file() else "not a file"


# the words


def text_problems(checked: CheckedDocument) -> Iterator[Problem]:
    """Every way in which the pairs of a document are not words of its file."""
    from bot.reading.text.load import load_document

    try:
        data = checked.path.read_bytes()
        again = load_document(checked.path)
    except (OSError, DocumentError):
        yield Problem(checked.document.id, "it changed while it was checked; run check again")
        return
    if again.sha256 != checked.document.sha256:
        yield Problem(checked.document.id, "it changed while it was checked; run check again")
        return
    decoded = decodings(data)
    for pair in checked.pairs:
        yield from _span_problems(pair)
        words = [pair.document.slice(span) for span in _spans(pair)]
        if not any(decoding.holds(words) for decoding in decoded):
            yield Problem(pair.id, "its words do not stand in one piece in the file; compare them there")


def _spans(pair: QAPair) -> tuple[Span, ...]:
    return (*pair.answer, *filter(None, (pair.question, pair.attribution, pair.lead_in)))


def _span_problems(pair: QAPair) -> Iterator[Problem]:
    for span in _spans(pair):
        words = pair.document.slice(span)
        if len(words) != len(span):
            yield Problem(pair.id, f"characters {span.start} to {span.end} are not in the document")
        elif words.strip() != words:
            yield Problem(pair.id, f"characters {span.start} to {span.end} begin or end with a space")
    if any(second.start < first.end for first, second in zip(pair.answer, pair.answer[1:], strict=False)):
        yield Problem(pair.id, "the pieces of the answer overlap or are out of order")
    if pair.question is not None and any(span.overlaps(pair.question) for span in pair.answer):
        yield Problem(pair.id, "the question stands inside the answer")


class Decoding:
    """One text that a file's bytes can mean."""

    def __init__(self, text: str) -> None:
        self.text = text

    def holds(self, words: Sequence[str]) -> bool:
        """Whether each of some words stands in it: as it is, or in what a page of it shows.

        What a page shows is compared without white space: where an element ends a line is layout.
        """
        return all(own in self.text or _without_space(own) in self.shown for own in words)

    @cached_property
    def shown(self) -> str:
        """The text without tags and white space, as the standard library takes it from a page."""
        parser = _ShownText()
        parser.feed(self.text)
        parser.close()
        return _without_space("".join(parser.pieces))


def decodings(data: bytes) -> list[Decoding]:
    """What a file's bytes can mean, one for each encoding that fits them."""
    found = []
    for encoding in ENCODINGS:
        with suppress(UnicodeDecodeError):
            found.append(Decoding(data.decode(encoding)))
    return found


def _without_space(text: str) -> str:
    return "".join(text.split())


class _ShownText(HTMLParser):
    """Collects the text between tags, but for scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            self.pieces.append(data)


# the tables


def _table_problems(
    checked: CheckedDocument, corpus: Corpus, openings: Mapping[str, str]
) -> Iterator[Problem]:
    """Where sources.toml or hints.toml, with the openings it gives, says of a document what does not hold."""
    cited = {words for pair in checked.pairs for words in corpus.citation(pair).interviews}
    for words in checked.document.source.interviews_in_part:
        if words not in cited:
            yield Problem(
                f"{SOURCES_FILE}: [{checked.document.id}]",
                f"no statement is introduced with the interview {words!r}; mend interviews_in_part",
            )
    for pair in checked.pairs:
        if not _opens_with(pair, openings.get(pair.id, "")):
            yield Problem(
                f"{HINTS_FILE}: [{pair.id}]", "the statement does not begin with `opening`; mend it"
            )


def _opens_with(pair: QAPair, opening: str) -> bool:
    return _without_space(pair.answer_text).startswith(_without_space(opening))


def _source_remarks(checked: CheckedDocument) -> Iterator[str]:
    source = checked.document.source
    if not checked.on_record:
        yield f"{checked.document.id}: its SHA-256 is not on record in {SOURCES_FILE}"
    stated = {
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        **{f"interview {words!r}": words for words in (*source.interviews, *source.interviews_in_part)},
    }
    decoded = decodings(checked.path.read_bytes())
    for name, words in stated.items():
        if words is not None and not any(decoding.holds([words]) for decoding in decoded):
            yield f"{checked.document.id}: its {name} in {SOURCES_FILE} does not stand in the document"


def _hint_remarks(corpus: Corpus) -> Iterator[str]:
    """Hints that belong to no statement, and statements without hints where others have some."""
    known = {pair.id for pair in corpus.pairs}
    lost = [entry for entry in corpus.hint_entries if entry.pair_id not in known]
    gone = Counter(document_of(entry.pair_id) for entry in lost)
    for document in corpus.documents:
        del gone[document.id]
    for name, count in gone.items():
        tables = "1 table is" if count == 1 else f"{count} tables are"
        yield f"{HINTS_FILE}: {tables} for {name!r}, but there is no such document; remove them"
    for entry in lost:
        if document_of(entry.pair_id) not in gone:
            now = [pair.id for pair in corpus.pairs if _opens_with(pair, entry.opening)]
            remedy = f"the statement that opens so is now {', '.join(now)}" if now else "remove them"
            yield f"{HINTS_FILE}: the hints of [{entry.pair_id}] belong to no statement; {remedy}"
    hinted = {entry.pair_id for entry in corpus.hint_entries}
    for pair in corpus.pairs:
        if hinted and pair.id not in hinted:
            yield f"{pair.id}: no search hints in {HINTS_FILE}; it is found by its own words only"
