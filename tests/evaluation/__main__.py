"""Measure retrieval, refusal and reading on judged data: python -m tests.evaluation (make evaluate).

Everything fitted is measured on questions it was not fitted on. Exit status 1 where a measure lies below
its floor.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot import settings
from bot.collection.corpus import Corpus
from bot.confidence import FITTED
from bot.ranking.fusion import Candidate
from embeddings.loading import load_encoder
from embeddings.training.measure import measure, table
from tests.evaluation import measures, public_sets
from tests.evaluation.fitting import (
    ENCODER_ONLY,
    LEXICAL_ONLY,
    Judged,
    Unseen,
    cross_validated,
    cross_validated_orders,
    fit_models,
    fit_weights,
)
from tests.evaluation.floors import Floors, fingerprint
from tests.evaluation.judged import LANGUAGES, folds, load_questions
from tests.evaluation.worlds import RememberingEncoder, World, halves, world
from tests.reading_cases import Score, load_cases, score

DATA = settings.PROJECT.parent / "shared" / "training-data"

BELOW_FLOOR = 1

Measured = dict[str, float]


def main() -> int:
    """The exit status: 0, or 1 where a measure lies below its floor."""
    options = _options()
    judged = _judged(options.model)
    if options.fit:
        _fit(judged)
    measured: Measured = {}
    unseen = cross_validated(judged)
    _retrieval(judged, unseen, measured)
    _added_documents(judged, unseen, measured)
    _refusals(judged, unseen, measured)
    _reading()
    _public_sets(options.model, options.data, measured)
    return _compare(measured, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument(
        "--fit",
        action="store_true",
        help="first fit on all questions, and write bot/ranking/fusion.json and bot/confidence.json",
    )
    parser.add_argument("--raise-floors", action="store_true", help="write floors that are higher")
    parser.add_argument("--lower-floors", action="store_true", help="write floors anew, also lower ones")
    parser.add_argument("--model", help="a model's folder or name instead of the bundled one")
    parser.add_argument(
        "--data", type=Path, default=DATA, metavar="FOLDER", help="public sets that measure the encoder"
    )
    return parser.parse_args()


def _judged(model: str | None) -> Judged:
    corpus = Corpus.read(strict=True)
    questions = load_questions(corpus)
    encoder = RememberingEncoder(load_encoder(model))
    everything = frozenset(pair.id for pair in corpus.pairs)
    kept = [everything, frozenset[str](), *halves(corpus)]
    worlds = [world(corpus, encoder, questions, hinted) for hinted in kept]
    answerable = sum(question.answerable for question in questions)
    print(
        f"{answerable} questions with an answer, {len(questions) - answerable} without; "
        f"{len(corpus.pairs)} statements; encoder {encoder.name}, {encoder.fingerprint[:12]}"
    )
    return Judged(questions, folds(questions), worlds)


def _fit(judged: Judged) -> None:
    weights = fit_weights(judged, judged.outside(None))
    calibration = fit_models(judged, weights, judged.outside(None))
    weights.save()
    calibration.save(FITTED)
    print(f"written: bot/ranking/fusion.json and bot/confidence.json\n{weights}\n{calibration.own}")


def _retrieval(judged: Judged, unseen: Sequence[Unseen], measured: Measured) -> None:
    print("\nRetrieval, cross-validated: mean [95 % bootstrap interval]\n")
    print(f"{'lanes':<9}{'hints':<7}{'language':<10}" + "".join(f"{name:<20}" for name in measures.NAMES))
    lanes = {
        "lexical": cross_validated_orders(judged, LEXICAL_ONLY),
        "encoder": cross_validated_orders(judged, ENCODER_ONLY),
        "both": [part.orders for part in unseen],
    }
    for name, orders in lanes.items():
        for number, hints in enumerate(("with", "none")):
            for language, means in _by_language(judged, judged.worlds[number], orders[number]):
                row = "".join(f"{_interval(means[measure]):<20}" for measure in measures.NAMES)
                print(f"{name:<9}{hints:<7}{language:<10}{row}")
                measured.update(
                    (f"{name}, hints {hints}, {language}, {measure}", means[measure].value)
                    for measure in measures.NAMES
                )


def _by_language(
    judged: Judged, world: World, orders: Sequence[Sequence[Candidate]]
) -> Iterator[tuple[str, dict[str, measures.Mean]]]:
    values = measures.per_question(world.retriever, judged.questions, orders)
    for language in (*LANGUAGES, "all"):
        ids = [q.id for q in judged.questions if q.id in values and language in (q.language, "all")]
        yield (
            language,
            {name: measures.mean([values[i][name] for i in ids]) for name in measures.NAMES},
        )


def _interval(mean: measures.Mean) -> str:
    return f"{mean.value:.3f} [{mean.low:.2f}, {mean.high:.2f}]"


def _added_documents(judged: Judged, unseen: Sequence[Unseen], measured: Measured) -> None:
    """How statements without hints fare among others with them, which a document just added is."""
    found: dict[bool, list[dict[str, float]]] = {True: [], False: []}
    for part, half in list(zip(unseen, judged.worlds, strict=True))[2:]:
        values = measures.per_question(half.retriever, judged.questions, part.orders)
        for question in judged.questions:
            hinted = {pair_id in half.hinted for pair_id in question.relevance}
            if len(hinted) == 1:
                found[hinted.pop()].append(values[question.id])
    print("\nHalf of the statements have hints (means over random halves, cross-validated)\n")
    for has_hints, rows in found.items():
        who = "answers with hints" if has_hints else "answers without"
        for name in ("success@1", "success@3"):
            measured[f"half hinted, {who}, {name}"] = sum(row[name] for row in rows) / len(rows)
        first, third = (measured[f"half hinted, {who}, {name}"] for name in ("success@1", "success@3"))
        print(f"{who:<20} success@1 {first:.3f}  success@3 {third:.3f}")


def _refusals(judged: Judged, unseen: Sequence[Unseen], measured: Measured) -> None:
    print("\nRefusal, cross-validated, at the program's cut\n")
    kinds = [
        ("hints with", unseen[0].confidences),
        ("hints none", unseen[1].confidences),
        ("hints with, another encoder", unseen[0].confidences_of_another),
        ("hints none, another encoder", unseen[1].confidences_of_another),
    ]
    curves = []
    for name, confidences in kinds:
        found = measures.refusal(judged.questions, confidences)
        print(
            f"{name:<29} unanswerable answered {found.answered:.3f} (near misses {found.answered_near:.3f}, "
            f"others {found.answered_far:.3f})  answerable refused {found.refused:.3f}  "
            f"AUROC {found.auroc:.3f} (near {found.auroc_near:.3f}, others {found.auroc_far:.3f})"
        )
        measured[f"refusal, {name}, AUROC"] = found.auroc
        measured[f"refusal, {name}, unanswerable refused"] = 1 - found.answered
        measured[f"refusal, {name}, answerable answered"] = 1 - found.refused
        curves.append((name, found.curve))
    print("\nThe curve: share of the unanswerable answered where this share of the answerable is refused\n")
    print(f"{'refused':<29}" + "".join(f"{share:<8.2f}" for share in measures.REFUSED_SHARES))
    for name, curve in curves:
        print(f"{name:<29}" + "".join(f"{answered:<8.3f}" for _, answered in curve))


def _reading() -> None:
    print("\nReading: statements found, and of those shown how many are right\n")
    print("cases     expected  found 95 %  found 80 %  shown   right   kind    of others")
    prefixes = {"seeds": "00", "dev": "dev_", "held": "held_"}
    for name, prefix in prefixes.items():
        scores: list[Score] = [score(case) for case in load_cases(prefix)]
        total = {
            part: sum(getattr(one, part) for one in scores)
            for part in ("expected", "strict", "loose", "shown", "right", "kinds")
        }
        print(
            f"{name:<10}{total['expected']:<10}{total['strict'] / total['expected']:<12.3f}"
            f"{total['loose'] / total['expected']:<12.3f}{total['shown']:<8}"
            f"{total['right'] / total['shown']:<8.3f}{total['kinds'] / total['loose']:<8.3f}"
            f"{sum(len(one.others_shown) for one in scores)}"
        )


def _public_sets(model: str | None, data: Path, measured: Measured) -> None:
    if not data.is_dir():
        print(f"\nThe encoder's public sets are not at hand: there is no folder {data}")
        return
    encoder = load_encoder(model)
    found = measure(encoder, data)
    print(f"\nThe encoder alone on public sets\n\n{table(found)}")
    for one in found:
        measured[f"{one.task}, R@1"] = one.at_1
    lanes = public_sets.measure(encoder, data)
    print(f"\nAs the program finds statements without hints\n\n{public_sets.table(lanes)}")
    for part in lanes:
        measured[f"{part.task}, best passage, R@1"] = part.encoder
        measured[f"{part.task}, both lanes, R@1"] = part.both


def _compare(measured: Measured, options: argparse.Namespace) -> int:
    floors, questions = Floors.load(), fingerprint()
    if options.lower_floors:
        floors.replaced(measured, questions).save()
    elif options.raise_floors:
        floors.raised(measured).save()
    breaches = Floors.load().breaches(measured, questions)
    print(f"\n{len(floors.values)} floors, {len(breaches)} not held")
    for line in breaches:
        print(line, file=sys.stderr)
    return BELOW_FLOOR if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
