"""Who says something in a stretch of prose: a subject, a verb of saying, and what they govern.

Works on text in which the words inside quotation marks are blanked out, so a verb inside a quotation
is never taken for the author's. Precision first: between the speaker's name and the verb only words
stand that `cues.py` lists; anything else makes the subject somebody else.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.documents import Span, Speaker
from bot.folding import fold, is_han
from bot.reading import cues
from bot.reading.people import BLANK, People, longest_first, surname_of, without_verb

CLAUSE_EDGE = re.compile(r"[,，、。;:；：!?！？\n“”「」『』\"]")

LONGEST_LEAD = 48
"""Characters before a verb that are searched for its subject."""

LONGEST_SEARCH = 200
"""Characters before a clause without a subject in which an earlier clause of the sentence names it."""

LONGEST_ANNOUNCEMENT = 60
"""Characters between a name and the short name an introduction announces for it."""


class Who(StrEnum):
    """Whom an attribution points at."""

    SPEAKER = "speaker"
    PRONOUN = "pronoun"
    OTHER = "other"


class Named(StrEnum):
    """Whom a label names that holds his name."""

    HIM = "him"
    JOINT = "joint"  # him and somebody else
    OTHER = "other"  # somebody or something that has to do with him


@dataclass(frozen=True, slots=True)
class Attribution:
    """A subject and its verb of saying; `span` runs from the one to the end of the other."""

    who: Who
    span: Span
    verb: str
    inverted: bool = (
        False  # the verb before its subject, as in "said Mr. Shen": nothing is governed behind it
    )


_SAYING_ZH = re.compile(
    rf"(?P<verb>{longest_first(cues.SAYING)})(?P<again>"
    + "|".join(rf"{verb}(?![{cues.NOT_AFTER_SAYING[verb]}])" for verb in "说道称")
    + ")?"
)
_COPULA = re.compile(
    rf"的(?:{longest_first([*cues.OPINION_NOUNS, *cues.MAXIM_NOUNS])})(?:就|一直|始终|一向)?(?:是|在于|为)"
)
_AFTER_VERB = re.compile(r"(?:了|过|着|道|到|出)?")
_HAN = "[\u4e00-\u9fff]"
_FILLER = re.compile(
    rf"\s+|[-—]|\({{0,1}}\d{{2,4}}\){{0,1}}"
    r"|(?:在|于|接受|对|向|就|从|当|面对|谈及|谈到|关于|针对|和|与|跟|通过|以|回顾|提到|说起|被问到"
    r"|被问及|问及)"
    r"[^,。:;他她\x00]{0,20}?(?:时|中|上|里|后|前|采访|专访|访谈|媒体|记者|外界|问题|演讲|节目|大会"
    r"|论坛|平台|朋友圈"
    r"|微博|公众|员工|学生|同事|外|我们|本报|本刊|读者|观众|交流|下|之际|方式|口吻)们?(?:时|中|上|里|后)?"
    r"|[一二三四五六七八九十]{1,3}[日月]|\d{1,4}\s?年(?:初|底|末)?|\d{1,2}\s?月(?:初|底|末)?"
    r"|\d{1,2}\s?日|(?:去|今|前|当)年\s?\d{1,2}\s?月"
    r"|\([^)]{1,24}\)"
    rf"|(?:{longest_first(cues.ADVERBS)})"
    rf"|一?边{_HAN}{{1,8}}?一?边|{_HAN}{{2,4}}地(?!{_HAN}{{0,3}}的)|的原?话来?$"
    rf"|(?![听让请叫被据由使令把按照见闻托替教]){_HAN}(?:着|了|起|下|完|过){_HAN}{{0,5}}"
    rf"|[点摇抬低回转挥摆耸]{_HAN}?[头手身肩]"
    rf"|(?:对|向|朝|冲|跟|给|对着|冲着)(?!{_HAN}{{0,10}}的(?!人))[^,。:;\x00他她]{{1,12}}$"
)
_REACTION = re.compile(
    rf"(?:的(?:{longest_first(cues.OPINION_NOUNS)}))?[^,。:;的他她来引读念挂看听见想记书信歌诗题刻写贴印\x00]{{0,10}}:(?=[“「『\"])"
)
_TITLE = re.compile(
    rf"(?!.*另)[^,。:;对向跟问和与同被让采评称\x00]{{0,28}}?(?:{longest_first(cues.TITLES)})$"
)
_DESCRIBED = re.compile(rf"这(?:位|名|个)[^,。:;\x00]{{0,8}}(?:{longest_first(cues.TITLES)})")
_SPEAKS = longest_first([verb for verb in cues.SAYING if len(verb) > 1 or verb in "说称"])
_LONGER_NAME = rf"(?![^{cues.AFTER_NAME}\W\da-z_](?:是|{_SPEAKS}))"


ORDINARY_BEFORE = re.compile(
    "|".join(map(re.escape, sorted(cues.HONORIFICS_EN | cues.BEFORE_NAME_EN)))
    + r"|[a-z]+(?:ed|ing|ly)|[a-z]+['’]s"
)
SUPPOSED_EN = re.compile(
    r"\b(?:if|whether|unless|would|could|might|should|did|does|had|suppose|imagine|can|will)\s*$"
)
HONORIFIC_EN = rf"(?:{'|'.join(map(re.escape, sorted(cues.HONORIFICS_EN, key=len, reverse=True)))})"
_ROLE_EN = re.compile(rf"[a-z .,&-]{{0,40}}\b(?:{'|'.join(cues.HONORIFICS_EN)})\b[a-z .,&-]{{0,24}}")


_OTHER_INTERVIEWED = re.compile(
    r"(?:专访|采访|对话|访谈|请教|interview(?:ed)? with)[\u4e00-\u9fff]{2,4}[:,。]"
    r"|[\u4e00-\u9fff]{2,3}(?:接受|受访)"
)
_JOINER = re.compile(r"[、&/,+和与及]| and ")
_SENTENCE = re.compile(r"[^。!?\n]++")
_ANNOUNCED = re.compile(
    r"[^。;\n\u4e00-\u9fff]{0,4}(?:[^。;\n]{0,24}?(?:以下|下文|下)?(?:简称|称为|称|缩写为|记作|记为"
    r"|标为|代称|代号)|[^。;\n]{0,24}?\((?:hereafter|below|abbreviated)?"
    r"|[^。;\n]{0,24}?\bas )[为作]?\s?[\"“「『]?(?P<short>[\u4e00-\u9fff]{1,2}|[a-z]{1,3})[\"”」』\s)]"
)
_STANDS_FOR = re.compile(
    r"(?:^|[^a-z\u4e00-\u9fff])[\"“「『]?(?P<short>[a-z]{1,3}|[甲乙丙丁]"
    r"|[\u4e00-\u9fff])[\"”」』]?\s?(?:为|是|代表|即|指|=|is|for|stands for)[^,。;\n]{0,12}$"
)
_INTERVIEWS = re.compile(
    r"(?:专访|采访了?|访问了?|访谈|访|对话|对谈|请教|约见|走进|interview(?:ed|s)?(?: with)?|talk(?:ed"
    r"|s)? (?:to|with)"
    r"|sp(?:oke|eaks) (?:to|with)|conversation with|questions (?:to|for)|sat down with|visit(?:ed|s)?)"
    r"[^,。:;和与及谈论说评眼\n]{0,20}$"
)
_IS_INTERVIEWED = re.compile(
    r"[^,。;\n]{0,16}?(?:接受|受访|做客|应邀|回答|答问|访谈|专访|对话录|答(?:本刊|本报|记者|读者|网友"
    r"|观众|客|问)|answers|answered|interview|talks|spoke|speaks|was asked)"
)
_JOINED_BEFORE = re.compile(r"(?:和|与|、|以及|\band)\s?[\u4e00-\u9fffa-z]{0,8}$")
_JOINED_AFTER = re.compile(r"\s?(?:和|与|、|以及|and )\s?(?!(?:本刊|本报|记者|我们|读者|主持))")
_IS_ASKING = re.compile(
    r"[^,。:;\n]{0,16}?(?:担任|作为|任|充当|是|反客为主|客串|出任|acts as|as|is)[^,。:;\n]{0,6}?(?:提问"
    r"|采访|主持|访谈|发问|interviewer|host|moderator)"
    r"|[^,。:;\n]{0,4}?(?:提问|发问|采访|专访|interviews|interviewed|questions)(?!时)\s?[^,。;\n]{1,12}"
    r"|[^,。:;\n]{0,4}?[向对问][^,。:;\n]{1,12}?(?:提问|发问|请教|提出)"
)
_ASKED_BY = re.compile(
    r"(?:主持人?|提问人?|提问者|采访者?|采访人|访谈者|interviewer|host|moderator|interviewed by"
    r"|hosted by)\s?(?:是|为|:|/|·)?\s?$"
)


class Grammar:
    """Finds attributions for one speaker."""

    def __init__(self, speaker: Speaker, aliases: frozenset[str] = frozenset()) -> None:
        """`aliases`: what one document calls him besides his full names, folded."""
        self.speaker = speaker
        self._aliases = aliases
        names = [*map(fold, speaker.names), *aliases]
        self._han = [name for name in names if any(map(is_han, name))]
        self._latin = [name for name in map(fold, speaker.names) if name not in self._han]
        latin = [name for name in names if name not in self._han]
        self._name_zh = re.compile(
            rf"(?:{longest_first(self._han)}){_LONGER_NAME}|\b(?:{longest_first(latin)})\b"
        )
        self._surname = fold(speaker.surname) if speaker.surname else None
        pronouns = [fold(word) for word in speaker.pronouns]
        han_pronouns = [word for word in pronouns if is_han(word[0])]
        self._pronoun_zh = re.compile(rf"(?<![其吉排])(?:{longest_first(han_pronouns)})(?![们人她他])")
        self._pronouns_en = [word for word in pronouns if not is_han(word[0])]
        self._english = self._english_patterns(latin)
        self._held_en = re.compile(
            rf"\b(?:{longest_first(latin)})['’]s? (?:[a-z-]+ )?(?:(?:{'|'.join(cues.HELD_EN)}) (?:on|in"
            rf"|of|about|for|that|to)"
            rf"|(?:{'|'.join(cues.MAXIMS_EN)})(?: [a-z]+){{0,3}}? (?:is|was|has been|remains):?)\s*$"
        )

    def in_document(self, original: str, folded: str, people: People) -> "Grammar":
        """The grammar that also knows what one document calls him: his surname where it is his alone."""
        aliases = set(self._aliases)
        if self._surname and self.surname_is_his_alone(original):
            aliases.add(self._surname)
        for name in self._han:
            if name in folded and 1 < len(name) < 5:
                surname = surname_of(name)
                if not people.share_surname(surname):
                    aliases |= {f"老{surname}", *(surname + address for address in cues.ADDRESSES)}
        return Grammar(self.speaker, frozenset(aliases))

    def names(self, text: str) -> Iterator[re.Match[str]]:
        """Every full name of the speaker in folded text."""
        return self._name_zh.finditer(text)

    def is_named_in(self, text: str) -> bool:
        """Whether folded text names the speaker."""
        return self._name_zh.search(text) is not None

    def label_names(self, words: str, short: frozenset[str]) -> Named | None:
        """Whom the bare words of a label name, if his name or one of his short names is among them."""
        parts = [part.strip() for part in _JOINER.split(words) if part.strip()]
        his = [part for part in parts if part in short or self._name_zh.search(part)]
        if not his:
            return Named.HIM if without_verb(words) in short else None
        if len(parts) > len(his) and not all(_title_only(part) for part in parts if part not in his):
            return Named.JOINT
        return Named.HIM if all(part in short or self._is_his_label(part) for part in his) else Named.OTHER

    def _is_his_label(self, words: str) -> bool:
        """Whether a label that holds his name says no more than his names, his titles and that he answers."""
        before, *behind = (piece.strip(" ,-·|") for piece in self._name_zh.split(words))
        if any(word in before + "".join(behind) for word in cues.NOT_HIMSELF):
            return False
        led = not before or _title_only(before) or bool(_ROLE_EN.fullmatch(before))
        return led and all(self._follows_in_label(piece) for piece in behind)

    @staticmethod
    def _follows_in_label(words: str) -> bool:
        bare = without_verb(words)
        titled = _title_only(bare) and bare[0] != "的"
        return (
            bare in ("", "总")
            or titled
            or bool(_ROLE_EN.fullmatch(bare))
            or (bare[:1] != "的" and _only_filler(bare))
        )

    def short_names(self, introduction: str, text: str) -> frozenset[str]:
        """What a transcript may call him in its labels: announced names, a surname that is his alone."""
        found: set[str] = set()
        for match in self._name_zh.finditer(introduction):
            stretch = introduction[match.end() : match.end() + LONGEST_ANNOUNCEMENT]
            announced = _ANNOUNCED.match(stretch)
            if announced:
                found.add(announced.group("short"))
            before = _STANDS_FOR.search(
                introduction, max(0, match.start() - LONGEST_ANNOUNCEMENT), match.start()
            )
            if before:
                found.add(before.group("short"))
        return frozenset(found | self._shortened(text))

    def _shortened(self, text: str) -> set[str]:
        """His surname with or without a title, and his initials, where no namesake stands in the text."""
        found: set[str] = set()
        known = any(name in text for name in self._latin)
        namesakes = rf"\b(?!{longest_first(self._latin)})[a-z]{{3,}} {self._surname}:"
        if self._surname and known and not re.search(namesakes, text):
            given = [word for name in self._latin for word in name.split() if word != self._surname]
            found |= {self._surname, *given, *(f"{title} {self._surname}" for title in cues.HONORIFICS_EN)}
            found |= {"".join(word[0] for word in name.split()) for name in self._latin}
        for name in self._han:
            if name not in text or not 1 < len(name) < 5:
                continue
            surname = surname_of(name)
            given_name = name[len(surname) :]
            namesake = re.search(
                rf"(?:^|[\n、,\s和与及]){surname}(?!{given_name})[\u4e00-\u9fff]{{1,2}}\s?[:(、,和与]", text
            )
            if not namesake:
                found |= {
                    surname,
                    *([given_name] if len(given_name) > 1 else ()),
                    f"老{surname}",
                    *(surname + title for title in cues.ADDRESSES),
                }
        return found

    def is_interviewed_in(self, introduction: str) -> bool:
        """Whether the words before a transcript say that he is the one who is interviewed."""
        for sentence in _SENTENCE.findall(introduction):
            for match in self._name_zh.finditer(sentence):
                before, after = sentence[: match.start()], sentence[match.end() :]
                if _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after):
                    return False
                if _INTERVIEWS.search(before) or _IS_INTERVIEWED.match(after):
                    return True
                rest = before + " " + after
                if any(word in rest for word in cues.INTERVIEW_WORDS) and not _OTHER_INTERVIEWED.search(rest):
                    return True
        return False

    def asks_in(self, introduction: str) -> bool:
        """Whether the words before a transcript say that he is the one who asks."""
        return any(
            _IS_ASKING.match(introduction, match.end()) or _ASKED_BY.search(introduction, 0, match.start())
            for match in self._name_zh.finditer(introduction)
        )

    def pronoun_in(self, text: str) -> bool:
        """Whether folded text holds a pronoun that may mean the speaker."""
        return self._pronoun_zh.search(text) is not None

    def surname_is_his_alone(self, original: str) -> bool:
        """Whether an English surname alone can only mean the speaker, who is named and no namesake."""
        if self._surname is None or not any(name in fold(original) for name in self._latin):
            return False
        whole = re.compile("|".join(map(re.escape, sorted(self._latin, key=len, reverse=True))), re.I)
        alone = whole.sub(lambda match: BLANK * len(match.group()), original)
        surname_first = any(name.startswith(f"{self._surname} ") for name in self._latin)
        pattern = re.compile(
            rf"(?:\b([A-Z][\w'’-]*+) )?\b({re.escape(self._surname)})\b(?: ([A-Z][a-z]+))?", re.I
        )
        for match in pattern.finditer(alone):
            before, after = match.group(1) or "", match.group(3) or ""
            if (
                surname_first
                and after[:1].isupper()
                and before.lower() != "the"
                and after.lower() not in cues.SAYING_EN
            ):
                return False
            if before[:1].isupper() and not ORDINARY_BEFORE.fullmatch(before.lower()):
                return False
        return True

    @staticmethod
    def describes(text: str) -> bool:
        """Whether folded text speaks of somebody by a title alone (这位创始人)."""
        return _DESCRIBED.search(text) is not None

    @staticmethod
    def only_introduces(text: str) -> bool:
        """Whether the words between a quotation and its attribution are only titles and adverbs."""
        bare = text.strip(" ,。")
        return _only_filler(bare) or _title_only(bare)

    def opens_his_words(self, blanked: str, start: int, end: int) -> Span | None:
        """The speaker's name where a sentence leads from it to a colon without a verb of saying."""
        for match in self._name_zh.finditer(blanked, start, end):
            reaction = _REACTION.match(blanked, match.end(), end)
            if reaction and self._leads(blanked[start : match.start()]):
                return Span(match.start(), reaction.end() - 1)
        return None

    @staticmethod
    def _leads(text: str) -> bool:
        clause = CLAUSE_EDGE.split(text)[-1]
        return _only_filler(clause) or _title_only(clause)

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
        within = {position for copula in copulas for position in range(*copula.span())}
        verbs = [
            match
            for match in _SAYING_ZH.finditer(text, start, end)
            if match.start() not in within
            and text[match.start() - 1 : match.start()]
            not in tuple("被" + cues.NOT_BEFORE_SAYING.get(match.group("verb"), ""))
            and text[match.end() : match.end() + 1] not in tuple(_not_after(match))
        ]
        return sorted(copulas + verbs, key=lambda match: match.start())

    def _attribution(self, text: str, start: int, end: int, verb: re.Match[str]) -> Attribution | None:
        copula = verb.group().startswith("的")
        after = _AFTER_VERB.match(text, verb.end(), end)
        stop = after.end() if after else verb.end()
        earliest = max(start, verb.start() - LONGEST_LEAD)
        clause = max([earliest, *(edge.end() for edge in CLAUSE_EDGE.finditer(text, earliest, verb.start()))])
        who, at = self._subject(text[clause : verb.start()], loose=copula)
        if who is None and not copula:
            who, clause, at = self._earlier_subject(text, start, clause)
        if who is None:
            return None
        word = verb.group() if copula else verb.group("again") or verb.group("verb")
        return Attribution(who, Span(clause + at, stop), word)

    def _subject(self, left: str, *, loose: bool = False) -> tuple[Who | None, int]:
        """Who stands before a verb, and where; None where only adverbs stand there."""
        for pattern, who in (
            (self._name_zh, Who.SPEAKER),
            (self._pronoun_zh, Who.PRONOUN),
            (_DESCRIBED, Who.PRONOUN),
        ):
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
        start = max(start, clause - LONGEST_SEARCH)
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
        """Whether a sentence ascribes a quoted fragment to the speaker as a view he holds."""
        if self._held_en.search(blanked, start, quote.start):
            return True
        head = re.compile(rf"的[^,。;\x00]{{0,6}}?(?:{longest_first(cues.HELD_NOUNS)})").match(
            blanked, quote.end, end
        )
        subject = self._name_zh.search(blanked, start, quote.start)
        return bool(head and subject and _only_filler(blanked[start : subject.start()]))

    # English

    def _english_patterns(self, latin: list[str]) -> dict[str, re.Pattern[str]]:
        names = [rf"{re.escape(name)}(?![\w’'])" for name in sorted(latin, key=len, reverse=True)]
        stand_ins = [*(rf"{word}\b" for word in self._pronouns_en), rf"the (?:{'|'.join(cues.TITLES_EN)})\b"]
        subject = "|".join([*names, *stand_ins])
        verbs = "|".join([*cues.SAYING_EN, "asked", "asks", "put it", "puts it"])
        adverb = (
            r"(?:(?:also|later|then|once|previously|recently|often|simply|quickly|quietly|further|still"
            r"|has|had|have|long"
            r"|always|finally|first|again|repeatedly|publicly|now|only|just|even|[a-z]+ly) ){0,3}"
        )
        return {
            "subject_verb": re.compile(
                rf"\b(?P<subject>{subject})(?:, [^,.“\"\x00]{{1,70}},)? {adverb}(?P<verb>{verbs})\b"
            ),
            "verb_subject": re.compile(rf"\b(?P<verb>{verbs}) (?:{HONORIFIC_EN} )?(?P<subject>{subject})"),
            "according": re.compile(rf"\b(?P<verb>according to|in the words of|as) (?P<subject>{subject})"),
            "other": re.compile(rf"\b(?P<verb>{'|'.join(cues.SAYING_EN)})\b"),
        }

    def find_english(self, original: str, blanked: str, start: int, end: int) -> list[Attribution]:
        """The attributions in an English sentence, in order. `original` tells capitals; offsets are one."""
        found: list[Attribution] = []
        taken: set[int] = set()
        for kind in ("subject_verb", "verb_subject", "according"):
            for match in self._english[kind].finditer(blanked, start, end):
                at = match.start("subject")
                supposed = SUPPOSED_EN.search(blanked, max(start, at - LONGEST_LEAD), at)
                if supposed or self._is_part_of_longer_name(original, at, match.end("subject")):
                    who = Who.OTHER
                else:
                    who = Who.SPEAKER if self.is_named_in(match.group("subject")) else Who.PRONOUN
                span = Span(min(at, match.start("verb")), max(match.end("subject"), match.end("verb")))
                if taken.isdisjoint(range(span.start, span.end)):
                    taken.update(range(span.start, span.end))
                    found.append(Attribution(who, span, match.group("verb"), inverted=kind == "verb_subject"))
        found.extend(
            Attribution(Who.OTHER, Span(*match.span()), match.group("verb"))
            for match in self._english["other"].finditer(blanked, start, end)
            if match.start() not in taken
        )
        return sorted(found, key=lambda attribution: attribution.span)

    @staticmethod
    def _is_part_of_longer_name(original: str, start: int, end: int) -> bool:
        if not original[start].isupper():
            return False
        before = (
            original[max(0, start - 24) : start].rstrip(" ").split(" ")[-1]
            if original[start - 1 : start] == " "
            else ""
        )
        after = re.match(r"\s([A-Z][a-z]+)", original[end : end + 24])
        title = before.strip(",(").lower() in cues.HONORIFICS_EN
        sentence_start = (
            original[max(0, start - 24) : start].rstrip(" ").endswith(before) and before[:1].isupper()
        )
        return bool(after) or (bool(before) and sentence_start and not title and before[-1].isalnum())


def _not_after(verb: re.Match[str]) -> str:
    """The characters behind a verb that would make another word of it."""
    return "" if verb.group("again") else cues.NOT_AFTER_SAYING.get(verb.group("verb"), "")


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)


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
