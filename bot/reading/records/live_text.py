"""Live text: what a reporter sets down minute by minute, each behind its time, some of it what he says.

10:12 NAME: words / 10:31 NAME shows the new model, and the hall applauds. / 10:40 Somebody says that …
"""

import re

from bot.documents import Kind, Span
from bot.reading.findings import Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.fillers import only_filler, title_only
from bot.reading.text.layout import Layout, trim
from bot.reading.text.lines import ends_sentence
from bot.reading.text.marks import PAIRS, STRAIGHT

LEAST_ENTRIES = 4
"""Entries behind a time that make a text one of them."""

NARRATED = 0.3
"""Share of the entries in which the reporter tells what happens, without anybody's label."""

_ENTRY = re.compile(r"[(\[【]?(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?[)\]】]?(?:\s?[|·—-])?\s*(?=\S)")
_LABEL = re.compile(r"(?P<who>[^:,。!?“「『\"\n]{1,40}):\s*")
_COMES_ON = re.compile(r"(?:发言|致辞|总结|回应|答|说|表示|开讲|接着讲|继续)*")

_TELLS = re.compile(
    r"全场|现场|台下|大屏幕|穿着|身穿|身着|手[里持拿]|[他她](?!们)|(?:the founder|he|she|they)\b"
)
"""How an entry begins in which the reporter tells what happens."""


def is_live_text(layout: Layout) -> bool:
    """Whether most paragraphs stand behind a time, and in many of them the reporter tells what happens."""
    entries = [match.end() for p in layout.paragraphs if (match := _ENTRY.match(p.words))]
    if len(entries) < LEAST_ENTRIES or 2 * len(entries) < len(layout.paragraphs):
        return False
    words = (p.words for p in layout.paragraphs if _ENTRY.match(p.words))
    told = sum(
        _LABEL.match(line, at) is None and ends_sentence(line)
        for line, at in zip(words, entries, strict=True)
    )
    return told >= NARRATED * len(entries)


def quotes_in_live_text(layout: Layout) -> bool:
    """Whether entries of a live text give what somebody says in marks behind the label: 19:22 NAME: “…”"""
    if not is_live_text(layout):
        return False
    words = (p.words for p in layout.paragraphs if _ENTRY.match(p.words))
    labels = ((line, _LABEL.match(line, entry.end())) for line in words if (entry := _ENTRY.match(line)))
    return any(label and line[label.end() :].startswith((*PAIRS, STRAIGHT)) for line, label in labels)


def read_live_text(layout: Layout, grammar: Grammar) -> Found:
    """What he says in the entries that bear his label; nothing where a text is no live text.

    What stands there in quotation marks, or behind a verb of saying, is left to the reader of prose.
    """
    if not is_live_text(layout):
        return Found()
    findings: list[Finding] = []
    read: set[int] = set()
    for i, paragraph in enumerate(layout.paragraphs):
        entry = _ENTRY.match(paragraph.words)
        label = entry and _LABEL.match(paragraph.words, entry.end())
        if not label:
            continue
        words = paragraph.words[label.end() :]
        if words.startswith((*PAIRS, STRAIGHT)):
            continue
        read.add(i)
        start = paragraph.span.start
        said = trim(layout.folded, start + label.end(), paragraph.span.end)
        if said is None or _TELLS.match(words):
            continue
        if ends_sentence(words) and _is_him(label.group("who").strip(), grammar):
            who = Span(start + label.start("who"), start + label.end("who"))
            findings.append(Finding(Kind.QUOTE, (said,), who, "an entry of live text under his label"))
    return Found(tuple(findings), (), frozenset(read))


def _is_him(who: str, grammar: Grammar) -> bool:
    """Whether a label is his name, with what he is before it, and what he does behind it."""
    name = next(grammar.names(who), None)
    if name is None:
        return False
    before, behind = who[: name.start()], who[name.end() :]
    led = only_filler(before) or title_only(before)
    return led and (_COMES_ON.fullmatch(behind) is not None or only_filler(behind))
