"""Many documents, read by as many processes as there are cores; few, read here.

A process is `python -m bot.collection`: it takes its task as JSON, gives a line for each document, in order.
Should one fail, its documents are read here, so that its error is told as any other is.
"""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from bot import settings
from bot.collection.metadata import load_speaker
from bot.collection.readings import line_of
from bot.documents import Speaker
from bot.errors import DocumentError

WORTH_A_PROCESS = 40
"""Documents for each process at least: it takes some 0.3 s to start, as long as to read 20 interviews."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a process is asked to read."""

    speaker: str  # the path of speaker.toml
    readers: str  # the fingerprint of the readers, a part of each line's key
    documents: tuple[str, ...]  # paths

    @classmethod
    def of(cls, text: str) -> "Task":
        """The task in JSON as `read_many` writes it."""
        values = json.loads(text)
        return cls(values["speaker"], values["readers"], tuple(values["documents"]))


def reading_key(readers: str, speaker: Speaker, name: str, sha256: str) -> str:
    """The key of all that the reading of a document depends on."""
    return hashlib.sha256("\0".join((readers, repr(speaker), name, sha256)).encode()).hexdigest()


def read_one(path: Path, speaker: Speaker, readers: str) -> bytes:
    """The reading of one document as a line. Raises DocumentError."""
    from bot.reading import read_document
    from bot.reading.text.load import load_document

    document = load_document(path)
    key = reading_key(readers, speaker, path.name, document.sha256)
    return line_of(read_document(document, speaker), key)


def lines_of(task: Task) -> Iterator[bytes]:
    """A line for each document of a task, in order; an empty one where a document cannot be read."""
    speaker = load_speaker(Path(task.speaker))
    for document in task.documents:
        try:
            yield read_one(Path(document), speaker, task.readers)
        except DocumentError:
            yield b"\n"


def read_many(paths: Sequence[Path], speaker_file: Path, readers: str) -> Iterator[bytes | DocumentError]:
    """The readings of some documents as lines, in order, or why a document cannot be read."""
    speaker = load_speaker(speaker_file)
    processes = _start(paths, speaker_file, readers)
    try:
        for number, path in enumerate(paths):
            output = processes[number % len(processes)].stdout if processes else None
            line = b"" if output is None else output.readline()
            try:
                yield line if len(line) > 1 else read_one(path, speaker, readers)
            except DocumentError as error:
                yield error
    finally:
        for process in processes:
            process.terminate()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


def _start(paths: Sequence[Path], speaker_file: Path, readers: str) -> list[subprocess.Popen[bytes]]:
    """Processes that read the documents in turns; none where that would not pay."""
    number = min(_cores(), len(paths) // WORTH_A_PROCESS)
    if number < 2 or not sys.executable:
        return []
    processes = []
    for first in range(number):
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.collection"],
            cwd=settings.PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        documents = tuple(str(path.absolute()) for path in paths[first::number])
        task = Task(str(speaker_file.absolute()), readers, documents)
        assert process.stdin is not None
        with suppress(BrokenPipeError):  # it ended at once; what it gives ends too
            process.stdin.write(json.dumps(asdict(task)).encode())
            process.stdin.close()
        processes.append(process)
    return processes


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
