"""Ports of this machine that nobody listens on."""

import socket
from contextlib import ExitStack


def free_ports(number: int) -> int:
    """The first of so many free ports in a row. Raises RuntimeError where none are found."""
    for start in range(20_000, 30_000, number):
        with ExitStack() as stack:
            try:
                for port in range(start, start + number):
                    stack.enter_context(socket.create_server(("127.0.0.1", port)))
            except OSError:
                continue
            return start
    raise RuntimeError(f"no {number} free ports in a row")
