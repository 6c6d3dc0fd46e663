"""Token ids of training texts, with a tokenizer that need not fold: the texts are folded already."""

import json
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer


def training_tokenizer(model: Path, longest: int) -> Tokenizer:
    """The tokenizer of a model without its one-to-one folding, cutting at `longest` tokens.

    The folding is thousands of replacements, of which texts that are Simplified already need none; without
    them a million sentences take a minute instead of half an hour. The ids are the same.
    """
    content = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))
    steps = content["normalizer"]["normalizers"]
    content["normalizer"]["normalizers"] = [
        step for step in steps if not (step["type"] == "Replace" and "String" in step["pattern"])
    ]
    tokenizer = Tokenizer.from_str(json.dumps(content))
    tokenizer.no_padding()
    tokenizer.enable_truncation(longest)
    return tokenizer


def token_ids(tokenizer: Tokenizer, texts: Sequence[str], *, bare: bool = False) -> list[list[int]]:
    """The ids of each text, with the tokens that begin and end a text unless bare."""
    encodings = tokenizer.encode_batch_fast(list(texts), add_special_tokens=not bare)
    return [encoding.ids for encoding in encodings]
