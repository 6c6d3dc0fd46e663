"""Which beginnings of paragraphs are labels, and whom they mean.

What looks like a label is in `label_forms.py`, who is meant in `cast.py`. A document ends its labels in
one way; once it uses them, a label may stand without its colon too.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.documents import Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.cues.editors import ACTION_HEADINGS, BOX_HEADINGS, SUMMARY_HEADINGS
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.fillers import title_only
from bot.reading.people.label_forms import FORMS, RARE_FORMS, Candidate, find_candidates
from bot.reading.talk.bare_questions import find_bare_questions
from bot.reading.talk.cast import Cast
from bot.reading.talk.first_words import find_first_words
from bot.reading.talk.roles import TURNS, Role
from bot.reading.talk.shortened_labels import spelled_out
from bot.reading.text.layout import Layout, Shape
from bot.reading.text.lines import ends_sentence

EDGES = "#*_ 【】:"
GAPS = " \t\u3000"
IS_SOMEBODY = re.compile("[我是]")
QUOTED_MESSAGE = re.compile(r"[「“\"][^:」”\"\n]{1,24}:[^\n]*[」”\"]")
OPENING = tuple('“「『"‘([（【')


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a paragraph; `words` is its name alone, folded."""

    span: Span
    words: str
    role: Role
    colon: bool = True
    lone: bool = False  # stands alone on its line
    bare: bool = False  # no label: the paragraph is somebody's words from its start


class _Beginnings:
    """Some words, one of which a text may begin with; looked up, since there may be thousands."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._lengths = sorted({len(word) for word in self._words}, reverse=True)

    def of(self, text: str) -> str | None:
        """The longest of the words that a text begins with."""
        return next((text[:n] for n in self._lengths if text[:n] in self._words), None)


def is_quoted_message(layout: Layout, i: int) -> bool:
    """Whether a paragraph repeats, over a line of dashes, the message that a chat answers: 「NAME: …」."""
    below = layout.paragraphs[i + 1 : i + 2]
    if not below or below[0].shape is not Shape.SEPARATOR or below[0].follows_blank:
        return False
    return QUOTED_MESSAGE.fullmatch(layout.paragraphs[i].words) is not None


def find_labels(layout: Layout, grammar: Grammar) -> dict[int, Label]:
    """The labels of a text by the index of their paragraph; none where it is no transcript."""
    with_colon = _with_bare_questions(layout, _find(layout, grammar, find_candidates(layout, FORMS[0])))
    if _is_conversation(with_colon) and 2 * _marked(with_colon) > len(with_colon):
        return with_colon
    for forms in FORMS[1:]:
        candidates = find_candidates(layout, forms)
        words = Counter(candidate.words for candidate in candidates.values())
        if max(words.values(), default=0) <= (forms is RARE_FORMS):
            continue  # an arrow or a full stop shows a label only where it comes again
        labels = _with_bare_questions(layout, _find(layout, grammar, candidates, marked=True))
        if (
            _is_conversation(labels)
            and _asks_and_answers(layout, labels)
            and 2 * _marked(labels) > len(with_colon)
        ):
            return labels
    if 2 * _marked(with_colon) <= len(with_colon) and not _asks_and_answers(layout, with_colon):
        return {i: label for i, label in with_colon.items() if label.colon}  # a list of people in columns
    return with_colon


def _with_bare_questions(layout: Layout, labels: dict[int, Label]) -> dict[int, Label]:
    """The labels; where only he has any, with the paragraphs that ask him something without one."""
    if {label.role for label in labels.values()} - {Role.IMPRINT} != {Role.SPEAKER}:
        return labels
    his = sorted(i for i, label in labels.items() if label.role is Role.SPEAKER)
    asking = find_bare_questions(layout.paragraphs, his)
    bare = {i: Label(layout.paragraphs[i].span, "", Role.ASKER, bare=True) for i in asking}
    return labels | bare


def _marked(labels: dict[int, Label]) -> int:
    """How many labels bear the mark that the document sets behind them."""
    return sum(label.colon for label in labels.values())


def _is_conversation(labels: dict[int, Label]) -> bool:
    """Whether the speaker and somebody else have labels."""
    roles = {label.role for label in labels.values()}
    return Role.SPEAKER in roles and bool(roles & {Role.ASKER, Role.PERSON, Role.UNCLEAR})


def _asks_and_answers(layout: Layout, labels: dict[int, Label]) -> bool:
    """Whether sentences stand behind the labels, a question among them: else it is a list of people."""
    words = [layout.paragraphs[i].words for i, label in labels.items() if label.role in TURNS]
    return 2 * sum(map(ends_sentence, words)) > len(words) and any(line.endswith("?") for line in words)


def _find(
    layout: Layout, grammar: Grammar, candidates: dict[int, Candidate], *, marked: bool = False
) -> dict[int, Label]:
    """The labels among some candidates; unless all are `marked`, what stands before a gap may be one too."""
    candidates = spelled_out(candidates)
    cast = Cast(layout, grammar, candidates)
    labels: dict[int, Label] = {}
    for i, candidate in candidates.items():
        role = None if is_quoted_message(layout, i) else cast.role(i)
        if role is not None:
            start = layout.paragraphs[i].span.start
            words = cast.full_name(candidate.words)
            labels[i] = Label(Span(start, start + candidate.end), words, role, lone=candidate.lone)
    known = {candidates[i].words: label.role for i, label in labels.items() if len(candidates[i].words) > 1}
    if not (marked or _is_conversation(labels)):
        first = find_first_words(layout, cast)
        begins = _Beginnings(f"{words}{space}" for words in first for space in GAPS)
        labels = {i: label for i, label in labels.items() if begins.of(candidates[i].words) is None}
        known = {words: role for words, role in known.items() if begins.of(words) is None} | first
    labels |= {i: Label(layout.paragraphs[i].span, "", Role.IMPRINT, lone=True) for i in cast.openings}
    labels |= _without_colon(layout, grammar, labels, known)
    return _on_his_pages(layout, _without_tasks(layout, labels))


def _on_his_pages(layout: Layout, labels: dict[int, Label]) -> dict[int, Label]:
    """The labels, those unclear that say `answer` behind a heading of the readers' letters."""
    heading = next(
        (i for i, p in enumerate(layout.paragraphs) if p.words.strip(EDGES) in cues.editors.FURTHER_HEADINGS),
        len(layout.paragraphs),
    )
    if heading <= min(labels, default=heading):
        return labels
    return {
        i: replace(label, role=Role.UNCLEAR)
        if i > heading and label.role is Role.SPEAKER and label.words in cues.labelling.ANSWER_LABELS
        else label
        for i, label in labels.items()
    }


def _without_tasks(layout: Layout, labels: dict[int, Label]) -> dict[int, Label]:
    """The labels without those under a heading such as `Action items` or `Profile`, to the next heading."""
    nobodys = ACTION_HEADINGS | SUMMARY_HEADINGS | BOX_HEADINGS
    headings = [i for i, p in enumerate(layout.paragraphs) if p.words.strip(EDGES) in nobodys]
    for heading in headings:
        top = layout.paragraphs[heading]
        stop = next(
            (
                i
                for i, p in enumerate(layout.paragraphs[heading + 1 :], start=heading + 1)
                if (p.bulleted and top.bulleted and p.indent <= top.indent)
                or (p.shape is Shape.HEADING and not p.bulleted and i not in labels)
            ),
            len(layout.paragraphs),
        )
        if any(labels[i].role is Role.ASKER for i in range(heading, stop) if i in labels):
            continue  # the heading of a part of the conversation: 下一步
        labels = {i: label for i, label in labels.items() if not heading <= i < stop}
        labels[heading] = Label(top.span, "", Role.IMPRINT, lone=True)
    return labels


def _without_colon(
    layout: Layout, grammar: Grammar, labels: dict[int, Label], known: dict[str, Role]
) -> dict[int, Label]:
    """The paragraphs that begin with a label of this document whose colon was lost."""
    found: dict[int, Label] = {}
    names = _Beginnings(known)
    for i, paragraph in enumerate(layout.paragraphs):
        words, name = paragraph.words, names.of(paragraph.words)
        if name is None or i in labels or paragraph.shape is Shape.SEPARATOR:
            continue
        if any(m.start() == 0 and m.end() > len(name) for m in grammar.names(words)):
            continue
        start = paragraph.span.start
        end = start + len(name)
        following = layout.original[end : paragraph.span.end]
        first = following.lstrip()[:1]
        if title_only(words[len(name) :]) and not IS_SOMEBODY.search(words, len(name)):
            continue  # a list of those who take part: NAME　会长
        narrow = not (following[:1].isspace() and layout.is_gap(end))
        if name.isascii() and is_han(first or " ") and narrow:
            continue  # in Chinese a narrow space stands behind every Latin name
        if name.isascii() and first in "([（【":
            continue
        if following[:1].isspace() and (first.isalnum() or first in OPENING) and not first.islower():
            found[i] = Label(Span(start, end), name, known[name], colon=False)
    return found
