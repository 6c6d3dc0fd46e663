"""Whether a verb of saying brings in somebody whom a pronoun behind it may mean.

A pronoun takes up the person named last. Many verbs of saying name nobody for it: 有人说他太乐观，他…;
she is called "…" by fans; a weekly, which promised …; asked by a reporter.
"""

import re

from bot.documents import Span
from bot.reading.people.who import Attribution
from bot.reading.prose.sentences import ASKING
from bot.reading.prose.subjects import is_many

LONGEST_LEAD = 24
"""Characters before an English verb in which its auxiliary or its pronoun stands."""

_NOBODY = re.compile(r"(?:却|但|可|一时)?(?:没有?人|无人|谁[也都]|没谁)|(?:nobody|no one|none)\b")
"""A subject that brings in nobody: 没有人回答。"""

_MANY_ZH = re.compile(
    r"[^,。:;\x00]{0,12}?(?:有人|别人|旁人|人家|外界|外人|大家|人们|众人|[很许]多人|不少人|有些人|一些人|所有人|谁都|业内|圈内|业界|坊间|舆论|公众|媒体"
    r"|市场|的人|圈的?人|里的?人|上的?人|们|公司|集团|政府|部门|法院|警方|银行|协会|委员会|董事会)"
    r"(?:都|常|总|也|还|曾|多|一致|纷纷|普遍|私下|背地里|喜欢|爱|习惯)*"
)
"""A subject whom no 他 or 她 can mean: several people, an institution, or somebody nobody knows."""

_ASKED_BY = re.compile(r"(?:有|现场|在场|随行)?(?:记者|主持人|笔者|本[报刊]|媒体|我们?)")
"""Who asks, and is not the one who says something next: 记者问起退货的事，他说"""

_PASSIVE_ZH = re.compile(r"被[^,。:;\x00]{0,14}$")
"""Somebody is asked, by whomever: 被人问起那段日子"""

_AUTHOR = re.compile(r"\b(?:i|we) (?:[a-z]+ )?$")
"""The author himself before a verb of saying: when I repeated this to NAME"""

_PASSIVE_EN = re.compile(
    r"\b(?:is|was|are|were|be|been|being)(?: (?:[a-z]+ly|also|often|still|now|once|sometimes))? $"
)
"""She is called “…” by her fans."""

_ANONYMOUS = re.compile(
    r"\b(?:an?|one|another|two|three|several|some) (?:[a-z]+ )?(?:person|people|sources?|insiders?)"
    r"(?:,? who (?:is|was|are|were))?"
    r" (?:familiar|briefed|close|with (?:direct )?knowledge|at the company|in the (?:room|know))\b"
)
"""Somebody unnamed whom a paper does not even call he or she: a person familiar with the plans."""

_WITHOUT_SUBJECT = re.compile(r"[(\[](?:continued|posted|described|called|announced|told|asked)\b")
"""A verb of saying right behind a bracket: (Continued on Page 8)"""


def brings_in_nobody(
    original: str, blanked: str, stretch: Span, said: Attribution, *, gendered: bool
) -> bool:
    """Whether a verb of saying, not his own, has no subject that a pronoun behind its sentence can mean.

    `original` and `blanked`: the text with its quotations, and folded without them; both of one length.
    `gendered`: whether the pronoun tells a man from a woman, unlike a title.
    """
    verb = said.span.end - len(said.verb)
    if _NOBODY.match(blanked, said.span.start, said.span.end):
        return True
    if verb <= stretch.start:
        return True  # Asked about the price, he …; Continued on page 8
    if said.verb.isascii():
        near = max(stretch.start, verb - LONGEST_LEAD)
        if _AUTHOR.search(blanked, near, verb) or _PASSIVE_EN.search(blanked, near, verb):
            return True
        return gendered and (
            is_many(original, blanked, Span(stretch.start, verb))
            or _ANONYMOUS.search(blanked, stretch.start, said.span.end) is not None
            or _WITHOUT_SUBJECT.match(blanked, stretch.start, stretch.end) is not None
        )
    if said.verb in ASKING and (
        _ASKED_BY.match(blanked, said.span.start) or _PASSIVE_ZH.search(blanked, stretch.start, verb)
    ):
        return True
    return _MANY_ZH.fullmatch(blanked, said.span.start, max(said.span.start, verb)) is not None
