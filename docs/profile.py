"""The picture of where the time of a cold start and of a warm question goes: `python docs/profile.py`.

Every part is measured with the processor's clock, which others on the machine disturb least, and is the least
of several runs: a start in a new process each time, a question as the mean of many judged ones. The index has
to be in place (`python -m bot build`).
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PROJECT = FOLDER.parent
sys.path.insert(0, str(PROJECT))

STARTS, QUESTIONS = 7, 100

COLOURS = ("#1a5fb4", "#2a8f6d", "#b3680a", "#8b4a9c", "#b3261e", "#6a7380", "#3f7d8c")

WIDTH, LEFT, BAR = 860, 20, 34
"""Of the picture, in pixels: its width, its margin, the height of a bar."""

Parts = Mapping[str, float]
"""Milliseconds by the name of a part, in their order."""


def start() -> Parts:
    """The parts of one start up to the first answer, in this process."""
    parts: dict[str, float] = {"Python": 1000 * time.process_time()}

    def part(name: str, work: Callable[[], object]) -> object:
        began = time.process_time()
        result = work()
        parts[name] = 1000 * (time.process_time() - began)
        return result

    def modules() -> None:
        import bot.retrieve  # noqa: F401

    def runtime() -> None:
        import onnxruntime  # noqa: F401
        import tokenizers  # noqa: F401

    part("numpy, FAISS, own modules", modules)
    part("ONNX Runtime", runtime)
    from bot import settings
    from bot.build import open_index
    from bot.collection.corpus import Corpus
    from bot.retrieve import Retriever
    from embeddings.loading import load_encoder

    corpus = part("reading the documents", Corpus.read)
    encoder = part("loading the model", load_encoder)
    index = part("opening the index", lambda: open_index(corpus, encoder, settings.CACHE))  # type: ignore[arg-type]
    retriever = part("words and lanes", lambda: Retriever(corpus, encoder, index))  # type: ignore[arg-type]
    part("the first question", lambda: retriever.ask("what did Liang say about open source"))  # type: ignore[attr-defined]
    return parts


def question() -> Parts:
    """The parts of a question in a process that has answered some, the mean of many."""
    from bot.retrieve import Retriever
    from bot.serialize import answer_to_dict
    from tests.bench.askers import judged_questions

    retriever, used = (
        Retriever.open(),
        {"the encoder": 0.0, "the rest of the search": 0.0, "the answer as JSON": 0.0},
    )
    inner, within = retriever.encoder, [0.0]

    class Timed:
        fingerprint = inner.fingerprint

        def encode_query(self, texts: list[str]) -> object:
            began = time.process_time()
            rows = inner.encode_query(texts)
            within[0] += time.process_time() - began
            return rows

    retriever.encoder = Timed()  # type: ignore[assignment]
    rounds: list[dict[str, float]] = []
    for _ in range(3):
        totals, within[0] = dict(used), 0.0
        for text in judged_questions()[:QUESTIONS]:
            began = time.process_time()
            answer = retriever.ask(text)
            found = time.process_time()
            json.dumps(answer_to_dict(answer, retriever.corpus), ensure_ascii=False)
            totals["the rest of the search"] += found - began
            totals["the answer as JSON"] += time.process_time() - found
        totals["the encoder"] = within[0]
        totals["the rest of the search"] -= within[0]
        rounds.append({name: 1000 * seconds / QUESTIONS for name, seconds in totals.items()})
    return min(rounds, key=lambda parts: sum(parts.values()))


def picture(rows: Mapping[str, Parts]) -> str:
    """An SVG picture: a bar of stacked parts for each row, and beneath it what they are."""
    shapes, y = [], 30.0
    for title, parts in rows.items():
        whole = sum(parts.values())
        shapes.append(f'<text x="{LEFT}" y="{y}" font-weight="bold">{escape(title)}: {_time(whole)}</text>')
        x, y = float(LEFT), y + 10
        for colour, value in zip(COLOURS * 2, parts.values(), strict=False):
            width = value / whole * (WIDTH - 2 * LEFT)
            place = f'x="{x:.1f}" y="{y}" width="{width:.1f}" height="{BAR}"'
            shapes.append(f'<rect {place} fill="{colour}" stroke="#fff"/>')
            x += width
        y += BAR + 22
        x = float(LEFT)
        for colour, (name, value) in zip(COLOURS * 2, parts.items(), strict=False):
            told = f"{name} {_time(value)}"
            if x + 7 * len(told) > WIDTH - LEFT:
                x, y = float(LEFT), y + 20
            shapes.append(f'<rect x="{x:.1f}" y="{y - 10}" width="11" height="11" fill="{colour}"/>')
            shapes.append(f'<text x="{x + 16:.1f}" y="{y}">{escape(told)}</text>')
            x += 38 + 6.6 * len(told)
        y += 44
    # The colours of a page are not known here: a ground of its own keeps the words legible on any.
    ground = f'<rect width="{WIDTH}" height="{y - 20:.0f}" rx="6" fill="#fff"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y - 20:.0f}" role="img"'
    return "\n".join(
        [f'{head} font-family="sans-serif" font-size="12" fill="#222">', ground, *shapes, "</svg>", ""]
    )


def _time(milliseconds: float) -> str:
    return f"{milliseconds:.0f} ms" if milliseconds >= 10 else f"{milliseconds:.1f} ms"


def main() -> None:
    """Measure, and write the picture; with --start measure one start only."""
    if sys.argv[1:] == ["--start"]:
        print(json.dumps(start()))
        return
    command = [sys.executable, str(Path(__file__)), "--start"]
    starts = [
        json.loads(subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout)
        for _ in range(STARTS)
    ]
    cold = {name: min(one[name] for one in starts) for name in starts[0]}
    print(
        f"a start: {statistics.median(sum(one.values()) for one in starts):.0f} ms in the median of {STARTS}"
    )
    rows = {
        "Cold: start, read, load, answer once (processor time)": cold,
        "Warm: one more question (processor time)": question(),
    }
    (FOLDER / "profile.svg").write_text(picture(rows), encoding="utf-8", newline="\n")
    for title, parts in rows.items():
        print(title, *(f"{name} {_time(value)}" for name, value in parts.items()), sep="\n  ")


if __name__ == "__main__":
    main()
