"""The heads and feet of pages, and their numbers, among the lines of a document: no part of its text."""

import re
from collections import Counter
from itertools import pairwise

from bot.reading import cues
from bot.reading.text.lines import HEADING_LENGTH, RULE, Line, ends_sentence
from bot.reading.text.stamps import is_stamp, name_before_stamp

KNOWN_LABELS = cues.labelling.INTERVIEWER_LABELS | cues.labelling.OFFICES_EN | cues.labelling.ANSWER_LABELS
REPEATED_FURNITURE = 3
"""A short line without a sentence that stands this often in a document is a page header, not text."""

PAGE_NUMBER = re.compile(
    r"\s*+(?:[-—–·•\s]{0,4}\d{1,4}[-—–·•\s]{0,4}|第\s?\d{1,4}\s?页(?:\s?[,/]?\s?共\s?\d{1,4}\s?页)?"
    r"|page \d{1,4}(?: of \d{1,4})?|\d{1,4}\s?/\s?\d{1,4}"
    r"|[-—–·•─]{1,2}\s?(?:[〇零○一二三四五六七八九十百]\s?){1,5}[-—–·•─]{1,2})\s*+$"
)
PAGE = r"(?:page \d{1,4}|p\. ?\d{1,4}|第 ?(?:[a-z]?\d{1,4}|[〇一二三四五六七八九十]{1,4}) ?[页版])"
NUMBER = rf"(?:\d{{1,4}}|[〇一二三四五六七八九十]{{1,4}}|{PAGE})"
EDGE_NUMBER = re.compile(rf"^{NUMBER}\s++|(?<!\s)\s++{NUMBER}$")
NUMBER_AT_EDGE = re.compile(r"^(?P<first>\d{1,4})[ \t\u3000\xa0]{2,}+|[ \t\u3000\xa0]{2,}+(?P<last>\d{1,4})$")
ABBREVIATED = (" vol.", " no.", " p.", " pp.", " nr.")
LONGEST_SKIP = 3
"""Pages that may be missing between two that are there."""

EDGES_OF_NUMBER = frozenset("〇一二三四五六七八九十p第页版")
"""Besides digits, what a line begins or ends with that has a number of its page there."""

LONGEST_PAGE_NUMBER = 24
"""Characters of the longest line that holds nothing but the number of a page."""

LONGEST_HEAD = 120
"""Characters of the longest head of a page, with the gaps in it."""

DATED = re.compile(r"  \d{4}(?:[./-]| ?年 ?)\d{1,2}(?:[./-]\d{1,2}| ?月)")
"""The date of a paper beside its name, wide gaps between."""

NAMED_PAGE = re.compile(rf"{PAGE}(?: ?[·・|/] ?\S{{1,8}})?  |.*  {PAGE}$")
PAPER_HEAD = re.compile(
    r"(?=.*(?:星期|周)\s?[一二三四五六日天])(?=.*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?=.*(?:第?\s?[a-z]?[\d一二三四五六七八九十]{1,3}\s?版|[报刊]))"
    r"[^。,!?:“”]{8,100}"
)
"""The head of a newspaper's page: its name, the date and the day of the week, the number of the page."""

WIDE = re.compile(r"[ \t\u3000\xa0][ \t\u3000\xa0]++")


def find_page_heads(original: str, text: str, lines: list[Line]) -> frozenset[int]:
    """The indexes of page numbers, and of short lines without a sentence that come again and again.

    `original`: the text with its capitals, in which printers set the name of a paper.
    """
    bare_lines = [line.words.strip() for line in lines]
    wide = WIDE.search(text) is not None
    words = [_without_number(bare) for bare in bare_lines]
    numbers = [
        len(bare) <= LONGEST_PAGE_NUMBER and PAGE_NUMBER.match(line.words) is not None
        for line, bare in zip(lines, bare_lines, strict=True)
    ]
    counts = Counter(words)
    labels = _taking_turns(lines, words, counts)
    numbered_heads = {words[i] for i, bare in enumerate(bare_lines) if words[i] != bare}
    found = set()
    counted = _page_numbers_at_edges(bare_lines)
    for i, bare in enumerate(bare_lines):
        if (
            numbers[i]
            or i in counted
            or _is_paper_head(bare)
            or (wide and WIDE.search(bare) and _could_be_header(bare) and _names_page(bare))
        ):
            found.add(i)
        elif bare and counts[words[i]] > 1 and _could_be_header(words[i]):
            numbered = words[i] in numbered_heads or any(numbers[max(0, i - 1) : i + 2])
            stamped = i + 1 < len(lines) and is_stamp(bare_lines[i + 1])
            if bare in KNOWN_LABELS or stamped or ("@" in bare and name_before_stamp(bare)):
                continue  # whoever speaks next, or the name above a post
            often = counts[words[i]] >= (2 if numbered else REPEATED_FURNITURE)
            if often and (numbered or not (words[i] in labels or _heads_a_paragraph(text, lines, i))):
                found.add(i)
    if not wide:
        return frozenset(found)
    found |= _heads_in_capitals(original, lines, numbers)
    heads = {
        line
        for i, line in enumerate(words)
        if counts[line] > 1 and {i - 1, i + 1} & found and WIDE.search(line) and _could_be_header(line)
    }
    return frozenset(found.union(i for i, line in enumerate(words) if line in heads))


def _heads_in_capitals(original: str, lines: list[Line], numbers: list[bool]) -> set[int]:
    """The lines in capitals, parted by wide gaps, with a number among them or right behind or before them."""
    found = set()
    for i, line in enumerate(lines):
        if len(line.words) > LONGEST_HEAD or not WIDE.search(line.words.strip()):
            continue
        parts = [part.strip(" .,") for part in WIDE.split(original[line.start : line.end].strip())]
        named = any(part.isupper() and " " in part for part in parts)
        numbered = any(part.isdecimal() and len(part) < len("1967") for part in (parts[0], parts[-1]))
        beside = any(numbers[max(0, i - 1) : i + 2])
        if (named and numbered) or (beside and all(part.isupper() or part.isdecimal() for part in parts)):
            found.add(i)
    return found


def _page_numbers_at_edges(bare_lines: list[str]) -> frozenset[int]:
    """The lines with a number at an edge, a wide gap beside it, that count up: the heads of pages."""
    found: list[tuple[int, int]] = []
    for i, bare in enumerate(bare_lines):
        edges = bare[:1] + bare[-1:]
        match = NUMBER_AT_EDGE.search(bare) if any(map(str.isdecimal, edges)) else None
        if match is not None and _could_be_header(bare[: match.start()] + bare[match.end() :]):
            found.append((i, int(match.group("first") or match.group("last"))))
    near = [
        {one[0], other[0]}
        for one, other in pairwise(found)
        if 0 < other[1] - one[1] <= LONGEST_SKIP and other[0] - one[0] > 1
    ]
    return frozenset(i for pair in near for i in pair)


def _without_number(bare: str) -> str:
    """A line without the number of a page at its start or end."""
    edges = bare[:1] + bare[-1:]
    if any(edge.isdecimal() or edge in EDGES_OF_NUMBER for edge in edges):
        return EDGE_NUMBER.sub("", bare)
    return bare


def _is_paper_head(bare: str) -> bool:
    return len(bare) <= LONGEST_HEAD and "年" in bare and PAPER_HEAD.fullmatch(bare) is not None


def _names_page(bare: str) -> bool:
    """Whether a line has the name of its page beside other words, a wide gap between."""
    narrow = WIDE.sub("  ", bare)
    dated = narrow.count("  ") > 1 and NUMBER_AT_EDGE.search(bare) and DATED.search(narrow)
    return bool(dated) or NAMED_PAGE.match(narrow) is not None


def _taking_turns(lines: list[Line], words: list[str], counts: Counter[str]) -> frozenset[str]:
    """Short lines that come in turns with others, text between them: names above what somebody says."""
    repeated = [i for i, line in enumerate(words) if counts[line] > 1 and _could_be_header(line)]
    behind_sentence: Counter[str] = Counter()
    for i, following in pairwise(repeated):
        between = following - i > 1 and words[i] != words[following]
        if between and ends_sentence(lines[following - 1].words):
            behind_sentence[words[following]] += 1
    return frozenset(line for line, count in behind_sentence.items() if 2 * count >= counts[line])


def _heads_a_paragraph(text: str, lines: list[Line], i: int) -> bool:
    """Whether a line stands alone above text that follows at once, as the names in some transcripts do."""
    if i + 1 == len(lines):
        return False
    above = text[lines[i - 1].end : lines[i].start] if i else "\n\n"
    below = text[lines[i].end : lines[i + 1].start]
    return above.count("\n") > 1 and below.count("\n") == 1


def _could_be_header(words: str) -> bool:
    narrow = WIDE.sub(" ", words)
    return (
        0 < len(narrow) <= HEADING_LENGTH
        and ":" not in words
        and not words.startswith(("*", "-", "#"))
        and (not ends_sentence(words) or words.endswith(ABBREVIATED))
        and not RULE.match(words)
        and any(map(str.isalnum, narrow))
    )
