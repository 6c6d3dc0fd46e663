"""Everything, or a short list: where both can be compared they agree, and all evidence stays what it is."""

from pathlib import Path

import numpy as np
import pytest

from bot.collection.archive import open_archive
from bot.collection.corpus import Corpus
from bot.collection.passages import passages_of_corpus
from bot.ranking.scope import EXHAUSTIVE, Everything, ShortList, scope_of
from bot.retrieve import Retriever, checked
from embeddings.encoder import Vectors
from embeddings.faiss_index import ExactIndex
from embeddings.index import Neighbors
from tests.bench.large import Sought, write
from tests.conftest import SPEAKER_TABLE, FakeEncoder

AGREEMENT = 0.98


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Retriever, Retriever, tuple[Sought, ...]]:
    """Two retrievers of a large folder, the second with a short list, and questions."""
    folder = tmp_path_factory.mktemp("large")
    written = write(folder / "documents", passages=6_000, questions=100, seed=1)
    archive = open_archive(folder / "documents", folder / "cache")
    encoder, passages = FakeEncoder(), passages_of_corpus(archive.corpus)
    index = ExactIndex(
        [passage.id for passage in passages], encoder.encode_document([one.text for one in passages])
    )
    whole, short = (
        Retriever(archive.corpus, encoder, index, lexical=archive.lexical, exhaustive=exhaustive)
        for exhaustive in (20_000, EXHAUSTIVE)
    )
    return whole, short, written.questions


def test_the_size_of_a_collection_decides(both: tuple[Retriever, Retriever, tuple[Sought, ...]]) -> None:
    whole, _, _ = both
    layout = passages_of_corpus(whole.corpus).layout
    parts = whole.index, whole._lexical, layout, whole.corpus.ties

    assert isinstance(scope_of(*parts, exhaustive=len(layout)), Everything)
    assert isinstance(scope_of(*parts, exhaustive=len(layout) - 1), ShortList)
    assert len(layout) > EXHAUSTIVE


def test_first_hits_agree_whether_all_or_few_are_compared(
    both: tuple[Retriever, Retriever, tuple[Sought, ...]],
) -> None:
    whole, short, questions = both
    pairs = [(whole.ask(sought.question), short.ask(sought.question)) for sought in questions]

    first = [one.hits[0].pair.id == other.hits[0].pair.id for one, other in pairs]
    shown = [
        len({hit.pair.id for hit in one.hits} & {hit.pair.id for hit in other.hits}) / len(one.hits)
        for one, other in pairs
    ]
    decided = [one.answered is other.answered for one, other in pairs]
    assert len(questions) == 100
    assert np.mean(first) >= AGREEMENT
    assert np.mean(shown) >= AGREEMENT
    assert np.mean(decided) >= AGREEMENT


def test_what_both_compare_has_the_same_score_and_like_evidence(
    both: tuple[Retriever, Retriever, tuple[Sought, ...]],
) -> None:
    whole, short, questions = both
    for sought in questions[:30]:
        everything, listed = whole.find(sought.question), short.find(sought.question)
        scores = {one.pair_id: one.score for one in whole.order(everything)}
        order = short.order(listed)
        full, estimated = whole.evidence(everything, whole.order(everything)), short.evidence(listed, order)

        assert len(order) < len(scores) / 2
        assert [scores[one.pair_id] for one in order] == pytest.approx([one.score for one in order], abs=1e-6)
        assert full is not None
        assert estimated is not None
        assert estimated.ordinary == pytest.approx(full.ordinary, abs=0.02)
        assert estimated.ordinary_aside == pytest.approx(full.ordinary_aside, abs=0.02)
        assert estimated.asides == pytest.approx(full.asides, abs=0.02)
        assert estimated.aside_lexical == full.aside_lexical


def test_every_wording_of_a_listed_statement_is_on_the_list(
    both: tuple[Retriever, Retriever, tuple[Sought, ...]],
) -> None:
    whole, short, _ = both
    tied = [pair for pair in whole.corpus.pairs if whole.corpus.variants(pair)]
    assert tied
    for pair in tied[:20]:
        assert pair.question_text is not None
        found = {one.pair_id for one in short.find(pair.question_text).candidates}
        assert {pair.id, *(other.id for other in short.corpus.variants(pair))} <= found


def test_a_collection_without_a_statement_answers_nothing_also_where_it_is_large(tmp_path: Path) -> None:
    (tmp_path / "speaker.toml").write_text(SPEAKER_TABLE, encoding="utf-8")
    (tmp_path / "fog.txt").write_text("Fog lay on the sea. No lamp was lit.\n", encoding="utf-8")
    corpus, encoder = Corpus.read(tmp_path), FakeEncoder()
    passages = passages_of_corpus(corpus)
    index = ExactIndex(
        [passage.id for passage in passages], encoder.encode_document([one.text for one in passages])
    )
    retriever = Retriever(corpus, encoder, index, exhaustive=0)
    assert isinstance(retriever._scope, ShortList)
    answer = retriever.ask("fog")
    assert (answer.hits, answer.answered, answer.confidence) == ((), False, 0.0)


def test_the_same_sample_is_drawn_every_time(both: tuple[Retriever, Retriever, tuple[Sought, ...]]) -> None:
    _, short, questions = both
    again = Retriever(short.corpus, short.encoder, short.index, lexical=short._lexical)

    assert again.find(questions[0].question).ordinary == short.find(questions[0].question).ordinary


def test_questions_of_a_batch_are_searched_for_at_once_and_each_gets_its_own_list(
    both: tuple[Retriever, Retriever, tuple[Sought, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, short, questions = both
    asked = [checked(sought.question, 5, None) for sought in questions[:8]]
    alone = [short.ask(one.question) for one in asked]
    searched: list[int] = []

    def search(vectors: Vectors, k: int) -> Neighbors:
        searched.append(len(vectors))
        return ExactIndex.search(short.index, vectors, k)  # type: ignore[arg-type]

    monkeypatch.setattr(short.index, "search", search)
    together = short.answers(asked)
    assert searched == [8]
    for one, other in zip(together, alone, strict=True):
        assert [hit.pair.id for hit in one.hits] == [hit.pair.id for hit in other.hits]
        assert one.confidence == pytest.approx(other.confidence, abs=1e-5)
    assert len({hit.pair.id for answer in alone for hit in answer.hits[:1]}) > 4
