"""Prints how long the page takes in a browser: its first paint, and from Enter to the cards.

    python -m tests.bench.browser
    python -m tests.bench.browser --pages 20 --json figures.json

The real server with the real model, in Debian's Chromium without a screen. Each page is opened by a browser
that has kept nothing, and asked a question in each language. Beside each figure stands its ratio to
something that the same run measured: the first paint of a page of one line from a server of three, the round
trip of `/healthz`, and that of the same question to `/api/ask`. Medians say something only where nothing else
runs on the machine, least times nearly everywhere, weights always. Nothing is asked of any other machine.
"""

import http.client
import json
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

from playwright.sync_api import Browser, Page

from tests.bench.__main__ import QUESTIONS, Server, ask, percentile, serving
from tests.bench.in_browser import PATIENCE, Figure, Launch, run

BARE = b"<!doctype html><html lang=en><title>bare</title><p>one line"
"""What a first paint is compared with."""

REPEATS = 50
"""Round trips of a bare request, whose median is the yardstick."""

# Both ends are read on the page's own clock: the press of the key as the browser stamped it, and the first
# frame after the one that the cards were painted in. Nothing of the test's own connection is in between.
STOPWATCH = """
window.took = [];
let pressed = 0, answers = 0;
addEventListener("keydown", (event) => { if (event.key === "Enter") pressed = event.timeStamp; }, true);
new MutationObserver(() => {
  const now = document.querySelectorAll("#thread .answer .card").length;
  if (now === answers || !pressed) return;
  answers = now;
  const from = pressed;
  pressed = 0;
  requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - from)));
}).observe(document.documentElement, { childList: true, subtree: true });
"""

FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


@dataclass(frozen=True, slots=True)
class Weight:
    """What a page brings over the wire in a browser that has kept nothing, and the scripts it runs."""

    requests: int
    bytes: int
    scripts: int


class _Bare(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(BARE)))
        self.end_headers()
        self.wfile.write(BARE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name it has there)
        """Say nothing."""


@contextmanager
def bare_page() -> Iterator[str]:
    """The address of the page that a first paint is compared with."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Bare)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page in a browser that has kept nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(PATIENCE)
    try:
        page = context.new_page()
        page.goto(address)
        yield page
    finally:
        context.close()


def first_paint(page: Page) -> float:
    """Milliseconds from the start of the navigation to the first content on the screen."""
    deadline = time.perf_counter() + PATIENCE / 1000
    while time.perf_counter() < deadline:
        painted = page.evaluate(FIRST_PAINT)
        if painted is not None:
            return float(painted)
        page.wait_for_timeout(10)
    raise RuntimeError(f"nothing was painted at {page.url}")


def enter_to_cards(page: Page, questions: Sequence[str]) -> list[float]:
    """Milliseconds from the press of Enter until the cards were on the screen, for each question."""
    field = page.locator("#question textarea")
    field.wait_for()
    page.evaluate(STOPWATCH)
    for number, question in enumerate(questions, start=1):
        field.fill(question)
        page.wait_for_timeout(100)  # as after the last letter typed: the field has been taken over
        field.press("Enter")
        deadline = time.perf_counter() + PATIENCE / 1000
        while page.evaluate("took.length") < number:
            if time.perf_counter() > deadline:
                raise RuntimeError(f"no cards came for {question!r}")
            page.wait_for_timeout(20)
    return [float(took) for took in page.evaluate("took")]


SETTLED = 2000
"""Milliseconds after the load of a page until all it asks for has come; the chat keeps a stream open."""


def weight(browser: Browser, address: str) -> Weight:
    """What a page weighs, headers included, as the browser's network log counts it."""
    with opened(browser, "about:blank") as page:
        log = page.context.new_cdp_session(page)
        sizes: list[float] = []
        log.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        log.send("Network.enable")
        page.goto(address)
        page.wait_for_timeout(SETTLED)
        scripts = page.locator('script:not([type="application/ld+json"])').count()
        return Weight(len(sizes), int(sum(sizes)), scripts)


def round_trip(server: Server, path: str) -> float:
    """The median of a request over one connection, in milliseconds."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        connection.request("GET", path)
        connection.getresponse().read()
        times.append(1000 * (time.perf_counter() - began))
    connection.close()
    return statistics.median(times)


def heaviest_statement(server: Server) -> str:
    """The path of the statement whose page is the longest."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)

    def read(path: str) -> bytes:
        connection.request("GET", path)
        return connection.getresponse().read()

    paths = [f"/quotes/{pair['id']}" for pair in json.loads(read("/api/quotes"))]
    heaviest = max(paths, key=lambda path: len(read(path)))
    connection.close()
    return heaviest


def measure(server: Server, browser: Browser, pages: int) -> Iterator[Figure]:
    """Every figure, as soon as it is known."""
    address, questions = f"http://127.0.0.1:{server.port}", tuple(QUESTIONS.values())
    healthz = round_trip(server, "/healthz")
    yield Figure("/healthz, median", healthz, "ms")
    bare, chat, cards = [], [], []
    with bare_page() as other:
        for number in range(pages):
            with opened(browser, other) as page:
                bare.append(first_paint(page))
            with opened(browser, address) as page:
                chat.append(first_paint(page))
                cards += enter_to_cards(page, [f"{question} {number}" for question in questions])
    one_line = statistics.median(bare)
    yield Figure("first paint of a page of one line, median", one_line, "ms")
    painted = statistics.median(chat)
    yield Figure("first paint of the chat, median", painted, "ms", painted / one_line, "that page")
    least = min(bare)
    yield Figure("first paint of the chat, minimum", min(chat), "ms", min(chat) / least, "that page's least")
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    again = (f"{question} {number}" for number in range(pages, pages + 10) for question in questions)
    asked = 1000 * statistics.median(ask(connection, question) for question in again)
    connection.close()
    yield Figure("/api/ask, median", asked, "ms", asked / healthz, "/healthz")
    enter = statistics.median(cards)
    yield Figure(f"Enter to cards, median of {len(cards)}", enter, "ms", enter / asked, "/api/ask")
    yield Figure("Enter to cards, minimum", min(cards), "ms", min(cards) / least, "that page's least")
    yield Figure("Enter to cards, 95th percentile", percentile(cards, 0.95), "ms")
    path = heaviest_statement(server)
    heaviest = weight(browser, address + path)
    chat_weight = weight(browser, f"{address}/")
    yield Figure(
        f"the heaviest /quotes/ID, {heaviest.requests} requests",
        heaviest.bytes / 1000,
        "kB",
        heaviest.bytes / chat_weight.bytes,
        "the chat",
    )
    yield Figure("scripts that it runs", heaviest.scripts, "")


def figures(launch: Launch, pages: int) -> Iterator[Figure]:
    """Every figure of a server of its own."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        yield from measure(server, launch(), pages)


def main() -> int:
    """The exit status: 0 when everything was measured, 1 when something was not."""
    return run("browser", "Time the page in a browser.", figures)


if __name__ == "__main__":
    sys.exit(main())
