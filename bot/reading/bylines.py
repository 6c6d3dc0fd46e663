"""By-lines: the line that says who wrote what stands under it."""

import re

from bot.reading.layout import Layout, Shape

BYLINE = re.compile(
    r"(?:(?:by|written by|words by) |(?:author|文字|文章|作者|撰文|撰稿|文|口述)(?:\s?[:/|·]\s?|\s))"
    r"(?P<who>[^:/|,。(]{2,40})$"
    r"|(?P<first>[^:/|,。(]{2,24})\s?(?:[/|]\s?(?:文|撰文|口述)|\((?:文|撰文|口述)\))$"
)
AUTHOR_NOTE = re.compile(
    r"[(\[【*_—―-]*+\s?(?:本文)?作者(?:系|为|是|单位|简介)|[(\[*_]*+(?:the )?(?:author|writer"
    r"|columnist)(?: of this \w+)? is\b"
)
"""What stands under an essay: who its author is."""

RUBRIC = re.compile(
    r"专栏|随笔|手记|笔记|来稿|自述|来论|观点|言论|评论版|副刊|\b(?:essay|column|opinion|op-ed|guest (?:post|essay|column)"
    r"|viewpoint|comment|first person|in my own words|as i see it)\b"
)
RUBRIC_LINES = 3
"""Lines above a by-line among which the rubric of a column stands."""


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
    """Whether a line that holds a bare name is a by-line: under a title, in a column or over an author's note."""
    if i == 0 or layout.paragraphs[i - 1].shape is Shape.TEXT:
        return False
    above = layout.paragraphs[max(0, i - RUBRIC_LINES) : i]
    return any(RUBRIC.search(paragraph.words) for paragraph in above) or author_below(layout, i) is not None
