"""Step 6: the model learns to give a Chinese text the vector the English model gives its translation.

    python -m embeddings.training.distil --work FOLDER --stage embeddings --steps 2000
    python -m embeddings.training.distil --work FOLDER --stage whole --steps 800

Reimers and Gurevych 2020 ("Making monolingual sentence embeddings multilingual"), in two stages. First only
the Chinese input embeddings move and the body stands still (Artetxe et al. 2020, "On the cross-lingual
transferability of monolingual representations"): English stays exactly what it was, and a pair costs a
third. Then everything moves, and the English side, of every other pair, is held to the English model's
vector as well. The target is that vector (cosine) and its similarities to the other texts of the batch
(cross-entropy between the two soft distributions, so that near-duplicates are no false negatives). Texts and
the passages that fit them have no target: they are drawn together against the other passages of their batch
(InfoNCE), questions against the paragraphs of the same article.

Reads `aligned/` (the second stage `embeddings/`), `pairs/` and `teacher/`; writes `<stage>/` into the work
folder. Stopped at any moment, the same command goes on from the last checkpoint; a batch follows from the
seed and the number of its step alone.
"""

import argparse
import random
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional
from transformers import BertModel

from embeddings.training.align import contrast
from embeddings.training.data import is_han, rows
from embeddings.training.teacher import vectors
from embeddings.training.tokens import token_ids, training_tokenizer

SEED = 20250120
TEMPERATURE = 0.05
SAVE_EVERY = 25  # steps: some minutes of work
WARM_UP = 50  # steps

BEFORE = {"embeddings": "aligned", "whole": "embeddings"}
EMBEDDING_RATE = {"embeddings": 1e-3, "whole": 5e-4}
BODY_RATE = 5e-5
LAST_RATE = 0.1  # the learning rates fall to this part of themselves

# What eight steps in a row are made of, and how many texts a batch has of each: roughly equal times.
BLOCK = (
    "sentences",
    "questions",
    "windows",
    "surroundings",
    "sentences",
    "questions",
    "windows",
    "terms",
)
BATCH = {"sentences": 64, "windows": 24, "terms": 160, "questions": 24, "surroundings": 20}
LONGEST = {"sentences": 40, "windows": 140, "terms": 24, "questions": 140, "surroundings": 140}
WITH_TARGETS = ("sentences", "windows", "terms")

# Batches are cut from a pool of this many sorted by length: little padding, and neighbours still vary.
POOL = 8

# Paragraphs of one article stand together and come into a batch together: the hardest negatives there are.
NEIGHBOURS = 4


@dataclass(frozen=True)
class Examples:
    """One set as token ids: left English or question, right Chinese or passage, and targets (n, d)."""

    left: list[list[int]]
    right: list[list[int]]
    target: Tensor | None

    def __len__(self) -> int:
        return len(self.left)

    @cached_property
    def passages(self) -> list[list[int]]:
        """The places that share a right side, in their order: a batch holds one of each at most."""
        found: dict[tuple[int, ...], list[int]] = {}
        for place, ids in enumerate(self.right):
            found.setdefault(tuple(ids), []).append(place)
        return list(found.values())


def read_examples(work: Path, model: Path, name: str) -> Examples:
    """The examples of a set: those the teacher has seen where it has targets, else all."""
    tokenizer = training_tokenizer(model, LONGEST[name])
    path = work / "pairs" / f"{name}.tsv.gz"
    pairs = list(rows(path, 2))
    if not pairs:
        raise SystemExit(f"{path}: holds no pairs; run the step pairs with more material")
    target = None
    if name in WITH_TARGETS:
        known = vectors(work, name)
        if not known:
            raise SystemExit(f"no vectors of {name} in {work / 'teacher'}; run the step teacher first")
        pairs = [pairs[place] for place in sorted(known)]
        target = torch.from_numpy(np.stack([known[place] for place in sorted(known)])).float()
    left, right = (token_ids(tokenizer, [pair[side] for pair in pairs]) for side in (0, 1))
    return Examples(left, right, target)


def batch_of(examples: Examples, name: str, turn: int) -> list[int]:
    """The places of the batch that is due when this set has its turn for the n-th time."""
    size = min(BATCH[name], len(examples.passages))
    pool, position = divmod(turn, POOL)
    if name == "questions":
        return neighbours(examples, size, random.Random(f"{SEED} {name} {turn}"))
    random_ = random.Random(f"{SEED} {name} {pool}")
    drawn = random_.sample(range(len(examples.passages)), min(size * POOL, len(examples.passages)))
    places = [random_.choice(examples.passages[passage]) for passage in drawn]
    places.sort(key=lambda place: len(examples.right[place]))
    starts = list(range(0, len(places) - size + 1, size))
    random_.shuffle(starts)
    start = starts[position % len(starts)]
    return places[start : start + size]


def neighbours(examples: Examples, size: int, random_: random.Random) -> list[int]:
    """Places of passages that stand together in the set, a few here and a few there."""
    last = max(1, len(examples.passages) - NEIGHBOURS + 1)
    chosen: set[int] = set()
    while len(chosen) < size:
        start = random_.randrange(last)
        chosen.update(range(start, min(start + NEIGHBOURS, len(examples.passages))))
    return [random_.choice(examples.passages[passage]) for passage in sorted(chosen)]


def encode(body: BertModel, texts: Sequence[list[int]]) -> Tensor:
    """Unit-length rows (n, d): the mean over a text's tokens."""
    length = max(len(ids) for ids in texts)
    ids = torch.tensor([text + [0] * (length - len(text)) for text in texts])
    mask = torch.tensor([[1] * len(text) + [0] * (length - len(text)) for text in texts])
    tokens = body(input_ids=ids, attention_mask=mask).last_hidden_state
    weights = mask[:, :, None].float()
    return functional.normalize((tokens * weights).sum(dim=1) / weights.sum(dim=1), dim=1)


def distance_to_target(student: Tensor, target: Tensor) -> Tensor:
    """One minus the cosine, plus the cross-entropy to the target's own similarities in the batch."""
    wanted = functional.softmax(target @ target.T / TEMPERATURE, dim=1)
    given = functional.log_softmax(student @ target.T / TEMPERATURE, dim=1)
    relations = -(wanted * given).sum(dim=1).mean()
    return (1 - (student * target).sum(dim=1)).mean() + relations


class Distillation:
    """The student, its optimisers, and how far it has come."""

    def __init__(self, work: Path, stage: str, steps: int) -> None:
        self.source = work / BEFORE[stage]
        self.target = work / stage
        self.stage, self.steps, self.step = stage, steps, 0
        self.body = BertModel.from_pretrained(self.source, add_pooling_layer=False)
        # No dropout: the vectors trained are the vectors used.
        self.body.train(mode=False)
        self.embedding = self.body.embeddings.word_embeddings
        self.embedding.sparse = True
        vocabulary = training_tokenizer(self.source, 1).get_vocab()
        self.movable = torch.ones(len(vocabulary), dtype=torch.bool)
        if stage == "embeddings":
            for token, row in vocabulary.items():
                self.movable[row] = is_han(token)
        others = [p for p in self.body.parameters() if p is not self.embedding.weight]
        for parameter in others:
            parameter.requires_grad_(stage == "whole")
        self.optimizers: list[torch.optim.Optimizer] = [
            torch.optim.SparseAdam([self.embedding.weight], lr=EMBEDDING_RATE[stage])
        ]
        if stage == "whole":
            self.optimizers.append(torch.optim.AdamW(others, lr=BODY_RATE, weight_decay=0.01))
        self.rates = [optimizer.param_groups[0]["lr"] for optimizer in self.optimizers]
        self.sets = {name: read_examples(work, self.source, name) for name in dict.fromkeys(BLOCK)}

    def loss(self, step: int) -> Tensor:
        """The loss of the batch of a step."""
        name = BLOCK[step % len(BLOCK)]
        turn = step // len(BLOCK) * BLOCK.count(name) + BLOCK[: step % len(BLOCK)].count(name)
        examples = self.sets[name]
        places = batch_of(examples, name, turn)
        right = encode(self.body, [examples.right[place] for place in places])
        if examples.target is None:
            return contrast(encode(self.body, [examples.left[place] for place in places]), right)
        target = examples.target[places]
        loss = distance_to_target(right, target)
        if self.stage == "whole":
            # English need only be held where it is: half of it, at half the price.
            english = encode(self.body, [examples.left[place] for place in places[::2]])
            loss = loss + distance_to_target(english, target[::2])
        return loss

    def advance(self) -> float:
        """Take one step; returns its loss."""
        warm = min(1.0, (self.step + 1) / WARM_UP)
        factor = warm * max(LAST_RATE, 1 - (1 - LAST_RATE) * self.step / self.steps)
        for optimizer, rate in zip(self.optimizers, self.rates, strict=True):
            optimizer.param_groups[0]["lr"] = rate * factor
            optimizer.zero_grad()
        loss = self.loss(self.step)
        loss.backward()  # type: ignore[no-untyped-call]
        self._hold_rows()
        for optimizer in self.optimizers:
            optimizer.step()
        self.step += 1
        return loss.item()

    def _hold_rows(self) -> None:
        """Drop the gradient of input embeddings that stand still."""
        gradient = self.embedding.weight.grad
        if gradient is None or bool(self.movable.all()):
            return
        gradient = gradient.coalesce()
        kept = self.movable[gradient.indices()[0]]
        self.embedding.weight.grad = torch.sparse_coo_tensor(
            gradient.indices()[:, kept],
            gradient.values()[kept],
            gradient.shape,
            is_coalesced=True,
            check_invariants=False,
        )

    def resume(self) -> None:
        """Go on from the checkpoint where there is one."""
        path = self.target / "training_state.pt"
        if path.is_file():
            state = torch.load(path)
            self.body.load_state_dict(state["body"])
            for optimizer, saved in zip(self.optimizers, state["optimizers"], strict=True):
                optimizer.load_state_dict(saved)
            self.step = state["step"]

    def save(self) -> None:
        """Write the model folder and the checkpoint, each moved into place."""
        if not self.target.is_dir():
            shutil.copytree(self.source, self.target, ignore=shutil.ignore_patterns("training_state*"))
        state = {
            "body": self.body.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "step": self.step,
        }
        torch.save(state, self.target / "training_state.part")
        (self.target / "training_state.part").replace(self.target / "training_state.pt")
        weights = load_file(self.source / "model.safetensors") | self.body.state_dict()
        save_file(weights, self.target / "model.part", metadata={"format": "pt"})
        (self.target / "model.part").replace(self.target / "model.safetensors")


def main(arguments: Sequence[str] | None = None) -> None:
    """Train until the given number of steps is reached."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--stage", choices=tuple(BEFORE), required=True)
    parser.add_argument("--steps", type=int, required=True)
    options = parser.parse_args(arguments)
    torch.manual_seed(SEED)
    training = Distillation(options.work, options.stage, options.steps)
    training.resume()
    print({name: len(examples) for name, examples in training.sets.items()}, flush=True)
    began, losses = time.monotonic(), []
    while training.step < options.steps:
        losses.append(training.advance())
        if training.step % len(BLOCK) == 0 and training.step // len(BLOCK) % 5 == 0:
            recent = losses[-len(BLOCK) * 5 :]
            print(f"{training.step} {np.mean(recent):.4f} {time.monotonic() - began:.0f} s", flush=True)
        if training.step % SAVE_EVERY == 0:
            training.save()
    training.save()


if __name__ == "__main__":
    main()
