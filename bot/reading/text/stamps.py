"""The lines that a machine sets around what people write: who wrote when, how many liked it.

A stamp is a date, a time of day, or how long ago something was. Everything here works on folded lines
and knows nothing of who speaks.
"""

import re

from bot.reading import cues

LONGEST_STAMPED = 100
"""Characters of the longest line with a name, a stamp and a count; more is a sentence with a date."""

LONGEST_NAME = 40
"""Characters of the longest name that somebody writes under."""

CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?[ap]\.?m\b\.?)?"
_MONTH = rf"(?:{'|'.join(sorted(cues.editors.MONTHS_EN, key=len, reverse=True))})\b\.?"
_DATE = (
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|(?:\d{4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?"
)
_UNIT_EN = (
    r"seconds?|secs?\.?|minutes?|mins?\.?|hours?|hrs?\.?|days?|weeks?|months?|years?|[smhdwy]|mos?\.?|yrs?\.?"
)
_AGO = rf"\d{{1,3}} ?(?:{_UNIT_EN}) ago|\d{{1,3}} ?(?:秒钟?|分钟|个?小时|天|周|个月|年)之?前|刚刚|just now"
_SHORT_AGO = r"\d{1,3} ?(?:秒|分钟|小时|天|周|[smhdw])$"
"""As some sites write it alone on a line: 4 小时, 3h."""

_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|(?:星期|周)[一二三四五六日天]"
    r"|today|yesterday|今天|昨天|前天"
)
STAMP = (
    rf"(?:(?:{_DATE})[ ,t]*+(?:at )?(?:(?:{_WEEKDAY}),? )?(?:(?:上午|下午|晚上|凌晨) ?)?(?:{CLOCK})?"
    rf"|(?:{_WEEKDAY}),? (?:at )?{CLOCK}|{CLOCK}|{_AGO})"
)
_DATED = re.compile(rf"{_DATE}|{_AGO}|{_WEEKDAY}")
_EXACT = re.compile(rf"{CLOCK}|{_AGO}|{_SHORT_AGO}")
_QUICK = re.compile(r"\d|刚刚|just now")
_QUICK_EXACT = re.compile(r":\d|[前刚秒钟时天周]|ago|just now|[smhdw]$")
"""What no line can do without that holds a stamp, or an exact one."""

_COUNTED = (
    r"(?:points?|likes?|upvotes?|votes?|replies|reply|comments?|reposts?|retweets?|shares?|views?|quotes?"
    r"|bookmarks?|人?赞同了该(?:回答|文章|想法)|赞同?|人?赞同|点赞|喜欢|条?评论|条?回复|转发|转评|次?转发|阅读|收藏|浏览|分享|在看)"
)
_NUMBER = r"\d[\d,.]*+(?: ?[kmw万亿](?![a-z]))?"
_COUNT = (
    rf"(?:{_NUMBER} ?(?:人|次|条)? ?{_COUNTED}|{_COUNTED} ?:? ?{_NUMBER}"
    rf"|[♡♥❤💬🔁👍⭐★☆↺⇄🗨📊👁\ufe0f]+ ?{_NUMBER})"
)
_BETWEEN = r"[ \t,·•|/;()\[\]-]"
_SENT_FROM = r"(?:来自|发自|via|from|发布于|编辑于|ip ?属地:?)[^,。!?]{0,24}"
_COUNTS = re.compile(rf"{_BETWEEN}*+{_COUNT}(?:{_BETWEEN}++(?:{_COUNT}|{_SENT_FROM}|{STAMP}))*+{_BETWEEN}*+")
_STAMP_ALONE = re.compile(
    rf"(?:(?:发布|发表|编辑|更新)于 ?|(?:posted|published|edited|updated)(?: on| at)? )?"
    rf"{_BETWEEN}*+(?:{STAMP}|{_SHORT_AGO})"
    rf"(?:{_BETWEEN}++(?:{STAMP}|{_COUNT}|{_SENT_FROM}|已编辑|edited))*+{_BETWEEN}*+:?"
)
_BEHIND = re.compile(
    rf"[ \t,·•|(\[-](?:{_COUNT}{_BETWEEN}++)*{STAMP}[)\]]?:?(?: ?[(\[]?(?:已编辑|edited)[)\]]?)? *+$"
)
_LAST = frozenset("0123456789)]:.前刚omwd辑")
"""What a line with a stamp at its end ends with."""

_HANDLED = re.compile(
    rf"(?P<name>[^@:。!?]{{1,{LONGEST_NAME}}}@[\w.-]{{2,30}}\)?)[ ·•,|—–-]++(?:{STAMP}|{_SHORT_AGO}) *+$"
)
"""A name with an account before a date, as posts are headed that say no time of day."""

_SENTENCE = re.compile(r"[。!?;:]|[a-z]{3}\. ")
_BEFORE = re.compile(
    rf"[(\[]?(?P<stamp>{STAMP})[)\]]?(?: [-–—])? ?(?P<name>[^:\n\[(]{{1,{LONGEST_NAME}}}):(?: |$)"
)
_OPENING = re.compile(rf"[(\[]{STAMP}[)\]] |{STAMP} - ")
_SYSTEM = re.compile(
    r"[\"“]?[^:,。!?]{1,40}?[\"”]? ?(?:撤回了一条消息|(?:邀请|移出了?)[^。:]{1,40}(?:群聊|群)?"
    r"|(?:加入|退出|离开)了?(?:本?群聊?|聊天|群组)|拍了拍.{1,30}|修改群名为.{1,40}"
    r"|(?:has )?(?:left|joined)(?: the (?:group|chat|channel|call))?"
    r"|(?:created (?:the )?group|added|removed|changed the (?:subject|group)|pinned a message)\b[^:]{0,60})$"
    r"|(?:this message was deleted|you deleted this message|messages (?:and calls )?are end-to-end encrypted"
    r"|missed (?:voice|video) call)\b"
)
_MEDIA = re.compile(
    r"<[^<>]{0,30}(?:omitted|attached)[^<>]{0,20}>$|(?:image|video|audio|sticker|document|gif) omitted$"
    r"|(?:[\[(][\u4e00-\u9fff]{1,6}[\])] ?)++$|(?:\[[^\]]{0,40}removed[^\]]{0,40}\]|\[deleted\])$"
)
_PASSED_ON = re.compile(
    r"forwarded(?: message)?(?: from [^:]{1,40})?\b|fwd:|转发自|转发:|\[(?:聊天记录|转发|合并转发|链接)\]"
)


def is_stamped(line: str) -> bool:
    """Whether a line only says who wrote when, or how many liked it."""
    if len(line) > LONGEST_STAMPED or not _QUICK.search(line):
        return False
    return is_stamp(line) or is_counts(line) or name_before_stamp(line) is not None


def is_stamp(line: str) -> bool:
    """Whether a line is nothing but a stamp, with counts and the device it came from."""
    return _QUICK.search(line) is not None and _STAMP_ALONE.fullmatch(line.strip()) is not None


def has_clock(stamp: str) -> bool:
    """Whether a stamp is exact to the minute, or how long ago it was: machines write it, not people."""
    return _EXACT.search(stamp) is not None


def is_counts(line: str) -> bool:
    """Whether a line only counts what readers did with a post (转发 318 评论 96 赞 2041)."""
    return _QUICK.search(line) is not None and _COUNTS.fullmatch(line.strip()) is not None


def name_before_stamp(line: str) -> str | None:
    """The name that stands in a line before a dated stamp and nothing else; None where it has none."""
    if len(line) > LONGEST_STAMPED:
        return None
    handled = _HANDLED.match(line) if "@" in line else None
    if handled is not None:
        return handled.group("name").strip(" ,·|(")
    if line.rstrip()[-1:] not in _LAST or not _QUICK_EXACT.search(line):
        return None
    match = _BEHIND.search(line)
    if match is None or not (_DATED.search(match.group()) and has_clock(match.group())):
        return None
    name = line[: match.start()].strip(" ,·|")
    if not name or len(name) > LONGEST_NAME or _SENTENCE.search(name) or is_counts(name):
        return None
    return name


def name_behind_stamp(line: str) -> re.Match[str] | None:
    """A dated stamp, a name (group `name`) and a colon at the start of a line; the words follow."""
    match = _BEFORE.match(line) if line[:1] in "([" or line[:1].isdigit() else None
    return match if match is not None and _DATED.search(match.group("stamp")) else None


def is_system_line(line: str) -> bool:
    """Whether a line of a chat is the program's own: who joined, what was taken back.

    So is a line that begins with a dated stamp and names nobody who says something.
    """
    if _SYSTEM.match(line) is not None:
        return True
    stamp = _OPENING.match(line) if line[:1] in "([" or line[:1].isdigit() else None
    return stamp is not None and _DATED.search(stamp.group()) is not None


def is_media(words: str) -> bool:
    """Whether a message is nothing but a picture, a film or a mark that one was there."""
    return _MEDIA.match(words) is not None


def is_passed_on(words: str) -> bool:
    """Whether a message says that somebody else wrote it."""
    return _PASSED_ON.match(words) is not None
