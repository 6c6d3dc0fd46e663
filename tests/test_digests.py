"""Digests: what several people say about one thing, set alike for all. Everybody in them is invented."""

import pytest

from tests.reading_cases import CAPTAIN, MARKED, bare, read

DIGESTS = [
    """\
# Quotes of the week

**Odile Harrowgate**, ferry owner, on retirement: "⟦I tried it once. It rained.⟧"

**Tom Verrell**, mayor, on fares: "Fares are a state of mind."

**Ann Lunt** on strikes: "We do not strike. We rest."
""",
    """\
Who said what this week

Odile Harrowgate (Harrowgate Ferries): "⟦I tried it once. It rained.⟧"

Tom Verrell (Port of Tarn): "Fares are a state of mind."

Ann Lunt (Seafarers' Union): "We do not strike. We rest."
""",
    """\
Overheard at the summit

"⟦I tried it once. It rained.⟧" — Odile Harrowgate, Harrowgate Ferries

"Fares are a state of mind." — Tom Verrell, Port of Tarn

"We do not strike. We rest." — Ann Lunt, Seafarers' Union
""",
    """\
Five founders on failure

Odile Harrowgate, Harrowgate Ferries

"⟦I sank a boat once. I bought it back as scrap and it floated.⟧"

Tom Verrell, Verrell Nets

"I failed at nets. Now I sell holes."

Ann Lunt, Lunt Ropes

"Failure is a knot."
""",
    """\
Five founders on failure

**Odile Harrowgate, founder, Harrowgate Ferries**

⟦I sank a boat once. I bought it back as scrap and it floated.⟧

**Tom Verrell, founder, Verrell Nets**

I failed at nets. Now I sell holes.

**Ann Lunt, founder, Lunt Ropes**

Failure is a knot. You learn it by hand.
""",
    """\
- "⟦I tried it once. It rained.⟧" (Odile Harrowgate)
- "Fares are a state of mind." (Tom Verrell)
- "We do not strike. We rest." (Ann Lunt)
""",
    """\
"⟦I tried it once. It rained.⟧"
Odile Harrowgate, founder, Harrowgate Ferries

"Fares are a state of mind."
Tom Verrell, mayor of Tarn

"We do not strike. We rest."
Ann Lunt, Seafarers' Union
""",
    """\
Our crew

**Odile Harrowgate, founder**

Harrowgate started with one boat. She still sails it.

**Tom Verrell, mate**

I failed at nets. Now I sell holes.

**Ann Lunt, cook**

I cook what I am given.
""",
]
"""What the speaker says stands between ⟦ and ⟧."""


@pytest.mark.parametrize("text", DIGESTS)
def test_exactly_his_contribution_is_read(text: str) -> None:
    reading = read(text.replace("⟦", "").replace("⟧", ""), CAPTAIN)
    shown = [bare(reading.document.slice(span)) for pair in reading.pairs for span in pair.answer]
    assert sorted(map(str, shown)) == sorted(str(bare(words)) for words in MARKED.findall(text))
