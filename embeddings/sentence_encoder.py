"""Any model that sentence-transformers can load. The only home of that library.

It is imported when an encoder is made: it takes seconds, and the bundled model does not need it.
"""

import hashlib
import json
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from logging import ERROR, getLogger
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors, unit_rows, usable_rows
from embeddings.errors import EncoderError
from embeddings.model_folder import first_line, folder_fingerprint, model_name
from embeddings.tokens import Tokens, distinct_tokens

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor

# Models whose prompts stand only in their model card: (query, document). Models that carry prompts in
# config_sentence_transformers.json (Qwen3-Embedding, embeddinggemma) and those that need none (bge-m3)
# are not listed.
MODEL_CARD_PROMPTS: Mapping[str, tuple[str, str]] = {
    "intfloat/multilingual-e5-small": ("query: ", "passage: "),
    "intfloat/multilingual-e5-base": ("query: ", "passage: "),
    "intfloat/multilingual-e5-large": ("query: ", "passage: "),
}

# The shape of a model's name on the hub; anything else can only be a folder.
HUB_NAME = re.compile(r"[\w.-]+(/[\w.-]+)?")

# How long the hub may take to answer at all.
HUB_SECONDS = 10

# Texts are encoded shortest first, so a batch pads little; more than this gains nothing on a CPU.
BATCH_SIZE = 32

# How sentence-transformers is asked to encode: rows of unit length, nothing shown.
ENCODING: Mapping[str, Any] = {
    "batch_size": BATCH_SIZE,
    "normalize_embeddings": True,
    "show_progress_bar": False,
}


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
        self.name = model_name(folder) if is_folder else str(model)
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
        return unit_rows(table[ids.tolist()].detach().float().cpu().numpy())

    def _word_table(self) -> "Tensor | None":
        body = getattr(self._model[0], "auto_model", None)
        return None if body is None else body.get_input_embeddings().weight

    def _finished(self, rows: object) -> Vectors:
        return usable_rows(np.asarray(rows, dtype=np.float32).reshape(-1, self.dimension), self.name)

    def _parameters_fingerprint(self) -> str:
        """A hash of the parameters and prompts: the files of a hub model lie in a cache of their own form."""
        digest = hashlib.sha256(json.dumps(self._model.prompts, sort_keys=True).encode())
        for key, tensor in sorted(self._model.state_dict().items()):
            digest.update(key.encode())
            digest.update(tensor.detach().float().cpu().numpy().tobytes())
        return digest.hexdigest()


def _load_folder(folder: Path) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(str(folder), local_files_only=True)
    except Exception as error:  # the loader passes on whatever its many libraries raise
        raise EncoderError(
            f"{folder}: is no model that sentence-transformers can load ({first_line(error)}); "
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
        _reach_hub(name)
        return SentenceTransformer(name, prompts=prompts)
    except Exception as error:  # as in _load_folder
        raise EncoderError(
            f"{name}: no folder of that name, not in the local model cache, and the hub did not give it "
            f"({first_line(error)}); check the name and the network, or leave the model out to use the "
            "bundled one"
        ) from error


def _reach_hub(name: str) -> None:
    """Ask the hub once whether it is there; raises what the connection raises.

    The loader asks for several files and tries each again for half a minute where nothing answers.
    """
    from huggingface_hub import HfApi
    from huggingface_hub.errors import HfHubHTTPError

    with suppress(HfHubHTTPError):  # an answer, even one that the model is not there: the loader says it
        HfApi().model_info(name, timeout=HUB_SECONDS)


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
