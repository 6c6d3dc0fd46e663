"""Messages and posts that a machine set down one after the other: chats, forums, threads, question sites.

Each begins with a head that says who wrote it: a name and a stamp on one line, a stamp and a name
before a colon, a name above a stamp, or the account that is known to be his. What stands under it to
the next head is his who is named there, and nobody else's. Whoever bears his name only in part, or poses as
him, is somebody else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from bot.documents import Kind, Span
from bot.reading.asides.courtesies import is_courtesy
from bot.reading.asides.editorial import is_aside, is_end_mark, is_notice
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.records.heads import accounts_in, is_his_head
from bot.reading.records.numbered_threads import NUMBER
from bot.reading.talk.cast_key import find_key
from bot.reading.text.layout import Layout, Shape, trim
from bot.reading.text.lines import ends_sentence
from bot.reading.text.stamps import (
    LONGEST_NAME,
    has_clock,
    is_counts,
    is_media,
    is_passed_on,
    is_stamp,
    is_stamped,
    is_system_line,
    name_before_stamp,
    name_behind_stamp,
)

LEAST_HEADS = 3
"""Stamped heads that make a text a chat or a forum; two may be a by-line and a caption."""

LONGEST_WAY = 200
"""Paragraphs above a reply among which the comment it answers is looked for."""

BARE_ACCOUNT = re.compile(r"@?[\w.-]{3,30}$")
ASKED = re.compile(r"(?:问题|提问|question|q) ?\d{1,3}\b[:.、]? *+(?P<name>[^?。!]{0,40})$")
REPLY = re.compile(
    r"(?P<who>[^:。!?]{1,40}?)\s?(?:回复|回覆|replying to|replied to|>|▸)\s?(?P<whom>[^:。!?]{1,40}):\s?"
)
APPROVED = re.compile(r"赞同了该")
EDITED = frozenset(["已编辑", "edited", "(edited)", "置顶", "pinned"])
SECTION = re.compile(
    r"(?:全部|热门|精彩|最新|网友)?(?:评论|回复|回覆|留言|热评|跟帖|answers|replies|comments)"
    r"(?: ?[(:]?\d.*)?$"
    r"|评论 按.{1,4}$"
)
QUOTED = re.compile(r"(?:引用|原帖|quote|quoting|originally posted by)\s?[:(]|.{1,40} (?:wrote|said):$")
SIGNED_OFF = re.compile(r"(?:个性)?(?:签名|sig(?:nature)?)档?\s?:|-{2,3}$|sent from my \w")
"""What a forum sets above and under the words of a post."""

ASKS = re.compile(r"\?|[吗呢么][\s”」』\"')@]*$")


class _Form(StrEnum):
    LINE = "a name and a stamp on one line"
    INLINE = "a stamp, a name and a colon before the words"
    POST = "a name above a stamp"
    ACCOUNT = "an account that is known to be his"
    QUESTION = "the number of a question"
    REPLY = "who answers whom, before a colon"


@dataclass(slots=True)
class _Message:
    """One message: its head, and the paragraphs under it."""

    form: _Form
    name: str  # folded, without stamp, counts and badges
    his: bool
    head: Span
    first: int  # index of the first paragraph of the head
    body: int  # index of the first paragraph of the words
    start: int | None  # where the words begin in it, where they stand behind the head
    indent: int
    whom: str = ""  # whom it answers
    stop: int = 0
    pieces: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Above:
    """What stands above a message: the last question, a numbered one, and what it is nested in."""

    nested: bool
    asking: _Message | None = None
    numbered: _Message | None = None
    parents: list[_Message] = field(default_factory=list)

    def add(self, message: _Message, *, asks: bool) -> None:
        """Go on behind a message."""
        if asks and not message.his:
            self.asking = message
        if message.form is _Form.QUESTION:
            self.numbered = message
        self._leave(message)
        self.parents.append(message)

    def answered_by(self, message: _Message) -> _Message | None:
        """The message that one of his answers: what it is nested in, or else the last that asks."""
        if not self.nested:
            return self.asking
        self._leave(message)
        parent = self.parents[-1] if self.parents else None
        return None if parent is None or parent.his else parent

    def _leave(self, message: _Message) -> None:
        while self.parents and self.parents[-1].indent >= message.indent:
            self.parents.pop()


def read_posts(layout: Layout, grammar: Grammar) -> Found:
    """His messages in a chat, a forum or a thread; nothing where a text is none of them."""
    if not any(
        is_stamped(paragraph.words) or name_behind_stamp(paragraph.words) for paragraph in layout.paragraphs
    ):
        return Found()
    reader = _Reader(layout, grammar)
    messages = list(reader.messages())
    if not reader.is_record(messages):
        return Found()
    return reader.read(messages)


class _Reader:
    def __init__(self, layout: Layout, grammar: Grammar) -> None:
        self._layout = layout
        self._grammar = grammar
        self._words = [paragraph.words for paragraph in layout.paragraphs]
        self._accounts = set(find_key(layout, grammar).accounts)
        self._stated = bool(self._accounts)  # then his bare name may be anybody's
        self._counted = {i for i, words in enumerate(self._words) if is_counts(words)}

    # heads

    def messages(self) -> Iterator[_Message]:
        """The messages in order, each with where its words begin."""
        found: list[_Message] = []
        for i in range(len(self._words)):
            message = self._message(i)
            if message is not None:
                found.append(message)
        starts = [message.first for message in found] + [len(self._words)]
        for message, stop in zip(found, starts[1:], strict=True):
            message.stop = stop
            yield message

    def _message(self, i: int) -> _Message | None:
        words, paragraph = self._words[i], self._layout.paragraphs[i]
        span = paragraph.span
        inline = name_behind_stamp(words)
        if inline is not None:
            head = Span(span.start + inline.start("name"), span.start + inline.end("name"))
            name = inline.group("name")
            return self._made(_Form.INLINE, name, head, i, i, paragraph.indent, span.start + inline.end())
        if i in self._counted:
            return self._approved(i) if APPROVED.search(words) else None
        name_line = name_before_stamp(words)
        if name_line is not None:
            head = Span(span.start, span.start + len(name_line))
            return self._made(_Form.LINE, name_line, head, i, i + 1, paragraph.indent)
        if is_stamp(words) and has_clock(words):
            return self._post(i)
        asked = ASKED.match(words) if len(words) <= LONGEST_NAME else None
        if asked is not None:
            return self._made(_Form.QUESTION, asked.group("name"), span, i, i + 1, paragraph.indent)
        reply = REPLY.match(words)
        if reply is not None:
            head = Span(span.start, span.start + reply.end("who"))
            message = self._made(
                _Form.REPLY, reply.group("who"), head, i, i, paragraph.indent, span.start + reply.end()
            )
            message.whom = reply.group("whom").strip()
            return message
        if len(words) <= LONGEST_NAME and self._is_his(words, certified_only=True):
            following = self._words[i + 1] if i + 1 < len(self._words) else ""
            if not is_stamp(following) and not self._is_account(i + 1):
                return self._made(_Form.ACCOUNT, words, span, i, i + 1, paragraph.indent)
        return None

    def _approved(self, i: int) -> _Message | None:
        """The answer whose readers are counted above it, under a name and perhaps what he is."""
        paragraphs = self._layout.paragraphs
        first = next((j for j in range(i, max(-1, i - 3), -1) if paragraphs[j].follows_blank), None)
        if first is None or first == i or not self._could_be_name(first):
            return None
        head, indent = paragraphs[first].span, paragraphs[first].indent
        return self._made(_Form.POST, self._words[first], head, first, i + 1, indent)

    def _post(self, i: int) -> _Message | None:
        """The post whose stamp stands in a paragraph below a name and perhaps an account."""
        paragraphs = self._layout.paragraphs
        if paragraphs[i].follows_blank or i == 0 or not self._could_be_name(i - 1):
            return None
        first = i - 1
        account = BARE_ACCOUNT.fullmatch(self._words[first]) is not None
        if account and not paragraphs[first].follows_blank and first > 0 and self._could_be_name(first - 1):
            first -= 1
        name, head, body = self._words[first], paragraphs[first].span, i + 1
        while body < len(paragraphs) and self._words[body] in EDITED:
            body += 1
        message = self._made(_Form.POST, name, head, first, body, paragraphs[first].indent)
        if message.his:
            self._accounts |= accounts_in(name)
            self._accounts |= {self._words[i - 1]} if first < i - 1 else set()
        return message

    def _could_be_name(self, i: int) -> bool:
        words = self._words[i]
        return (
            len(words) <= LONGEST_NAME
            and not ends_sentence(words)
            and not is_stamped(words)
            and not is_aside(words)
            and self._layout.paragraphs[i].shape is not Shape.SEPARATOR
        )

    def _is_account(self, i: int) -> bool:
        return i < len(self._words) and BARE_ACCOUNT.fullmatch(self._words[i]) is not None

    def _made(
        self, form: _Form, name: str, head: Span, first: int, body: int, indent: int, start: int | None = None
    ) -> _Message:
        return _Message(form, name.strip(), self._is_his(name), head, first, body, start, indent)

    def _is_his(self, head: str, *, certified_only: bool = False) -> bool:
        return is_his_head(head, self._grammar, self._accounts, certified_only=certified_only or self._stated)

    # what they make

    def is_record(self, messages: list[_Message]) -> bool:
        """Whether the heads show a chat, a forum or a thread in which he writes."""
        if not any(message.his for message in messages):
            return False
        lines = [m for m in messages if m.form in (_Form.LINE, _Form.INLINE)]
        posts = [m for m in messages if m.form is _Form.POST]
        asked = [m for m in messages if m.form is _Form.QUESTION]
        answers = [m for m in messages if m.form is _Form.ACCOUNT]
        return (
            (len(lines) >= LEAST_HEADS and any(message.his for message in lines))
            or (bool(posts) and (len(posts) > 1 or bool(self._counted)) and any(m.his for m in posts))
            or (bool(answers) and bool(asked) and bool(self._counted))
        )

    def read(self, messages: list[_Message]) -> Found:
        """His messages with what they answer."""
        findings: list[Finding] = []
        doubts: list[Doubt] = []
        read: set[int] = set()
        above = _Above(nested=any(message.indent for message in messages))
        for at, message in enumerate(messages):
            last = at + 1 == len(messages)
            message.pieces, doubt, end = self._body(message, last=last)
            read.update(range(message.first, end if last else message.stop))
            if message.his:
                doubts += doubt
                if message.pieces and not self._is_empty(message):
                    findings.append(self._finding(message, above))
            above.add(message, asks=bool(message.pieces) and self._asks(message))
        return Found(tuple(findings), tuple(doubts), frozenset(read))

    def _finding(self, message: _Message, above: "_Above") -> Finding:
        """A message of his: an answer to what stands above it, or a statement of its own."""
        question = None if message.form is _Form.POST else self._question(message, above)
        if question is None:
            return Finding(Kind.QUOTE, message.pieces, message.head, "a post under his name")
        return Finding(
            Kind.DIALOGUE, message.pieces, message.head, "a message under his name", question=question
        )

    def _is_empty(self, message: _Message) -> bool:
        """Whether a message says nothing of its own: thanks alone, a picture, or somebody else's words."""
        words = " ".join(self._layout.folded[piece.start : piece.end] for piece in message.pieces)
        return is_courtesy(words) or is_media(words) or is_passed_on(words)

    def _body(self, message: _Message, *, last: bool) -> tuple[tuple[Span, ...], list[Doubt], int]:
        """The paragraphs of a message, those of doubtful origin, and where it ends."""
        paragraphs, folded = self._layout.paragraphs, self._layout.folded
        pieces: list[Span] = []
        doubts: list[Doubt] = []
        at = message.body
        if message.start is not None:
            first = trim(folded, message.start, paragraphs[at].span.end)
            pieces += [first] if first is not None else []
            at += 1
        counted = any(i in self._counted for i in range(at, message.stop))
        nested = message.indent > 0
        while at < message.stop:
            words, paragraph = self._words[at], paragraphs[at]
            if at in self._counted or is_end_mark(words) or is_notice(words) or SECTION.fullmatch(words):
                break
            if paragraph.shape is Shape.SEPARATOR or (nested and paragraph.indent < message.indent):
                break
            if paragraph.follows_blank and pieces and (not counted or message.form is _Form.QUESTION):
                if message.form in (_Form.ACCOUNT, _Form.REPLY, _Form.QUESTION):
                    break
                if last and not nested:
                    break
            if message.form is _Form.REPLY and pieces and self._is_over(pieces[-1]):
                break
            if SIGNED_OFF.match(words):
                break
            if is_system_line(words) or QUOTED.match(words) or (is_aside(words) and not self._goes_on(words)):
                at += 1
                continue
            if message.his and self._grammar.is_named_in(words) and at > message.body:
                doubts.append(Doubt(paragraph.span, "speaks of him in the third person"))
            else:
                number = NUMBER.match(words) if not pieces and message.form is _Form.LINE else None
                start = paragraph.span.start + (number.end() if number else 0)
                pieces.append(Span(start, paragraph.span.end))
            at += 1
        return tuple(pieces), doubts, at

    @staticmethod
    def _goes_on(words: str) -> bool:
        """Whether a paragraph that begins with a bracket has words of its own behind it."""
        return not words.endswith((")", "]", "】"))

    def _is_over(self, piece: Span) -> bool:
        return ends_sentence(self._layout.folded[piece.start : piece.end])

    # questions

    def _question(self, message: _Message, above: "_Above") -> Span | None:
        """What a message of his answers, where the record shows it."""
        if message.form is _Form.REPLY:
            return self._words_of(message)
        if message.form is _Form.ACCOUNT:
            return _whole(above.numbered) or self._block_above(message)
        return _whole(above.answered_by(message))

    def _asks(self, message: _Message) -> bool:
        words = self._layout.folded[message.pieces[0].start : message.pieces[-1].end]
        return ASKS.search(words) is not None

    def _words_of(self, message: _Message) -> Span | None:
        """The words above that stand under the name of whom a message answers."""
        for i in range(message.first - 1, max(-1, message.first - 1 - LONGEST_WAY), -1):
            if self._words[i] == message.whom and i + 1 < message.first:
                spans = [paragraph.span for paragraph in self._layout.paragraphs[i + 1 : message.first]]
                return Span(spans[0].start, spans[-1].end)
        return None

    def _block_above(self, message: _Message) -> Span | None:
        """The words of the comment above, under the name that is its first line."""
        paragraphs = self._layout.paragraphs
        first = message.first - 1
        while first > 0 and not paragraphs[first].follows_blank:
            first -= 1
        if first < 0 or first + 1 >= message.first or not self._could_be_name(first):
            return None
        return Span(paragraphs[first + 1].span.start, paragraphs[message.first - 1].span.end)


def _whole(message: _Message | None) -> Span | None:
    if message is None or not message.pieces:
        return None
    return Span(message.pieces[0].start, message.pieces[-1].end)
