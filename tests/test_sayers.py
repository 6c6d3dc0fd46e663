"""Verbs of saying that bring in nobody whom a pronoun behind them may mean. The speaker is invented."""

import pytest

from bot.documents import Speaker
from tests.reading_cases import read_text

ZH = Speaker(name="沈知远", pronouns=("他", "he"))
EN = Speaker(name="Lydia Harrowgate", latin=("Lydia Harrowgate",), surname="Harrowgate", pronouns=("she",))
