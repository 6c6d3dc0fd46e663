"""The passages that are embedded: views of pairs, hints, and what is not the speaker's."""

from pathlib import Path

import pytest

from bot.collection.corpus import Corpus
from bot.collection.passages import (
    asides_of,
    hint_passages,
    passages_fingerprint,
    passages_of,
    passages_of_corpus,
    sentences_of,
    view_of,
)
from bot.documents import Document, Kind, Passage, QAPair, Span, View


def pair_in(text: str, *answers: str, question: str | None = None, lead_in: str | None = None) -> QAPair:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return QAPair(
        "p",
        Document("d", text, "0" * 64),
        Kind.DIALOGUE,
        tuple(map(span, answers)),
        question=None if question is None else span(question),
        lead_in=None if lead_in is None else span(lead_in),
    )


def views(pair: QAPair) -> list[tuple[str, str]]:
    return [(passage.id, passage.text) for passage in passages_of(pair)]


def test_an_answer_of_one_sentence_is_one_passage() -> None:
    assert views(pair_in("灯塔反而更亮。", "灯塔反而更亮。")) == [("p#answer", "灯塔反而更亮。")]


def test_a_question_is_a_view_alone_and_with_the_answer_and_so_is_each_sentence() -> None:
    pair = pair_in(
        "问：为何公开？答：灯塔反而更亮。别人照着修。", "灯塔反而更亮。别人照着修。", question="为何公开？"
    )

    assert views(pair) == [
        ("p#answer", "灯塔反而更亮。别人照着修。"),
        ("p#question", "为何公开？"),
        ("p#both", "为何公开？\n灯塔反而更亮。别人照着修。"),
        ("p#1", "灯塔反而更亮。"),
        ("p#2", "别人照着修。"),
    ]


def test_a_quotation_that_has_lost_its_subject_is_seen_with_the_words_that_lead_to_it() -> None:
    pair = pair_in("说到海雾，她说：“总会散去。”", "总会散去。", lead_in="说到海雾，她说")

    assert views(pair) == [("p#answer", "总会散去。"), ("p#both", "说到海雾，她说\n总会散去。")]


@pytest.mark.parametrize(
    ("answer", "sentences"),
    [
        ("灯塔反而更亮。别人照着修！海雾会散吗？", ["灯塔反而更亮。", "别人照着修！", "海雾会散吗？"]),
        ("是的。灯塔反而更亮。", ["是的。灯塔反而更亮。"]),
        ("灯塔反而更亮。是的。", ["灯塔反而更亮。", "是的。"]),
        ("版本2.5反而更亮。“总会散去。”她们照着修。", ["版本2.5反而更亮。", "“总会散去。”", "她们照着修。"]),
        ("Version 2.5 is out. It is brighter!", ["Version 2.5 is out.", "It is brighter!"]),
    ],
)
def test_sentences_end_at_their_marks_and_a_very_short_one_joins_the_next(
    answer: str, sentences: list[str]
) -> None:
    pair = pair_in(answer, answer)

    assert [pair.document.slice(span) for span in sentences_of(pair)] == sentences


def test_hints_are_passages_of_their_pair_and_marked() -> None:
    pair = pair_in("灯塔反而更亮。", "灯塔反而更亮。")

    assert hint_passages(pair, ["why", "为什么"]) == [
        Passage("p#hint-1", "p", "why", is_hint=True),
        Passage("p#hint-2", "p", "为什么", is_hint=True),
    ]


def test_a_passage_tells_what_it_is_of() -> None:
    pair = pair_in(
        "问：为何公开？答：灯塔反而更亮。别人照着修。", "灯塔反而更亮。别人照着修。", question="为何公开？"
    )
    passages = [*passages_of(pair), *hint_passages(pair, ["why"])]

    assert [(passage.id, view_of(passage)) for passage in passages] == [
        ("p#answer", View.ANSWER),
        ("p#question", View.QUESTION),
        ("p#both", View.BOTH),
        ("p#1", View.SENTENCE),
        ("p#2", View.SENTENCE),
        ("p#hint-1", View.HINT),
    ]
    assert view_of(Passage("d#aside-0", None, "somebody else")) is View.ASIDE


def test_asides_are_the_sentences_that_belong_to_no_pair_and_the_rest_around_one() -> None:
    text = "港务局长说灯塔只是摆设。\n很短。\n在海边的大会上，她说：“灯塔反而更亮。”听众们都鼓起掌来。"
    pair = pair_in(text, "灯塔反而更亮。")

    found = asides_of(pair.document, [pair])

    assert found == [
        Passage("d#aside-0", None, "港务局长说灯塔只是摆设。"),
        Passage(f"d#aside-{text.index('在海边')}", None, "在海边的大会上，她说：“ ”"),
        Passage(f"d#aside-{text.index('听众')}", None, "听众们都鼓起掌来。"),
    ]


def test_the_passages_of_a_corpus_are_each_pair_with_its_hints_and_then_the_asides(folder: Path) -> None:
    hinted = Corpus.read(folder, strict=True).pairs[1]
    table = (
        f'["{hinted.id}"]\nopening = "{hinted.answer_text[:4]}"\nen = ["when does it lift"]\nzh = ["雾"]\n'
    )
    (folder / "hints.toml").write_text(table, encoding="utf-8")
    corpus = Corpus.read(folder, strict=True)

    passages = passages_of_corpus(corpus)

    expected = []
    for pair in corpus.pairs:
        expected += passages_of(pair)
        expected += hint_passages(pair, ["when does it lift", "雾"]) if pair.id == hinted.id else []
    assert passages[: len(expected)] == expected
    assert {passage.pair_id for passage in passages[len(expected) :]} == {None}
    assert [passages[row] for row in range(len(passages))] == list(passages)
    assert [passages.layout.views[row] for row in range(len(passages))] == list(map(view_of, passages))
    assert passages_fingerprint(passages) == passages_fingerprint(list(passages))


def test_the_words_of_others_are_asides_of_the_corpus(corpus: Corpus) -> None:
    asides = [passage.text for passage in passages_of_corpus(corpus) if passage.pair_id is None]

    assert "港務局長柳上舟說：「燈塔只是擺設。」" in asides
    assert not any("圖紙公開" in words for words in asides)


@pytest.mark.parametrize(
    "other",
    [
        [Passage("a", "p", "one")],
        [Passage("a", "p", "two"), Passage("b", "p", "one")],
        [Passage("b", "p", "two"), Passage("a", "p", "one")],
        [Passage("ao", "p", "ne"), Passage("b", "p", "two")],
    ],
)
def test_another_text_id_or_order_is_another_fingerprint(other: list[Passage]) -> None:
    passages = [Passage("a", "p", "one"), Passage("b", "p", "two")]

    assert passages_fingerprint(passages) == passages_fingerprint(list(passages))
    assert passages_fingerprint(passages) != passages_fingerprint(other)
