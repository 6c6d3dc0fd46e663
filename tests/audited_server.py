"""A server with a witness: `python -m tests.audited_server tests.ui_server`, or `ui`, and its options.

Every file that the process opens for writing and every address that it connects to or looks up becomes a
line on its standard error. Python tells the witness itself (audit events), so nothing goes past it that
goes through Python.
"""

import os
import runpy
import sys
from typing import Any

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate")
LOOKS_OUTSIDE = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")

HERE = ("127.0.0.1", "::1", "localhost", "")


def note(event: str, arguments: tuple[Any, ...]) -> None:
    """Write a line for what leaves a trace outside the process."""
    if event == "open":
        path, _, flags = arguments
        if isinstance(flags, int) and flags & WRITES and not isinstance(path, int) and path != os.devnull:
            os.write(2, f"WROTE {path}\n".encode())
    elif event in CHANGES:
        os.write(2, f"WROTE {arguments[0]}\n".encode())
    elif event in LOOKS_OUTSIDE:
        target = arguments[1] if event in ("socket.connect", "socket.sendto") else arguments[0]
        host = target[0] if isinstance(target, tuple) else target
        if host not in HERE:
            os.write(2, f"CONNECTED {event} {host}\n".encode())


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.addaudithook(note)
    sys.argv.pop(0)
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
