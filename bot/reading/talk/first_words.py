"""Labels without a colon: what paragraphs begin with before a space, or in capitals, again and again."""

import re
from collections import Counter
from collections.abc import Callable

from bot.documents import Span
from bot.folding import fold
from bot.reading import cues
from bot.reading.talk.cast import Cast
from bot.reading.talk.roles import Role
from bot.reading.text.layout import Layout

FIRST_WORD = re.compile(r"[^\s—|,。!?;:-]{1,16}(?: [^\s—|,。!?;:-]{1,16})?(?=[ \u3000\t])")
CAPITALS = re.compile(r"[A-Z][A-Z.'’-]{1,15}(?: [A-Z][A-Z.'’-]{1,15}){0,2}(?=\s++[A-Z“\"])")
"""A label without a colon: initials or a name in capitals."""

GAP = re.compile(r"[ \t\u3000]")
BEFORE_GAP = re.compile(r"[^\s。，,!?！？:：]{1,16}(?: [^\s。，,!?！？:：]{1,16}){0,3}(?<!\.)")
LEAST_LABELS = 2
"""Labels that have to come again: his and somebody else's."""

LONGEST_BEFORE_GAP = 40
"""Characters of the longest label that a wide gap parts from the words."""


def find_first_words(layout: Layout, cast: Cast) -> dict[str, Role]:
    """What paragraphs begin with before a space, where the document writes its labels without colons."""
    found: dict[str, Role] = {}
    tokens = (FIRST_WORD.match(paragraph.words) for paragraph in layout.paragraphs)
    words = [
        form for token in tokens if token is not None for form in {token.group(), token.group().split()[0]}
    ]
    for token, count in Counter(words).items():
        comes_again = count > 1 or (token in cues.labelling.INTERVIEWER_LABELS and not token.isascii())
        role = cast.role_of(token) if comes_again else None
        names_somebody = role is Role.PERSON and not token.isascii()
        if role is not None and (role in (Role.SPEAKER, Role.ASKER) or names_somebody):
            found[token] = role
    found |= _set_off(layout, cast, _in_capitals) | _set_off(layout, cast, _before_gap)
    return found if Role.SPEAKER in found.values() and len(set(found.values())) > 1 else {}


def _in_capitals(layout: Layout, span: Span) -> str | None:
    match = CAPITALS.match(layout.original, span.start, span.end)
    return match.group() if match is not None else None


def _before_gap(layout: Layout, span: Span) -> str | None:
    """What a tab or a wide space parts from the rest of a paragraph."""
    stop = min(span.end - 1, span.start + LONGEST_BEFORE_GAP)
    spaces = (match.start() for match in GAP.finditer(layout.original, span.start, stop))
    gap = next((at for at in spaces if layout.is_gap(at)), None)
    words = layout.original[span.start : gap] if gap is not None else ""
    return words if BEFORE_GAP.fullmatch(words) else None


def _set_off(layout: Layout, cast: Cast, form: Callable[[Layout, Span], str | None]) -> dict[str, Role]:
    """What paragraphs begin with in this form, where his and somebody else's come again; else none."""
    labels = (form(layout, paragraph.span) for paragraph in layout.paragraphs)
    counts = Counter(fold(words) for words in labels if words is not None)
    if sum(count > 1 for count in counts.values()) < LEAST_LABELS:
        return {}
    roles = {words: cast.role_of(words) for words in counts}
    again = [roles[words] is Role.SPEAKER for words, count in counts.items() if count > 1]
    return {words: role or Role.PERSON for words, role in roles.items()} if len(set(again)) == 2 else {}
