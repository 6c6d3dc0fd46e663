"""Step 5: Chinese input embeddings moved to where parallel sentences want them, without the body.

    python -m embeddings.training.align --data FOLDER --work FOLDER

A sentence is the mean of its input embeddings, frequent words weighing less (SIF, Arora et al. 2017); the
two sides of a pair are drawn together against the other pairs of the batch (InfoNCE). The English rows
stand still and every Chinese row is anchored where the dictionary put it. Minutes on two cores. Reads
`initial/`, writes `aligned/` into the work folder.
"""

import argparse
import random
import shutil
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from embeddings.training.data import is_han, parallel
from embeddings.training.pairs import clean, terms
from embeddings.training.tokens import token_ids, training_tokenizer

SEED = 20250120
BATCH = 1024
EPOCHS = 3
LEARNING_RATE = 2e-3
TEMPERATURE = 0.05
ANCHOR = 1e-4  # weight of half the squared distance to the dictionary's vector
SIF = 1e-3  # a word of this frequency weighs half
LONGEST = 64

EMBEDDINGS = "embeddings.word_embeddings.weight"

# Lines of each set: far more than the later steps can afford, as a pair costs next to nothing here.
ALIGNED_SETS = {
    "tatoeba_cmn_eng": 40_000,
    "captions_3am": 26_000,
    "ms_dynamics_business_ht": 100_000,
    "ms_docs_human": 80_000,
    "python_docs_zh_cn": 30_000,
    "django_docs": 15_000,
    "tensorflow_docs_nb": 15_000,
    "react_docs": 10_000,
    "bible_oeb_cuv": 10_000,
    "tico19": 2_900,
    "d2l": 2_900,
    "hf_course": 2_900,
    "rust_book": 2_000,
    "opensource_guide": 1_100,
    "prompt_guide": 1_300,
    "mozilla_www": 2_500,
    "bitcoin_org": 1_200,
}


def bags(matrix: Tensor, weights: Tensor, texts: list[list[int]]) -> Tensor:
    """Unit-length rows (texts, d): weighted sums of input embeddings, seen from the mean of all rows."""
    ids = torch.tensor([i for text in texts for i in text])
    offsets = torch.tensor([0] + [len(text) for text in texts]).cumsum(0)[:-1]
    each = weights[ids]
    sums = functional.embedding_bag(ids, matrix, offsets, mode="sum", per_sample_weights=each, sparse=True)
    amounts = functional.embedding_bag(ids, weights[:, None], offsets, mode="sum")
    return functional.normalize(sums - amounts * matrix.detach().mean(dim=0), dim=1)


def contrast(one: Tensor, other: Tensor, temperature: float = TEMPERATURE) -> Tensor:
    """InfoNCE of row i with row i against the other rows of the batch, both ways."""
    scores = one @ other.T / temperature
    right = torch.arange(len(scores))
    return (functional.cross_entropy(scores, right) + functional.cross_entropy(scores.T, right)) / 2


def training_pairs(data: Path, model: Path) -> list[tuple[list[int], list[int]]]:
    """Bare token ids of both sides of every pair, those with an empty side left out."""
    pairs = terms(data, random.Random(SEED))
    for name, amount in ALIGNED_SETS.items():
        pairs += islice((pair for pair in parallel(data, name) if clean(pair)), amount)
    tokenizer = training_tokenizer(model, LONGEST)
    english = token_ids(tokenizer, [pair.english for pair in pairs], bare=True)
    chinese = token_ids(tokenizer, [pair.chinese for pair in pairs], bare=True)
    return [pair for pair in zip(english, chinese, strict=True) if pair[0] and pair[1]]


def sif_weights(pairs: list[tuple[list[int], list[int]]], size: int) -> Tensor:
    """SIF / (SIF + frequency) of every row, each language by its own frequencies."""
    weights = torch.ones(size)
    for side in (0, 1):
        ids = torch.tensor([i for pair in pairs for i in pair[side]])
        frequency = torch.bincount(ids, minlength=size) / len(ids)
        weights = torch.minimum(weights, SIF / (SIF + frequency))
    return weights


def align(start: Tensor, movable: Tensor, pairs: list[tuple[list[int], list[int]]]) -> Tensor:
    """The matrix (rows, d) with its movable rows aligned."""
    random_ = random.Random(SEED)
    weights = sif_weights(pairs, len(start))
    matrix = nn.Parameter(start.clone())
    optimizer = torch.optim.SparseAdam([matrix], lr=LEARNING_RATE)
    batches = max(1, len(pairs) // BATCH)
    for epoch in range(EPOCHS):
        random_.shuffle(pairs)
        total = 0.0
        for number in range(batches):
            batch = pairs[number * BATCH : (number + 1) * BATCH]
            english = bags(start, weights, [pair[0] for pair in batch])
            loss = contrast(bags(matrix, weights, [pair[1] for pair in batch]), english)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            matrix.grad = anchored(matrix, start, movable)
            optimizer.param_groups[0]["lr"] = LEARNING_RATE * (1 - (epoch + number / batches) / EPOCHS)
            optimizer.step()  # type: ignore[no-untyped-call]
            total += loss.item()
        print(f"epoch {epoch + 1} of {EPOCHS}: mean loss {total / batches:.4f}", flush=True)
    return matrix.detach()


def anchored(matrix: nn.Parameter, start: Tensor, movable: Tensor) -> Tensor:
    """The gradient of the movable rows that the batch touched, with the pull back to where they began."""
    assert matrix.grad is not None
    gradient = matrix.grad.coalesce()
    kept = movable[gradient.indices()[0]]
    touched = gradient.indices()[:, kept]
    pull = ANCHOR * (matrix.detach()[touched[0]] - start[touched[0]])
    return torch.sparse_coo_tensor(
        touched, gradient.values()[kept] + pull, gradient.shape, is_coalesced=True, check_invariants=False
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the aligned model into the work folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args(arguments)
    source, target = options.work / "initial", options.work / "aligned"
    pairs = training_pairs(options.data, source)
    print(f"{len(pairs):,} pairs", flush=True)
    weights = load_file(source / "model.safetensors")
    vocabulary = training_tokenizer(source, LONGEST).get_vocab()
    movable = torch.zeros(len(weights[EMBEDDINGS]), dtype=torch.bool)
    movable[[row for token, row in vocabulary.items() if is_han(token)]] = True
    weights[EMBEDDINGS] = align(weights[EMBEDDINGS], movable, pairs)
    shutil.copytree(source, target, dirs_exist_ok=True)
    save_file(weights, target / "model.safetensors", metadata={"format": "pt"})


if __name__ == "__main__":
    main()
