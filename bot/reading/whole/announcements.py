"""What announces that a text of his follows: a sentence above it, or a title with his name."""

import re

from bot.documents import Span
from bot.folding import fold
from bot.reading.asides.bylines import SPEECHES_EN, gives_his_speech
from bot.reading.grammar.attribution import Grammar
from bot.reading.text.alternations import WORD_START
from bot.reading.text.layout import Layout
from bot.reading.whole.signature_lines import is_his_signature

TITLE_PARAGRAPHS = 4
"""Paragraphs at the top of a document whose announcement covers all that follows."""

BASED_ON = re.compile(
    r"^[(【]?(?:本文|本稿|以下|本篇|全文|内容|文字)?(?:内容)?(?:系|是|为|由)?(?:根据|依据|据|整理自|摘自|节选自)"
    r"[^。;]{0,60}(?:演讲|讲话|发言|致辞|演说|分享|授课)(?![者人])"
)
"""That a text was made of a speech, which follows, or which somebody only tells of."""

ADAPTED = re.compile(
    r"(?:adapted|edited|condensed|transcribed|transcript|abridged|shortened|excerpted|taken) "
    r"(?:(?:version|transcript|text|excerpt)s? )?(?:of|from) (?:the |a |an |his |her )?"
    rf"(?:[a-z-]+ ){{0,4}}?(?:{SPEECHES_EN})\b"
)
"""That a text was made of a speech: the speaker's, where the words beside his name say that he gave it."""

GIVES_IT = re.compile(
    r"['’]s? |,? (?:[^.]{0,80}? )?(?:gave|delivered|made|spoke|addressed|read out)\b(?! by\b)"
)
BY = re.compile(r"\bby (?:(?:the |his |her |our )?(?:[a-z-]+ ){1,3})?(?=[A-Z][\w.'’-]* [A-Z])")
"""What leads to the name of whoever spoke or wrote."""

ANNOUNCES = re.compile(
    "|".join(
        rf"{word}(?:照录|照登|摘录|刊登|公布)?(?:如下|是|为|:|$|\))" for word in "全文 原文 内容 正文".split()
    )
    + r"|(?:演讲|讲话|致辞|致词|发言|演说|分享|授课)(?:内容|全文)?的?(?:文字|现场|完整)?"
    r"(?:实录|记录|文字稿|速记|摘录|摘要|节选|整理稿|精编)(?:如下|[:。.]?$)"
    r"|(?:整理|摘编|刊登|编发|实录)如下"
    + "".join(rf"|{word}(?:的?全文|如下|:$)" for word in "信 演讲 讲话 致辞 致词 发言 声明".split())
    + rf"|{BASED_ON.pattern}"
    + rf"|f{WORD_START}(?:ull text|ollows[:.]$)|c{WORD_START}omplete text"
    rf"|i{WORD_START}n (?:full|its entirety)\b"
    rf"|f{WORD_START}ull (?:e-?mail|letter|memo|message|note|statement|post|speech|remarks)\b"
    r"(?=[^.:]*(?:\bbelow\b|\bhere\b|:$))"
    rf"|{ADAPTED.pattern}"
    rf"|t{WORD_START}ext of (?:his|her|the|a)\b|r{WORD_START}eads:|a{WORD_START}s follows"
)
TO_HIM = re.compile(r"(?:收到|致|给|关于|评|\bto|\bfor|\babout|\breceived by)\s?$")
EDGES = "#*_ 【】《》"


class Announcements:
    """Reads the announcements of one document."""

    def __init__(self, layout: Layout, grammar: Grammar) -> None:
        self._layout = layout
        self._grammar = grammar
        self._words = [paragraph.words for paragraph in layout.paragraphs]

    def announces(self, i: int, *, first: bool) -> bool:
        """Whether a paragraph says that a text follows in full, or is the title of a speech of his.

        `first`: no other reader has read anything of the document.
        """
        words = self._words[i].strip(EDGES)
        if ANNOUNCES.search(words):
            return True
        return i < TITLE_PARAGRAPHS and first and self.is_title(i)

    def is_title(self, i: int) -> bool:
        """Whether a paragraph is the title of a speech or a letter of his."""
        words = self._words[i].strip(EDGES)
        name = next(self._grammar.names(words), None)
        return name is not None and gives_his_speech(words, *name.span())

    def author(self, i: int) -> Span | None:
        """His name in an announcement that makes him the author."""
        words = self._words[i]
        name = next(self._grammar.names(words), None) or self._surname_in(words)
        if name is None or TO_HIM.search(words, 0, name.start()) or self.is_by_another(i):
            return None
        given = GIVES_IT.match(words, name.end()) or words.endswith("by ", 0, name.start())
        if ADAPTED.search(words) and not given:
            return None
        start = self._layout.paragraphs[i].span.start
        return Span(start + name.start(), start + name.end())

    def is_by_another(self, i: int) -> bool:
        """Whether an announcement names somebody else as the author."""
        span = self._layout.paragraphs[i].span
        his = {span.start + name.start() for name in self._grammar.names(self._words[i])}
        authors = [match.end() for match in BY.finditer(self._layout.original, span.start, span.end)]
        return bool(authors) and not his.intersection(authors)

    def author_in_title(self, i: int) -> Span | None:
        """His name in a title above an announcement, where that says that his speech follows."""
        for at in range(min(i, TITLE_PARAGRAPHS)):
            words = self._words[at].strip(EDGES)
            if at > 0 and is_his_signature(words, self._grammar):
                return self._layout.paragraphs[at].span
            name = next(self._grammar.names(words), None)
            if name is not None and gives_his_speech(words, *name.span()):
                start = self._layout.paragraphs[at].span.start + self._words[at].index(words)
                return Span(start + name.start(), start + name.end())
        return None

    def _surname_in(self, words: str) -> re.Match[str] | None:
        """His English surname, where nobody else in the document bears it."""
        surname = self._grammar.speaker.surname
        if not surname or not self._grammar.surname_is_his_alone(self._layout.original):
            return None
        return re.search(rf"\b{re.escape(fold(surname))}\b", words)
