"""A running server as somebody elsewhere reaches it: with a client, or with bytes of any kind."""

import atexit
import socket
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache

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


@cache
def reached_from_outside() -> Outside:
    """A server with the blog on its list, one for all who misuse it; stopped when the tests are over."""
    stack = ExitStack()
    atexit.register(stack.close)
    address, _ = stack.enter_context(running(("tests.ui_server", "--allow-origin", BLOG)))
    client = stack.enter_context(httpx.Client(base_url=address, timeout=30))
    return Outside(client, int(address.rpartition(":")[2]))
