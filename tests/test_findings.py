"""What a reader found in an excerpt is moved to its place in the whole text."""

from bot.documents import Kind, Span
from bot.reading.findings import Doubt, Finding


def test_a_finding_is_moved_with_everything_that_belongs_to_it() -> None:
    finding = Finding(Kind.QUOTE, (Span(1, 2), Span(3, 4)), Span(0, 1), "rule", question=Span(5, 6))
    assert finding.moved(10) == Finding(
        Kind.QUOTE, (Span(11, 12), Span(13, 14)), Span(10, 11), "rule", question=Span(15, 16)
    )


def test_a_doubt_is_moved_with_its_reason() -> None:
    assert Doubt(Span(1, 2), "why").moved(3) == Doubt(Span(4, 5), "why")
