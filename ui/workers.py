"""Several processes that do the same work: started, watched, replaced when one ends, stopped together.

The first one starts alone: where it cannot, it says why in its one line and no other is tried, and what it
builds (the index) the others find in place.
"""

import multiprocessing
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

STOP_WITHIN = 4.5
"""Seconds that all processes get to stop; each gives its open pages three."""

REPLACE_AFTER = 1.0
"""Seconds before a process that ended is replaced: one that cannot start must not be tried all the time."""

Work = Callable[[Sequence[socket.socket], Callable[[], None]], None]
"""What a process does: it serves on some sockets and calls a function once it does so."""


@dataclass(frozen=True, slots=True)
class _Worker:
    process: BaseProcess
    told: Connection  # something comes when it serves; closed with this process, which ends it too


def supervise(
    work: Work,
    listeners: Sequence[Sequence[socket.socket]],
    *,
    started: Callable[[], None],
    replaced: Callable[[int], None],
) -> int:
    """Run the work in a process for each list of sockets until told to stop (SIGTERM, Ctrl+C).

    `started` is called when all of them serve, `replaced` with the exit status of one that ended. Gives back
    0, or the exit status of a first process that did not start.
    """
    workers: list[_Worker] = []
    with _stop_signals() as stop:
        try:
            for sockets in listeners:
                workers.append(_start(work, sockets))
                if len(workers) == 1 and not _serves(workers[0], stop):
                    return 0 if stop.poll() else workers[0].process.exitcode or 1
            for worker in workers[1:]:
                _serves(worker, stop)  # one that does not is replaced below
            if not stop.poll():
                started()
            while True:
                wait([stop, *(worker.process.sentinel for worker in workers)])
                if stop.poll(REPLACE_AFTER):
                    return 0
                for number, worker in enumerate(workers):
                    if not worker.process.is_alive():
                        replaced(worker.process.exitcode or 0)
                        worker.told.close()
                        workers[number] = _start(work, listeners[number])
        finally:
            _stop(workers)


@contextmanager
def _stop_signals() -> Iterator[Connection]:
    """A connection on which something comes when the process is told to stop."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    signals = (signal.SIGTERM, signal.SIGINT)
    before = [signal.signal(number, lambda *_: sender.send_bytes(b"stop")) for number in signals]
    try:
        yield receiver
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
        receiver.close()
        sender.close()


def _start(work: Work, sockets: Sequence[socket.socket]) -> _Worker:
    context = multiprocessing.get_context("spawn")  # a copy of a process with threads may hang
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(work, sockets, theirs))
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _run(work: Work, sockets: Sequence[socket.socket], parent: Connection) -> None:
    """What happens in the new process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches all; the one that supervises passes it on
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    work(sockets, lambda: parent.send_bytes(b"serves"))


def _end_with(parent: Connection) -> None:
    """End this process when the one that supervises is gone, however it went."""
    try:
        parent.recv_bytes()
    except (EOFError, OSError):
        os.kill(os.getpid(), signal.SIGTERM)


def _serves(worker: _Worker, stop: Connection) -> bool:
    """Whether a process serves, as soon as that is known; not where it ended, or everything is to stop."""
    wait([worker.told, worker.process.sentinel, stop])
    if stop.poll() or not worker.told.poll():
        worker.process.join(0 if stop.poll() else None)
        return False
    try:
        worker.told.recv_bytes()
    except EOFError:
        worker.process.join()
        return False
    return True


def _stop(workers: Sequence[_Worker]) -> None:
    """Ask all of them to stop, and make them after a while."""
    end = time.monotonic() + STOP_WITHIN
    for worker in workers:
        worker.process.terminate()
    for worker in workers:
        worker.process.join(max(0.0, end - time.monotonic()))
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        worker.told.close()
