"""Who is meant by the label at the start of a paragraph, and which beginnings of paragraphs are labels.

A label is a name, a role, or both: plain, in bold, in brackets, with a time stamp, with a role in
brackets, with a colon, alone on its line, or (once the document uses it) without a colon. Everything
before a colon could be one, so a label has to be a known name or role, look like a person, or come
again in the same place of the conversation.
"""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from bot.documents import Span
from bot.folding import fold, is_han
from bot.reading import cues
from bot.reading.attribution import Grammar, Named
from bot.reading.layout import Layout, Paragraph, Shape, ends_sentence
from bot.reading.people import People, is_not_himself, is_person_name, longest_first

CAST_NAME = re.compile(r"[^,(\[。:;]{2,24}(?=$|[,(\[、])")

LONGEST_INTRODUCTION = 60
INTRODUCTION_LENGTH = 4_000
"""Paragraphs and characters before the first turn that may say who is who; articles stand before some."""

LONGEST_VISITOR = 8
"""Characters of a name behind a role such as 听众; more is a sentence."""

LEAST_QUESTIONS = 2
"""Turns of those whose labels say that they ask, from which on others ask with a question mark only."""

LONGEST_LONE_LABEL = 300
"""Characters of a label alone on its line with all that may stand around it; a longer line is text."""

LONGEST_HEADLINE = 3
"""Paragraphs at the top that a title and what belongs to it take up."""

HEADING_LENGTH = 40
"""A first line before all turns that is shorter than this and ends no sentence is a title."""

TIME = r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s*+"
BRACKETS = r"[(\[【][^)\]】\n]{1,40}[)\]】]"
COLON, BAR, DASH = r"(?:(?<!\d):|:(?!\d))", r"\|", r"(?:——|—|--|–|(?<=\s)-(?=\s))"


def _marked(mark: str) -> re.Pattern[str]:
    """A label that ends with a mark, with what may stand around its name."""
    return re.compile(
        rf"(?:{TIME})?+(?P<open>[*_\[【<#\s]*+)(?P<name>[^\s:|—*_\]】>(\[][^:|—*_\]】>(\[\n]{{0,39}}?)"
        rf"(?P<close>[*_\]】>\s]*+)(?P<role>{BRACKETS})?+[*_\s]*+(?:{TIME})?+{mark}(?P<after>[*_]*+)"
    )


BOLD_LABEL = re.compile(
    rf"[*_]{{2,3}}+(?P<name>[^:*_(\[\n]{{1,40}}?)\s?(?P<role>{BRACKETS})?+\s?:?\s?[*_]{{2,3}}+(?P<after>\s*+:?)"
)
SQUARE_LABEL = re.compile(r"[\[【〔](?P<name>[^:\]】〕(\n]{1,24})(?P<role>)[\]】〕](?P<after>\s*+:?)")
LONE_LABEL = re.compile(
    rf"(?:{TIME})?+[*_#\s]*+(?P<name>[^\s:*_(\[][^:*_(\[\n]{{0,39}}?)\s*+(?P<role>{BRACKETS})?+[*_\s]*+(?:{TIME})?+(?P<after>)$"
)
OFFICE = longest_first([*cues.persons.HONORIFICS_EN, *cues.labelling.OFFICES_EN])
STOP_LABEL = re.compile(
    rf"(?P<name>(?:the )?(?:{OFFICE})(?: [a-z][a-z'’-]*+){{0,3}})(?P<role>)(?P<after>)\.\s++"
)
"""As the records of hearings have it: `Mr. SHEN. Thank you.`"""

LETTER_LABEL = re.compile(r"(?P<name>[qa问答])(?P<role>)\d{0,2}\s?[.、](?P<after>:?)\s++")
FIRST_WORD = re.compile(r"[^\s—|,。!?;:-]{1,16}(?: [^\s—|,。!?;:-]{1,16})?(?=[ \u3000\t])")
CAPITALS = re.compile(r"[A-Z]{2,12}(?=\s++[A-Z“\"])")
WIDE_GAP = re.compile(r"[^\s。，,.!?！？:：]{1,12}(?=[\t\u3000])")
"""Labels without a colon: initials or a name in capitals, or what a tab or a wide space parts."""

NOT_ABBREVIATED = "".join(rf"(?<!\b{title})" for title in cues.labelling.ABBREVIATED_TITLES_EN)
SENTENCE_INSIDE = re.compile(rf"[。!?;]|, ?(?=[\u4e00-\u9fff])|[a-z]{{3}}{NOT_ABBREVIATED}\. ")
BRACKETED_NOTE = re.compile(r"[(\[【][^)\]】:]*+:\s*+[^)\]】\s][^)\]】]*+[)\]】]?$")
ROLE_AFTER_COMMA = re.compile(r"^(?P<name>[^,]{2,32}), (?P<role>[a-z .&-]{2,40})$")
SAYING_AT_END = re.compile(
    rf"(?:{'|'.join(cues.chinese.SAYING)}|道| (?:{'|'.join(cues.english.SAYING_EN)}|asks|asked))\s?$"
)
OPENING = tuple('“「『"‘([（【')
OPENING_MARK = re.compile(r"\s*+[“「『\"‘]")
PRONOUN = re.compile(r"[我你您他她它]|\b(?:i|you|he|she|we|my)\b")
ANSWERED = re.compile(r"(?!.*[我你您他她它的])[\u4e00-\u9fff·]{2,20}(?<![回解应问])答$")
"""A name of any kind that the record of a hearing says to answer."""

NOBODY = re.compile(r"第[一二三四五六七八九十\d]|.*是$")
"""Words before a colon that count or lead on, and name no person."""

ANSWERING = tuple(
    word for word in [*cues.labelling.ANSWER_LABELS, *cues.labelling.CAST_LABELS] if len(word) > 1
)
COUNTER = re.compile(r"\s?(?:[\dⅰ-ⅹ]{1,3}|[一二三四五六七八九十甲乙丙丁])$")
TITLE_BEHIND = re.compile(r"\s?(?:--|—|–|-|\||,)\s?[*_]*+(?P<title>[^.。!?:*_]{2,60}+)[*_]*+$")
NAME_EN = re.compile(r"\b[A-Z][a-z]++ (?P<last>[A-Z][a-z]++)\b")
NO_TURN = cues.labelling.IMPRINT_LABELS | cues.labelling.NARRATOR_LABELS
TOKEN = re.compile(r"[a-z][a-z'-]*+")


@dataclass(frozen=True, slots=True)
class _Form:
    """What a label looks like."""

    pattern: re.Pattern[str]
    marked: bool = True  # the form itself shows that it is a label
    needs: tuple[str, ...] = ("",)  # what has to stand in the paragraph: one of these
    longest: int | None = None  # characters of the longest paragraph with such a label


Forms = tuple[_Form, ...]
FORMS = (
    (
        _Form(_marked(COLON), needs=(":",)),
        _Form(LETTER_LABEL),
        _Form(BOLD_LABEL, marked=False, needs=("**", "*_", "_*", "__")),
        _Form(SQUARE_LABEL, marked=False),
        _Form(LONE_LABEL, marked=False, longest=LONGEST_LONE_LABEL),
    ),
    (_Form(_marked(BAR), needs=("|",)),),
    (_Form(_marked(DASH), needs=("—", "--", "–", "-")),),
    (_Form(STOP_LABEL, needs=(".",)),),
)
"""A document ends its labels in one way."""


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
    with_colon = _find(layout, grammar, _candidates(layout, FORMS[0]))
    if _is_conversation(with_colon):
        return with_colon
    unmarked = False  # nothing looked like a label: it is read the same way whatever was looked for
    for forms in FORMS[1:]:
        candidates = _candidates(layout, forms)
        labels = _find(layout, grammar, candidates) if candidates or not unmarked else {}
        unmarked = unmarked or not candidates
        if _is_conversation(labels) and _asks_and_answers(layout, labels):
            return labels
    return with_colon


def _is_conversation(labels: dict[int, Label]) -> bool:
    """Whether the speaker and somebody else have labels."""
    roles = {label.role for label in labels.values()}
    return Role.SPEAKER in roles and bool(roles & {Role.ASKER, Role.PERSON, Role.UNCLEAR})


def _asks_and_answers(layout: Layout, labels: dict[int, Label]) -> bool:
    """Whether sentences stand behind the labels, a question among them: else it is a list of people."""
    words = [layout.paragraphs[i].words for i, label in labels.items() if label.role in TURNS]
    return 2 * sum(map(ends_sentence, words)) > len(words) and any(line.endswith("?") for line in words)


def _candidates(layout: Layout, forms: Forms) -> dict[int, _Candidate]:
    """What looks like a label in some of the forms, by the index of its paragraph."""
    found = {}
    for i, paragraph in enumerate(layout.paragraphs):
        candidate = None if paragraph.shape is Shape.SEPARATOR else _candidate(layout, paragraph, forms)
        if candidate is not None:
            found[i] = candidate
    return found


def _find(layout: Layout, grammar: Grammar, candidates: dict[int, _Candidate]) -> dict[int, Label]:
    cast = _Cast(layout, grammar, candidates)
    labels: dict[int, Label] = {}
    for i, candidate in candidates.items():
        role = cast.role(i)
        if role is not None:
            start = layout.paragraphs[i].span.start
            words = cast.full_name(candidate.words)
            labels[i] = Label(Span(start, start + candidate.end), words, role, lone=candidate.lone)
    known = {candidates[i].words: label.role for i, label in labels.items() if len(candidates[i].words) > 1}
    if not TURNS & set(known.values()):
        known |= cast.first_words()
    return _on_his_pages(layout, labels | _without_colon(layout, grammar, labels, known))


def _on_his_pages(layout: Layout, labels: dict[int, Label]) -> dict[int, Label]:
    """The labels, those unclear that say `answer` behind a heading of the readers' letters."""
    heading = next(
        (
            i
            for i, p in enumerate(layout.paragraphs)
            if p.words.strip("#*_ 【】:") in cues.editors.FURTHER_HEADINGS
        ),
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


def _candidate(layout: Layout, paragraph: Paragraph, forms: Forms) -> _Candidate | None:
    words = paragraph.words
    if BRACKETED_NOTE.match(words):
        return None
    for form in forms:
        if form.longest is not None and len(words) > form.longest:
            continue
        colon = form.marked
        match = form.pattern.match(words) if any(need in words for need in form.needs) else None
        if (
            match is None
            or SENTENCE_INSIDE.search(match.group("name"))
            or (not colon and "," in match.group("name"))
        ):
            continue
        name = match.group("name")
        told = SAYING_AT_END.search(name) or (len(name) > LONGEST_VISITOR and not words.isascii())
        if told and OPENING_MARK.match(words, match.end()):
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
        end = match.end()
        title = None if colon else TITLE_BEHIND.match(words, end)
        if title is not None:
            brackets, end = title.group("title"), title.end()
        lone = not words[end:].strip(" *_")
        marked = colon or ":" in match.group("after") or match.group().rstrip("*_ ").endswith(":")
        return _Candidate(name, original[: len(name)], brackets, end, lone, marked)
    return None


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the labels of one document stand among one another."""

    asking: Counter[str]  # how often a label stands before a turn of his, or asks before somebody's
    asked: frozenset[str]  # the labels behind which a question stands
    official: int  # labels of those whose label says that they ask


class _Cast:
    """Who is who among the labels of one document."""

    def __init__(self, layout: Layout, grammar: Grammar, candidates: dict[int, _Candidate]) -> None:
        self._layout = layout
        self._grammar = grammar
        self._candidates = candidates
        self._order = sorted(candidates)
        self._named_roles: dict[str, Role] = {}
        self._interviewed: bool | None = None
        self._counts = Counter(candidates[i].words for i in self._order if candidates[i].colon)
        self._cast_lines = {i for i in self._order if self._read_cast_line(i)}
        self._first = next(
            (i for i in self._order if self._is_turn(i)),
            len(layout.paragraphs),
        )
        intro = " \n".join(
            paragraph.words for paragraph in layout.paragraphs[: min(self._first, LONGEST_INTRODUCTION)]
        )
        intro = intro[:INTRODUCTION_LENGTH]
        self._short = grammar.short_names(intro, layout.folded)
        if self._interviewed is None:
            self._interviewed = grammar.is_interviewed_in(intro) or self._talked_to()
        opening = layout.original[: len(intro)]
        self._surnames = {match.group("last").lower() for match in NAME_EN.finditer(opening)}
        known: dict[tuple[str, str, str], Role | None] = {}
        self._roles: dict[int, Role | None] = {}
        for i, candidate in candidates.items():
            key = candidate.words, candidate.original, candidate.brackets
            if key not in known:
                known[key] = self._classify(candidate)
            self._roles[i] = known[key]
        self._roles |= self._asking_alone()
        self._turns_alone = {
            i: role
            for i, role in self._roles.items()
            if role in TURNS and candidates[i].lone and not candidates[i].colon
        }
        self._talk_alone = _is_talk(Counter(self._turns_alone.values()))
        if self._first == len(layout.paragraphs) and self._talk_alone:
            self._first = next(i for i in self._order if i in self._turns_alone)
        marked = [i for i in self._order if candidates[i].colon]
        named = [i for i in marked if self._roles[i] in TURNS]
        spoken = [i for i in named if ends_sentence(layout.paragraphs[i].words)]
        if spoken and 2 * len(spoken) > len(named):
            self._first = min(self._first, spoken[0])
        self._by_place: dict[str, Role | None] = {}
        self._placed: _Places | None = None
        whole = {
            candidates[i].words for i in marked if self._roles[i] in TURNS and " " in candidates[i].words
        }
        self._full_names = {words.split()[-1]: words for words in whole if words.isascii()}

    def full_name(self, words: str) -> str:
        """The name by which the document first calls somebody whom it then calls by his surname."""
        return self._full_names.get(words, words)

    def _talked_to(self) -> bool:
        """Whether a paragraph above the conversation tells of him alone that he spoke to the paper."""
        people: People | None = None
        for paragraph in self._layout.paragraphs[: min(self._first, LONGEST_INTRODUCTION)]:
            words = paragraph.words
            if not self._grammar.tells_of_interview(words):
                continue
            people = people or People(self._layout.original, self._layout.folded, self._grammar.speaker)
            if not people.others_in(paragraph.span):
                return self._grammar.is_named_in(self._layout.folded)
        return False

    def first_words(self) -> dict[str, Role]:
        """What paragraphs begin with before a space, where the document writes its labels without colons."""
        found: dict[str, Role] = {}
        tokens = (FIRST_WORD.match(paragraph.words) for paragraph in self._layout.paragraphs)
        words = [
            form
            for token in tokens
            if token is not None
            for form in {token.group(), token.group().split()[0]}
        ]
        for token, count in Counter(words).items():
            role = self._classify(_Candidate(token, token, "", len(token), lone=False, colon=False))
            names_somebody = role is Role.PERSON and not token.isascii()
            comes_again = count > 1 or (token in cues.labelling.INTERVIEWER_LABELS and not token.isascii())
            if comes_again and role is not None and (role in (Role.SPEAKER, Role.ASKER) or names_somebody):
                found[token] = role
        found |= self._set_off(CAPITALS) | self._set_off(WIDE_GAP)
        return found if Role.SPEAKER in found.values() and len(set(found.values())) > 1 else {}

    def _set_off(self, form: re.Pattern[str]) -> dict[str, Role]:
        """What paragraphs begin with in this form, where his and somebody else's come again; else none."""
        spans = (paragraph.span for paragraph in self._layout.paragraphs)
        matches = (form.match(self._layout.original, span.start, span.end) for span in spans)
        counts = Counter(fold(match.group()) for match in matches if match is not None)
        roles = {
            words: self._classify(_Candidate(words, words, "", len(words), lone=False, colon=False))
            for words in counts
        }
        again = [roles[words] is Role.SPEAKER for words, count in counts.items() if count > 1]
        return {words: role or Role.PERSON for words, role in roles.items()} if len(set(again)) == 2 else {}

    def role(self, i: int) -> Role | None:
        """The role of a candidate, or None where it is no label."""
        candidate, role = self._candidates[i], self._roles[i]
        if i in self._cast_lines:
            return Role.IMPRINT
        if role is Role.PERSON:
            role = self._named_roles.get(candidate.words, role)
            short = "".join(word[0] for word in candidate.words.split())
            if len(short) > 1 and self._counts[short] > 1 and self._role_by_place(short) is Role.ASKER:
                return Role.ASKER  # an outlet in full, whose initials ask in what follows
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
        return Role.UNCLEAR if role is None and self._parts_his_turns(i) else role

    def _parts_his_turns(self, i: int) -> bool:
        """Whether an unknown label stands between two labels of his: somebody must have spoken there."""
        words = self._candidates[i].words
        bulleted = self._layout.paragraphs[i].bulleted
        if bulleted or _names_nobody(words) or len(words) > LONGEST_VISITOR or PRONOUN.search(words):
            return False
        around = bisect_right(self._order, i)
        before, after = self._order[: around - 1][-LONGEST_VISITOR:], self._order[around:][:LONGEST_VISITOR]
        near = [
            next((self._roles[j] for j in side if self._labels_turn(j)), None)
            for side in (before[::-1], after)
        ]
        return near == [Role.SPEAKER, Role.SPEAKER]

    def _labels_turn(self, i: int) -> bool:
        candidate = self._candidates[i]
        return candidate.colon and (self._roles[i] is not None or self._counts[candidate.words] > 1)

    def _asks_him(self, i: int) -> bool:
        """Whether an unknown label stands before a question that the speaker answers next."""
        words = self._layout.paragraphs[i].words.rstrip()
        if (
            _names_nobody(self._candidates[i].words)
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
        answers = candidate.words.endswith(ANSWERING) or candidate.words in cues.labelling.ANSWER_LABELS
        if not candidate.colon or not (answers or _asks(candidate.words, "")):
            return False
        start = paragraph.span.start + candidate.end
        original = self._layout.original[start : paragraph.span.end].strip()
        name = CAST_NAME.match(fold(original))
        heads_turns = (
            self._counts[candidate.words] > 1
            or candidate.words in cues.labelling.ANSWER_LABELS
            or not answers
        )
        if name is None or (ends_sentence(original) and heads_turns):
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

    def _is_turn(self, i: int) -> bool:
        """Whether a candidate begins the conversation: a label of those who ask or answer, no title."""
        candidate, words = self._candidates[i], self._candidates[i].words
        if i in self._cast_lines or (i < LONGEST_HEADLINE and self._counts[words] == 1 and self._is_title(i)):
            return False
        known = COUNTER.sub("", words) in cues.labelling.ANSWER_LABELS or _asks(words, candidate.brackets)
        return known and (candidate.colon or not candidate.lone)

    def _classify(self, candidate: _Candidate) -> Role | None:
        words = candidate.words
        named = self._grammar.label_names(_without_part(words), self._short)
        if named is None and self._grammar.is_named_in(candidate.brackets):
            named = self._grammar.label_names(candidate.brackets.strip("()[]【】 "), self._short)
        if named is not None:
            disowned = is_not_himself(candidate.brackets)
            if named is Named.JOINT or (disowned and named is Named.HIM):
                return Role.UNCLEAR if named is Named.JOINT else Role.PERSON
            return Role.SPEAKER if named is Named.HIM else Role.PERSON
        if (words if words.isascii() else words.replace(" ", "")) in NO_TURN:
            return Role.IMPRINT
        if _asks(words, candidate.brackets):
            return Role.ASKER
        if COUNTER.sub("", words) in cues.labelling.ANSWER_LABELS:
            return Role.SPEAKER if self._interviewed else Role.PERSON
        if (
            words.removeprefix("the ") in cues.labelling.OFFICES_EN
            or ANSWERED.match(words)
            or words in self._surnames
            or is_person_name(words, candidate.original)
            or (candidate.brackets and len(words) > 1 and candidate.colon)
        ):
            return Role.PERSON
        return None

    def _stands_alone(self, i: int) -> bool:
        """Whether a label without colon is one: alone above the words, or marked."""
        candidate = self._candidates[i]
        if candidate.words in cues.labelling.NARRATOR_LABELS:
            return True
        if self._roles[i] not in TURNS:
            return False
        if not candidate.lone:
            return True
        below = i + 1
        if below >= len(self._layout.paragraphs) or self._layout.paragraphs[below].shape is Shape.SEPARATOR:
            return False
        if below in self._candidates and self._roles[below] is not None:
            return False
        return self._talk_alone

    def _asking_alone(self) -> dict[int, Role | None]:
        """The role of unknown names that come again, alone on their lines, before his name alone."""
        alone = [i for i in self._order if self._candidates[i].lone and not self._candidates[i].colon]
        times = Counter(self._candidates[i].words for i in alone)
        unknown = [i for i in alone if self._roles[i] is None and times[self._candidates[i].words] > 1]
        named = [i for i in alone if self._roles[i] is not None or times[self._candidates[i].words] > 1]
        before_him = Counter(
            self._candidates[i].words
            for i, following in pairwise(named)
            if following > i + 1 and self._roles[following] is Role.SPEAKER
        )
        return {
            i: Role.ASKER
            for i in unknown
            if 2 * before_him[self._candidates[i].words] >= times[self._candidates[i].words]
        }

    def _is_title(self, i: int) -> bool:
        paragraph = self._layout.paragraphs[i]
        words = paragraph.words
        ends = ends_sentence(words) or words.endswith(":")
        return len(words) <= HEADING_LENGTH and not ends and not self._candidates[i].lone

    def _role_by_place(self, words: str) -> Role | None:
        """What an unknown label that comes again is: who stands before his turns or puts questions asks."""
        if _names_nobody(words):
            return None
        if self._placed is None:
            self._placed = self._find_places()
        if 2 * self._placed.asking[words] < self._counts[words]:
            return Role.UNCLEAR
        asked = words in self._placed.asked or self._placed.official < LEAST_QUESTIONS
        return Role.ASKER if asked else Role.PERSON

    def _find_places(self) -> "_Places":
        """Where the labels stand in the conversation, counted once for all of them."""
        marked = [i for i in self._order if self._candidates[i].colon]
        asked = {i for i in marked if self._layout.paragraphs[i].words.endswith("?")}
        asking: Counter[str] = Counter()
        for i, following in pairwise(marked):
            role = self._roles[following]
            asking[self._candidates[i].words] += role is Role.SPEAKER or (i in asked and role in TURNS)
        official = sum(self._roles[i] is Role.ASKER for i in marked)
        return _Places(asking, frozenset(self._candidates[i].words for i in asked), official)


def _is_talk(roles: Counter[Role | None]) -> bool:
    """Whether he and somebody else have labels of one kind."""
    return len(roles) > 1 and (roles[Role.SPEAKER] > 1 or (Role.SPEAKER in roles and Role.ASKER in roles))


def _names_nobody(words: str) -> bool:
    """Whether words before a colon lead on within a turn instead of naming somebody."""
    return words in cues.labelling.NOT_LABELS or NOBODY.match(words) is not None


@lru_cache(maxsize=4096)
def _asks(words: str, brackets: str) -> bool:
    """Whether a label or the role behind it is that of somebody who asks."""
    inside = brackets.strip("()[]【】 ")
    if any(word in inside for word in cues.labelling.OUTLET_WORDS) or any(
        word in cues.labelling.INTERVIEWER_LABELS for word in [inside, *TOKEN.findall(inside)]
    ):
        return True
    bare = COUNTER.sub("", words)
    if bare in cues.labelling.INTERVIEWER_LABELS or (words.startswith("《") and words.endswith("》")):
        return True
    if any(word in words for word in cues.labelling.OUTLET_WORDS) and len(words) <= 2 * LONGEST_VISITOR:
        return True
    if words.isascii():
        if words.endswith((" asks", " asked", " wonders")):
            return True
        return any(
            token in cues.labelling.INTERVIEWER_LABELS and len(token) > 1 for token in TOKEN.findall(words)
        )
    return any(
        len(role) > 1
        and (
            (bare.endswith(role) and len(bare) <= 2 * LONGEST_VISITOR)
            or (bare.startswith(role) and len(bare) - len(role) <= LONGEST_VISITOR)
        )
        for role in cues.labelling.INTERVIEWER_LABELS
    ) or (bare.endswith("问") and len(bare) <= LONGEST_VISITOR)


def _without_part(words: str) -> str:
    """The words of a label without its number and without the word that says which part he takes."""
    bare = COUNTER.sub("", words)
    part = next((part for part in sorted(ANSWERING, key=len, reverse=True) if bare.startswith(part)), "")
    return bare[len(part) :].strip() or bare


def _without_colon(
    layout: Layout, grammar: Grammar, labels: dict[int, Label], known: dict[str, Role]
) -> dict[int, Label]:
    """The paragraphs that begin with a label of this document whose colon was lost."""
    found: dict[int, Label] = {}
    names = re.compile(longest_first(set(known)))
    for i, paragraph in enumerate(layout.paragraphs):
        named = names.match(layout.folded, paragraph.span.start, paragraph.span.end)
        if named is None or i in labels or paragraph.shape is Shape.SEPARATOR:
            continue
        words, name = paragraph.words, named.group()
        if any(m.start() == 0 and m.end() > len(name) for m in grammar.names(words)):
            continue
        start = paragraph.span.start
        end = start + len(name)
        following = layout.original[end : paragraph.span.end]
        first = following.lstrip()[:1]
        if name.isascii() and is_han(first or " ") and not following.startswith(("\t", "\u3000")):
            continue  # in Chinese a narrow space stands behind every Latin name
        if name.isascii() and first in "([（【":
            continue
        if following[:1].isspace() and (first.isalnum() or first in OPENING) and not first.islower():
            found[i] = Label(Span(start, end), name, known[name], colon=False)
    return found
