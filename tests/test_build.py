"""The index of a corpus: opened where it fits, built where it does not."""

from pathlib import Path

import pytest

from bot import build
from bot.build import build_index, index_folder, open_index
from bot.corpus import Corpus
from bot.passages import passages_of_corpus
from embeddings.errors import IndexFileError
from embeddings.index import INDEX_FILE
from tests.conftest import FakeEncoder


class Loader:
    """Stands in for load_encoder and keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str | None, bool]] = []

    def __call__(self, model: str | None = None, *, bulk: bool = False) -> FakeEncoder:
        self.asked.append((model, bulk))
        return FakeEncoder()


@pytest.fixture
def loader(monkeypatch: pytest.MonkeyPatch) -> Loader:
    found = Loader()
    monkeypatch.setattr(build, "load_encoder", found)
    return found


def test_every_model_has_an_index_folder_of_its_own_in_the_cache(encoder: FakeEncoder) -> None:
    encoder.name = "maker/model 1:x"

    assert index_folder(Path("cache"), encoder) == Path("cache/index/maker_model_1_x")


def test_a_built_index_holds_every_passage_and_finds_it_by_its_words(
    corpus: Corpus, loader: Loader, tmp_path: Path
) -> None:
    index = build_index(corpus, tmp_path, model="some-model")

    passages = passages_of_corpus(corpus)
    assert loader.asked == [("some-model", True)]
    assert len(index) == len(passages)
    assert (tmp_path / "index" / "counting" / INDEX_FILE).is_file()
    for passage in passages:
        best = index.search(FakeEncoder().encode_query([passage.text]), 1)
        assert best.scores[0, 0] == pytest.approx(1, abs=1e-5)


def test_an_index_that_fits_is_opened_and_not_built_again(
    corpus: Corpus, encoder: FakeEncoder, loader: Loader, tmp_path: Path
) -> None:
    built = open_index(corpus, encoder, tmp_path, model=None)
    opened = open_index(corpus, encoder, tmp_path, model=None)

    assert loader.asked == [(None, True)]
    assert len(opened) == len(built)


@pytest.mark.parametrize("changed", ["encoder", "document", "hints"])
def test_an_index_of_another_encoder_or_other_passages_is_built_again(
    folder: Path, encoder: FakeEncoder, loader: Loader, tmp_path: Path, changed: str
) -> None:
    open_index(Corpus.read(folder), encoder, tmp_path, model=None)
    if changed == "encoder":
        encoder.fingerprint = "another"
    elif changed == "document":
        (folder / "english.txt").unlink()
    else:
        pair = Corpus.read(folder).pairs[0]
        table = f'["{pair.id}"]\nopening = "{pair.answer_text[:4]}"\nen = ["plans"]\nzh = ["图纸"]\n'
        (folder / "hints.toml").write_text(table, encoding="utf-8")
    corpus = Corpus.read(folder)

    index = open_index(corpus, encoder, tmp_path, model=None)

    assert len(loader.asked) == 2
    assert len(index) == len(passages_of_corpus(corpus))


def test_a_damaged_index_is_named_with_the_command_that_builds_it(
    corpus: Corpus, encoder: FakeEncoder, loader: Loader, tmp_path: Path
) -> None:
    open_index(corpus, encoder, tmp_path, model=None)
    (index_folder(tmp_path, encoder) / INDEX_FILE).write_bytes(b"no index")

    with pytest.raises(IndexFileError, match=r"index\.safetensors: .* run: python -m bot build$"):
        open_index(corpus, encoder, tmp_path, model=None)
