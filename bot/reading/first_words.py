"""Labels without a colon: what paragraphs begin with before a space, or in capitals, again and again."""

import re
from collections import Counter

from bot.folding import fold
from bot.reading import cues
from bot.reading.cast import Cast, Role
from bot.reading.layout import Layout

FIRST_WORD = re.compile(r"[^\s—|,。!?;:-]{1,16}(?: [^\s—|,。!?;:-]{1,16})?(?=[ \u3000\t])")
CAPITALS = re.compile(r"[A-Z]{2,12}(?=\s++[A-Z“\"])")
WIDE_GAP = re.compile(r"[^\s。，,.!?！？:：]{1,12}(?=[\t\u3000])")
"""Labels without a colon: initials or a name in capitals, or what a tab or a wide space parts."""


def find_first_words(layout: Layout, cast: Cast) -> dict[str, Role]:
    """What paragraphs begin with before a space, where the document writes its labels without colons."""
    found: dict[str, Role] = {}
    tokens = (FIRST_WORD.match(paragraph.words) for paragraph in layout.paragraphs)
    words = [
        form for token in tokens if token is not None for form in {token.group(), token.group().split()[0]}
    ]
    for token, count in Counter(words).items():
        role = cast.role_of(token)
        names_somebody = role is Role.PERSON and not token.isascii()
        comes_again = count > 1 or (token in cues.labelling.INTERVIEWER_LABELS and not token.isascii())
        if comes_again and role is not None and (role in (Role.SPEAKER, Role.ASKER) or names_somebody):
            found[token] = role
    found |= _set_off(layout, cast, CAPITALS) | _set_off(layout, cast, WIDE_GAP)
    return found if Role.SPEAKER in found.values() and len(set(found.values())) > 1 else {}


def _set_off(layout: Layout, cast: Cast, form: re.Pattern[str]) -> dict[str, Role]:
    """What paragraphs begin with in this form, where his and somebody else's come again; else none."""
    spans = (paragraph.span for paragraph in layout.paragraphs)
    matches = (form.match(layout.original, span.start, span.end) for span in spans)
    counts = Counter(fold(match.group()) for match in matches if match is not None)
    roles = {words: cast.role_of(words) for words in counts}
    again = [roles[words] is Role.SPEAKER for words, count in counts.items() if count > 1]
    return {words: role or Role.PERSON for words, role in roles.items()} if len(set(again)) == 2 else {}
