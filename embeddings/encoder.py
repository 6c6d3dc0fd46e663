"""Texts in, unit-length vectors out: the encoders, behind one small protocol.

`SentenceEncoder` is the only home of sentence-transformers, `OnnxEncoder` the only one of ONNX Runtime
and tokenizers. Both import their library when they are made, so that neither costs anything unless used.
"""

import hashlib
import importlib.util
import json
import os
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from logging import ERROR, getLogger
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.errors import EncoderError
from embeddings.tokens import Tokens, distinct_tokens, word_table

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor

Vectors = NDArray[np.float32]

BUNDLED_MODEL = Path(__file__).resolve().parent / "model"
BUNDLED_NAME = "minilm-l6-en-zh"

# The graph of a model that lies beside its weights and shares them, as `embeddings.training.onnx_form` writes
# it. What others put into `onnx/` may be another, coarser form: those folders go to sentence-transformers.
ONNX_FILE = Path("model.onnx")

# Models whose prompts stand only in their model card: (query, document). Models that carry prompts in
# config_sentence_transformers.json (Qwen3-Embedding, embeddinggemma) and those that need none (bge-m3)
# are not listed.
MODEL_CARD_PROMPTS: Mapping[str, tuple[str, str]] = {
    "intfloat/multilingual-e5-small": ("query: ", "passage: "),
    "intfloat/multilingual-e5-base": ("query: ", "passage: "),
    "intfloat/multilingual-e5-large": ("query: ", "passage: "),
}

# The names under which models keep the prompt of a document, the first that is there counts.
DOCUMENT_PROMPT_NAMES = ("document", "passage", "corpus")

# The shape of a model's name on the hub; anything else can only be a folder.
HUB_NAME = re.compile(r"[\w.-]+(/[\w.-]+)?")

# Texts are encoded shortest first, so a batch pads little; more than this gains nothing on a CPU.
BATCH_SIZE = 32

# The same for ONNX Runtime: eight texts cost half of what they cost one by one, more of them no less, and a
# few questions of many lengths pad less in several batches.
ONNX_BATCH_SIZE = 8

# How sentence-transformers is asked to encode: rows of unit length, nothing shown.
ENCODING: Mapping[str, Any] = {
    "batch_size": BATCH_SIZE,
    "normalize_embeddings": True,
    "show_progress_bar": False,
}

# A question is too short to fill more cores; without a limit ONNX Runtime takes every one there is. They do
# not spin while they wait: on two cores that takes one from whoever else works, the rest of a server first.
ONNX_THREADS = 2
ONNX_OPTIONS = {"session.intra_op.allow_spinning": "0"}


class Encoder(Protocol):
    """Anything that turns texts into unit-length float32 rows; a dot product is then the cosine."""

    @property
    def name(self) -> str:
        """What the model is called."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def fingerprint(self) -> str:
        """A hash of everything that determines the vectors; equal fingerprints, comparable vectors."""

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for questions; (0, d) for no texts."""

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for passages; (0, d) for no texts."""

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """The distinct tokens of some texts together; words that the model does not know are left out."""

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Unit-length rows (n, d): what the model holds of each token before it reads it in its sentence."""


class SentenceEncoder:
    """Any model that sentence-transformers can load: a folder, or a name on the hub."""

    def __init__(self, model: str | Path) -> None:
        """Load the model with the query and document prompts its own configuration carries.

        A folder is read without any network; a hub name is looked up in the local cache first and on
        the hub only when it is not there. Raises EncoderError when it cannot be loaded.
        """
        folder = Path(model)
        is_folder = folder.is_dir()
        if not is_folder and not HUB_NAME.fullmatch(str(model)):
            raise EncoderError(f"{model}: no such folder; give the folder of a model or a name on the hub")
        with _silence():
            self._model = _load_folder(folder) if is_folder else _load_by_name(str(model))
        self.name = _folder_name(folder) if is_folder else str(model)
        dimension = self._model.get_embedding_dimension()
        if dimension is None:
            raise EncoderError(f"{model}: the model does not say how long its vectors are; choose another")
        self.dimension: int = dimension
        self.fingerprint = folder_fingerprint(folder) if is_folder else self._parameters_fingerprint()

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for questions; (0, d) for no texts."""
        with _silence():
            return self._finished(self._model.encode_query(list(texts), **ENCODING))

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for passages; (0, d) for no texts."""
        with _silence():
            return self._finished(self._model.encode_document(list(texts), **ENCODING))

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """The distinct tokens of some texts together; words that the model does not know are left out.

        None where the model has no table of tokens or does not say where in a text they stand.
        """
        tokenizer = self._model.tokenizer
        if not texts or self._word_table() is None or not getattr(tokenizer, "is_fast", False):
            return distinct_tokens([], [], [])
        with _silence():
            cut = tokenizer(
                list(texts), add_special_tokens=False, truncation=True, return_offsets_mapping=True
            )
        return distinct_tokens(texts, cut["input_ids"], cut["offset_mapping"], tokenizer.unk_token_id)

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Unit-length rows (n, d): what the model holds of each token before it reads it in its sentence."""
        table = self._word_table()
        if table is None or not len(ids):
            return np.zeros((0, self.dimension), dtype=np.float32)
        return _unit(table[ids.tolist()].detach().float().cpu().numpy())

    def _word_table(self) -> "Tensor | None":
        body = getattr(self._model[0], "auto_model", None)
        return None if body is None else body.get_input_embeddings().weight

    def _finished(self, rows: object) -> Vectors:
        return _checked(np.asarray(rows, dtype=np.float32).reshape(-1, self.dimension), self.name)

    def _parameters_fingerprint(self) -> str:
        """A hash of the parameters and prompts: the files of a hub model lie in a cache of their own form."""
        digest = hashlib.sha256(json.dumps(self._model.prompts, sort_keys=True).encode())
        for key, tensor in sorted(self._model.state_dict().items()):
            digest.update(key.encode())
            digest.update(tensor.detach().float().cpu().numpy().tobytes())
        return digest.hexdigest()


class OnnxEncoder:
    """The bundled model through ONNX Runtime: starts in a fraction of the time and memory.

    Reads the same folder: the exported graph, tokenizer.json, and how tokens are pooled. Only what the
    bundled model needs is known here: mean pooling, then unit length.
    """

    def __init__(self, folder: Path) -> None:
        """Load the folder's graph; raises EncoderError naming the file that is missing or unusable."""
        # It reports to its maker from the moment of the import.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime
        from tokenizers import Tokenizer

        self.name = _folder_name(folder)
        self._prompts = _read_json(folder / "config_sentence_transformers.json").get("prompts", {})
        pooling = _read_json(folder / "1_Pooling" / "config.json")
        if pooling.get("pooling_mode") != "mean":
            raise EncoderError(f"{folder / '1_Pooling'}: pooling other than the mean is not run with ONNX")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = ONNX_THREADS
        for key, value in ONNX_OPTIONS.items():
            options.add_session_config_entry(key, value)
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / ONNX_FILE), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # both libraries raise bare exception classes of their own
            raise EncoderError(f"{folder}: cannot be run with ONNX Runtime ({_first_line(error)})") from error
        settings = _read_json(folder / "tokenizer_config.json")
        self._tokenizer.enable_truncation(int(settings["model_max_length"]))
        self._tokenizer.no_padding()
        self._unknown = self._tokenizer.token_to_id(str(settings.get("unk_token")))
        self._inputs = [entry.name for entry in self._session.get_inputs()]
        self.dimension: int = int(_read_json(folder / "config.json")["hidden_size"])
        self.fingerprint = folder_fingerprint(folder)
        self._words = word_table(folder / "model.safetensors")

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for questions; (0, d) for no texts."""
        return self._encode([self._prompts.get("query", "") + text for text in texts])

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for passages; (0, d) for no texts."""
        names = [name for name in DOCUMENT_PROMPT_NAMES if name in self._prompts]
        prompt = self._prompts[names[0]] if names else ""
        return self._encode([prompt + text for text in texts])

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """The distinct tokens of some texts together; words that the model does not know are left out."""
        cut = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        ids = [[token for token, own in zip(one.ids, one.attention_mask, strict=True) if own] for one in cut]
        return distinct_tokens(texts, ids, [one.offsets for one in cut], self._unknown)

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Unit-length rows (n, d): what the model holds of each token before it reads it in its sentence."""
        return _unit(self._words[ids].astype(np.float32))

    def _encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        shortest_first = sorted(range(len(texts)), key=lambda position: len(tokens[position]))
        for start in range(0, len(texts), ONNX_BATCH_SIZE):
            batch = shortest_first[start : start + ONNX_BATCH_SIZE]
            rows[batch] = self._encode_batch([tokens[position] for position in batch])
        return _checked(rows, self.name)

    def _encode_batch(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """Unit-length rows of texts given as tokens, of similar numbers."""
        ids = np.zeros((len(texts), max(map(len, texts))), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, tokens in enumerate(texts):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(mask)}
        vectors = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        weights = mask[:, :, None].astype(np.float32)
        means = (vectors * weights).sum(axis=1) / weights.sum(axis=1)
        return _unit(means.astype(np.float32))


def load_encoder(model: str | Path | None = None, *, bulk: bool = False) -> Encoder:
    """The encoder of a model: a folder, a hub name, or None for the bundled one.

    A folder that holds an ONNX file is run with ONNX Runtime where that is installed, unless `bulk` asks
    for the float model, with which a corpus is encoded. Raises EncoderError.
    """
    folder = BUNDLED_MODEL if model is None else Path(model)
    if model is None and not folder.is_dir():
        raise EncoderError(
            f"{folder}: the bundled model is missing; restore the folder or choose a model by name"
        )
    has_onnx = (folder / ONNX_FILE).is_file() and importlib.util.find_spec("onnxruntime") is not None
    if has_onnx and not bulk:
        return OnnxEncoder(folder)
    return SentenceEncoder(folder if folder.is_dir() or model is None else model)


def float_form(encoder: Encoder, model: str | Path | None) -> Encoder:
    """The float model of an encoder that `load_encoder` gave for a model; itself where it is one already."""
    return load_encoder(model, bulk=True) if isinstance(encoder, OnnxEncoder) else encoder


def folder_fingerprint(folder: Path) -> str:
    """SHA-256 over the files of a model's folder that determine its vectors, in the order of their names.

    The ONNX form, documentation and hidden files are left out: the same model run another way, or
    described better, is the same model.
    """
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        relative = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in relative.parts)
        if hidden or path.suffix in (ONNX_FILE.suffix, ".md"):
            continue
        with path.open("rb") as file:
            file_digest = hashlib.file_digest(file, "sha256").hexdigest()
        digest.update(f"{relative.as_posix()}\0{file_digest}\0".encode())
    return digest.hexdigest()


def _load_folder(folder: Path) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(str(folder), local_files_only=True)
    except Exception as error:  # the loader passes on whatever its many libraries raise
        raise EncoderError(
            f"{folder}: is no model that sentence-transformers can load ({_first_line(error)}); "
            "give the folder of a SentenceTransformer or a name on the hub"
        ) from error


def _load_by_name(name: str) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    prompts = None
    if name in MODEL_CARD_PROMPTS:
        prompts = dict(zip(("query", "document"), MODEL_CARD_PROMPTS[name], strict=True))
    # Not in the cache is said in many ways by many libraries; whatever it was, the hub is asked next.
    with suppress(Exception):
        return SentenceTransformer(name, prompts=prompts, local_files_only=True)
    try:
        return SentenceTransformer(name, prompts=prompts)
    except Exception as error:  # as in _load_folder
        raise EncoderError(
            f"{name}: no folder of that name, not in the local model cache, and the hub did not give it "
            f"({_first_line(error)}); check the name and the network, or leave the model out to use the "
            "bundled one"
        ) from error


@contextmanager
def _silence() -> Iterator[None]:
    """Nothing of the libraries' warnings and progress bars reaches the reader while they work."""
    from transformers.utils import logging

    sentence_transformers = getLogger("sentence_transformers")
    level = sentence_transformers.level
    verbosity, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    sentence_transformers.setLevel(ERROR)
    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        sentence_transformers.setLevel(level)
        logging.set_verbosity(verbosity)
        if bars:
            logging.enable_progress_bar()  # type: ignore[no-untyped-call]


def _folder_name(folder: Path) -> str:
    path = folder.resolve()
    return BUNDLED_NAME if path == BUNDLED_MODEL else path.name


def _unit(rows: NDArray[np.float32]) -> Vectors:
    """The rows at unit length; one of nothing but zeros stays so."""
    lengths = np.sqrt(np.einsum("nd,nd->n", rows, rows, dtype=np.float32))
    unit: Vectors = rows / np.maximum(lengths, np.finfo(np.float32).tiny)[:, None]
    return unit


def _checked(rows: Vectors, name: str) -> Vectors:
    if not np.isfinite(rows).all():
        raise EncoderError(f"{name}: the model gave vectors that are not numbers; choose another")
    return rows


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EncoderError(f"{path}: cannot be read ({_first_line(error)}); restore the model") from error
    return content


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
