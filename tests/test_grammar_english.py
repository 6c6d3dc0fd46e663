"""Who says something in an English sentence."""

import pytest

from bot.reading.grammar.english import English
from bot.reading.people.names import Names
from bot.reading.people.who import Who
from tests.reading_cases import ENGINEER

ENGLISH = English(Names(ENGINEER, frozenset(), frozenset()))


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Shen Zhiyuan said it.", Who.SPEAKER),
        ("So said Shen Zhiyuan.", Who.SPEAKER),
        ("Shen Zhiyuan, who builds gauges, has long argued that.", Who.SPEAKER),
        ("He added that.", Who.PRONOUN),
        ("The founder said so.", Who.PRONOUN),
        ("The managing director of the company said so.", Who.PRONOUN),
        ("Shen Zhiyuan was brought up in Linzhou and says so.", Who.SPEAKER),
        ("Nobody doubts that Shen Zhiyuan said so.", Who.SUPPOSED),
        ("Shen Zhiyuan reportedly said so.", Who.OTHER),
        ("On Tuesday Shen Zhiyuan said so.", Who.SPEAKER),
        ("But Shen Zhiyuan said so.", Who.SPEAKER),
        ("Shen Zhiyuan (left) said so.", Who.SPEAKER),
        ("In Shen Zhiyuan's own words, so.", Who.SPEAKER),
        ("As founder Shen Zhiyuan put it.", Who.SPEAKER),
        ("Shen Zhiyuan likes to say so.", Who.SPEAKER),
        ("The lawyer of Shen Zhiyuan said so.", Who.OTHER),
        ("If Shen Zhiyuan said so.", Who.SUPPOSED),
        ("Shen Zhiyuan Muller said so.", Who.OTHER),
        ("Tom Verrell said so.", Who.OTHER),
        ("The 58-year-old said so.", Who.PRONOUN),
        ("It was Shen Zhiyuan who said so.", Who.SPEAKER),
        ("The letter said so.", Who.DROPPED),
        ("Shen Zhiyuan, for his part, said so.", Who.SPEAKER),
        ("Shen Zhiyuan was quoted by the paper as saying so.", Who.SPEAKER),
        ('"So," said Shen Zhiyuan and Verrell.', Who.OTHER),
    ],
)
def test_the_subject_of_an_english_verb_is_told(sentence: str, who: Who) -> None:
    found = ENGLISH.find(sentence, sentence.lower(), 0, len(sentence))
    assert [attribution.who for attribution in found] == [who]
