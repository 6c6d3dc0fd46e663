"""Whom a pronoun means: the speaker only where the nearest sentence that names anybody names him alone."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from bot.documents import Span
from bot.reading import cues
from bot.reading.people.namesakes import find_namesakes
from bot.reading.people.who import Attribution, Who
from bot.reading.prose.mentions import Mentions
from bot.reading.prose.reported_clauses import CLAUSE_OPENS
from bot.reading.prose.sentences import Prose
from bot.reading.text.layout import trim
from bot.reading.text.marks import BLANK

ANTECEDENT_PARAGRAPHS = 6
"""Paragraphs before its own in which a pronoun is looked up; further back nobody remembers whom it meant."""

ANTECEDENT_SENTENCES = 40
"""The same in sentences, so that a paragraph without an end costs no more."""

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

ASKING_SOMEBODY = frozenset("问 询问 追问 质问".split())

ASKED_ABOUT = re.compile(
    r"(?!自己|起|到)[^,。:;\x00]{1,8}(?:是不是|是否|有没有|为什么|怎么|谁|什么|哪|多少|几|能不能|会不会)"
)

ASKED = re.compile(r"(?:问起?|询问|追问|请教|告诉|提醒|叫住|拦住|拉住)[了过]?(?=[^他她])")

DOES_TO = re.compile(
    r"(?<!told)(?<!tells)(?<!asked)(?<!asks) (?:with|against|for|at|her|his|the|an?)\b(?![^.]*\bthat\b)"
)
"""Behind an English verb of saying that says nothing here: argued with Peel, called her lawyer."""

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


class Antecedents:
    """Looks up the pronouns of one text."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._mentions = Mentions(prose)
        self._resolved: dict[int, bool] = {}
        self._first_namesake: int | None = None  # where the first one is named; 0 where none is

    def is_his(self, i: int, j: int, attribution: Attribution) -> bool:
        """Whether an attribution in a sentence points at the speaker, by name or by a clear pronoun."""
        if attribution.who is Who.PRONOUN:
            his = self._pronoun_is_speaker(i, j, attribution)
            self._resolved[attribution.span.start] = his
            return his
        if attribution.who is Who.DROPPED:
            his = self._dropped_is_speaker(i, j, attribution)
            self._resolved[attribution.span.start] = his
            return his
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
        if (
            j > 1
            and stretches[0] == self._prose.sentences[i][j - 1].span
            and self._prose.is_bare(self._prose.sentences[i][j - 1])
        ):
            return self._moves_before(i, j - 2)
        words = self._prose.blanked[stretches[0].start : stretches[0].end]
        subject = self._prose.blanked[attribution.span.start : attribution.span.end]
        if subject.isascii() or IN_WRITING.search(self._prose.blanked, sentence.start, attribution.span.end):
            return self._prose.grammar.is_named_in(words) and WRITES.search(words) is not None
        said = self._prose.attributions(stretches[0].start, stretches[0].end)
        if said:
            return said[0].who is Who.SPEAKER or self._resolved.get(said[0].span.start, False)
        return self._prose.grammar.is_named_in(words)

    def _moves_before(self, i: int, j: int) -> bool:
        """Whether a sentence tells what he does before he speaks, and nobody else: NAME摆了摆手。"""
        span = self._prose.sentences[i][j].span
        mover = self._prose.grammar.moves_last(self._prose.blanked, span.start, span.end)
        return mover is not None and not self._prose.people.others_in(span) and self.is_his(i, j, mover)

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
            means_him = self._mentions.tell(stretch, following, gendered=gendered)
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
            said = first.verb in cues.english.INTRANSITIVE_EN
            if not (said and CLAUSE_OPENS.match(self._prose.blanked, first.span.end, stretch.end)):
                return False
        if first.who is not Who.SPEAKER and not self._resolved.get(first.span.start, False):
            return False
        about = ABOUT_ZH.match(self._prose.blanked, stretch.start, first.span.start)
        start = stretch.start if about is None else about.end()
        return not self._prose.people.others_in(Span(start, first.span.end))
