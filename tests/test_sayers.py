"""Verbs of saying that bring in nobody whom a pronoun behind them may mean.

Everybody in these texts is invented.
"""

import pytest

from bot.reading import cues
from tests.reading_cases import CAPTAIN, ENGINEER, read, statements

WORDS, WORDS_EN = "路是人修的。", "Theroadwasmended."


@pytest.mark.parametrize(
    "between",
    [
        "镇里有人说他太乐观，他不以为然。",
        "业内常说他固执。",
        "这位以固执著称的工程师一向不信任规模。",
        "沈知远没有直接回应韩序。",
        "沈知远在会计师事务所工作过七年。",
        "校友办的同学采访了他。",
    ],
)
def test_a_pronoun_is_still_his_behind_what_names_nobody_else(between: str) -> None:
    assert statements(read(f"沈知远是澜峰创始人。{between}“{WORDS}”他说。\n", ENGINEER)) == [WORDS]


@pytest.mark.parametrize(
    "between",
    [
        "韩序说他太乐观。",
        "沈知远拜访了韩序。",
        "沈知远的会计跟了他七年。",
        "沈知远反对韩序，韩序告诉了记者。",
    ],
)
def test_it_is_open_behind_what_names_somebody(between: str) -> None:
    assert statements(read(f"沈知远是澜峰创始人。{between}“{WORDS}”他说。\n", ENGINEER)) == []


@pytest.mark.parametrize(
    "between",
    [
        "Harrowgate, 41, who is called “Little Iron” by her customers, brushed aside the criticism.",
        "She read a weekly, which promised its readers a boat.",
        "Harrowgate dismissed Peel’s complaint.",
        "(Continued on Page 8)",
        "The harbour will reopen, according to a person familiar with the plans, who described it as quiet.",
    ],
)
def test_an_english_pronoun_is_still_hers(between: str) -> None:
    text = f"Odile Harrowgate runs the ferry. {between} “The road was mended,” she said.\n"
    assert WORDS_EN.rstrip(".") in [words.rstrip(".,") for words in statements(read(text, CAPTAIN))]


@pytest.mark.parametrize("verb", [*cues.english.SAYING_EN])
def test_a_sentence_may_begin_with_any_verb_of_saying(verb: str) -> None:
    text = (
        f"Odile Harrowgate runs the ferry.\n\n{verb.capitalize()} by nobody, the road was long. She said: “It"
        " was mended.”\n\nPeel left. He said: “It was long.”\n"
    )
    assert set(statements(read(text, CAPTAIN))) <= {"Itwasmended."}
