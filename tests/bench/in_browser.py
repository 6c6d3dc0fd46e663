"""What the benchmarks in a browser share: their options, Debian's Chromium, and how they print figures."""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright

CHROMIUM_OPTIONS = (
    "--no-sandbox",  # as root Chromium starts only without
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""The browser itself makes no connection of its own; the tests in a browser start it so as well."""

PATIENCE = 60_000
"""Milliseconds after which a page is given up."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number with its unit, and what it is a multiple of."""

    what: str
    value: float
    unit: str
    ratio: float | None = None
    to: str | None = None


Launch = Callable[..., Browser]
"""Starts a browser with further switches; it is closed at the end."""


def run(name: str, purpose: str, figures: Callable[[Launch, int], Iterator[Figure]]) -> int:
    """Print the figures of a benchmark as soon as they are known.

    `figures` takes what starts a browser and how many pages to open. Gives the exit status: 0 when everything
    was measured, 1 when something was not.
    """
    parser = argparse.ArgumentParser(prog=f"python -m tests.bench.{name}", description=purpose)
    parser.add_argument("--pages", type=int, default=10, metavar="N", help="pages opened of each kind (10)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    options = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        return _not_measured("no browser; install Debian's package chromium")
    found = []
    try:
        with sync_playwright() as playwright:

            def launch(*switches: str) -> Browser:
                return playwright.chromium.launch(
                    executable_path=chromium, args=[*CHROMIUM_OPTIONS, *switches]
                )

            for figure in figures(launch, max(1, options.pages)):
                beside = f"  {figure.ratio:7.3f} x {figure.to}" if figure.ratio is not None else ""
                print(f"{figure.what:<52} {figure.value:9.2f} {figure.unit:<2}{beside}", flush=True)
                found.append(asdict(figure))
    except (RuntimeError, Error) as error:
        return _not_measured(str(error))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


def _not_measured(reason: str) -> int:
    print(f"not measured: {reason}", file=sys.stderr)
    return 1
