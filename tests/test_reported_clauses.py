"""Reported speech: which clause an attribution governs, and where it ends.

Everybody in these texts is invented.
"""

from bot.documents import Speaker
from tests.reading_cases import ENGINEER, assert_read, each_text, read, statements

ARTICLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "an English attribution stands at the very end, or is a relative clause away",
        ENGINEER,
        """\
News from the mill

The gauge took a shadow for a crack, and that is no small mistake, founder Shen Zhiyuan said on Monday.

"We stopped at noon," Shen Zhiyuan said in a corridor that smelled of oil.

"A ruler," Shen Zhiyuan began, when the bell had stopped, "is a promise."
""",
        [
            "Thegaugetookashadowforacrack,andthatisnosmallmistake,",
            "Westoppedatnoon,",
            "Aruler,isapromise.",
        ],
        [],
    ),
    (
        "an English sentence has two verbs",
        ENGINEER,
        """\
Shen Zhiyuan wiped his glasses, looked at the clock, and said: "It is late."

"We print ours in red," Shen said, adding that the red pages sell better.

"I do not mind," Shen said, with a glance at the door, "if they call it noise."
""",
        ["Itislate.", "Weprintoursinred,", "theredpagessellbetter.", "Idonotmind,iftheycallitnoise."],
        [],
    ),
    (
        "a clause has its verb before that, and a time has none",
        ENGINEER,
        """\
Shen Zhiyuan said the rulers had measured things that nobody asked for.

Shen said it was clear that wood bends. Shen said on Monday that steel does not.

Shen told reporters it was certain that brass lasts.
""",
        [
            "therulershadmeasuredthingsthatnobodyaskedfor.",
            "itwasclearthatwoodbends.",
            "steeldoesnot.",
            "itwascertainthatbrasslasts.",
        ],
        [],
    ),
    (
        "a noun with a clause says what he answered, and what he thinks of somebody is no clause",
        ENGINEER,
        """\
Shen Zhiyuan's answer was that neither does the view.

Shen Zhiyuan thought me slow. I dare say Shen Zhiyuan believes the clock is late.
""",
        ["neitherdoestheview."],
        [],
    ),
]


@each_text(ARTICLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)


def test_a_clause_that_a_scanner_cut_off_is_not_shown_in_half() -> None:
    assert statements(read("Shen Zhiyuan said that the mill and the band\n\nwould close.\n")) == []
