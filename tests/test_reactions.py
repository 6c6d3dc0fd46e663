"""What the speaker does before he speaks, in an English sentence of its own."""

import pytest

from bot.reading.grammar.reactions import Reactions, is_silence
from bot.reading.people.names import Names
from bot.reading.people.who import Who
from tests.reading_cases import CAPTAIN

NAMES = Names(CAPTAIN, frozenset(["harrowgate"]), frozenset())


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("harrowgate laughed.", Who.SPEAKER),
        ("when i put this to her, she shook her head.", Who.PRONOUN),
        ("harrowgate leaned back in her chair.", Who.SPEAKER),
        ("her voice softened.", Who.PRONOUN),
        ("harrowgate was unrepentant.", Who.SPEAKER),
        ("harrowgate smiled at the headline.", None),
        ("harrowgate laughed when she read the note.", None),
        ("harrowgate and verrell laughed.", None),
        ("harrowgate paused to listen to the radio.", None),
        ("harrowgate sold the boat.", None),
        ("verrell laughed.", None),
    ],
)
def test_who_only_reacts_is_about_to_speak(sentence: str, who: Who | None) -> None:
    acts = Reactions(NAMES).reacts(sentence, 0, len(sentence))
    assert (acts and acts.who) == who


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [("a long pause.", True), ("another smile.", True), ("a long paper.", False), ("she paused.", False)],
)
def test_a_pause_needs_no_verb(sentence: str, silent: bool) -> None:
    assert is_silence(sentence, 0, len(sentence)) is silent
