"""By-lines: the line that says who wrote what stands under it."""

import re

from bot.reading import cues
from bot.reading.people.fillers import title_only
from bot.reading.text.alternations import longest_first
from bot.reading.text.layout import Layout, Shape

_OFFICES = [
    *(*cues.persons.HONORIFICS_EN, *cues.persons.TITLES_EN),
    *(*cues.persons.OFFICES_ALONE_EN, *cues.persons.OFFICES_BEFORE_NAME_EN),
]
_OFFICE_BEHIND = (
    rf"(?:,? (?:(?:the |our |its )?(?:[a-z&'’-]+ ){{0,4}}?(?:{longest_first(_OFFICES)})\b[^:|\n]{{0,60}}"
    r"|as told to [^:|\n]{2,40}|on|at))?"
)
BYLINE = re.compile(
    r"(?:(?:(?:posted|published|written|words) )?(?:on,? )?by|a (?:post|letter|note|message) (?:by|from)) "
    rf"(?P<writer>[^:/|,。(]{{2,40}}?){_OFFICE_BEHIND}$"
    r"|(?:author|文字|文章|作者|撰文|撰稿|文|口述(?:[者人])?|讲述(?:[者人])?|自述(?:[者人])?|主讲(?:[者人])?|演讲(?:[者人])?)(?:\s?[:/|·]\s?|\s)"
    r"(?P<who>[^:/|,。(]{2,40})$"
    r"|(?P<first>[^:/|,。(]{2,24})\s?(?:[/|]\s?(?:文|撰文|口述)|\((?:文|撰文|口述)\))$"
)
TOLD_TO = re.compile(
    r"[*_(\[—–-]*+ ?(?:as )?(?:told to|interview(?:ed)? by|spoke to|in conversation with|recorded by)"
    r":? [^:|。]{2,60}$"
)
"""The line that says who wrote down what somebody tells of himself in the first person."""

NAMED_IN_TITLE = re.compile(r"[^:]{2,60}: (?P<who>[^:]{2,60})$")

AUTHOR_NOTE = re.compile(
    r"[(\[【*_—―-]*+\s?(?:本文)?作者(?:系|为|是|单位|简介)|[(\[*_]*+(?:the )?(?:author|writer"
    r"|columnist)(?: of this \w+)? is\b"
)
"""What stands under an essay: who its author is."""

RUBRIC = re.compile(
    r"专栏|随笔|手记|笔记|来稿|自述|来论|观点|言论|评论版|副刊"
    r"|\b(?:essay|column|opinion|op-ed|guest (?:post|essay|column)|viewpoint|comment|first person"
    r"|in my own words|as i see it)\b"
)
_SPEECHES_ZH = (
    "演讲|演说|讲话|致辞|致词|发言|开幕词|闭幕词|公开信|一封信|内部信|全员信|感言|主旨报告|主题报告"
    "|书面声明|证词|寄语|献词|股东信|致[^,。:|]{1,10}(?:信|书)|家书|分享|开场白|主旨演讲|最后一课|开讲词|贺词|答谢词"
)
SPEECHES_EN = (
    "remarks|speech|address|keynote|lecture|statement|testimony|toast|eulogy|message|letter|talk|sermon"
    "|acceptance speech"
)
_FORM_ZH = r"(?:全文|实录|文字稿|文字版|原文|稿|记录|摘录|节选|要点|完整版|中文版|\s|\([^()]*\))*+"
TITLE_OF_SPEECH = re.compile(
    rf"[^,。:|\n]{{0,40}}(?:{_SPEECHES_ZH}){_FORM_ZH}(?:$|[:|]\s?(?=\S))"
    rf"|\s?[:|]\s?[^。:|\n]{{2,40}}?(?:[—─–-]{{1,2}}|\s|\()[^,。:|\n]{{0,30}}(?:{_SPEECHES_ZH}){_FORM_ZH}\)?$"
)
"""What follows his name in the title of a speech or a letter of his."""

SPEECH_BY = re.compile(
    r"^(?:[*_#]{1,3} ?)?(?:(?:the|a|an|full|complete|opening|closing|prepared|open|new year|text of"
    r"|transcript of|commencement|graduation|convocation|inaugural|acceptance|annual|keynote|welcome"
    r"|farewell|public) ){0,4}"
    rf"(?:{SPEECHES_EN})(?: [a-z]+){{0,3}}? (?:by|from|of) (?:[a-z.]+ ){{0,3}}$"
    rf"|(?:{_SPEECHES_ZH}){_FORM_ZH}\s?[:"
    rf"|]\s?$"
)
HEADED = re.compile(r"\s?[:|]\s?[^。\n]{2,40}$")
"""Behind a rubric and his name, the title of his speech: 演讲｜NAME：慢"""

_EDITED = r"(?: (?:as (?:prepared|delivered|given)|edited|condensed|abridged|lightly edited)\b[^.:]*\.?)?"
BEHIND_SPEAKER = re.compile(
    rf"(?:, (?:the |our )?(?:[a-z&'’-]+ ){{0,3}}?(?:{longest_first(_OFFICES)})\b[^.:]{{0,60}}?)?"
    r"(?:,? (?:at|to|on|in|before|during|for|delivered)\b[^.:]*)?(?:\([^()]*\))?"
    rf"\.?{_EDITED}[*_]{{0,3}}$"
)
SPEECH_OF_HIS = re.compile(
    rf"['’]s? (?:[a-z-]+ ){{0,3}}(?:{SPEECHES_EN})(?: (?:at|to|on|in|before|for)\b[^.:]*)?(?:\([^()]*\))?$"
)
RUBRIC_LINES = 3
"""Lines above a by-line among which the rubric of a column stands."""


def gives_his_speech(words: str, start: int, end: int) -> bool:
    """Whether a title with his name between two places says that his speech or his letter follows."""
    before, behind = words[:start], words[end:]
    if SPEECH_BY.search(before):
        return BEHIND_SPEAKER.fullmatch(behind) is not None or HEADED.fullmatch(behind) is not None
    bare = before.strip("#*_ 《【—─–-")
    leads = not bare or bare.endswith(("|", "—", ":")) or title_only(bare)
    return leads and (TITLE_OF_SPEECH.match(behind) or SPEECH_OF_HIS.match(behind)) is not None


def author_below(layout: Layout, first: int) -> int | None:
    """The paragraph below a place that says who the author is; None where none does."""
    return next(
        (
            at
            for at in range(first, len(layout.paragraphs))
            if AUTHOR_NOTE.match(layout.paragraphs[at].words) is not None
        ),
        None,
    )


def is_under_title(layout: Layout, i: int) -> bool:
    """Whether a line with a bare name is a by-line: under a title, in a column or over an author's note."""
    if i == 0 or layout.paragraphs[i - 1].shape is Shape.TEXT:
        return False
    above = layout.paragraphs[max(0, i - RUBRIC_LINES) : i]
    return any(RUBRIC.search(paragraph.words) for paragraph in above) or author_below(layout, i) is not None
