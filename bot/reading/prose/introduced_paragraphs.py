"""Paragraphs that the one above introduces with a colon: a block, a list, lines behind >."""

import re
from collections.abc import Iterator

from bot.documents import Kind, Span
from bot.reading import cues
from bot.reading.findings import Finding
from bot.reading.people.who import Attribution, Who
from bot.reading.prose.antecedents import Antecedents
from bot.reading.prose.government import Government
from bot.reading.prose.sentences import Prose

OPENING_MARKS = '“「『"'
ANNOUNCEMENT = re.compile(rf"[^,。;:]{{0,12}}(?:{'|'.join(cues.chinese.SPEECH_NOUNS)})[^,。;:]{{0,6}}:")


class IntroducedParagraphs:
    """Reads the paragraphs of one text that others introduce."""

    def __init__(self, prose: Prose, antecedents: Antecedents, government: Government) -> None:
        self._prose = prose
        self._antecedents = antecedents
        self._government = government

    def read_below(self, i: int) -> Iterator[Finding]:
        """The paragraphs that an attribution with a colon at the end of block `i` introduces."""
        if i + 1 >= len(self._prose.blocks) or not self._prose.sentences[i]:
            return
        if self._prose.blocks[i + 1].span.start > self._prose.blocks[i].span.end + 1:
            return  # what the colon introduces was read as something else, or is a heading
        last = self._prose.sentences[i][-1]
        if self._prose.blanked[last.span.end - 1] != ":":
            return
        attributions = self._prose.attributions(last.span.start, last.span.end)
        first = self._government.leading(last, attributions) if attributions else self._announced(last.span)
        if self._prose.text[self._prose.blocks[i + 1].span.start] in OPENING_MARKS:
            spoken = max([last.span.start, *(attribution.span.end for attribution in attributions)])
            first = self._prose.grammar.opens_his_words(self._prose.blanked, spoken, last.span.end) or first
        if first is None:
            return
        his = self._antecedents.is_his(i, len(self._prose.sentences[i]) - 1, first)
        pieces = tuple(self._introduced(i + 1)) if his else ()
        if pieces:
            yield Finding(
                Kind.QUOTE, pieces, first.span, "a paragraph introduced with a colon", lead_in=last.span
            )

    def _announced(self, span: Span) -> Attribution | None:
        """The words before a colon that announce what he said without a verb of saying (NAME的原话：)."""
        named = list(self._prose.grammar.names(self._prose.blanked[span.start : span.end]))
        if not named or self._prose.people.others_in(span):
            return None
        start, end = span.start + named[-1].start(), span.start + named[-1].end()
        return (
            Attribution(Who.SPEAKER, Span(start, end), "")
            if ANNOUNCEMENT.match(self._prose.text, end)
            else None
        )

    def _introduced(self, i: int) -> Iterator[Span]:
        """The block that a colon introduces, and those that go on with it: a list, or lines behind >."""
        first = self._prose.blocks[i]
        if first.quotations and self._prose.text[first.span.start] in OPENING_MARKS:
            if self._prose.sentences[i] and self._prose.is_bare(self._prose.sentences[i][0]):
                yield from first.pieces
            return
        if self._prose.text[first.span.end - 1] == ":":
            return  # it introduces what stands below it in its turn
        yield first.span
        head = first.paragraphs[0]
        for block in self._prose.blocks[i + 1 :]:
            paragraph = block.paragraphs[0]
            if (head.quoted and paragraph.follows_blank) or self._prose.text[block.span.end - 1] == ":":
                return
            indented = head.indent > self._prose.blocks[i - 1].paragraphs[0].indent == 0
            if not (head.quoted or head.bulleted or indented) or (paragraph.quoted, paragraph.bulleted) != (
                head.quoted,
                head.bulleted,
            ):
                return
            if indented and paragraph.indent != head.indent:
                return
            yield block.span
