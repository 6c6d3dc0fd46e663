"""Who says something in a stretch of prose: a subject, a verb of saying, and what they govern.

Works on text in which the words inside quotation marks are blanked out, so a verb inside a quotation
is never taken for the author's. Precision first: between the speaker's name and the verb only words
stand that `cues.py` lists; anything else makes the subject somebody else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.documents import Span, Speaker
from bot.folding import fold, is_han
from bot.reading import cues

BLANK = "\x00"
"""Stands for a character inside quotation marks."""

CLAUSE_EDGE = re.compile(r"[,，、。;:；：!?！？\n“”「」『』\"]")

LONGEST_LEAD = 48
"""Characters before a verb that are searched for its subject."""


class Who(StrEnum):
    """Whom an attribution points at."""

    SPEAKER = "speaker"
    PRONOUN = "pronoun"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A subject and its verb of saying; `span` runs from the one to the end of the other."""

    who: Who
    span: Span
    verb: str


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, set(words)), key=len, reverse=True))


_SAYING_ZH = re.compile(_longest_first(cues.SAYING))
_COPULA = re.compile(rf"的(?:{_longest_first([*cues.OPINION_NOUNS, *cues.MAXIM_NOUNS])})(?:就|一直|始终|一向)?(?:是|在于|为)")
_AFTER_VERB = re.compile(r"(?:了|过|着|道|到|出)?")
_FILLER = re.compile(
    rf"\s+|[-—]|\({{0,1}}\d{{2,4}}\){{0,1}}|(?:{_longest_first(cues.ADVERBS)})"
    r"|(?:在|于|接受|对|向|就|从|当|面对|谈及|谈到|关于|针对|和|与|跟|通过|以|回顾|提到|说起|被问到|被问及|问及)"
    r"[^,。:;他她\x00]{0,20}?(?:时|中|上|里|后|前|采访|专访|访谈|媒体|记者|外界|问题|演讲|节目|大会|论坛|平台|朋友圈"
    r"|微博|公众|员工|学生|同事|外|我们|本报|本刊|读者|观众|交流|下|之际|方式|口吻)(?:时|中|上|里|后)?"
    r"|\d{1,4}\s?年(?:初|底|末)?|\d{1,2}\s?月(?:初|底|末)?|\d{1,2}\s?日|(?:去|今|前|当)年\s?\d{1,2}\s?月"
    r"|\([^)]{1,24}\)"
)
_TITLE = re.compile(rf"[^,。:;对向跟问和与同被让采评称\x00]{{0,28}}?(?:{_longest_first(cues.TITLES)})$")
_DESCRIBED = re.compile(rf"这(?:位|名|个)[^,。:;\x00]{{0,8}}(?:{_longest_first(cues.TITLES)})")


_ROLE_EN = re.compile(rf"[a-z .,&-]{{0,40}}\b(?:{'|'.join(cues.HONORIFICS_EN)})\b[a-z .,&-]{{0,24}}")


class Grammar:
    """Finds attributions for one speaker."""

    def __init__(self, speaker: Speaker) -> None:
        han = [fold(name) for name in speaker.names if any(map(is_han, name))]
        latin = [fold(name) for name in speaker.names if not any(map(is_han, name))]
        self._name_zh = re.compile(_longest_first(han + latin))
        self._latin = latin
        self._surname = fold(speaker.surname) if speaker.surname else None
        pronouns = [fold(word) for word in speaker.pronouns]
        han_pronouns = [word for word in pronouns if is_han(word[0])]
        self._pronoun_zh = re.compile(rf"(?<![其吉排])(?:{_longest_first(han_pronouns) or '(?!)'})(?![们人她他])")
        self._pronouns_en = [word for word in pronouns if not is_han(word[0])]
        self._english = {True: self._english_patterns(True), False: self._english_patterns(False)}

    def names(self, text: str) -> Iterator[re.Match[str]]:
        """Every full name of the speaker in folded text."""
        return self._name_zh.finditer(text)

    def is_named_in(self, text: str) -> bool:
        """Whether folded text holds a full name of the speaker."""
        return self._name_zh.search(text) is not None

    def is_label(self, words: str) -> bool:
        """Whether the bare words of a label name the speaker: his name, with titles or a verb around it."""
        match = _last(self._name_zh, words)
        if match is None:
            return self._surname is not None and words == self._surname
        before, after = words[: match.start()].strip(" ,-"), words[match.end() :].strip(" ,-")
        return (not before or _title_only(before) or bool(_ROLE_EN.fullmatch(before))) and (
            after in ("", "答", "说", "回答", "老师", "先生", "女士", "总") or bool(_ROLE_EN.fullmatch(after))
        )

    def pronoun_in(self, text: str) -> bool:
        """Whether folded text holds a pronoun that may mean the speaker."""
        return self._pronoun_zh.search(text) is not None

    def surname_is_his_alone(self, original: str) -> bool:
        """Whether an English surname alone can only mean the speaker: his full name comes, and no namesake's."""
        if self._surname is None or not any(name in fold(original) for name in self._latin):
            return False
        pattern = re.compile(rf"\b(?:([A-Z][a-z]+) )?({self._surname})\b(?: ([A-Z][a-z]+))?", re.I)
        for match in pattern.finditer(original):
            before, after = match.group(1), match.group(3)
            whole = fold(match.group())
            if any(name in whole for name in self._latin):
                continue
            if after and after[0].isupper() and after.lower() not in cues.SAYING_EN:
                return False
            if before and before[0].isupper() and before.lower() not in cues.HONORIFICS_EN | cues.BEFORE_NAME_EN:
                return False
        return True

    @staticmethod
    def only_introduces(text: str) -> bool:
        """Whether the words between a quotation and its attribution only lead to the name: titles, adverbs."""
        bare = text.strip(" ,。")
        return _only_filler(bare) or _title_only(bare)

    # Chinese

    def find_chinese(self, blanked: str, start: int, end: int) -> list[Attribution]:
        """The attributions in a sentence of folded, blanked Chinese text, in order."""
        found: list[Attribution] = []
        for verb in self._verbs(blanked, start, end):
            if found and verb.start() < found[-1].span.end:
                continue
            attribution = self._attribution(blanked, start, end, verb)
            if attribution is not None:
                found.append(attribution)
        return found

    def _verbs(self, text: str, start: int, end: int) -> list[re.Match[str]]:
        copulas = list(_COPULA.finditer(text, start, end))
        verbs = [
            match
            for match in _SAYING_ZH.finditer(text, start, end)
            if not any(c.start() <= match.start() < c.end() for c in copulas)
            and text[match.start() - 1 : match.start()] not in tuple(cues.NOT_BEFORE_SAYING.get(match.group(), ""))
            and text[match.end() : match.end() + 1] not in tuple(cues.NOT_AFTER_SAYING.get(match.group(), ""))
        ]
        return sorted(copulas + verbs, key=lambda match: match.start())

    def _attribution(self, text: str, start: int, end: int, verb: re.Match[str]) -> Attribution | None:
        copula = verb.group().startswith("的")
        after = _AFTER_VERB.match(text, verb.end(), end)
        stop = after.end() if after else verb.end()
        clause = max([start, *(edge.end() for edge in CLAUSE_EDGE.finditer(text, start, verb.start()))])
        clause = max(clause, verb.start() - LONGEST_LEAD)
        who, at = self._subject(text[clause : verb.start()], loose=copula)
        if who is None and not copula:
            who, clause, at = self._earlier_subject(text, start, clause)
        if who is None:
            return None
        return Attribution(who, Span(clause + at, stop), verb.group())

    def _subject(self, left: str, *, loose: bool = False) -> tuple[Who | None, int]:
        """Who stands before a verb, and where; None where only adverbs stand there."""
        for pattern, who in ((self._name_zh, Who.SPEAKER), (self._pronoun_zh, Who.PRONOUN), (_DESCRIBED, Who.PRONOUN)):
            match = _last(pattern, left)
            if match is None:
                continue
            before, after = left[: match.start()], left[match.end() :]
            free = _only_filler(after) or (loose and len(after) <= 8 and "的" not in after)
            if free and (_only_filler(before) or _title_only(before)):
                return who, match.start()
            return Who.OTHER, 0
        return (None, 0) if _only_filler(left) else (Who.OTHER, 0)

    def _earlier_subject(self, text: str, start: int, clause: int) -> tuple[Who | None, int, int]:
        """The subject of the clauses before one that begins with its verb, in the same sentence."""
        while clause > start:
            stop = clause - 1
            edges = [edge.end() for edge in CLAUSE_EDGE.finditer(text, start, stop)]
            clause = max([start, *edges])
            left = text[clause:stop]
            if BLANK in left:
                return Who.OTHER, clause, 0
            for pattern, who in ((self._name_zh, Who.SPEAKER), (self._pronoun_zh, Who.PRONOUN)):
                match = pattern.search(left)
                if match and (_only_filler(left[: match.start()]) or _title_only(left[: match.start()])):
                    possessed = left[match.end() : match.end() + 1] in ("的", "和", "与", "等", "、")
                    return (Who.OTHER if possessed else who), clause, match.start()
            if not _only_filler(left):
                return Who.OTHER, clause, 0
        return None, clause, 0

    def holds_view(self, blanked: str, start: int, quote: Span, end: int) -> bool:
        """Whether a sentence ascribes a quoted fragment to the speaker as his view, without a verb of saying."""
        head = re.compile(rf"的[^,。;\x00]{{0,6}}?(?:{_longest_first(cues.HELD_NOUNS)})").match(blanked, quote.end, end)
        subject = self._name_zh.search(blanked, start, quote.start)
        return bool(head and subject and _only_filler(blanked[start : subject.start()]))

    # English

    def _english_patterns(self, surname_known: bool) -> dict[str, re.Pattern[str]]:
        names = [re.escape(name) for name in self._latin]
        if surname_known and self._surname:
            names.append(rf"{re.escape(self._surname)}(?![\w'’])")
        subject = "|".join([*names, *(rf"{word}\b" for word in self._pronouns_en)]) or "(?!)"
        verbs = "|".join(cues.SAYING_EN)
        adverb = r"(?:also |later |then |once |previously |recently |often |simply |quickly |quietly |further |still )?"
        return {
            "subject_verb": re.compile(
                rf"\b(?P<subject>{subject})(?:, [^,.“\"\x00]{{1,70}},)? {adverb}(?P<verb>{verbs})\b"
            ),
            "verb_subject": re.compile(rf"\b(?P<verb>{verbs}) (?P<subject>{subject})"),
            "according": re.compile(rf"\b(?P<verb>according to|in the words of|as) (?P<subject>{subject})"),
            "other": re.compile(rf"\b(?P<verb>{verbs})\b"),
        }

    def find_english(self, original: str, blanked: str, start: int, end: int, *, surname_known: bool) -> list[Attribution]:
        """The attributions in an English sentence, in order. `original` tells capitals; offsets are one."""
        patterns = self._english[surname_known]
        found: list[Attribution] = []
        for kind in ("subject_verb", "verb_subject", "according"):
            for match in patterns[kind].finditer(blanked, start, end):
                at = match.start("subject")
                if self._is_part_of_longer_name(original, match.start("subject"), match.end("subject")):
                    who = Who.OTHER
                else:
                    who = Who.PRONOUN if match.group("subject") in self._pronouns_en else Who.SPEAKER
                if blanked[match.end("subject") : match.end("subject") + 2] in ("'s", "’s"):
                    who = Who.OTHER
                span = Span(min(at, match.start("verb")), max(match.end("subject"), match.end("verb")))
                found.append(Attribution(who, span, match.group("verb")))
        for match in patterns["other"].finditer(blanked, start, end):
            if not any(a.span.start <= match.start() < a.span.end for a in found):
                found.append(Attribution(Who.OTHER, Span(match.start(), match.end()), match.group("verb")))
        return sorted(found, key=lambda attribution: attribution.span)

    @staticmethod
    def _is_part_of_longer_name(original: str, start: int, end: int) -> bool:
        if not original[start].isupper():
            return False
        before = original[max(0, start - 24) : start].rstrip(" ").split(" ")[-1] if original[start - 1 : start] == " " else ""
        after = re.match(r"\s([A-Z][a-z]+)", original[end : end + 24])
        title = before.strip(",(").lower() in cues.HONORIFICS_EN
        sentence_start = original[max(0, start - 24) : start].rstrip(" ").endswith(before) and before[:1].isupper()
        return bool(after) or (bool(before) and sentence_start and not title and before[-1].isalnum())


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    match = None
    for match in pattern.finditer(text):
        pass
    return match


def _only_filler(text: str) -> bool:
    """Whether a stretch holds nothing but words that do not change who speaks; greedy, so linear."""
    position = 0
    while position < len(text):
        match = _FILLER.match(text, position)
        if match is None or match.end() == position:
            return False
        position = match.end()
    return True


def _title_only(text: str) -> bool:
    return _TITLE.fullmatch(text.strip()) is not None


_OTHER_PERSON = re.compile(
    rf"[\u4e00-\u9fff]{{2,6}}·[\u4e00-\u9fff]{{2,6}}|(?:一位|一名|这位|那位|有位|某位|另一位)[^,。:;\x00]{{0,10}}?(?:{_longest_first(cues.OTHER_ROLES)})"
    rf"|(?<![\u4e00-\u9fff])(?:[{''.join(cues.SURNAMES)}][\u4e00-\u9fff]{{1,2}})(?=[{cues.NAME_FOLLOWS}])"
    rf"|(?:{_longest_first(cues.TITLES + cues.OTHER_ROLES)})(?:[{''.join(cues.SURNAMES)}][\u4e00-\u9fff]{{1,2}})(?=[{cues.NAME_FOLLOWS}])"
)
_OTHER_PERSON_EN = re.compile(
    r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b(?=,| (?:who|is|was|has|and|of|at|from|joined|founded|runs)\b"
    r"|[^\x00-\x7f]| (?=[^\x00-\x7f]))"
)


def others_named(original: str, blanked: str, span: Span, grammar: Grammar) -> bool:
    """Whether a stretch seems to name a person who is not the speaker, outside quotation marks."""
    for match in _OTHER_PERSON.finditer(blanked, span.start, span.end):
        word = match.group()
        if not grammar.is_named_in(word) and not word.startswith(tuple(cues.ORDINARY_WORDS)):
            return True
    return any(
        blanked[match.start()] != BLANK and not grammar.is_named_in(fold(match.group()))
        for match in _OTHER_PERSON_EN.finditer(original, span.start, span.end)
    )
