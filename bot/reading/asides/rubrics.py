"""What stands before the sentences of a paragraph and is no part of them: times, numbers, rubrics.

Live blogs and agencies begin so: 【10:21】, `10:21 |`, `10.21am:`, #3, 【最新】, 本报讯.
"""

import re
from dataclasses import replace

from bot.documents import Span
from bot.reading.people.others import is_person_name
from bot.reading.text.layout import Paragraph

_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?"
_RUBRIC = re.compile(
    r"(?:\*\*)?(?:"
    rf"[【\[〔(](?:[^】\]〕)\n]{{0,12}}?{_CLOCK}[^】\]〕)\n]{{0,12}}|\#?\d{{1,3}})[】\]〕)]"
    r"|[【\[〔](?P<words>[\u4e00-\u9fff]{2,8})[】\]〕]"
    rf"|{_CLOCK}(?=[\s:|–—*-]|[\u4e00-\u9fff])|\#\d{{1,3}}(?=\s)|第\d{{1,3}}[条则](?=\s|:)"
    r"|(?:本[报网刊台]讯|快讯|最新|更新|直播|live|update|breaking|latest)(?=\s?[:|]|\s)"
    r")(?:\*\*)?[\s:|–—-]*+(?=\S)"
)
_BEGINS = frozenset("【[〔(#*0123456789第本快最更直lub")


def without_rubric(paragraph: Paragraph) -> Paragraph:
    """The paragraph from its first sentence on."""
    words = paragraph.words
    match = _RUBRIC.match(words) if words[:1] in _BEGINS else None
    if match is None or (match.group("words") and is_person_name(match.group("words"), "")):
        return paragraph
    span = Span(paragraph.span.start + match.end(), paragraph.span.end)
    return replace(paragraph, span=span, words=words[match.end() :])
