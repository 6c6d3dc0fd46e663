"""One server on bound sockets: what is searched in it, where it listens, how it starts and stops."""

import argparse
import logging
import socket
import sys
from collections.abc import Callable, Sequence

import uvicorn

from bot.retrieve import Retriever
from ui.exposure import LOG
from ui.limits import PatientProtocol
from ui.options import Settings
from ui.streams import Streams

STOP_WITHIN = 3
"""Seconds that open pages get to finish when the server is told to stop."""


def retriever_of(options: argparse.Namespace) -> Retriever:
    """The retriever that some options name. Raises BotError and EmbeddingsError as `Retriever.open`."""
    return Retriever.open(seeds=options.seeds, cache=options.cache, model=options.model, store=options.store)


def bound(host: str, port: int, *, shared: bool = False) -> socket.socket:
    """A socket bound before the model is loaded, so that a port in use is told at once. Raises OSError.

    A shared one leaves room for others of this program on the same port; the system deals out connections.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shared:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind(address)
    except OSError:
        listener.close()
        raise
    return listener


def bound_for_each(host: str, port: int, workers: int) -> list[list[socket.socket]]:
    """For each of several processes the port of all and the next one of its own. Raises OSError.

    Only Linux deals out connections among the sockets of one port evenly; elsewhere all share one.
    """
    first = bound(host, port)
    port = first.getsockname()[1] if port else 0
    if sys.platform == "linux":
        of_all = first.getsockname()[1]
        first.close()  # it was there to find another program on the port, which a shared one does not
        shares = [bound(host, of_all, shared=True) for _ in range(workers)]
    else:
        shares = [first] * workers
    return [
        [share, bound(host, port + number if port else 0)] for number, share in enumerate(shares, start=1)
    ]


def address_of(listener: socket.socket) -> str:
    """Where a socket listens, as an address of the web."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def serve(
    retriever: Retriever, listeners: Sequence[socket.socket], how: Settings, started: Callable[[], None]
) -> None:
    """Serve the page on bound sockets until the process is told to stop; `started` is called once it does."""
    from ui.server import create_app  # gradio takes seconds to import; a bad folder is told before that

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
    _Server(config, app, started).run(sockets=list(listeners))


class _Server(uvicorn.Server):
    """Says that it serves as soon as it does, and lets open pages go when it stops."""

    def __init__(self, config: uvicorn.Config, streams: Streams, started: Callable[[], None]) -> None:
        super().__init__(config)
        self.streams = streams
        self.tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.tell()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.streams.end()
        await super().shutdown(sockets)
