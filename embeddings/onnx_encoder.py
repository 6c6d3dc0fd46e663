"""The bundled model through ONNX Runtime. The only home of that library and of tokenizers.

Both are imported when an encoder is made, so that they cost nothing where another model is chosen.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors, unit_rows, usable_rows
from embeddings.errors import EncoderError
from embeddings.model_folder import ONNX_FILE, first_line, folder_fingerprint, model_name, read_json
from embeddings.tokens import Tokens, distinct_tokens
from embeddings.word_vectors import WordVectors

# The names under which models keep the prompt of a document, the first that is there counts.
DOCUMENT_PROMPT_NAMES = ("document", "passage", "corpus")

# Texts are encoded shortest first, so a batch pads little. Eight cost half of what they cost one by one, more
# of them no less, and a few questions of many lengths pad less in several batches.
BATCH_SIZE = 8

# A question is too short to fill more cores; without a limit ONNX Runtime takes every one there is. They do
# not spin while they wait: on two cores that takes one from whoever else works, the rest of a server first.
THREADS = 2
SESSION_OPTIONS = {"session.intra_op.allow_spinning": "0"}


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

        self.name = model_name(folder)
        self._prompts = read_json(folder / "config_sentence_transformers.json").get("prompts", {})
        pooling = read_json(folder / "1_Pooling" / "config.json")
        if pooling.get("pooling_mode") != "mean":
            raise EncoderError(f"{folder / '1_Pooling'}: pooling other than the mean is not run with ONNX")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        for key, value in SESSION_OPTIONS.items():
            options.add_session_config_entry(key, value)
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / ONNX_FILE), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # both libraries raise bare exception classes of their own
            raise EncoderError(f"{folder}: cannot be run with ONNX Runtime ({first_line(error)})") from error
        settings = read_json(folder / "tokenizer_config.json")
        self._tokenizer.enable_truncation(int(settings["model_max_length"]))
        self._tokenizer.no_padding()
        self._unknown = self._tokenizer.token_to_id(str(settings.get("unk_token")))
        self._inputs = [entry.name for entry in self._session.get_inputs()]
        self.dimension: int = int(read_json(folder / "config.json")["hidden_size"])
        self.fingerprint = folder_fingerprint(folder)
        self._words = WordVectors(folder / "model.safetensors")

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
        return self._words.of(ids)

    def _encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        shortest_first = sorted(range(len(texts)), key=lambda position: len(tokens[position]))
        for start in range(0, len(texts), BATCH_SIZE):
            batch = shortest_first[start : start + BATCH_SIZE]
            rows[batch] = self._encode_batch([tokens[position] for position in batch])
        return usable_rows(rows, self.name)

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
        return unit_rows(means.astype(np.float32))
