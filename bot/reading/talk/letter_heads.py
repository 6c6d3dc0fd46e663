"""The head of a letter: the lines that say from whom it is, to whom, when and about what."""

import re
from collections.abc import Sequence

from bot.reading.grammar.attribution import Grammar
from bot.reading.text.layout import Paragraph

FIELD = re.compile(
    r"(?P<field>from|to|cc|bcc|sent|date|subject|re|reply-to|发件人|寄件人|寄件者|发信人|收件人|收件者|抄送|副本|日期|时间|发送时间"
    r"|发送日期|主题|主旨|标题)\s?:\s?(?P<value>[^\n]*+)"
)
SENDER = frozenset("from 发件人 寄件人 寄件者 发信人".split())
ADDRESS = re.compile(r"<?[^\s@]++@[^\s@]++")


def is_sent_by_him(paragraphs: Sequence[Paragraph], grammar: Grammar) -> bool:
    """Whether the first head of a letter among some paragraphs, two lines at least, says that he sent it."""
    fields = [match for paragraph in paragraphs if (match := FIELD.match(paragraph.words))]
    senders = [match.group("value") for match in fields if match.group("field") in SENDER]
    return len(fields) > 1 and bool(senders) and grammar.is_named_in(ADDRESS.sub("", senders[0]))


def is_salutation(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether a line right below the head of a letter only calls somebody: NAME先生："""
    return (
        i > 0
        and FIELD.match(paragraphs[i - 1].words) is not None
        and paragraphs[i].words.endswith((":", ","))
    )
