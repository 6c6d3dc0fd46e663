"""`python -m ui`: serves the page."""

import argparse
import logging
import os
import socket
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

import uvicorn

from bot.errors import BotError
from bot.retrieve import Retriever
from embeddings.errors import EmbeddingsError
from ui import mcp
from ui.exposure import LOG
from ui.limits import PatientProtocol
from ui.options import ALONE, Settings, add_options, server_settings
from ui.streams import Streams

STOP_WITHIN = 3
"""Seconds that open pages get to finish when the server is told to stop."""

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
        serve(retriever, listener, server_settings(options))
    return 0


def _serve_tools(options: argparse.Namespace) -> int:
    try:
        mcp.serve(Retriever.open(seeds=options.seeds, cache=options.cache, model=options.model))
    except (BotError, EmbeddingsError, mcp.MissingExtra) as error:
        return _refuse(str(error))
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


def serve(retriever: Retriever, listener: socket.socket, how: Settings = ALONE) -> None:
    """Serve the page on a bound socket until the process is told to stop; says where it serves."""
    from ui.server import create_app  # gradio takes seconds to import; a bad folder is told before that

    host, port = listener.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    if how.access_log:
        LOG.addHandler(logging.StreamHandler())
        LOG.setLevel(logging.INFO)
    app = create_app(retriever, how)
    config = uvicorn.Config(
        app,
        http=PatientProtocol,
        ws="none",
        lifespan="on",
        log_level="warning",
        access_log=False,  # uvicorn's would show the questions; ours does not
        server_header=False,
        proxy_headers=bool(how.trusted_proxies),
        forwarded_allow_ips=list(how.trusted_proxies),
        root_path=how.root_path,
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
