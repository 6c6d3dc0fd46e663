"""HTML -> the text a reader would see: a line per block, without what stands around an article.

The only place that strips tags.
"""

import re
from typing import Any

from lxml import html
from lxml.etree import ParserError

UNREAD_TAGS = frozenset(
    "script style noscript template head nav aside footer form button select option textarea iframe object"
    " svg math video audio canvas figcaption menu dialog".split()
)
BLOCK_TAGS = frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6"
    " header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
BOILERPLATE = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu|breadcrumbs?|sidebar|widget|related\w*|recommend\w*|ads?|advert\w*|promo\w*"
    r"|sponsor\w*|banner|share\w*|social|addtoany\w*|comments?|footer|copyright|caption|newsletter|subscribe"
    r"|popup|cookie\w*|pagination|toolbar)(?:$|[\s_-])",
    re.I,
)
"""Class and id words of what stands around an article (after the list in mozilla/readability)."""

BOILERPLATE_SHARE = 0.4
"""A part with more of the page's text than this is the article, whatever it is called."""


def visible_text(markup: str) -> str:
    """The text of a page as its reader sees it: a line per block, white space collapsed.

    Walks the tree with a stack of its own, so that deeply nested markup cannot exhaust Python's.
    """
    try:
        root = html.document_fromstring(f"<div>{markup}</div>" if "<html" not in markup.lower() else markup)
    except (ParserError, ValueError):
        return ""
    sizes = _text_sizes(root)
    pieces: list[str] = []
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        if not leaving and not _unread(element, sizes, sizes[root]):
            block = element.tag in BLOCK_TAGS or element.tag == "br"
            pieces.append("\n" if block else "")
            pieces.append(_collapsed(element.text, in_pre=element.tag == "pre"))
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
            continue
        if leaving and element.tag in BLOCK_TAGS:
            pieces.append("\n")
        if element is not root:
            pieces.append(_collapsed(element.tail, in_pre=False))
    lines = (" ".join(line.split(" ")).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(re.sub(" {2,}", " ", line) for line in lines if line)


def _collapsed(text: str | None, *, in_pre: bool) -> str:
    if not text:
        return ""
    return text if in_pre else re.sub(r"[ \t\r\n\f]+", " ", text)


def _text_sizes(root: Any) -> dict[Any, int]:
    """Characters of text below each element, counted from the leaves up."""
    sizes: dict[Any, int] = {}
    for element in reversed(list(root.iter())):
        below = sum(sizes[child] + len(child.tail or "") for child in element)
        sizes[element] = below + (len(element.text or "") if isinstance(element.tag, str) else 0)
    return sizes


def _unread(element: Any, sizes: dict[Any, int], whole: int) -> bool:
    if not isinstance(element.tag, str) or element.tag in UNREAD_TAGS:
        return True
    if "hidden" in element.attrib or "display:none" in element.get("style", "").replace(" ", ""):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(BOILERPLATE.search(names)) and sizes[element] < BOILERPLATE_SHARE * whole
