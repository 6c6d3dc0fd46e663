"""The index of a corpus: opened where it fits, built where it does not. The only writer of indexes."""

import re
from pathlib import Path

from bot.corpus import Corpus
from bot.passages import passages_fingerprint, passages_of_corpus
from embeddings.encoder import Encoder, load_encoder
from embeddings.errors import IndexFileError, StaleIndexError
from embeddings.index import VectorIndex

NOT_A_FOLDER_NAME = re.compile(r"[^\w.-]+")


def index_folder(cache: Path, encoder: Encoder) -> Path:
    """Where the index of an encoder lies in the cache folder: one for each model."""
    return cache / "index" / NOT_A_FOLDER_NAME.sub("_", encoder.name)


def open_index(corpus: Corpus, encoder: Encoder, cache: Path, *, model: str | None) -> VectorIndex:
    """The stored index of a corpus, built first where there is none or it was made for something else.

    Raises IndexFileError where it is damaged, or cannot be written.
    """
    passages = passages_of_corpus(corpus)
    folder = index_folder(cache, encoder)
    try:
        return VectorIndex.open(folder, encoder=encoder.fingerprint, corpus=passages_fingerprint(passages))
    except StaleIndexError:
        return build_index(corpus, cache, model=model)
    except IndexFileError as error:
        raise IndexFileError(f"{error}; run: python -m bot build") from error


def build_index(corpus: Corpus, cache: Path, *, model: str | None) -> VectorIndex:
    """A new index of a corpus, stored in the cache folder. Raises EmbeddingsError."""
    encoder = load_encoder(model, bulk=True)
    passages = passages_of_corpus(corpus)
    # A question that several statements answer is a hint of each: encoded once, it saves a quarter.
    rows = {text: row for row, text in enumerate(dict.fromkeys(passage.text for passage in passages))}
    vectors = encoder.encode_document(list(rows))
    index = VectorIndex(
        [passage.id for passage in passages], vectors[[rows[passage.text] for passage in passages]]
    )
    index.save(
        index_folder(cache, encoder), encoder=encoder.fingerprint, corpus=passages_fingerprint(passages)
    )
    return index
