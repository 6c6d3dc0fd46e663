"""Readings in memory and kept: the same statements, in the same places."""

import pytest

from bot.readings import document_of


@pytest.mark.parametrize(
    ("pair_id", "document"),
    [
        ("talk-3c080f22", "talk"),
        ("talk-3c080f22-2", "talk"),
        ("talk-12345678", "talk"),
        ("talk-2-3c080f22", "talk-2"),
        ("talk-2-12345678-11", "talk-2"),
    ],
)
def test_the_id_of_a_statement_begins_with_that_of_its_document(pair_id: str, document: str) -> None:
    assert document_of(pair_id) == document
