"""The data types: what can be made of them, and what they say of themselves."""

from dataclasses import FrozenInstanceError

import pytest

from bot.documents import Document, Kind, QAPair, Source, Span, Speaker

TEXT = "\n灯塔访谈\r\n \n记者：亮吗？\n奎阿达：亮。\n\n海更亮。\n"


def document() -> Document:
    return Document("talk", TEXT, "0" * 64)


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2)])
def test_a_span_holds_at_least_one_character_of_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"^not a span: {start} to {end}$"):
        Span(start, end)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Span(0, 2), Span(2, 4), False),
        (Span(0, 3), Span(2, 4), True),
        (Span(1, 2), Span(0, 4), True),
        (Span(0, 1), Span(3, 4), False),
    ],
)
def test_two_spans_overlap_where_they_share_a_character(first: Span, second: Span, expected: bool) -> None:
    assert first.overlaps(second) is expected
    assert second.overlaps(first) is expected


def test_spans_are_ordered_by_where_they_begin_and_know_their_length() -> None:
    assert sorted([Span(5, 6), Span(1, 9), Span(1, 3)]) == [Span(1, 3), Span(1, 9), Span(5, 6)]
    assert len(Span(4, 9)) == 5


def test_the_kinds_are_ranked_from_the_transcript_to_reported_speech() -> None:
    assert [(kind.value, kind.originality) for kind in Kind] == [
        ("dialogue", 0),
        ("note", 1),
        ("quote", 2),
        ("reported", 3),
    ]


def test_a_speaker_has_every_name_and_a_title_in_each_language() -> None:
    speaker = Speaker("奎阿达", ("奎阿答",), ("Ada Quill",), titles=(("en", "Ada Quill"),))
    assert speaker.names == ("奎阿达", "奎阿答", "Ada Quill")
    assert speaker.title("en") == "Ada Quill"
    assert speaker.title("zh-Hant") == "奎阿达"


def test_a_statement_is_cut_from_its_document_unchanged() -> None:
    pair = QAPair(
        "talk-1",
        document(),
        Kind.DIALOGUE,
        (span("亮。"), span("海更亮。")),
        question=span("亮吗？"),
        attribution=span("奎阿达："),
        lead_in=span("灯塔访谈"),
    )
    assert pair.answer_text == "亮。\n海更亮。"
    assert pair.question_text == "亮吗？"
    assert pair.attribution_text == "奎阿达："
    assert pair.lead_in_text == "灯塔访谈"


def test_what_a_statement_lacks_is_none() -> None:
    pair = QAPair("talk-1", document(), Kind.QUOTE, (span("海更亮。"),))
    assert (pair.question_text, pair.attribution_text, pair.lead_in_text) == (None, None, None)


@pytest.mark.parametrize(
    ("words", "paragraph"), [("灯塔访谈", 1), ("亮吗？", 2), ("奎阿达", 3), ("海更亮。", 4)]
)
def test_paragraphs_are_counted_from_the_first_line_with_anything_on_it(words: str, paragraph: int) -> None:
    assert QAPair("talk-1", document(), Kind.QUOTE, (span(words),)).paragraph == paragraph


def test_a_document_knows_nothing_of_its_source_unless_told() -> None:
    assert document().source == Source(None, None, None, None, None, (), (), edited=False)


def test_the_text_of_a_document_is_kept_out_of_its_representation() -> None:
    assert "灯塔" not in repr(document())


def test_what_crosses_a_border_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        document().text = "x"  # type: ignore[misc]
