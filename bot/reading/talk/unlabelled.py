"""Interviews whose questions bear no label: in bold, in italics, numbered, quoted, or as headings.

Read only where the words above say that he is interviewed, and where questions and answers look like
what they are: most of what is marked ends with a question mark, and he speaks of himself or is spoken to.
"""

import re
from collections.abc import Iterator

from bot.documents import Kind, Span
from bot.reading import cues
from bot.reading.asides.editorial import is_aside, is_end_mark, is_notice
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.sole_persons import OF_A_THIRD
from bot.reading.talk.bare_questions import ASKING, BARE_MARKS, MARKS, SIGN
from bot.reading.talk.interruptions import Interruptions
from bot.reading.text.alternations import longest_first
from bot.reading.text.layout import Layout, Paragraph, Shape
from bot.reading.text.lines import ends_sentence

LEAST_QUESTIONS = 2
"""Marked questions that make an interview; one may be a headline."""

PERSONAL_SHARE = 1 / 3
"""Share of the questions and answers that say you or I from which on two people talk."""

NUMBER = re.compile(r"(?:第?[一二三四五六七八九十]{1,3}[、.)问]|\d{1,2}\s?[、.)])\s*")
LONGEST_PLAIN = 60
"""Characters of a question that nothing marks but its own paragraph."""

PLAIN_QUESTION = re.compile(r"[^“「『\"。!?:→»>|/—\n][^。!?:→»|\n]*\?")
LONGEST_PLAIN_LATIN = 180
"""The same in Latin script."""

LONGEST_TO_HIM = 400
"""The same where it speaks to him."""

LONGEST_STATEMENT = 100
"""Characters of the longest statement that may be put to him instead of a question."""

TO_HIM_QUESTION = re.compile(r"[^“「『\"。!?:→»>|/—\n][^→»|\n]*\?")
REQUEST = re.compile(
    r"(?:(?:and|so|but|okay|ok|please|finally|lastly)[, ]+){0,2}"
    r"(?:(?:tell|talk|walk|take|remind|give) (?:me|us)|talk about|describe|name (?:one|two|three|an?|your))\b"
    r"[^“\":→»|\n]*[.…]"
)
"""How a question begins that ends with a full stop."""

LABELLED = re.compile(r"[^。,!?:\n]{1,12}[:→»|]")
TO_HIM = re.compile(r"[您你]|\byou(?:r|rs|rself)?\b")
OF_HIMSELF = re.compile(r"[我咱]|\b(?:i|we|my|our|me|us)\b")


def read_unlabelled(layout: Layout, grammar: Grammar) -> Found:
    """His answers beneath marked questions; nothing where a text is no such interview."""
    for is_marked in (*MARKS, _is_numbered, _is_plain_question):
        marked = [i for i, paragraph in enumerate(layout.paragraphs) if is_marked(paragraph)]
        if is_marked is _is_plain_question:
            marked = list(_without_answers(layout, marked))
        asking = [i for i in marked if ASKING.search(layout.paragraphs[i].words)]
        if len(asking) < LEAST_QUESTIONS or 2 * len(asking) < sum(i >= asking[0] for i in marked):
            continue
        if is_marked is _is_plain_question and _has_labels(layout, asking[0]):
            return Found()
        end = layout.paragraphs[asking[0]].span.start
        introduction, original = layout.folded[:end], layout.original[:end]
        sentence = grammar.interviewing_sentence(introduction, original)
        if sentence is None:
            presentation = grammar.presentation_in(introduction, original)
            if presentation is None or not presentation.tells_of_talk:
                return Found()
            sentence = presentation.span
            questions = [layout.paragraphs[i].words for i in asking]
            between = range(asking[0], asking[-1] + 2)
            answers = [p.words for i, p in enumerate(layout.paragraphs) if i in between and i not in marked]
            if not grammar.is_talk_of(questions, answers, told=True):
                return Found()
        found = _Reader(
            layout, grammar, sentence, frozenset(marked), plain=is_marked is _is_plain_question
        ).read(asking[0], asking[-1])
        if found.findings:
            return found
    return Found()


def _is_numbered(paragraph: Paragraph) -> bool:
    return NUMBER.match(paragraph.words) is not None


def _is_plain_question(paragraph: Paragraph) -> bool:
    words = paragraph.words
    if not paragraph.follows_blank or len(words) > LONGEST_TO_HIM:
        return False
    if len(words) <= (LONGEST_PLAIN_LATIN if words.isascii() else LONGEST_PLAIN) and PLAIN_QUESTION.fullmatch(
        words
    ):
        return True
    asks = TO_HIM_QUESTION.fullmatch(words) is not None and TO_HIM.search(words) is not None
    return asks or REQUEST.fullmatch(words) is not None


def _without_answers(layout: Layout, marked: list[int]) -> Iterator[int]:
    """The plain questions without the answers that end with a question mark: right behind one, of himself."""
    last = -2
    for i in marked:
        words = layout.paragraphs[i].words
        answers = OF_HIMSELF.search(words) or (". " in words and not TO_HIM.search(words))
        if not (last == i - 1 and answers):
            last = i
            yield i


def _has_labels(layout: Layout, first: int) -> bool:
    """Whether paragraphs from the first question on begin with what may be labels."""
    return sum(LABELLED.match(p.words) is not None for p in layout.paragraphs[first:]) > 1


def _goes_on(words: str) -> bool:
    """Whether a further paragraph cannot be a question that asks nothing: he speaks in it, or at length."""
    return OF_HIMSELF.search(words) is not None or len(words) > LONGEST_STATEMENT


class _Reader:
    """Gathers the paragraphs under each question."""

    def __init__(
        self, layout: Layout, grammar: Grammar, attribution: Span, marked: frozenset[int], *, plain: bool
    ) -> None:
        """`plain`: nothing but their own words marks the questions."""
        self._layout = layout
        self._grammar = grammar
        self._attribution = attribution
        self._marked = marked
        self._plain = plain
        self._interruptions = Interruptions(layout, grammar, aloud=True)
        short = grammar.short_names(layout.folded, layout.folded)
        self._called = re.compile(rf"(?<![a-z])(?:{longest_first(n for n in short if len(n) > 1)})(?![a-z])")
        self._questions: list[Span] = []
        self._answers: list[list[Span]] = []
        self._doubts: list[Doubt] = []

    def read(self, first: int, last: int) -> Found:
        """The answers from the first question on; `last` is where the last question stands."""
        at, closed, heard = first, False, False
        while at < len(self._layout.paragraphs) and not closed:
            paragraph = self._layout.paragraphs[at]
            if at in self._marked:
                heard = self._ask(paragraph)
            elif is_aside(paragraph.words):
                pass
            elif self._ends(paragraph):
                closed, heard = at > last, False
            elif self._tells_of_him(paragraph.words):
                if at < last and self._grammar.is_named_in(paragraph.words):
                    return Found()  # somebody tells of him: headings that ask, and no interview
                closed = at > last
            elif heard and (self._interruptions.interrupts(at) or self._interruptions.takes_over(at)):
                self._doubts.append(Doubt(paragraph.span, "somebody else's, or an editor's"))
            elif heard and self._plain and self._answers[-1] and not _goes_on(paragraph.words):
                self._doubts.append(Doubt(paragraph.span, "may be a question"))
                heard = False
            elif heard:
                sign = SIGN.match(paragraph.words)
                start = paragraph.span.start + (sign.end() if sign else 0)
                self._answers[-1].append(Span(start, paragraph.span.end))
            at += not closed
        if not self._is_talk():
            return Found()
        if not closed:
            reason = "nothing marks where the last answer ends"
            self._doubts += [Doubt(span, reason) for span in self._answers[-1][1:]]
            del self._answers[-1][1:]
        findings = (
            Finding(
                Kind.DIALOGUE,
                tuple(answer),
                self._attribution,
                "answer under a question without a label",
                question=question,
            )
            for question, answer in zip(self._questions, self._answers, strict=True)
            if answer
        )
        return Found(tuple(findings), tuple(self._doubts), frozenset(range(first, at)))

    def _ask(self, paragraph: Paragraph) -> bool:
        """Take a marked paragraph for a question; a heading that asks nothing heads what is no part of it."""
        words = paragraph.words
        bare = words.strip(BARE_MARKS)
        closing = bare.strip(": ") in cues.editors.CLOSING_HEADINGS
        if closing or not (ASKING.search(words) or ends_sentence(bare)):
            return False
        folded = self._layout.folded
        start = paragraph.span.start + len(words) - len(words.lstrip(BARE_MARKS))
        number = NUMBER.match(folded, start, paragraph.span.end)
        end = paragraph.span.end - len(words) + len(words.rstrip("*_ "))
        self._questions.append(Span(number.end() if number else start, end))
        self._answers.append([])
        return True

    def _ends(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is no part of an answer: a rule, a heading, the page's own words."""
        words = paragraph.words
        heads = paragraph.shape is Shape.HEADING and not ends_sentence(words)
        return paragraph.shape is Shape.SEPARATOR or heads or is_notice(words) or is_end_mark(words)

    def _tells_of_him(self, words: str) -> bool:
        return self._grammar.is_named_in(words) or self._called.search(words) is not None

    def _is_talk(self) -> bool:
        """Whether every question but one at most is answered, and the two speak to each other."""
        answered = [bool(answer) for answer in self._answers]
        asked = [self._layout.folded[question.start : question.end] for question in self._questions]
        if any(map(OF_A_THIRD.search, asked)) and not any(map(TO_HIM.search, asked)):
            return False  # headings that ask about him
        if sum(answered) < LEAST_QUESTIONS or len(answered) - sum(answered) > 1:
            return False
        folded = self._layout.folded
        personal = sum(
            TO_HIM.search(folded, question.start, question.end) is not None
            or any(OF_HIMSELF.search(folded, span.start, span.end) for span in answer)
            for question, answer in zip(self._questions, self._answers, strict=True)
        )
        return personal >= PERSONAL_SHARE * len(answered)
