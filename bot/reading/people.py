"""Who else a text tells of: people without whom a pronoun could only mean the speaker.

Chinese writes names without capitals, so a name is a common family name with one or two characters
behind a title, or before a word that follows the names of people; once seen, it is known everywhere.
"""

import re
from collections import Counter

from bot.documents import Span, Speaker
from bot.folding import fold, is_han
from bot.reading import cues

BLANK = "\x00"
"""Stands for a character inside quotation marks."""


def longest_first(words: list[str] | frozenset[str] | set[str]) -> str:
    """An alternation for a regular expression in which no word hides a longer one."""
    return "|".join(sorted(map(re.escape, set(words)), key=len, reverse=True)) or "(?!)"


_SURNAME = f"(?:{'|'.join(cues.COMPOUND_SURNAMES)}|[{''.join(sorted(cues.SURNAMES))}])"
NAME_ZH = rf"{_SURNAME}[\u4e00-\u9fff]{{1,2}}"
ROLE_ZH = longest_first([*cues.TITLES, *cues.OTHER_ROLES])
_GIVEN = f"(?:(?![{cues.NEVER_IN_NAMES}])[\u4e00-\u9fff])"
_SPEAKS = longest_first([verb for verb in cues.SAYING if len(verb) > 1 or verb in "说称"])
_TITLED = re.compile(rf"(?:{ROLE_ZH})(?P<name>(?![{cues.FUNCTION_SURNAMES}]){_SURNAME}{_GIVEN}{_GIVEN}?)")
_SPEAKING = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>{_SURNAME}{_GIVEN}{{1,2}}?)(?:则|也|还|却|又|曾|都|就)?(?:{_SPEAKS})"
)
_REACTING = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>(?![{cues.FUNCTION_SURNAMES}]){_SURNAME}{_GIVEN}{{1,2}}?)"
    rf"(?:{longest_first([*cues.LAUGHING, *cues.GESTURES])}):?(?=[“「『\"])"
)
_JOINED = re.compile(
    rf"(?<=[和与跟同及、])(?P<name>(?![{cues.FUNCTION_SURNAMES}]){_SURNAME}{_GIVEN}{_GIVEN}?)(?=[{cues.NAME_FOLLOWS}])"
)
_DESCRIBED = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>{_SURNAME}{_GIVEN}{{1,2}}),[^,。:;\x00]{{0,12}}(?:{ROLE_ZH}"
    rf"|[人家员者])[,。]"
)
_SUBJECT = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>(?![{cues.DOUBTFUL_SURNAMES}]){_SURNAME}{_GIVEN}{{1,2}}?)(?=[{cues.NAME_FOLLOWS}])"
)
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8}")
_SOMEBODY = re.compile(
    rf"(?:一位|一名|这位|那位|有位|某位|另一位|另一名|另外一位"
    rf"|一个)[^,。:;\x00]{{0,10}}?(?:{longest_first(cues.OTHER_ROLES)})"
)
_WORD_EN = r"[A-Z][a-z]*+(?:['’-][A-Z]?[a-z]++)*+"
_PARTICLES = r"(?:[A-Z]\. |van |von |de |der |den |di |da |la |le |al |bin ){0,3}"
_BEFORE_EN = "|".join(
    sorted(
        {
            word.capitalize()
            for word in (*cues.BEFORE_NAME_EN, *cues.CALENDAR_EN, *cues.TITLES_EN, *cues.OTHER_ROLES_EN)
        }
    )
)
_WHOLE_EN = rf"(?P<name>(?!(?:{_BEFORE_EN})\b){_WORD_EN} {_PARTICLES}(?P<last>{_WORD_EN}))"
_SEVERAL = re.compile(
    "|".join([*cues.TWO_PEOPLE, *(rf"(?<![的是])(?:{role})(?!的)" for role in cues.LONE_ROLES)])
)
_NAME_EN = re.compile(
    rf"(?<!the )(?<!The )(?<![Aa]t )(?<![Ii]n )(?<![Ff]rom )(?<!of )\b{_WHOLE_EN}\b(?!['’]s [A-Z])"
)
_SAID_EN = re.compile(rf"\b(?:{'|'.join(cues.SAYING_EN)}|asked) {_WHOLE_EN}\b")
_ELDER = re.compile(rf"{_SURNAME}(?:{longest_first(cues.ELDERS)})")
_SOMEBODY_EN = re.compile(
    r"(?<!then )(?<!once )(?<!still )(?<!now )(?<!as )(?<!himself )(?<!herself )"
    r"\b(?:a|an|the|his|her|their|one|another)"
    r" (?:(?!(?:but|and|or|of|to|in|on|with|for|from|at|as|than)\b)[a-z-]+ ){0,2}"
    rf"(?:{'|'.join(cues.OTHER_ROLES_EN)})\b"
)
_PERSON_LABEL_ZH = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,10}}?(?:{ROLE_ZH}|[长员师人官家手生者工监任]))?(?:{NAME_ZH}|{_SURNAME})"
    rf"(?:{ROLE_ZH}|总|工|董|姐|哥)?"
    rf"|[\u4e00-\u9fff]{{0,8}}(?:{ROLE_ZH})(?:[甲乙丙丁a-z\d]{{1,2}})?"
    rf"|[\u4e00-\u9fff]{{1,6}}·[\u4e00-\u9fff]{{1,8}}"
    rf"|[老小阿][\u4e00-\u9fff]"
)
_CAPITALISED = r"(?:[A-Z][A-Za-z'’.-]*|de|van|von|of|the)"
_PERSON_LABEL_EN = re.compile(rf"{_CAPITALISED}(?: {_CAPITALISED}){{1,3}}")
_NOT_HIMSELF = re.compile(
    rf"(?:{longest_first([word for word in cues.NOT_HIMSELF if not word.isascii()])})"
    rf"|(?<![a-z])(?:{longest_first([word for word in cues.NOT_HIMSELF if word.isascii()])})(?![a-z])"
)
_ANSWERS = re.compile(
    r"(?:回?答道?|说|表示|回应|补充|解释|接着|继续|插话|老师|先生|女士)++$"
    r"|(?:^|\s)(?:answers|replies|responds|answered|replied|responded)$"
)


def surname_of(name: str) -> str:
    """The family name of a full Chinese name."""
    return name[:2] if name.startswith(tuple(cues.COMPOUND_SURNAMES)) or len(name) > 3 else name[:1]


def without_verb(words: str) -> str:
    """The bare words of a label without the verb or the address that some put behind the name."""
    return _ANSWERS.sub("", words)


def is_not_himself(words: str) -> bool:
    """Whether the words beside a name make somebody or something else of it (a spokesman, an actor)."""
    return _NOT_HIMSELF.search(words) is not None


def is_person_name(words: str, original: str) -> bool:
    """Whether the words of a label look like a person: a name, a name with a role, or a role."""
    bare = without_verb(words if words.isascii() else words.replace(" ", ""))
    if words in cues.NOT_LABELS or bare in cues.ORDINARY_WORDS or not bare:
        return False
    pattern, text = (_PERSON_LABEL_EN, original[: len(bare)]) if words.isascii() else (_PERSON_LABEL_ZH, bare)
    return pattern.fullmatch(text) is not None


class People:
    """The people besides the speaker in one text. `original` and `blanked` are of one length."""

    def __init__(self, original: str, blanked: str, speaker: Speaker, known: "People | None" = None) -> None:
        """`known`: the people of the text around, of which this one is a part."""
        self._original = original
        self._blanked = blanked
        self._named_at: dict[Span, bool] = {}
        self._his = tuple(fold(name) for name in speaker.names)
        self.names: list[re.Pattern[str]] = self._find() if known is None else known.names

    def _find(self) -> list[re.Pattern[str]]:
        """What finds the others' names: Chinese ones in folded text, others in the original."""
        original, blanked = self._original, self._blanked
        his = longest_first([name for name in self._his if is_han(name[0])])
        beside = re.compile(
            rf"(?:{his})[和与跟同及、](?P<name>(?![{cues.FUNCTION_SURNAMES}]){_SURNAME}{_GIVEN}{_GIVEN}?)"
            rf"|(?P<before>(?![{cues.FUNCTION_SURNAMES}]){_SURNAME}{_GIVEN}{_GIVEN}?)[和与跟同及、](?:{his})"
        )
        weak = Counter(self._known(match.group("name")) for match in _SUBJECT.finditer(blanked))
        han = {name for name, count in weak.items() if count > 1}
        for evidence in (_TITLED, _SPEAKING, _REACTING, _JOINED, _DESCRIBED):
            han |= {self._known(match.group("name")) for match in evidence.finditer(blanked)}
        han |= {
            self._known(match.group("name") or match.group("before")) for match in beside.finditer(blanked)
        }
        for surname in {surname_of(name) for name in self._his if is_han(name[0])}:
            namesakes = Counter(re.findall(rf"{surname}{_GIVEN}{_GIVEN}", blanked))
            han |= {self._known(name) for name, count in namesakes.items() if count > 1}
        latin = {
            match.group("last")
            for p in (_NAME_EN, _SAID_EN)
            for match in p.finditer(original)
            if not self._is_his(fold(match.group("name")))
        }
        latin = {last for last in latin if not any(last.lower() in name.split() for name in self._his)}
        names = [rf"(?:{longest_first({name for name in han if name})})", rf"\b(?:{longest_first(latin)})\b"]
        return [re.compile(pattern) for pattern in names]

    def share_surname(self, surname: str) -> bool:
        """Whether somebody else seems to bear this Chinese surname."""
        others = re.finditer(rf"{surname}[\u4e00-\u9fff]{{1,2}}", self._blanked)
        return any(self.names[0].match(other.group()) for other in others) or f"{surname}氏" in self._blanked

    def others_in(self, span: Span) -> bool:
        """Whether a stretch names somebody who is not the speaker, outside quotation marks."""
        known = self._named_at.get(span)
        if known is None:
            known = self._named_at[span] = self._search(span)
        return known

    def _search(self, span: Span) -> bool:
        if self.names[0].search(self._blanked, span.start, span.end):
            return True
        if _SEVERAL.search(self._blanked, span.start, span.end):
            return True
        for pattern in (_FOREIGN, _SOMEBODY, _ELDER, _SOMEBODY_EN):
            if any(
                not self._is_his(m.group()) for m in pattern.finditer(self._blanked, span.start, span.end)
            ):
                return True
        return any(
            self._blanked[match.start()] != BLANK
            for match in self.names[1].finditer(self._original, span.start, span.end)
        )

    def _is_his(self, words: str) -> bool:
        return any(name in words or words in name for name in self._his)

    def _known(self, name: str) -> str | None:
        """The characters by which a name is known again, or None where it is his or no name."""
        if self._is_his(name):
            return None
        if any(his.startswith(name[:2]) for his in self._his):
            return name
        if name.startswith(tuple(cues.ORDINARY_WORDS)):
            return None
        return name[:2]
