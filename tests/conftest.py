"""What many tests share: a folder of documents by an invented speaker, and an encoder made of counting.

The encoder is real arithmetic, so a test can work out what is nearest to a question and by how much.
"""

import hashlib
import re
import shutil
import socket
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from numpy.typing import NDArray

from bot import settings
from bot.collection.corpus import Corpus
from bot.collection.passages import passages_of_corpus
from bot.folding import fold
from bot.retrieve import Retriever
from embeddings.encoder import Vectors
from embeddings.faiss_index import ExactIndex
from embeddings.tokens import Tokens
from tests.tiny_model import PROMPTS, tiny_model

FAKE_DIMENSION = 512
"""Enough that the few hundred words of the small corpus hardly ever fall on the same one."""

TERM = re.compile(r"[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff]")
"""A Latin word or one Chinese character, folded."""

SPEAKER_TABLE = """\
name = "奎阿达"
latin = ["Ada Quill"]
surname = "Quill"
pronouns = ["她", "she"]
organisations = ["Fogline"]

[titles]
en = "Ada Quill"
zh-Hans = "奎阿达"
zh-Hant = "奎阿達"
"""

DOCUMENTS = {
    "talk.txt": """\
灯塔访谈

记者：灯塔为什么要公开图纸？
奎阿达：图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。

记者：您担心被别人抄走吗？
奎阿达：不担心。抄走的是图纸，抄不走的是守夜的人。
""",
    "article.txt": """\
海岸觀察

奎阿達說：「圖紙公開之後，燈塔反而更亮。」她認為，海霧總會散去。

港務局長柳上舟說：「燈塔只是擺設。」
""",
    "english.txt": """\
Notes from the coast

Ada Quill said: “A lighthouse is only as good as its keeper.”

“Nobody needs a lighthouse,” said the harbour master, Tom Reed.
""",
}
"""The documents by file name: a transcript, an article in Traditional characters, one in English."""

PAIRS = {
    "article": ["圖紙公開之後，燈塔反而更亮。", "海霧總會散去。"],
    "english": ["A lighthouse is only as good as its keeper."],
    "talk": [
        "图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。",
        "不担心。抄走的是图纸，抄不走的是守夜的人。",
    ],
}
"""What she says in each of them, by document id."""


class FakeEncoder:
    """Counts the words and characters of the folded text, each in a place given by its checksum.

    The cosine of two texts is that of their counts. A text without any word is the first axis.
    """

    name = "counting"
    dimension = FAKE_DIMENSION
    fingerprint = hashlib.sha256(f"{TERM.pattern} {FAKE_DIMENSION}".encode()).hexdigest()

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d)."""
        return self.encode_document(texts)

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d)."""
        rows = np.zeros((len(texts), FAKE_DIMENSION), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for term in TERM.findall(fold(text)):
                row[zlib.crc32(term.encode()) % FAKE_DIMENSION] += 1
            if not row.any():
                row[0] = 1
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """The distinct words and characters."""
        found = {
            zlib.crc32(term.encode()) % FAKE_DIMENSION: term
            for text in texts
            for term in TERM.findall(fold(text))
        }
        return Tokens(tuple(found.values()), np.array(list(found), dtype=np.int64))

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """An axis (n, d) for each."""
        return np.eye(FAKE_DIMENSION, dtype=np.float32)[ids]


def write_folder(folder: Path, **tables: str) -> Path:
    """The folder, with the small corpus in it; `sources="..."` adds a sources.toml, and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in DOCUMENTS.items():
        (folder / name).write_bytes(text.encode())
    (folder / "speaker.toml").write_bytes(SPEAKER_TABLE.encode())
    for name, text in tables.items():
        (folder / f"{name}.toml").write_bytes(text.encode())
    return folder


def retriever_of(corpus: Corpus) -> Retriever:
    """A retriever over a corpus that counts instead of understanding."""
    encoder = FakeEncoder()
    passages = passages_of_corpus(corpus)
    vectors = encoder.encode_document([passage.text for passage in passages])
    return Retriever(corpus, encoder, ExactIndex([passage.id for passage in passages], vectors))


@pytest.fixture
def encoder() -> FakeEncoder:
    """The encoder that counts."""
    return FakeEncoder()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the small corpus and no table but the speaker's; a test may change it."""
    return write_folder(tmp_path / "documents")


@pytest.fixture
def corpus(folder: Path) -> Corpus:
    """The small corpus, read from its folder."""
    return Corpus.read(folder, strict=True)


@pytest.fixture
def retriever(corpus: Corpus) -> Retriever:
    """A retriever over the small corpus."""
    return retriever_of(corpus)


@pytest.fixture(scope="session")
def real_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder for the real model's indexes, built at most once in a test run.

    What a run outside the tests has built is taken over: an index that does not fit is built anew.
    """
    cache = tmp_path_factory.mktemp("cache")
    if settings.CACHE.is_dir():
        shutil.copytree(settings.CACHE, cache, dirs_exist_ok=True)
    return cache


@pytest.fixture(scope="session")
def with_prompts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small model that has a prompt for questions and one for passages."""
    return tiny_model(tmp_path_factory.mktemp("models") / "tiny", PROMPTS)


@pytest.fixture(scope="session")
def without_prompts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the same model without prompts."""
    return tiny_model(tmp_path_factory.mktemp("models") / "plain", {})


@pytest.fixture(scope="session")
def exported(with_prompts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small model as the bundled one is packed, with an ONNX graph."""
    from embeddings.training.pack import pack

    folder = tmp_path_factory.mktemp("packed") / "tiny"
    pack(with_prompts, folder, onnx=True)
    return folder


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No connection can be made and no name looked up."""

    def refuse(*_arguments: object, **_options: object) -> NoReturn:
        raise OSError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
