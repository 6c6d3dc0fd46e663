"""The pictures of the README, taken from the real page: `python docs/pictures.py [ADDRESS]`.

Without the address of a running server it starts one of its own. Needs requirements-dev.txt and Chromium.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))

from tests.ui_server import running  # noqa: E402  (the program is run from its folder, not installed)

CHROMIUM = "/usr/bin/chromium"


@dataclass(frozen=True)
class Picture:
    """A file, and how the page is looked at for it."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    locale: str
    question: str
    from_top: bool  # with the head of the page, or from the question on, as the page itself scrolls


PICTURES = (
    Picture("page.png", 1120, 1080, "light", "en-GB", "what did Liang say about open source", from_top=True),
    Picture("phone.png", 390, 844, "dark", "zh-TW", "梁文鋒怎麼看開源", from_top=False),
)


@contextmanager
def server(arguments: list[str]) -> Iterator[str]:
    """The address to take pictures of."""
    if arguments:
        yield arguments[0].rstrip("/")
        return
    with running(["ui", "--port", "0"]) as (address, _):
        yield address


def take(browser: Browser, address: str, picture: Picture) -> None:
    """One picture of the page answering a question."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,
        locale=picture.locale,
    )
    page = context.new_page()
    page.goto(f"{address}/?q={picture.question}")
    page.locator("#thread .card").first.wait_for()
    page.evaluate("document.fonts.ready")
    if picture.from_top:
        page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=FOLDER / picture.name)
    context.close()


def main() -> None:
    """Take every picture."""
    with server(sys.argv[1:]) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for picture in PICTURES:
            take(browser, address, picture)
            print(FOLDER / picture.name)
        browser.close()


if __name__ == "__main__":
    main()
