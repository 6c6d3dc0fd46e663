"""Somebody or something else that bears his name.

Everybody in these sentences is invented; what the speaker says stands between ⟦ and ⟧.
"""

import pytest

from tests.reading_cases import assert_marked_chinese, assert_marked_english

CHINESE = [
    "记者联系上了另一位沈知远。“我不是做尺子的。”沈知远说。",
    "台州也有一个沈知远，是个厨师。“我只会量盐。”沈知远说。",
]

ENGLISH = [
    "Harrowgate Ferries runs nine boats. Harrowgate told investors that it would pay no dividend.",
    "Another Odile Harrowgate, a baker in Leeds, gets her mail. “I bake,” Harrowgate said.",
    "Harrowgate Ferries runs nine boats. Harrowgate said its boats would run on Sunday.",
    'Harrowgate Ferries runs nine boats. "Traffic fell," Harrowgate said in its annual report.',
    "Harrowgate Ferries runs nine boats. Harrowgate, the ferry operator, said fares would rise.",
    "Harrowgate Ferries runs nine boats. Harrowgate said in a filing that traffic fell 4 percent.",
    "Odile Harrowgate, no relation, teaches in Leeds. “I teach,” Harrowgate said.",
    'Odile Harrowgate, a schoolteacher in Leeds who shares the name, gets her mail. "I forward the love letters," Harrowgate said.',  # noqa: E501
    "“⟦It floats,⟧” said Ms Harrowgate.",
    "“⟦It floats,⟧” Captain Harrowgate said.",
    "Her husband was in the kitchen. Mr Harrowgate said the tea was cold.",
    "Captain Harrowgate said: “⟦Yes.⟧”",
    "Tom Harrowgate, her son, said: “No.” Harrowgate said: “Yes.”",
    "Tom Harrowgate, her son, said: “No.” Odile Harrowgate said: “⟦Yes.⟧”",
]


@pytest.mark.parametrize("sentence", CHINESE)
def test_exactly_his_words_are_read_in_chinese(sentence: str) -> None:
    assert_marked_chinese(sentence)


@pytest.mark.parametrize("sentence", ENGLISH)
def test_exactly_his_words_are_read_in_english(sentence: str) -> None:
    assert_marked_english(sentence)
