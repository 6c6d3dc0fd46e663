"""Processes that tell their number to whoever connects: `python -m tests.supervised HOW`.

HOW is `serve`, `refuse` (it ends with status 2 before it serves) or `linger` (it does not stop when told).
"""

import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from functools import partial

from ui.serving import bound_for_each
from ui.workers import supervise


def work(how: str, listeners: Sequence[socket.socket], started: Callable[[], None]) -> None:
    """Answer on the port of its own with the number of the process."""
    if how == "refuse":
        os.write(2, b"refused\n")
        sys.exit(2)
    if how == "linger":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    own = listeners[1]
    own.listen()
    started()
    while True:
        connection, _ = own.accept()
        connection.sendall(str(os.getpid()).encode())
        connection.close()


def main() -> int:
    """Print the ports once both processes serve, and a line for each one that is replaced."""
    listeners = bound_for_each("127.0.0.1", 0, 2)

    def say(*words: object) -> None:
        sys.stdout.write(" ".join(map(str, words)) + "\n")
        sys.stdout.flush()

    ports = [own.getsockname()[1] for _, own in listeners]
    return supervise(
        partial(work, sys.argv[1]),
        listeners,
        started=partial(say, *ports),
        replaced=partial(say, "replaced"),
    )


if __name__ == "__main__":
    sys.exit(main())
