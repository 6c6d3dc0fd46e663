"""Figures of several programs -> a Markdown table and an SVG picture of their ratios to the first one.

A figure is always a cost (time, memory, size), so a ratio above 1 means that the other one takes more.
"""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured, and in which unit."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """A program's figure divided by that of the first one in the same round: the median, and all of them."""

    median: float
    least: float
    most: float


Values = Mapping[Measure, Mapping[str, Sequence[float]]]
"""By measure and program a figure a round."""

MISSING = "–"

WIDTH, LEFT, RIGHT, TOP, ROW = 860, 250, 24, 64, 26
"""Of the picture, in pixels: its width, the margins, the height of a measure."""

COLOURS = ("#b3261e", "#1a5fb4", "#7a7a7a", "#a0a0a0", "#7a7a7a", "#a0a0a0")
"""Of the programs after the first: the two peers stand out, the floors are grey."""

CORNERS = (((-6, 0), (0, -6), (6, 0), (0, 6)), ((-6, 5), (0, -6), (6, 5)))
"""Of the marks after a square and a circle, filled and empty: no two are alike."""

TYPE = 'role="img" font-family="sans-serif" font-size="12" fill="#222"'

PEERS = 2
"""Programs after the first that are drawn filled; the floors are drawn as outlines."""


def ratio(values: Mapping[str, Sequence[float]], name: str, first: str) -> Ratio | None:
    """How many times the first program's cost another one has; None where one of them was not measured."""
    if not values.get(name) or not values.get(first):
        return None
    ratios = [other / own for other, own in zip(values[name], values[first], strict=True)]
    return Ratio(statistics.median(ratios), min(ratios), max(ratios))


def table(values: Values, names: Sequence[str], machine: str) -> str:
    """A Markdown table: a row a measure, the first program in its unit, the others as ratios to it."""
    first, *others = names
    lines = [
        f"Times what {first} takes: above 1, the other one takes more. Median of the rounds.",
        "",
        f"| | {first} | {' | '.join(others)} |",
        f"|---|{'---:|' * len(names)}",
    ]
    for measure, by_name in values.items():
        own = statistics.median(by_name[first])
        ratios = [ratio(by_name, name, first) for name in others]
        cells = [MISSING if found is None else f"{_short(found.median)}" for found in ratios]
        lines.append(f"| {measure.name} | {_short(own)} {measure.unit} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", machine, ""])


def _short(value: float) -> str:
    """Two digits that count, more before the point."""
    if value >= 10:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 1 else f"{value:.2g}"


def chart(values: Values, names: Sequence[str]) -> str:
    """An SVG picture: a row a measure, a dot a program on a logarithmic axis, a line over its rounds."""
    first, *others = names
    rows = [
        (measure, [ratio(by_name, name, first) for name in others]) for measure, by_name in values.items()
    ]
    ratios = [found for _, row in rows for found in row if found is not None]
    low = math.floor(math.log10(min([1.0, *(found.least for found in ratios)])))
    high = math.ceil(math.log10(max([1.0, *(found.most for found in ratios)])))
    high = max(high, low + 1)

    def across(value: float) -> float:
        share = (math.log10(value) - low) / (high - low)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    height = TOP + ROW * len(rows) + 40
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {TYPE}>',
        f"<title>Costs of other programs as multiples of those of {escape(first)}</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        *_legend(others),
    ]
    for power in range(low, high + 1):
        x, bold = across(10.0**power), power == 0
        parts.append(
            f'<line x1="{x}" x2="{x}" y1="{TOP - 8}" y2="{height - 34}" '
            f'stroke="{"#222" if bold else "#ddd"}" stroke-width="{1.5 if bold else 1}"/>'
        )
        label = escape(first) if bold else f"{_short(10.0**power)}×"
        parts.append(f'<text x="{x}" y="{height - 16}" text-anchor="middle">{label}</text>')
    for number, (measure, row) in enumerate(rows):
        y = TOP + ROW * number + ROW // 2
        parts.append(f'<text x="{LEFT - 12}" y="{y + 4}" text-anchor="end">{escape(measure.name)}</text>')
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y}" y2="{y}" stroke="#f0f0f0"/>')
        for at, found in reversed(list(enumerate(row))):  # the peers last, on top
            if found is not None:
                parts += _mark(at, found, across(found.least), across(found.median), across(found.most), y)
    return "\n".join([*parts, "</svg>", ""])


def _legend(others: Sequence[str]) -> list[str]:
    parts, x = [], 24
    for at, name in enumerate(others):
        parts.append(_dot(at, x, 24))
        parts.append(f'<text x="{x + 10}" y="28">{escape(name)}</text>')
        x += 34 + 7 * len(name)
    return parts


def _mark(at: int, found: Ratio, least: float, median: float, most: float, y: int) -> list[str]:
    line = f'<line x1="{least}" x2="{most}" y1="{y}" y2="{y}" stroke="{COLOURS[at]}" stroke-width="2"/>'
    return [line, _dot(at, median, y)] if found.most > found.least else [_dot(at, median, y)]


def _dot(at: int, x: float, y: int) -> str:
    colour = COLOURS[at]
    look = f'fill="{colour if at < PEERS else "#fff"}" stroke="{colour}" stroke-width="2"'
    if at >= 2 * PEERS:
        corners = " ".join(f"{round(x + across, 1)},{y + down}" for across, down in CORNERS[at - 2 * PEERS])
        return f'<polygon points="{corners}" {look}/>'
    if at % 2:
        return f'<circle cx="{x}" cy="{y}" r="5" {look}/>'
    return f'<rect x="{round(x - 4.5, 1)}" y="{y - 4.5}" width="9" height="9" {look}/>'
