"""One search engine in a process of its own, for `tests.bench.peers`: built, asked, served, weighed.

    python -m tests.bench.engines ask txtai --store FOLDER "what did he say about open source"

Peers run in the environment that the benchmark makes for them, the floors in the program's own. So this
module imports nothing but the standard library until it is told which engine is meant. Every engine gets
the same passages (`Given`) and gives its `K` best; what is printed is one JSON value.

The peers are set up as their documentation does for hybrid search, with nothing that costs them time:

- txtai: FAISS and BM25, `hybrid`; the index saved and loaded. Without its content store, which is faster;
  texts are looked up here by id.
- Haystack: the in-memory store with its BM25 and embedding retrievers in one pipeline, joined by reciprocal
  rank; the store saved to disk and loaded, since it has no other index.

Both run the encoder with PyTorch, as they do unless more is installed and converted.
"""

import argparse
import json
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from embeddings.encoder import Encoder

K = 5
"""Passages in an answer: this program's default."""

AT_ONCE = 4
"""Questions that the minimal server searches at once: as many as this program does."""

WARM_UP = 10
"""Questions asked before the clock counts: libraries allocate and compile what they need at first use."""

PASSAGES_FILE = "passages.jsonl"
QUESTIONS_FILE = "questions.json"

QUESTIONS_OF_FAISS = 100
"""Vectors that are searched in turn."""


@dataclass(frozen=True, slots=True)
class Given:
    """What an engine is made from: a folder with the passages, and the folder of the encoder."""

    passages: Path
    model: Path

    def texts(self) -> dict[str, str]:
        """The text of every passage by its id."""
        lines = (self.passages / PASSAGES_FILE).read_text(encoding="utf-8").splitlines()
        return {row["id"]: row["text"] for row in map(json.loads, lines)}

    @property
    def dimension(self) -> int:
        """Length of the encoder's vectors."""
        return int(json.loads((self.model / "config.json").read_text(encoding="utf-8"))["hidden_size"])


@dataclass(frozen=True, slots=True)
class Found:
    """A passage in an answer."""

    id: str
    text: str
    score: float


class Engine(Protocol):
    """Anything that answers a question with passages, best first."""

    def ask(self, question: str) -> Sequence[Found]:
        """The `K` best passages; a floor, which searches no passages, gives fewer."""


class Txtai:
    """txtai: FAISS and BM25, weighed half and half."""

    def __init__(self, given: Given, store: Path) -> None:
        import txtai  # type: ignore[import-not-found]

        self._texts = given.texts()
        self._embeddings = txtai.Embeddings()
        self._embeddings.load(str(store))

    @staticmethod
    def build(given: Given, store: Path) -> None:
        """Index the passages and save the index in the folder."""
        import txtai

        embeddings = txtai.Embeddings(path=str(given.model), hybrid=True, content=False, gpu=False)
        embeddings.index(list(given.texts().items()))
        embeddings.save(str(store))

    def ask(self, question: str) -> Sequence[Found]:
        """The `K` best passages by the mean of the normalised BM25 and the cosine."""
        return [Found(key, self._texts[key], score) for key, score in self._embeddings.search(question, K)]


class Haystack:
    """Haystack's in-memory store: BM25 and cosine, joined by reciprocal rank."""

    STORE_FILE = "store.json"

    def __init__(self, given: Given, store: Path) -> None:
        from haystack import Pipeline  # type: ignore[import-not-found]
        from haystack.components.joiners import DocumentJoiner  # type: ignore[import-not-found]
        from haystack.components.retrievers.in_memory import (  # type: ignore[import-not-found]
            InMemoryBM25Retriever,
            InMemoryEmbeddingRetriever,
        )
        from haystack.document_stores.in_memory import (  # type: ignore[import-not-found]
            InMemoryDocumentStore,
        )
        from haystack_integrations.components.embedders import (  # type: ignore[import-not-found]
            sentence_transformers,
        )

        documents = InMemoryDocumentStore.load_from_disk(str(store / self.STORE_FILE))
        self._pipeline = Pipeline()
        self._pipeline.add_component(
            "encoder",
            sentence_transformers.SentenceTransformersTextEmbedder(
                model=str(given.model), progress_bar=False, local_files_only=True, normalize_embeddings=True
            ),
        )
        self._pipeline.add_component("vectors", InMemoryEmbeddingRetriever(documents, top_k=K))
        self._pipeline.add_component("words", InMemoryBM25Retriever(documents, top_k=K))
        self._pipeline.add_component("join", DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=K))
        self._pipeline.connect("encoder.embedding", "vectors.query_embedding")
        self._pipeline.connect("vectors", "join")
        self._pipeline.connect("words", "join")
        self._pipeline.warm_up()

    @classmethod
    def build(cls, given: Given, store: Path) -> None:
        """Encode the passages and save the store in the folder."""
        from haystack import Document
        from haystack.document_stores.in_memory import InMemoryDocumentStore
        from haystack_integrations.components.embedders import sentence_transformers

        embedder = sentence_transformers.SentenceTransformersDocumentEmbedder(
            model=str(given.model), progress_bar=False, local_files_only=True, normalize_embeddings=True
        )
        embedder.warm_up()
        passages = [Document(id=key, content=text) for key, text in given.texts().items()]
        documents = InMemoryDocumentStore(embedding_similarity_function="dot_product")
        documents.write_documents(embedder.run(passages)["documents"])
        documents.save_to_disk(str(store / cls.STORE_FILE))

    def ask(self, question: str) -> Sequence[Found]:
        """The `K` best passages by reciprocal rank."""
        asked = {"encoder": {"text": question}, "words": {"query": question}}
        documents = self._pipeline.run(asked)["join"]["documents"]
        return [Found(document.id, document.content, float(document.score)) for document in documents]


class Quotes:
    """This program, without its page and commands."""

    def __init__(self, given: Given, store: Path) -> None:
        from bot.retrieve import Retriever

        self._retriever = Retriever.open(cache=store)

    def ask(self, question: str) -> Sequence[Found]:
        """The `K` closest statements, whether or not they are an answer."""
        hits = self._retriever.ask(question, K).hits
        return [Found(hit.pair.id, hit.pair.answer_text, hit.score) for hit in hits]


class EncoderAlone:
    """The encoder as this program runs it; finds nothing."""

    def __init__(self, given: Given, store: Path) -> None:
        self._encoder = self.loaded(given.model)

    @staticmethod
    def loaded(model: Path) -> "Encoder":
        """The encoder of a model's folder."""
        from embeddings.loading import load_encoder

        return load_encoder(model)

    def ask(self, question: str) -> Sequence[Found]:
        """Nothing, once the question is encoded."""
        self._encoder.encode_query([question])
        return []


class EncoderWithTorch(EncoderAlone):
    """The encoder as the peers run it; finds nothing."""

    @staticmethod
    def loaded(model: Path) -> "Encoder":
        """The encoder of a model's folder."""
        from embeddings.sentence_encoder import SentenceEncoder

        return SentenceEncoder(model)


def _unit_rows(count: int, dimension: int) -> Any:
    import numpy as np

    rows = np.random.default_rng(0).normal(size=(count, dimension)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


class FaissAlone:
    """FAISS on as many vectors as there are passages; those of the questions are there already.

    An exact search takes as long whatever the numbers are, so they are drawn by chance.
    """

    INDEX_FILE = "index.faiss"

    def __init__(self, given: Given, store: Path) -> None:
        import faiss

        texts = given.texts()
        self._ids, self._texts = list(texts), list(texts.values())
        self._questions = _unit_rows(QUESTIONS_OF_FAISS, given.dimension)
        self._index = faiss.read_index(str(store / self.INDEX_FILE))

    @classmethod
    def build(cls, given: Given, store: Path) -> None:
        """Save an exact index in the folder."""
        import faiss

        rows = _unit_rows(len(given.texts()), given.dimension)
        index = faiss.IndexFlatIP(rows.shape[1])
        index.add(rows)
        faiss.write_index(index, str(store / cls.INDEX_FILE))

    def ask(self, question: str) -> Sequence[Found]:
        """The passages of the `K` rows nearest to one of the questions' vectors."""
        row = zlib.crc32(question.encode()) % len(self._questions)
        scores, rows = self._index.search(self._questions[row : row + 1], K)
        near = zip(rows[0].tolist(), scores[0].tolist(), strict=True)
        return [Found(self._ids[at], self._texts[at], score) for at, score in near]


ENGINES: Mapping[str, Callable[[Given, Path], Engine]] = {
    "quotes": Quotes,
    "txtai": Txtai,
    "haystack": Haystack,
    "encoder": EncoderAlone,
    "encoder-torch": EncoderWithTorch,
    "faiss": FaissAlone,
}

ROUTE = "route"
"""Served with no engine behind it: what HTTP, FastAPI and the client itself cost."""

BUILDERS: Mapping[str, Callable[[Given, Path], None]] = {
    "txtai": Txtai.build,
    "haystack": Haystack.build,
    "faiss": FaissAlone.build,
}
"""The engines that store something before they are asked; this program does so with its own command."""


def export(given: Given, most: int | None) -> None:
    """Write the passages that this program searches, or the first of them, and the judged questions."""
    from bot.collection.corpus import Corpus
    from bot.collection.passages import passages_of_corpus
    from tests.evaluation.judged import load_questions

    corpus = Corpus.read()
    questions = [judged.question for judged in load_questions(corpus) if judged.previous is None]
    lines = [
        json.dumps({"id": passage.id, "text": passage.text}, ensure_ascii=False)
        for passage in passages_of_corpus(corpus)[:most]
    ]
    (given.passages / PASSAGES_FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (given.passages / QUESTIONS_FILE).write_text(
        json.dumps(questions, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )


def loop(engine: Engine, questions: Sequence[str]) -> list[float]:
    """The milliseconds that each question takes, one after the other, after some that do not count."""
    times = []
    for number, question in enumerate((*questions[-WARM_UP:], *questions)):
        began = time.perf_counter()
        engine.ask(question)
        if number >= WARM_UP:
            times.append(1000 * (time.perf_counter() - began))
    return times


def serve(engine: Engine | None, port: int) -> None:
    """Answer `/api/ask?q=...` with JSON on the port until told to stop; without an engine, find nothing."""
    import anyio.to_thread
    import uvicorn
    from fastapi import FastAPI

    app = FastAPI(openapi_url=None)
    turns = anyio.CapacityLimiter(AT_ONCE)

    @app.get("/api/ask")
    async def ask(q: str) -> dict[str, Any]:
        hits = [] if engine is None else await anyio.to_thread.run_sync(engine.ask, q, limiter=turns)
        return {"question": q, "hits": [asdict(hit) for hit in hits]}

    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", access_log=False)


def installed_size(roots: Sequence[str]) -> int:
    """Bytes of the distributions that these requirements need, directly and indirectly, in this environment.

    Counted are the files that each distribution lists; one that is not installed is not needed here.
    """
    from packaging.requirements import Requirement

    total, seen = 0, set[tuple[str, str]]()
    waiting = [Requirement(root) for root in roots]
    weighed = set[str]()
    while waiting:
        wanted = waiting.pop()
        try:
            found = metadata.distribution(wanted.name)
        except metadata.PackageNotFoundError:
            continue
        if wanted.name not in weighed:
            weighed.add(wanted.name)
            located = (Path(str(file.locate())) for file in found.files or ())
            total += sum(path.stat().st_size for path in located if path.is_file())
        for extra in ("", *wanted.extras):
            if (found.name, extra) in seen:
                continue
            seen.add((found.name, extra))
            needed = map(Requirement, found.requires or ())
            waiting += [need for need in needed if not need.marker or need.marker.evaluate({"extra": extra})]
    return total


def main() -> None:
    """Do what the command line says and print what comes of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.engines", description="Run one engine.")
    parser.add_argument("task", choices=("export", "build", "ask", "loop", "serve", "size"))
    parser.add_argument(
        "what",
        nargs="*",
        help="the engine, then a question or how many; requirements",
    )
    parser.add_argument("--passages", type=Path, required=True, help="folder of the exported passages")
    parser.add_argument("--model", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--store", type=Path, help="folder of the engine's own index")
    parser.add_argument("--port", type=int, help="where to serve")
    options = parser.parse_args()
    given = Given(options.passages, options.model)
    match options.task:
        case "export":
            export(given, int(options.what[0]) if options.what else None)
        case "size":
            print(installed_size(options.what))
        case "build":
            BUILDERS[options.what[0]](given, options.store)
        case "serve" if options.what[0] == ROUTE:
            serve(None, options.port)
        case "serve":
            serve(ENGINES[options.what[0]](given, options.store), options.port)
        case "ask":
            found = ENGINES[options.what[0]](given, options.store).ask(options.what[1])
            print(json.dumps([asdict(hit) for hit in found], ensure_ascii=False))
        case "loop":
            questions = json.loads((given.passages / QUESTIONS_FILE).read_text(encoding="utf-8"))
            engine = ENGINES[options.what[0]](given, options.store)
            print(json.dumps(loop(engine, questions[: int(options.what[1])])))


if __name__ == "__main__":
    main()
