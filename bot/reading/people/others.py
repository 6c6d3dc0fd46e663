"""Who else a text tells of: people without whom a pronoun could only mean the speaker.

Chinese writes names without capitals, so a name is a common family name with one or two characters
behind a title, or before a word that follows the names of people; once seen, it is known everywhere.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from bot.documents import Span, Speaker
from bot.folding import HAN, fold, is_han
from bot.reading import cues
from bot.reading.people.latin_names import GIVEN_NAMES, find_latin_names
from bot.reading.text.alternations import WORD_START, longest_first, tree
from bot.reading.text.marks import BLANK

_SURNAME_STARTS = "".join(
    sorted({name[0] for name in [*cues.persons.SURNAMES, *cues.persons.COMPOUND_SURNAMES]})
)
_SURNAME = (
    f"[{_SURNAME_STARTS}](?:"
    + "".join(f"(?<={name[0]}){name[1:]}|" for name in cues.persons.COMPOUND_SURNAMES)
    + f"(?<=[{''.join(sorted(cues.persons.SURNAMES))}]))"
)
"""A family name; it begins with a set of characters, which the engine looks for quickly."""

_CLAUSE_NAME = re.compile(f"[{_SURNAME_STARTS}](?<![\u4e00-\u9fff].)")
"""Where a name may begin that no other Chinese word stands before."""

_JOINER = re.compile("[和与跟同及、]")
NAME_ZH = rf"{_SURNAME}[\u4e00-\u9fff]{{1,2}}"
ROLE_ZH = longest_first([*cues.persons.TITLES, *cues.persons.OTHER_ROLES, *cues.persons.OFFICES_BEHIND_NAME])
_GIVEN = f"(?:(?![{cues.persons.NEVER_IN_NAMES}])[\u4e00-\u9fff])"
SPEAKS = longest_first([verb for verb in cues.chinese.SAYING if len(verb) > 1 or verb in "说称"])
_SURELY_NAME = f"(?![{cues.persons.FUNCTION_SURNAMES}]){_SURNAME}{_GIVEN}{_GIVEN}?"
_TITLED = re.compile(rf"(?:{ROLE_ZH})(?P<name>{_SURELY_NAME})")
_SPEAKING = re.compile(rf"(?P<name>{_SURNAME}{_GIVEN}{{1,2}}?)(?:则|也|还|却|又|曾|都|就)?(?:{SPEAKS})")
_REACTING = re.compile(
    rf"(?P<name>(?![{cues.persons.FUNCTION_SURNAMES}]){_SURNAME}{_GIVEN}{{1,2}}?)"
    rf"(?:{longest_first([*cues.chinese.LAUGHING, *cues.chinese.GESTURES])}):?(?=[“「『\"])"
)
_JOINED = re.compile(rf"(?P<name>{_SURELY_NAME})(?=[{cues.persons.NAME_FOLLOWS}])")
_DESCRIBED = re.compile(
    rf"(?P<name>{_SURNAME}{_GIVEN}{{1,2}}),[^,。:;\x00]{{0,12}}(?:{ROLE_ZH}"
    rf"|[人家员者])[,。]"
)
_MET = re.compile(
    r"(?:[递交送寄借转][给到]|介绍给|请来了?|带来了?|叫来了?|找到了?|遇[见到]了?|见到了?|认识了?|(?:拜访|访问|采访|探访|约见|会见|探望|看望|说服|邀请)[了过]?|陪着|拉着|问[起到]?)"
    rf"(?P<name>(?![{cues.persons.DOUBTFUL_SURNAMES}]){_SURNAME}{_GIVEN}{_GIVEN}?)(?=[,。;:、])"
)
"""Whom somebody meets, asks, or hands something."""

_IS_SOMEBODY = re.compile(
    rf"(?P<name>(?![{cues.persons.DOUBTFUL_SURNAMES}]){_SURNAME}{_GIVEN}{{1,2}}?)(?:曾|当时|当年|如今|现在)*"
    rf"(?:曾|(?:是|任|担任|就是)[^,。:;\x00]{{0,16}}?(?:{ROLE_ZH})[,。])"
)
_ACTS = re.compile(
    rf"(?P<name>(?![{cues.persons.DOUBTFUL_SURNAMES}]){_SURNAME}{_GIVEN}{{1,2}}?)(?:却|则|也|还|就|并|都|又|只|随后|随即|当即|立刻|马上)*"
    rf"(?:{longest_first(cues.persons.ACTIONS)})"
)
_BEHIND_DESCRIPTION = re.compile(
    rf"的(?P<name>(?![{cues.persons.DOUBTFUL_SURNAMES}]){_SURNAME}{_GIVEN}{{1,2}}?)"
    r"(?:却|则|另有|对此|不以为然|并不|不这么|不这样|持|也持|表示)"
)
_SUBJECT = re.compile(
    rf"(?P<name>(?![{cues.persons.DOUBTFUL_SURNAMES}]){_SURNAME}{_GIVEN}{{1,2}}?)(?=[{cues.persons.NAME_FOLLOWS}])"
)
_FOREIGN = re.compile(
    r"(?:(?![的是在与和对向])[\u4e00-\u9fff]){1,6}·(?:(?![的是在了与和说称讲对向把被表指认则也还曾])[\u4e00-\u9fff]){1,8}"
)
_ADDRESSED = re.compile(rf"{_SURNAME}(?:{longest_first(cues.persons.ADDRESSES)})")
_UNNAMED = "一位 一名 这位 那位 有位 某位 另一位 另一名 另外一位 一个".split()
_TRACES = [
    *cues.persons.TWO_PEOPLE,
    *cues.persons.LONE_ROLES,
    *_UNNAMED,
    *cues.persons.ELDERS,
    *(f" {role}" for role in cues.persons.OTHER_ROLES_EN),
    *("man", "woman", "boy", "girl", "lady", "gentleman", "voice", "passenger", "heckler", "member"),
    "·",
]
"""What stands in every stretch in which somebody without a known name is found."""

_THIS_PERSON = re.compile(r"这[位名个][^,。:;]*$")
LONGEST_DESCRIPTION = 20
"""Characters between `这位` and what somebody is."""

_PREDICATE = re.compile(
    r"(?:[是当做为任]|成为|成了|担任|出任|当上|身为|作为|干)(?:过|了)?(?:一[名位个])?(?:(?!是|的?(?:父|母|妻|丈|儿|女))[^,。:;\x00]){0,8}$"
)
"""Before a word for a person: it says what the subject of the clause is."""

_SOMEBODY = re.compile(
    rf"(?:{'|'.join(_UNNAMED)})[^,。:;\x00]{{0,10}}?(?:{longest_first(cues.persons.OTHER_ROLES)})"
)
_LONE_ROLES = "|".join(rf"{role}(?<![的是]{role})" for role in cues.persons.LONE_ROLES)
_OF_ROLES = longest_first(
    "事务所 师事务所 协会 学会 公会 工会 行业 证 资格 考试 培训 学院 学校 专业 团队 队伍 岗 职业 工作室"
    " 办公室 宿舍 休息室 节".split()
)
"""Behind a word for a person: what belongs to such people, 会计师事务所."""

_SEVERAL = re.compile(
    "|".join(
        [
            *(rf"{words}(?<![十百千万\d第]{words})" for words in cues.persons.TWO_PEOPLE),
            rf"(?:{_LONE_ROLES})(?!的|{_OF_ROLES})",
        ]
    )
)
_ELDER = re.compile(rf"{_SURNAME}(?:{longest_first(cues.persons.ELDERS)})")
_NOT_AFTER = "".join(
    rf"(?<!\b{word} .)"
    for word in "then once still now as himself herself is was be been being became become becomes"
    " remains".split()
)
_SOMEBODY_FIRST = re.compile(
    r"(?:a|an|one|another|some) (?:[a-z-]+ ){0,2}(?:man|woman|boy|girl|lady|gentleman|voice|passenger"
    r"|heckler|member)\b"
)
"""Somebody in whom a sentence begins; further on, such words may describe the speaker."""

_SOMEBODY_EN = re.compile(
    rf"(?:{tree('a an the his her their my our your one another'.split(), WORD_START + _NOT_AFTER)})"
    r" (?:(?!(?:but|and|or|of|to|in|on|with|for|from|at|as|than)\b)[a-z-]+ ){0,2}"
    rf"(?:{'|'.join(cues.persons.OTHER_ROLES_EN)})\b"
)
LONGEST_APPOSITION = 100
"""Characters before a word for a person in which the name stands that it describes."""

_APPOSITION = re.compile(
    r"(?: \([^()]*\))?, (?:(?:an?|the|one|once|formerly|himself|herself|now|then|for years)\b"
    r"(?:(?!\b(?:who|whom|whose|which|that|with|against|to|for)\b)[^,.;:\x00])*)?"
)
"""Between a name and a word for a person: NAME, the son of | a farmer, said"""

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
    rf"(?:{longest_first([word for word in cues.persons.NOT_HIMSELF if not word.isascii()])})"
    rf"|(?<![a-z])(?:{longest_first([word for word in cues.persons.NOT_HIMSELF if word.isascii()])})(?![a-z])"
)
_HOLDS_OFFICE = re.compile(
    r"(?:创始人|创办人|董事长|总经理|总裁|执行官|主席|主编|教授|院长|所长|馆长|厂长|社长|科学家|工程师|(?<![a-z])(?:ceo|cto|coo))$"
)
_FOR_ANOTHER = re.compile(
    r"由|扮|饰|演员|模仿|配音员|朗读|朗诵|宣读|转述|合成|假冒|冒充|冒名|山寨|恶搞|代[答读发表替]|助理|秘书|发言人|妻|丈夫|太太|父|母|儿子|女儿"
    r"|粉丝|并非|不是|非本人|数字人|分身|替身|虚拟(?!现实)|的(?!士)"
)
"""Beside a name: words that make somebody else of it even where an office stands at their end."""

_ANSWERS = re.compile(
    r"(?:回?答道?|说道?|表示|回应|补充|解释|接着|继续|插话|老师|先生|女士|指出|强调|提出|建议|要求|汇报|介绍|总结|发言|最后|随后|认为|重申|部署|提议"
    r"|追问|反问|讲话|通报)++$"
    r"|(?:^|\s)(?:answers|replies|responds|answered|replied|responded)$"
)


def _names_behind(pattern: re.Pattern[str], starts: Iterable[int], text: str) -> Iterator[str]:
    """The names that a pattern finds at some places, in order; matches do not overlap."""
    stop = 0
    for start in starts:
        match = pattern.match(text, start) if start >= stop else None
        if match is not None:
            stop = match.end()
            yield match.group("name")


def surname_of(name: str) -> str:
    """The family name of a full Chinese name."""
    return name[:2] if name.startswith(tuple(cues.persons.COMPOUND_SURNAMES)) or len(name) > 3 else name[:1]


def without_verb(words: str) -> str:
    """The bare words of a label without the verb or the address that some put behind the name."""
    return _ANSWERS.sub("", words)


def is_not_himself(words: str) -> bool:
    """Whether the words beside a name make somebody or something else of it (a spokesman, an actor)."""
    return _NOT_HIMSELF.search(words) is not None and not (
        _HOLDS_OFFICE.search(words.rstrip(")]】 ")) and not _FOR_ANOTHER.search(words)
    )


def is_person_name(words: str, original: str) -> bool:
    """Whether the words of a label look like a person: a name, a name with a role, or a role."""
    bare = without_verb(words if words.isascii() else words.replace(" ", ""))
    if words in cues.labelling.NOT_LABELS or bare in cues.persons.ORDINARY_WORDS or not bare:
        return False
    pattern, text = (_PERSON_LABEL_EN, original[: len(bare)]) if words.isascii() else (_PERSON_LABEL_ZH, bare)
    return pattern.fullmatch(text) is not None


class _Names:
    """The names of others in one text; `given`: the words before each Latin one, small."""

    def __init__(self, han: frozenset[str], latin: frozenset[str], given: dict[str, frozenset[str]]) -> None:
        self.given = given
        self.han = re.compile(rf"(?:{tree(han)})")
        self.latin = re.compile(rf"(?:{tree(latin, WORD_START)})\b")
        self._folded_traces = re.compile(tree([*han, *_TRACES]))
        self._latin_traces = re.compile(tree(latin))

    def traces(self, original: str, blanked: str) -> Iterator[int]:
        """Every place without which nobody else can be named there: a name, or a word for a person."""
        for pattern, text in ((self._folded_traces, blanked), (self._latin_traces, original)):
            match = pattern.search(text)
            while match is not None:
                yield match.start()
                match = pattern.search(text, match.start() + 1)


class People:
    """The people besides the speaker in one text. `original` and `blanked` are of one length."""

    def __init__(self, original: str, blanked: str, speaker: Speaker, known: "People | None" = None) -> None:
        """`known`: the people of the text around, of which this one is a part."""
        self._original = original
        self._blanked = blanked
        self._named_at: dict[Span, bool] = {}
        self._his = tuple(fold(name) for name in speaker.names)
        self._his_words = frozenset(word for name in self._his for word in name.split())
        surname = [fold(speaker.surname)] if speaker.surname else []
        self._him = re.compile(rf"(?P<mark>(?:^|,? ))(?:{longest_first([*self._his, *surname])})\b")
        self.names: _Names = self._find() if known is None else known.names
        self._traces = sorted(self.names.traces(original, blanked))

    def _find(self) -> "_Names":
        """The others' names: Chinese ones in folded text, others in the original."""
        weak, han = Counter[str | None](), set[str | None]()
        if HAN.search(self._blanked):
            weak.update(map(self._known, self._at_clauses(_SUBJECT)))
            han.update(map(self._known, self._with_evidence()))
        han.update(name for name, count in weak.items() if count > 1)
        latin: dict[str, set[str]] = {}
        for name, last in find_latin_names(self._original):
            if self._is_his(fold(name)):
                continue
            first = name.split()[0]
            if not self._is_part_of_his(last):
                latin.setdefault(last, set()).add(first.lower())
            elif first.lower() in GIVEN_NAMES and not self._is_part_of_his(first):
                latin.setdefault(first, set()).add(first.lower())  # a namesake
        given = {last: frozenset(first) for last, first in latin.items()}
        return _Names(frozenset(name for name in han if name), frozenset(latin), given)

    def _with_evidence(self) -> Iterator[str]:
        """The Chinese names that one place is enough to know, his own among them."""
        blanked = self._blanked
        yield from (match.group("name") for match in _TITLED.finditer(blanked))
        yield from (match.group("name") for match in _BEHIND_DESCRIPTION.finditer(blanked))
        yield from (match.group("name") for match in _MET.finditer(blanked))
        for evidence in (_SPEAKING, _REACTING, _DESCRIBED, _IS_SOMEBODY, _ACTS):
            yield from self._at_clauses(evidence)
        yield from _names_behind(_JOINED, (match.end() for match in _JOINER.finditer(blanked)), blanked)
        his = [name for name in self._his if is_han(name[0]) and name in blanked]
        if his:
            him = f"(?:{longest_first(his)})"
            beside = re.compile(
                rf"{him}[和与跟同及、](?P<name>{_SURELY_NAME})"
                rf"|(?P<before>{_SURELY_NAME}?)(?:[和与跟同及、]|找到了?|遇[见到]了?|见到了?|请来?了?|拉着|陪着|看着|盯着){him}"
            )
            yield from (match.group("name") or match.group("before") for match in beside.finditer(blanked))
        for surname in {surname_of(name) for name in self._his if is_han(name[0])}:
            namesakes = Counter(re.findall(rf"{surname}{_GIVEN}{_GIVEN}", blanked))
            yield from (name for name, count in namesakes.items() if count > 1)

    def _at_clauses(self, evidence: re.Pattern[str]) -> Iterator[str]:
        """The names that a pattern finds where Chinese text begins behind something else."""
        starts = (match.start() for match in _CLAUSE_NAME.finditer(self._blanked))
        return _names_behind(evidence, starts, self._blanked)

    def share_surname(self, surname: str) -> bool:
        """Whether somebody else seems to bear this Chinese surname."""
        others = re.finditer(rf"{surname}[\u4e00-\u9fff]{{1,2}}", self._blanked)
        family = re.search(
            rf"{surname}(?:氏(?=家族|兄弟|父子|夫妇|姐妹|集团|企业|宗祠|一族|后人|三代|子弟)|家的?(?:老|父|兄|弟|姐|妹|长|公子|女|儿|两))",
            self._blanked,
        )
        return family is not None or any(self.names.han.match(other.group()) for other in others)

    def others_in(self, span: Span) -> bool:
        """Whether a stretch names somebody who is not the speaker, outside quotation marks."""
        trace = bisect_left(self._traces, span.start)
        if trace == len(self._traces) or self._traces[trace] >= span.end:
            return False
        known = self._named_at.get(span)
        if known is None:
            known = self._named_at[span] = self._search(span)
        return known

    def named_in(self, span: Span) -> frozenset[str]:
        """The names of others in a stretch, outside quotation marks."""
        return frozenset(match.group() for match in self._named_in(span))

    def _named_in(self, span: Span) -> Iterator[re.Match[str]]:
        """Every name of somebody else in a stretch, outside quotation marks."""
        for pattern, text in ((self.names.han, self._blanked), (self.names.latin, self._original)):
            for match in pattern.finditer(text, span.start, span.end):
                if self._blanked[match.start()] != BLANK:
                    yield match

    @property
    def most_named(self) -> int:
        """How often the one among the others who is named most is named."""
        counts = Counter(match.group() for match in self._named_in(Span(0, len(self._blanked))))
        return max(counts.values(), default=0)

    def names_one(self, span: Span) -> bool:
        """Whether a stretch names a single person who is not the speaker."""
        return len(self.named_in(span)) == 1 and _SEVERAL.search(self._blanked, span.start, span.end) is None

    def bear_only(self, span: Span, given: frozenset[str]) -> bool:
        """Whether everybody else whom a stretch tells of is named, and by one of some given names."""
        named = self.named_in(span)
        known = all(self.names.given.get(name) and self.names.given[name] <= given for name in named)
        return bool(named) and known and not self._is_somebody_in(span)

    def bears_one_of(self, name: str, given: frozenset[str]) -> bool:
        """Whether somebody's given name is known and among some."""
        return bool(self.names.given.get(name, frozenset()) & given)

    def _is_somebody_in(self, span: Span) -> bool:
        if _SOMEBODY_FIRST.match(self._blanked, span.start, span.end):
            return True
        if any(
            not self._points_back(span, m) for m in _SEVERAL.finditer(self._blanked, span.start, span.end)
        ):
            return True
        if any(
            not self._describes_him(span, m)
            for m in _SOMEBODY_EN.finditer(self._blanked, span.start, span.end)
        ):
            return True
        return any(
            not self._is_his(m.group())
            for pattern in (_FOREIGN, _SOMEBODY, _ELDER)
            for m in pattern.finditer(self._blanked, span.start, span.end)
        )

    def _describes_him(self, span: Span, role: re.Match[str]) -> bool:
        """Whether an English word for a person says what he is: NAME, a former teacher, …; the lawyer NAME"""
        if self._is_his(role.group()):
            return True
        before = self._blanked[max(span.start, role.start() - LONGEST_APPOSITION) : role.start()]
        behind = self._him.match(self._blanked, role.end(), span.end)
        if behind is not None and (behind.group("mark") == " " or not before.strip()):
            return True
        names = list(self._him.finditer(before))
        return bool(names) and _APPOSITION.fullmatch(before, names[-1].end()) is not None

    def _points_back(self, span: Span, role: re.Match[str]) -> bool:
        """Whether a word for a person takes up somebody who was named before: 这位以固执著称的工程师"""
        before = self._blanked[max(span.start, role.start() - LONGEST_DESCRIPTION) : role.start()]
        return _THIS_PERSON.search(before) is not None or _PREDICATE.search(before) is not None

    def _search(self, span: Span) -> bool:
        return any(True for _ in self._named_in(span)) or self._is_somebody_in(span)

    def _is_part_of_his(self, word: str) -> bool:
        return word.lower() in self._his_words

    def _is_his(self, words: str) -> bool:
        return any(name in words or words in name for name in self._his)

    def _known(self, name: str) -> str | None:
        """The characters by which a name is known again, or None where it is his or no name."""
        if self._is_his(name) or name[1:2] == "氏":
            return None
        if any(his.startswith(name[:2]) for his in self._his):
            return name
        if name.startswith(tuple(cues.persons.ORDINARY_WORDS)) or _ADDRESSED.match(name):
            return None
        return name[:2]
