"""`python -m ui`: serves the page."""

import argparse
import os
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NoReturn

from bot.errors import BotError
from embeddings.errors import EmbeddingsError
from ui import mcp
from ui.options import add_options, server_settings
from ui.serving import address_of, bound, bound_for_each, retriever_of, serve
from ui.workers import supervise

EPILOG = """\
each option has an environment variable, named beside it; the option wins

example: python -m ui --port 8080 --allow-origin https://blog.example
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status: 0 after a regular stop, 2 when the page cannot be served."""
    options = _parser(os.environ).parse_args(arguments)
    if options.mcp:
        return _serve_tools(options)
    try:
        if options.workers > 1:
            return _serve_in_processes(options)
        with bound(options.host, options.port) as listener:
            return _serve(options, [listener], partial(_say, address_of(listener)))
    except OSError as error:
        return _refuse(
            f"cannot listen on {options.host} port {options.port}: {error.strerror}; "
            "choose another with --port or --host"
        )


def _serve(
    options: argparse.Namespace, listeners: Sequence[socket.socket], started: Callable[[], None]
) -> int:
    try:
        retriever = retriever_of(options)
    except (BotError, EmbeddingsError) as error:
        return _refuse(str(error))
    except OSError as error:  # what the caller would take for an address that cannot be listened on
        return _refuse(f"cannot read or write: {error}")
    for line in (*retriever.corpus.left_out, *filter(None, (retriever.remark,))):
        _tell(line)
    serve(retriever, listeners, server_settings(options), started)
    return 0


def _serve_in_processes(options: argparse.Namespace) -> int:
    # Under its own name: what is `__main__` here is another module in a new process.
    from ui.__main__ import work

    listeners = bound_for_each(options.host, options.port, options.workers)

    def started() -> None:
        for number, (_, own) in enumerate(listeners, start=1):
            print(f"Process {number} on {address_of(own)}")
        _say(address_of(listeners[0][0]))

    def replaced(status: int) -> None:
        _tell(f"a process ended with status {status}; another one takes its place")

    return supervise(partial(work, options), listeners, started=started, replaced=replaced)


def work(
    options: argparse.Namespace, listeners: Sequence[socket.socket], started: Callable[[], None]
) -> None:
    """What each of several processes does: it serves, and exits with the status of `main`."""
    sys.exit(_serve(options, listeners, started))


def _say(address: str) -> None:
    print(f"Serving on {address} (stop with Ctrl+C)", flush=True)


def _serve_tools(options: argparse.Namespace) -> int:
    try:
        mcp.serve(retriever_of(options))
    except (BotError, EmbeddingsError, mcp.MissingExtra) as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"cannot read or write: {error}")
    return 0


class _Parser(argparse.ArgumentParser):
    """Refuses in one line, as everything here does."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def _parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m ui",
        description="Serves the page on which readers ask.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_options(parser, environment)
    parser.add_argument(
        "--mcp", action="store_true", help="serve the search as a tool for assistants instead of a page"
    )
    return parser


def _refuse(line: str) -> int:
    _tell(line)
    return 2


def _tell(line: str) -> None:
    print(f"python -m ui: {line}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
