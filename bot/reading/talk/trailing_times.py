"""Times behind what is said, as the records of talks on the web set them: …对阀门负责。 10:04"""

import re
from dataclasses import replace

from bot.documents import Span
from bot.reading.talk.turns import Turn
from bot.reading.text.layout import Layout
from bot.reading.text.stamps import STAMP

LEAST_TIMED, LEAST_SHARE = 2, 1 / 2
"""How many turns end with a time, and which share of all, from which on it is the record's and not theirs."""

LONGEST_TIME = 40
"""Characters of the longest time with its date and brackets."""

_TIME = re.compile(rf"(?<=[。.!?…”\"」』)\]])\s*+[(\[【]?{STAMP}[)\]】]?$")


def without_trailing_times(layout: Layout, turns: list[Turn]) -> list[Turn]:
    """The turns without the times behind them; as they are where these are no habit of the record."""
    starts = [_time_in(layout, turn) for turn in turns]
    timed = sum(start is not None for start in starts)
    if timed < LEAST_TIMED or timed < LEAST_SHARE * len(turns):
        return turns
    return [
        turn if start is None else _cut(layout, turn, start)
        for turn, start in zip(turns, starts, strict=True)
    ]


def _time_in(layout: Layout, turn: Turn) -> int | None:
    """Where the time begins that a turn ends with."""
    if not turn.pieces:
        return None
    last = turn.pieces[-1]
    found = _TIME.search(layout.folded, max(last.start, last.end - LONGEST_TIME), last.end)
    return found.start() if found else None


def _cut(layout: Layout, turn: Turn, end: int) -> Turn:
    """A turn that ends before a place."""
    *before, last = turn.pieces
    asks = layout.folded.endswith("?", last.start, end)
    return replace(turn, pieces=(*before, Span(last.start, end)), asks=asks)
