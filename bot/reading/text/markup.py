"""HTML -> the text a reader would see: a line per block, without what stands around an article.

What only the look of a page tells is written as Markdown has it: a heading after #, a point of a list
after -, a block quotation after >, and who is quoted in it after a dash. The only place that strips tags.
"""

import re
from typing import Any

from lxml import html
from lxml.etree import ParserError

UNREAD_TAGS = frozenset(
    "script style noscript template head nav aside footer form button select option textarea iframe object"
    " svg math video audio canvas figcaption caption menu dialog".split()
)
BLOCK_TAGS = frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6"
    " header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
LISTING_TAGS = frozenset("section div p ul ol aside".split())
LINKED_TAGS = frozenset("ul ol li p div span strong b em i br".split())
LEAST_LINKS = 2
"""Links that make a list of them; one may be somebody's name over what he says."""

LONGEST_LIST = 200
"""Elements of the longest list of links; a longer one is looked through at no level of its page."""

OFFERING_TAGS = frozenset("div section aside".split())
LONGEST_OFFER = 120
"""Characters of the longest part of a page that a button makes an offer; a longer one may be the text."""

LINK_MARKS = " \t\r\n\xa0\u3000|·•/>»›,、;｜-"
DASHES = ("-", "–", "—", "―")
WHOLE_LINE_MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*"}
LABEL_TAGS = ("b", "strong", "em", "i", "span", "cite", "u", "font")
LONGEST_LABEL = 40
LABEL_ENDS = ":：。.!?！？,，、"
BOILERPLATE = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu|breadcrumbs?|sidebar|widget|related\w*|recommend\w*|ads?|advert\w*|promo\w*"
    r"|sponsor\w*|banner|share\w*|social|addtoany\w*|comments?|footer|copyright|caption|cap|credits?"
    r"|pull-?(?:quote)?|newsletter|subscribe"
    r"|popup|cookie\w*|pagination|toolbar|poll|survey|quiz|read-?(?:also|more|next|on)|also-?read"
    r"|see-?also|popular"
    r"|trending|most-?(?:read|viewed|popular)|(?:pay|reg)?-?wall|sign-?up|tags?|tag-?list"
    r"|hot-?(?:news|list)|cta|call-?to-?action|author-?(?:bio|info|box)?|about-?(?:the-?)?author|teaser|up-?next"
    r"|more-?(?:stories|from|on|news)|fact-?(?:s|box|file)?|info-?box|donate|apply|jump-?(?:nav|links))(?:$|[\s_-])",
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
    lines = _Lines(_labels_by_look(root))
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        if not leaving and not _unread(element, sizes, sizes[root]):
            lines.enter(element)
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
            continue
        if leaving:
            lines.leave(element)
        if element is not root:
            lines.add(_collapsed(element.tail, in_pre=False))
    return lines.text()


class _Lines:
    """The lines of a page while its tree is walked."""

    def __init__(self, labels: frozenset[Any]) -> None:
        """`labels`: the elements that only their look shows to be labels."""
        self._labels = labels
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quotes = 0  # block quotations that are open
        self._mark = ""  # what the next line begins with
        self._end = ""  # and what it ends with

    def enter(self, element: Any) -> None:
        """Begin an element, with the text before its first child."""
        if element.tag in BLOCK_TAGS or element.tag == "br" or _is_signature(element):
            self._close(apart=element.tag != "br")
        self._quotes += element.tag == "blockquote"
        if _is_signature(element):
            self._mark = "— "
        elif mark := _whole_line_mark(element):
            self._mark = self._end = mark
        elif element.tag == "li":
            self._mark = "- "
        elif element.tag == "dt":
            self._mark = "#### "
        elif element in self._labels:
            self.add("**")
        elif element.tag in HEADING_TAGS:
            self._mark = "#" * int(element.tag[1]) + " "
        self.add(_collapsed(element.text, in_pre=element.tag == "pre"))

    def leave(self, element: Any) -> None:
        """End an element."""
        if element.tag in BLOCK_TAGS or _is_signature(element):
            self._close(apart=True)
            self._mark = self._end = ""
        elif element in self._labels:
            self.add("** ")
        if element.tag == "blockquote":
            self._quotes -= 1
            if self._lines and not self._quotes and self._lines[-1] == ">":
                self._lines[-1] = ""

    def add(self, text: str) -> None:
        """Go on with the line, or with several where the text has line breaks of its own."""
        first, *others = text.split("\n")
        self._line.append(first)
        for line in others:
            self._close(apart=False)
            self._line.append(line)

    def text(self) -> str:
        """All lines, blocks apart by an empty one."""
        self._close(apart=True)
        return "\n".join(self._lines).strip("\n")

    def _close(self, *, apart: bool) -> None:
        line = re.sub(" {2,}", " ", "".join(self._line)).strip()
        self._line = []
        if line:
            mark = "" if line.startswith(DASHES) and self._mark == "— " else self._mark
            self._lines.append("> " * bool(self._quotes) + mark + line + self._end)
            self._mark = self._end = ""
        if apart and self._lines and self._lines[-1] not in ("", ">"):
            self._lines.append(">" if self._quotes else "")


def _whole_line_mark(element: Any) -> str:
    """The mark of a paragraph that is nothing but bold or slanted words, as questions without a label are."""
    if element.tag not in {"p", "div", "li"} or len(element) != 1 or (element.text or "").strip():
        return ""
    only = element[0]
    if (only.tail or "").strip() or only.find(".//br") is not None:
        return ""
    return WHOLE_LINE_MARKS.get(only.tag, "")


def _labels_by_look(root: Any) -> frozenset[Any]:
    """The elements that begin a line and come again with the same few words, text right behind them.

    So a page sets who speaks where it needs no colon: by the style alone.
    """
    found: dict[str, list[Any]] = {}
    for element in root.iter(*LABEL_TAGS):
        parent = element.getparent()
        begins = parent.tag in BLOCK_TAGS and parent[0] is element and not (parent.text or "").strip()
        if not begins or len(element) > 1:
            continue
        words = "".join(element.itertext()).strip()
        behind = (element.tail or "").strip() or "".join(parent.itertext()).strip()[len(words) :].strip()
        if 0 < len(words) <= LONGEST_LABEL and behind[:1].isalnum() and words[-1] not in LABEL_ENDS:
            found.setdefault(words, []).append(element)
    return frozenset(element for again in found.values() if len(again) > 1 for element in again)


def _is_signature(element: Any) -> bool:
    """Whether an element says who is quoted: at the end of a block quotation, or beneath it in a figure."""
    if element.tag == "figcaption":
        return element.getparent() is not None and element.getparent().find(".//blockquote") is not None
    if element.tag not in {"cite", "footer"}:
        return False
    while element is not None and element.tag != "blockquote":
        if (element.tail or "").strip() or element.getnext() is not None:
            return False
        element = element.getparent()
    return element is not None


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
    if not isinstance(element.tag, str):
        return True
    if element.tag in UNREAD_TAGS:
        return not _is_signature(element)
    if "hidden" in element.attrib or "display:none" in element.get("style", "").replace(" ", ""):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if sizes[element] >= BOILERPLATE_SHARE * whole:
        return False
    around = BOILERPLATE.search(names) is not None and not _is_embedded(element, names)
    return around or _is_list_of_links(element) or _is_offer(element, sizes)


def _is_embedded(element: Any, names: str) -> bool:
    """Whether an element is a post that an article embeds: a quotation, and none lifted out of the text."""
    return element.tag == "blockquote" and "pull" not in names.lower() and "related" not in names.lower()


def _is_offer(element: Any, sizes: dict[Any, int]) -> bool:
    """Whether a small part of a page ends in a button: an offer to subscribe, to share, to answer."""
    return (
        element.tag in OFFERING_TAGS
        and 0 < sizes[element] <= LONGEST_OFFER
        and any(child.tag in {"button", "input"} for child in element)
    )


def _is_list_of_links(element: Any) -> bool:
    """Whether a part of a page holds nothing but links, with a heading perhaps."""
    if element.tag not in LISTING_TAGS or len(element) < LEAST_LINKS:
        return False
    links = seen = 0
    parts = [element]
    while parts:
        part = parts.pop()
        seen += len(part)
        texts = [part.text, *(child.tail for child in part)]
        if seen > LONGEST_LIST or any((text or "").strip(LINK_MARKS) for text in texts):
            return False
        for child in part:
            if child.tag == "a":
                links += 1
            elif child.tag in LINKED_TAGS:
                parts.append(child)
            elif isinstance(child.tag, str) and child.tag not in HEADING_TAGS:
                return False
    return links >= LEAST_LINKS
