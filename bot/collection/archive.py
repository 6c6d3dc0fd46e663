"""A collection as it is kept in the cache folder, so that starting does not mean reading it.

One folder for each state of the documents, named by the key of all that it depends on: the readings, a line
each, and arrays of what was worked out of them. It is made beside and moved into place. A document that
another state, or one that was never finished, has read already is not read again.
"""

import hashlib
import json
import mmap
import os
import secrets
import shutil
import sys
import time
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot import settings
from bot.collection.corpus import Corpus, PassageLayout, check_on_record, speaker_file, tables_of
from bot.collection.folder import document_paths
from bot.collection.lexical import LexicalIndex, Postings, postings_of
from bot.collection.metadata import (
    HINTS_FILE,
    NOTES_FILE,
    SOURCES_FILE,
    HintEntry,
    NoteEntry,
    SourceEntry,
    load_sources,
    load_speaker,
)
from bot.collection.passages import layout_of, searched_texts
from bot.collection.read_many import read_many, reading_key
from bot.collection.readings import (
    CHECKSUM_DIGITS,
    HEADER,
    KEY_DIGITS,
    KeptReadings,
    KeptTexts,
    Places,
    key_of,
    reading_of,
    tail_of,
)
from bot.collection.variants import Ties, tie
from bot.documents import Reading, Source, Speaker
from bot.errors import BotError, DocumentError

FORMAT = 1
"""Raised whenever the layout of the folder changes."""

PARENT, READINGS, ASIDES, MANIFEST = "collection", "readings.jsonl", "asides.txt", "manifest.json"

PART_SUFFIX = ".part"

KEPT = 2
"""Earlier states that stay: whoever goes back and forth between two folders of documents reads each once."""

STALE_PART_SECONDS = 3600
"""Until then a folder that was never finished may be somebody's who is still at it."""

MAPPED = 1_000_000
"""Bytes from which an array is mapped and not read: opening a map costs as much as reading that."""

READERS = (
    "reading/**/*.py",
    "documents.py",
    "folding.py",
    "collection/readings.py",
    "collection/read_many.py",
    "collection/__main__.py",
)
"""The code that a reading depends on."""

DERIVED = (
    "terms.py",
    *(
        f"collection/{name}.py"
        for name in ("archive", "corpus", "lexical", "metadata", "orders", "passages", "runs", "variants")
    ),
)
"""The code that what is worked out of readings depends on besides."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A collection and the lexical index of what is searched in it."""

    corpus: Corpus
    lexical: LexicalIndex


@dataclass(frozen=True, slots=True)
class State:
    """The documents and tables of a folder as they are now."""

    seeds: Path
    documents: tuple[tuple[Path, str], ...]  # with the SHA-256 of their bytes; "" for one that cannot be read
    key: str

    @classmethod
    def of(cls, seeds: Path) -> "State":
        """The state of a folder. Raises DocumentError where it holds no document."""
        documents = tuple((path, _sha256(path)) for path in document_paths(seeds))
        tables = [speaker_file(seeds), *(seeds / name for name in (SOURCES_FILE, NOTES_FILE, HINTS_FILE))]
        names = sorted(path.name for path in seeds.iterdir() if path.is_file())
        values = [
            FORMAT,
            _code(READERS + DERIVED),
            _environment(),
            [_sha256(table) for table in tables],
            [[path.name, sha256] for path, sha256 in documents],
            names,
        ]
        return cls(seeds, documents, hashlib.sha256(json.dumps(values).encode()).hexdigest())


def open_archive(seeds: Path, cache_folder: Path, *, strict: bool = False) -> Archive:
    """The collection of a folder of documents, from the cache folder where it is kept there as it is now.

    Where it is not, it is read and kept; where it cannot be kept, it is held in memory. A document that
    cannot be read is left out, and so is a note that cannot be placed; with `strict` that raises what
    `Corpus.require_all` raises. Raises MetadataError for a bad table.
    """
    state = State.of(seeds)
    target = cache_folder / PARENT / state.key[: KEY_DIGITS // 2]
    archive = _opened(target, state)
    if archive is None:
        try:
            archive = _build(state, target, strict=strict)
        except OSError:
            corpus = Corpus.read(seeds, strict=strict)
            archive = Archive(corpus, LexicalIndex.of(searched_texts(corpus)))
    if strict:
        archive.corpus.require_all()
    return archive


def _build(state: State, target: Path, *, strict: bool) -> Archive:
    """Read the collection and keep it. Raises BotError, and OSError where nothing can be written."""
    new = [folder for folder in (target.parent, target.parent.parent) if not folder.exists()]
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{os.getpid()}-{secrets.token_hex(4)}{PART_SUFFIX}")
    part.mkdir()
    try:
        _write(state, part, strict=strict)
        archive = _moved(part, target, state)
    except (BotError, OSError):
        shutil.rmtree(part, ignore_errors=True)
        with suppress(OSError):  # another process has put something there
            for folder in new:
                folder.rmdir()
        raise
    _tidy(target)
    return archive


def _moved(part: Path, target: Path, state: State) -> Archive:
    """The finished folder in its place, or what another process has put there meanwhile."""
    archive = _opened(target, state)
    if archive is not None:
        shutil.rmtree(part, ignore_errors=True)
        return archive
    if target.exists():  # damaged
        shutil.rmtree(target)
    part.rename(target)
    archive = _opened(target, state)
    if archive is None:
        raise OSError(f"{target}: cannot be read again")
    return archive


def _tidy(target: Path) -> None:
    """Remove older states, and parts that killed processes left."""
    with suppress(OSError):
        ages = {folder: time.time() - folder.stat().st_mtime for folder in target.parent.iterdir()}
        parts = [folder for folder in ages if folder.name.endswith(PART_SUFFIX)]
        others = sorted(ages.keys() - {*parts, target}, key=ages.__getitem__)
        for folder in (*others[KEPT:], *(part for part in parts if ages[part] > STALE_PART_SECONDS)):
            shutil.rmtree(folder, ignore_errors=True)


# writing


def _write(state: State, part: Path, *, strict: bool) -> None:
    speaker = load_speaker(speaker_file(state.seeds))
    sources = load_sources(state.seeds)
    left_out: list[str] = []
    places, ends = _write_readings(state, part, sources, left_out)
    if not places.ids or (strict and left_out):
        raise DocumentError("\n".join(left_out))
    notes, hints = tables_of(state.seeds, set(places.ids))
    readings = KeptReadings(places, _Reader(part, ends, places.sources))
    ties = tie(readings.pairs, part)
    corpus = Corpus(speaker, readings, notes, hints, left_out, ties=ties)
    if strict:
        corpus.require_all()
    layout = layout_of(corpus)
    postings = postings_of(_asides_kept(searched_texts(corpus), len(corpus.pairs), part), part)
    arrays = {
        "line_ends": ends,
        "pair_ends": places.ends,
        "unsure_ends": places.unsure_ends,
        "tails": places.tails,
        "kinds": places.kinds,
        "tie_ends": ties.ends,
        "ties": ties.others,
        "starts": layout.starts,
        "aside_ends": layout.aside_ends,
        "views": layout.views,
        "terms": postings.terms,
        "term_ends": postings.ends,
        "bounds": postings.bounds,
        "rows": postings.rows,
        "parts": postings.parts,
    }
    for name, values in arrays.items():
        if not isinstance(values, np.memmap):  # those lie there already
            np.save(part / f"{name}.npy", values)
    manifest = {
        "key": state.key,
        "folder": str(state.seeds),
        "ids": places.ids,
        "speaker": asdict(speaker),
        "sources": {name: asdict(sources[name].source) for name in places.ids if name in sources},
        "notes": [asdict(note) for note in notes],
        "hints": [asdict(hint) for hint in hints],
        "left_out": left_out,
        "fingerprint": layout.fingerprint,
        "texts": postings.texts,
        "files": {file.name: _mark_of(file) for file in sorted(part.iterdir()) if file.is_file()},
    }
    (part / MANIFEST).write_text(_sealed(manifest), encoding="utf-8")
    for file in part.iterdir():
        with file.open("r+b") as written:
            os.fsync(written.fileno())


def _asides_kept(texts: Iterable[str], pairs: int, part: Path) -> Iterator[str]:
    """The texts of pairs and then of asides; the latter are kept as they pass by."""
    ends = array("q", [0])
    with (part / ASIDES).open("wb") as file:
        for place, text in enumerate(texts):
            if place >= pairs:
                file.write(text.encode())
                ends.append(file.tell())
            yield text
    np.save(part / "aside_text_ends.npy", np.frombuffer(ends, np.int64))


def _write_readings(
    state: State, part: Path, sources: Mapping[str, SourceEntry], left_out: list[str]
) -> tuple[Places, NDArray[np.int64]]:
    """Write a line for each document that can be read; gives their places, and where each line ends."""
    ids: list[str] = []
    tails: list[str] = []
    kinds: list[int] = []
    counts: list[tuple[int, int, int]] = []
    with (part / READINGS).open("wb") as file:
        for line in _lines(state, sources, part.parent):
            if isinstance(line, DocumentError):
                left_out.append(str(line))
                continue
            reading = reading_of(line)
            file.write(line)
            ids.append(reading.document.id)
            tails.extend(map(tail_of, reading.pairs))
            kinds.extend(pair.kind.originality for pair in reading.pairs)
            counts.append((len(reading.pairs), len(reading.unsure), len(line)))
    pairs, unsure, lengths = np.cumsum(np.array(counts, dtype=np.int64).reshape(-1, 3), axis=0).T
    packed = np.array([tail.encode() for tail in tails], dtype=np.bytes_)
    known = [sources[name].source if name in sources else Source() for name in ids]
    return Places(ids, pairs, unsure, packed, np.array(kinds, dtype=np.uint8), known), lengths


def _lines(state: State, sources: Mapping[str, SourceEntry], parent: Path) -> Iterator[bytes | DocumentError]:
    """The readings of all documents as lines, in order, or why one is left out; known ones are not read."""
    table = speaker_file(state.seeds)
    speaker, readers = load_speaker(table), _code(READERS) + _environment()
    known = _known_lines(parent)
    found: list[tuple[Path, int, int] | DocumentError | None] = []
    missing: list[Path] = []
    for path, sha256 in state.documents:
        try:
            if sha256:  # else the reader says why it cannot be read
                check_on_record(path, sha256, sources.get(path.stem))
            found.append(known.get(reading_key(readers, speaker, path.name, sha256)))
        except DocumentError as error:
            found.append(error)
        if found[-1] is None:
            missing.append(path)
    read = read_many(missing, table, readers)
    for (path, sha256), line in zip(state.documents, found, strict=True):
        if isinstance(line, tuple):
            again = _line_again(*line)
            key = reading_key(readers, speaker, path.name, sha256)
            whole = key_of(again) == key and _is_reading(again)
            yield again if whole else next(read_many([path], table, readers))
        else:
            yield line or _of_this_state(next(read), reading_key(readers, speaker, path.name, sha256), path)


def _of_this_state(line: bytes | DocumentError, key: str, path: Path) -> bytes | DocumentError:
    """A line as it was read; an error where the document changed after its bytes were hashed."""
    if isinstance(line, DocumentError) or key_of(line) == key:
        return line
    return DocumentError(f"{path}: it changed while it was read; start again")


def _known_lines(parent: Path) -> dict[str, tuple[Path, int, int]]:
    """Where the readings are kept that earlier states hold, by their keys."""
    known: dict[str, tuple[Path, int, int]] = {}
    for path in sorted(parent.glob(f"*/{READINGS}")):
        with suppress(OSError), path.open("rb") as file:
            start = 0
            for line in file:
                key = line[CHECKSUM_DIGITS + 1 : HEADER - 1].decode("ascii", "replace")
                known[key] = (path, start, len(line))
                start += len(line)
    return known


def _line_again(path: Path, start: int, length: int) -> bytes:
    with suppress(OSError), path.open("rb") as file:
        file.seek(start)
        return file.read(length)
    return b""


def _is_reading(line: bytes) -> bool:
    try:
        reading_of(line)
    except ValueError:
        return False
    return True


# opening


def _opened(folder: Path, state: State) -> Archive | None:
    """The collection kept in a folder; None where it is not, or not whole, or not of this state."""
    try:
        manifest = _unsealed((folder / MANIFEST).read_text(encoding="utf-8"))
        if manifest["key"] != state.key:
            return None
        if any(_mark_of(folder / name) != mark for name, mark in manifest["files"].items()):
            return None
        archive = _archive_of(folder, manifest)
        if archive.corpus.left_out and manifest["folder"] != str(state.seeds):
            return None  # the lines name files as they were called then
        return archive
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, BotError):
        return None


def _archive_of(folder: Path, manifest: Mapping[str, Any]) -> Archive:
    def column(name: str) -> NDArray[Any]:
        path = folder / f"{name}.npy"
        mapped = path.stat().st_size >= MAPPED
        return np.asarray(np.load(path, mmap_mode="r" if mapped else None, allow_pickle=False))

    stated = {name: Source(**_frozen(source)) for name, source in manifest["sources"].items()}
    sources = [stated.get(name, Source()) for name in manifest["ids"]]
    places = Places(
        manifest["ids"], column("pair_ends"), column("unsure_ends"), column("tails"), column("kinds"), sources
    )
    corpus = Corpus(
        Speaker(**_frozen(manifest["speaker"])),
        KeptReadings(places, _Reader(folder, column("line_ends"), sources)),
        [NoteEntry(**_frozen(note)) for note in manifest["notes"]],
        [HintEntry(**_frozen(hint)) for hint in manifest["hints"]],
        manifest["left_out"],
        ties=Ties(column("tie_ends"), column("ties")),
        layout=PassageLayout(
            column("starts"),
            column("aside_ends"),
            column("views"),
            str(manifest["fingerprint"]),
            KeptTexts(column("aside_text_ends"), _mapped(folder / ASIDES)),
        ),
    )
    postings = Postings(
        column("terms"),
        column("term_ends"),
        column("bounds"),
        column("rows"),
        column("parts"),
        int(manifest["texts"]),
    )
    return Archive(corpus, LexicalIndex(postings))


def _mapped(path: Path) -> bytes | mmap.mmap:
    with path.open("rb") as file:
        empty = not os.fstat(file.fileno()).st_size  # nothing cannot be mapped
        return b"" if empty else mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _sealed(manifest: Mapping[str, Any]) -> str:
    """A manifest as JSON, with its checksum."""
    return json.dumps({**manifest, "checksum": _checksum(manifest)}, ensure_ascii=False)


def _unsealed(text: str) -> dict[str, Any]:
    """The manifest in such JSON. Raises ValueError where its checksum differs, KeyError, TypeError."""
    manifest: dict[str, Any] = json.loads(text)
    if manifest.pop("checksum") != _checksum(manifest):
        raise ValueError("the checksum differs")
    return manifest


def _checksum(manifest: Mapping[str, Any]) -> int:
    return zlib.crc32(json.dumps(manifest).encode())


def _mark_of(file: Path) -> list[int]:
    """The size of a file, and a checksum of as much of it as opening may read."""
    with file.open("rb") as opened:
        return [os.fstat(opened.fileno()).st_size, zlib.crc32(opened.read(MAPPED))]


def _frozen(values: Any) -> Any:
    """Parsed JSON with its lists as tuples."""
    match values:
        case dict():
            return {name: _frozen(value) for name, value in values.items()}
        case list():
            return tuple(map(_frozen, values))
    return values


class _Reader:
    """Reads the reading at a place from its line. Raises DocumentError where that is damaged."""

    def __init__(self, folder: Path, ends: NDArray[np.int64], sources: Sequence[Source]) -> None:
        self._path, self._ends, self._sources = folder / READINGS, ends, sources
        self._lines = _mapped(self._path)

    def __call__(self, place: int) -> Reading:
        start = int(self._ends[place - 1]) if place else 0
        try:
            return reading_of(self._lines[start : int(self._ends[place])], self._sources[place])
        except ValueError as error:
            raise DocumentError(
                f"{self._path}: is damaged ({error}); remove {self._path.parent} and start again"
            ) from error


# what the key is made of


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _environment() -> str:
    """Python and the versions of the libraries, which decide how text is folded and HTML is parsed."""
    return sys.version + _sha256(settings.PROJECT / "requirements.txt")


@cache
def _code(patterns: Iterable[str]) -> str:
    """A fingerprint of files of the package `bot`."""
    room, digest = Path(__file__).parents[1], hashlib.sha256()
    for path in sorted(path for pattern in patterns for path in room.glob(pattern)):
        digest.update(f"{path.relative_to(room).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()
