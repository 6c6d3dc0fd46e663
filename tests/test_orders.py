"""The orders in which statements are listed: as if each had been looked at, but without that."""

import pytest

from bot.collection.corpus import Corpus
from bot.collection.orders import ORDERS, Order
from bot.documents import Kind, QAPair
from tests.large_corpus import DOCUMENTS, KINDS, STATEMENTS, large_corpus
from tests.ui_corpus import small_corpus


def key_of(by: Order, corpus: Corpus, pair: QAPair) -> tuple[bool, str]:
    """What a statement is sorted by; nothing comes last."""
    interviews = "; ".join(corpus.citation(pair).interviews)
    keys = {
        "document": pair.document.id,
        "interview": interviews,
        "date": pair.document.source.published or "",
    }
    return not keys[by], keys[by]


@pytest.mark.parametrize("by", ORDERS)
@pytest.mark.parametrize("kind", [None, *Kind])
def test_statements_are_sorted_by_what_they_are_listed_under(by: Order, kind: Kind | None) -> None:
    corpus = small_corpus()
    listed = [corpus.pairs[at].id for at in corpus.orders.places(by, kind)]
    wanted = [pair for pair in corpus.pairs if kind in (None, pair.kind)]
    assert listed == [pair.id for pair in sorted(wanted, key=lambda pair: key_of(by, corpus, pair))]


@pytest.mark.parametrize("by", ORDERS)
def test_many_statements_are_sorted_without_a_look_at_them(by: Order) -> None:
    looked: list[int] = []
    corpus = large_corpus(looked)
    listed = corpus.orders.places(by, Kind.DIALOGUE).tolist()
    # Which statements the interview of a document in part introduces, its text alone says.
    assert looked == (list(range(0, DOCUMENTS, 1000)) if by == "interview" else [])
    assert len(set(listed)) == len(listed) == KINDS.count(Kind.DIALOGUE) * DOCUMENTS
    some = [corpus.pairs[at] for at in listed[::97]]
    assert [key_of(by, corpus, pair) for pair in some] == sorted(key_of(by, corpus, pair) for pair in some)
    if by == "interview":
        assert len({corpus.citation(corpus.pairs[at]).interviews for at in listed[:11]}) == 2


def test_the_kinds_are_counted_without_a_look_at_the_statements() -> None:
    looked: list[int] = []
    counts = large_corpus(looked).orders.kinds
    assert (sum(counts.values()), looked) == (STATEMENTS, [])
    assert counts == {kind: KINDS.count(kind) * DOCUMENTS for kind in Kind}
