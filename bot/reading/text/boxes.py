"""What a page sets beside the words: legends of pictures, titles, boxes that tell who or what somebody is."""

import re

from bot.reading.text.layout import Layout
from bot.reading.text.lines import ends_sentence

LONGEST_LOOSE_LINE = 90
"""Characters of the longest line without an end of a sentence that a page sets between paragraphs."""

_LEGEND = re.compile(
    r"[, ](?:left|right|cent(?:re|er)|far left|far right|second from (?:the )?(?:left|right)|standing"
    r"|seated)(?:, |\)|\.$)|\([^()]{0,12}(?:left|right|pictured)\)"
    r"|pictured (?:in|at|on|with|here)\b"
    r"|[(\[]?(?:左起|右起|左[一二三四]|右[一二三四]|前排|后排|从左[至到]右|中间者)|摄[于影](?:\d|$|[。:])"
    r"|资料图|受访者供|翻拍"
)
_WITHOUT_VERB_EN = re.compile(
    r"(?:the |a |an )?(?:[a-z'’-]+ ){1,6}[a-z]+ing (?:[a-z'’-]+ ){0,8}(?:in|on|circa|c\."
    r"|,) ?(?:the )?(?:[a-z]+ )?(?:of )?\d{4}s?\.?"
)
_STARTS = re.compile(
    r"(?:from left|left to right|clockwise|pictured|above|below)\b[:,]?|shares (?:in|of)\b"
    r"|the company (?:has |had |later |also |now |since )*(?:reported|announced|said|says|declined"
    r"|confirmed|employs|runs|operates|carried|posted|recorded|did not)\b"
    r"|\[\d{1,2}\] ?(?=\S)|[*†‡](?=[^*\s])(?!.*\*)"
)
_PROFILE_ZH = re.compile(
    r"(?:公司|集团|企业)?(?:[创成]立|创办|创建|注册)于\d{4}|总部(?:位|设)[于在]|现有员工|主营(?:业务)?"
    r"|(?:生|出生|毕业|任教|就读)于|连续[一二三四五六七八九十\d]+年(?:亏损|盈利|增长)|年营收|注册资本|下设"
    r"|占地"
)
_PROFILE_EN = re.compile(
    r" (?:(?:was|were) (?:born|founded|established|incorporated) (?:in|at|by|on)|(?:is"
    r"|are) (?:headquartered|based"
    r"|listed) (?:in|on|at)|(?:is|was) the (?:founder|author|chief executive|ceo|chair(?:man|woman)?|editor"
    r"|director"
    r"|president|owner|subject) (?:and|of|at)|founded in \d{4})\b"
)


def stands_beside(bare: str) -> bool:
    """Whether a folded paragraph is a legend, a footnote or a profile; nobody in it speaks of himself."""
    return (
        _STARTS.match(bare) is not None
        or _WITHOUT_VERB_EN.fullmatch(bare) is not None
        or any(pattern.search(bare) is not None for pattern in (_LEGEND, _PROFILE_ZH, _PROFILE_EN))
    )


def is_loose_line(layout: Layout, i: int) -> bool:
    """Whether a line without an end of a sentence stands between others that have one: a title, a credit."""
    paragraph = layout.paragraphs[i]
    words = paragraph.words
    if paragraph.bulleted or len(words) > LONGEST_LOOSE_LINE or not paragraph.follows_blank or not i:
        return False
    if ends_sentence(words) or words.endswith((":", ",", ";", "、", "-", "—", "…", "..")):
        return False
    below = layout.paragraphs[i + 1 : i + 2]
    return ends_sentence(layout.paragraphs[i - 1].words) and all(p.follows_blank for p in below)
