"""Who is who among the labels of one document.

A label has to be a known name or role, look like a person, or come again in the same place of the
conversation; anything else before a colon is text.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from bot.folding import fold
from bot.reading import cues
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.called_labels import is_behind_company, is_office_of_his
from bot.reading.people.credits import asking_names
from bot.reading.people.label_forms import LONGEST_VISITOR, Candidate
from bot.reading.people.label_words import (
    ANSWERING,
    answerer,
    answers,
    asks,
    is_given_name,
    is_somebody,
    means_him,
    names_nobody,
    without_part,
)
from bot.reading.people.others import is_not_himself, is_person_name
from bot.reading.people.unnamed_labels import SLIGHT_RUBRICS, is_rubric, is_voice
from bot.reading.people.who import Named
from bot.reading.talk.cast_key import find_key
from bot.reading.talk.guests import find_next_guests, tells_of_talk
from bot.reading.talk.letter_heads import is_salutation, is_sent_by_him
from bot.reading.talk.lone_names import head_talk, is_company, is_signature
from bot.reading.talk.places import Places, find_places
from bot.reading.talk.presentations import find_presented
from bot.reading.talk.roles import TURNS, Role
from bot.reading.talk.shortened_labels import ShortenedLabels
from bot.reading.text.layout import Layout, Shape
from bot.reading.text.lines import HEADING_MARK, ends_sentence

CAST_NAME = re.compile(r"[^,(\[。:;]{2,24}(?=$|[,(\[、])")

FURTHER_NAME = re.compile(r"(?:\s?[(（][^)）\n]*+[)）])?\s?[、和与]")
"""Behind the name in such a line: whoever answers beside him."""

LONGEST_INTRODUCTION = 60
INTRODUCTION_LENGTH = 4_000
"""Paragraphs and characters before the first turn that may say who is who; articles stand before some."""


LEAST_QUESTIONS = 2
"""Turns of those whose labels say that they ask, from which on others ask with a question mark only."""

LEAST_SURNAMES = 3
"""Surnames that label turns again and again, from which on one that comes once labels a turn too."""

ONE_WORD = re.compile(r"[A-Z][A-Za-z'’-]+")

LONGEST_HEADLINE = 3
"""Paragraphs at the top that a title and what belongs to it take up."""

HEADING_LENGTH = 40
"""A first line before all turns that is shorter than this and ends no sentence is a title."""
PRONOUN = re.compile(r"[我你您他她它]|\b(?:i|you|he|she|we|my)\b")
ANSWERED = re.compile(r"(?!.*[我你您他她它的])[\u4e00-\u9fff·]{2,20}(?<![回解应问])答$")
"""A name of any kind that the record of a hearing says to answer."""

NAME_EN = re.compile(r"\b[A-Z][a-z]++ (?P<last>[A-Z][a-z]++)\b")
NO_TURN = cues.labelling.IMPRINT_LABELS | cues.labelling.NARRATOR_LABELS


class Cast:
    """Who is who among the labels of one document."""

    def __init__(self, layout: Layout, grammar: Grammar, candidates: dict[int, Candidate]) -> None:
        self._layout = layout
        self._grammar = grammar
        self._candidates = candidates
        self._order = sorted(candidates)
        self._named_roles: dict[str, Role] = {}
        self._guests: dict[int, bool] = {}  # lines that say who is interviewed: whether it is he
        self._counts = Counter(candidates[i].words for i in self._order if candidates[i].colon)
        self._parts = dict(_parts(self._counts))
        self._key = find_key(layout, grammar)
        self._cast_lines = self._read_presented() | {
            i for i in self._order if i in self._key.lines or self._read_cast_line(i)
        }
        self._first = next((i for i in self._order if self._is_turn(i)), len(layout.paragraphs))
        above = layout.paragraphs[: min(self._first, LONGEST_INTRODUCTION)]
        end = min(above[-1].span.end, INTRODUCTION_LENGTH) if above else 0
        self._intro, opening = layout.folded[:end], layout.original[:end]
        self._short = grammar.short_names(self._intro, layout.folded)
        self._shared = grammar.shared_short_names(layout.folded) - self._short
        self._interviewed = self._is_interviewed(opening)
        self._asking = asking_names(opening)
        self._asked_by = self._questioning(i for i in self._order if candidates[i].colon)
        self._surnames = {match.group("last").lower() for match in NAME_EN.finditer(opening)}
        known: dict[tuple[str, str, str], Role | None] = {}
        self._roles: dict[int, Role | None] = {}
        for i, candidate in candidates.items():
            key = candidate.words, candidate.original, candidate.brackets
            if key not in known:
                known[key] = self._classify(candidate)
            slight = candidate.words in SLIGHT_RUBRICS and not layout.paragraphs[i].follows_blank
            self._roles[i] = None if slight else known[key]
        hosts = {c.words for i, c in candidates.items() if c.brackets and self._roles[i] is Role.ASKER}
        self._roles |= {i: Role.ASKER for i, c in candidates.items() if c.words in hosts and c.colon}
        self._roles |= self._asking_alone()
        self._next_guests = self._find_next_guests()
        self._turns_alone = {
            i: role
            for i, role in self._roles.items()
            if role in TURNS and candidates[i].lone and not candidates[i].colon
        }
        self._drop_signatures()
        in_bold = [i for i in self._order if candidates[i].bold]
        self._bold_counts = Counter(candidates[i].words for i in in_bold)
        roles_in_bold = Counter(self._roles[i] for i in in_bold if self._roles[i] in TURNS)
        self._asking_in_bold = (
            self._questioning(in_bold) if roles_in_bold[Role.SPEAKER] > 1 else frozenset[str]()
        )
        self._in_bold = _is_talk(roles_in_bold) or bool(self._asking_in_bold)
        self._talk_alone = _is_talk(Counter(self._turns_alone.values())) and self._asked_alone()
        if self._first == len(layout.paragraphs) and self._talk_alone:
            self._first = next(i for i in self._order if i in self._turns_alone)
        marked = [i for i in self._order if candidates[i].colon]
        named = [i for i in marked if self._roles[i] in TURNS]
        spoken = [i for i in named if ends_sentence(layout.paragraphs[i].words)]
        if spoken and 2 * len(spoken) > len(named):
            self._first = min(self._first, spoken[0])
        self._by_place: dict[str, Role | None] = {}
        self._placed: Places | None = None
        spoken_by = ((candidates[i].words, self._roles[i]) for i in marked)
        self._shortened = ShortenedLabels(
            (words, role) for words, role in spoken_by if role in TURNS and role
        )

    def _role_in_bold(self, words: str) -> Role | None:
        """What an unknown label in bold is, among others in bold: somebody, or once alone nobody sure."""
        if names_nobody(words) or len(words) > (LONGEST_VISITOR if not words.isascii() else HEADING_LENGTH):
            return None
        if words in self._asking_in_bold:
            return Role.ASKER
        return Role.PERSON if self._bold_counts[words] > 1 else Role.UNCLEAR

    def _find_next_guests(self) -> dict[int, bool]:
        """Where another interview begins behind the first turn: whether it is with him."""
        if not any(answers(words) for words in self._counts):
            return {}
        labelled = frozenset(i for i, role in self._roles.items() if role is not None)
        turns = frozenset(i for i in labelled if self._counts[self._candidates[i].words] > 1)
        told = find_next_guests(self._layout, self._grammar, labelled, turns, self._first)
        return told | {i: his for i, his in self._guests.items() if i > self._first}

    @property
    def openings(self) -> list[int]:
        """The paragraphs without a label that open another interview."""
        return [i for i in self._next_guests if self._roles.get(i) is None]

    def _questioning(self, places: Iterable[int]) -> frozenset[str]:
        """The labels, of those at some places, behind which a question stands again and again."""
        ends = (i for i in places if self._layout.paragraphs[i].words.endswith("?"))
        asked = Counter(self._candidates[i].words for i in ends)
        return frozenset(words for words, times in asked.items() if times >= LEAST_QUESTIONS)

    def _asked_alone(self) -> bool:
        """Whether a question stands between labels alone on their lines, or he has several of them."""
        order = sorted(self._turns_alone)
        if sum(role is Role.SPEAKER for role in self._turns_alone.values()) > 1:
            return True
        return any(
            paragraph.words.endswith("?")
            for i, following in pairwise(order)
            if self._roles[following] is Role.SPEAKER
            for paragraph in self._layout.paragraphs[i + 1 : following]
        )

    def _is_interviewed(self, original: str) -> bool:
        """Whether the lines and paragraphs above the first turn say that he is the one who answers."""
        guests = [his for i, his in self._guests.items() if i < self._first]
        if guests:
            return all(guests)
        stop = min(self._first, LONGEST_INTRODUCTION)
        return (
            self._grammar.is_interviewed_in(self._intro, original)
            or tells_of_talk(self._layout, self._grammar, stop)
            or is_sent_by_him(self._layout.paragraphs[:stop], self._grammar)
            or self._presented_alone(original)
        )

    def _presented_alone(self, original: str) -> bool:
        """Whether those who answer under a bare `A:` speak of themselves, and he alone is presented above."""
        answering = [i for i in self._order if answers(self._candidates[i].words)]
        if not answering:
            return False
        presentation = self._grammar.presentation_in(self._intro, original)
        if presentation is None:
            return False
        asked = [self._words_at(i) for i in self._order if i not in answering]
        told = presentation.tells_of_talk
        return self._grammar.is_talk_of(asked, [self._words_at(i) for i in answering], told=told)

    def _words_at(self, i: int) -> str:
        """What stands behind a label in its paragraph."""
        return self._layout.paragraphs[i].words[self._candidates[i].end :]

    def _drop_signatures(self) -> None:
        """Take names alone with a company behind them for no labels, unless they stand above what is said."""
        if head_talk(self._layout.paragraphs, self._turns_alone):
            return
        beside = {i for i in self._turns_alone if is_company(self._candidates[i].brackets)}
        self._turns_alone = {i: role for i, role in self._turns_alone.items() if i not in beside}
        self._roles |= dict.fromkeys(beside)

    def full_name(self, words: str) -> str:
        """The name by which the document first calls somebody whom it then calls by his surname."""
        return self._shortened.full(words)

    def role_of(self, words: str) -> Role | None:
        """The role of words that nothing marks as a label, by what they say alone."""
        return self._classify(Candidate(words, words, "", len(words), lone=False, colon=False))

    def role(self, i: int) -> Role | None:
        """The role of a candidate, or None where it is no label."""
        candidate, role = self._candidates[i], self._roles[i]
        if self._next_guests and answers(candidate.words) and role in (Role.SPEAKER, Role.PERSON):
            last = max((j for j in self._next_guests if j < i), default=None)
            role = role if last is None else Role.SPEAKER if self._next_guests[last] else Role.PERSON
        if i in self._cast_lines or (candidate.lone and is_salutation(self._layout.paragraphs, i)):
            return Role.IMPRINT
        if role is Role.PERSON:
            role = self._named_roles.get(candidate.words, role)
            short = "".join(word[0] for word in candidate.words.split())
            if len(short) > 1 and self._counts[short] > 1 and self._role_by_place(short) is Role.ASKER:
                return Role.ASKER  # an outlet in full, whose initials ask in what follows
        if not candidate.colon:
            return self._role_without_colon(i)
        if (i < self._first and self._is_title(i)) or (role is Role.SPEAKER and self._is_headline(i)):
            return None
        if role is Role.SPEAKER and self._shortened.are_shared_initials(candidate.words):
            role = role if candidate.words in self._key.his else Role.UNCLEAR
        role = role or self._shortened.role(candidate.words)
        initials = self._shortened.role_of_initials(candidate.original.strip())
        if role is None and self._counts[candidate.words] > 1:
            if candidate.words not in self._by_place:
                self._by_place[candidate.words] = self._role_by_place(candidate.words)
            return self._by_place[candidate.words] or initials
        return role or initials or self._role_once(i)

    def _role_once(self, i: int) -> Role | None:
        """The role of an unknown label that comes once."""
        if self._asks_him(i) or self._is_discussed(i):
            return Role.ASKER
        return Role.UNCLEAR if self._parts_his_turns(i) or self._is_surname(i) else None

    @cached_property
    def _in_one_word(self) -> frozenset[str]:
        """The labels of one capitalised word that come again."""
        marked = (self._candidates[j] for j in self._order if self._roles[j] is not Role.IMPRINT)
        return frozenset(
            c.words
            for c in marked
            if c.colon and self._counts[c.words] > 1 and ONE_WORD.fullmatch(c.original)
        )

    def _is_surname(self, i: int) -> bool:
        """Whether an unknown label is one capitalised word, as those of several others in the document."""
        candidate = self._candidates[i]
        if self._layout.paragraphs[i].bulleted or names_nobody(candidate.words):
            return False
        return len(self._in_one_word) >= LEAST_SURNAMES and ONE_WORD.fullmatch(candidate.original) is not None

    def _is_discussed(self, i: int) -> bool:
        """Whether an unknown label begins a point of a list that asks, and turns stand as points under it."""
        here, *below = self._layout.paragraphs[i : i + 2]
        if not below or not here.words.endswith("?") or names_nobody(self._candidates[i].words):
            return False
        return here.bulleted and below[0].indent > here.indent and self._roles.get(i + 1) in TURNS

    def _role_without_colon(self, i: int) -> Role | None:
        candidate, role = self._candidates[i], self._roles[i]
        if role is None and candidate.bold and self._in_bold:
            return self._role_in_bold(candidate.words)
        return role if self._stands_alone(i) and not self._is_page_title(i) else None

    def _parts_his_turns(self, i: int) -> bool:
        """Whether an unknown label stands between two labels of his: somebody must have spoken there."""
        words = self._candidates[i].words
        bulleted = self._layout.paragraphs[i].bulleted
        if bulleted or names_nobody(words) or len(words) > LONGEST_VISITOR or PRONOUN.search(words):
            return False
        around = bisect_right(self._order, i)
        before = self._order[max(0, around - 1 - LONGEST_VISITOR) : around - 1]
        after = self._order[around : around + LONGEST_VISITOR]
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
            names_nobody(self._candidates[i].words)
            or not words.endswith("?")
            or PRONOUN.search(self._candidates[i].words)
        ):
            return False
        behind = bisect_right(self._order, i)
        later = self._order[behind : behind + LONGEST_VISITOR]
        following = next((j for j in later if self._roles[j] is not None), None)
        return following is not None and self._roles[following] is Role.SPEAKER

    def _read_cast_line(self, i: int) -> bool:
        """Whether a candidate only says who takes part (受访者：NAME); if so, its meaning is kept."""
        candidate = self._candidates[i]
        if not candidate.colon or candidate.words not in self._parts:
            return False
        paragraph, answering = self._layout.paragraphs[i], self._parts[candidate.words]
        start = paragraph.span.start + candidate.end
        original = self._layout.original[start : paragraph.span.end].replace("**", "").strip()
        name = CAST_NAME.match(fold(original))
        heads_turns = (
            self._counts[candidate.words] > 1
            or (candidate.words in cues.labelling.ANSWER_LABELS and len(candidate.words) == 1)
            or not answering
        )
        if name is None or (ends_sentence(original) and heads_turns):
            return False
        words = name.group().strip()
        his = self._grammar.label_names(words, frozenset()) is Named.HIM
        if not his and not is_person_name(words, original[: len(words)]):
            return False
        if answering:
            self._guests[i] = his and not FURTHER_NAME.match(original, name.end())
        elif not his:
            self._named_roles[words] = Role.ASKER
        return True

    def _read_presented(self) -> set[int]:
        """The lines that present who takes part; their meaning is kept."""
        presented = find_presented(self._layout, self._grammar, self._candidates)
        self._guests |= {i: line.his for i, line in presented.items() if not line.asks}
        self._named_roles |= {line.words: Role.ASKER for line in presented.values() if line.asks}
        return set(presented)

    def _is_turn(self, i: int) -> bool:
        """Whether a candidate begins the conversation: a label of those who ask or answer, no title."""
        candidate, words = self._candidates[i], self._candidates[i].words
        if i in self._cast_lines or (i < LONGEST_HEADLINE and self._counts[words] == 1 and self._is_title(i)):
            return False
        known = answers(words) or asks(words, candidate.brackets)
        return known and (candidate.colon or not candidate.lone)

    def _classify(self, candidate: Candidate) -> Role | None:
        words = candidate.words
        named = self._named(candidate)
        if named is not None:
            return named
        if (words if words.isascii() else words.replace(" ", "")) in NO_TURN:
            return Role.ASKER if words in self._asked_by else Role.IMPRINT
        if words in self._asking or asks(words, candidate.brackets):
            return Role.ASKER
        if (
            self._counts[words] > 1
            and self._interviewed
            and is_office_of_his(words, self._grammar.name_pattern, self._intro)
        ):
            return Role.SPEAKER
        if candidate.colon and is_rubric(words):
            return Role.IMPRINT
        initials = (
            self._interviewed
            and self._counts[words] > 1
            and words not in self._asked_by
            and self._grammar.is_initials(words)
        )
        if answers(words) or initials or means_him(words, self._grammar.speaker.pronouns):
            return Role.SPEAKER if self._interviewed else Role.PERSON
        if (
            words.removeprefix("the ") in cues.labelling.OFFICES_EN
            or ANSWERED.match(words)
            or words in self._surnames
            or is_person_name(words, candidate.original)
            or (candidate.colon and ((candidate.brackets and len(words) > 1) or is_voice(words)))
        ):
            return Role.PERSON
        return None

    def _named(self, candidate: Candidate) -> Role | None:
        """The role of a label that the key of the document explains, or that holds his name."""
        words = candidate.words
        for signs, role in (
            (self._key.his, Role.SPEAKER),
            (self._key.askers, Role.ASKER),
            (self._key.others, Role.PERSON),
        ):
            if words in signs:
                return role
        if words in self._shared:
            return Role.UNCLEAR
        if words in self._key.accounts | self._key.handles:
            return Role.SPEAKER
        named = self._grammar.label_names(without_part(words), self._short)
        answering = answerer(words, candidate.brackets) if named is None else None
        if answering is not None:
            named = self._grammar.label_names(answering, self._short)
            if named is None and (is_given_name(answering) or is_somebody(answering)):
                return Role.PERSON
        if named is None and self._grammar.is_named_in(candidate.brackets):
            named = self._grammar.label_names(candidate.brackets.strip("()[]【】 "), self._short)
        if self._counts[words] > 1 and is_behind_company(words, self._grammar.name_pattern):
            return Role.SPEAKER
        if named is Named.HIM:
            return Role.PERSON if is_not_himself(candidate.brackets) else Role.SPEAKER
        return None if named is None else Role.UNCLEAR if named is Named.JOINT else Role.PERSON

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
        return self._talk_alone and not is_signature(self._layout.paragraphs, i)

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

    def _is_page_title(self, i: int) -> bool:
        """Whether a name alone at the top is the title of a talk in which he is called otherwise."""
        words = self._candidates[i].words
        again = (
            self._roles[j] is Role.SPEAKER and self._candidates[j].words == words for j in self._turns_alone
        )
        if i >= LONGEST_HEADLINE or self._roles[i] is not Role.SPEAKER or sum(again) > 1:
            return False
        return sum(role is Role.SPEAKER for role in self._turns_alone.values()) > LEAST_QUESTIONS

    def _is_headline(self, i: int) -> bool:
        """Whether a line at the top is a headline that begins with his name: no label is next to it."""
        words = self._layout.paragraphs[i].words
        if i >= LONGEST_HEADLINE or self._candidates[i].lone:
            return False
        if HEADING_MARK.match(words):
            same = (j for j in self._order if self._candidates[j].words == self._candidates[i].words)
            marked = sum(HEADING_MARK.match(self._layout.paragraphs[j].words) is not None for j in same)
            return marked == 1 or (i == 0 and not ends_sentence(words))
        if len(words) > HEADING_LENGTH:
            return False
        beside = (j in self._candidates and self._candidates[j].colon for j in (*range(i), i + 1))
        return i + 1 < self._order[-1] and not any(beside)

    def _role_by_place(self, words: str) -> Role | None:
        """What an unknown label that comes again is: who stands before his turns or puts questions asks."""
        if names_nobody(words):
            return None
        if self._placed is None:
            self._placed = find_places(self._layout, self._candidates, self._roles)
        if 2 * self._placed.asking[words] < self._counts[words]:
            return Role.UNCLEAR
        asked = words in self._placed.asked or self._placed.official < LEAST_QUESTIONS
        return Role.ASKER if asked else Role.PERSON


def _parts(labels: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The labels that say which part somebody takes, and whether it is to answer."""
    for words in labels:
        answering = words.endswith(ANSWERING) or words in cues.labelling.ANSWER_LABELS
        if answering or asks(words, ""):
            yield words, answering


def _is_talk(roles: Counter[Role | None]) -> bool:
    """Whether he and somebody else have labels of one kind."""
    return len(roles) > 1 and (roles[Role.SPEAKER] > 1 or (Role.SPEAKER in roles and Role.ASKER in roles))
