"""Records of testimony: `Q.` and `A.` belong to the witness who was called last.

A witness is called by a line of his own (`NAME, sworn. Examined by …`, 证人NAME到庭，具结), and heard
until he withdraws or the next one is called. What counsel, the court and other witnesses say is never his.
"""

import re

from bot.documents import Kind, Span
from bot.reading.asides.courtesies import is_courtesy
from bot.reading.asides.editorial import is_aside
from bot.reading.findings import Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.who import Named
from bot.reading.text.layout import Layout, Shape, trim

LEAST_ANSWERS = 2
"""Answers behind `A.` or 答 that, with a witness called, make a text a record of testimony."""

CALLING = ("sworn", "affirmed", "called", "证人", "鉴定人")
CALLED = re.compile(
    r"(?P<who>[^,:。.?!]{2,40}(?:\.[^,:。.?!]{2,40})?),? (?:(?:who )?having been |was |is )?"
    r"(?:first |previously )?(?:duly )?"
    r"(?:sworn|affirmed|called|recalled|re-?sworn)\b(?! (?:the|it|him|her|a|an|on|for|to)\b)"
    r"|(?:证人|鉴定人)(?P<witness>[^,。:;\s]{2,12}?)(?:到庭|出庭|入庭|到场|具结|宣誓|作证)[^?]{0,24}$"
)
EXAMINED = re.compile(
    r"(?:direct |cross-? ?|re-?direct |further )?examin(?:ed|ation) (?:by|of)\b|cross-examin"
)
WITHDREW = re.compile(
    r"[(\[]?(?:the )?witness (?:withdrew|was excused|is excused|stood down|stands down|left)"
    r"|[(\[]?(?:adjourned|court rose|recess)"
    r"|(?:证人|鉴定人)?[^,。:;]{0,12}(?:退庭|退场|离庭|退席)[。)]?$|(?:休庭|闭庭|退庭)[。)]?$"
)
QUESTION = re.compile(r"(?:q|问)(?: ?\d{1,3})?\s?[.:、)]\s*|(?:by )?[^:。?!]{1,24}问:\s*")
ANSWER = re.compile(r"(?:a|答)(?: ?\d{1,3})?\s?[.:、)]\s*")
WITNESS = re.compile(r"(?:the witness|(?:证人|鉴定人)(?P<who>[^,。:;\s]{0,12}?)(?:答|称|陈述)?)\s?:\s*")
OTHER = re.compile(r"[^:。?!,]{1,40}:\s*(?=\S)")
ASKS = re.compile(r"\?[\s”」』\"')]*$")


def read_testimony(layout: Layout, grammar: Grammar) -> Found:
    """His answers as a witness; nothing where a text is no record of testimony."""
    if not any(word in layout.folded for word in CALLING):
        return Found()
    words = [paragraph.words for paragraph in layout.paragraphs]
    called = [i for i, line in enumerate(words) if len(line) <= 120 and CALLED.match(line)]
    answers = sum(ANSWER.match(line) is not None for line in words)
    if not called or answers < LEAST_ANSWERS:
        return Found()
    findings: list[Finding] = []
    last = called[0]
    for start, stop in zip(called, [*called[1:], len(words)], strict=True):
        witness = CALLED.match(words[start])
        assert witness is not None
        who = witness.group("who") or witness.group("witness")
        his = grammar.label_names(who.strip(), frozenset()) is Named.HIM
        found, last = _heard(layout, words, range(start + 1, stop), grammar)
        findings += found if his else []
    return Found(tuple(findings), (), frozenset(range(called[0], last + 1)))


def _heard(layout: Layout, words: list[str], lines: range, grammar: Grammar) -> tuple[list[Finding], int]:
    """What a witness answers to the end of a stretch, and the last paragraph that belongs to the hearing."""
    findings: list[Finding] = []
    question: Span | None = None
    pieces: list[Span] = []
    head: Span | None = None

    def close() -> None:
        said = " ".join(layout.folded[piece.start : piece.end] for piece in pieces)
        if head is not None and pieces and not is_courtesy(said):
            findings.append(
                Finding(Kind.DIALOGUE, tuple(pieces), head, "answer of a witness", question=question)
            )

    last = lines.start - 1
    for i in lines:
        line, paragraph = words[i], layout.paragraphs[i]
        if WITHDREW.match(line):
            last = i
            break
        if paragraph.shape is Shape.SEPARATOR or is_aside(line) or EXAMINED.match(line):
            continue
        asked, answered = QUESTION.match(line), ANSWER.match(line) or WITNESS.match(line)
        other = OTHER.match(line)
        if answered or asked or other:
            close()
            head, pieces = None, []
            last = i
        if answered is not None:
            named = answered.groupdict().get("who")
            start = paragraph.span.start
            if not named or grammar.label_names(named, frozenset()) is Named.HIM:
                head = Span(start, start + answered.end())
            piece = trim(layout.folded, start + answered.end(), paragraph.span.end)
            pieces = [piece] if piece is not None else []
        elif asked is not None or (other is not None and ASKS.search(line)):
            mark = asked or other
            assert mark is not None
            question = trim(layout.folded, paragraph.span.start + mark.end(), paragraph.span.end)
        elif other is None and head is not None and not paragraph.follows_blank:
            pieces.append(paragraph.span)
            last = i
    close()
    return findings, last
