"""English words of his for a thing, and names that are not his words.

Everybody in these sentences is invented; what the speaker says stands between ⟦ and ⟧.
"""

import pytest

from tests.reading_cases import assert_marked_english

ENGLISH = [
    "She has resisted moving into tunnels, a trade she described as “⟦a casino with worms⟧”.",
    "Harrowgate, 43, has resisted tunnels, a trade she described as “⟦a casino with worms⟧”.",
    "Her confidence in what she calls “⟦the shy machine⟧” has cost the firm.",
    "What Harrowgate calls “⟦the shy machine⟧” has cost the firm.",
    "what she once called “⟦the shy machine⟧”.",
    "She called it “⟦the shy machine⟧”.",
    "Harrowgate called the plan “⟦absurd⟧”.",
    "Harrowgate called Verrell “⟦a duck with a mortgage⟧”.",
    "In Harrowgate's words, “⟦boats dream⟧”.",
    "In Harrowgate's words: “⟦Boats dream.⟧”",
    "Harrowgate is said to have called it “a bath”.",
    "Harrowgate recalled her father saying: “No dogs.”",
    "They call Harrowgate “the admiral”.",
    "A parody account named Not Odile Harrowgate promised “free wind for life”.",
    "Verrell calls Harrowgate “the admiral of the baths”.",
    "Verrell called her “the admiral of the baths”.",
    "Harrowgate's so-called “dream” has ended.",
    "Harrowgate met Verrell in 1999. The two built a boat together. “⟦It sank,⟧” Harrowgate recalls.",
    "Harrowgate met Verrell in 1999. “It sank,” he recalls. “⟦It did not sink,⟧” she says.",
    "She describes herself as “⟦a plumber of rivers⟧”.",
    "Harrowgate describes the merger as “⟦a wedding without a dance⟧”.",
    "Harrowgate has described the merger as “⟦a wedding without a dance⟧”, a phrase that Verrell hates.",
    "The merger is, in Harrowgate's phrase, “⟦a wedding without a dance⟧”.",
    "Harrowgate apologised for what she called “⟦a weak moment⟧”.",
]


@pytest.mark.parametrize("sentence", ENGLISH)
def test_exactly_his_words_are_read_in_english(sentence: str) -> None:
    assert_marked_english(sentence)
