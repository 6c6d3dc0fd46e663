"""Whom a pronoun means: the speaker only where the nearest sentence that names anybody names him alone."""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import islice

from bot.documents import Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.alternations import branches, by_first
from bot.reading.layout import trim
from bot.reading.namesakes import find_namesakes
from bot.reading.people import BLANK, WORD_START
from bot.reading.prose import Prose
from bot.reading.sayers import brings_in_nobody
from bot.reading.subjects import SOMEBODY_ASKS, is_about_somebody
from bot.reading.who import Attribution, Who

ANTECEDENT_PARAGRAPHS = 6
"""Paragraphs before its own in which a pronoun is looked up; further back nobody remembers whom it meant."""

ANTECEDENT_SENTENCES = 40
"""The same in sentences, so that a paragraph without an end costs no more."""

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


IN_WRITING = re.compile(r"(?:信|文|帖|信件|邮件|帖子|文章|声明|微博|书)[中里上末]?[^,。:“”「」]{0,4}$")
_WRITING_EN = "|".join(cues.english.WRITINGS_EN)
WRITES = re.compile(
    r"(?:发了?|发布了?|发出了?|发表了?|写了?|写下了?|写给|致信?|群发了?|贴出了?|寄出了?|公布了?|撰写了?|留下了?)"
    r"[^,。]{0,16}(?:信|文|帖|邮件|声明|微博|书)"
    rf"|\b(?:in|with) (?:a|an|his|her|another) (?:[a-z-]+ ){{0,3}}(?:{_WRITING_EN})\b"
    r"|\b(?:wrote|sent|posted|published|issued|penned|circulated|released|dictated|signed|emailed)\b"
    rf"[^.;]{{0,40}}?\b(?:{_WRITING_EN})\b"
)
"""That somebody wrote what the next sentence quotes from."""

ASKS = re.compile(
    r"(?:\b(?:asked|asks|questioned|pressed)|(?P<told>\b(?:told|tells|warned|said to|shouted at))|(?:问"
    r"|请教|追问|询问)[了过]?)\s?$"
)
REPLYING = frozenset(
    "replied replies answered answers responded responds retorted countered counters 回答 答 答道 回应"
    " 回复 反问 反驳".split()
)
ABOUT_ZH = re.compile(
    r"(?:对于?|针对|面对|就|关于|至于|谈[到及起]|提[到及起]|说[到起]|聊[到起]|听[到了完罢]|回应|回忆起?|不同于|被[^,。:;\x00]{0,14}问[到及起])"
    r"[^,。:;\x00]{0,40},(?:对此,)?"
)
"""What a sentence is about, before its subject: whoever is named there says nothing in it."""

TURNED_TO = re.compile(
    r"(?:给|对|向|把|跟|为|替|朝)(?:这位|那位|该)[^,。:;的\x00]{1,6}?(?=[寄送写打回讲说道递发讲解鞠])"
)
"""To whom the subject of a sentence turns: 给这位专家寄去"""

TAKES_A_STAND = re.compile(
    r"(?:曾|也|却|则|当场|当日|一直|始终|从未|并)*(?:没有|没|并未|未|不|并不|不愿|不想|拒绝|无意)?"
    r"(?:直接|正面|公开|当面)?"
    r"(?:回应|理会|理睬|搭理|同意|认同|赞同|反对|批评|反驳|驳斥|否定|引用|质疑)[了过]?"
    r"(?![^,。:;\x00]*(?:问|说|告诉))[^,。:;\x00]{1,30}。?\s*"
    r"| (?:[a-z]+ly |then |also )?(?:(?:has|had|did|does|would|has since) (?:not |never )?)?"
    r"(?:dismiss(?:ed|es)|reject(?:ed|s)|brush(?:ed|es) (?:aside|off)|shrug(?:ged|s) off|wave[sd] away"
    r"|disagree[sd]? with|criticis(?:ed|es)|criticiz(?:ed|es)|ignore[sd]?|disput(?:ed|es)|answer"
    r"|answered directly|respond(?: directly)? to|reply(?: directly)? to|comment on|quote[sd]?|cite[sd]?"
    r"|mention(?:ed|s)?) (?!.*\b(?:who|whom|whose|that)\b)[^,.:;\x00]{1,80}\.?\s*"
)
"""Behind his name: how he takes what somebody else says. Who goes on is he: NAME没有直接回应韩序。他提到…"""

WRITTEN_TO = re.compile(r"(?:[写寄发留]给|致|给)$")
LETTER = re.compile(r"的[^,。:;\x00]{0,4}?(?:信|邮件|短信|微信|便条|字条|留言|电报)")
ASKING_SOMEBODY = frozenset("问 询问 追问 质问".split())
ASKED_ABOUT = re.compile(
    r"(?!自己|起|到)[^,。:;\x00]{1,8}(?:是不是|是否|有没有|为什么|怎么|谁|什么|哪|多少|几|能不能|会不会)"
)
OBJECT = re.compile(r"\b(?:to|with|for|at|about) (?:him|her)\b(?! [a-z])")
OWNER = re.compile(r"\b[A-Z][\w-]+['’]s\b")
ASKED = re.compile(r"(?:问起?|询问|追问|请教|告诉|提醒|叫住|拦住|拉住)[了过]?(?=[^他她])")

QUOTED = re.compile(r"[“「『\"‘]\x00++[”」』\"’]\s?")

LONGEST_NAME_EN = 24
"""Characters behind a relative in which he is named."""

_RELATIVES_EN = "|".join(
    word for word in [*cues.persons.FEMALE, *cues.persons.MALE] if word.isascii() and len(word) > 3
)
RELATIVE_OF = re.compile(rf"\b(?:his|her) (?:[a-z]+ )?(?:{_RELATIVES_EN})\b")
"""A relative of somebody named in the same sentence: Mary Bell laughed at her husband."""

DOES_TO = re.compile(
    r"(?<!told)(?<!tells)(?<!asked)(?<!asks) (?:with|against|for|at|her|his|the|an?)\b(?![^.]*\bthat\b)"
)
"""Behind an English verb of saying that says nothing here: argued with Peel, called her lawyer."""

DOES_THEN = re.compile(
    r"(?:让|请|叫|给|找|劝|求|邀|带|陪|帮|替|拉|问|告诉|说)[了过着]?[他她](?!们)[^。!?]{0,40},"
    r"[他她](?!们|的)[^。!?他她]{1,40}[。!?]?$"
)
"""That somebody turns to the one whom the pronoun means, and what that one does then: 客户让她听，她选错了"""

ANSWERS_NOT = re.compile(
    r"(?:则|却|也|还|就|一直|始终|从|并)*(?:没有?|未|不)?(?:直接|正面|公开|当场|立即|马上)?(?:回应|理会|反驳|评论|点名|提及|批评|否认|回答|搭理|接受|采纳|听从|赞同|同意|认同|提到|在意|介意|接"
    r"|解释|责怪|打断|避开|回避|绕开)[了过]?[^,。:;\x00]{1,24}[。!?]?"
)
"""What he does, or does not, about somebody else's words: the sentence is about him."""

GOSSIP = re.compile(
    r"(?:但|可|不过|也|曾|总|还)?(?:有人|有网友|坊间|外界|网上)(?:说|问|评价|称|猜测?|认为|批评|质疑|调侃|好奇|传)[,:]?$"
)
"""Somebody unknown who speaks of him right behind: 有人说，NAME早就料到"""

SECTION = re.compile(
    r"(?:[#*◆◇■□○●◎▍·•]+\s*|(?:[一二三四五六七八九十]{1,3}|0?\d{1,2}|[ivx]{1,4})(?:[、.\s]+|\Z))"
    r"[^\s。,!?:;…“”「」\x00]{0,14}[\s*＊]*"
)
"""The heading of a part of a portrait, behind which 他 means whom it is about."""

LEAST_NAMES = 3
"""Times that a portrait names whom it is about."""

LAST_UNNAMED, MOST_AHEAD = 1, 4
"""Paragraphs before one in which a report calls him by his title alone, and sentences to his name."""

OPPOSES = re.compile(
    r"\b(?:rivals?|competitors?|competing|disagree[sd]?|disputed?|critics?|respond(?:s"
    r"|ed)|repl(?:ies|ied)|however)\b"
)
"""Words by which a sentence may set him against whom the title meant."""

BYLINE = re.compile(r"(?:by|words(?: by)?|story by|text) [^.!?。]{3,80}")
"""A line that says who wrote what follows, and brings in nobody."""

SPOKEN_OF = re.compile(
    r"(?:说|称|叫|喊|骂|夸|怪|笑|劝|批评|评价|形容|指责|质疑|抱怨|埋怨|讽刺|嘲笑)[他她](?!们)"
)
"""That somebody speaks of the one whom the pronoun means."""

TAKES_UP = re.compile(r"(?:对此|对这[个种]?(?:说法|评价|批评|称呼|绰号|外号|质疑)|听[说到][^,。]{0,6},?)$")
"""Before a pronoun: its bearer takes up what was said of him."""

PRONOUN = re.compile(r"[他她]|\b(?:he|she|his|her)\b")
"""A subject that tells a man from a woman, unlike a title."""

MODAL = re.compile(
    r" (?:might|may|could|would|should|must|(?:did|does|do|has|have|had|is|was|will|would) (?:not|never)"
    r"|(?:did|does|has|had|is|was|wo|would)n['’]t|never)"
    r"(?: (?:not|never|have|also|only|even|well)){0,3} "
)
"""Words by which a sentence leaves open or denies that its subject said something."""


class Antecedents:
    """Looks up the pronouns of one text."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._other_pronoun = _other_pronoun(prose.grammar.speaker.pronouns)
        self._resolved: dict[int, bool] = {}
        self._told: dict[tuple[int, int, int, int, bool], bool | None] = {}
        self._first_namesake: int | None = None  # where the first one is named; 0 where none is
        own = {
            kind
            for kind, words in cues.persons.PRONOUNS.items()
            if set(words) & set(prose.grammar.speaker.pronouns)
        }
        given = {"female": cues.given_names.FEMALE, "male": cues.given_names.MALE}
        self._own_given = frozenset[str]().union(*(given[kind] for kind in own))
        self._other_given = frozenset[str]().union(*(given[kind] for kind in given if kind not in own))
        self._other_gender = _of_other_gender(prose.grammar.speaker.pronouns)

    def is_his(self, i: int, j: int, attribution: Attribution) -> bool:
        """Whether an attribution in a sentence points at the speaker, by name or by a clear pronoun."""
        if attribution.who is Who.PRONOUN:
            his = self._pronoun_is_speaker(i, j, attribution)
            self._resolved[attribution.span.start] = his
            return his
        if attribution.who is Who.DROPPED:
            return self._dropped_is_speaker(i, j, attribution)
        if attribution.who is Who.SHARED:
            return self._surname_is_his(attribution.span)
        return attribution.who is Who.SPEAKER

    def _surname_is_his(self, span: Span) -> bool:
        """Whether a Latin surname can only mean him, since the text tells of no namesake before it."""
        name = self._prose.grammar.surname
        if name is None or self._prose.blanked[span.start : span.end].find(name) < 0:
            return False
        if self._first_namesake is None:
            found = find_namesakes(self._prose.original, name, self._prose.grammar.full_latin)
            self._first_namesake = found[0].position if found else 0
        named = next(self._prose.grammar.names(self._prose.blanked[: span.start]), None)
        return named is not None and span.end <= self._first_namesake

    def _dropped_is_speaker(self, i: int, j: int, attribution: Attribution) -> bool:
        """Whether a subject that is left out is his: the words before name him alone, or what he wrote."""
        sentence = self._prose.sentences[i][j].span
        clause = self._prose.blanked.rfind(",", sentence.start, attribution.span.end - len(attribution.verb))
        words = self._prose.blanked[sentence.start : attribution.span.end]
        before = Span(sentence.start, clause) if clause > sentence.start and BLANK not in words else None
        stretches = [before] if before is not None and self._prose.grammar.is_named_in(words) else []
        stretches += [self._prose.sentences[i][j - 1].span] if j > 0 else []
        if not stretches or self._prose.people.others_in(stretches[0]):
            return False
        words = self._prose.blanked[stretches[0].start : stretches[0].end]
        subject = self._prose.blanked[attribution.span.start : attribution.span.end]
        if subject.isascii() or IN_WRITING.search(self._prose.blanked, sentence.start, attribution.span.end):
            return self._prose.grammar.is_named_in(words) and WRITES.search(words) is not None
        said = self._prose.attributions(stretches[0].start, stretches[0].end)
        if said:
            return said[0].who is Who.SPEAKER or self._resolved.get(said[0].span.start, False)
        return self._prose.grammar.is_named_in(words)

    def _pronoun_is_speaker(self, i: int, j: int, attribution: Attribution) -> bool:
        """Whether a pronoun can only mean him: the nearest sentence that names anybody names him alone.

        Sentences about somebody whom the pronoun cannot mean, a woman where it says he, are passed over.
        """
        subject = self._prose.blanked[attribution.span.start : attribution.span.end]
        gendered = PRONOUN.search(subject) is not None
        following: Span | None = None
        opening = self._prose.sentences[i][j].span.start
        takes_up = TAKES_UP.search(self._prose.blanked, opening, attribution.span.start) is not None
        for at, stretch in enumerate(islice(self._before(i, j, attribution), ANTECEDENT_SENTENCES)):
            if self._is_main and self._heads_part(stretch):
                return True
            if at <= 1 and self._asks_somebody(stretch):
                return False
            if self._speaks_of_others(stretch):
                return True
            if at == 0 and self._asked_just_now(stretch, attribution):
                return True
            if at <= 1 and self._is_asked(stretch, attribution):
                return True
            if at <= 1 and takes_up and SPOKEN_OF.search(self._prose.blanked, stretch.start, stretch.end):
                continue
            means_him = self._tells(stretch, following, gendered=gendered)
            if means_him is not None:
                return means_him
            following = stretch
        return not gendered and self._is_named_next(i, j, attribution)

    def _is_named_next(self, i: int, j: int, attribution: Attribution) -> bool:
        """Whether the first whom a text names is he, right behind a title at its start: its founder said."""
        told = [
            block.span for block in self._prose.blocks[:i] if self._prose.text[block.span.end - 1] in "。.!?"
        ]
        before = Span(self._prose.blocks[i].span.start, attribution.span.end)
        if len(told) > LAST_UNNAMED or any(map(self._prose.people.named_in, [*told, before])):
            return False
        ahead = self._prose.sentences[i][j + 1 :] + [
            s for b in self._prose.sentences[i + 1 : i + 3] for s in b
        ]
        for sentence in ahead[:MOST_AHEAD]:
            words = self._prose.blanked[sentence.span.start : sentence.span.end]
            his = self._prose.grammar.is_named_in(words)
            if self._prose.people.others_in(sentence.span) or (his and OPPOSES.search(words)):
                return False
            if his:
                return True
        return False

    def _heads_part(self, stretch: Span) -> bool:
        """Whether a stretch between two paragraphs is a heading that brings in nobody else."""
        heads = SECTION.fullmatch(self._prose.blanked, stretch.start, stretch.end)
        return heads is not None and not self._prose.people.others_in(stretch)

    @cached_property
    def _is_main(self) -> bool:
        """Whether he is the one whom the text is about: named far more often than anybody else."""
        his = sum(1 for _ in self._prose.grammar.names(self._prose.blanked))
        return his >= LEAST_NAMES and his > self._prose.people.most_named

    def _before(self, i: int, j: int, attribution: Attribution) -> Iterator[Span]:
        """The words before a pronoun in its sentence, and the sentences before that, the nearest first."""
        start = self._prose.sentences[i][j].span.start
        if attribution.span.start > start:
            yield Span(start, attribution.span.start)
        for before in range(j - 1, max(-1, j - 1 - ANTECEDENT_SENTENCES), -1):
            yield self._prose.sentences[i][before].span
        for paragraph in range(i - 1, max(-1, i - 1 - ANTECEDENT_PARAGRAPHS), -1):
            if self._is_byline(paragraph):
                continue
            end, start = self._prose.blocks[paragraph].span.end, self._prose.blocks[paragraph + 1].span.start
            heading = trim(self._prose.text, end, start) if start > end else None
            if heading is not None and self._heads_part(heading):
                yield heading
            for sentence in reversed(self._prose.sentences[paragraph][-ANTECEDENT_SENTENCES:]):
                yield sentence.span

    def _is_byline(self, i: int) -> bool:
        span = self._prose.blocks[i].span
        return BYLINE.fullmatch(self._prose.text, span.start, span.end) is not None

    def _tells(self, stretch: Span, following: Span | None, *, gendered: bool) -> bool | None:
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

    def _asks_somebody(self, stretch: Span) -> bool:
        """Whether he asks somebody something that is not quoted, so that the other one may answer."""
        said = self._prose.attributions(stretch.start, stretch.end)
        if len(said) != 1 or said[0].who is not Who.SPEAKER or said[0].verb not in ASKING_SOMEBODY:
            return False
        behind = self._prose.blanked[said[0].span.end : stretch.end]
        return BLANK not in behind and ASKED_ABOUT.match(behind) is not None

    def _asked_just_now(self, stretch: Span, attribution: Attribution) -> bool:
        """Whether the same sentence tells that somebody asks or tells him something: 记者问NAME…，他…"""
        words = self._prose.blanked[stretch.start : attribution.span.start]
        asked = ASKED.search(words)
        if asked is None:
            return False
        name = next(self._prose.grammar.names(words[asked.end() :]), None)
        return name is not None and name.start() == 0

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

    def _is_asked(self, stretch: Span, attribution: Attribution) -> bool:
        """Whether somebody asks him by name in a stretch, or tells him what the next sentence replies to."""
        words = self._prose.blanked[stretch.start : stretch.end]
        named = next(self._prose.grammar.names(words), None)
        if named is None:
            return False
        asked = ASKS.search(words, 0, named.start())
        return asked is not None and (asked.group("told") is None or attribution.verb in REPLYING)

    def _speaks_of_others(self, stretch: Span) -> bool:
        """Whether somebody else is named only in what the speaker says himself."""
        first = next(iter(self._prose.attributions(stretch.start, stretch.end)), None)
        if first is None or first.closes:
            return False
        if BLANK not in self._prose.blanked[first.span.end : stretch.end] and DOES_TO.match(
            self._prose.blanked, first.span.end, stretch.end
        ):
            return False
        if first.who is not Who.SPEAKER and not self._resolved.get(first.span.start, False):
            return False
        about = ABOUT_ZH.match(self._prose.blanked, stretch.start, first.span.start)
        start = stretch.start if about is None else about.end()
        return not self._prose.people.others_in(Span(start, first.span.end))

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

    def _takes_a_stand(self, stretch: Span) -> bool:
        """Whether a sentence only tells what he thinks of what others say or do."""
        named = next(self._prose.grammar.names(self._prose.blanked[stretch.start : stretch.end]), None)
        return (
            named is not None
            and named.start() == 0
            and TAKES_A_STAND.fullmatch(self._prose.blanked, stretch.start + named.end(), stretch.end)
            is not None
        )

    def _turns_to_nobody_new(self, stretch: Span) -> bool:
        """Whether he is the subject, and the only other one is somebody told of before, to whom he turns."""
        name = next(self._prose.grammar.names(self._prose.blanked[stretch.start : stretch.end]), None)
        if (
            name is not None
            and self._begins_with_him(stretch)
            and ANSWERS_NOT.fullmatch(self._prose.blanked, stretch.start + name.end(), stretch.end)
        ):
            return True
        turned = TURNED_TO.search(self._prose.blanked, stretch.start, stretch.end)
        if turned is None or not self._begins_with_him(stretch) or self._prose.people.named_in(stretch):
            return False
        around = Span(stretch.start, turned.start()), Span(turned.end(), stretch.end)
        return not any(map(self._prose.people.others_in, around))

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
