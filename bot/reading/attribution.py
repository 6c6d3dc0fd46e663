"""Who says something in a stretch of prose: a subject, a verb of saying, and what they govern.

Works on text in which the words inside quotation marks are blanked out, so a verb inside a quotation
is never taken for the author's. Precision first: between the speaker's name and the verb only words
stand that `cues.py` lists; anything else makes the subject somebody else.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.documents import Span, Speaker
from bot.folding import fold, is_han
from bot.reading import cues
from bot.reading.people import (
    BLANK,
    WORD_START,
    People,
    is_not_himself,
    longest_first,
    surname_of,
    tree,
    without_verb,
)

CLAUSE_EDGE = re.compile(r"[,，、。;:；：!?！？\n“”「」『』\"]")

LAST_EDGE = re.compile(rf"(?s:.*){CLAUSE_EDGE.pattern}")

LONGEST_LEAD = 48
"""Characters before a verb that are searched for its subject."""

REMEMBERED = 4096
"""Stretches of text whose nature is remembered: the same few stand between most names and verbs."""

LONGEST_WORD = 24
"""Characters beside a name in which the word before or after it stands."""

LONGEST_SEARCH = 200
"""Characters before a clause without a subject in which an earlier clause of the sentence names it."""

LONGEST_HOLDING = 300
"""Characters before a quotation in which the words stand that ascribe it to somebody as his view."""

LONGEST_NICKNAME = 26
"""Characters, marks included, up to which words in marks behind `called` may be no more than a name."""

LONGEST_ANNOUNCEMENT = 60
"""Characters between a name and the short name an introduction announces for it."""


class Who(StrEnum):
    """Whom an attribution points at."""

    SPEAKER = "speaker"
    PRONOUN = "pronoun"
    SHARED = "shared"  # a short name that somebody else in the text bears as well
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
    closes: bool = False  # nothing is governed behind it: said Mr. Shen, 说完


_SAYING_ZH = re.compile(
    rf"(?P<verb>{tree([*cues.chinese.SAYING, *cues.chinese.SPEAKING_IDIOMS])}"
    + "".join(
        rf"|{leaving}[下上]了?一?[段句行张番串]?(?:{longest_first(cues.chinese.LEFT_WORDS)})(?=:)"
        for leaving in "留写丢撂甩扔补附"
    )
    + ")(?P<again>"
    + "|".join(rf"{verb}(?![{cues.chinese.NOT_AFTER_SAYING[verb]}])" for verb in "说道称")
    + ")?"
)
_PASSIVE = frozenset("被")
_NOT_BEFORE = {
    verb: _PASSIVE | set(characters) for verb, characters in cues.chinese.NOT_BEFORE_SAYING.items()
}
_NOT_AFTER = {verb: frozenset(characters) for verb, characters in cues.chinese.NOT_AFTER_SAYING.items()} | {
    idiom: frozenset("地的") for idiom in cues.chinese.SPEAKING_IDIOMS
}
_COPULA = re.compile(
    rf"的(?:{longest_first([*cues.chinese.OPINION_NOUNS, *cues.chinese.MAXIM_NOUNS])})"
    r"(?:就|一直|始终|一向)?(?:是|在于|为)"
)
_AFTER_VERB = re.compile(r"给[^,。:;!?\x00]{1,6}[听看](?=[,:])|(?:了|过|着|道|到|出)?")
_ENDED = re.compile(r"[完罢毕]|着(?![,:道])|一?边")
_ADDRESSEE = re.compile(r"(?:了|过)?[^,。:;!?的了\x00]{1,12}(?=[,:])")
_HAN = "[\u4e00-\u9fff]"
_FILLER = re.compile(
    rf"(?:对|向|朝|冲|跟|给|对着|冲着)(?!{_HAN}{{0,10}}的(?!人))[^,。:;\x00他她]{{1,12}}$"
    rf"|\s+|[-—]|\({{0,1}}\d{{2,4}}\){{0,1}}"
    r"|(?:在|于|接受|对|向|就|从|当|面对|谈及|谈到|关于|针对|和|与|跟|通过|以|回顾|提到|说起|被问到"
    r"|被问及|问及)"
    r"[^,。:;他她\x00]{0,20}?(?:时|中|上|里|后|前|采访|专访|访谈|媒体|记者|外界|问题|演讲|节目|大会"
    r"|论坛|平台|朋友圈"
    r"|微博|公众|员工|学生|同事|外|我们|本报|本刊|读者|观众|交流|下|之际|方式|口吻)们?(?:时|中|上|里|后)?"
    rf"|[站坐蹲靠躺走跪守]?在(?!{_HAN}{{0,12}}[的说称让叫请被由令])[^,。:;\x00他她]{{1,12}}$"
    r"|[^,。:;的他她和与跟同\x00]{2,12}?(?:时|之?后|以后|之?前)(?=$|[只才就便又也还则])"
    r"|用[^,。:;他她\x00]{1,12}?(?:话|语|文|口音|方言|腔调|声音|口吻|语气|声调)$|用[^,。:;的他她\x00]{1,8}$|把[^,。:;他她\x00]{1,16}$"
    r"|第[一二三四五六七八九十\d]{1,3}[天次年回晚][^,。:;他她\x00的]{0,6}(?=就|便)"
    rf"|的[^,。:;的他她\x00]{{0,6}}?(?:{longest_first(cues.chinese.WRITINGS)})(?:里|中|上)$"
    r"|[一二三四五六七八九十]{1,3}[日月]|\d{1,4}\s?年(?:初|底|末)?|\d{1,2}\s?月(?:初|底|末)?"
    r"|\d{1,2}\s?日|(?:去|今|前|当)年\s?\d{1,2}\s?月"
    r"|\([^)]{1,24}\)"
    rf"|(?:{longest_first([*cues.chinese.ADVERBS, *cues.persons.ADDRESSES])})"
    r"|一?边$"
    rf"|一?边{_HAN}{{1,8}}?一?边|{_HAN}{{2,4}}地(?!{_HAN}{{0,3}}的)|的原?话来?$"
    rf"|(?![听让请叫被据由使令把按照见闻托替教]){_HAN}(?:着|了|起|下|完|过){_HAN}{{0,5}}"
    rf"|[点摇抬低回转挥摆耸]{_HAN}?[头手身肩]"
    r"|(?:本|上|这|下)?(?:周|星期)[一二三四五六日天]"
)
_REACTION = re.compile(
    rf"\s?(?:听[了罢完后]|对[^,。:;他她\x00]{{1,16}}?(?=的))?(?:的(?:{longest_first(cues.chinese.OPINION_NOUNS)}))?[^,。:;的他她来引读念挂看听见想记书信歌诗题刻写贴印\x00]{{0,10}}:(?=[“「『\"]|\Z)"
)
_GESTURE = re.compile(
    r"\s?(?![的和与跟同及、])(?![^\x00]{0,100}?(?:[被让叫请听念读]|引用|想起|记[起得]|看[见到]))"
    r"(?P<act>[^,。:;!?\x00]{1,40}(?:,(?![他她])[^,。:;!?\x00]{1,30}){0,2}),\s*"
)
_IN_FICTION = re.compile(
    rf"\bin (?:[\w'’.-]+ ){{0,5}}(?:{'|'.join(cues.english.FICTION_EN)})s?\b|\b(?:based|modell?ed) on\b"
    r"|(?:小说|话剧|电影|电视剧|漫画|短剧|寓言|梦|戏|剧)[^,。:;]{0,16}?[里中]"
)
_ON_HEARSAY = re.compile(
    r"\b(?:according to|rumou?r has it|legend has it|the story goes"
    r"|(?:wrongly|falsely) (?:quoted|reported))\b"
    r"|网传|坊间|据传|传闻|谣传|误传|相传|流言|谣言|误报"
)
_HELD_BEHIND = re.compile(rf"的[^,。;\x00]{{0,6}}?(?:{longest_first(cues.chinese.HELD_NOUNS)})")
_LIKENING = re.compile(r"来?(?:形容|概括|描述|解释|比喻|总结)")
_TITLE = re.compile(
    rf"(?!.*另)[^,。:;对向跟问和与同被让采评称\x00]{{0,28}}?(?:{longest_first(cues.persons.TITLES)})$"
)
_DESCRIBING = re.compile(
    rf"(?!.*(?:{'|'.join(cues.chinese.FICTION)}))[^,。:;对向跟问和与同被让\x00]{{1,14}}的$"
)
_APPOSITION = re.compile(
    r"(?:这[位个名]|一[位个名]|身为|作为|年过|年届|年近|今年|时任|现任)[^,。:;\x00]{1,20}$"
)
_DESCRIBED = re.compile(rf"这(?:位|名|个)[^,。:;\x00]{{0,8}}(?:{longest_first(cues.persons.TITLES)})")
_SPEAKS = longest_first([verb for verb in cues.chinese.SAYING if len(verb) > 1 or verb in "说称"])
_LONGER_NAME = rf"(?![^{cues.persons.AFTER_NAME}\W\da-z_](?:是|{_SPEAKS}))"


ORDINARY_BEFORE = re.compile(
    "|".join(map(re.escape, sorted(cues.persons.HONORIFICS_EN | cues.persons.BEFORE_NAME_EN)))
    + r"|[a-z]+(?:ed|ing|ly)|[a-z]+['’]s"
)
WORD_BEFORE = re.compile(r"\b(?P<word>[A-Z][\w'’-]*+) $", re.I)
SUPPOSED_EN = re.compile(
    r"\b(?:(?:if|whether|unless|would|could|might|should|did|does|had|can|will)"
    rf"|(?:{'|'.join(cues.english.DOUBTING_EN)})(?: that)?)\s*$"
)
_OFFICES_EN = [*cues.persons.HONORIFICS_EN, *cues.persons.TITLES_EN, *cues.persons.OFFICES_BEFORE_NAME_EN]
_OFFICE_EN = rf"(?:{longest_first(_OFFICES_EN)})"
_LEADING_OFFICE_EN = re.compile(
    rf"(?:(?!(?:{'|'.join(cues.english.SAYING_EN)})\b)[a-z&.’'-]+ ){{0,5}}{_OFFICE_EN}"
)
_GOES_ON_EN = re.compile(
    r"(?:,| (?!who\b|as\b|while\b|when\b)[a-z’'-]+){0,8}? (?:and|then|but)(?: [a-z]+ly| then| also| later)? "
)
_TITLE_EN = (
    r"(?:the|its|their) (?:(?:managing|founding|executive|general|(?:company|group|firm|club)['’]s) )?"
    rf"(?:{'|'.join(cues.persons.TITLES_EN)})\b"
    r"(?: of the (?:company|group|firm|club|house|business|works)\b)?"
)
_EMPHATIC_EN = (
    r"(?:did|does|like[sd] to|used to|(?:would|will|could) only)"
    r" (?:say|tell|add|admit|concede|confirm|note|insist)"
    r"|(?:would|will|could) say only|(?:was|is) (?:saying|telling)"
)
_SUBJECT_FIRST = ("subject_verb", "two_verbs")
_BESIDE_SUBJECT = re.compile(
    r"(?:\b(?:for|of|with|by|from|about|like|around|behind|against|to|near|on|over|alongside|than|n?or|beside)"
    r"|[A-Z][\w.’'-]*(?: [a-z]+)? and) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?$"
)
_ACTION_EN = (
    r"(?:(?:,(?! (?:his|her|its|their|the|an?|one|another|whose)\b))?"
    r" (?!(?:who|as|while|when|that|and|but|or|with)\b)[a-z’'-]+){1,14},?"
)
_PLACE_EN = re.compile(r"\b(?:in|at|near|above|outside) [A-Z][a-z]+")
HONORIFIC_EN = rf"(?:{'|'.join(map(re.escape, sorted(cues.persons.HONORIFICS_EN, key=len, reverse=True)))})"
_BESIDE_NAMES = frozenset(
    word
    for words in (
        *cues.persons.HONORIFICS_EN,
        *cues.persons.TITLES_EN,
        *cues.persons.OFFICES_BEFORE_NAME_EN,
        *cues.persons.CALENDAR_EN,
    )
    for word in words.split()
)
_CAPITALISED_BEFORE = re.compile(r"(?P<edge>[.!?\"”’]\s|\n)?(?P<word>\b[A-Z][\w.’'-]*) $")
_ROLE_EN = re.compile(rf"[a-z .,&-]{{0,40}}\b(?:{'|'.join(cues.persons.HONORIFICS_EN)})\b[a-z .,&-]{{0,24}}")


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
    r"(?:专访|采访了?|访问了?|访谈|访|对话|对谈|请教|约见|走进|口述|interview(?:ed|s)?(?: with)?|talk(?:ed"
    r"|s)? (?:to|with)"
    r"|sp(?:oke|eaks) (?:to|with)|conversation with|questions (?:to|for)|sat down with|visit(?:ed|s)?)"
    r"[^,。:;和与及谈论说评眼\n]{0,20}$"
)
_IS_INTERVIEWED = re.compile(
    r"[^,。;\n]{0,16}?(?:接受|受访|做客|应邀|回答|答问|访谈|专访|对话录|答(?:本刊|本报|记者|读者|网友"
    r"|观众|客|问)|answers|answered|interview|talks|spoke|speaks|was asked)"
)
_JOINED_BEFORE = re.compile(r"(?:和|与|、|以及|\band)\s?[\u4e00-\u9fffa-z]{0,8}$")
_WITH_US = re.compile(
    r"(?:本刊|本报|本台|本社|记者|我们|笔者|我|小编|编辑部|we|i)[^,。;\n]{0,8}(?:和|与|跟|with)\s?[\u4e00-\u9fffa-z]{0,8}$"
)
_OPENING_PRONOUN = re.compile(r"(?:^|[。.!?,])\s?(?P<who>[他她]|he\b|she\b)")
_TALKED = re.compile(
    r"[^,。;\n]{0,12}?(?:接受(?!了?邀请)|做客|回答了?|答(?:本刊|本报|记者|读者)|[与和同](?:本刊|本报|记者|我们|笔者)"
    r"|(?:talked|spoke|sat down|met|speaks|talks) (?:to|with) |answered|was interviewed)"
)
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

    def __init__(
        self,
        speaker: Speaker,
        aliases: frozenset[str] = frozenset(),
        shared: frozenset[str] = frozenset(),
    ) -> None:
        """What one document calls him besides his full names: `shared` fits somebody else in it too."""
        self.speaker = speaker
        self._aliases = aliases
        self._shared = shared
        names = [*map(fold, speaker.names), *aliases]
        self._han = [name for name in names if any(map(is_han, name))]
        self._latin = [name for name in map(fold, speaker.names) if name not in self._han]
        latin = [name for name in names if name not in self._han]
        self._name_zh = re.compile(
            f"[{re.escape(''.join(sorted({name[0] for name in names})))}]"
            rf"(?:(?:{_behind_first(self._han)}){_LONGER_NAME}|{WORD_START}(?:{_behind_first(latin)})\b)"
        )
        self._surname = fold(speaker.surname) if speaker.surname else None
        pronouns = [fold(word) for word in speaker.pronouns]
        self._pronouns = frozenset(pronouns)
        han_pronouns = [word for word in pronouns if is_han(word[0])]
        self._pronoun_zh = re.compile(rf"(?<![其吉排])(?:{longest_first(han_pronouns)})(?![们人她他])")
        self._phrase_zh = re.compile(
            rf"(?:根据|依据|据|按照?|依照?|借用|套用|用|拿|在)(?P<title>[^,。:;\x00]{{0,16}}?)(?:(?P<name>{longest_first(self._han)})"
            rf"|(?P<pronoun>(?<!其)(?:{longest_first(han_pronouns)})))"
            rf"(?P<verb>(?:自己|本人)?的(?:{longest_first(cues.chinese.WORDS_OF)})(?:来?[说讲看])?(?=[,:“「『\"])|眼[中里](?=,)|之见(?=,)|看来)"
        )
        self._maxim_zh = re.compile(
            rf",?(?:这|那)?(?:句话)?(?:就|便|正|也)?是(?P<name>{longest_first(self._han)})(?:本人|自己)?"
            rf"(?:常说|常讲|说过|讲过|挂在嘴边|爱说)?"
            rf"的(?:{longest_first([*cues.chinese.MAXIM_NOUNS, *cues.chinese.WORDS_OF])})[,。]"
        )
        self._upheld_zh = re.compile(
            rf"(?:{longest_first(self._han)})[也却则就]?(?:(?:{longest_first(cues.chinese.ADVERBS)}){{0,2}}"
            rf"(?:{longest_first(cues.chinese.UPHOLDING)})的|[把将](?!自己|公司)[^,。:;!?他她\x00]{{1,16}}"
            rf"(?:{longest_first(cues.chinese.LIKENING)}))$"
        )
        self._laughing = re.compile(
            rf"\s*(?P<who>(?P<name>{longest_first(self._han)})|(?:{longest_first(han_pronouns)}))"
            rf"(?P<verb>(?:也|又|不禁|忍不住|自己)?(?:{longest_first(cues.chinese.LAUGHING)}))[。!]\s*"
        )
        self._pronouns_en = [word for word in pronouns if not is_han(word[0])]
        shared_han = [word for word in shared if is_han(word[0])]
        self._shared_zh = re.compile(longest_first(shared_han))
        self._english = self._english_patterns(latin)
        owned = [*(rf"{re.escape(name)}['’]s?" for name in sorted(latin, key=len, reverse=True))]
        owned += [cues.persons.POSSESSIVES.get(word, word) for word in self._pronouns_en]
        subjects = "|".join([*(re.escape(name) for name in latin), *self._pronouns_en])
        self._naming_en = re.compile(
            rf"(?P<words>\b(?P<owner>{subjects or '(?!)'}) (?:has |had |once |later )?"
            r"(?:described [^,.:;\x00]{1,60} as"
            r"|called (?:the|this|that|his|her|its|their) [^,.:;\x00]{1,40}))\s$"
        )
        self._held_en = re.compile(
            rf"(?P<words>\b(?P<owner>{'|'.join(owned) or '(?!)'}) (?:[a-z-]+ )?"
            rf"(?:(?:{'|'.join(cues.english.HELD_EN)}) (?:on|in|of|about|for|that|to)"
            rf"|(?:{'|'.join(cues.english.MAXIMS_EN)})"
            r"(?: [a-z]+){0,3}?(?: (?:is|was|has been|remains):?|,)))\s*$"
        )

    def in_document(self, original: str, folded: str, people: People) -> "Grammar":
        """The grammar that also knows what one document calls him: his surname where it is his alone."""
        aliases, shared = set(self._aliases), set(self._shared)
        if self._surname and any(name in folded for name in self._latin):
            (aliases if self.surname_is_his_alone(original) else shared).add(self._surname)
        for name in self._han:
            if name in folded and 1 < len(name) < 5:
                surname = surname_of(name)
                short = {f"老{surname}", *(surname + address for address in cues.persons.ADDRESSES)}
                (shared if people.share_surname(surname) else aliases).update(short)
        return Grammar(self.speaker, frozenset(aliases), frozenset(shared - aliases))

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
        if is_not_himself(" ".join([before, *behind])):
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
        beside = longest_first([*cues.persons.HONORIFICS_EN, "and"])
        namesakes = rf"\b(?!{longest_first(self._latin)})(?!(?:{beside}) )[a-z]{{3,}} {self._surname}:"
        if self._surname and known and not re.search(namesakes, text):
            given = [word for name in self._latin for word in name.split() if word != self._surname]
            found |= {
                self._surname,
                *given,
                *(f"{title} {self._surname}" for title in cues.persons.HONORIFICS_EN),
            }
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
                    *(surname + title for title in cues.persons.ADDRESSES),
                }
        return found

    def is_interviewed_in(self, introduction: str) -> bool:
        """Whether the words before a transcript say that he is the one who is interviewed."""
        for sentence in _SENTENCE.findall(introduction):
            for match in self._name_zh.finditer(sentence):
                before, after = sentence[: match.start()], sentence[match.end() :]
                joined = _JOINED_BEFORE.search(before) and not _WITH_US.search(before)
                if joined or _JOINED_AFTER.match(after):
                    return False
                if _INTERVIEWS.search(before) or _IS_INTERVIEWED.match(after):
                    return True
                rest = before + " " + after
                if any(
                    word in rest for word in cues.editors.INTERVIEW_WORDS
                ) and not _OTHER_INTERVIEWED.search(rest):
                    return True
        return False

    def tells_of_interview(self, words: str) -> bool:
        """Whether a paragraph says of somebody, by a pronoun of the speaker's, that he was interviewed."""
        pronouns = (
            match for match in _OPENING_PRONOUN.finditer(words) if match.group("who") in self._pronouns
        )
        return any(_TALKED.match(words, match.end()) for match in pronouns)

    def asks_in(self, introduction: str) -> bool:
        """Whether the words before a transcript say that he is the one who asks."""
        return any(
            _IS_ASKING.match(introduction, match.end()) or _ASKED_BY.search(introduction, 0, match.start())
            for match in self._name_zh.finditer(introduction)
        )

    def may_mean_him(self, text: str) -> bool:
        """Whether folded text holds anything that may point at the speaker."""
        return bool(
            self._name_zh.search(text) or self._english["anyone"].search(text) or self.pronoun_in(text)
        ) or (self.describes(text))

    def pronoun_in(self, text: str) -> bool:
        """Whether folded text holds a pronoun that may mean the speaker."""
        return self._pronoun_zh.search(text) is not None

    def surname_is_his_alone(self, original: str) -> bool:
        """Whether an English surname alone can only mean the speaker, who is named and no namesake."""
        folded = fold(original)
        if self._surname is None or not any(name in folded for name in self._latin):
            return False
        whole = re.compile(longest_first(self._latin), re.I)
        pieces, position = [], 0
        for match in _at_words(whole, re.compile(longest_first(self._latin)), original, folded):
            pieces += [original[position : match.start()], BLANK * len(match.group())]
            position = match.end()
        surname = re.escape(self._surname)
        pattern = re.compile(rf"\b{surname}\b(?: (?P<after>[A-Z][a-z]+))?", re.I)
        surname_first = any(name.startswith(f"{self._surname} ") for name in self._latin)
        text, stop = "".join([*pieces, original[position:]]), 0
        for match in _at_words(pattern, re.compile(surname), text, folded):
            led = match.start() > stop and text[match.start() - 1] == " "
            word = text.rfind(" ", stop, match.start() - 1) + 1 if led else 0
            leading = WORD_BEFORE.search(text, max(stop, word), match.start()) if led else None
            before, after = leading.group("word") if leading else "", match.group("after") or ""
            stop = match.end()
            if (
                surname_first
                and after[:1].isupper()
                and before.lower() != "the"
                and after.lower() not in cues.english.SAYING_EN
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
        return _only_filler(bare) or _title_only(bare) or _LEADING_OFFICE_EN.fullmatch(bare) is not None

    @staticmethod
    def speaks_at_second_hand(text: str) -> bool:
        """Whether words before an attribution give it as a work of fiction or as somebody's hearsay."""
        return _IN_FICTION.search(text) is not None or _ON_HEARSAY.search(text) is not None

    def opens_his_words(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence leads from his name to a colon without a verb of saying."""
        for pattern, who in ((self._name_zh, Who.SPEAKER), (self._pronoun_zh, Who.PRONOUN)):
            for match in pattern.finditer(blanked, start, end):
                reaction = _REACTION.match(blanked, match.end(), end)
                if reaction and self._leads(blanked[start : match.start()]):
                    return Attribution(who, Span(match.start(), reaction.end() - 1), "")
        return None

    def laughs(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence says no more than that he laughs or sighs."""
        match = self._laughing.fullmatch(blanked, start, end)
        if match is None:
            return None
        who = Who.SPEAKER if match.group("name") else Who.PRONOUN
        return Attribution(who, Span(match.start("who"), match.end("verb")), "", closes=True)

    def parts_his_words(self, blanked: str, start: int, end: int) -> Span | None:
        """The speaker's name where all that stands between two quotations is what he does."""
        match = self._name_zh.search(blanked, start, end)
        if match is None or not self._leads(blanked[start : match.start()]):
            return None
        gesture = _GESTURE.fullmatch(blanked, match.end(), end)
        return Span(match.start(), gesture.end("act")) if gesture else None

    @staticmethod
    def _leads(text: str) -> bool:
        clause = CLAUSE_EDGE.split(text)[-1]
        return _only_filler(clause) or _title_only(clause)

    # Chinese

    def find_chinese(self, blanked: str, start: int, end: int) -> list[Attribution]:
        """The attributions in a sentence of folded, blanked Chinese text, in order."""
        phrases = list(self._phrases(blanked, start, end))
        found: list[Attribution] = []
        for verb in self._verbs(blanked, start, end):
            if found and verb.start() < found[-1].span.end:
                continue
            if any(phrase.span.start <= verb.start() < phrase.span.end for phrase in phrases):
                continue
            attribution = self._attribution(blanked, start, end, verb)
            if attribution is not None:
                found.append(attribution)
        return sorted(phrases + found, key=lambda attribution: attribution.span)

    def _phrases(self, text: str, start: int, end: int) -> Iterator[Attribution]:
        """The phrases that give something as somebody's words or view: 用他的话说, 在沈知远看来."""
        for match in self._phrase_zh.finditer(text, start, end):
            if not _only_filler(text[_clause_start(text, start, match.start()) : match.start()]):
                continue
            who = Who.SPEAKER if match.group("name") else Who.PRONOUN
            if match.group("title") and not _title_only(match.group("title")):
                who = Who.OTHER
            yield Attribution(who, Span(*match.span()), match.group("verb"))

    def _verbs(self, text: str, start: int, end: int) -> list[re.Match[str]]:
        verbs = [
            match
            for match in _SAYING_ZH.finditer(text, start, end)
            if text[match.start() - 1 : match.start()] not in _NOT_BEFORE.get(match.group("verb"), _PASSIVE)
            and text[match.end() : match.end() + 1] not in _not_after(match)
        ]
        copulas = list(_COPULA.finditer(text, start, end))
        if not copulas:
            return verbs
        within = {position for copula in copulas for position in range(*copula.span())}
        verbs = [match for match in verbs if match.start() not in within]
        return sorted(copulas + verbs, key=lambda match: match.start())

    def _attribution(self, text: str, start: int, end: int, verb: re.Match[str]) -> Attribution | None:
        copula = verb.group().startswith("的")
        addressee = verb.group() in cues.chinese.ADDRESSING and _ADDRESSEE.match(text, verb.end(), end)
        after = addressee or _AFTER_VERB.match(text, verb.end(), end)
        stop = after.end() if after else verb.end()
        clause = _clause_start(text, start, verb.start())
        who, at = self._subject(text[clause : verb.start()], loose=copula)
        if who is None and not copula:
            who, clause, at = self._earlier_subject(text, start, clause)
        if who is None:
            return None
        word = verb.group() if copula else verb.group("again") or verb.group("verb")
        ended = _ENDED.match(text, verb.end(), end) is not None
        return Attribution(who, Span(clause + at, stop), word, closes=ended)

    def _subject(self, left: str, *, loose: bool = False) -> tuple[Who | None, int]:
        """Who stands before a verb, and where; None where only adverbs stand there."""
        for pattern, who in (
            (self._name_zh, Who.SPEAKER),
            (self._pronoun_zh, Who.PRONOUN),
            (_DESCRIBED, Who.PRONOUN),
            (self._shared_zh, Who.SHARED),
        ):
            match = _last(pattern, left)
            if match is None:
                continue
            before, after = left[: match.start()], left[match.end() :]
            free = _only_filler(after) or (loose and len(after) <= 8 and "的" not in after)
            if free and _leads_to_name(before, pronoun=who is Who.PRONOUN):
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
                return None, clause, 0
            for pattern, who in ((self._name_zh, Who.SPEAKER), (self._pronoun_zh, Who.PRONOUN)):
                match = pattern.search(left)
                if match and (_only_filler(left[: match.start()]) or _title_only(left[: match.start()])):
                    possessed = left[match.end() : match.end() + 1] in ("的", "和", "与", "等", "、")
                    return (Who.OTHER if possessed else who), clause, match.start()
            if not _only_filler(left) and not _APPOSITION.match(left):
                return Who.OTHER, clause, 0
        return None, clause, 0

    def view_holder(self, blanked: str, start: int, quote: Span, end: int) -> Attribution | None:
        """The words by which a sentence ascribes a quoted fragment to the speaker as a view he holds."""
        near = max(start, quote.start - LONGEST_HOLDING)
        named = self._naming_en.search(blanked, near, quote.start)
        if named and len(quote) > LONGEST_NICKNAME and not blanked[start : named.start()].rstrip(" ,;"):
            return Attribution(self._who_en(named.group("owner")), Span(*named.span("words")), "")
        held = self._held_en.search(blanked, near, quote.start)
        if held:
            return Attribution(self._who_en(held.group("owner")), Span(*held.span("words")), "")
        head = _HELD_BEHIND.match(blanked, quote.end, end)
        behind = self._maxim_zh.match(blanked, quote.end, end)
        if behind:
            return Attribution(Who.SPEAKER, Span(*behind.span("name")), "")
        upheld = self._upheld_zh.search(blanked, near, quote.start)
        if upheld and _only_filler(blanked[_clause_start(blanked, start, upheld.start()) : upheld.start()]):
            return Attribution(Who.SPEAKER, Span(*upheld.span()), "")
        likened = blanked[quote.start - 1] == "用" and _LIKENING.match(blanked, quote.end, end)
        if likened:
            who, at = self._subject(blanked[_clause_start(blanked, start, quote.start) : quote.start - 1])
            span = Span(_clause_start(blanked, start, quote.start) + at, quote.start - 1)
            return Attribution(who, span, "") if who is not None else None
        subject = head and self._name_zh.search(blanked, start, quote.start)
        if subject is None or not _only_filler(blanked[start : subject.start()]):
            return None
        return Attribution(Who.SPEAKER, Span(*subject.span()), "")

    # English

    def _english_patterns(self, latin: list[str]) -> dict[str, re.Pattern[str]]:
        shared = (name for name in self._shared if not is_han(name[0]))
        full = sorted([*latin, *shared], key=len, reverse=True)
        names = [rf"{re.escape(name)}(?![\w’'])" for name in full]
        stand_ins = [*(rf"{word}\b" for word in self._pronouns_en), _TITLE_EN]
        subject = "|".join([*names, *stand_ins])
        possessives = [cues.persons.POSSESSIVES.get(word, word) for word in self._pronouns_en]
        owner = "|".join([*(rf"{re.escape(name)}['’]s?" for name in full), *possessives])
        verbs = "|".join(
            [*cues.english.SAYING_EN, "asked", "asks", *cues.english.SAYING_PHRASES_EN, _EMPHATIC_EN]
        )
        office = rf"(?:(?:[a-z&'’-]+ ){{0,5}}?{_OFFICE_EN},? )?"
        adverb = (
            r"(?:(?:also|later|then|once|previously|recently|often|simply|quickly|quietly|further|still"
            r"|has|had|have|long"
            r"|always|finally|first|again|repeatedly|publicly|now|only|just|even"
            rf"|(?!(?:{'|'.join(cues.english.HEARSAY_EN)})\b)[a-z]+ly) ){{0,3}}"
        )
        return {
            "anyone": re.compile(rf"\b(?:{subject}|{owner})"),
            "subject_verb": re.compile(
                rf"\b(?P<subject>{subject})(?:, (?!and |or )[^,.“\"\x00]{{1,70}},| \([^()\x00]{{1,40}}\))?"
                rf" {adverb}(?P<verb>{verbs})\b(?P<addressee> (?:me|us|him|her|them)\b)?"
            ),
            "two_verbs": re.compile(
                rf"\b(?P<subject>{subject}){_ACTION_EN} (?:and|then|and then) {adverb}(?P<verb>{verbs})\b"
            ),
            "verb_subject": re.compile(rf"\b(?P<verb>{verbs}) {office}(?P<subject>{subject})"),
            "according": re.compile(
                rf"\b(?P<verb>according to|in the words of|as) {office}(?P<subject>{subject})"
            ),
            "noun": re.compile(
                rf"\b(?P<subject>{owner}) (?:[a-z-]+ ){{0,2}}?"
                rf"(?P<verb>{'|'.join(cues.english.SPEECH_NOUNS_EN)})\b"
                rf"[^.:,;!?\x00]{{0,40}}(?=:)"
            ),
            "owned": re.compile(
                rf"\bin (?P<subject>{owner}) (?:own )?(?P<verb>{'|'.join(cues.english.VIEWS_EN)})\b"
            ),
            "other": re.compile(
                rf"(?P<verb>{tree(cues.english.SAYING_EN, WORD_START)})\b(?! (?:better|twice|nothing) of\b)"
            ),
        }

    def find_english(self, original: str, blanked: str, start: int, end: int) -> list[Attribution]:
        """The attributions in an English sentence, in order. `original` tells capitals; offsets are one."""
        found: list[Attribution] = []
        taken: set[int] = set()
        for kind in (
            ()
            if not self._english["anyone"].search(blanked, start, end)
            else ("subject_verb", "two_verbs", "verb_subject", "according", "owned", "noun")
        ):
            for match in self._english[kind].finditer(blanked, start, end):
                at = match.start("subject")
                lead = max(start, at - LONGEST_LEAD)
                supposed = SUPPOSED_EN.search(blanked, lead, at)
                somebody = kind in _SUBJECT_FIRST and _BESIDE_SUBJECT.search(original, lead, at)
                if supposed or somebody or self._is_part_of_longer_name(original, at, match.end("subject")):
                    who = Who.OTHER
                else:
                    who = self._who_en(match.group("subject"))
                span = Span(*match.span())
                action = _PLACE_EN.sub("", original[match.end("subject") : span.end])
                if kind == "two_verbs" and not action.islower():
                    continue
                if taken.isdisjoint(range(span.start, span.end)):
                    taken.update(range(span.start, span.end))
                    found.append(
                        Attribution(who, span, _plain(match.group("verb")), closes=kind == "verb_subject")
                    )
        found.sort(key=_place)
        others: list[Attribution] = []
        for match in self._english["other"].finditer(blanked, start, end):
            if match.start() not in taken:
                ended = bisect_right(found, match.start(), key=lambda attribution: attribution.span.end)
                before = max([*found[max(0, ended - 1) : ended], *others[-1:]], key=_place, default=None)
                goes_on = before and _GOES_ON_EN.fullmatch(original, before.span.end, match.start())
                who = before.who if before and goes_on else Who.OTHER
                others.append(Attribution(who, Span(*match.span()), match.group("verb")))
        return sorted([*found, *others], key=_place)

    def _who_en(self, subject: str) -> Who:
        if subject in self._shared:
            return Who.SHARED
        return Who.SPEAKER if self._name_zh.search(subject) else Who.PRONOUN

    @staticmethod
    def _is_part_of_longer_name(original: str, start: int, end: int) -> bool:
        if not original[start].isupper():
            return False
        if re.match(r"\s[A-Z][a-z]+", original[end : end + LONGEST_WORD]):
            return True
        before = _CAPITALISED_BEFORE.search(original, max(0, start - LONGEST_WORD), start)
        if before is None:
            return False
        word = before.group("word").lower()
        opens = before.group("edge") or before.start("word") == 0
        return not (word in _BESIDE_NAMES or (opens and word in cues.persons.BEFORE_NAME_EN))


def _place(attribution: Attribution) -> Span:
    return attribution.span


def _not_after(verb: re.Match[str]) -> frozenset[str]:
    """The characters behind a verb that would make another word of it."""
    return frozenset() if verb.group("again") else _NOT_AFTER.get(verb.group("verb"), frozenset())


def _plain(verb: str) -> str:
    """The verb of saying for which an emphatic form stands: did say, would only concede."""
    if not re.fullmatch(_EMPHATIC_EN, verb):
        return verb
    return "told" if verb.endswith(("tell", "telling")) else "said"


def _at_words(
    pattern: re.Pattern[str], words: re.Pattern[str], text: str, folded: str
) -> Iterator[re.Match[str]]:
    """What a pattern that ignores case finds, looked for only where its words stand in the folded text."""
    stop, found = 0, words.search(folded)
    while found is not None:
        match = pattern.match(text, found.start()) if found.start() >= stop else None
        if match is not None:
            stop = match.end()
            yield match
        found = words.search(folded, max(stop, found.start() + 1))


def _behind_first(names: list[str]) -> str:
    """What makes one of some names of the first character of it that was just read."""
    following: dict[str, list[str]] = {}
    for name in names:
        following.setdefault(name[0], []).append(name[1:])
    branches = (f"(?<={re.escape(first)})(?:{longest_first(rest)})" for first, rest in following.items())
    return "|".join(branches) or "(?!)"


def _clause_start(text: str, start: int, position: int) -> int:
    """Where the clause begins in which a position lies, at most so far back as a subject is looked for."""
    earliest = max(start, position - LONGEST_LEAD)
    edge = LAST_EDGE.match(text, earliest, position)
    return edge.end() if edge else earliest


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)


@lru_cache(maxsize=REMEMBERED)
def _only_filler(text: str) -> bool:
    """Whether a stretch holds nothing but words that do not change who speaks; greedy, so linear."""
    position = 0
    while position < len(text):
        match = _FILLER.match(text, position)
        if match is None or match.end() == position:
            return False
        position = match.end()
    return True


def _leads_to_name(before: str, *, pronoun: bool) -> bool:
    """Whether a clause may begin with these words before its subject: adverbs, his title, what he is like."""
    if _only_filler(before) or _title_only(before):
        return True
    return not pronoun and _DESCRIBING.fullmatch(before) is not None


@lru_cache(maxsize=REMEMBERED)
def _title_only(text: str) -> bool:
    return _TITLE.fullmatch(text.strip()) is not None
