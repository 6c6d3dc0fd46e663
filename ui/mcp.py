"""The search as a tool for assistants, over the Model Context Protocol. Only home of mcp.

What a tool gives is text for a model to quote: the words unchanged, each with its source, and plainly
whether they answer the question.
"""

from bot import settings
from bot.cite import Quotation, plain_text
from bot.documents import QAPair
from bot.errors import BotError
from bot.retrieve import Answer, Retriever

MISSING = "the package mcp is not installed; run: python -m pip install -r requirements-mcp.txt"

INSTRUCTIONS = """\
Finds what {speaker} said, in the original words, in a small collection of documents. Quote the passages as \
they are, with their sources; mark a translation of yours as a translation. Reported speech is not verbatim. \
Where the search says that nothing close was said, say so: it does not mean that nothing was ever said."""


FOUND = "The passages below answer the question (confidence {confidence:.2f})."
NOTHING_CLOSE = (
    "Nothing close to that was said in these documents (confidence {confidence:.2f}). The passages below are "
    "the nearest, related at most; do not present them as an answer."
)


class MissingExtra(Exception):  # noqa: N818  (its text is the whole of it)
    """The package that this tool needs is not installed."""


def found(retriever: Retriever, answer: Answer) -> str:
    """An answer as text: whether it is one, then its passages."""
    verdict = FOUND if answer.answered else NOTHING_CLOSE
    passages = [passage(retriever, hit.pair) for hit in answer.hits]
    return "\n".join([verdict.format(confidence=answer.confidence), *passages])


def passage(retriever: Retriever, pair: QAPair) -> str:
    """One passage as text: its id, what it answers, the words, where they stand, a note if damaged."""
    fields = {
        "id": pair.id,
        "asked": pair.question_text,
        "before it": pair.lead_in_text,
        "attributed by": pair.attribution_text,
        "interviews": "; ".join(retriever.corpus.citation(pair).interviews),
        "editor's note": " ".join(note.texts["en"] for note in retriever.corpus.notes(pair)),
    }
    known = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    return f"\n{known}{plain_text(Quotation(pair, retriever.corpus.speaker.title('en')))}"


def serve(retriever: Retriever) -> None:
    """Serve the tools on standard input and output until the client goes. Raises MissingExtra."""
    try:
        from mcp.server.mcpserver import MCPServer
        from mcp.server.mcpserver.exceptions import ToolError
        from mcp.types import ToolAnnotations
    except ImportError:
        raise MissingExtra(MISSING) from None

    speaker = retriever.corpus.speaker.title("en")
    server = MCPServer("quotes", instructions=INSTRUCTIONS.format(speaker=speaker), log_level="WARNING")
    reads_only = ToolAnnotations(
        read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )

    @server.tool(annotations=reads_only, structured_output=False)
    def search_quotes(question: str, limit: int = settings.DEFAULT_K) -> str:
        """The passages closest to a question in English or Chinese: verbatim, each with id and source."""
        try:
            return found(retriever, retriever.ask(question, k=limit))
        except BotError as problem:
            raise ToolError(str(problem)) from None

    @server.tool(annotations=reads_only, structured_output=False)
    def get_quote(id: str) -> str:  # noqa: A002  (the name that the client sees)
        """One passage by its id: verbatim, with what it answers and its source."""
        try:
            pair = retriever.corpus.get(id)
        except KeyError:
            raise ToolError(f"no passage has the id {id!r}; search_quotes gives ids") from None
        return passage(retriever, pair)

    server.run(transport="stdio")
