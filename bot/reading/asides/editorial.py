"""Paragraphs in which nobody speaks: the page's own words, the editor's asides, marks of the end."""

import re

from bot.reading import cues
from bot.reading.asides.page_words import is_page_words

LONGEST_NOTICE = 80
"""Characters of a paragraph that one word anywhere in it shows to be the page's own."""

LONGEST_END_MARK = 40
"""Characters of the longest line that only says that a text is over."""

ASIDE = re.compile(r"[(\[【〔][^)\]】〕]*+[)\]】〕](?:[^。!?:]{0,40}+$)?+")
CAPTION = re.compile(
    r"(?:▲|图|photo|image|video|视频|照片)\s?[/:|]|▲|.{0,24}图\s?/"
    r"|[\[(【](?:图片?|照片|插图|photo(?:graph)?|picture|image|illustration|caption)[^\])】\n]{0,12}[\])】]"
    r"|(?:fig|plate|photo)(?:ure)?\.? ?\d{1,3}[.:] "
    r"|图为|(?:供图|摄影|图片|题图|封面图?|配图|制图)\s?[:/]"
    r"|.{0,60}?(?:供图|资料图片?|(?:摄影|图片来源|图源)[:/].{1,16})[)。]?$"
    r"|https?://\S+$|www\.\S+$|[^。!?\n]{0,12}\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d$"
    r"|[^\n]{0,160}[.(|/] ?(?:photo(?:graph|graphy)?s?|images?|illustrations?|pictures?|courtesy)\b"
    r" ?(?:[:/|]|by\b|of\b|credit)[^.\n]{0,40}[.)]?$"
    r"|图 ?[一二三四五六七八九十\d]{1,3}[:.\s]|!\[[^\]]*\]\("
    r"|[*_](?![*_])[^*_\n]{1,200}\b(?:photo(?:graph|graphy|s)?|image|illustration|courtesy|credit)\b"
    r"[^*_\n]{0,60}[*_]$"
)
DECORATION = re.compile(r"[★☆✦✧❖✿]")
"""What advertisers set between words, and nobody in his sentences."""


def is_notice(words: str) -> bool:
    """Whether a paragraph is the page's own words: an imprint, an advertisement, a link."""
    bare = words.lstrip("*_-—>【[ ")
    if bare.startswith(cues.editors.NOTICE_OPENINGS) or (
        bare[:1] in "★☆✦✧❖✿" and len(DECORATION.findall(bare)) > 1
    ):
        return True
    if len(words) <= LONGEST_NOTICE and any(notice in words for notice in cues.editors.NOTICES):
        return True
    return is_page_words(bare.rstrip("*_】] "))


def is_aside(words: str) -> bool:
    """Whether a paragraph is a stage direction, a note of the editor wholly in brackets, or a caption."""
    return ASIDE.fullmatch(words) is not None or CAPTION.match(words) is not None


def is_caption(words: str) -> bool:
    """Whether a paragraph is a picture, or says what one shows or whose it is."""
    return CAPTION.match(words) is not None


def is_end_mark(words: str) -> bool:
    """Whether a paragraph only says that the conversation or the text is over."""
    bare = words.strip("()[]【】<>*_#-—~=.。 ")
    return bare in cues.editors.END_MARKS or (
        len(bare) <= LONGEST_END_MARK and bare.startswith(cues.editors.END_OPENINGS)
    )
