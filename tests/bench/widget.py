"""Prints how long the widget takes on a page of another origin, and what it weighs, beside the Gradio page.

    python -m tests.bench.widget
    python -m tests.bench.widget --pages 20 --json figures.json

The real server with the real model, in Debian's Chromium without a screen. A page of one paragraph on another
host holds the widget's line, then the whole Gradio page in an `<iframe>` in its place; each is opened by a
browser that has kept nothing, in turns. Times run from the start of the navigation of the page around until
the first frame in which the question field, or the first card of a question on the line, stood there; they
say something only where nothing else runs on the machine, their ratios and the weights always do. Weights are
what the server sends for the widget alone, headers included. Nothing is asked of any other machine.
"""

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, Page

from tests.bench.__main__ import QUESTIONS, percentile, serving
from tests.bench.in_browser import PATIENCE, Figure, Launch, run

BLOG, QUOTES = "blog.test", "quotes.test"
"""Two hosts on this machine: for a browser, two sites."""

QUESTION = QUESTIONS["English"]

SETTLES = 3000
"""Milliseconds in which the last files of a page come that shows what it is for already."""

# The clocks of the frames of a page differ; each gives the time since 1970 that its page began with.
STOPWATCH = """
const seen = (name, there) => {
  if (name in window || !there) return;
  window[name] = null;
  requestAnimationFrame(() => setTimeout(() => (window[name] = performance.timeOrigin + performance.now())));
};
new MutationObserver(() => {
  seen("sawFrame", document.querySelector("iframe"));
  seen("sawHeight", document.querySelector("iframe")?.style.height.endsWith("px"));
  seen("sawField", document.querySelector("#q, #question textarea"));
  seen("sawCard", document.querySelector("main .card, #thread .answer .card"));
}).observe(document, { childList: true, subtree: true, attributes: true });
"""


@dataclass(frozen=True, slots=True)
class Blog:
    """Somebody else's site: its address, and its pages by path."""

    address: str
    pages: dict[str, str]

    def publish(self, html: str) -> str:
        """The address of a page with this in it."""
        path = f"/{len(self.pages)}"
        self.pages[path] = f"<!doctype html><html lang=en><title>A blog</title><p>A blog</p>{html}"
        return self.address + path


@contextmanager
def somebody_elses_site() -> Iterator[Blog]:
    """A site without pages, on a port of its own."""
    pages: dict[str, str] = {}

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            text = pages.get(self.path, "")
            self.send_response(200 if text else 404)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name it has there)
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as site:
        thread = threading.Thread(target=site.serve_forever)
        thread.start()
        try:
            yield Blog(f"http://{BLOG}:{site.server_port}", pages)
        finally:
            site.shutdown()
            thread.join()


@dataclass(frozen=True, slots=True)
class Way:
    """A way to put the search into another page: a page that does, and the stopwatch to look at."""

    name: str
    address: str
    ready: str


def ways_to_embed(blog: Blog, site: str, question: str) -> tuple[Way, Way]:
    """The widget's line and the Gradio page in a frame, with a question on them or with none."""
    asked = f' data-question="{question}"' if question else ""
    line = f'<script src="{site}/embed.js"{asked} async></script>'
    query = f"?q={quote(question)}" if question else ""
    frame = f'<iframe src="{site}/{query}" style="width: 100%; height: 500px; border: 0"></iframe>'
    ready, what = ("sawCard", "first card") if question else ("sawField", "question field")
    return (
        Way(f"widget to {what}", blog.publish(line), ready),
        Way(f"Gradio page to {what}", blog.publish(frame), ready),
    )


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page in a browser that has kept nothing, with a stopwatch in each of its frames."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(PATIENCE)
    context.add_init_script(STOPWATCH)
    try:
        page = context.new_page()
        page.goto(address)
        yield page
    finally:
        context.close()


def since_start(page: Page, name: str) -> float:
    """Milliseconds from the start of the navigation until a stopwatch of some frame was stopped."""
    began = page.evaluate("performance.timeOrigin")
    deadline = time.perf_counter() + PATIENCE / 1000
    while time.perf_counter() < deadline:
        for frame in page.frames:
            stopped = frame.evaluate(f"window.{name} ?? null")
            if stopped is not None:
                return float(stopped - began)
        page.wait_for_timeout(20)
    raise RuntimeError(f"{name} was never seen at {page.url}")


def weight(browser: Browser, address: str, until: str) -> tuple[int, float]:
    """Requests to the server of the quotes for a page of the blog, and the kB it sends, headers included."""
    with opened(browser, "about:blank") as page:
        log = page.context.new_cdp_session(page)
        asked: set[str] = set()
        sizes: list[float] = []

        def starts(event: dict[str, Any]) -> None:
            if urlsplit(event["request"]["url"]).hostname == QUOTES:
                asked.add(event["requestId"])

        def ends(event: dict[str, Any]) -> None:
            if event["requestId"] in asked:
                sizes.append(event["encodedDataLength"] / 1000)

        log.on("Network.requestWillBeSent", starts)
        log.on("Network.loadingFinished", ends)
        log.send("Network.enable")
        page.goto(address)
        since_start(page, until)
        page.wait_for_timeout(SETTLES)  # a page of Gradio keeps one request open: its network is never idle
        return len(sizes), sum(sizes)


def measure(browser: Browser, whole: Browser, ways: Sequence[Way], pages: int) -> Iterator[Figure]:
    """Every figure for two ways; the browser `whole` keeps all frames of a page in one process."""
    took: dict[str, list[float]] = {way.name: [] for way in ways}
    steps: dict[str, list[float]] = {"sawFrame": [], "sawHeight": []}
    for _ in range(pages):
        for way in ways:
            with opened(browser, way.address) as page:
                took[way.name].append(since_start(page, way.ready))
                if way is ways[0]:
                    for step, times in steps.items():
                        times.append(since_start(page, step))
    widget, other = ways
    yield Figure(f"{widget.name}: its script has run, median", statistics.median(steps["sawFrame"]), "ms")
    yield Figure(f"{widget.name}: its height has come, median", statistics.median(steps["sawHeight"]), "ms")
    yardstick = statistics.median(took[other.name])
    for way in ways:
        middle = statistics.median(took[way.name])
        yield Figure(f"{way.name}, median", middle, "ms", middle / yardstick, other.name)
        yield Figure(f"{way.name}, 95th percentile", percentile(took[way.name], 0.95), "ms")
    requests, heaviest = weight(whole, other.address, other.ready)
    few, light = weight(whole, widget.address, widget.ready)
    yield Figure(f"{other.name}, {requests} requests", heaviest, "kB")
    yield Figure(f"{widget.name}, {few} requests", light, "kB", light / heaviest, other.name)


def figures(launch: Launch, pages: int) -> Iterator[Figure]:
    """Every figure, for the ways without a question and with one, on servers of their own."""
    rules = "--host-resolver-rules=" + ", ".join(f"MAP {host} 127.0.0.1" for host in (BLOG, QUOTES))
    with (
        tempfile.TemporaryDirectory() as folder,
        somebody_elses_site() as blog,
        serving(Path(folder), allow_origin=blog.address, frame_origin=blog.address) as server,
    ):
        browser, whole = launch(rules), launch(rules, "--disable-site-isolation-trials")
        for question in ("", QUESTION):
            ways = ways_to_embed(blog, f"http://{QUOTES}:{server.port}", question)
            yield from measure(browser, whole, ways, pages)


def main() -> int:
    """The exit status: 0 when everything was measured, 1 when something was not."""
    return run("widget", "Time the widget on another page.", figures)


if __name__ == "__main__":
    sys.exit(main())
