"""Words that a paper quotes, or that stand in what he wrote."""

import pytest

from tests.reading_cases import assert_marked_english


@pytest.mark.parametrize(
    "sentence",
    [
        "“⟦We tried everything,⟧” the Mail quoted Harrowgate as saying.",
        "The Mail quoted Harrowgate as saying: “⟦We tried everything.⟧”",
        "A note from Harrowgate on the door read: “⟦We are closed.⟧”",
        "A message from Harrowgate said: “⟦We are closed.⟧”",
        "The letter, signed by Harrowgate, reads: “⟦We are closing the line.⟧”",
        "Her diary entry for that day reads: “⟦I was born on a boat.⟧”",
        "Harrowgate's email ended with the words: “⟦Hold the line.⟧”",
        "“⟦Slow is smooth,⟧” goes her motto.",
        "“⟦Who is holding the line?⟧” Harrowgate wanted to know.",
        "A note to Harrowgate read: “We are closed.”",
        "A note from Harrowgate's lawyer read: “We are closed.”",
        "A letter about Harrowgate said: “She is finished.”",
        "Verrell recalled Harrowgate saying “never sell”.",
    ],
)
def test_what_is_quoted_from_him_is_his(sentence: str) -> None:
    assert_marked_english(sentence)
