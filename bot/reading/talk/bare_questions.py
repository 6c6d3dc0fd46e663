"""Questions without a label above answers that bear his: in bold, behind a dash, as headings, or plain.

Where only he is labelled, whoever else speaks is the one who asks him. What is marked like the paragraphs
right above his labels is a question. Without marks it is the paragraph right above a label of his, and every
one of them has to end with a question mark, since else the end of an answer could be taken for a question.
"""

import re
from collections.abc import Callable
from functools import partial

from bot.reading.text.layout import Paragraph, Shape
from bot.reading.text.lines import ends_sentence

LEAST_LABELS = 2
"""Labels of his, a question above each, that make an interview."""

BOLD = re.compile(r"(?:\*\*[^*\n]++\*\*|__[^_\n]++__)$")
ITALIC = re.compile(r"(?:\*(?!\*)[^*\n]++\*|_(?!_)[^_\n]++_)$")
HASH = re.compile(r"#{1,6} ")
DASH = re.compile(r"(?:——|──|―|—|--|–|─)\s?(?=\S)")
SIGNS = "■□◆◇▲△●○◎★☆▶►※❓"
SIGN = re.compile(rf"[{SIGNS}]\s?(?=\S)")
LONGEST_SENDER = 48
"""Characters at the end of a question in which whoever sent it in is named."""

BARE_MARKS = f"#*_ —─―–-{SIGNS}"
"""What stands before such a question and is no part of it."""

ASKING = re.compile(r"\?[\s”」』\"')*_]*+(?:\([^()?!.\n]{2,40}\)[*_]*+)?$")
SENT_IN = re.compile(r"\?[”\"’]?\s?\([^()?!.\n]{2,40}\)$")
"""Behind a question of a reader: who sent it in."""


def _bears(sign: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a sign: where questions have one (●), answers have another (○)."""
    return paragraph.words.startswith(sign) and SIGN.match(paragraph.words) is not None


Mark = Callable[[Paragraph], bool]
MARKS: tuple[Mark, ...] = (
    lambda paragraph: BOLD.match(paragraph.words) is not None,
    lambda paragraph: HASH.match(paragraph.words) is not None,
    lambda paragraph: ITALIC.match(paragraph.words) is not None,
    lambda paragraph: DASH.match(paragraph.words) is not None,
    *(partial(_bears, sign) for sign in SIGNS),
    lambda paragraph: paragraph.bulleted,
    lambda paragraph: paragraph.quoted,
    lambda paragraph: (
        SENT_IN.search(paragraph.words, max(0, len(paragraph.words) - LONGEST_SENDER)) is not None
    ),
)
"""How questions without a label are told from answers."""


def find_bare_questions(paragraphs: tuple[Paragraph, ...], his: list[int]) -> list[int]:
    """The paragraphs that ask him something; none where it is open which do. `his`: those with his label."""
    if len(his) < LEAST_LABELS:
        return []
    labelled = frozenset(his)
    above = [i - 1 for i in his if i and i - 1 not in labelled]
    for is_marked in MARKS:
        if 2 * sum(is_marked(paragraphs[i]) for i in above) <= len(his):
            continue
        if any(is_marked(paragraphs[i]) for i in his):
            continue  # everything is marked so, the answers too
        first = next(i for i in above if is_marked(paragraphs[i]))
        marked = (i for i in range(first, his[-1]) if i not in labelled and is_marked(paragraphs[i]))
        return [i for i in marked if _says_something(paragraphs[i])]
    asking = [i for i in above if ASKING.search(paragraphs[i].words)]
    return asking if len(asking) == len(his) else []


def _says_something(paragraph: Paragraph) -> bool:
    """Whether a marked paragraph is a sentence, and no heading of a part."""
    words = paragraph.words.strip(BARE_MARKS)
    return paragraph.shape is not Shape.SEPARATOR and (
        ends_sentence(words) or ASKING.search(words) is not None
    )
