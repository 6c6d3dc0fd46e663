"""Who is meant by the label at the start of a paragraph, and which beginnings of paragraphs are labels.

A label is a name, a role, or both: plain, in bold, in brackets, with a time stamp, with a role in
brackets, with a colon, alone on its line, or (once the document uses it) without a colon. Everything
before a colon could be one, so a label has to be a known name or role, look like a person, or come
again in the same place of the conversation.
"""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from bot.documents import Span
from bot.folding import fold
from bot.reading import cues
from bot.reading.attribution import Grammar, Named
from bot.reading.layout import Layout, Paragraph, Shape, ends_sentence
from bot.reading.people import is_person_name

CAST_NAME = re.compile(r"[^,(\[。:;]{2,24}(?=$|[,(\[、])")

LONGEST_INTRODUCTION = 60
INTRODUCTION_LENGTH = 4_000
"""Paragraphs and characters before the first turn that may say who is who; articles stand before some."""

LONGEST_VISITOR = 8
"""Characters of a name behind a role such as 听众; more is a sentence."""

HEADING_LENGTH = 40
"""A first line before all turns that is shorter than this and ends no sentence is a title."""

TIME = r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s*+"
BRACKETS = r"[(\[【][^)\]】\n]{1,40}[)\]】]"
COLON_LABEL = re.compile(
    rf"(?:{TIME})?+(?P<open>[*_\[【<#\s]*+)(?P<name>[^\s:*_\]】>(\[][^:*_\]】>(\[\n]{{0,39}}?)"
    rf"(?P<close>[*_\]】>\s]*+)(?P<role>{BRACKETS})?+[*_\s]*+(?:{TIME})?+(?:(?<!\d):"
    rf"|:(?!\d))(?P<after>[*_]*+)"
)
BOLD_LABEL = re.compile(
    rf"[*_]{{2,3}}+(?P<name>[^:*_(\[\n]{{1,40}}?)\s?(?P<role>{BRACKETS})?+\s?:?\s?[*_]{{2,3}}+(?P<after>\s*+:?)"
)
SQUARE_LABEL = re.compile(r"[\[【](?P<name>[^:\]】(\n]{1,24})(?P<role>)[\]】](?P<after>\s*+:?)")
LONE_LABEL = re.compile(
    rf"(?:{TIME})?+[*_#\s]*+(?P<name>[^\s:*_(\[][^:*_(\[\n]{{0,39}}?)\s*+(?P<role>{BRACKETS})?+[*_\s]*+(?:{TIME})?+(?P<after>)$"
)
LETTER_LABEL = re.compile(r"(?P<name>[qa问答])(?P<role>)\d{0,2}\s?[.、](?P<after>:?)\s++")
SEPARATOR = re.compile(r"(?:[ \u3000\t]++|\s*+(?:——|—|--|\|)\s*+)+")
FIRST_WORD = re.compile(r"[^\s—|,。!?;:-]{1,16}(?: [^\s—|,。!?;:-]{1,16})?(?=[ \u3000\t—|]|--)")
SENTENCE_INSIDE = re.compile(r"[。!?;]|, ?(?=[\u4e00-\u9fff])|[a-z]{3}\. ")
ROLE_AFTER_COMMA = re.compile(r"^(?P<name>[^,]{2,32}), (?P<role>[a-z .&-]{2,40})$")
SAYING_AT_END = re.compile(rf"(?:{'|'.join(cues.SAYING)}|道|said|says)\s?$")
OPENING_MARK = re.compile(r"\s*+[“「『\"‘]")
PRONOUN = re.compile(r"[我你您他她它]|\b(?:i|you|he|she|we|my)\b")
COUNTER = re.compile(r"\s?(?:[\dⅰ-ⅹ]{1,3}|[一二三四五六七八九十甲乙丙丁])$")
TOKEN = re.compile(r"[a-z][a-z'-]*+")


FORMS = (
    (COLON_LABEL, True),
    (LETTER_LABEL, True),
    (BOLD_LABEL, False),
    (SQUARE_LABEL, False),
    (LONE_LABEL, False),
)


class Role(StrEnum):
    """What a label makes of the words behind it."""

    SPEAKER = "speaker"
    ASKER = "asker"
    PERSON = "person"  # somebody else; whether he asks shows in the turns
    UNCLEAR = "unclear"  # he and somebody else, or nobody the document tells of
    IMPRINT = "imprint"  # the editor, the photographer, the place and time: no turn


TURNS: frozenset[Role | None] = frozenset({Role.SPEAKER, Role.ASKER, Role.PERSON})


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a paragraph; `words` is its name alone, folded."""

    span: Span
    words: str
    role: Role
    colon: bool = True
    lone: bool = False  # stands alone on its line


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Words that may be a label."""

    words: str
    original: str
    brackets: str
    end: int  # where what is said begins, from the start of the paragraph
    lone: bool  # nothing else stands in the paragraph
    colon: bool


def find_labels(layout: Layout, grammar: Grammar) -> dict[int, Label]:
    """The labels of a text by the index of their paragraph; none where it is no transcript."""
    candidates = {
        i: candidate
        for i, paragraph in enumerate(layout.paragraphs)
        if paragraph.shape is not Shape.SEPARATOR and (candidate := _candidate(layout, paragraph)) is not None
    }
    cast = _Cast(layout, grammar, candidates)
    labels: dict[int, Label] = {}
    for i, candidate in candidates.items():
        role = cast.role(i)
        if role is not None:
            start = layout.paragraphs[i].span.start
            words = cast.full_name(candidate.words)
            labels[i] = Label(Span(start, start + candidate.end), words, role, lone=candidate.lone)
    known = {candidates[i].words: label.role for i, label in labels.items() if len(candidates[i].words) > 1}
    return labels | _without_colon(layout, labels, known or cast.first_words())


def _candidate(layout: Layout, paragraph: Paragraph) -> _Candidate | None:
    words = layout.words(paragraph)
    for pattern, colon in FORMS:
        match = pattern.match(words)
        if (
            match is None
            or SENTENCE_INSIDE.search(match.group("name"))
            or (not colon and "," in match.group("name"))
        ):
            continue
        told = SAYING_AT_END.search(match.group("name")) or len(match.group("name")) > LONGEST_VISITOR
        if told and not words.isascii() and OPENING_MARK.match(words, match.end()):
            return None  # prose: somebody said, and then the quotation
        start, end = match.span("name")
        bare = match.group("name").strip(" *_-·•\t#\xa0")
        if not bare:
            continue
        comma = ROLE_AFTER_COMMA.match(bare) if colon else None
        brackets = (match.group("role") or "") + (comma.group("role") if comma else "")
        name = comma.group("name") if comma else bare
        original = layout.original[paragraph.span.start + start : paragraph.span.start + end].strip(
            " *_-·•\t#\xa0"
        )
        lone = not words[match.end() :].strip(" *_")
        marked = colon or ":" in match.group("after") or match.group().rstrip("*_ ").endswith(":")
        return _Candidate(name, original[: len(name)], brackets, match.end(), lone, marked)
    return None


class _Cast:
    """Who is who among the labels of one document."""

    def __init__(self, layout: Layout, grammar: Grammar, candidates: dict[int, _Candidate]) -> None:
        self._layout = layout
        self._grammar = grammar
        self._candidates = candidates
        self._order = sorted(candidates)
        self._named_roles: dict[str, Role] = {}
        self._interviewed = False
        self._cast_lines = {i for i in self._order if self._read_cast_line(i)}
        self._first = next(
            (i for i in self._order if i not in self._cast_lines and self._is_turn(candidates[i])),
            len(layout.paragraphs),
        )
        intro = " \n".join(
            layout.words(paragraph)
            for paragraph in layout.paragraphs[: min(self._first, LONGEST_INTRODUCTION)]
        )
        intro = intro[:INTRODUCTION_LENGTH]
        self._short = grammar.short_names(intro, layout.folded)
        if not self._cast_lines:
            self._interviewed = grammar.is_interviewed_in(intro)
        known: dict[tuple[str, str, str], Role | None] = {}
        self._roles: dict[int, Role | None] = {}
        for i, candidate in candidates.items():
            key = candidate.words, candidate.original, candidate.brackets
            if key not in known:
                known[key] = self._classify(candidate)
            self._roles[i] = known[key]
        self._alone = {
            role for i, role in self._roles.items() if candidates[i].lone and not candidates[i].colon
        }
        marked = [i for i in self._order if candidates[i].colon]
        self._by_place: dict[str, Role | None] = {}
        self._counts = Counter(candidates[i].words for i in marked)
        whole = {
            candidates[i].words for i in marked if self._roles[i] is not None and " " in candidates[i].words
        }
        self._full_names = {words.split()[-1]: words for words in whole if words.isascii()}

    def full_name(self, words: str) -> str:
        """The name by which the document first calls somebody whom it then calls by his surname."""
        return self._full_names.get(words, words)

    def first_words(self) -> dict[str, Role]:
        """What paragraphs begin with before a space, where the document writes its labels without colons."""
        found: dict[str, Role] = {}
        tokens = (FIRST_WORD.match(self._layout.words(paragraph)) for paragraph in self._layout.paragraphs)
        words = [
            form
            for token in tokens
            if token is not None
            for form in {token.group(), token.group().split()[0]}
        ]
        for token, count in Counter(words).items():
            role = self._classify(_Candidate(token, token, "", len(token), lone=False, colon=False))
            if count > 1 and role in (Role.SPEAKER, Role.ASKER):
                found[token] = role
        return found if len(set(found.values())) > 1 else {}

    def role(self, i: int) -> Role | None:
        """The role of a candidate, or None where it is no label."""
        candidate, role = self._candidates[i], self._roles[i]
        if i in self._cast_lines:
            return Role.IMPRINT
        if role is Role.PERSON:
            role = self._named_roles.get(candidate.words, role)
        if not candidate.colon:
            return role if self._stands_alone(i) else None
        if i < self._first and self._is_title(i):
            return None
        if role is None and candidate.words in self._full_names:
            return Role.PERSON
        if role is None and self._counts[candidate.words] > 1:
            if candidate.words not in self._by_place:
                self._by_place[candidate.words] = self._role_by_place(candidate.words)
            return self._by_place[candidate.words]
        if role is None and self._asks_him(i):
            return Role.ASKER
        return role

    def _asks_him(self, i: int) -> bool:
        """Whether an unknown label stands before a question that the speaker answers next."""
        words = self._layout.words(self._layout.paragraphs[i]).rstrip()
        if (
            self._candidates[i].words in cues.NOT_LABELS
            or not words.endswith("?")
            or PRONOUN.search(self._candidates[i].words)
        ):
            return False
        later = self._order[bisect_right(self._order, i) :][:LONGEST_VISITOR]
        following = next((j for j in later if self._roles[j] is not None), None)
        return following is not None and self._roles[following] is Role.SPEAKER

    def _read_cast_line(self, i: int) -> bool:
        """Whether a candidate only says who takes part (受访者：NAME); if so, its meaning is kept."""
        candidate, paragraph = self._candidates[i], self._layout.paragraphs[i]
        answers = candidate.words in cues.ANSWER_LABELS or candidate.words in cues.CAST_LABELS
        if not candidate.colon or not (answers or _asks(candidate.words, "")):
            return False
        start = paragraph.span.start + candidate.end
        original = self._layout.original[start : paragraph.span.end].strip()
        name = CAST_NAME.match(fold(original))
        if name is None or ends_sentence(original):
            return False
        words = name.group().strip()
        his = self._grammar.label_names(words, frozenset()) is Named.HIM
        if not his and not is_person_name(words, original[: len(words)]):
            return False
        if answers:
            self._interviewed = his
        elif not his:
            self._named_roles[words] = Role.ASKER
        return True

    def _is_turn(self, candidate: _Candidate) -> bool:
        words = candidate.words
        known = COUNTER.sub("", words) in cues.ANSWER_LABELS or _asks(words, candidate.brackets)
        return known and (candidate.colon or not candidate.lone)

    def _classify(self, candidate: _Candidate) -> Role | None:
        words = candidate.words
        named = self._grammar.label_names(words, self._short)
        if named is None and self._grammar.is_named_in(candidate.brackets):
            named = self._grammar.label_names(candidate.brackets.strip("()[]【】 "), self._short)
        if named is not None:
            disowned = any(word in candidate.brackets for word in cues.NOT_HIMSELF)
            if named is Named.JOINT or (disowned and named is Named.HIM):
                return Role.UNCLEAR if named is Named.JOINT else Role.PERSON
            return Role.SPEAKER if named is Named.HIM else Role.PERSON
        if (words if words.isascii() else words.replace(" ", "")) in cues.IMPRINT_LABELS:
            return Role.IMPRINT
        if _asks(words, candidate.brackets):
            return Role.ASKER
        if COUNTER.sub("", words) in cues.ANSWER_LABELS:
            return Role.SPEAKER if self._interviewed else Role.PERSON
        if is_person_name(words, candidate.original) or (
            candidate.brackets and len(words) > 1 and candidate.colon
        ):
            return Role.PERSON
        return None

    def _stands_alone(self, i: int) -> bool:
        """Whether a label without colon is one: alone above the words, or marked."""
        if self._roles[i] not in TURNS:
            return False
        candidate = self._candidates[i]
        if not candidate.lone:
            return True
        below = i + 1
        if below >= len(self._layout.paragraphs) or self._layout.paragraphs[below].shape is Shape.SEPARATOR:
            return False
        if below in self._candidates and self._roles[below] is not None:
            return False
        return len(self._alone & TURNS) > 1 and Role.SPEAKER in self._alone

    def _is_title(self, i: int) -> bool:
        paragraph = self._layout.paragraphs[i]
        words = self._layout.words(paragraph)
        return len(words) <= HEADING_LENGTH and not ends_sentence(words) and not self._candidates[i].lone

    def _role_by_place(self, words: str) -> Role | None:
        """What an unknown label that comes again is: what stands before his turns asks."""
        if words in cues.NOT_LABELS:
            return None
        marked = [i for i in self._order if self._candidates[i].colon]
        before_him = sum(
            self._candidates[i].words == words and self._roles[following] is Role.SPEAKER
            for i, following in pairwise(marked)
        )
        if 2 * before_him >= self._counts[words]:
            return Role.ASKER
        return Role.UNCLEAR


@lru_cache(maxsize=4096)
def _asks(words: str, brackets: str) -> bool:
    """Whether a label or the role behind it is that of somebody who asks."""
    inside = brackets.strip("()[]【】 ")
    if any(word in inside for word in cues.OUTLET_WORDS) or any(
        word in cues.INTERVIEWER_LABELS for word in [inside, *TOKEN.findall(inside)]
    ):
        return True
    bare = COUNTER.sub("", words)
    if bare in cues.INTERVIEWER_LABELS or (words.startswith("《") and words.endswith("》")):
        return True
    if any(word in words for word in cues.OUTLET_WORDS) and len(words) <= 2 * LONGEST_VISITOR:
        return True
    if words.isascii():
        return any(token in cues.INTERVIEWER_LABELS and len(token) > 1 for token in TOKEN.findall(words))
    return any(
        len(role) > 1
        and (
            (bare.endswith(role) and len(bare) <= 2 * LONGEST_VISITOR)
            or (bare.startswith(role) and len(bare) - len(role) <= LONGEST_VISITOR)
        )
        for role in cues.INTERVIEWER_LABELS
    ) or (bare.endswith("问") and len(bare) <= LONGEST_VISITOR)


def _without_colon(layout: Layout, labels: dict[int, Label], known: dict[str, Role]) -> dict[int, Label]:
    """The paragraphs that begin with a label of this document whose colon was lost."""
    found: dict[int, Label] = {}
    for i, paragraph in enumerate(layout.paragraphs):
        if i in labels or paragraph.shape is Shape.SEPARATOR:
            continue
        words = layout.words(paragraph)
        name = max((n for n in known if words.startswith(n)), key=len, default=None)
        separator = SEPARATOR.match(words, len(name)) if name is not None else None
        if name is None or separator is None:
            continue
        start = paragraph.span.start
        end = start + (separator.end() if separator.group().strip() else len(name))
        following = layout.original[end : paragraph.span.end].lstrip()
        if following and not following[0].islower():
            found[i] = Label(Span(start, end), name, known[name], colon=False)
    return found
