"""Long lists page by page: which part an address asks for, and the ways to the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ui.layout import Place
from ui.view import View

NO_PAGE = 0
"""What stands for the page of an address that names none there can be."""


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a list: its number, how many there are, and the entries `start` to `end` that it shows."""

    page: int
    pages: int
    start: int
    end: int


def part_of(count: int, size: int, page: int) -> Part | None:
    """A page of a list of `count` entries, `size` to a page; None where there is no such page.

    An empty list has one page.
    """
    pages = max(1, -(-count // size))
    if not 1 <= page <= pages:
        return None
    return Part(page, pages, (page - 1) * size, min(page * size, count))


def page_asked(query: Mapping[str, str]) -> int:
    """The page that an address names; the first where it names none, NO_PAGE for what is no number."""
    page = query.get("page", "1")
    return int(page) if page.isascii() and page.isdigit() and len(page) < 10 else NO_PAGE


def heading(title: object, part: Part, view: View) -> Markup:
    """A heading, with the page it is of where there are several."""
    if part.pages == 1:
        return Markup("{}").format(title)
    return Markup('{} <span class="which">{}</span>').format(title, which(part, view))


def titled(title: str, part: Part, view: View) -> str:
    """The title of a page in the same sense."""
    return title if part.pages == 1 else f"{title}{view.strings.separator}{which(part, view)}"


def which(part: Part, view: View) -> str:
    """Which page it is, of how many."""
    return view.strings.page_of.format(page=part.page, pages=part.pages)


def neighbours(part: Part, place: Place) -> Markup:
    """The pages before and after, for the head of a page."""
    return Markup("").join(
        Markup('<link rel="{}" href="{}">').format(name, _address(place, page))
        for name, page in _neighbours(part)
    )


def turn(part: Part, view: View, place: Place) -> Markup:
    """The ways to other pages; nothing where there are none."""
    if part.pages == 1:
        return Markup("")
    labels = {"prev": view.strings.earlier_page, "next": view.strings.later_page}
    steps = Markup(" ").join(
        Markup('<a rel="{}" href="{}">{}</a>').format(name, _address(place, page), labels[name])
        for name, page in _neighbours(part)
    )
    numbers = Markup("").join(
        Markup('<li><a href="{}"{}>{:,}</a></li>').format(
            _address(place, page), Markup(' aria-current="page"') if page == part.page else "", page
        )
        for page in milestones(part)
    )
    return Markup('<nav class="pages" aria-label="{}"><p>{}</p><ol>{}</ol></nav>').format(
        view.strings.other_pages, steps, numbers
    )


def milestones(part: Part) -> Iterable[int]:
    """The pages worth a link: the ends, the neighbours, and halfway to the ends.

    So any of n pages is some log2(n) steps away.
    """
    near = {part.page - 1, part.page, part.page + 1}
    halfway = {(1 + part.page) // 2, (part.page + part.pages + 1) // 2}
    return sorted(page for page in {1, part.pages} | near | halfway if 1 <= page <= part.pages)


def _neighbours(part: Part) -> list[tuple[str, int]]:
    both = (("prev", part.page - 1), ("next", part.page + 1))
    return [(name, page) for name, page in both if 1 <= page <= part.pages]


def _address(place: Place, page: int) -> str:
    return place.with_query(page=None if page == 1 else str(page))
