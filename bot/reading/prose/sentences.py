"""Prose cut into sentences, each with its quotations, and the attributions that stand in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.documents import Span
from bot.folding import HAN, is_han
from bot.reading.asides.editorial import LONGEST_NOTICE
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.others import People
from bot.reading.people.who import NOT_SAID_BY_HIM, Attribution, Who
from bot.reading.text.layout import Layout, Paragraph, Shape, trim
from bot.reading.text.lines import HEADING_LENGTH
from bot.reading.text.marks import (
    NOTE_MARK,
    Block,
    Quotation,
    blank_quotations,
    ends_with_sentence,
    find_blocks,
    sentence_end,
)

LONGEST_TAIL = 100
"""Characters behind a quotation in which an attribution that belongs to it begins."""

MOST_LED = 8
"""Quotations before one, in its sentence, between which somebody is looked for who says them."""

LATIN_WORD = re.compile(r"[a-z]{2}")
CREDIT = re.compile(
    r"(?:摄影?|供图|制图|图源|图片|图\s?(?=/)|photo(?:graph(?:y)?)?|picture|image|credit)(?: by)?\s?[/:|]"
    r"\s?[^。:!?]{1,24}$"
)
CAPTION = re.compile(r"[▲△▼]|图为|图说|左起|右起|上图|下图|[\[(](?:photo|picture|image|配?图)")
"""A paragraph that says what a picture shows, or who took it; what it names is not what the text is about."""

CONTRAST = re.compile(
    r"[,;](?:(?<=;)|(?<=,)(?:\s?(?:而|但|不过|然而)| (?:but|while|whereas|though|although|yet) )"
    r"|\s?(?:而|但|但是|不过|然而|可)?[^,。:;\x00]{0,24}?(?:[则却倒仍]|还是|依然|依旧))"
)
"""What begins a clause that sets one person's words against another's."""

CONCESSION = re.compile(
    r"(?:while|whereas|although|though)\b|(?:尽管|虽然|虽说|虽|即便|即使|就在|当)(?=[^,]{2,40},)"
)
"""How a sentence begins that sets what its second half says against its first."""

OCCASION = re.compile(
    r"(?:(?:and|but|so|then|once|yet|on one occasion|at one point|another time|later),? ){0,2}"
    r"(?:when|after|once|as|because|since|if|whenever|every time|the first time|the moment)"
    r" (?!(?:asked|told|pressed|reminded)\b)"
    r"[^\x00;]+? (?:asked|asks|announce[sd]|told|tells|said|says|call(?:s|ed)|insist(?:s|ed)|remark(?:s|ed)"
    r"|declare[sd]|suggest(?:s|ed)|complain(?:s|ed)|object(?:s|ed)|argue[sd]|claim(?:s|ed)|wrote|writes|put"
    r"|shout(?:s|ed)|describe[sd]|warn(?:s|ed)|joke[sd]|wonder(?:s|ed)|add(?:s|ed)|observe[sd]|note[sd])"
    r"(?: (?!she\b|he\b|they\b)[a-z’'-]+){0,4}[,:]? $"
)
"""How a sentence begins that first tells what somebody says in marks, and then what is said to it."""

DATELINE = re.compile(
    r"(?:[A-Z][A-Z ./'’-]{2,30}(?:, [A-Z][a-z .'’-]{1,20})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?:"
    r" \([^()\n]{2,30}\))?"
    r"|\([A-Z][^()\n]{2,30}\)) [-–—]{1,2} "
    r"|[【\[](?:本[报報]|[^】\]\n]{2,16}(?:讯|訊|电|電))[^】\]\n]{0,24}[】\]]\s*"
    r"|(?:本[报報刊台网網]|[\u4e00-\u9fff]{2,6}[网網报報社])[\u4e00-\u9fff]{0,4}(?:讯|訊|电|電)[ \u3000]*"
    r"(?:[(（][^()（）\n]{2,30}[)）])?[,，:：]?\s*"
    r"|[(（【\[][^()（）【】\[\]\n]{0,8}(?:记者|記者)[^()（）【】\[\]\n]{1,24}[)）】\]]\s*"
    r"|[\u4e00-\u9fff·]{2,12}(?:\d{1,4}年)?\d{1,2}月\d{1,2}日(?:[\u4e00-\u9fff]{0,4}(?:讯|訊|电|電))(?:\s?[(（][^()（）\n]{2,24}[)）])?[,，:：]?\s*"
    r"|(?:[01]?\d|2[0-3])[:：.][0-5]\d(?: ?[ap]\.?m\.?)?[\s\u3000]{1,3}(?=\S)"
)
"""What stands before the first sentence of a report; in the original, where a place is known by its
capitals."""

ASKING = frozenset("问 追问 提问 提到 谈到 提及 谈及 问到 询问 质疑 质问 发问 诘问 反问 聊到".split())
"""Verbs of saying behind which an answer stands."""

OWN_OBJECT = re.compile(
    r" (?:nothing|no more|little|that|this|it|he|she|they|there|the|his|her|its|so|in kind|yes"
    r"|no)\b(?! (?:me|us)\b)|(?:他|她|自己|没有?|不|并不|已|还没)"
)
"""Behind an English verb of saying that has an object of its own: “…” NAME said nothing."""

ADDRESSING = frozenset("told tells asked asks reminded assured warned".split())
"""Verbs behind which stands whom somebody speaks to: “…?” NAME asked the committee. “…”"""

TERM = re.compile(
    r"[“「『\"](?:(?<=(?:回应|说到|关于|针对|面对|对于|回顾|[谈提问][到及]).)|(?<=[在就对以].))"
    r"\x00{1,16}[”」』\"](?=的|一事|一说|问题|传闻|风波|事件|称号)"
)
"""A term in marks within the words that say of what somebody speaks: 在回应“…”的传闻时说"""

LEADS_ON = re.compile(
    r"(?:and |but )?(?:then|later|finally|again|also|next|and|or)?,?"
    r"(?: ?(?:after|with) (?:an?|the|another|some) [a-z -]{1,24},?)?(?: (?:again|later|quietly|finally"
    r"|softly|again))?: "
    r"|(?:然后|接着|随后|随即|又|又是|再|紧接着|顿了顿|停了停|想了想|停顿片刻|停顿了一下|沉默片刻|沉默了一会儿?|片刻之?后|过了一会儿?"
    r"|良久|半晌|末了|最后|最后一句|还有一句|第二句|下一句)(?:之?后)?[,是]?:?(?<=[,:是])\s?"
)
"""What leads on to one more quotation without naming anybody."""

WHOLE_SENTENCE = re.compile(r"[^。!?…:;\x00“”「」]*+[。!?]")
SAID_SO = re.compile(r"(?:这|那)(?:么|样)|如此")
"""Beside a verb of saying: it points back at his words."""

MAKES_DO = re.compile(
    r"[他她](?:又|便|就|随后|立刻|当场|转身)?(?:让|叫|派|吩咐|安排)[^,。:;他她我你\x00]{1,16}$"
)
"""Behind a quotation: he has somebody else do something, who says nothing. 他让助理写…"""

WHEN_SAYING = re.compile(r"[说讲谈](?:这|那|此|到这)[^,。:;\x00]{0,8}[,的]?")
"""Behind a quotation: while he says it, something happens. 说这话时，…"""

EMPHASIS = frozenset("*_")
"""What sets a whole paragraph in bold or in italics; the sentences stand inside it."""

SUMMARY = re.compile(r"\*\*[^*\n“”「」『』\"]{2,120}[。.!?:]\*\*\s+(?=\S)")
"""A sentence in bold, without a quotation, at the start of a paragraph of which it is the heading."""

BREAK = re.compile(r"[,。:;!?、\s]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of prose with the quotations that stand in it."""

    span: Span
    quotations: tuple[Quotation, ...]

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The words in all its quotations."""
        return tuple(piece for quotation in self.quotations for piece in quotation.pieces)


MADE_DIGEST = re.compile(
    r"[\[【(]?(?:ai|智能|机器|自动|大模型|人工智能)(?:生成)?(?:摘要|总结|速览|速读|导读|提要|要点|划重点)[\]】)]?\s?:"
)
"""At the start of a paragraph: a summary that a machine made, in nobody's words."""


class Prose:
    """The prose of one document: its blocks, their sentences, and who is named in them."""

    def __init__(
        self, layout: Layout, paragraphs: list[Paragraph], grammar: Grammar, around: People | None = None
    ) -> None:
        """`paragraphs`: prose only.

        `around`: the people of the text in a quotation of which this one stands.
        """
        self.layout = layout
        self.original = layout.original
        self.text = layout.folded
        self.blocks = find_blocks(layout, paragraphs)
        self.blanked = blank_quotations(self.text, self.blocks)
        self._is_chinese = HAN.search(self.blanked) is not None  # in part
        self._without_terms = TERM.sub(lambda match: "某" * len(match.group()), self.blanked)
        self._attributed_at: dict[tuple[int, int], list[Attribution]] = {}
        self._led = -1  # where the last sentence begins in which words before a quotation say who speaks
        self.people = People(self.original, self.blanked, grammar.speaker, around)
        self.grammar = (
            grammar if around is not None else grammar.in_document(self.original, self.text, self.people)
        )
        self.sentences = [self._split(block) for block in self.blocks]

    def last_mark(self, quotation: Quotation) -> str:
        """The last character of the words in a quotation."""
        return self.text[quotation.pieces[-1].end - 1]

    def attributions(self, start: int, end: int) -> list[Attribution]:
        """The attributions in a stretch, in order, in whichever of the two languages they are written."""
        known = self._attributed_at.get((start, end))
        if known is not None:
            return known
        found: list[Attribution] = []
        if self._is_chinese and HAN.search(self.blanked, start, end):
            found += self.grammar.find_chinese(self._without_terms, start, end)
        if LATIN_WORD.search(self.blanked, start, end):
            found += self.grammar.find_english(self.original, self.blanked, start, end)
        if len(found) > 1:
            found.sort(key=lambda attribution: (attribution.span.start, attribution.span.end))
        self._attributed_at[start, end] = found
        return found

    def gesture(self, start: int, end: int) -> Attribution | None:
        """The speaker where nothing stands between two quotations but what he does, and nobody else."""
        actor = self.grammar.parts_his_words(self.blanked, start, end) if start < end else None
        return None if actor is None or self.people.others_in(Span(start, end)) else actor

    def closes(self, start: int, end: int) -> bool:
        """Whether a stretch tells in passing who said the words before it: …，NAME说。"""
        if self.grammar.laughs(self.blanked, start, end):
            return True
        attributions = self.attributions(start, end)
        if len(attributions) != 1 or self.people.others_in(Span(start, end)):
            return False
        said = attributions[0]
        points_back = SAID_SO.search(self.blanked, said.span.start, said.span.end)
        return said.who not in NOT_SAID_BY_HIM and (
            said.span.end == end - 1
            or (points_back is not None and ":" not in self.blanked[said.span.end : end])
        )

    def leads_on(self, sentence: Sentence) -> bool:
        """Whether a sentence only leads on to one more quotation of whoever spoke last: Then: “…”."""
        if not sentence.quotations:
            return False
        lead = LEADS_ON.match(self.blanked, sentence.span.start, sentence.quotations[0].outer.start)
        return (
            lead is not None
            and lead.end() == sentence.quotations[0].outer.start
            and self.is_bare(Sentence(Span(lead.end(), sentence.span.end), sentence.quotations))
        )

    def is_bare(self, sentence: Sentence) -> bool:
        """Whether a sentence is nothing but quotations."""
        outside, position = "", sentence.span.start
        for quotation in sentence.quotations:
            outside += self.blanked[position : quotation.outer.start]
            position = quotation.outer.end
        outside += self.blanked[position : sentence.span.end]
        return not outside.strip(" 。.!?…,、;")

    def is_full_sentence(self, sentence: Sentence) -> bool:
        """Whether something quoted in a sentence is a sentence of its own."""
        return any(ends_with_sentence(self.text, quotation) for quotation in sentence.quotations)

    def _split(self, block: Block) -> list[Sentence]:
        text, blanked = self.text, self.blanked
        sentences: list[Sentence] = []
        opens = self._behind_dateline(self._behind_note(block.span.start))
        start = position = self._behind_summary(opens, block.span.end)
        end = block.span.end if block.unclosed is None else block.unclosed
        if start < end and text[start] in EMPHASIS and text[end - 1] in EMPHASIS:
            while start < end and text[end - 1] in EMPHASIS:
                end -= 1
            while start < end and text[start] in EMPHASIS:
                start = position = start + 1
        inside: list[Quotation] = []
        waiting = list(reversed(block.quotations))
        while position < end:
            if waiting and position == waiting[-1].outer.start:
                quotation = waiting.pop()
                inside.append(quotation)
                position = quotation.outer.end
                following = waiting[-1].outer.start if waiting else end
                done = ends_with_sentence(text, quotation) and not (
                    not (len(inside) > 1 and WHEN_SAYING.match(blanked, position))
                    and (self._attributed_after(start, inside, end) or self.gesture(position, following))
                )
            else:
                limit = waiting[-1].outer.start if waiting else end
                stop = sentence_end(blanked, position, limit, end)
                done, position = stop is not None, limit if stop is None else stop + 1
            while (
                done
                and position < end
                and text[position] in '。!?….)”」』’"'
                and not (waiting and position == waiting[-1].outer.start)
            ):
                position += 1
            behind = self._behind_note(position) if done else position
            if done or position >= end:
                span = trim(text, start, position)
                if span is not None:
                    sentences.extend(self._parts(Sentence(span, tuple(inside))))
                start, inside = behind, []
                position = behind
        return sentences

    def _behind_note(self, position: int) -> int:
        """Where the words go on behind the number of a note, which belongs to nobody's sentence."""
        mark = NOTE_MARK.match(self.text, position)
        return mark.end() if mark else position

    def _behind_dateline(self, position: int) -> int:
        """Where a report begins behind its place, date and agency, or an entry behind its time."""
        line = DATELINE.match(self.original, position)
        return line.end() if line else position

    def _behind_summary(self, position: int, end: int) -> int:
        """Where the words go on behind a sentence in bold that sums up a paragraph: **2. He hates it.** …"""
        bold = SUMMARY.match(self.text, position, end)
        return bold.end() if bold else position

    def _parts(self, sentence: Sentence) -> Iterator[Sentence]:
        """A sentence, cut where somebody else is set against the one who speaks before (…，NAME却说，…)."""
        start, end = sentence.span.start, sentence.span.end
        reply = self._reply(sentence)
        if reply is not None:
            yield Sentence(Span(start, reply), sentence.quotations[:1])
            yield from self._parts(Sentence(Span(reply + 1, end), sentence.quotations[1:]))
            return
        if CONTRAST.search(self.blanked, start, end) or CONCESSION.match(self.blanked, start):
            for before, attribution in pairwise(self.attributions(start, end)):
                edge = self._contrast(before, attribution, start)
                if edge is not None:
                    kept = tuple(q for q in sentence.quotations if start <= q.outer.start < edge)
                    yield Sentence(Span(start, edge), kept)
                    start = edge + 1
        span = trim(self.text, start, end)
        if span is not None:
            yield Sentence(span, tuple(q for q in sentence.quotations if q.outer.start >= start))

    def _contrast(self, before: Attribution, attribution: Attribution, start: int) -> int | None:
        """Where the mark stands that parts an attribution from one of another person before it."""
        edge = max(self.blanked.rfind(mark, before.span.end + 1, attribution.span.end) for mark in ",;")
        object_of_noun = self.blanked[attribution.span.end : attribution.span.end + 1] == "的"
        if edge <= start or object_of_noun or before.who is attribution.who is not Who.OTHER:
            return None
        if self.blanked[edge] == "," and CONCESSION.match(self.blanked, start):
            return edge
        contrasts = CONTRAST.match(self.blanked, edge, attribution.span.end)
        return edge if contrasts else None

    def _reply(self, sentence: Sentence) -> int | None:
        """Where a reply begins to what somebody else says in the clause before: When X said “…,” NAME …"""
        start, end = sentence.span.start, sentence.span.end
        if len(sentence.quotations) < 2:
            return None
        quoted = sentence.quotations[0].outer
        if not OCCASION.match(self.blanked, start, quoted.start) or self.blanked[quoted.end] not in ", \n":
            return None
        said = self.attributions(start, quoted.start)
        replies = self.attributions(quoted.end, end)
        if not replies or any(attribution.who not in NOT_SAID_BY_HIM for attribution in said):
            return None
        between = self.blanked[quoted.end : replies[0].span.start].strip(" ,")
        return quoted.end if not between or self.grammar.only_introduces(between) else None

    def _attributed_after(self, start: int, quotations: list[Quotation], end: int) -> bool:
        """Whether the words right after the last of some quotations say who said it (and none before did)."""
        quotation = quotations[-1]
        lead = quotation.outer.start
        while lead > start and self.blanked[lead - 1].isspace():
            lead -= 1
        if lead > start and (self.blanked[lead - 1] == ":" or self._is_led(start, quotations)):
            return False
        rest = self.blanked[quotation.outer.end : min(end, quotation.outer.end + LONGEST_TAIL)]
        bare = rest.lstrip()
        first = BREAK.split(bare, maxsplit=1)[0] if is_han(bare[:1] or " ") else bare.split(".")[0]
        offset = quotation.outer.end + len(rest) - len(bare)
        said = self.attributions(offset, offset + len(first)) if first else []
        has_done = said and MAKES_DO.match(self.blanked, offset, said[0].span.end)
        if has_done or (
            said
            and self.text[quotation.pieces[-1].end - 1] in ".?!"
            and said[0].verb not in ADDRESSING
            and OWN_OBJECT.match(self.blanked, said[0].span.end)
        ):
            return False
        between = self.blanked[offset : said[0].span.start] if said else ""
        if said and (not between.isascii() or not between.strip() or self.grammar.only_introduces(between)):
            return True
        ending = WHOLE_SENTENCE.match(bare)
        return ending is not None and self.closes(offset, offset + ending.end())

    def _is_led(self, start: int, quotations: list[Quotation]) -> bool:
        """Whether the words of a sentence before the last of its quotations so far say who speaks."""
        if self._led != start:
            near = start if len(quotations) <= MOST_LED else quotations[-MOST_LED].outer.start
            self._led = start if self._introduces(near, quotations[-1].outer.start) else -1
        return self._led == start

    def _introduces(self, start: int, end: int) -> bool:
        """Whether words before a quotation say who speaks: more than that somebody asks what it answers."""
        said = self.attributions(start, end)
        asks = all(a.who is Who.OTHER and a.verb in ASKING for a in said) and self.blanked[end - 1] == ","
        return bool(said) and not asks


def is_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph is text, or a first paragraph that stands in bold from end to end; no caption."""
    words = paragraph.words
    bold = words.startswith("**") and words.endswith(".**") and len(words) > HEADING_LENGTH
    digest = MADE_DIGEST.match(words) is not None
    return (bold or paragraph.shape is Shape.TEXT) and not digest and not _is_caption(words)


def _is_caption(words: str) -> bool:
    return len(words) <= LONGEST_NOTICE and bool(CAPTION.match(words) or CREDIT.search(words))
