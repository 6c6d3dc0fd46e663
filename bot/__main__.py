"""The command line: python -m bot ask | list | build | check."""

import argparse
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot import settings
from bot.build import build_index
from bot.check import problems
from bot.corpus import Corpus
from bot.documents import Citation, Kind, QAPair
from bot.errors import BotError, QuestionError
from bot.retrieve import Answer, Hit, Retriever
from bot.serialize import answer_to_dict, pair_to_dict
from embeddings.errors import EmbeddingsError

EXAMPLES = """examples:
  python -m bot ask "what did Liang say about open source"
  python -m bot ask --json -k 3 "梁文锋怎么看开源"
  python -m bot ask --jsonl questions.txt
  python -m bot list --seeds my-interviews
"""

KIND_WORDS = {
    Kind.DIALOGUE: "transcript",
    Kind.NOTE: "editor's excerpt",
    Kind.QUOTE: "quoted in an article",
    Kind.REPORTED: "reported speech",
}

BAD_INPUT = 2
FAILED_CHECK = 1


def main(arguments: list[str] | None = None) -> int:
    """The exit status of a command: 0, 1 for a failed check, 2 for input that cannot be used."""
    options = _parser().parse_args(arguments)
    _write_anywhere()
    try:
        return int(options.run(options))
    except (BotError, EmbeddingsError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        # The reader has seen enough (| head). What Python would still flush at exit has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Find what he said, in his own words, with the source.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="command")

    ask = commands.add_parser("ask", help="print the passages closest to a question")
    asked = ask.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", nargs="?", help="in English or Chinese")
    asked.add_argument("--jsonl", metavar="FILE", help="a question a line (- for standard input); an object a line")
    ask.add_argument("--json", action="store_true", help="print one JSON object")
    ask.add_argument("-k", type=int, default=settings.DEFAULT_K, help="how many passages (default %(default)s)")
    _add_places(ask)
    ask.set_defaults(run=_ask)

    listing = commands.add_parser("list", help="print every statement found in the documents")
    listing.add_argument("--json", action="store_true", help="print one JSON array")
    _add_seeds(listing)
    listing.set_defaults(run=_list)

    build = commands.add_parser("build", help="build the index anew")
    _add_places(build)
    build.set_defaults(run=_build)

    check = commands.add_parser("check", help="prove every word, list what is left out as unsure")
    check.add_argument("path", nargs="?", type=Path, help="a document or a folder (default: the seeds)")
    _add_seeds(check)
    check.set_defaults(run=_check)
    return parser


def _add_seeds(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--seeds",
        type=Path,
        default=Path(os.environ.get("QUOTES_SEEDS") or settings.SEEDS),
        metavar="FOLDER",
        help="the folder of documents (QUOTES_SEEDS)",
    )


def _add_places(parser: argparse.ArgumentParser) -> None:
    _add_seeds(parser)
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path(os.environ.get("QUOTES_CACHE") or settings.CACHE),
        metavar="FOLDER",
        help="where the index is kept (QUOTES_CACHE)",
    )
    parser.add_argument(
        "--model",
        default=os.environ.get("QUOTES_MODEL") or None,
        metavar="NAME",
        help="a model's folder or name instead of the bundled one (QUOTES_MODEL)",
    )


def _write_anywhere() -> None:
    """Let no character of an answer stop a terminal that is not UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _print_json(value: object, *, indent: int | None = None) -> None:
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not unicode, indent=indent), flush=True)


def _ask(options: argparse.Namespace) -> int:
    if options.jsonl is not None:
        return _ask_lines(options)
    retriever = Retriever.open(seeds=options.seeds, cache=options.cache, model=options.model)
    answer = retriever.ask(options.question, options.k)
    if options.json:
        _print_json(answer_to_dict(answer, retriever.corpus), indent=2)
    else:
        _print_answer(answer)
    return 0


def _ask_lines(options: argparse.Namespace) -> int:
    lines = _lines(options.jsonl)
    retriever = Retriever.open(seeds=options.seeds, cache=options.cache, model=options.model)
    status = 0
    for line in lines:
        result = _answer_line(retriever, line, options.k)
        status = BAD_INPUT if "error" in result else status
        _print_json(result)
    return status


def _lines(file: str) -> Iterator[bytes]:
    if file == "-":
        return iter(sys.stdin.buffer)
    try:
        return iter(Path(file).read_bytes().splitlines())
    except OSError as error:
        raise QuestionError(f"{file}: cannot be read ({error.strerror}); name a file with a question a line") from error


def _answer_line(retriever: Retriever, line: bytes, k: int) -> dict[str, Any]:
    """The answer to one line: the question itself, or a JSON string or object with "question"."""
    try:
        return answer_to_dict(retriever.ask(_question_of(line), k), retriever.corpus)
    except QuestionError as error:
        return {"question": line.decode("utf-8", "replace").strip(), "error": str(error)}


def _question_of(line: bytes) -> str:
    try:
        text = line.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise QuestionError("the line is not UTF-8; save the file as UTF-8") from error
    if not text.startswith(("{", '"')):
        return text
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        if text.startswith("{"):
            raise QuestionError(f"the line is not JSON ({error}); write the question itself") from error
        return text
    question = value.get("question") if isinstance(value, dict) else value
    if not isinstance(question, str):
        raise QuestionError('the line has no "question" that is text; write {"question": "..."} or the question itself')
    return question


def _list(options: argparse.Namespace) -> int:
    corpus = Corpus.read(options.seeds)
    for line in corpus.left_out:
        print(line, file=sys.stderr)
    if options.json:
        _print_json([pair_to_dict(pair, corpus) for pair in corpus.pairs], indent=2)
    else:
        for pair in corpus.pairs:
            _print_pair(pair, heading=pair.id)
    return BAD_INPUT if corpus.left_out else 0


def _build(options: argparse.Namespace) -> int:
    corpus = Corpus.read(options.seeds, strict=True)
    index = build_index(corpus, options.cache, model=options.model)
    print(f"{len(corpus.documents)} documents, {len(corpus.pairs)} statements, {len(index)} passages in {options.cache}")
    return 0


def _check(options: argparse.Namespace) -> int:
    path = options.path or options.seeds
    corpus = Corpus.read(path, strict=True)
    found = problems(corpus, path)
    for document in corpus.documents:
        pairs = [pair for pair in corpus.pairs if pair.document.id == document.id]
        print(f"{document.id}: {len(pairs)} statements" if pairs else f"{document.id}: not a word of his was found")
    for doubt in corpus.unsure:
        words = " ".join(doubt.document.slice(doubt.span).split())
        print(f"unsure: {doubt.document.id}, characters {doubt.span.start} to {doubt.span.end}: {doubt.reason}: {words}")
    for problem in found:
        print(f"{problem.where}: {problem.message}", file=sys.stderr)
    print(f"{len(corpus.pairs)} statements checked, {len(found)} problems")
    return FAILED_CHECK if found else 0


# for the eye


def _print_answer(answer: Answer) -> None:
    if not answer.hits:
        print("The documents hold no statement of his.")
        return
    if not answer.answered:
        print("Nothing close was said in these documents. The nearest passages, related at most:\n")
    for hit in answer.hits:
        _print_hit(hit)


def _print_hit(hit: Hit) -> None:
    _print_pair(hit.pair, heading=f"{hit.rank}. ({hit.score:.2f})")
    for variant in hit.variants:
        print(_wrapped(f"also in {variant.document.id} ({KIND_WORDS[variant.kind]}): {variant.answer_text}", "      "))
    if hit.variants:
        print()


def _print_pair(pair: QAPair, *, heading: str) -> None:
    print(f"{heading}  [{KIND_WORDS[pair.kind]}]")
    if pair.question_text is not None:
        print(_wrapped(f"Q: {pair.question_text}", "   "))
    elif pair.lead_in_text is not None:
        print(_wrapped(f"…  {pair.lead_in_text}", "   "))
    print(_wrapped(f"A: {pair.answer_text}", "   "))
    print(_wrapped(f"—  {_cited(Corpus.citation(pair))}", "   "))
    print()


def _cited(citation: Citation) -> str:
    source = citation.source
    facts = [
        source.title or "title not stated",
        source.author or "author not stated",
        source.publisher or "publisher not stated",
        source.published or "date not stated",
        f"paragraph {citation.paragraph} of {citation.document_id}",
    ]
    return ", ".join(facts) + (f", {source.url}" if source.url else "")


def _wrapped(text: str, indent: str) -> str:
    """Text folded to the terminal; a Chinese character takes two columns, so half as many fit."""
    columns = min(100, shutil.get_terminal_size().columns) - len(indent)
    wide = sum(1 for character in text if ord(character) > 0x2E7F)
    width = columns // 2 if wide > len(text) / 3 else columns
    lines = [
        part
        for line in text.splitlines()
        for part in textwrap.wrap(line, max(20, width), break_long_words=True, break_on_hyphens=False)
    ]
    return "\n".join(indent + line for line in lines)


if __name__ == "__main__":
    sys.exit(main())
