"""Which view of a statement and which of its sentences is shown as the one that fits."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.collection.corpus import Corpus
from bot.collection.lexical import LexicalIndex
from bot.collection.passages import passages_of_corpus, searched_texts
from bot.documents import Span
from bot.ranking.highlight import LEAD, LEXICAL_WEIGHT, Highlighter, marked
from bot.ranking.lanes import HINTS_POOLED, Cosines
from bot.terms import document_terms, query_terms, term_weights
from embeddings.faiss_index import ExactIndex
from tests.conftest import FakeEncoder, write_folder

FIRST, SECOND, THIRD = Span(0, 5), Span(6, 9), Span(10, 12)
SPANS = (FIRST, SECOND, THIRD)


@pytest.mark.parametrize(("lead", "expected"), [(LEAD + 0.01, SECOND), (LEAD - 0.01, None)])
def test_a_sentence_is_marked_when_it_leads_the_others_clearly(lead: float, expected: Span | None) -> None:
    assert marked(SPANS, [0.4, 0.4 + lead, 0.1]) == expected


def test_an_answer_of_one_sentence_has_none_to_mark() -> None:
    assert marked([], []) is None
    assert marked([FIRST], [0.9]) is None


class Asked:
    """A question about the statement of the small corpus that begins with some words, and its hints."""

    def __init__(self, folder: Path, question: str, opening: str, hints: Sequence[str] = ()) -> None:
        [pair] = [one for one in Corpus.read(folder).pairs if one.answer_text.startswith(opening)]
        table = f"[{pair.id}]\nopening = {json.dumps(opening)}\nzh = {json.dumps(hints)}\n" if hints else ""
        corpus = Corpus.read(write_folder(folder, hints=table), strict=True)
        self.pair = corpus.get(pair.id)
        self.place = corpus.readings.place_of_pair(pair.id)
        encoder, passages = FakeEncoder(), passages_of_corpus(corpus)
        self.index = ExactIndex(
            [one.id for one in passages], encoder.encode_document([one.text for one in passages])
        )
        self.lexical = LexicalIndex.of(searched_texts(corpus))
        self.terms = term_weights(question)
        self.cosines = Cosines(
            np.arange(len(passages)), self.index.cosines(encoder.encode_query([question]))[0]
        )
        self.passages = passages
        self.highlighter = Highlighter(passages, self.index, self.lexical)

    def sentence(self) -> str | None:
        found = self.highlighter.sentence(self.place, self.cosines, self.terms)
        return None if found is None else self.pair.document.slice(found)


def test_the_sentence_that_a_question_is_about_is_found(folder: Path) -> None:
    for question, marks in (
        ("别人照着修", "别人照着修，我们照着学。"),
        ("公开", "图纸公开之后，灯塔反而更亮。"),
    ):
        assert Asked(folder, question, "图纸公开").sentence() == marks


def test_a_statement_of_one_sentence_has_none_to_mark(folder: Path) -> None:
    assert Asked(folder, "lighthouse", "A lighthouse").sentence() is None


def test_hints_that_a_question_matches_are_further_ways_to_ask_it(folder: Path) -> None:
    question = "copy"
    assert Asked(folder, question, "图纸公开").sentence() is None
    assert Asked(folder, question, "图纸公开", ["copy 别人照着学"]).sentence() == "别人照着修，我们照着学。"


def test_a_sentence_counts_by_its_cosine_and_its_terms_and_by_those_of_the_best_hints(folder: Path) -> None:
    hints = ["图纸 公开", "灯塔 更亮", "别人 照着学", "图纸 别人"]
    asked = Asked(folder, "图纸公开", "图纸公开", hints)
    own = [row for row, one in enumerate(asked.passages) if one.pair_id == asked.pair.id and one.span]
    hinted = sorted(
        (row for row, one in enumerate(asked.passages) if one.is_hint),
        key=lambda row: -asked.cosines.values[row],
    )[:HINTS_POOLED]
    scores = []
    for row in own:
        held = set(document_terms(asked.passages[row].text))
        cosines = [asked.cosines.values[row], *(asked.index.take([row]) @ asked.index.take(hinted).T)[0]]
        terms = [set(asked.terms), *(set(query_terms(asked.passages[hint].text)) for hint in hinted)]
        shares = [asked.lexical.shares(one, [held])[0] for one in terms]
        scores.append(np.mean(cosines) + LEXICAL_WEIGHT * np.mean(shares))
    spans = [span for row in own if (span := asked.passages[row].span)]
    found = asked.highlighter.sentence(asked.place, asked.cosines, asked.terms)
    assert found == marked(spans, scores) == spans[int(np.argmax(scores))]


def test_the_view_is_the_passage_of_his_own_words_that_is_closest(folder: Path) -> None:
    for question, view in (("灯塔为什么要公开图纸", "question"), ("别人照着修我们照着学", "2")):
        asked = Asked(folder, question, "图纸公开", [question])
        assert asked.highlighter.view(asked.place, asked.cosines).id == f"{asked.pair.id}#{view}"
