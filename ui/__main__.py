"""`python -m ui`: serves the page."""

import argparse
import os
import socket
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import uvicorn

from bot import settings
from bot.errors import BotError
from bot.retrieve import Retriever
from embeddings.errors import EmbeddingsError
from ui.streams import Streams

STOP_WITHIN = 3
"""Seconds that open pages get to finish when the server is told to stop."""

HIGHEST_PORT = 65535

EPILOG = """\
each option has an environment variable: QUOTES_SEEDS, QUOTES_CACHE, QUOTES_MODEL, QUOTES_HOST, QUOTES_PORT

example: python -m ui --port 8080
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status: 0 after a regular stop, 2 when the page cannot be served."""
    options = _parser(os.environ).parse_args(arguments)
    if not 0 <= options.port <= HIGHEST_PORT:
        return _refuse(f"there is no port {options.port}; choose one up to {HIGHEST_PORT} with --port")
    try:
        listener = _listener(options.host, options.port)
    except OSError as error:
        return _refuse(
            f"cannot listen on {options.host} port {options.port}: {error.strerror}; "
            "choose another with --port or --host"
        )
    with listener:
        try:
            retriever = Retriever.open(seeds=options.seeds, cache=options.cache, model=options.model)
        except (BotError, EmbeddingsError) as error:
            return _refuse(str(error))
        serve(retriever, listener)
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
    parser.add_argument(
        "--seeds",
        type=Path,
        default=environment.get("QUOTES_SEEDS", str(settings.SEEDS)),
        help="folder of documents (default: %(default)s)",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        default=environment.get("QUOTES_CACHE", str(settings.CACHE)),
        help="folder of the index (default: %(default)s)",
    )
    parser.add_argument(
        "--model",
        default=environment.get("QUOTES_MODEL"),
        help="folder or name of a SentenceTransformer model (default: the bundled one)",
    )
    parser.add_argument(
        "--host",
        default=environment.get("QUOTES_HOST", settings.HOST),
        help="address to listen on (default: %(default)s)",
    )
    parser.add_argument(
        "--port",
        type=int,
        default=environment.get("QUOTES_PORT", str(settings.PORT)),
        help="port to listen on (default: %(default)s)",
    )
    return parser


def _listener(host: str, port: int) -> socket.socket:
    """A socket bound before the model is loaded, so that a port in use is told at once."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError:
        listener.close()
        raise
    return listener


def serve(retriever: Retriever, listener: socket.socket) -> None:
    """Serve the page on a bound socket until the process is told to stop; says where it serves."""
    from ui.server import create_app  # gradio takes seconds to import; a bad folder is told before that

    host, port = listener.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    app = create_app(retriever)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,  # questions are in the addresses
        server_header=False,
        timeout_graceful_shutdown=STOP_WITHIN,
    )
    _Server(config, address, app).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Says where it serves as soon as it does, and lets open pages go when it stops."""

    def __init__(self, config: uvicorn.Config, address: str, streams: Streams) -> None:
        super().__init__(config)
        self.address = address
        self.streams = streams

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"Serving on {self.address} (stop with Ctrl+C)", flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.streams.end()
        await super().shutdown(sockets)


def _refuse(line: str) -> int:
    print(f"python -m ui: {line}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
