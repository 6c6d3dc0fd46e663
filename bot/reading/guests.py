"""Whose answers stand behind a bare `A:` where a document holds more interviews than one.

A line that names another guest (受访者：NAME), or a paragraph between the turns that tells of an interview
with somebody else, gives what is answered from there on to that guest, to the next such line.
"""

import re

from bot.reading.attribution import Grammar
from bot.reading.layout import Layout
from bot.reading.people import People

LONGEST_NEXT = 160
"""Characters of the longest paragraph that introduces the next guest."""

OF_ONESELF = re.compile(r"[我咱]|\b(?:i|my|me)\b")
INTERVIEWING = re.compile(
    r"采访|专访|访问|访谈|对话|对谈|连线|请教|受访|嘉宾|\b(?:interview(?:s|ed)?|spoke|speaks|talked|talks|asked|guest)\b"
)


def find_next_guests(
    layout: Layout, grammar: Grammar, labelled: frozenset[int], first: int
) -> dict[int, bool]:
    """The paragraphs behind the first turn that introduce another interview: whether it is with him.

    `labelled`: the paragraphs that begin with a label.
    """
    people: People | None = None
    found: dict[int, bool] = {}
    for i in range(first + 1, len(layout.paragraphs)):
        words = layout.paragraphs[i].words
        told = i not in labelled and len(words) <= LONGEST_NEXT and INTERVIEWING.search(words)
        if not told or OF_ONESELF.search(words.replace("我们", "")) or i + 1 not in labelled:
            continue
        if grammar.is_named_in(words):
            if grammar.is_interviewed_in(words, words):
                found[i] = True
            continue
        people = people or People(layout.original, layout.folded, grammar.speaker)
        if people.others_in(layout.paragraphs[i].span):
            found[i] = False
    return found
