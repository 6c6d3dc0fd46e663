"""What stands behind an attribution and lets his words go on.

Everybody in these sentences is invented; what the speaker says stands between ⟦ and ⟧.
"""

import pytest

from tests.reading_cases import assert_marked_english

ENGLISH = [
    "“⟦It floats,⟧” she said. “⟦Most days.⟧” Then: “⟦Not Mondays.⟧”",
    "“⟦It floats,⟧” she said. And then, after a pause: “⟦Most days.⟧”",
    "“⟦The cars are old,⟧” Harrowgate told River Economic News on the sidelines of a forum in Changsha, Hunan province. “⟦We should be there.⟧”",  # noqa: E501
]


@pytest.mark.parametrize("sentence", ENGLISH)
def test_exactly_his_words_are_read_in_english(sentence: str) -> None:
    assert_marked_english(sentence)
