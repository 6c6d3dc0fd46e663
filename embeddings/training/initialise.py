"""Step 2: the bilingual model before any training.

    python -m embeddings.training.initialise --data FOLDER --work FOLDER

The body of the English model is kept. A Chinese word begins with the mean of the English word pieces of
its glosses in CC-CEDICT, the first glosses weighing most; a word without a gloss with the mean of its
characters (the way of Gogoulou et al. 2021 and WECHSEL, Minixhofer et al. 2022, with a dictionary instead
of aligned static vectors). Writes the SentenceTransformer folder `initial/` into the work folder.
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel, PreTrainedTokenizerFast

from embeddings.training.data import folding, rows
from embeddings.training.english import english_model
from embeddings.training.vocabulary import MARK, PUNCTUATION, dictionary, own_glosses

MAX_SEQUENCE = 256  # tokens; what the English model was trained for

REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
SEPARATOR = re.compile(r"[;/]")

# Entries that say something about the word instead of what it means.
NOT_A_MEANING = re.compile(
    r"^(surname |variant of|old variant|archaic variant|erhua variant|CL:|also written|also pr\.|see |"
    r"used in |abbr\. for|Kangxi radical|Taiwan pr\.|Japanese variant)"
)
STOP_WORDS = frozenset("to a an the of be sb sth or and in for etc esp fig lit one s with on by".split())

GLOSSES_READ = 5

# The rows of the English model that are common whole words, by the order of its list.
COMMON_PIECES = slice(2_000, 12_000)

# What an English word of the other dictionary weighs against a gloss of CC-CEDICT, by its frequency rank.
REVERSED_WEIGHT = 0.5
REVERSED_WORDS = 3

Matrix = NDArray[np.float32]


class Glossary:
    """Vectors for words from the English pieces of their glosses."""

    def __init__(self, data: Path, tokenizer: Tokenizer, pieces: Matrix) -> None:
        self._tokenizer = tokenizer
        self._pieces = pieces
        self._own = own_glosses()
        self._dictionary = dictionary(data)
        self._reversed = reversed_dictionary(data)
        # A mean is shorter than its parts; the layer above expects the length of a common piece.
        self._length = float(np.linalg.norm(pieces[COMMON_PIECES], axis=1).mean())

    def vector(self, word: str) -> Matrix | None:
        """The scaled mean for a word, or None when no dictionary explains it."""
        if word in self._own:
            found = self._mean(self._own[word], keep_all=True)
            return None if found is None else self._scaled(found)
        weighted: list[tuple[float, Matrix]] = []
        for place, gloss in enumerate(meanings(self._dictionary.get(word, ""))):
            found = self._mean(gloss)
            if found is not None:
                weighted.append((1 / (1 + place), found))
        for place, english in enumerate(self._reversed.get(word, ())):
            found = self._mean(english)
            if found is not None:
                weighted.append((REVERSED_WEIGHT / (1 + place), found))
        if not weighted:
            return None
        return self._scaled(np.sum([weight * vector for weight, vector in weighted], axis=0))

    def _scaled(self, vector: Matrix) -> Matrix:
        scaled: Matrix = vector * (self._length / np.linalg.norm(vector))
        return scaled

    def _mean(self, gloss: str, *, keep_all: bool = False) -> Matrix | None:
        words = re.findall(r"[A-Za-z0-9'-]+|\?|\.|!|,", gloss)
        content = [word for word in words if keep_all or word.lower() not in STOP_WORDS] or words
        ids = self._tokenizer.encode(" ".join(content), add_special_tokens=False).ids
        if not ids:
            return None
        mean: Matrix = self._pieces[ids].mean(axis=0)
        return mean


def meanings(glosses: str) -> list[str]:
    """The first glosses that are meanings, without remarks; notes on spelling where nothing else is."""
    cleaned = [REMARK.sub("", gloss).strip() for gloss in SEPARATOR.split(glosses)]
    cleaned = [gloss for gloss in cleaned if gloss]
    return ([gloss for gloss in cleaned if not NOT_A_MEANING.match(gloss)] or cleaned)[:GLOSSES_READ]


def reversed_dictionary(data: Path) -> dict[str, list[str]]:
    """Chinese word -> the most frequent English words that ECDICT explains by it."""
    frequency = {
        word: place
        for place, (word, _) in enumerate(rows(data / "dict" / "freq_opensubtitles2018_en.tsv.gz", 2))
    }
    found: dict[str, list[tuple[int, str]]] = {}
    fold = folding(data)
    for chinese, english in rows(data / "dict" / "ecdict_en_zh.tsv.gz", 2):
        if english.lower() not in frequency:
            continue
        parts = re.split(r"[,，;；/\s]+|[a-z]+\.", REMARK.sub("", chinese.translate(fold)))
        for place, part in enumerate(dict.fromkeys(part for part in parts if part)):
            found.setdefault(part, []).append(((place + 1) * (frequency[english.lower()] + 100), english))
    return {
        word: [english for _, english in sorted(entries)[:REVERSED_WORDS]] for word, entries in found.items()
    }


def embedding_matrix(data: Path, tokenizer: Tokenizer, english: Tokenizer, pieces: Matrix) -> Matrix:
    """Input embeddings (rows of the vocabulary, d) for the bilingual tokenizer."""
    glossary = Glossary(data, english, pieces)
    english_ids = english.get_vocab()
    matrix = np.zeros((tokenizer.get_vocab_size(), pieces.shape[1]), dtype=np.float32)
    later: list[tuple[int, str]] = []
    for token, row in tokenizer.get_vocab().items():
        source = _english_row(token, english_ids)
        if source is not None:
            matrix[row] = pieces[source]
            continue
        vector = glossary.vector(token.removeprefix(MARK))
        if vector is None:
            later.append((row, token))
        else:
            matrix[row] = vector
    unknown = matrix[tokenizer.token_to_id("[UNK]")]
    for row, token in sorted(later, key=lambda entry: len(entry[1])):
        parts = [tokenizer.token_to_id(char) for char in token]
        known = [matrix[part] for part in parts if part is not None and part != row and matrix[part].any()]
        matrix[row] = np.mean(known, axis=0) if known else unknown
    return matrix


def _english_row(token: str, english_ids: dict[str, int]) -> int | None:
    if token in PUNCTUATION and token not in english_ids:
        return english_ids[PUNCTUATION[token]]
    if token.startswith(MARK):
        word = token.removeprefix(MARK)
        return None if word in own_glosses() and word not in english_ids else english_ids.get(word)
    if token.isascii() and token.isalnum():
        return english_ids["##" + token]
    return english_ids.get(token) if not "\u3400" <= token <= "\u9fff" else None


def assemble(body: BertModel, tokenizer_file: Path, target: Path) -> None:
    """Write body and tokenizer as a SentenceTransformer folder with mean pooling and unit length."""
    module_folder = target.with_name(target.name + ".body")
    body.save_pretrained(module_folder)
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_file=str(tokenizer_file),
        model_max_length=MAX_SEQUENCE,
        unk_token="[UNK]",
        pad_token="[PAD]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
    ).save_pretrained(module_folder)
    transformer = Transformer(str(module_folder), max_seq_length=MAX_SEQUENCE)
    # The library adds a pooler that nothing here uses and fills it at random; zeros make the step repeatable.
    for parameter in transformer.model.pooler.parameters():
        nn.init.zeros_(parameter)
    pooling = Pooling(body.config.hidden_size, pooling_mode="mean")
    SentenceTransformer(modules=[transformer, pooling, Normalize()], device="cpu").save(
        str(target), create_model_card=False
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the untrained model into the work folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--english", type=Path, help="folder of all-MiniLM-L6-v2")
    options = parser.parse_args(arguments)
    model = english_model(options.english)
    body = BertModel.from_pretrained(model, add_pooling_layer=False)
    tokenizer_file = options.work / "vocabulary" / "tokenizer.json"
    english = Tokenizer.from_file(str(model / "tokenizer.json"))
    english.no_padding()
    english.no_truncation()
    matrix = embedding_matrix(
        options.data,
        Tokenizer.from_file(str(tokenizer_file)),
        english,
        body.embeddings.word_embeddings.weight.detach().numpy(),
    )
    body.resize_token_embeddings(len(matrix))
    with torch.no_grad():
        body.embeddings.word_embeddings.weight.copy_(torch.from_numpy(matrix))
    assemble(body, tokenizer_file, options.work / "initial")
    print(f"{matrix.shape[0]} rows -> {options.work / 'initial'}")


if __name__ == "__main__":
    main()
