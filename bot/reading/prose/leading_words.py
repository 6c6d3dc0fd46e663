"""A quotation that opens a story, and the sentence behind it that says whose words they were.

“…” / It is the first thing that NAME says to me. / 说这话的，是NAME。
"""

import re

from bot.documents import Kind, Span
from bot.reading.findings import Finding
from bot.reading.people.who import Who
from bot.reading.prose.sentences import Prose
from bot.reading.text.marks import Block

_POINTS_BACK_EN = re.compile(
    r"(?:it|that|this|these|those|such) (?:is|was|are|were|,? at least,? is)\b[^.:\x00]{0,40}?"
    r"\b(?:thing|things|words|word|sentence|sentences|line|lines|question|answer|message|advice|greeting|how|what|way)\b"
)
_POINTS_BACK_ZH = re.compile(
    r"(?:这|这句话|这番话|这段话|这几句话|以上)(?:就|便|正|也|大概)?(?:是|出自|来自)"
    r"(?=[^。\x00]{0,60}(?:话|说|讲|写|回答|答案|开场白|口头禅|忠告|感慨|感受|心声|自白|自述|独白))"
)
_SAID_BY_ZH = re.compile(
    r"(?:说出?|讲出?|写下?)(?:这|此|上面这|开头这)(?:句|番|段|几句|些)?话的(?:人)?,?(?:就|便|正)?是"
)


def find_leading_words(prose: Prose, i: int) -> Finding | None:
    """The words of a block of quotations alone, where the next block opens by saying they are his."""
    if i + 1 >= len(prose.blocks) or not prose.sentences[i] or not prose.sentences[i + 1]:
        return None
    block = prose.blocks[i]
    if not _is_bare(prose, block, i):
        return None
    sentence = prose.sentences[i + 1][0].span
    name = _whose(prose, sentence)
    if name is None:
        return None
    pieces = block.pieces
    return Finding(Kind.QUOTE, pieces, name, "a quotation, then a sentence that says whose words it was")


def _is_bare(prose: Prose, block: Block, i: int) -> bool:
    return bool(block.quotations) and all(
        sentence.quotations and prose.is_bare(sentence) for sentence in prose.sentences[i]
    )


def _whose(prose: Prose, sentence: Span) -> Span | None:
    """His name in a sentence that points back at the words before it and names nobody else."""
    words = prose.blanked[sentence.start : sentence.end]
    named = next(prose.grammar.names(words), None)
    if named is None or prose.people.others_in(sentence):
        return None
    if words[named.end() :].startswith(("的", "'", "’")) and _SAID_BY_ZH.match(words):
        return None  # said by his mother
    said = _SAID_BY_ZH.match(words)
    name = Span(sentence.start + named.start(), sentence.start + named.end())
    if said is not None:
        return name if prose.grammar.only_introduces(words[said.end() : named.start()]) else None
    points = _POINTS_BACK_ZH.match(words)
    if points is not None:
        return name if prose.grammar.only_introduces(words[points.end() : named.start()]) else None
    if not _POINTS_BACK_EN.match(words):
        return None
    said_by = prose.attributions(sentence.start, sentence.end)
    return name if said_by and said_by[0].who is Who.SPEAKER else None
