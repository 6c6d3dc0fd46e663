"""Prints how long the readers need for ten megabytes, beside Python's HTML parser over the same text.

    python -m tests.bench.reading
    python -m tests.bench.reading --megabytes 2 --repeat 3

Seconds are processor time, the least of some runs; the ratio holds on other machines too. The documents are
one file each: a transcript as `tests.bench.large` writes it, in each language, and prose of an invented
speaker.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import count
from pathlib import Path

from bot.collection.metadata import SPEAKER_FILE, load_speaker
from bot.documents import Document, Speaker
from bot.reading import read_document
from tests.bench import large
from tests.reading_cases import ENGINEER

MEGABYTE = 1_000_000
PASSAGES = 40_000
"""Passages of at least a megabyte in each of the three languages."""

PROSE = {
    "prose, Chinese": "“第{i}把尺子是准的。”澜峰创始人沈知远说，不准的已经退回。"
    "分析师韩序并不认同，他说，这是偶然。\n\n",
    "prose, English": '"Ruler {i} is true," said Shen Zhiyuan. He added that it was old.'
    ' "It is late," said Tom Verrell.\n\n',
}


@dataclass(frozen=True, slots=True)
class Time:
    """Processor seconds for one document, and for the HTML parser over the same text."""

    what: str
    megabytes: float
    reading: float
    parsing: float


def documents(megabytes: float) -> Iterator[tuple[str, str, Speaker]]:
    """Name, text and speaker of every document that is measured."""
    size = int(megabytes * MEGABYTE)
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / large.DOCUMENTS_FOLDER
        large.write(written, passages=PASSAGES, questions=0, seed=1)
        speaker = load_speaker(written / SPEAKER_FILE)
        for language in ("en", "zh-Hans", "zh-Hant"):
            text = "\n\n".join(
                path.read_text(encoding="utf-8") for path in sorted(written.glob(f"*-{language}.txt"))
            )
            times = -(-size // len(text.encode()))
            yield f"transcript, {language}", _cut("\n\n".join([text] * times), size), speaker
    for what, unit in PROSE.items():
        units = (unit.format(i=i) for i in count())
        yield what, "".join(next(units) for _ in range(size // len(unit.encode()))), ENGINEER


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore")


def measure(text: str, speaker: Speaker, what: str, repeat: int) -> Time:
    """The least times of some runs, one beside the other so that both meet the same machine."""
    document = Document("bench", text, "0" * 64)
    reading, parsing = [], []
    for _ in range(repeat):
        reading.append(_seconds(lambda: read_document(document, speaker)))
        parsing.append(_seconds(lambda: HTMLParser().feed("<p>" + text.replace("\n", "\n<p>"))))
    return Time(what, len(text.encode()) / MEGABYTE, min(reading), min(parsing))


def _seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def main() -> int:
    """The exit status: 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.reading", description="Time the readers.")
    parser.add_argument("--megabytes", type=float, default=10.0, help="of each document (%(default)s)")
    parser.add_argument("--repeat", type=int, default=1, help="runs, of which the least counts (%(default)s)")
    options = parser.parse_args()
    for what, text, speaker in documents(options.megabytes):
        figure = measure(text, speaker, what, max(1, options.repeat))
        print(
            f"{figure.what:<22} {figure.megabytes:6.1f} MB  {figure.reading:6.2f} s"
            f"  {figure.reading / figure.parsing:6.1f} times html.parser",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
