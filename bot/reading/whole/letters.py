"""Letters of his that stand under the head of a mail, whole: forwarded, quoted in a chain, or sent to a list.

A letter that quotes questions is read in `mail.py`. What is read here has his name in its head, speaks in
the first person, and shows its end: courtesies, his name, or a rule.
"""

import re

from bot.documents import Kind, Span
from bot.reading import cues
from bot.reading.asides.editorial import is_aside, is_notice
from bot.reading.findings import Finding
from bot.reading.grammar.attribution import Grammar
from bot.reading.text.layout import Layout, Shape
from bot.reading.whole.whole_texts import FIRST_PERSON

LONGEST_GREETING = 40
"""Characters of the longest greeting on a line of its own."""

LONGEST_CLOSING = 60
"""Characters of the courtesies at the end of a letter; a longer paragraph that begins so is a sentence."""

GREETING = re.compile(
    r"[^.!?:]{1,38}[,!:]$|(?:hello|hi|hey|dear|good (?:morning|afternoon|evening))\b[^.?]*[.!]?$"
)
CLOSINGS = (
    *cues.editors.LETTER_CLOSINGS,
    *("greetings", "love", "all the best", "see you", "yours", "that's all", "that’s all"),
)
BEGINS_OTHER = re.compile(r"[-_=]{2,}\s?(?:original|forwarded|begin)|begin forwarded|on [^\n]{4,80} wrote:$")
"""A line behind which somebody else's letter stands."""


def read_whole_letter(
    layout: Layout, grammar: Grammar, sender: Span, depth: int, paragraphs: range
) -> tuple[Finding, range] | None:
    """A letter with his name in its head, as one statement; None where it quotes, or shows no end."""
    pieces: list[Span] = []
    for i in paragraphs:
        paragraph, words = layout.paragraphs[i], layout.paragraphs[i].words
        if paragraph.depth != depth or BEGINS_OTHER.match(words):
            return None
        if _closes(layout, grammar, i):
            personal = any(FIRST_PERSON.search(layout.folded, piece.start, piece.end) for piece in pieces)
            finding = Finding(Kind.QUOTE, tuple(pieces), sender, "letter in full, with his name in its head")
            return (finding, range(paragraphs.start, i + 1)) if pieces and personal else None
        greets = not pieces and len(words) <= LONGEST_GREETING and GREETING.match(words)
        if not greets and not is_aside(words) and (paragraph.shape is Shape.TEXT or paragraph.bulleted):
            pieces.append(paragraph.span)
    return None


def _closes(layout: Layout, grammar: Grammar, i: int) -> bool:
    """Whether a letter is over at a paragraph: courtesies, his name or a part of it, a rule."""
    paragraph, words = layout.paragraphs[i], layout.paragraphs[i].words
    courtesy = len(words) <= LONGEST_CLOSING and words.startswith(CLOSINGS)
    name = words.strip("—–-*_ .")
    signed = grammar.is_named_in(words) or any(name in full.split() for full in grammar.full_latin)
    return courtesy or signed or paragraph.shape is Shape.SEPARATOR or is_notice(words)
