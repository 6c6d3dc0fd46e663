"""The same index in a Milvus collection, for more vectors than one machine should hold.

The only home of pymilvus.

An entity is a passage: its id, the hash of its text, the vector. What the collection was made from stands in
its properties; an update that was interrupted leaves them empty, and the next build goes on with it.
"""

import importlib.util
import json
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import numpy as np

from embeddings import faiss_index
from embeddings.encoder import Vectors
from embeddings.errors import StaleIndexError, StoreError
from embeddings.faiss_index import checked_rows
from embeddings.index import Neighbors, Rows, checked_queries, no_neighbors
from embeddings.intake import BATCH, Encode, Intake
from embeddings.journal import Places, keys_of
from embeddings.threads import limit_search_threads

if TYPE_CHECKING:
    from pymilvus import MilvusClient

FILE_SUFFIX = ".db"
"""By which pymilvus knows a file of Milvus Lite."""

FILE_COLLECTION = "quotes"
"""What the collection in a file of Milvus Lite is called."""

FORMAT = 1
"""Raised whenever what an entity holds changes; another number is refused."""

MOST_NEIGHBORS = 16_384
"""More than these Milvus does not give at once."""

AT_ONCE = 1000
"""Entities asked for or deleted in one request: some megabytes with their vectors."""

LONGEST_ID = 1024
"""Bytes of a passage's id; names of files have 255."""

CONNECTING_SECONDS = 10.0

ANSWERING_SECONDS = 30.0
"""What a server may take; pymilvus would wait for minutes for one that went silent. A file has no such end:
Milvus Lite takes a third of a second to name 5,000 vectors, and is asked for 16 questions at once."""

INDEX_NAME = "vector"
EXACT, APPROXIMATE = "FLAT", "AUTOINDEX"
"""As Milvus calls them: all vectors compared, or an index of its own choice."""

MANIFEST = "quotes.manifest"
"""The property of a collection that says what it was made from."""

COLLECTION = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,254}")

HOW = "write it as milvus+http://HOST:19530/COLLECTION or milvus+file:PATH.db"


@dataclass(frozen=True, slots=True)
class MilvusPlace:
    """A collection: on a server, or in a file of Milvus Lite."""

    uri: str
    collection: str
    token: str  # "user:password", or nothing

    def __str__(self) -> str:
        return f"{self.uri}, collection {self.collection}"

    @classmethod
    def parse(cls, text: str) -> "MilvusPlace":
        """The place that `milvus+http://HOST:19530/COLLECTION` or `milvus+file:PATH.db` names.

        A user and password may stand before the host. Raises StoreError.
        """
        scheme, _, rest = text.partition(":")
        if scheme == "milvus+file" and rest.endswith(FILE_SUFFIX):
            return cls(rest, FILE_COLLECTION, "")
        try:
            parts = urlsplit(text)
            port = "" if parts.port is None else f":{parts.port}"
        except ValueError:
            raise StoreError(f"{scheme}: the address of the store cannot be read; {HOW}") from None
        collection = parts.path.removeprefix("/")
        if (
            scheme not in ("milvus+http", "milvus+https")
            or not parts.hostname
            or parts.query
            or parts.fragment
            or not COLLECTION.fullmatch(collection)
        ):
            raise StoreError(f"{_without_password(text)}: is no store; {HOW}")
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        token = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else ""
        return cls(f"{scheme.removeprefix('milvus+')}://{host}{port}", collection, token)


@dataclass(frozen=True, slots=True)
class CollectionManifest:
    """What a collection was made from."""

    encoder: str  # fingerprint of the encoder
    dimension: int
    corpus: str  # fingerprint of the passages; nothing while they are being brought up to date
    format: int = FORMAT


class MilvusIndex:
    """String ids, held here in their order, and vectors, held and searched by Milvus."""

    def __init__(
        self, client: "MilvusClient", place: MilvusPlace, ids: Sequence[str], dimension: int
    ) -> None:
        """Take a client and the ids of the collection's entities in the order of the passages."""
        self._client, self._place = client, place
        self._ids, self._dimension = tuple(ids), dimension
        self._rows = Places(keys_of(ids))
        limit_search_threads()

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self._dimension

    @property
    def ids(self) -> Sequence[str]:
        """What each row is the vector of."""
        return self._ids

    def search(self, vectors: Vectors, k: int) -> Neighbors:
        """For each row (q, d) its k nearest as Milvus finds them, best first.

        Fewer while somebody brings the collection up to date with other documents. Raises StoreError.
        """
        queries, k = checked_queries(vectors, k, self)
        if k == 0 or len(queries) == 0:
            return no_neighbors(len(queries), k)
        if k > MOST_NEIGHBORS:
            raise StoreError(f"{self._place}: Milvus gives at most {MOST_NEIGHBORS} neighbours, not {k}")
        with _errors(self._place):
            found = self._client.search(
                self._place.collection, list(queries), limit=k, timeout=_patience(self._place)
            )
        rows, scores = [], []
        for hits in found:
            places = self._rows.find(keys_of([hit["id"] for hit in hits]))
            here = places >= 0
            rows.append(places[here])
            scores.append(np.array([hit["distance"] for hit in hits], np.float32)[here])
        least = min(map(len, rows))
        return Neighbors(
            np.stack([row[:least] for row in rows]), np.stack([score[:least] for score in scores])
        )

    def cosines(self, vectors: Vectors) -> Vectors:
        """The cosines (q, n) of every row to each query (q, d), in one search. Raises StoreError."""
        found = np.zeros((len(vectors), len(self)), dtype=np.float32)
        if found.size:
            near = self.search(vectors, len(self))
            np.put_along_axis(found, near.rows, near.scores, axis=1)
        return found

    def take(self, rows: Sequence[int] | Rows) -> Vectors:
        """The vectors (n, d) of some rows, in their order. Raises StoreError."""
        ids = [self._ids[row] for row in rows]
        vectors: dict[str, Sequence[float]] = {}
        for start in range(0, len(ids), AT_ONCE):
            some, wanted = ids[start : start + AT_ONCE], ["vector"]
            with _errors(self._place):
                found = self._client.get(
                    self._place.collection, some, output_fields=wanted, timeout=_patience(self._place)
                )
            vectors.update((entity["id"], entity["vector"]) for entity in found)
        if gone := [one for one in ids if one not in vectors]:
            raise StoreError(
                f"{self._place}: {gone[0]} is no longer there; start again to bring it up to date"
            )
        return np.array([vectors[one] for one in ids], np.float32).reshape(-1, self._dimension)


def open_collection(place: MilvusPlace, ids: Sequence[str], *, encoder: str, corpus: str) -> MilvusIndex:
    """The index that a collection holds; `ids` are those of the passages whose fingerprint is `corpus`.

    Raises StaleIndexError where it is missing or holds other passages, StoreError where it cannot be used.
    """
    client = _connected(place)
    with _errors(place):
        manifest = _manifest(client, place)
    if manifest is None:
        raise StaleIndexError(f"{place}: there is no such collection; build it")
    _check_encoder(manifest, place, encoder)
    if manifest.corpus != corpus:
        raise StaleIndexError(f"{place}: the collection was made from other passages; build it again")
    with _errors(place):
        client.load_collection(place.collection)  # a process that starts may find it out of memory
        _catch_up(client, place)
    return MilvusIndex(client, place, ids, manifest.dimension)


class MilvusBuild:
    """Brings a collection up to date: encodes and upserts what changed, deletes what is gone."""

    def __init__(
        self,
        place: MilvusPlace,
        encode: Encode,
        *,
        encoder: str,
        dimension: int,
        on_progress: Callable[[int], object] = lambda _passages: None,
    ) -> None:
        """Begin in a collection, made where missing, with the vectors that `encode` gives for texts.

        `encoder` is its fingerprint. `on_progress` is told of passages that are done. Raises StoreError.
        """
        self._place, self._encode, self._on_progress = place, encode, on_progress
        self._made_of = CollectionManifest(encoder, dimension, corpus="")
        self._intake = Intake(self._take_in)
        self._ids: list[str] = []
        self._client = _connected(place)
        with _errors(place):
            manifest = _manifest(self._client, place)
            if manifest is None:
                _create(self._client, place, dimension)
            else:
                _check_encoder(manifest, place, encoder)
                self._client.load_collection(place.collection)
            self._record(self._made_of)

    def add(self, passage_id: str, text: str) -> None:
        """Take the next passage. Raises EmbeddingsError where vectors cannot be made or kept."""
        self._intake.add(passage_id, text)

    def finish(self, *, corpus: str) -> MilvusIndex:
        """The index of what was added; whatever else the collection holds is deleted.

        `corpus` is the fingerprint of the passages. Raises ValueError where an id was added twice,
        StoreError.
        """
        self._intake.finish()
        with _errors(self._place):
            self._client.flush(self._place.collection)
            self._delete_others()
            if len(self._ids) > faiss_index.EXACT_UP_TO:
                self._search_approximately()
            _catch_up(self._client, self._place)
            self._record(CollectionManifest(self._made_of.encoder, self._made_of.dimension, corpus))
        return MilvusIndex(self._client, self._place, self._ids, self._made_of.dimension)

    def close(self) -> None:
        """Nothing to let go of: what was upserted stays for the next build."""

    def _take_in(self, ids: Sequence[str], texts: Sequence[str]) -> None:
        """Encode and upsert what changed among some passages."""
        keys = [key.hex() for key in keys_of(texts).tolist()]
        stored = self._stored_keys(ids)
        changed: dict[str, list[int]] = {}
        for place, (one, key) in enumerate(zip(ids, keys, strict=True)):
            if stored.get(one) != key:
                changed.setdefault(key, []).append(place)
        new = sorted(changed.values(), key=lambda places: len(texts[places[0]]), reverse=True)
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            vectors = checked_rows(self._encode([texts[places[0]] for places in batch]))
            entities = [
                {"id": ids[place], "key": keys[place], "vector": vector}
                for places, vector in zip(batch, vectors, strict=True)
                for place in places
            ]
            with _errors(self._place):
                self._client.upsert(self._place.collection, entities)
            self._on_progress(len(entities))
        self._on_progress(len(ids) - sum(map(len, new)))
        self._ids += ids

    def _stored_keys(self, ids: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for start in range(0, len(ids), AT_ONCE):
            with _errors(self._place):
                entities = self._client.get(
                    self._place.collection, list(ids[start : start + AT_ONCE]), output_fields=["key"]
                )
            found.update((entity["id"], entity["key"]) for entity in entities)
        return found

    def _delete_others(self) -> None:
        mine = Places(keys_of(self._ids))
        everything = self._client.query_iterator(
            self._place.collection, batch_size=AT_ONCE, output_fields=["id"]
        )
        gone: list[str] = []
        while entities := everything.next():
            ids = [entity["id"] for entity in entities]
            gone += [one for one, row in zip(ids, mine.find(keys_of(ids)), strict=True) if row < 0]
        everything.close()
        for start in range(0, len(gone), AT_ONCE):
            self._client.delete(self._place.collection, ids=gone[start : start + AT_ONCE])

    def _search_approximately(self) -> None:
        """Let Milvus choose an index for many vectors, where all are still compared."""
        name = self._place.collection
        if self._client.describe_index(name, INDEX_NAME)["index_type"] != EXACT:
            return
        indexes = self._client.prepare_index_params()
        indexes.add_index("vector", index_name=INDEX_NAME, index_type=APPROXIMATE, metric_type="IP")
        self._client.release_collection(name)
        self._client.drop_index(name, INDEX_NAME)
        self._client.create_index(name, indexes)
        self._client.load_collection(name)

    def _record(self, manifest: CollectionManifest) -> None:
        self._client.alter_collection_properties(
            self._place.collection, properties={MANIFEST: json.dumps(asdict(manifest))}
        )


def _connected(place: MilvusPlace) -> "MilvusClient":
    """A client. Raises StoreError."""
    wanted = ["pymilvus", *(["milvus_lite"] if _is_file(place) else [])]
    if missing := [name for name in wanted if importlib.util.find_spec(name) is None]:
        raise StoreError(
            f"{place}: {' and '.join(missing)} must be installed; "
            "run: python -m pip install -r requirements-milvus.txt"
        )
    from pymilvus import MilvusClient

    # It reports each failed request there, and again in the exception.
    logging.getLogger("pymilvus").setLevel(logging.CRITICAL)
    # Milvus Lite hangs up on a client that asks whether it is there while nothing else is asked.
    options = {"grpc.keepalive_permit_without_calls": False} if _is_file(place) else {}
    with _errors(place):
        return MilvusClient(place.uri, token=place.token, timeout=CONNECTING_SECONDS, grpc_options=options)


def _is_file(place: MilvusPlace) -> bool:
    return place.uri.endswith(FILE_SUFFIX)


def _patience(place: MilvusPlace) -> float | None:
    return None if _is_file(place) else ANSWERING_SECONDS


@contextmanager
def _errors(place: MilvusPlace) -> Iterator[None]:
    """What Milvus raises, in one line."""
    from grpc import Call, RpcError
    from pymilvus.exceptions import MilvusException

    try:
        yield
    except (MilvusException, RpcError, OSError) as error:  # some of grpc's come through as they are
        told = error.details() if isinstance(error, Call) else getattr(error, "message", error)
        said = str(told).strip().splitlines()
        raise StoreError(
            f"{place}: Milvus cannot be used ({said[0] if said else type(error).__name__}); "
            "check the address and that it runs, or leave out --store"
        ) from error


def _manifest(client: "MilvusClient", place: MilvusPlace) -> CollectionManifest | None:
    """What the collection was made from; None where there is no such collection. Raises StoreError."""
    if not client.has_collection(place.collection):
        return None
    properties: dict[str, Any] = client.describe_collection(place.collection).get("properties", {})
    try:
        manifest = CollectionManifest(**json.loads(properties[MANIFEST]))
    except (KeyError, TypeError, ValueError):
        manifest = None
    if manifest is None or manifest.format != FORMAT:
        raise StoreError(
            f"{place}: is no collection of this program's, or one of another version; name another"
        )
    return manifest


def _catch_up(client: "MilvusClient", place: MilvusPlace) -> None:
    """Wait until a search finds all that was written before: a server's nodes may lag behind by seconds."""
    client.query(
        place.collection,
        filter="",
        output_fields=["count(*)"],
        consistency_level="Strong",
        timeout=_patience(place),
    )


def _check_encoder(manifest: CollectionManifest, place: MilvusPlace, encoder: str) -> None:
    """Raises StoreError for another encoder: somebody may be using the collection with it."""
    if manifest.encoder != encoder:
        raise StoreError(
            f"{place}: the collection was made with another encoder ({manifest.dimension} dimensions); "
            "name another collection, or drop this one"
        )


def _create(client: "MilvusClient", place: MilvusPlace, dimension: int) -> None:
    from pymilvus import DataType

    schema = client.create_schema(auto_id=False, enable_dynamic_field=False)
    schema.add_field("id", DataType.VARCHAR, is_primary=True, max_length=LONGEST_ID)
    schema.add_field("key", DataType.VARCHAR, max_length=32)
    schema.add_field("vector", DataType.FLOAT_VECTOR, dim=dimension)
    indexes = client.prepare_index_params()
    indexes.add_index("vector", index_name=INDEX_NAME, index_type=EXACT, metric_type="IP")
    client.create_collection(
        place.collection, schema=schema, index_params=indexes, consistency_level="Session"
    )


def _without_password(text: str) -> str:
    return re.sub(r"//[^/@]*@", "//", text)
