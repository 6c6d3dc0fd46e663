"""Reading many documents: the same lines from one process as from several, whatever becomes of them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import settings
from bot.collection import read_many as module
from bot.collection.metadata import load_speaker
from bot.collection.read_many import Task, lines_of, read_many, read_one, reading_key
from bot.collection.readings import key_of, reading_of
from bot.errors import DocumentError
from tests.conftest import DOCUMENTS, PAIRS

READERS = "the readers"


def many(folder: Path, copies: int) -> list[Path]:
    """Documents enough for several processes, one of them unreadable."""
    for number in range(copies):
        for name, text in DOCUMENTS.items():
            (folder / f"{number:02}-{name}").write_text(text, encoding="utf-8")
    (folder / "05-bad.txt").write_bytes(b"%PDF-1.7")
    return sorted(folder.glob("[0-9]*.txt"))


def test_a_line_holds_what_is_read_under_the_key_of_what_it_depends_on(folder: Path) -> None:
    speaker = load_speaker(folder / "speaker.toml")
    line = read_one(folder / "talk.txt", speaker, READERS)

    reading = reading_of(line)
    assert [pair.answer_text for pair in reading.pairs] == PAIRS["talk"]
    assert key_of(line) == reading_key(READERS, speaker, "talk.txt", reading.document.sha256)
    keys = {
        reading_key(readers, someone, name, sha256)
        for readers in (READERS, "others")
        for someone in (speaker, load_speaker(settings.SEEDS / "speaker.toml"))
        for name in ("talk.txt", "talk.html")
        for sha256 in ("a" * 64, "b" * 64)
    }
    assert len(keys) == 16


@pytest.mark.parametrize("cores", [1, 3])
def test_the_lines_come_in_the_order_of_the_documents(
    folder: Path, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    paths = many(folder, copies=8)
    started: list[object] = []

    class Counted(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            started.append(self)
            super().__init__(*arguments, **options)

    monkeypatch.setattr(module, "WORTH_A_PROCESS", 4)
    monkeypatch.setattr(module, "_cores", lambda: cores)
    monkeypatch.setattr(subprocess, "Popen", Counted)

    found = list(read_many(paths, folder / "speaker.toml", READERS))

    assert len(started) == (3 if cores == 3 else 0)
    lines = [one for one in found if isinstance(one, bytes)]
    assert [reading_of(line).document.id for line in lines] == [
        path.stem for path in paths if path.name != "05-bad.txt"
    ]
    (bad,) = [str(one) for one in found if isinstance(one, DocumentError)]
    assert bad.startswith(f"{folder / '05-bad.txt'}: is a PDF file")


def test_documents_of_a_process_that_fails_are_read_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = many(folder, copies=4)
    monkeypatch.setattr(module, "WORTH_A_PROCESS", 4)
    monkeypatch.setattr(module, "_cores", lambda: 2)
    monkeypatch.setattr(sys, "executable", "/bin/false")

    assert len(list(read_many(paths, folder / "speaker.toml", READERS))) == 13


def test_a_task_is_what_its_json_says_and_an_unreadable_document_is_an_empty_line(folder: Path) -> None:
    paths = [str(folder / "talk.txt"), str(folder / "nowhere.txt")]
    text = json.dumps({"speaker": str(folder / "speaker.toml"), "readers": READERS, "documents": paths})

    talk, nowhere = lines_of(Task.of(text))

    assert (reading_of(talk).document.id, nowhere) == ("talk", b"\n")
