"""The search as a tool for assistants, asked by a real client over standard input and output."""

import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import anyio
import pytest

from bot import settings
from tests.ui_corpus import SharedCharacters
from ui.mcp import MISSING, found, passage

QUESTION = "图纸公开灯塔更亮"


@pytest.fixture
def retriever() -> SharedCharacters:
    return SharedCharacters()


def test_a_passage_comes_unchanged_with_its_id_and_source(retriever: SharedCharacters) -> None:
    assert passage(retriever, retriever.corpus.get("talk-plans")) == (
        "\nid: talk-plans\n"
        "asked: 灯塔为什么要公开图纸？\n"
        "attributed by: 奎阿达：\n"
        "interviews: 海岸电台 2030 年访谈\n"
        "editor's note: Perhaps <misheard>.\n"
        "“图纸公开之后，灯塔反而更亮。\n别人照着修，我们照着学。”\n"
        "— Ada Quill (transcript), 灯塔访谈 <1>, 海岸报, 甲 & 乙, 2031-02-06, paragraph 2, "
        "https://example.org/talk?a=1&b=2#:~:text=%E5%9B%BE%E7%BA%B8%E5%85%AC%E5%BC%80%E4%B9%8B%E5%90%8E"
        "%EF%BC%8C%E7%81%AF%E5%A1%94%E5%8F%8D%E8%80%8C%E6%9B%B4%E4%BA%AE\n"
    )


def test_an_answer_says_that_it_is_one(retriever: SharedCharacters) -> None:
    text = found(retriever, retriever.ask(QUESTION, k=1))
    assert text.startswith("The passages below answer the question (confidence 1.00).\n\nid: talk-plans\n")
    assert text.count("\nid: ") == 1


def test_what_is_no_answer_says_so(retriever: SharedCharacters) -> None:
    text = found(retriever, retriever.ask("飛機", k=2))
    assert text.startswith("Nothing close to that was said in these documents (confidence 0.00).")
    assert "do not present them as an answer" in text


def with_client(act: Callable[..., Awaitable[None]]) -> None:
    """Let a client of the protocol talk to the server as a process of its own."""
    mcp = pytest.importorskip("mcp", reason="mcp is not installed: pip install -r requirements-mcp.txt")

    async def talk() -> None:
        server = mcp.StdioServerParameters(
            command=sys.executable,
            args=["-m", "tests.ui_server", "--mcp"],
            cwd=str(settings.PROJECT),
            env=dict(os.environ),
        )
        async with mcp.Client(server) as client:
            await act(client)

    anyio.run(talk)


def test_a_client_lists_asks_and_gets(retriever: SharedCharacters) -> None:
    async def act(client: object) -> None:
        tools = (await client.list_tools()).tools  # type: ignore[attr-defined]
        assert [tool.name for tool in tools] == ["search_quotes", "get_quote"]
        assert all(tool.annotations.read_only_hint for tool in tools)
        assert tools[0].input_schema["required"] == ["question"]

        async def call(name: str, **arguments: object) -> tuple[bool, str]:
            result = await client.call_tool(name, arguments)  # type: ignore[attr-defined]
            (block,) = result.content
            return result.is_error, block.text

        expected = found(retriever, retriever.ask(QUESTION, k=2))
        assert await call("search_quotes", question=QUESTION, limit=2) == (False, expected)
        fog = passage(retriever, retriever.corpus.get("article-fog"))
        assert await call("get_quote", id="article-fog") == (False, fog)
        for name, arguments, words in (
            ("search_quotes", {"question": ""}, "the question is empty"),
            ("search_quotes", {"question": "光" * 501}, "501 characters"),
            ("get_quote", {"id": "nothing"}, "no passage has the id 'nothing'"),
        ):
            failed, text = await call(name, **arguments)
            assert failed
            assert words in text

    with_client(act)


def test_without_the_extra_it_says_how_to_install_it(tmp_path: Path) -> None:
    (tmp_path / "mcp.py").write_text("raise ImportError('not installed')\n")
    result = subprocess.run(
        [sys.executable, "-m", "tests.ui_server", "--mcp"],
        cwd=settings.PROJECT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 1
    assert MISSING in result.stderr
