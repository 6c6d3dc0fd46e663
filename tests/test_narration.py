"""What a writer tells between the turns is told from what is said. Everybody here is invented."""

import pytest

from bot.reading.talk.narration import Narration
from tests.reading_cases import CAPTAIN


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("she gets up and goes to the window.", True),
        ("harrowgate paused.", True),
        ("halfway through the interview it began to rain.", True),
        ("采访进行到一半,下起了雨。", True),
        ("she was my teacher.", False),
        ("she taught boats to wait.", False),
        ("harrowgate & co builds boats.", False),
        ("采访我的人都问过这个。", False),
        ("", False),
    ],
)
def test_what_happens_between_the_turns_is_told_by_nobody_in_them(words: str, tells: bool) -> None:
    assert Narration(CAPTAIN, surname=True).tells(words) is tells


def test_a_surname_that_others_bear_too_tells_nothing() -> None:
    assert not Narration(CAPTAIN, surname=False).tells("harrowgate paused.")
