"""A server with little room, whose searches for one word go on until told: `python -m tests.full_server`.

It takes the options of `python -m ui`; a signal (SIGUSR1) lets the searches end.
"""

import signal
import threading
from collections.abc import Sequence
from functools import partial

from bot.retrieve import Answer, Asked
from tests import ui_server
from tests.ui_corpus import SharedCharacters
from ui.searches import Searches

WORD = "灯塔"
AT_ONCE = 2
"""Questions searched or waiting, by either way of asking."""

go = threading.Event()


class Held(SharedCharacters):
    """Finds nothing of the word until it is let go."""

    def answers(self, asked: Sequence[Asked]) -> list[Answer]:
        if WORD in [one.question for one in asked]:
            go.wait(60)
        return super().answers(asked)


def main() -> None:
    import ui.app
    import ui.server

    signal.signal(signal.SIGUSR1, lambda *_: go.set())
    vars(ui.server)["Searches"] = partial(Searches, most=AT_ONCE)
    vars(ui.app).update(MAX_WAITING=1, SEARCHES_AT_ONCE=1)
    vars(ui_server)["SharedCharacters"] = Held
    ui_server.main()


if __name__ == "__main__":
    main()
