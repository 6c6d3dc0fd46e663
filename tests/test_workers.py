"""Several processes: one that ends is replaced, none outlives the others, a start that fails is told once."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial

import pytest

from bot import settings

TRIES = 200
"""Looks at a process that is to end, a twentieth of a second apart."""


@contextmanager
def supervised(how: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.supervised", how],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=settings.PROJECT,
        # A shell lets what it runs in the background ignore Ctrl+C, and that is handed down.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  (no thread is about)
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=20)


def line(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    return process.stdout.readline().split()


def number(port: str) -> int:
    with socket.create_connection(("127.0.0.1", int(port)), timeout=20) as connection:
        return int(connection.recv(20))


def gone(pid: int) -> bool:
    for _ in range(TRIES):
        with suppress(ProcessLookupError):
            os.kill(pid, 0)
            time.sleep(0.05)
            continue
        return True
    return False


def test_each_process_has_a_port_of_its_own_and_all_stop_together() -> None:
    with supervised("serve") as process:
        pids = [number(port) for port in line(process)]
        assert len({*pids, process.pid}) == 3
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == 0
        assert all(map(gone, pids))
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_a_process_that_ends_is_replaced_on_the_same_port() -> None:
    with supervised("serve") as process:
        first, second = line(process)
        pid, other = number(first), number(second)
        os.kill(pid, signal.SIGKILL)
        assert line(process) == ["replaced", str(-signal.SIGKILL)]
        assert number(first) not in (pid, other)
        assert number(second) == other
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == 0


def test_no_process_outlives_the_one_that_watches_it() -> None:
    with supervised("serve") as process:
        pids = [number(port) for port in line(process)]
        process.kill()
        assert all(map(gone, pids))


def test_a_process_that_does_not_stop_is_made_to() -> None:
    with supervised("linger") as process:
        pids = [number(port) for port in line(process)]
        process.send_signal(signal.SIGINT)
        assert process.wait(6) == 0
        assert all(map(gone, pids))


def test_a_start_that_fails_is_told_once_and_gives_its_status() -> None:
    with supervised("refuse") as process:
        assert process.wait(20) == 2
        assert process.stderr is not None
        assert process.stderr.read() == "refused\n"


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_start_can_be_broken_off(told: signal.Signals) -> None:
    with supervised("serve") as process:
        time.sleep(0.3)  # before both serve, most of the time; after that it is a regular stop
        process.send_signal(told)
        assert process.wait(20) in (0, -told)
