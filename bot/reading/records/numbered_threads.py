"""Threads: one text in numbered posts (1/, 2/ …, 6/6) under the name of whoever wrote them."""

import re

from bot.documents import Kind, Span
from bot.reading import cues
from bot.reading.asides.editorial import is_aside, is_notice
from bot.reading.findings import Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.records.heads import is_his_head
from bot.reading.talk.cast_key import find_key
from bot.reading.text.layout import Layout, Shape, trim
from bot.reading.text.stamps import is_counts, is_stamp, is_stamped, name_before_stamp

LEAST_POSTS = 2
"""Numbers in a row, from 1, that make a thread."""

HEAD_LINES = 5
"""Lines above the first post among which the name of its writer stands."""

NUMBER = re.compile(r"[(\[]?(?P<number>\d{1,3})\s?/\s?(?:\d{1,3}|n|x)?[)\]]?\s+(?=\S)")
NUMBER_BEHIND = re.compile(r"(?:\s|(?=[(\[]))[(\[]?(?P<number>\d{1,3})\s?/\s?(?:\d{1,3}|n|x)?[)\]]?$")
BY = re.compile(r"(?:(?:a )?(?:thread|posted|written)? ?by |作者[:: ]|文[:/ ])\s*")


def read_numbered_thread(layout: Layout, grammar: Grammar) -> Found:
    """A thread of his, one statement of a piece per paragraph; nothing where a text holds none."""
    if "1/" not in layout.folded and "1 /" not in layout.folded:
        return Found()
    words = [paragraph.words for paragraph in layout.paragraphs]
    posts = _posts(words)
    if len(posts) < LEAST_POSTS:
        return Found()
    head = _head(layout, grammar, words, posts[0])
    if head is None:
        return Found()
    pieces: list[Span] = []
    stop = posts[-1] + 1
    heads = [name for name in map(name_before_stamp, words[posts[0] : stop]) if name is not None]
    if not all(is_his_head(name, grammar, find_key(layout, grammar).accounts) for name in heads):
        return Found()  # others answer in between
    for first, following in zip(posts, [*posts[1:], stop], strict=True):
        for i in range(first, following):
            paragraph = layout.paragraphs[i]
            own = paragraph.shape is Shape.TEXT or i == first
            if not own or is_aside(words[i]) or is_stamped(words[i]) or is_notice(words[i]):
                continue
            piece = _without_number(layout, words[i], paragraph.span) if i == first else paragraph.span
            pieces += [piece] if piece is not None else []
    finding = Finding(Kind.QUOTE, tuple(pieces), head, "a thread under his name")
    return Found((finding,), (), frozenset(range(posts[0], stop)))


def _posts(words: list[str]) -> list[int]:
    """The paragraphs that the numbers of a thread begin or end, as far as they run on from 1."""
    found: list[int] = []
    for i, line in enumerate(words):
        match = NUMBER.match(line) or NUMBER_BEHIND.search(line)
        if match is not None and not is_counts(line) and not is_stamp(line):
            if int(match.group("number")) == len(found) + 1:
                found.append(i)
            elif found:
                break
    return found


def _head(layout: Layout, grammar: Grammar, words: list[str], first: int) -> Span | None:
    """The line above a thread that names him as its writer."""
    accounts = find_key(layout, grammar).accounts
    for i in range(first - 1, max(-1, first - 1 - HEAD_LINES), -1):
        by = BY.match(words[i])
        if words[i].strip("#* ") in cues.editors.FURTHER_HEADINGS:
            return None
        if is_his_head(words[i][by.end() if by else 0 :], grammar, accounts):
            return layout.paragraphs[i].span
    return None


def _without_number(layout: Layout, words: str, span: Span) -> Span | None:
    before, behind = NUMBER.match(words), NUMBER_BEHIND.search(words)
    start = span.start + (before.end() if before else 0)
    end = span.start + behind.start() if behind is not None and before is None else span.end
    return trim(layout.folded, start, end)
