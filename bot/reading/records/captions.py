"""Subtitles and captions: what is said cut into lines, a time before each.

A name and a colon, or an arrow (`>>`), begins what somebody says; a line without one goes on with it, over
the times between. A line that begins with a dash or a bare arrow is somebody else's without a name: what
follows is nobody's until the next name. Words in italics are the film's own.
"""

import re
from dataclasses import dataclass, field

from bot.documents import Kind, Span
from bot.reading import cues
from bot.reading.asides.courtesies import is_courtesy
from bot.reading.asides.editorial import is_aside, is_notice
from bot.reading.findings import Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.who import Named
from bot.reading.text.layout import CUE_TIMING, Layout, trim
from bot.reading.text.lines import QUESTION_END
from bot.reading.text.stamps import CLOCK

LEAST_CUES = 3
"""Times with an arrow (00:01:02,500 --> 00:01:04,000) that make a text a file of subtitles."""

LEAST_CLOCKS = 5
"""Times alone on their lines, text right before and behind, that make a text the captions of a film."""

LONGEST_CLOCK = 12
LONE_CLOCK = re.compile(rf"{CLOCK}$")
ARROW = re.compile(r">>+\s*|[-–—]\s+(?=\S)")
NAME = re.compile(r"(?P<name>[^:。.!?,\n]{1,40}):\s*(?=\S|$)")
VOICE = re.compile(r"<v(?:\.[\w.]+)? (?P<name>[^>\n]{1,40})>\s*")
"""Who speaks in a cue of WebVTT; the tag is closed at the end, or not."""

VOICE_END = "</v>"
ROLE = re.compile(r"\s?[(\[][^)\]]{1,40}[)\]]$")
ITALICS, ITALICS_END = "<i>", "</i>"
SMALL_WORDS = frozenset("in of the at from and for to".split())
NOT_IN_NAMES = re.compile(r"[我你您他她它是了]")
LONGEST_CHINESE_NAME = 10
"""Characters before a colon in Chinese that may be a name or a role; more is a clause."""


@dataclass(slots=True)
class _Turn:
    """What one person says; `cues` numbers the cue that each piece stands in."""

    head: Span | None
    his: bool
    name: str = ""  # as it stands before what he says; meeting programs repeat it in every cue
    pieces: list[Span] = field(default_factory=list)
    cues: list[int] = field(default_factory=list)


def read_captions(layout: Layout, grammar: Grammar) -> Found:
    """What he says in subtitles or captions; nothing where a text is neither."""
    times = _times(layout)
    if not times:
        return Found()
    reader = _Reader(layout, grammar, times)
    turns = reader.turns()
    if not any(turn.his for turn in turns):
        return Found()
    findings: list[Finding] = []
    question: Span | None = None
    for turn in turns:
        if turn.his and turn.head is not None:
            words = " ".join(layout.folded[piece.start : piece.end] for piece in turn.pieces)
            if turn.pieces and not is_courtesy(words):
                findings.append(
                    Finding(
                        Kind.DIALOGUE,
                        tuple(turn.pieces),
                        turn.head,
                        "his lines in captions",
                        question=question,
                    )
                )
        elif turn.pieces:
            question = _asked(layout, turn) or question
    return Found(tuple(findings), (), frozenset(range(times[0], reader.stop)))


def _times(layout: Layout) -> list[int]:
    """The paragraphs that are nothing but the time of a caption; none where a text has no captions."""
    words = [paragraph.words for paragraph in layout.paragraphs]
    timed = [i for i, line in enumerate(words) if CUE_TIMING.match(line)] if "-->" in layout.folded else []
    if len(timed) >= LEAST_CUES:
        return timed
    clocks = [i for i, line in enumerate(words) if len(line) <= LONGEST_CLOCK and LONE_CLOCK.match(line)]
    inside = sum(not layout.paragraphs[i].follows_blank for i in clocks)
    return clocks if len(clocks) >= LEAST_CLOCKS and 4 * inside >= 3 * len(clocks) else []


def _asked(layout: Layout, turn: _Turn) -> Span | None:
    """The last question of a turn, as far as it stands in one cue."""
    for at in range(len(turn.pieces) - 1, -1, -1):
        if QUESTION_END.search(layout.folded, turn.pieces[at].start, turn.pieces[at].end):
            first = at
            while first > 0 and turn.cues[first - 1] == turn.cues[at]:
                first -= 1
            return Span(turn.pieces[first].start, turn.pieces[at].end)
    return None


class _Reader:
    def __init__(self, layout: Layout, grammar: Grammar, times: list[int]) -> None:
        self._layout = layout
        self._grammar = grammar
        self._times = times
        self.stop = times[-1] + 1
        self._short = grammar.short_names(layout.folded, layout.folded)
        self._turns: list[_Turn] = []

    def turns(self) -> list[_Turn]:
        """Who says what, in order."""
        italic = False
        for number, time in enumerate(self._times):
            following = (
                self._times[number + 1] if number + 1 < len(self._times) else len(self._layout.paragraphs)
            )
            for at in range(time + 1, following):
                paragraph = self._layout.paragraphs[at]
                if paragraph.follows_blank:
                    break  # the page's own words, or a cue without a time
                self.stop = at + 1
                words = paragraph.words
                italic = italic or words.startswith(ITALICS)
                if not (italic or is_aside(words) or is_notice(words)):
                    self._take(at, words, number)
                if italic and ITALICS_END in words:
                    italic = False
        return self._turns

    def _take(self, at: int, words: str, number: int) -> None:
        paragraph = self._layout.paragraphs[at]
        span = paragraph.span
        arrow = ARROW.match(words)
        marked = arrow is not None or paragraph.quoted or paragraph.bulleted
        behind = arrow.end() if arrow else 0
        voice = VOICE.match(words, behind)
        label = voice or NAME.match(words, behind)
        head = Span(span.start + label.start("name"), span.start + label.end("name")) if label else None
        if label is not None and head is not None and (voice or self._is_name(head)):
            his = self._is_his(label.group("name"))
            again = bool(self._turns) and self._turns[-1].name == label.group("name").strip()
            if not again or self._turns[-1].cues[-1:] == [number]:
                self._turns.append(_Turn(head, his, name=label.group("name").strip()))
            behind = label.end()
        elif marked:
            self._turns.append(_Turn(None, his=False))
        end = span.end - len(VOICE_END) * words.endswith(VOICE_END)
        piece = trim(self._layout.folded, span.start + behind, end)
        if piece is not None and self._turns:
            self._turns[-1].pieces.append(piece)
            self._turns[-1].cues.append(number)

    def _is_name(self, span: Span) -> bool:
        """Whether words before a colon may name somebody; better one turn of his too short than too long."""
        words = self._layout.original[span.start : span.end].strip()
        if words.lower() in cues.labelling.NOT_LABELS:
            return False
        if words.isascii():
            return all(word[0].isupper() or word in SMALL_WORDS for word in ROLE.sub("", words).split())
        return len(words) <= LONGEST_CHINESE_NAME and NOT_IN_NAMES.search(words) is None

    def _is_his(self, words: str) -> bool:
        return self._grammar.label_names(ROLE.sub("", words.strip()), self._short) is Named.HIM
