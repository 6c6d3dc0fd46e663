"""A real browser on the real server. Every request it makes is recorded: none may leave this machine."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Frame,
    Page,
    expect,
    sync_playwright,
)

from tests.bench.in_browser import CHROMIUM_OPTIONS
from tests.ui_server import running, shared

PATIENCE = 20_000
"""Milliseconds that a test waits for anything: the page loads some sixty files on a busy machine."""


POLL = 50
"""Milliseconds between two looks at a condition."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as needing a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for this folder, closed with it: its driver keeps an event loop in this thread."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no browser: Debian's package chromium is not installed")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*CHROMIUM_OPTIONS])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server() -> str:
    """The address of the application over the small collection of an invented speaker."""
    return shared()


@pytest.fixture(scope="session")
def real_server(real_cache: Path) -> Iterator[str]:
    """The address of the application as a reader starts it."""
    with running(["ui", "--port", "0", "--cache", str(real_cache), "--rate-limit", "0"]) as (address, _):
        yield address


@dataclass
class Record:
    """What a browser did while a test ran."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Record every request, error and dialog of a context."""
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("dialog", self._dialog)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def elsewhere(self) -> list[str]:
        """Requests to other machines."""
        return [url for url in self.requests if urlsplit(url).hostname not in ("127.0.0.1", None)]


@dataclass
class Reader:
    """Opens pages as one reader's browser would."""

    browser: Browser
    record: Record

    def open(self, url: str, *, width: int = 1280, script: bool = True, **how: object) -> Page:
        """A page in a browser of its own, opened; `how` goes to the browser (locale, color_scheme ...)."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            **{"locale": "en-GB", **how},  # type: ignore[arg-type]
        )
        context.set_default_timeout(PATIENCE)
        self.record.watch(context)
        page = context.new_page()
        page.goto(url)
        return page


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """A reader, who must not cause a request to another machine, an error or a dialog."""
    record = Record()
    yield Reader(browser, record)
    for context in browser.contexts:
        context.close()
    assert record.requests
    assert record.elsewhere() == []
    assert record.complaints == []


def until(where: Page | Frame, condition: str) -> None:
    """Wait until a condition holds. Playwright's own wait polls with eval, which the pages forbid."""
    for _ in range(PATIENCE // POLL):
        if where.evaluate(condition):
            return
        where.wait_for_timeout(POLL)
    raise AssertionError(f"never came true: {condition}")


def ask(page: Page, question: str) -> None:
    """Type a question, send it with Enter, and wait for what comes of it."""
    before = page.locator("#thread .bot").count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    page.locator("#thread .bot").nth(before).wait_for()
