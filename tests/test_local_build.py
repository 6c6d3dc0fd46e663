"""An index in the making: what is encoded, and what a killed or a second build does to it."""

import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from embeddings import faiss_index, intake
from embeddings.encoder import Vectors
from embeddings.index_file import FORMAT, INDEX_FILE, LISTS_FILES, open_index_file
from embeddings.intake import BATCH
from embeddings.local_build import LocalBuild
from tests.index_building import DIRECTIONS, MADE, Encoding, built, direction

PROJECT = Path(__file__).parent.parent


def test_only_texts_without_a_vector_are_encoded_and_each_once(tmp_path: Path) -> None:
    encode = Encoding()
    built(tmp_path, ["a", "b", "c"], texts=["east", "north", "east"], encode=encode)
    assert sorted(encode.asked) == ["east", "north"]
    index = built(tmp_path, ["c", "new", "b"], texts=["east", "west", "north"], encode=encode)
    assert encode.asked[2:] == ["west"]
    assert index.ids == ("c", "new", "b")
    assert np.array_equal(index.take([0, 1, 2]), direction("east", "west", "north"))


def test_a_text_that_is_gone_is_dropped(tmp_path: Path) -> None:
    encode = Encoding()
    built(tmp_path, ["east", "north"], encode=encode)
    built(tmp_path, ["east"], encode=encode)
    built(tmp_path, ["east", "north"], encode=encode)
    assert sorted(encode.asked) == ["east", "north", "north"]


def test_texts_are_encoded_longest_first_within_a_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "WINDOW", 3)
    encode = Encoding()
    built(tmp_path, ["east", "between", "north", "west"], encode=encode)
    assert encode.asked == ["between", "north", "east", "west"]


def test_progress_counts_every_passage_once(tmp_path: Path) -> None:
    told: list[int] = []
    for _ in range(2):
        build = LocalBuild(tmp_path, Encoding(), encoder="e", dimension=2, on_progress=told.append)
        with closing(build):
            for number, text in enumerate(["east", "north", "east", "west"]):
                build.add(str(number), text)
            build.finish(corpus="c")
        assert sum(told) == 4
        told.clear()


def test_an_id_that_comes_twice_is_refused_and_the_old_index_stays(tmp_path: Path) -> None:
    built(tmp_path, ["east"])
    with pytest.raises(ValueError, match="must differ"):
        built(tmp_path, ["a", "a"], texts=["east", "north"])
    assert len(open_index_file(tmp_path, **MADE)) == 1


def test_vectors_that_are_not_of_unit_length_are_refused(tmp_path: Path) -> None:
    with closing(
        LocalBuild(tmp_path, lambda texts: 2 * direction(*texts), encoder="e", dimension=2)
    ) as build:
        build.add("east", "east")
        with pytest.raises(ValueError, match="unit length"):
            build.finish(corpus="c")


@pytest.mark.parametrize("part", ["vectors", "header", "format"])
def test_a_damaged_index_is_built_anew(tmp_path: Path, part: str) -> None:
    encode = Encoding()
    built(tmp_path, ["east", "north"], encode=encode)
    path = tmp_path / INDEX_FILE
    content = bytearray(path.read_bytes())
    if part == "vectors":
        content[content.index(direction("north").tobytes())] ^= 1
    elif part == "header":
        content[20] ^= 1
    else:
        content[:] = content.replace(f'format\\": {FORMAT}'.encode(), b'format\\": 1')
    path.write_bytes(content)
    assert np.array_equal(built(tmp_path, ["east", "north"], encode=encode).take([1]), direction("north"))
    assert len(encode.asked) == 4


def test_another_encoder_encodes_everything_anew(tmp_path: Path) -> None:
    encode = Encoding()
    built(tmp_path, ["east"], encode=encode)
    with closing(LocalBuild(tmp_path, encode, encoder="encoder-2", dimension=2)) as build:
        build.add("east", "east")
        build.finish(corpus="c")
    assert encode.asked == ["east", "east"]


def test_lists_are_kept_where_no_vector_changed_and_survive_none_that_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faiss_index, "EXACT_UP_TO", 2)
    written: list[Path] = []
    write_lists = faiss_index.write_lists

    def write(vectors: Vectors, path: Path) -> None:
        written.append(path)
        write_lists(vectors, path)

    monkeypatch.setattr(faiss_index, "write_lists", write)
    encode = Encoding()
    built(tmp_path, list(DIRECTIONS), encode=encode)
    built(tmp_path, list(DIRECTIONS), encode=encode)
    assert len(written) == 1
    (lists,) = tmp_path.glob(LISTS_FILES)
    lists.write_bytes(lists.read_bytes()[:-1])
    assert built(tmp_path, list(DIRECTIONS), encode=encode).search(direction("north"), 1).rows == [[1]]
    assert len(written) == 2
    assert len(encode.asked) == len(DIRECTIONS)


SLOW_BUILD = """
import sys, time
from contextlib import closing
from pathlib import Path
import numpy as np
from embeddings import faiss_index, intake
from embeddings.local_build import LocalBuild

folder, count, pause = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
intake.WINDOW, faiss_index.EXACT_UP_TO = 512, 1000

def encode(texts):
    time.sleep(pause)
    with (folder / "asked").open("a") as asked:
        asked.write("".join(f"{text}\\n" for text in texts))
    angles = np.array([float(text) for text in texts])
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)

with closing(LocalBuild(folder, encode, encoder="encoder-1", dimension=2)) as build:
    for number in range(count):
        build.add(f"id-{number}", str(number))
    build.finish(corpus="corpus-1")
"""


def slow_build(folder: Path, count: int, pause: float) -> subprocess.Popen[bytes]:
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-c", SLOW_BUILD, str(folder), str(count), str(pause)]
    return subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL)


def asked(folder: Path) -> list[str]:
    path = folder / "asked"
    return path.read_text().splitlines() if path.exists() else []


def test_a_build_killed_again_and_again_goes_on_and_loses_a_batch_at_most(tmp_path: Path) -> None:
    count, kills = 3000, 0
    for until in (1, 3 * BATCH, 1000, 2000, 2999):
        build = slow_build(tmp_path, count, 0.02)
        while build.poll() is None and len(asked(tmp_path)) < until:
            time.sleep(0.005)
        build.send_signal(signal.SIGKILL)
        kills += build.wait() == -signal.SIGKILL
    assert kills >= 3
    assert slow_build(tmp_path, count, 0).wait() == 0
    index = open_index_file(tmp_path, **MADE)
    angles = np.arange(count)
    assert index.take(angles) == pytest.approx(np.stack([np.cos(angles), np.sin(angles)], axis=1), abs=1e-6)
    assert index.ids[2999] == "id-2999"
    assert count <= len(asked(tmp_path)) <= count + kills * BATCH
    assert {path.suffix for path in tmp_path.iterdir()} <= {"", ".safetensors", ".faiss", ".part"}


def test_a_build_killed_while_it_writes_leaves_the_old_index(tmp_path: Path) -> None:
    built(tmp_path, ["east"])
    killed = SLOW_BUILD.replace(
        "with closing",
        "import os, signal\nos.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)\nwith closing",
    )
    command = [sys.executable, "-c", killed, str(tmp_path), "50", "0"]
    assert subprocess.run(command, cwd=PROJECT, check=False).returncode == -signal.SIGKILL
    assert len(open_index_file(tmp_path, **MADE)) == 1
    assert slow_build(tmp_path, 50, 0).wait() == 0
    assert len(asked(tmp_path)) == 50
    assert len(open_index_file(tmp_path, **MADE)) == 50


def test_two_builds_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    builds = [slow_build(tmp_path, count, 0.01) for count in (700, 2000, 700, 2000)]
    sizes = set()
    while any(build.poll() is None for build in builds):
        if (tmp_path / INDEX_FILE).exists():
            sizes.add(len(open_index_file(tmp_path, **MADE)))
        time.sleep(0.01)
    assert [build.returncode for build in builds] == [0] * 4
    assert sizes | {len(open_index_file(tmp_path, **MADE))} <= {700, 2000}
    assert not list(tmp_path.glob("*.part"))
    assert not list(tmp_path.glob("*.journal"))
