"""The tables beside the documents: who speaks, where each document comes from, what is damaged in it,
how readers ask for it.

`speaker.toml`, `sources.toml`, `notes.toml` and `hints.toml` of a folder; each may be missing.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.documents import Source, Speaker
from bot.errors import MetadataError

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
"""The languages of the interface; what is written for readers is written in each."""


def load_table(path: Path) -> dict[str, Any]:
    """A TOML file as a table; an empty one where there is no such file. Raises MetadataError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise MetadataError(f"{path}: cannot be read as TOML ({error}); mend it there") from error


def load_sources(folder: Path) -> dict[str, tuple[Source, str | None]]:
    """What `sources.toml` says of each document: its source and the SHA-256 on record, by document id."""
    path = folder / "sources.toml"
    sources = {}
    for stem, entry in load_table(path).items():
        if not isinstance(entry, dict):
            raise MetadataError(f"{path}: {stem!r} is not a table; write [{stem}]")
        sources[stem] = (_source(entry, f"{path}: [{stem}]"), entry.get("sha256"))
    return sources


def _source(entry: Mapping[str, Any], where: str) -> Source:
    known = {"title", "publisher", "author", "published", "url", "interviews", "edited", "sha256"}
    unknown = entry.keys() - known
    if unknown:
        raise MetadataError(f"{where}: unknown key {sorted(unknown)[0]!r}; known are {', '.join(sorted(known))}")
    published = entry.get("published")
    return Source(
        title=entry.get("title"),
        publisher=entry.get("publisher"),
        author=entry.get("author"),
        published=None if published is None else str(published),
        url=entry.get("url"),
        interviews=tuple(entry.get("interviews", ())),
        edited=bool(entry.get("edited", False)),
    )


def load_speaker(path: Path) -> Speaker:
    """The person whose words are collected, from `speaker.toml`. Raises MetadataError."""
    table = load_table(path)
    if not isinstance(table.get("name"), str) or not table["name"].strip():
        raise MetadataError(f'{path}: names no speaker; write name = "..."')
    return Speaker(
        name=table["name"],
        spellings=tuple(table.get("spellings", ())),
        latin=tuple(table.get("latin", ())),
        surname=table.get("surname"),
        pronouns=tuple(table.get("pronouns", ("他", "he"))),
        titles=tuple(table.get("titles", {}).items()),
        organisations=tuple(table.get("organisations", ())),
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
    """The editor's notes of `notes.toml`. Raises MetadataError."""
    path = folder / "notes.toml"
    entries = []
    for number, entry in enumerate(load_table(path).get("note", ()), start=1):
        where = f"{path}: note {number}"
        try:
            see = entry.get("see")
            entries.append(
                NoteEntry(
                    document=entry["document"],
                    anchor=entry["anchor"],
                    texts={language: entry["text"][language] for language in LANGUAGES},
                    see=None if see is None else (see[0], see[1]),
                    where=where,
                )
            )
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            raise MetadataError(
                f"{where}: needs document, anchor and text.en, text.zh-Hans, text.zh-Hant ({error!r} is missing)"
            ) from error
    return tuple(entries)


@dataclass(frozen=True, slots=True)
class HintEntry:
    """How readers might ask for one statement, as hints.toml has it."""

    pair_id: str
    opening: str  # the words the statement begins with, for whoever reads the table
    questions: tuple[str, ...]


def load_hints(folder: Path) -> tuple[HintEntry, ...]:
    """The search hints of `hints.toml`, in its order. Raises MetadataError."""
    path = folder / "hints.toml"
    entries = []
    for pair_id, entry in load_table(path).items():
        try:
            questions = (*entry["en"], *entry["zh"])
            entries.append(HintEntry(pair_id, entry["opening"], questions))
        except (KeyError, TypeError) as error:
            raise MetadataError(f"{path}: [{pair_id}] needs opening, en and zh ({error} is missing)") from error
        if not all(isinstance(question, str) and question.strip() for question in questions):
            raise MetadataError(f"{path}: [{pair_id}] holds a hint that is not text; mend or remove it")
    return tuple(entries)
