"""The index of a corpus: opened where it fits, built where it does not. The only writer of indexes."""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from operator import length_hint
from pathlib import Path

from bot.collection.corpus import Corpus
from bot.collection.passages import passages_fingerprint, passages_of_corpus
from bot.documents import Passage
from embeddings.encoder import Encoder
from embeddings.errors import IndexFileError, StaleIndexError
from embeddings.index import IndexBuild, VectorIndex
from embeddings.index_file import INDEX_FILE, open_index_file, verify_folder
from embeddings.local_build import LocalBuild
from embeddings.milvus import MilvusBuild, MilvusPlace, open_collection

NOT_A_FOLDER_NAME = re.compile(r"[^\w.-]+")


def index_folder(cache: Path, encoder: Encoder) -> Path:
    """Where the index of an encoder lies in the cache folder: one for each model."""
    return cache / "index" / NOT_A_FOLDER_NAME.sub("_", encoder.name)


def damaged_indexes(cache: Path) -> list[str]:
    """A line for each index in the cache folder whose files are not as they were written."""
    found = []
    for path in sorted(cache.glob(f"index/*/{INDEX_FILE}")):
        try:
            verify_folder(path.parent)
        except StaleIndexError:
            continue  # of another version; it is built again when it is opened
        except IndexFileError as error:
            found.append(str(error))
    return found


def open_index(corpus: Corpus, encoder: Encoder, cache: Path, *, store: str | None = None) -> VectorIndex:
    """The stored index of a corpus, built first where there is none or it was made for something else.

    It lies in the cache folder, or in the Milvus collection that `store` names. Raises EmbeddingsError where
    it is damaged, or cannot be written.
    """
    fingerprint = passages_fingerprint(passages_of_corpus(corpus))
    try:
        if store is not None:
            place, ids = MilvusPlace.parse(store), [passage.id for passage in passages_of_corpus(corpus)]
            return open_collection(place, ids, encoder=encoder.fingerprint, corpus=fingerprint)
        return open_index_file(index_folder(cache, encoder), encoder=encoder.fingerprint, corpus=fingerprint)
    except StaleIndexError:
        return build_index(corpus, encoder, cache, store=store)
    except IndexFileError as error:
        raise IndexFileError(f"{error}; run: python -m bot build") from error


def build_index(corpus: Corpus, encoder: Encoder, cache: Path, *, store: str | None = None) -> VectorIndex:
    """A new index of a corpus, kept in the cache folder or the Milvus collection. Raises EmbeddingsError.

    Only texts whose vectors are not there yet are encoded; a build that is killed goes on where it was.
    """
    from tqdm import tqdm  # only a build has something to show

    passages = passages_of_corpus(corpus)
    # On a terminal a bar with the rate; nothing elsewhere.
    with tqdm(desc="building the index", total=length_hint(passages), unit=" passages", disable=None) as bar:
        build: IndexBuild
        if store is None:
            build = LocalBuild(
                index_folder(cache, encoder),
                encoder.encode_document,
                encoder=encoder.fingerprint,
                dimension=encoder.dimension,
                on_progress=bar.update,
            )
        else:
            build = MilvusBuild(
                MilvusPlace.parse(store),
                encoder.encode_document,
                encoder=encoder.fingerprint,
                dimension=encoder.dimension,
                on_progress=bar.update,
            )
        with closing(build):
            fingerprint = passages_fingerprint(_added(passages, build))
            return build.finish(corpus=fingerprint)


def _added(passages: Iterable[Passage], build: IndexBuild) -> Iterator[Passage]:
    """The passages, each added to a build as it passes by."""
    for passage in passages:
        build.add(passage.id, passage.text)
        yield passage
