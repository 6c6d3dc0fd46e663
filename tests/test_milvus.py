"""The same index in a Milvus collection: what is encoded, what is refused, what is left as it was."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import numpy as np
import pytest

from embeddings import faiss_index, intake, milvus
from embeddings.errors import StaleIndexError, StoreError
from embeddings.milvus import MilvusBuild, MilvusIndex, MilvusPlace, open_collection
from tests.index_building import MADE, Encoding, direction

PROJECT = Path(__file__).parent.parent

needs_milvus = pytest.mark.skipif(
    find_spec("milvus_lite") is None, reason="Milvus Lite is not installed: requirements-milvus.txt"
)


SERVER = os.environ.get("QUOTES_TEST_MILVUS")
"""A server such as http://127.0.0.1:19530; where one is named, it is tested beside a file of Milvus Lite."""


@pytest.fixture
def file(tmp_path: Path) -> MilvusPlace:
    return MilvusPlace.parse(f"milvus+file:{tmp_path / 'vectors.db'}")


@pytest.fixture(params=["file"] if SERVER is None else ["file", "server"])
def place(request: pytest.FixtureRequest, file: MilvusPlace) -> Iterator[MilvusPlace]:
    if request.param == "file":
        yield file
        return
    place = MilvusPlace.parse(f"milvus+{SERVER}/test_{uuid4().hex}")
    yield place
    milvus._connected(place).drop_collection(place.collection)


def built(
    place: MilvusPlace,
    ids: Sequence[str],
    *,
    texts: Sequence[str] | None = None,
    encode: Encoding | None = None,
) -> MilvusIndex:
    build = MilvusBuild(place, encode or Encoding(), encoder=MADE["encoder"], dimension=2)
    for one, text in zip(ids, ids if texts is None else texts, strict=True):
        build.add(one, text)
    return build.finish(corpus=MADE["corpus"])


def first(index: MilvusIndex, *texts: str) -> list[str]:
    return [index.ids[row[0]] for row in index.search(direction(*texts), 1).rows]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("milvus+http://host:19530/talks", MilvusPlace("http://host:19530", "talks", "")),
        ("milvus+https://host/talks", MilvusPlace("https://host", "talks", "")),
        ("milvus+http://me:p%40ss@host:1/t_1", MilvusPlace("http://host:1", "t_1", "me:p@ss")),
        ("milvus+http://[::1]:19530/talks", MilvusPlace("http://[::1]:19530", "talks", "")),
        ("milvus+file:folder/vectors.db", MilvusPlace("folder/vectors.db", "quotes", "")),
    ],
)
def test_the_address_of_a_store_names_a_collection(text: str, place: MilvusPlace) -> None:
    assert MilvusPlace.parse(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "vectors.db",
        "http://host:19530/talks",
        "milvus+http://host:19530",
        "milvus+http://host:19530/",
        "milvus+http:///talks",
        "milvus+http://host/my-talks",
        "milvus+http://host/talks?x=1",
        "milvus+http://host:port/talks",
        "milvus+file:vectors",
    ],
)
def test_what_is_no_address_of_a_store_is_refused_with_two_that_are(text: str) -> None:
    with pytest.raises(StoreError, match=r"milvus\+http://HOST:19530/COLLECTION or milvus\+file:PATH\.db$"):
        MilvusPlace.parse(text)


def test_no_password_is_shown() -> None:
    with pytest.raises(StoreError) as refused:
        MilvusPlace.parse("milvus+http://me:secret@host/")
    assert "secret" not in str(refused.value) + str(MilvusPlace.parse("milvus+http://me:secret@host/talks"))


def test_without_its_packages_the_command_that_installs_them_is_named(
    file: MilvusPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(
        StoreError, match=r"pymilvus and milvus_lite must be installed; run: .*requirements-milvus"
    ):
        open_collection(file, [], **MADE)


@needs_milvus
def test_only_what_changed_is_encoded_and_what_is_gone_is_deleted(place: MilvusPlace) -> None:
    encode = Encoding()
    built(place, ["a", "b", "c"], texts=["east", "north", "east"], encode=encode)
    assert sorted(encode.asked) == ["east", "north"]
    index = built(place, ["new", "b", "c"], texts=["between", "north", "west"], encode=encode)
    assert sorted(encode.asked[2:]) == ["between", "west"]
    assert first(index, "between", "west", "north") == ["new", "c", "b"]
    assert len(index.search(direction("east"), 50).rows[0]) == 3
    assert np.array_equal(index.take([2, 0]), direction("west", "between"))
    asked = direction("west", "east")
    np.testing.assert_allclose(
        index.cosines(asked), asked @ direction("between", "north", "west").T, atol=1e-6
    )
    assert index.cosines(asked[:0]).shape == (0, 3)


@needs_milvus
def test_a_collection_is_opened_with_the_ids_of_the_passages(place: MilvusPlace) -> None:
    built(place, ["north", "east"])
    assert first(open_collection(place, ["north", "east"], **MADE), "east") == ["east"]
    turned = open_collection(place, ["east", "north"], **MADE)
    assert first(turned, "east") == ["east"]
    assert turned.ids == ("east", "north")


@needs_milvus
def test_a_missing_collection_or_other_passages_ask_for_a_build(place: MilvusPlace) -> None:
    with pytest.raises(
        StaleIndexError, match=f"collection {place.collection}: there is no such collection; build it"
    ):
        open_collection(place, [], **MADE)
    built(place, ["east"])
    with pytest.raises(StaleIndexError, match="made from other passages"):
        open_collection(place, ["east"], encoder=MADE["encoder"], corpus="corpus-2")


@needs_milvus
def test_a_collection_of_another_encoder_is_refused_and_left_alone(place: MilvusPlace) -> None:
    built(place, ["east"])
    with pytest.raises(StoreError, match=r"another encoder \(2 dimensions\); name another collection"):
        open_collection(place, ["east"], encoder="encoder-2", corpus=MADE["corpus"])
    with pytest.raises(StoreError, match="another encoder"):
        MilvusBuild(place, Encoding(), encoder="encoder-2", dimension=3)
    assert first(open_collection(place, ["east"], **MADE), "north") == ["east"]


@needs_milvus
def test_a_collection_of_something_else_is_refused(place: MilvusPlace) -> None:
    from pymilvus import MilvusClient

    MilvusClient(place.uri).create_collection(place.collection, dimension=2)
    with pytest.raises(StoreError, match="is no collection of this program's"):
        open_collection(place, [], **MADE)


@needs_milvus
def test_an_interrupted_update_goes_on_where_it_was(
    place: MilvusPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "WINDOW", 2)
    built(place, ["east"])
    encode = Encoding()
    interrupted = MilvusBuild(place, encode, encoder=MADE["encoder"], dimension=2)
    for one in ("east", "north", "between"):
        interrupted.add(one, one)
    assert encode.asked == ["north"]
    with pytest.raises(StaleIndexError):
        open_collection(place, ["east"], **MADE)
    assert len(built(place, ["east", "north", "between"], encode=encode)) == 3
    assert encode.asked == ["north", "between"]


@needs_milvus
def test_passages_that_another_build_added_are_not_found(place: MilvusPlace) -> None:
    running = built(place, ["east", "north"])
    built(place, ["east", "west"])
    found = running.search(direction("west"), 2)
    assert [running.ids[row] for row in found.rows[0]] == ["east"]
    assert found.scores == pytest.approx(np.array([[-1.0]]))
    with pytest.raises(StoreError, match="north is no longer there"):
        running.take([1])


@needs_milvus
def test_more_neighbours_than_milvus_gives_are_refused(
    place: MilvusPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(milvus, "MOST_NEIGHBORS", 1)
    with pytest.raises(StoreError, match="at most 1 neighbours, not 2"):
        built(place, ["east", "north"]).search(direction("west"), 2)


@needs_milvus
def test_many_vectors_are_searched_by_an_index_and_few_exactly(
    place: MilvusPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kind() -> str:
        client = milvus._connected(place)
        return str(client.describe_index(place.collection, milvus.INDEX_NAME)["index_type"])

    built(place, ["east", "north"])
    assert kind() == "FLAT"
    monkeypatch.setattr(faiss_index, "EXACT_UP_TO", 2)
    for _ in range(2):
        assert first(built(place, ["east", "north", "west"]), "north", "west") == ["north", "west"]
        assert kind() != "FLAT"


@needs_milvus
def test_an_id_that_comes_twice_is_refused(place: MilvusPlace) -> None:
    with pytest.raises(ValueError, match="must differ"):
        built(place, ["a", "a"], texts=["east", "north"])


@needs_milvus
def test_a_server_that_does_not_answer_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(milvus, "CONNECTING_SECONDS", 0.5)
    place = MilvusPlace.parse("milvus+http://127.0.0.1:9/talks")
    with pytest.raises(
        StoreError, match=r"^http://127\.0\.0\.1:9, collection talks: Milvus cannot be used"
    ) as told:
        open_collection(place, [], **MADE)
    assert "\n" not in str(told.value)


@needs_milvus
def test_a_server_that_went_silent_is_one_line_and_soon(
    file: MilvusPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from milvus_lite.server_manager import server_manager_instance

    port = urlsplit(server_manager_instance.start_and_get_uri(file.uri)).port
    silent = threading.Event()

    def pass_on(taken: socket.socket, given: socket.socket) -> None:
        with suppress(OSError):
            while data := taken.recv(65536):
                if not silent.is_set():
                    given.sendall(data)

    with ExitStack() as stack:
        front = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        address = f"127.0.0.1:{front.getsockname()[1]}"

        def answer() -> None:
            with suppress(OSError):
                while True:
                    ends = front.accept()[0], socket.create_connection(("127.0.0.1", port))
                    for one, other in (ends, ends[::-1]):
                        stack.enter_context(one)
                        threading.Thread(target=pass_on, args=(one, other), daemon=True).start()

        threading.Thread(target=answer, daemon=True).start()
        index = built(MilvusPlace.parse(f"milvus+http://{address}/quotes"), ["east"])
        assert first(index, "east") == ["east"]
        silent.set()
        monkeypatch.setattr(milvus, "ANSWERING_SECONDS", 0.2)
        answers: tuple[Callable[[], object], ...] = (
            lambda: index.cosines(direction("east")),
            lambda: index.take([0]),
        )
        for asked in answers:
            begun = time.monotonic()
            with pytest.raises(StoreError, match=rf"{address}.*Milvus cannot be used \(Deadline") as told:
                asked()
            assert time.monotonic() - begun < 5
            assert "\n" not in str(told.value)


LOOKED_AT = """
import os, sys
before = dict(os.environ)
import embeddings.milvus
assert "pymilvus" not in sys.modules
from pathlib import Path
from tests.index_building import Encoding
from embeddings.milvus import MilvusBuild, MilvusPlace
place = MilvusPlace.parse(f"milvus+file:{sys.argv[1]}/v.db")
build = MilvusBuild(place, Encoding(), encoder="e", dimension=2)
build.add("east", "east")
assert len(build.finish(corpus="c").take([0])) == 1
assert dict(os.environ) == before, set(os.environ.items()) ^ set(before.items())
"""


@needs_milvus
def test_its_library_is_imported_when_it_is_needed_and_changes_no_environment(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", LOOKED_AT, str(tmp_path)],
        cwd=PROJECT,
        env=os.environ,
        check=False,
        capture_output=True,
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


@needs_milvus
@pytest.mark.parametrize("again", ["opened", "built"])
def test_a_collection_that_another_process_made_can_be_used(tmp_path: Path, again: str) -> None:
    subprocess.run([sys.executable, "-c", LOOKED_AT, str(tmp_path)], cwd=PROJECT, check=True)
    place = MilvusPlace.parse(f"milvus+file:{tmp_path / 'v.db'}")
    if again == "built":
        build = MilvusBuild(place, Encoding(), encoder="e", dimension=2)
        build.add("east", "east")
        build.finish(corpus="c")
    assert first(open_collection(place, ["east"], encoder="e", corpus="c"), "north") == ["east"]
