"""The command line, called as a function and run as a process: what it prints, and its exit status."""

import hashlib
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from bot import settings
from bot.__main__ import main
from bot.collection.corpus import Corpus
from bot.collection.metadata import load_sources
from bot.serialize import pair_to_dict
from embeddings.index_file import INDEX_FILE
from tests.conftest import DOCUMENTS, PAIRS, FakeEncoder, write_folder

TIMEOUT = 900
"""Seconds after which a process is given up. A first index takes a minute, on a busy machine three."""

ALL_PAIRS = [text for texts in PAIRS.values() for text in texts]

HIT_KEYS = [
    "rank",
    "score",
    "id",
    "kind",
    "document",
    "question",
    "answer",
    "spans",
    "lead_in",
    "attribution",
    "sentence",
    "citation",
    "note",
    "variants",
]
CITATION_KEYS = ["title", "publisher", "author", "published", "url", "interviews", "paragraph"]


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The encoder that counts in place of the model."""
    for place in ("bot.retrieve", "bot.__main__"):
        monkeypatch.setattr(f"{place}.load_encoder", lambda model=None: FakeEncoder())


@pytest.fixture
def places(folder: Path, tmp_path: Path, counting: None) -> list[str]:
    """The options that name the small corpus and a cache folder of its own."""
    return ["--seeds", str(folder), "--cache", str(tmp_path / "cache")]


def fed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data), encoding="utf-8"))


def run(
    arguments: Sequence[str | bytes],
    *,
    env: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    stdout: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    """The command run as a process, with what it wrote."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=settings.PROJECT,
        env={**os.environ, **(env or {})},
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=TIMEOUT,
        check=False,
    )


@dataclass(frozen=True)
class Sitting:
    """What somebody at a terminal saw, and the exit status."""

    shown: str
    status: int


def sit_at_a_terminal(arguments: Sequence[str], typed: bytes) -> Sitting:
    """Run the command with a terminal for all its streams, and type."""
    keyboard, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        cwd=settings.PROJECT,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    ) as process:
        os.close(terminal)
        os.write(keyboard, typed)
        shown = b""
        with suppress(OSError):  # how the end of a terminal is told
            while piece := os.read(keyboard, 65536):
                shown += piece
        os.close(keyboard)
        return Sitting(shown.decode().replace("\r\n", "\n"), process.wait(TIMEOUT))


# ask


def test_a_question_is_answered_for_the_eye(places: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "图纸公开之后", "-k", "2", *places]) == 0
    out, err = capsys.readouterr()
    assert out.count("\n1. (") + out.count("\n2. (") + out.startswith("1. (") == 2
    assert "   A: 图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。\n" in out
    assert err.startswith("the confidence was not fitted with the model counting; ")
    assert err.count("\n") == 1


def test_a_question_is_answered_as_one_object(places: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", " 图纸公开之后 ", "--json", "-k", "3", *places]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["question", "answered", "confidence", "hits"]
    assert answer["question"] == "图纸公开之后"
    assert isinstance(answer["answered"], bool)
    assert 0 <= answer["confidence"] <= 1
    assert [list(hit) for hit in answer["hits"]] == [HIT_KEYS] * 3
    assert [list(hit["citation"]) for hit in answer["hits"]] == [CITATION_KEYS] * 3
    assert [hit["rank"] for hit in answer["hits"]] == [1, 2, 3]
    assert answer["hits"][0]["answer"] == PAIRS["talk"][0]
    assert [list(variant) for variant in answer["hits"][0]["variants"]] == [
        ["id", "document", "kind", "answer"]
    ]


def test_what_nothing_answers_is_no_error(places: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "zeppelin", "--json", *places]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["answered"] is False
    assert len(answer["hits"]) == 4  # five statements, of which two are one


@pytest.mark.parametrize("how", ["json", "jsonl"])
def test_a_document_that_cannot_be_read_is_named_and_the_others_answer(
    how: str,
    places: list[str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    fed(monkeypatch, "海霧".encode())
    assert main(["ask", *(["--json", "海霧"] if how == "json" else ["--jsonl", "-"]), *places]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["hits"][0]["answer"] == "海霧總會散去。"
    assert err.splitlines()[0] == f"{folder / 'empty.txt'}: is empty; remove it or put its text in"


BAD_QUESTIONS = [
    ("", "the question is empty; ask in English or Chinese what he said about something"),
    ("  \n", "the question is empty; ask in English or Chinese what he said about something"),
    ("灯" * 501, "the question has 501 characters; at most 500 can be asked at once"),
]


@pytest.mark.parametrize(("question", "message"), BAD_QUESTIONS)
def test_a_bad_question_is_refused_before_anything_is_loaded(
    question: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", question, "--seeds", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr() == ("", f"{message}\n")


def test_the_longest_question_is_answered(places: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", f"  {'灯' * 500}  ", "--json", *places]) == 0
    assert len(json.loads(capsys.readouterr().out)["question"]) == settings.MAX_QUESTION


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "python -m bot: the following arguments are required: command"),
        (["sing"], "python -m bot: argument command: invalid choice: 'sing'"),
        (["ask"], "python -m bot ask: one of the arguments question --jsonl is required"),
        (
            ["ask", "x", "--jsonl", "-"],
            "python -m bot ask: argument --jsonl: not allowed with argument question",
        ),
        (["ask", "x", "-k", "0"], "python -m bot ask: argument -k: '0' is no number from 1 to 50"),
        (["ask", "x", "-k", "51"], "python -m bot ask: argument -k: '51' is no number from 1 to 50"),
        (["ask", "x", "-k", "ten"], "python -m bot ask: argument -k: 'ten' is no number from 1 to 50"),
        (["check", ""], "python -m bot check: argument path: an empty name is no file and no folder"),
        (["build", "--cache", ""], "python -m bot build: argument --cache: an empty name is no file"),
        (["list", "--cache", "x"], "python -m bot: unrecognized arguments: --cache x"),
        (["add"], "python -m bot add: the following arguments are required: file"),
    ],
)
def test_arguments_that_cannot_be_used_are_refused_in_one_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(message)
    assert err.endswith("--help\n")


def test_every_command_has_a_line_of_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["--help"])
    assert exit_.value.code == 0
    out = capsys.readouterr().out
    helped = re.findall(r"^    (\w+)\s+(\w.{10,})$", out, re.M)
    assert [command for command, _ in helped] == ["ask", "list", "build", "check", "add", "calibrate"]


# ask --jsonl


LINES = [
    ("图纸公开之后".encode(), "图纸公开之后", None),
    ('{"question": "海霧"}'.encode(), "海霧", None),
    ('"海雾"'.encode(), "海雾", None),
    ('"海" 雾'.encode(), '"海" 雾', None),
    (b"\xef\xbb\xbffog", "fog", None),
    (b"", "", "the question is empty; ask in English"),
    (b"\xff\xfe", "\ufffd\ufffd", "the line is not UTF-8; save the file as UTF-8"),
    (b'{"question": ', '{"question":', "the line is not JSON (Expecting value"),
    (b'{"q": "fog"}', '{"q": "fog"}', 'the line has no "question" that is text; write'),
    (b'{"question": 5}', '{"question": 5}', 'the line has no "question" that is text; write'),
    (
        b'{"question": "\\ud800"}',
        '{"question": "\\ud800"}',
        "the question is not text in UTF-8; write it again",
    ),
    (b'{"a":' * 100_000, '{"a":' * 100_000, "the line is not JSON ("),
    (b"x" * 501, "x" * 501, "the question has 501 characters; at most 500 can be asked"),
]


@pytest.mark.parametrize("source", ["file", "stdin"])
def test_a_bad_line_gives_an_object_with_error_and_the_rest_goes_on(
    source: str,
    places: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = b"\n".join(line for line, _, _ in LINES) + b"\n"
    file = tmp_path / "questions.jsonl"
    file.write_bytes(data)
    fed(monkeypatch, data)
    assert main(["ask", "--jsonl", str(file) if source == "file" else "-", "-k", "1", *places]) == 2
    out = capsys.readouterr().out
    objects = [json.loads(line) for line in out.splitlines()]
    assert [found["question"] for found in objects] == [question for _, question, _ in LINES]
    for found, (_, _, error) in zip(objects, LINES, strict=True):
        if error is None:
            assert list(found) == ["question", "answered", "confidence", "hits"]
            assert len(found["hits"]) == 1
        else:
            assert list(found) == ["question", "error"]
            assert found["error"].startswith(error)


def test_good_lines_with_any_line_end_give_an_object_each(
    places: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "questions.txt"
    file.write_bytes("海雾\r\nfog\n图纸".encode())
    assert main(["ask", "--jsonl", str(file), *places]) == 0
    questions = [json.loads(line)["question"] for line in capsys.readouterr().out.splitlines()]
    assert questions == ["海雾", "fog", "图纸"]


def test_a_file_of_questions_that_is_not_there_is_named(
    places: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nowhere.txt"
    assert main(["ask", "--jsonl", str(file), *places]) == 2
    line = f"{file}: cannot be read (No such file or directory); name a file with a question a line\n"
    assert capsys.readouterr() == ("", line)


# list, build, check


def test_every_statement_is_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--seeds", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert [line[6:] for line in out.splitlines() if line.startswith("   A: ")] == ALL_PAIRS
    assert err == ""


def test_statements_are_listed_as_one_array(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json", "--seeds", str(folder)]) == 0
    listed = json.loads(capsys.readouterr().out)
    corpus = Corpus.read(folder)
    assert listed == [pair_to_dict(pair, corpus) for pair in corpus.pairs]
    assert [list(fields) for fields in listed] == [HIT_KEYS[2:]] * len(ALL_PAIRS)


def test_the_folder_may_be_named_by_the_environment(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUOTES_SEEDS", str(folder))
    assert main(["list", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == len(ALL_PAIRS)


def test_the_listing_names_what_it_left_out_and_goes_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    assert main(["list", "--json", "--seeds", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert [fields["answer"] for fields in json.loads(out)] == ALL_PAIRS
    assert err == f"{folder / 'empty.txt'}: is empty; remove it or put its text in\n"


@pytest.mark.parametrize("command", ["build", "check"])
def test_one_bad_file_stops_what_must_be_complete(
    command: str, folder: Path, tmp_path: Path, counting: None, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7")
    more = ["--cache", str(tmp_path / "cache")] if command == "build" else []
    assert main([command, "--seeds", str(folder), *more]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        f"{folder / 'empty.txt'}: is empty; remove it or put its text in",
        f"{folder / 'paper.pdf'}: is a PDF file; save its text as .txt first",
    ]
    assert not (tmp_path / "cache").exists()


def test_what_was_built_is_counted(
    places: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", *places]) == 0
    out, _ = capsys.readouterr()
    assert out.startswith("3 documents, 5 statements, ")
    assert out.endswith(f" passages in {tmp_path / 'cache'}\n")
    assert [path.name for path in (tmp_path / "cache" / "index").rglob("*") if path.is_file()] == [INDEX_FILE]


def test_a_damaged_index_is_refused_with_the_remedy_and_left_as_it_is(
    places: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", *places]) == 0
    (path,) = (tmp_path / "cache").rglob(INDEX_FILE)
    path.write_bytes(path.read_bytes()[:-7])
    damaged = path.read_bytes()
    capsys.readouterr()
    assert main(["ask", "fog", *places]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"{path}: the index is damaged; build it again")
    assert "python -m bot build" in err
    assert path.read_bytes() == damaged
    assert main(["check", *places]) == 1
    assert capsys.readouterr().err == f"{path}: the index is damaged; build it again\n"
    assert main(["build", *places]) == 0
    assert main(["check", *places]) == 0
    assert main(["ask", "fog", *places]) == 0


def test_an_index_made_of_other_documents_is_built_anew(
    places: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "fog", *places]) == 0
    (folder / "more.txt").write_text("奎阿达说：“帆船比灯塔老。”\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["ask", "帆船比灯塔老", "--json", *places]) == 0
    assert json.loads(capsys.readouterr().out)["hits"][0]["answer"] == "帆船比灯塔老。"


@pytest.mark.parametrize("command", [["build"], ["ask", "fog"]])
def test_a_cache_folder_that_cannot_be_written_is_named(
    command: list[str], folder: Path, tmp_path: Path, counting: None, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("mine", encoding="utf-8")
    assert main([*command, "--seeds", str(folder), "--cache", str(blocked)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"{blocked}/")
    assert "cannot be written (Not a directory); make room or choose another folder" in err
    assert blocked.read_text(encoding="utf-8") == "mine"


def test_a_sound_folder_passes_the_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--seeds", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert out.endswith(" unsure, 0 problems\n")
    assert "\n3 documents, 5 statements, " in out
    assert err == ""


def test_the_check_of_a_file_takes_the_speaker_of_the_seeds(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "inbox.txt"
    file.write_bytes(DOCUMENTS["talk.txt"].encode())
    assert main(["check", str(file), "--json", "--seeds", str(folder)]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert [statement["answer"] for statement in document["statements"]] == PAIRS["talk"]
    assert document["on_record"] is False


def test_a_problem_fails_the_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_folder(folder, sources='[talk]\ninterviews_in_part = ["某次访谈"]\n')
    assert main(["check", str(folder)]) == 1
    assert capsys.readouterr().out.endswith(" unsure, 1 problem\n")
    assert main(["check", str(folder), "--json"]) == 1
    assert [problem["where"] for problem in json.loads(capsys.readouterr().out)["problems"]] == [
        "sources.toml: [talk]"
    ]


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"sources": "[talk\n"}, "sources.toml: cannot be read as TOML"),
        ({"speaker": "name = 5\n"}, "speaker.toml: name is not text; "),
        ({"hints": "[talk]\n"}, "hints.toml: [talk]: opening is missing; "),
        ({"notes": "[[note]]\n"}, "notes.toml: note 1: document is missing; "),
    ],
)
@pytest.mark.parametrize("command", ["list", "check"])
def test_a_bad_table_is_told_in_one_line(
    command: str, tables: dict[str, str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_folder(folder, **tables)
    assert main([command, "--seeds", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"{folder}/{message}")


# add


def test_adding_shows_what_was_found_and_how_to_write_hints_for_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "night.txt"
    file.write_text("夜谈\n\n记者：灯塔要关了吗？\n奎阿达：不关。有人在海上，灯就亮着。\n", encoding="utf-8")
    stated = ["--title", "夜谈", "--published", "2031-02", "--author", "", "--interview", "夜谈"]
    assert main(["add", str(file), "--seeds", str(folder), *stated]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f"Added {folder / 'night.txt'}\n\nnight.txt: 1 statement, 0 unsure\n")
    assert '\nopening = "不关。有人在海上，灯就亮"\nen = []\nzh = []\n' in out
    assert out.endswith(
        "A page that is running shows it after a restart; the index is brought up to date by itself.\n"
    )
    source = load_sources(folder)["night"].source
    assert (source.title, source.published, source.author, source.interviews) == (
        "夜谈",
        "2031-02",
        None,
        ("夜谈",),
    )


def test_adding_what_cannot_be_added_changes_nothing(folder: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for name, data in (("empty.txt", b""), ("talk.md", "奎阿达：亮。\n".encode())):
        (tmp_path / name).write_bytes(data)
        assert main(["add", str(tmp_path / name), "--seeds", str(folder)]) == 2
    (tmp_path / "night.txt").write_bytes("奎阿达：亮。\n".encode())
    assert main(["add", str(tmp_path / "night.txt"), "--seeds", str(folder), "--published", "May"]) == 2
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_on_a_terminal_what_is_not_given_is_asked_for(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "night.txt"
    file.write_text("奎阿达说：“灯还亮着。”\n", encoding="utf-8")
    typed = "海岸报\n\n2031\n\n".encode()  # publisher, author, published, url
    sitting = sit_at_a_terminal(["add", str(file), "--seeds", str(folder), "--title", "夜谈"], typed)
    assert sitting.status == 0
    names = ("title", "publisher", "author", "published", "url")
    asked = [name for name in names if f"{name} as the document states it" in sitting.shown]
    assert asked == ["publisher", "author", "published", "url"]
    assert f"Added {folder / 'night.txt'}\n" in sitting.shown
    source = load_sources(folder)["night"].source
    assert (source.title, source.publisher, source.author) == ("夜谈", "海岸报", None)
    assert (source.published, source.url) == ("2031", None)


def test_on_a_terminal_the_end_of_the_input_adds_nothing(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "night.txt"
    file.write_text("奎阿达说：“灯还亮着。”\n", encoding="utf-8")
    sitting = sit_at_a_terminal(["add", str(file), "--seeds", str(folder)], b"\x04")
    assert sitting.status == 2
    assert sitting.shown.endswith("the input ended, so nothing was added; add it again\n")
    assert not (folder / "night.txt").exists()


# as a process


@pytest.mark.parametrize(
    "arguments", [["list"], ["list", "--json"], ["check"], ["check", "--json"]], ids=" ".join
)
def test_a_reader_that_has_seen_enough_is_no_error(folder: Path, arguments: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = run([*arguments, "--seeds", str(folder)], stdout=write)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_told_in_one_line(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(["list", "--seeds", str(folder)], stdout=full.fileno())
    assert (done.returncode, done.stderr) == (
        2,
        b"cannot read or write: [Errno 28] No space left on device\n",
    )


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C", "LANG": "C"},
    ],
    ids=["ascii", "C", "C taken for UTF-8"],
)
def test_output_survives_a_terminal_that_is_not_utf_8(folder: Path, env: dict[str, str]) -> None:
    shown = run(["list", "--seeds", str(folder)], env=env)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"A lighthouse is only as good as its keeper." in shown.stdout
    listed = run(["list", "--json", "--seeds", str(folder)], env=env)
    assert listed.returncode == 0
    assert [fields["answer"] for fields in json.loads(listed.stdout)] == ALL_PAIRS
    refused = run(["list", "--seeds", "没有"], env=env)
    assert (refused.returncode, refused.stderr.count(b"\n")) == (2, 1)
    assert b"Traceback" not in refused.stderr


def test_an_argument_that_is_no_text_is_refused() -> None:
    done = run(["ask", b"\xff\xfe"], env={"PYTHONUTF8": "1"})
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"the question is not text in UTF-8; write it again\n"


# with the real model


README_QUESTION = "what did Liang say about open source"


@pytest.fixture(scope="session")
def real_answers(real_cache: Path) -> list[dict[str, Any]]:
    """What the program answers to the questions of its own README, asked in one process."""
    questions = "\n".join([README_QUESTION, "梁文鋒怎麼看開源", "梁文锋怎么看开源", ""])
    done = run(["ask", "--jsonl", "-", "--cache", str(real_cache)], stdin=questions.encode())
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_question_of_the_readme_is_answered_in_three_ways_of_asking(
    real_answers: list[dict[str, Any]],
) -> None:
    for answer in real_answers:
        assert answer["answered"] is True
        best = answer["hits"][0]
        assert best["document"] == "003_7460afe0bce2a415"
        assert best["answer"].startswith("在颠覆性的技术面前")
    traditional, simplified = real_answers[1:]
    assert {**traditional, "question": None} == {**simplified, "question": None}


def test_what_the_real_model_finds_is_the_contract_key_by_key(real_answers: list[dict[str, Any]]) -> None:
    texts = {path.stem: path.read_bytes().decode() for path in settings.SEEDS.glob("*.txt")}
    for answer in real_answers:
        assert list(answer) == ["question", "answered", "confidence", "hits"]
        assert 0 <= answer["confidence"] <= 1
        assert [hit["rank"] for hit in answer["hits"]] == [1, 2, 3, 4, 5]
        scores = [hit["score"] for hit in answer["hits"]]
        assert scores == sorted(scores, reverse=True)
        for hit in answer["hits"]:
            assert list(hit) == HIT_KEYS
            assert 0 <= hit["score"] <= 1
            assert hit["kind"] in {"dialogue", "note", "quote", "reported"}
            assert hit["id"].startswith(hit["document"] + "-")
            assert list(hit["citation"]) == CITATION_KEYS
            assert hit["citation"]["paragraph"] >= 1
            assert len(hit["spans"]) == len(hit["answer"].split("\n"))
            assert all(piece in texts[hit["document"]] for piece in hit["answer"].split("\n"))
            for variant in hit["variants"]:
                assert list(variant) == ["id", "document", "kind", "answer"]


def test_the_files_of_the_seeds_are_those_on_record() -> None:
    recorded = load_sources(settings.SEEDS)
    hashes = {
        path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in settings.SEEDS.glob("*.txt")
    }
    assert hashes == {stem: entry.sha256 for stem, entry in recorded.items()}
