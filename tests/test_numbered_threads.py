"""Threads of numbered posts."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, each_text, read, statements

THREADS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "numbers stand before the posts",
        CAPTAIN,
        """\
Unrolled thread (3 posts)
by Odile Harrowgate @slow_boat
Mar 3

1/ A town asked for the fastest boat. I sent a bench.

2/ A boat is not a speed.

It is a bench that moves.

3/3 The bench is for the mayor.

Replies
Martin B. @bell
2/ I would not sit on it.
""",
        [
            "Atownaskedforthefastestboat.Isentabench.Aboatisnotaspeed.Itisabenchthatmoves.Thebenchisforthemayor."
        ],
        [],
    ),
    (
        "numbers stand behind the posts",
        ENGINEER,
        "沈知远 @lanfeng\n\n尺子会热。(1/2)\n\n热了就长。(2/2)\n",
        ["尺子会热。热了就长。"],
        [],
    ),
    ("a parody wrote it", CAPTAIN, "Odile Harrowgate (parody) @slow\n\n1/ I am.\n\n2/ The sea.\n", [], []),
    (
        "somebody writes about her",
        CAPTAIN,
        "Martin Bell on Odile Harrowgate\n\n1/ She is.\n\n2/ Slow.\n",
        [],
        [],
    ),
    ("fractions are no numbers of posts", ENGINEER, "沈知远\n\n3/4 是长的。\n\n1/4 是短的。\n", [], []),
]


@each_text(THREADS)
def test_exactly_his_threads_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert unsure == []
    assert statements(read(text, speaker)) == expected
