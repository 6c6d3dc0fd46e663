"""Whom one sentence tells of: him alone, somebody whom his pronoun could mean as well, or nobody new."""

import re
from functools import cache

from bot.documents import Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.people.who import Attribution, Who
from bot.reading.prose.sayers import brings_in_nobody
from bot.reading.prose.sentences import Prose
from bot.reading.prose.subjects import SOMEBODY_ASKS, is_about_somebody
from bot.reading.text.alternations import WORD_START, branches, by_first
from bot.reading.text.marks import BLANK

NAME_LIKE_PRONOUN = re.compile(r"(?:He|She) [A-Z][a-z]")
"""A Chinese name in Latin script that begins with the letters of a pronoun: He Lanzhou."""

SPOKEN_TO = re.compile(
    r"(?:问|告诉|提醒|递给|交给|寄给|送给|拉住|叫住)[了过]?[他她](?!们)"
    r"|(?:采访|专访|访问|拜访|见到|找到|遇到|请到|邀请|联系[上到]|拨通|约到)[了过]?[他她](?!们)"
    r"|(?:对|向|冲|朝|指着|看着|望着|翻着|拉着|盯着)[他她](?:的[^,。:]{1,6})?[^,。:]{0,4}[说问喊](?!们)"
    r"|(?:称|叫|唤|评价|形容)[他她](?!们)"
    r"|\b(?:asked|asks|told|tells|sent|sends|gave|gives|handed|hands|showed|shows|offered|offers)"
    r" (?:him|her)\b"
)
"""Words by which a sentence tells that somebody else turns to the one whom the pronoun means."""

TURNED_TO = re.compile(
    r"(?:给|对|向|把|跟|为|替|朝)(?:这位|那位|该)[^,。:;的\x00]{1,6}?(?=[寄送写打回讲说道递发讲解鞠])"
)
"""To whom the subject of a sentence turns: 给这位专家寄去"""

TAKES_A_STAND = re.compile(
    r"(?:曾|则|却|也|还|就|当场|当日|一直|始终|从未|从|并)*"
    r"(?:(?:没有?|并未|未|不|不愿|不想|拒绝|无意)(?:直接|正面|公开|当面|当场|立即|马上)?"
    r"(?:回应|理会|理睬|反驳|驳斥|评论|点名|批评|否认|否定|回答|搭理|接受|采纳|听从|赞同|同意|认同|质疑"
    r"|反对|在意|介意|接|解释|责怪|打断|避开|回避|绕开)[过]?(?![^,。:;\x00]*(?:问|说|告诉))[^,。:;\x00]{1,30}"
    r"|(?:反驳|驳斥|否认|否定|批评|质疑|回避)[了过]?[^,。:;\x00]{1,16}的(?:说法|观点|看法|批评|指责|质疑|判断|意见|论断))"
    r"[。!?]?\s*"
    r"| (?:[a-z]+ly |then |also )?(?:(?:has|had|did|does|would|has since) (?:not |never )?)?"
    r"(?:(?:answer|respond(?: directly)? to|reply(?: directly)? to|comment on) "
    r"|(?:dismiss(?:ed|es)|reject(?:ed|s)|brush(?:ed|es) (?:aside|off)"
    r"|shrug(?:ged|s) off|wave[sd] away|disagree[sd]? with|ignore[sd]?"
    r"|criticis(?:ed|es)|criticiz(?:ed|es)|disput(?:ed|es)) (?=[^,.:;\x00]{1,60}['’]s? [a-z]))"
    r"(?!.*\b(?:who|whom|whose|that)\b)[^,.:;\x00]{1,80}\.?\s*"
)
"""Behind his name: how he takes what somebody else says. Who goes on is he: NAME没有直接回应韩序。他提到…"""

WRITTEN_TO = re.compile(r"(?:[写寄发留]给|致|给)$")

LETTER = re.compile(r"的[^,。:;\x00]{0,4}?(?:信|邮件|短信|微信|便条|字条|留言|电报)")

OBJECT = re.compile(r"\b(?:to|with|for|at|about) (?:him|her)\b(?! [a-z])")

OWNER = re.compile(r"\b[A-Z][\w-]+['’]s\b")

QUOTED = re.compile(r"[“「『\"‘]\x00++[”」』\"’]\s?")

LONGEST_NAME_EN = 24
"""Characters behind a relative in which he is named."""

_RELATIVES_EN = "|".join(
    word for word in [*cues.persons.FEMALE, *cues.persons.MALE] if word.isascii() and len(word) > 3
)

RELATIVE_OF = re.compile(rf"\b(?:his|her) (?:[a-z]+ )?(?:{_RELATIVES_EN})\b")
"""A relative of somebody named in the same sentence: Mary Bell laughed at her husband."""

DOES_THEN = re.compile(
    r"(?:让|请|叫|给|找|劝|求|邀|带|陪|帮|替|拉|问|告诉|说)[了过着]?[他她](?!们)[^。!?]{0,40},"
    r"[他她](?!们|的)[^。!?他她]{1,40}[。!?]?$"
)
"""That somebody turns to the one whom the pronoun means, and what that one does then: 客户让她听，她选错了"""

GOSSIP = re.compile(
    r"(?:但|可|不过|也|曾|总|还)?(?:有人|有网友|坊间|外界|网上)(?:说|问|评价|称|猜测?|认为|批评|质疑|调侃|好奇|传)[,:]?$"
)
"""Somebody unknown who speaks of him right behind: 有人说，NAME早就料到"""

MODAL = re.compile(
    r" (?:might|may|could|would|should|must|(?:did|does|do|has|have|had|is|was|will|would) (?:not|never)"
    r"|(?:did|does|has|had|is|was|wo|would)n['’]t|never)"
    r"(?: (?:not|never|have|also|only|even|well)){0,3} "
)
"""Words by which a sentence leaves open or denies that its subject said something."""


class Mentions:
    """Tells of the sentences of one text whom a pronoun behind them takes up."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._told: dict[tuple[int, int, int, int, bool], bool | None] = {}
        self._other_pronoun = _other_pronoun(prose.grammar.speaker.pronouns)
        self._other_gender = _of_other_gender(prose.grammar.speaker.pronouns)
        own = {
            kind
            for kind, words in cues.persons.PRONOUNS.items()
            if set(words) & set(prose.grammar.speaker.pronouns)
        }
        given = {"female": cues.given_names.FEMALE, "male": cues.given_names.MALE}
        self._own_given = frozenset[str]().union(*(given[kind] for kind in own))
        self._other_given = frozenset[str]().union(*(given[kind] for kind in given if kind not in own))

    def tell(self, stretch: Span, following: Span | None, *, gendered: bool) -> bool | None:
        """Whether a pronoun behind a stretch means him, as far as that tells; None where it tells nothing.

        `following`: the sentence behind it, on the way to the pronoun.
        """
        behind = (-1, -1) if following is None else (following.start, following.end)
        key = (stretch.start, stretch.end, *behind, gendered)
        if key not in self._told:
            self._told[key] = self._find_told(stretch, following, gendered=gendered)
        return self._told[key]

    def _find_told(self, stretch: Span, following: Span | None, *, gendered: bool) -> bool | None:
        blanked = self._prose.blanked
        turned_to = SPOKEN_TO.search(blanked, stretch.start, stretch.end)
        if turned_to or (gendered and DOES_THEN.search(blanked, stretch.start, stretch.end)):
            return None
        if SOMEBODY_ASKS.match(blanked, stretch.start, stretch.end) and not self._names_by_name(stretch):
            return None
        words = blanked[stretch.start : stretch.end]
        his = self._prose.grammar.is_named_in(words)
        told = self._told_by_nobody_known(words) if his else None
        if told is not None:
            return told
        of_other_gender = gendered and self._is_of_other_gender(stretch)
        if not of_other_gender and self._names_others(stretch, gendered=gendered):
            if self._ends_with_him(stretch) or (following and self._owns_and_addresses(stretch)):
                return True if his else None
            if following and self._goes_on_with_other(stretch, following):
                return True if his else None
            return False
        grammar = self._prose.grammar
        if not of_other_gender and is_about_somebody(
            self._prose.original, blanked, stretch, grammar.name_pattern, grammar.companies
        ):
            return False
        return True if his else None

    def _told_by_nobody_known(self, words: str) -> bool | None:
        """Whether somebody unknown only speaks of him here, or writes to him; None where neither is."""
        if self._is_written_to(words):
            return False
        name = next(self._prose.grammar.names(words), None)
        return True if name is not None and GOSSIP.match(words[: name.start()]) else None

    def _is_written_to(self, words: str) -> bool:
        """Whether he is only named as the one to whom somebody writes: 在写给NAME的信里，他…"""
        if "给" not in words and "致" not in words:
            return False
        names = self._prose.grammar.names(words)
        return all(
            WRITTEN_TO.search(words, 0, name.start()) and LETTER.match(words, name.end()) for name in names
        )

    def _ends_with_him(self, stretch: Span) -> bool:
        """Whether the last clause is about him alone, behind what nobody in particular is said to say."""
        clause = self._prose.blanked.rfind(",", stretch.start, stretch.end) + 1
        if clause >= stretch.end or self._prose.people.others_in(
            Span(max(clause, stretch.start), stretch.end)
        ):
            return False
        words = self._prose.blanked[clause : stretch.end]
        named = next(self._prose.grammar.names(words), None)
        said = [a for a in self._prose.attributions(stretch.start, stretch.end) if a.who is Who.OTHER]
        quoted = all(
            BLANK in self._prose.blanked[a.span.end : clause] or self._prose.blanked[a.span.end] not in ",:"
            for a in said
        )
        return (
            named is not None
            and not words[: named.start()].strip()
            and quoted
            and all(a.span.end < clause for a in said)
        )

    def _owns_and_addresses(self, stretch: Span) -> bool:
        """Whether others only own something here, while he is the object: put Reuter's remark to her"""
        words = self._prose.blanked[stretch.start : stretch.end]
        if not OBJECT.search(words) or not self._prose.people.named_in(stretch):
            return False
        owners = OWNER.sub(
            lambda match: BLANK * len(match.group()), self._prose.original[stretch.start : stretch.end]
        )
        return not any(name in owners for name in self._prose.people.named_in(stretch)) and not any(
            a.who is Who.OTHER for a in self._prose.attributions(stretch.start, stretch.end)
        )

    def _names_by_name(self, stretch: Span) -> bool:
        """Whether a stretch names anybody, him too."""
        his = self._prose.grammar.is_named_in(self._prose.blanked[stretch.start : stretch.end])
        return his or bool(self._prose.people.named_in(stretch))

    def _names_others(self, stretch: Span, *, gendered: bool) -> bool:
        if self._prose.people.others_in(stretch):
            return not (self._turns_to_nobody_new(stretch) or self._takes_a_stand(stretch))
        if self._begins_with_him(stretch):
            return False
        return any(
            said.who is Who.OTHER
            and not self._supposes_of_him(stretch.start, said)
            and not brings_in_nobody(
                self._prose.original, self._prose.blanked, stretch, said, gendered=gendered
            )
            for said in self._prose.attributions(stretch.start, stretch.end)[:1]
        )

    def _turns_to_nobody_new(self, stretch: Span) -> bool:
        """Whether he is the subject, and the only other one is somebody told of before, to whom he turns."""
        turned = TURNED_TO.search(self._prose.blanked, stretch.start, stretch.end)
        if turned is None or not self._begins_with_him(stretch) or self._prose.people.named_in(stretch):
            return False
        around = Span(stretch.start, turned.start()), Span(turned.end(), stretch.end)
        return not any(map(self._prose.people.others_in, around))

    def _takes_a_stand(self, stretch: Span) -> bool:
        """Whether a sentence only tells what he thinks of what others say or do."""
        named = next(self._prose.grammar.names(self._prose.blanked[stretch.start : stretch.end]), None)
        if named is None or not self._begins_with_him(stretch):
            return False
        behind = stretch.start + named.end()
        return TAKES_A_STAND.fullmatch(self._prose.blanked, behind, stretch.end) is not None

    def _begins_with_him(self, stretch: Span) -> bool:
        """Whether he is the subject of a sentence: its first word is his name, and nothing of his."""
        named = next(self._prose.grammar.names(self._prose.blanked[stretch.start : stretch.end]), None)
        if named is None or named.start() > 0:
            return False
        behind = self._prose.blanked[stretch.start + named.end() : stretch.start + named.end() + 2]
        return (
            not behind.startswith(("的", "和", "与", "'", "’", "、"))
            and not self._prose.original[
                stretch.start + named.end() + 1 : stretch.start + named.end() + 2
            ].isupper()
        )

    def _supposes_of_him(self, start: int, attribution: Attribution) -> bool:
        """Whether a verb of saying belongs to nobody else but to what the speaker might have said."""
        named = list(self._prose.grammar.names(self._prose.blanked[start : attribution.span.start]))
        if not named:
            return False
        return (
            MODAL.fullmatch(self._prose.blanked, start + named[-1].end(), attribution.span.start) is not None
        )

    def _goes_on_with_other(self, stretch: Span, following: Span) -> bool:
        """Whether the next sentence takes up the one person named in this with the other pronoun."""
        start = following.start
        quoted = QUOTED.match(self._prose.blanked, start, following.end)
        start = quoted.end() if quoted else start  # “…” she says
        pronoun = self._other_pronoun.match(self._prose.blanked, start, following.end)
        if pronoun is None or NAME_LIKE_PRONOUN.match(self._prose.original, following.start):
            return False
        return self._prose.people.names_one(stretch)

    def _is_of_other_gender(self, stretch: Span) -> bool:
        """Whether a stretch is about people whom the speaker's pronoun cannot mean."""
        people = self._prose.people
        if people.bear_only(stretch, self._other_given):
            return True
        found = [
            match
            for match in self._other_gender.finditer(self._prose.blanked, stretch.start, stretch.end)
            if not NAME_LIKE_PRONOUN.match(self._prose.original, match.start())
        ]
        if not found:
            return False
        named = [
            name for name in people.named_in(stretch) if not people.bears_one_of(name, self._other_given)
        ]
        if len(named) > 1 or any(people.bears_one_of(name, self._own_given) for name in named):
            return False
        relative = RELATIVE_OF.search(self._prose.blanked, stretch.start + 1, stretch.end) if named else None
        if relative is None:
            return True
        behind = Span(relative.end() - 1, min(stretch.end, relative.end() + LONGEST_NAME_EN))
        return bool(people.named_in(behind))  # laughed at her husband, Tom Verrell


@cache
def _other_pronoun(pronouns: tuple[str, ...]) -> re.Pattern[str]:
    """The pronouns that cannot mean the speaker, where one begins a sentence."""
    kinds = cues.persons.PRONOUNS.values()
    others = [word for words in kinds if not set(words) & set(pronouns) for word in words]
    return re.compile(
        "|".join(f"{word}(?!们)" if is_han(word[0]) else rf"{word}\b" for word in others) or "(?!)"
    )


@cache
def _of_other_gender(pronouns: tuple[str, ...]) -> re.Pattern[str]:
    """The words that tell of somebody whom these pronouns cannot mean."""
    own = {kind for kind, words in cues.persons.PRONOUNS.items() if set(words) & set(pronouns)}
    others = [word for kind, words in cues.persons.PRONOUNS.items() if kind not in own for word in words]
    others += [
        *(cues.persons.FEMALE if "female" not in own else ()),
        *(cues.persons.MALE if "male" not in own else ()),
    ]
    latin, han = ([word for word in others if is_han(word[0]) is wanted] for wanted in (False, True))
    return re.compile(by_first(branches(latin, r"\b", WORD_START), branches(han)))
