"""Names alone on their lines with a company behind them: labels above what is said, or signatures below."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.reading import cues
from bot.reading.people.label_forms import PARTS_EN
from bot.reading.talk.roles import Role
from bot.reading.text.layout import Paragraph

CLOSING_MARKS = ("”", '"', "’", "」", "』")
OFFICE = re.compile(rf"\b(?:{PARTS_EN})\b")


def is_company(behind: str) -> bool:
    """Whether what stands behind a name is no office: signatures look like that too."""
    return bool(behind) and OFFICE.search(behind) is None


def head_talk(paragraphs: Sequence[Paragraph], roles: Mapping[int, Role | None]) -> bool:
    """Whether names alone on their lines, by index, stand above what is said, and not below.

    The last has words below it, and under the name of somebody else stands a question to him.
    """
    order = sorted(roles)
    if not order or order[-1] == len(paragraphs) - 1:
        return False
    return any(
        roles[i] is not Role.SPEAKER and paragraphs[following - 1].words.endswith("?")
        for i, following in pairwise(order)
        if roles[following] is Role.SPEAKER
    )


def is_signature(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether a name alone on its line stands under a letter, or right under words in marks."""
    if i == 0:
        return False
    above, here, *below = paragraphs[i - 1 : i + 2]
    close = above.words.endswith(",") and above.words.startswith(cues.editors.LETTER_CLOSINGS)
    if close or above.words.strip() == "--":
        return True
    parted = not here.follows_blank and bool(below) and below[0].follows_blank
    return parted and above.words.endswith(CLOSING_MARKS)
