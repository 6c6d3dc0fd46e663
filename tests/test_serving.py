"""How the server starts: what it tells, and where it listens."""

import socket
import sys

import pytest

import ui.__main__
from tests.free_ports import free_ports
from tests.ui_corpus import SharedCharacters
from ui.serving import address_of, bound, bound_for_each


def test_a_start_tells_what_it_does_without(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    retriever = SharedCharacters()
    retriever.corpus.left_out = (
        "seeds/bad.txt: holds no text",
        "seeds/notes.toml: note 1: no such document",
    )
    retriever.remark = "the confidence was not fitted"
    served: list[object] = []
    monkeypatch.setattr(ui.__main__, "retriever_of", lambda options: retriever)
    monkeypatch.setattr(ui.__main__, "serve", lambda *arguments: served.append(arguments[0]))
    assert ui.__main__.main(["--port", "0"]) == 0
    assert served == [retriever]
    lines = (*retriever.corpus.left_out, retriever.remark)
    assert capsys.readouterr().err.splitlines() == [f"python -m ui: {line}" for line in lines]


@pytest.mark.parametrize("arguments", [["--port", "0"], ["--mcp"]])
def test_a_file_that_cannot_be_read_is_told_and_not_taken_for_the_address(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(options: object) -> None:
        raise PermissionError(13, "Permission denied", "index.safetensors")

    monkeypatch.setattr(ui.__main__, "retriever_of", refused)
    assert ui.__main__.main(arguments) == 2
    line = "cannot read or write: [Errno 13] Permission denied: 'index.safetensors'"
    assert capsys.readouterr().err == f"python -m ui: {line}\n"


def test_a_port_in_use_is_told_when_it_is_bound() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(OSError, match="in use"):
        bound("127.0.0.1", other.getsockname()[1])
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(OSError, match="in use"):
        bound_for_each("127.0.0.1", other.getsockname()[1], 2)


def test_every_process_has_the_port_of_all_and_the_next_one_of_its_own() -> None:
    port = free_ports(3)
    each = bound_for_each("127.0.0.1", port, 2)
    try:
        assert [address_of(own) for _, own in each] == [
            f"http://127.0.0.1:{port + 1}",
            f"http://127.0.0.1:{port + 2}",
        ]
        assert {address_of(of_all) for of_all, _ in each} == {f"http://127.0.0.1:{port}"}
    finally:
        for listeners in each:
            for listener in listeners:
                listener.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux deals out the connections of one port")
def test_two_servers_do_not_share_a_port_by_mistake() -> None:
    each = bound_for_each("127.0.0.1", 0, 1)
    of_all, own = each[0]
    of_all.listen()
    with of_all, own, pytest.raises(OSError, match="in use"):
        bound_for_each("127.0.0.1", of_all.getsockname()[1], 2)


def test_an_address_of_ipv6_is_written_as_browsers_do() -> None:
    with socket.socket(socket.AF_INET6) as listener:
        listener.bind(("::1", 0))
        assert address_of(listener).startswith("http://[::1]:")
