"""The index of a corpus: opened where it fits, built where it does not."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot import build
from bot.build import build_index, damaged_indexes, index_folder, open_index
from bot.collection.corpus import Corpus
from bot.collection.passages import passages_of_corpus
from embeddings import faiss_index
from embeddings.encoder import Vectors
from embeddings.errors import IndexFileError, StoreError
from embeddings.index_file import INDEX_FILE
from tests.conftest import FakeEncoder


class Encoding(FakeEncoder):
    """The encoder that counts, keeping the texts that it was asked to encode."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d)."""
        self.asked += texts
        return super().encode_document(texts)


@pytest.fixture
def encoding() -> Encoding:
    return Encoding()


def test_every_model_has_an_index_folder_of_its_own_in_the_cache(encoder: FakeEncoder) -> None:
    encoder.name = "maker/model 1:x"

    assert index_folder(Path("cache"), encoder) == Path("cache/index/maker_model_1_x")


def test_a_built_index_holds_every_passage_and_finds_it_by_its_words(
    corpus: Corpus, encoding: Encoding, tmp_path: Path
) -> None:
    index = build_index(corpus, encoding, tmp_path)

    passages = passages_of_corpus(corpus)
    assert sorted(encoding.asked) == sorted({passage.text for passage in passages})
    assert len(index) == len(passages)
    assert (tmp_path / "index" / "counting" / INDEX_FILE).is_file()
    for passage in passages:
        best = index.search(FakeEncoder().encode_query([passage.text]), 1)
        assert best.scores[0, 0] == pytest.approx(1, abs=1e-5)


def test_an_index_that_fits_is_opened_and_not_built_again(
    corpus: Corpus, encoding: Encoding, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = open_index(corpus, encoding, tmp_path)
    monkeypatch.setattr(build, "build_index", None)

    assert len(open_index(corpus, encoding, tmp_path)) == len(built)


@pytest.mark.parametrize("changed", ["encoder", "document", "hints"])
def test_an_index_of_another_encoder_or_other_passages_is_built_again(
    folder: Path, encoding: Encoding, tmp_path: Path, changed: str
) -> None:
    open_index(Corpus.read(folder), encoding, tmp_path)
    encoding.asked.clear()
    if changed == "encoder":
        encoding.fingerprint = "another"
    elif changed == "document":
        (folder / "english.txt").unlink()
    else:
        pair = Corpus.read(folder).pairs[0]
        table = f'["{pair.id}"]\nopening = "{pair.answer_text[:4]}"\nen = ["plans"]\nzh = ["图纸"]\n'
        (folder / "hints.toml").write_text(table, encoding="utf-8")
    corpus = Corpus.read(folder)

    index = open_index(corpus, encoding, tmp_path)

    texts = {passage.text for passage in passages_of_corpus(corpus)}
    new: dict[str, set[str]] = {"encoder": texts, "document": set(), "hints": {"plans", "图纸"}}
    assert set(encoding.asked) == new[changed]
    assert len(index) == len(passages_of_corpus(corpus))


def test_a_damaged_index_is_named_with_the_command_that_builds_it(
    corpus: Corpus, encoder: FakeEncoder, tmp_path: Path
) -> None:
    open_index(corpus, encoder, tmp_path)
    (index_folder(tmp_path, encoder) / INDEX_FILE).write_bytes(b"no index")

    with pytest.raises(IndexFileError, match=r"index\.safetensors: .* run: python -m bot build$"):
        open_index(corpus, encoder, tmp_path)


def test_nothing_is_shown_where_there_is_no_terminal(
    corpus: Corpus, encoder: FakeEncoder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    open_index(corpus, encoder, tmp_path)

    assert capsys.readouterr() == ("", "")


def test_a_terminal_is_shown_how_far_it_is_and_how_fast(
    corpus: Corpus,
    encoder: FakeEncoder,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    open_index(corpus, encoder, tmp_path)

    count = len(passages_of_corpus(corpus))
    assert re.search(rf"building the index: 100%.* {count}/{count} .* passages/s", capsys.readouterr().err)


def test_a_store_that_is_none_is_refused_in_one_line(
    corpus: Corpus, encoder: FakeEncoder, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match=r"^redis://here: is no store; write it as milvus\+http"):
        open_index(corpus, encoder, tmp_path, store="redis://here")


@pytest.mark.parametrize("exact_up_to", [1, 10**6])
def test_a_damaged_file_of_an_index_is_found(
    corpus: Corpus,
    encoder: FakeEncoder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    exact_up_to: int,
) -> None:
    monkeypatch.setattr(faiss_index, "EXACT_UP_TO", exact_up_to)
    open_index(corpus, encoder, tmp_path)
    assert damaged_indexes(tmp_path) == []
    for path in index_folder(tmp_path, encoder).iterdir():
        whole = path.read_bytes()
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        assert damaged_indexes(tmp_path) == [
            f"{path}: the index is damaged (its checksum differs); build it again"
        ]
        path.write_bytes(whole)
