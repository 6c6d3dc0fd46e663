"""Labels that call him neither by his name alone nor by a part: behind his company's name, or by his office.

澜峰沈知远：… is he in any conversation; 创始人：… only where the words above give him that office and no
one else (澜峰创始人沈知远; 沈知远，澜峰创始人).
"""

import re
from itertools import islice

from bot.folding import is_han
from bot.reading import cues
from bot.reading.people.others import is_not_himself

_COMPANY = re.compile(
    r"(?!.*[问答对致给谈论说评访与和及跟同向为代替请读看听被由的关反支挺怼骂黑赞笑假仿])"
    r"(?:[\u4e00-\u9fff]{2,10}|[a-z\d][a-z\d .&-]{1,20})"
)
"""What may stand before his name in a label, and is no verb and no preposition."""

_OFFICES = frozenset(cues.persons.TITLES) - frozenset("老师 先生 女士 作者 校友 顾问 演员 嘉宾".split())
_NAME_BEHIND = re.compile(r"[:、]?\s?(?P<name>[\u4e00-\u9fff]{2,4})")
_LONGEST_BETWEEN = 14
_BETWEEN = re.compile(rf"\s?[,(][^,()。\n和与、]{{0,{_LONGEST_BETWEEN}}}")
_ENDS = re.compile(r"$|[^\u4e00-\u9fff]|接受|回答|与|和|向|就|对|谈|在|做客")
"""Behind an office that stands behind his name: nobody else's name."""

MOST_OFFICES = 12
"""Times that an introduction tells of an office; one that does so more often introduces a circle."""


def is_behind_company(words: str, name: re.Pattern[str]) -> bool:
    """Whether the folded words of a label are his Chinese name right behind that of a company."""
    found = next((match for match in name.finditer(words) if match.end() == len(words)), None)
    if found is None or not found.start() or not is_han(found.group()[0]):
        return False
    return _COMPANY.fullmatch(words[: found.start()].strip()) is not None and not is_not_himself(words)


def is_office_of_his(words: str, name: re.Pattern[str], introduction: str) -> bool:
    """Whether the folded words of a label are an office that the words above give to him alone."""
    if words not in _OFFICES:
        return False
    his = False
    for match in islice(re.finditer(re.escape(words), introduction), MOST_OFFICES):
        before = introduction[max(0, match.start() - 2 * _LONGEST_BETWEEN) : match.start()]
        own = [found.end() for found in name.finditer(before)]
        between = before[own[-1] :] if own else None
        behind = name.match(introduction, match.end())
        beside = between is not None and _BETWEEN.fullmatch(between) is not None
        if behind or (beside and _ENDS.match(introduction, match.end())):
            his = True
        elif _NAME_BEHIND.match(introduction, match.end()):
            return False  # 联合创始人周衡
    return his
