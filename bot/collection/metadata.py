"""The tables beside the documents: who speaks, where each comes from, what is damaged, how readers ask.

`speaker.toml`, `sources.toml`, `notes.toml` and `hints.toml` of a folder; each may be missing.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.documents import Source, Speaker
from bot.errors import MetadataError

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
"""The languages of the interface; what is written for readers is written in each."""

SPEAKER_FILE = "speaker.toml"
SOURCES_FILE = "sources.toml"
NOTES_FILE = "notes.toml"
HINTS_FILE = "hints.toml"

SPEAKER_KEYS = frozenset({"name", "spellings", "latin", "surname", "pronouns", "titles", "organisations"})
SOURCE_KEYS = frozenset(
    {
        "title",
        "publisher",
        "author",
        "published",
        "url",
        "interviews",
        "interviews_in_part",
        "edited",
        "sha256",
    }
)
NOTE_KEYS = frozenset({"document", "anchor", "see", "text"})
HINT_KEYS = frozenset({"opening", "en", "zh"})

SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a TOML file, whose values are checked as they are taken; `where` is for messages."""

    values: Mapping[str, Any]
    where: str

    @classmethod
    def of(cls, value: object, where: str, known: frozenset[str]) -> "Entry":
        """The entry of a parsed value. Raises MetadataError for what is no table, or has an unknown key."""
        if not isinstance(value, dict):
            raise MetadataError(f"{where}: is not a table; write its keys below a heading in brackets")
        unknown = sorted(value.keys() - known)
        if unknown:
            raise MetadataError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")
        return cls(value, where)

    def text(self, key: str) -> str | None:
        """The text of a key; None where the key is missing. Raises MetadataError for anything else."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise MetadataError(f'{self.where}: {key} is not text; write {key} = "..." or leave it out')
        return value

    def needed_text(self, key: str) -> str:
        """The text of a key that must be there. Raises MetadataError."""
        text = self.text(key)
        if text is None:
            raise MetadataError(f'{self.where}: {key} is missing; write {key} = "..."')
        return text

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The texts of a key; the default where the key is missing. Raises MetadataError."""
        value = self.values.get(key)
        if value is None:
            return default
        if not isinstance(value, list) or not all(isinstance(text, str) and text.strip() for text in value):
            raise MetadataError(f'{self.where}: {key} is not a list of texts; write {key} = ["..."]')
        return tuple(value)

    def flag(self, key: str) -> bool:
        """Whether a key says true; false where it is missing. Raises MetadataError."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise MetadataError(f"{self.where}: {key} is neither true nor false; write {key} = true")
        return value

    def table(self, key: str, known: tuple[str, ...]) -> "Entry":
        """The table of a key, an empty one where the key is missing. Raises MetadataError."""
        return Entry.of(self.values.get(key, {}), f"{self.where}: {key}", frozenset(known))


def load_table(path: Path) -> dict[str, Any]:
    """A TOML file as a table; an empty one where there is no such file. Raises MetadataError."""
    try:
        # Some editors begin a file with a byte-order mark, which TOML does not know.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError, RecursionError) as error:
        raise MetadataError(f"{path}: cannot be read as TOML ({error}); mend it there") from error


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """What sources.toml says of one document."""

    source: Source
    sha256: str | None  # of the file's bytes, where it is on record


def load_sources(folder: Path) -> dict[str, SourceEntry]:
    """What `sources.toml` says of each document, by document id. Raises MetadataError."""
    path = folder / SOURCES_FILE
    return {
        stem: _source_entry(Entry.of(value, f"{path}: [{stem}]", SOURCE_KEYS))
        for stem, value in load_table(path).items()
    }


def _source_entry(entry: Entry) -> SourceEntry:
    sha256 = entry.text("sha256")
    if sha256 is not None and not SHA256.fullmatch(sha256):
        raise MetadataError(f"{entry.where}: sha256 is not one (64 digits 0-9 and a-f); copy it whole")
    source = Source(
        title=entry.text("title"),
        publisher=entry.text("publisher"),
        author=entry.text("author"),
        published=checked_date(entry.values.get("published"), entry.where),
        url=entry.text("url"),
        interviews=entry.texts("interviews"),
        interviews_in_part=entry.texts("interviews_in_part"),
        edited=entry.flag("edited"),
    )
    return SourceEntry(source, sha256)


def checked_date(value: object, where: str) -> str | None:
    """A date of publication as ISO 8601, as precise as given; None for None. Raises MetadataError.

    It may be written as text or as a date of TOML: 2025, "2025-02", 2025-02-06.
    """
    if value is None:
        return None
    text = str(value.date() if isinstance(value, datetime) else value)
    for form in ("%Y-%m-%d", "%Y-%m", "%Y"):
        try:
            parsed = datetime.strptime(text, form).date()  # noqa: DTZ007  a date has no time zone
        except ValueError:
            continue
        if parsed.strftime(form) == text:
            return text
    raise MetadataError(f'{where}: published is no date; write "2025", "2025-02" or "2025-02-06"')


def load_speaker(path: Path) -> Speaker:
    """The person whose words are collected, from `speaker.toml`. Raises MetadataError."""
    entry = Entry.of(load_table(path), str(path), SPEAKER_KEYS)
    titles = entry.table("titles", LANGUAGES)
    return Speaker(
        name=entry.needed_text("name"),
        spellings=entry.texts("spellings"),
        latin=entry.texts("latin"),
        surname=entry.text("surname"),
        pronouns=entry.texts("pronouns", Speaker(entry.needed_text("name")).pronouns),
        titles=tuple((language, titles.needed_text(language)) for language in titles.values),
        organisations=entry.texts("organisations"),
    )


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """One `[[note]]` of notes.toml as it is written there."""

    document: str
    anchor: str
    texts: Mapping[str, str]
    see: tuple[str, str] | None  # a document, and the words a statement of it opens with
    where: str  # the file and the number of the note, for messages


def load_notes(folder: Path) -> tuple[NoteEntry, ...]:
    """The editor's notes of `notes.toml`, in its order. Raises MetadataError."""
    path = folder / NOTES_FILE
    notes = Entry.of(load_table(path), str(path), frozenset({"note"})).values.get("note", [])
    if not isinstance(notes, list):
        raise MetadataError(f"{path}: note is not a list of tables; begin each with [[note]]")
    return tuple(
        _note_entry(Entry.of(note, f"{path}: note {number}", NOTE_KEYS))
        for number, note in enumerate(notes, start=1)
    )


def _note_entry(entry: Entry) -> NoteEntry:
    texts = entry.table("text", LANGUAGES)
    see = entry.texts("see") or None
    if see is not None and len(see) != 2:
        raise MetadataError(
            f'{entry.where}: see names {len(see)} things, not two; write see = ["document", "opening words"]'
        )
    return NoteEntry(
        document=entry.needed_text("document"),
        anchor=entry.needed_text("anchor"),
        texts={language: texts.needed_text(language) for language in LANGUAGES},
        see=None if see is None else (see[0], see[1]),
        where=entry.where,
    )


@dataclass(frozen=True, slots=True)
class HintEntry:
    """How readers might ask for one statement, as hints.toml has it."""

    pair_id: str
    opening: str  # the words the statement begins with, for whoever reads the table
    questions: tuple[str, ...]


def load_hints(folder: Path) -> tuple[HintEntry, ...]:
    """The search hints of `hints.toml`, in its order. Raises MetadataError."""
    path = folder / HINTS_FILE
    return tuple(
        _hint_entry(pair_id, Entry.of(value, f"{path}: [{pair_id}]", HINT_KEYS))
        for pair_id, value in load_table(path).items()
    )


def _hint_entry(pair_id: str, entry: Entry) -> HintEntry:
    return HintEntry(pair_id, entry.needed_text("opening"), (*entry.texts("en"), *entry.texts("zh")))
