"""The same statement in several documents: tied where it is one, apart where only the theme is the same."""

from bot.collection.variants import tie
from bot.documents import Document, Kind, QAPair, Span
from tests.reading_cases import bare, load_cases

RECALL, PRECISION = 0.92, 0.92
"""Reached on the five source documents: 24 of 26 variants, 2 ties that careful readers did not make."""


def pair(name: str, text: str, kind: Kind = Kind.QUOTE) -> QAPair:
    return QAPair(name, Document(name, text, "0" * 64), kind, (Span(0, len(text)),))


def tied(pairs: list[QAPair]) -> dict[str, tuple[str, ...]]:
    """For each pair that has any, the ids of the same statement elsewhere."""
    ties = tie(pairs)
    found = {pair.id: tuple(pairs[other].id for other in ties.of(i)) for i, pair in enumerate(pairs)}
    return {one: others for one, others in found.items() if others}


def test_variants_of_the_sources_are_tied_as_careful_readers_tie_them() -> None:
    cases = load_cases("00")
    pairs = [pair for case in cases for pair in case.reading.pairs]

    def listed(key: str) -> set[frozenset[str]]:
        return {
            frozenset((one.id, other.id))
            for case in cases
            for first, second in case.expected.get(key, ())
            for one in pairs
            for other in pairs
            if one.id != other.id
            and (bare(one.answer_text) or "").startswith(bare(first) or "?")
            and (bare(other.answer_text) or "").startswith(bare(second) or "?")
        }

    gold = listed("variants")
    got = {frozenset((one, other)) for one, others in tied(pairs).items() for other in others}
    right = len(gold & got)
    assert len(gold) == 26
    assert right / len(gold) >= RECALL
    assert right / (right + len(got - gold - listed("debatable"))) >= PRECISION
    assert got & listed("same_theme") - gold == set()


def test_the_same_words_in_another_script_are_tied_the_most_original_first() -> None:
    pairs = [
        pair("reported", "量具車間的溫度計每天早上校準三遍。", Kind.REPORTED),
        pair("quote", "量具车间的温度计每天早上校准三遍。"),
        pair("turn", "量具车间的温度计，每天早上校准三遍，晚上不校。", Kind.DIALOGUE),
        pair("other", "桥梁会在大风里唱歌，低两个八度。"),
    ]
    assert tied(pairs) == {
        "reported": ("turn", "quote"),
        "quote": ("turn", "reported"),
        "turn": ("quote", "reported"),
    }


def test_no_statement_has_no_variant() -> None:
    assert tied([]) == {}
    assert tied([pair("one", "量两遍。")]) == {}
