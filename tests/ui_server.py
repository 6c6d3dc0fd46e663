"""The real web application over the small collection, as a process of its own: `python -m tests.ui_server`.

It takes the options of `python -m ui`.

Gradio leaves event loops open when it is imported; a test process that fails on warnings keeps out of that.
"""

import argparse
import atexit
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache

from bot import settings
from tests.ui_corpus import SharedCharacters
from ui import mcp
from ui.options import add_options, server_settings


@contextmanager
def running(command: Sequence[str] = ("tests.ui_server",)) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a server started with `python -m`, and its process; stopped at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=settings.PROJECT,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.fullmatch(r"Serving on (http://127\.0\.0\.1:\d+) \(stop with Ctrl\+C\)\n", line)
        if found is None:
            process.kill()
            raise RuntimeError(f"no server: {line}{process.communicate()[1]}")
        yield found[1], process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)


@cache
def shared() -> str:
    """The address of one server for all tests that only read from it; it is stopped when they are over."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(running())[0]


UNHURRIED = {"QUOTES_PORT": "0", "QUOTES_RATE_LIMIT": "0"}
"""Tests ask faster than readers do; those of the limits name one."""


def main() -> None:
    from ui.serving import address_of, serve

    parser = argparse.ArgumentParser()
    add_options(parser, UNHURRIED)
    parser.add_argument("--mcp", action="store_true")
    options = parser.parse_args()
    if options.mcp:
        mcp.serve(SharedCharacters())
        return
    listener = socket.create_server((options.host, options.port))

    def started() -> None:
        sys.stdout.write(f"Serving on {address_of(listener)} (stop with Ctrl+C)\n")
        sys.stdout.flush()

    serve(SharedCharacters(), [listener], server_settings(options), started)


if __name__ == "__main__":
    main()
