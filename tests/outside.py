"""A running server as somebody elsewhere reaches it: with a client, or with bytes of any kind."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from tests.ui_server import running

BLOG = "https://blog.test"
"""The site whose pages may show the widget."""

QUESTION = "图纸公开灯塔更亮"
"""What the small collection answers."""


@dataclass(frozen=True, slots=True)
class Outside:
    """A running server with the blog on its list, and where it listens."""

    client: httpx.Client
    port: int

    def raw(self, request: bytes) -> bytes:
        """What the server says to these bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.sendall(request)
            said = b""
            while piece := connection.recv(65536):
                said += piece
            return said


@contextmanager
def reached_from_outside() -> Iterator[Outside]:
    """A server of its own with the blog on its list."""
    with (
        running(("tests.ui_server", "--allow-origin", BLOG)) as (address, _),
        httpx.Client(base_url=address, timeout=30) as client,
    ):
        yield Outside(client, int(address.rpartition(":")[2]))
