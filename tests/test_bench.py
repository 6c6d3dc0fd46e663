"""The parts of the benchmarks that can be wrong unnoticed: the generator, the ratios, the table, the plot."""

import hashlib
import http.server
import json
import subprocess
import threading
import tracemalloc
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from bot.collection.corpus import Corpus
from bot.collection.passages import passages_of_corpus
from bot.documents import Kind
from bot.folding import fold
from tests.bench import askers, peers, scale
from tests.bench.__main__ import Server
from tests.bench.chart import Measure, Ratio, chart, ratio, table
from tests.bench.engines import ENGINES, ROUTE, Found, installed_size, loop
from tests.bench.large import ENGLISH, PLACES, SIMPLIFIED, STEP, Written, words_of, write


def written(folder: Path, passages: int = 1000, questions: int = 30, seed: int = 1) -> Written:
    return write(folder, passages=passages, questions=questions, seed=seed)


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_the_generator_counts_what_the_program_reads(tmp_path: Path) -> None:
    told = written(tmp_path / "documents")
    corpus = Corpus.read(tmp_path / "documents", strict=True)
    passages = passages_of_corpus(corpus)
    assert (len(corpus.documents), len(corpus.pairs), len(passages)) == (
        told.documents,
        told.pairs,
        told.passages,
    )
    assert 1000 <= told.passages < 1010
    assert len({passage.text for passage in passages}) == told.passages
    assert corpus.unsure == ()
    assert {pair.kind for pair in corpus.pairs} == {Kind.DIALOGUE}
    assert all(pair.question is not None for pair in corpus.pairs)


def test_each_question_names_the_place_that_only_its_statement_is_about(tmp_path: Path) -> None:
    told = written(tmp_path / "documents", passages=400)
    corpus = Corpus.read(tmp_path / "documents")
    answers = {pair.id: fold(pair.answer_text) for pair in corpus.pairs}
    assert len({sought.pair for sought in told.questions}) == 30
    for sought in told.questions:
        assert corpus.get(sought.pair).document.id.endswith(f"-{sought.language}")
        place = named(fold(sought.question), sought.language)
        assert [pair_id for pair_id, answer in answers.items() if place in answer] == [sought.pair]


def named(question: str, language: str) -> str:
    """The name of a place that stands in a question, folded."""
    words = words_of(language)
    names = (fold(words.place((number * STEP + 1) % PLACES)) for number in range(100))
    (place,) = [name for name in names if name in question]
    return place


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    first, second, third = tmp_path / "first", tmp_path / "second", tmp_path / "third"
    assert written(first) == written(second)
    assert written(third, seed=2).questions != written(tmp_path / "again").questions
    assert digests(first) == digests(second)
    assert {name for name, digest in digests(first).items() if digests(third).get(name) == digest} == {
        "speaker.toml"
    }


def test_a_larger_folder_begins_with_the_smaller_one(tmp_path: Path) -> None:
    written(tmp_path / "small", passages=500)
    written(tmp_path / "large", passages=1000)
    small, large = digests(tmp_path / "small"), digests(tmp_path / "large")
    *whole, last = sorted(name for name in small if name.endswith(".txt"))
    assert [large[name] for name in whole] == [small[name] for name in whole]
    opening = (tmp_path / "small" / last).read_text(encoding="utf-8").rstrip("\n")
    assert (tmp_path / "large" / last).read_text(encoding="utf-8").startswith(opening)


def test_the_memory_of_the_generator_does_not_grow_with_the_folder(tmp_path: Path) -> None:
    written(tmp_path / "first", passages=100, questions=10)  # what is made once and kept: the converted words
    peaks = []
    for passages in (1_500, 4_500):
        tracemalloc.start()
        written(tmp_path / str(passages), passages=passages, questions=10)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.3 * peaks[0]


def test_names_of_places_differ() -> None:
    for words in (ENGLISH, SIMPLIFIED):
        *_, shores = words.syllables
        assert len({shore[0] + shore.strip() for shore in shores}) == len(shores)
        with_the_first_shore = range(words.places // len(shores))
        assert len({words.place(number) for number in with_the_first_shore}) == len(with_the_first_shore)
        assert words.places >= PLACES


def test_the_traditional_words_fold_to_the_simplified_ones() -> None:
    traditional = words_of("zh-Hant")
    assert traditional != SIMPLIFIED
    assert [fold(topic) for topic in traditional.topics] == [fold(topic) for topic in SIMPLIFIED.topics]


def test_an_existing_folder_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        written(tmp_path)
    assert list(tmp_path.iterdir()) == []


VALUES = {
    Measure("ask once", "s"): {"ours": [1.0, 2.0, 1.0], "peer": [3.0, 4.0, 2.5], "floor": [0.5, 0.5, 0.25]},
    Measure("memory", "MiB"): {"ours": [200.0], "peer": [2400.0]},
}


def test_ratios_are_taken_within_each_round() -> None:
    assert ratio(VALUES[Measure("ask once", "s")], "peer", "ours") == Ratio(2.5, 2.0, 3.0)
    assert ratio(VALUES[Measure("memory", "MiB")], "floor", "ours") is None


def test_the_table_shows_the_first_program_in_its_unit_and_the_others_as_ratios() -> None:
    assert table(VALUES, ["ours", "peer", "floor"], "2 cores").splitlines()[2:] == [
        "| | ours | peer | floor |",
        "|---|---:|---:|---:|",
        "| ask once | 1.0 s | 2.5 | 0.25 |",
        "| memory | 200 MiB | 12 | – |",
        "",
        "2 cores",
    ]


def test_the_plot_puts_each_ratio_where_the_logarithmic_axis_says() -> None:
    root = ET.fromstring(chart(VALUES, ["ours", "peer", "floor"]))
    svg = "{http://www.w3.org/2000/svg}"
    ticks = {text.text: float(text.get("x", "")) for text in root.iter(f"{svg}text") if text.get("x")}
    one, ten, hundred = ticks["ours"], ticks["10×"], ticks["100×"]
    assert hundred - ten == pytest.approx(ten - one, abs=0.2)
    squares = [float(rect.get("x", "")) + 4.5 for rect in root.iter(f"{svg}rect") if rect.get("x")]
    assert one < squares[1] < ten < squares[2] < hundred  # the peer: 2.5 times the time, 12 times the memory
    circles = [float(circle.get("cx", "")) for circle in root.iter(f"{svg}circle")]
    assert ticks["0.1×"] < circles[1] < one  # the floor takes a quarter


def test_no_two_programs_have_the_same_mark() -> None:
    names = [contender.name for contender in peers.CONTENDERS]
    root = ET.fromstring(chart({Measure("ask once", "s"): {name: [1.0] for name in names}}, names))
    shapes = [mark for mark in root if mark.tag.rpartition("}")[2] in ("rect", "circle", "polygon")][1:]
    kinds = {(mark.tag, mark.get("fill"), len(mark.get("points", "").split())) for mark in shapes}
    assert len(kinds) == len(names) - 1


def test_every_contender_has_an_engine() -> None:
    assert {contender.engine for contender in peers.CONTENDERS} == {*ENGINES, ROUTE}


def test_the_crowd_counts_every_answer_and_stops_at_one_that_failed() -> None:
    body = b'{"hits": []}'
    status = "200 OK"

    class Answering(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n"
            self.wfile.write(head.encode() + body[:5])
            self.wfile.write(body[5:])  # an answer may come in pieces
            answered.append(self.path)

        def log_request(self, *arguments: object) -> None:
            """Nothing."""

    answered: list[str] = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        asked = Server(server.server_port, subprocess.Popen(["true"]), 0.0)
        rate, times = askers.crowd(asked, askers.asking(["a", "b"]), 0.2)
        status = "503 Service Unavailable"
        with pytest.raises(RuntimeError, match="503"):
            askers.crowd(asked, askers.asking(["a", "b"]), 0.2)
        server.shutdown()
        asked.process.wait()
    assert len(times) >= askers.CLIENTS
    assert rate.a_second > 0
    assert {"/api/ask?q=a", "/api/ask?q=b", "/api/ask?q=a%201"} <= set(answered)


def test_no_question_is_asked_twice() -> None:
    fresh = peers.never_twice(["a", "b"])
    assert [next(fresh) for _ in range(5)] == ["a", "b", "a 1", "b 1", "a 2"]


def test_questions_that_warm_up_do_not_count() -> None:
    asked: list[str] = []

    class Counting:
        def ask(self, question: str) -> list[Found]:
            asked.append(question)
            return []

    times = loop(Counting(), [f"question {number}" for number in range(12)])
    assert len(times) == 12
    assert asked[:10] == [f"question {number}" for number in range(2, 12)]


def test_the_installed_size_counts_what_a_distribution_needs_and_each_once() -> None:
    alone = installed_size(["h11"])
    with_its_needs = installed_size(["uvicorn"])
    assert 0 < alone < with_its_needs
    assert installed_size(["uvicorn", "h11", "a-name-that-nobody-installed"]) == with_its_needs


def test_a_large_folder_is_read_indexed_killed_finished_and_asked(tmp_path: Path) -> None:
    folder = tmp_path / "300"
    write(folder / "documents", passages=300, questions=3, seed=1)
    sought = {"question": "fog horn", "pair": "none"}
    (folder / "questions.jsonl").write_text(4 * f"{json.dumps(sought)}\n", encoding="utf-8")

    figures = scale.measured(folder, 300)

    assert figures.keys() == scale.ROWS.keys()
    assert 0 < figures["anew"] < 1  # the second build takes up what the killed one has left
    assert figures["right"] == 0
    assert 0 < figures["search"] < figures["ask"] <= figures["ask_99"]


def test_the_stand_in_encodes_by_text_alone_and_in_clusters() -> None:
    texts = [f"statement {number}" for number in range(3 * scale.CLUSTERS)]
    rows = scale.StandIn().encode_document(texts)
    again = scale.StandIn().encode_query(texts[::-1])[::-1]
    nearest = np.sort(rows[:50] @ rows.T, axis=1)[:, -2]

    assert np.allclose(rows, again)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)
    assert 0.5 < np.median(nearest) < 0.95
    assert len(np.unique(rows, axis=0)) == len(rows)


def test_the_figures_of_sizes_stand_side_by_side() -> None:
    figures = {10: dict.fromkeys(scale.ROWS, 0.5), 2000: dict.fromkeys(scale.ROWS, 30.0)}
    assert scale.table(figures).splitlines()[:3] == [
        "| passages | 10 | 2,000 |",
        "|---|---:|---:|",
        "| read and keep, s | 0.5 | 30 |",
    ]
