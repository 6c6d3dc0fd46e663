"""The command line: python -m bot ask | list | build | check | add | calibrate."""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from bot import settings, terminal
from bot.add import add_document, document_to_add, hints_template
from bot.build import build_index, damaged_indexes
from bot.calibrate import calibrate
from bot.check import check
from bot.collection.archive import open_archive
from bot.collection.corpus import Corpus
from bot.collection.metadata import HINTS_FILE, checked_date
from bot.documents import Source
from bot.errors import BotError, MetadataError, QuestionError
from bot.retrieve import Retriever, checked_question
from bot.serialize import answer_to_dict, pair_to_dict, report_to_dict
from embeddings.errors import EmbeddingsError
from embeddings.loading import load_encoder
from embeddings.milvus import MilvusPlace

EXAMPLES = """examples:
  python -m bot ask "what did Liang say about open source"
  python -m bot ask --json -k 3 "梁文锋怎么看开源"
  python -m bot ask --jsonl questions.txt
  python -m bot list --seeds my-interviews
  python -m bot check new-interview.txt
  python -m bot add new-interview.txt --publisher "The Example"
"""

RESTART = "A page that is running shows it after a restart; the index is brought up to date by itself."

BAD_INPUT = 2
FAILED_CHECK = 1
INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> int:
    """The exit status of a command: 0, 1 for a failed check, 2 for input that cannot be used."""
    options = _parser().parse_args(arguments)
    _write_anywhere()
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except (BotError, EmbeddingsError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except OSError as error:
        # What Python would still flush at exit has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # the reader has seen enough (| head)
            return 0
        print(f"cannot read or write: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


class _Parser(argparse.ArgumentParser):
    """Refuses in one line, as everything here does."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message}; see {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m bot",
        description="Find what was said, in the speaker's own words, with the source.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="command")

    ask = commands.add_parser("ask", help="print the passages closest to a question")
    asked = ask.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", nargs="?", help="in English or Chinese")
    asked.add_argument(
        "--jsonl", metavar="FILE", help="a question a line (- for standard input); an object a line"
    )
    ask.add_argument("--json", action="store_true", help="print one JSON object")
    ask.add_argument(
        "-k", type=_count, default=settings.DEFAULT_K, help="how many passages (default %(default)s)"
    )
    _add_places(ask)
    ask.set_defaults(run=_ask)

    listing = commands.add_parser("list", help="print every statement found in the documents")
    listing.add_argument("--json", action="store_true", help="print one JSON array")
    _add_seeds(listing)
    listing.set_defaults(run=_list)

    build = commands.add_parser("build", help="bring the index up to date")
    _add_places(build)
    build.set_defaults(run=_build)

    checking = commands.add_parser(
        "check", help="prove every word, show what was found and what was left out"
    )
    checking.add_argument("path", nargs="?", type=_path, help="a document or a folder (default: the seeds)")
    checking.add_argument("--json", action="store_true", help="print one JSON object")
    _add_seeds(checking)
    _add_cache(checking)
    checking.set_defaults(run=_check)

    adding = commands.add_parser("add", help="copy a document into the folder and record where it comes from")
    adding.add_argument("file", type=_path, help="a text, Markdown or HTML file")
    _add_source(adding)
    _add_seeds(adding)
    adding.set_defaults(run=_add)

    fitting = commands.add_parser("calibrate", help="fit when to answer on your own judged questions")
    fitting.add_argument(
        "file", type=_path, help='JSON a line: {"question": "...", "answers": []}; an empty list: no answer'
    )
    _add_places(fitting)
    fitting.set_defaults(run=_calibrate)
    return parser


def _add_source(parser: argparse.ArgumentParser) -> None:
    stated = parser.add_argument_group(
        "what the document says of itself", 'on a terminal, what is missing is asked for; "" for not stated'
    )
    stated.add_argument("--title")
    stated.add_argument("--publisher")
    stated.add_argument("--author")
    stated.add_argument("--published", metavar="DATE", help="2025, 2025-02 or 2025-02-06")
    stated.add_argument("--url")
    stated.add_argument(
        "--interview", action="append", default=[], metavar="WORDS", help="an interview all of it comes from"
    )
    stated.add_argument(
        "--interview-in-part",
        action="append",
        default=[],
        metavar="WORDS",
        help="one named for some statements",
    )
    stated.add_argument(
        "--edited", action="store_true", help="it says that it rearranged or adjusted the words"
    )


def _add_seeds(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--seeds",
        type=_path,
        default=Path(os.environ.get("QUOTES_SEEDS") or settings.SEEDS),
        metavar="FOLDER",
        help="the folder of documents (QUOTES_SEEDS)",
    )


def _add_cache(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cache",
        type=_path,
        default=Path(os.environ.get("QUOTES_CACHE") or settings.CACHE),
        metavar="FOLDER",
        help="where the index is kept (QUOTES_CACHE)",
    )


def _add_places(parser: argparse.ArgumentParser) -> None:
    _add_seeds(parser)
    _add_cache(parser)
    parser.add_argument(
        "--model",
        default=os.environ.get("QUOTES_MODEL") or None,
        metavar="NAME",
        help="a model's folder or name instead of the bundled one (QUOTES_MODEL)",
    )
    parser.add_argument(
        "--store",
        default=os.environ.get("QUOTES_STORE") or None,
        metavar="URL",
        help="a Milvus collection that holds the vectors instead of the cache folder (QUOTES_STORE)",
    )


def _path(text: str) -> Path:
    try:
        return settings.named_path(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= settings.MAX_K:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {settings.MAX_K}")
    return int(text)


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
    question = checked_question(_typed(options.question))  # before the seconds that opening takes
    retriever = _opened(options)
    answer = retriever.ask(question, options.k)
    if options.json:
        _print_json(answer_to_dict(answer, retriever.corpus), indent=2)
    else:
        print(terminal.answer_text(answer), end="")
    return BAD_INPUT if retriever.corpus.left_out else 0


def _opened(options: argparse.Namespace) -> Retriever:
    """The retriever that the options name, after telling what is amiss with its documents or its fit."""
    retriever = _retriever(options)
    for line in (*retriever.corpus.left_out, *filter(None, (retriever.remark,))):
        print(line, file=sys.stderr)
    return retriever


def _retriever(options: argparse.Namespace) -> Retriever:
    return Retriever.open(seeds=options.seeds, cache=options.cache, model=options.model, store=options.store)


def _typed(argument: str) -> str:
    """The words of an argument. Raises QuestionError for what is no text.

    Terminals write UTF-8 nearly everywhere, also where the locale says otherwise and Python believed it.
    """
    try:
        return os.fsencode(argument).decode("utf-8")
    except UnicodeDecodeError:
        return _as_text(argument)


def _as_text(question: str) -> str:
    try:
        question.encode()
    except UnicodeEncodeError as error:
        raise QuestionError("the question is not text in UTF-8; write it again") from error
    return question


def _ask_lines(options: argparse.Namespace) -> int:
    lines = _lines(options.jsonl)
    retriever = _opened(options)
    status = BAD_INPUT if retriever.corpus.left_out else 0
    for line in lines:
        result = _answer_line(retriever, line, options.k)
        status = BAD_INPUT if "error" in result else status
        _print_json(result)
    return status


def _lines(file: str) -> Iterable[bytes]:
    if file == "-":
        return sys.stdin.buffer
    try:
        return Path(file).read_bytes().splitlines()
    except OSError as error:
        raise QuestionError(
            f"{file}: cannot be read ({error.strerror}); name a file with a question a line"
        ) from error


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
    except (json.JSONDecodeError, RecursionError) as error:
        if text.startswith("{"):
            raise QuestionError(f"the line is not JSON ({error}); write the question itself") from error
        return text
    question = value.get("question") if isinstance(value, dict) else value
    if not isinstance(question, str):
        raise QuestionError(
            'the line has no "question" that is text; write {"question": "..."} or the question itself'
        )
    return _as_text(question)


def _list(options: argparse.Namespace) -> int:
    corpus = Corpus.read(options.seeds)
    for line in corpus.left_out:
        print(line, file=sys.stderr)
    if options.json:
        _print_json([pair_to_dict(pair, corpus) for pair in corpus.pairs], indent=2)
    else:
        print("\n".join(terminal.statement_text(pair, heading=pair.id) for pair in corpus.pairs), end="")
    return BAD_INPUT if corpus.left_out else 0


def _build(options: argparse.Namespace) -> int:
    corpus = open_archive(options.seeds, options.cache, strict=True).corpus
    index = build_index(corpus, load_encoder(options.model), options.cache, store=options.store)
    statements = f"{len(corpus.documents)} documents, {len(corpus.pairs)} statements"
    print(f"{statements}, {len(index)} passages in {_where(options)}")
    return 0


def _where(options: argparse.Namespace) -> str:
    return str(options.cache if options.store is None else MilvusPlace.parse(options.store))


def _check(options: argparse.Namespace) -> int:
    report = check(options.path or options.seeds, seeds=options.seeds)
    if options.json:
        _print_json(report_to_dict(report), indent=2)
    else:
        print(terminal.report_text(report), end="")
    damaged = [] if options.path else damaged_indexes(options.cache)
    for line in damaged:
        print(line, file=sys.stderr)
    return FAILED_CHECK if report.problems or damaged else 0


def _add(options: argparse.Namespace) -> int:
    document_to_add(options.file, options.seeds)  # before anything is asked
    target = add_document(options.file, options.seeds, _source(options))
    print(f"Added {target}\n")
    report = check(target)
    print(terminal.report_text(report))
    if report.corpus.pairs:
        print(f"Hints help readers to find it. To give some, fill in and append to {HINTS_FILE}:\n")
        print(hints_template(report.corpus.pairs))
    print(RESTART)
    return FAILED_CHECK if report.problems else 0


def _calibrate(options: argparse.Namespace) -> int:
    retriever = _retriever(options)
    fit = calibrate(options.file, retriever, options.cache)
    print(f"{fit.answerable} questions with an answer, {fit.unanswerable} without; stored in {fit.path}")
    shares = f"{fit.refused:.0%} of the first are refused, {fit.answered:.0%} of the others answered"
    print(f"On these questions {shares}.")
    return 0


def _source(options: argparse.Namespace) -> Source:
    """What the options say of a document; the rest is asked for where somebody sits at a terminal."""
    asking = sys.stdin.isatty() and sys.stdout.isatty()

    def stated(name: str) -> str | None:
        value: str | None = getattr(options, name)
        if value is None and asking:
            value = _asked(f"{name} as the document states it (Enter where it does not): ")
        return (value or "").strip() or None

    return Source(
        title=stated("title"),
        publisher=stated("publisher"),
        author=stated("author"),
        published=checked_date(stated("published"), "--published"),
        url=stated("url"),
        interviews=tuple(options.interview),
        interviews_in_part=tuple(options.interview_in_part),
        edited=options.edited,
    )


def _asked(prompt: str) -> str:
    try:
        return input(prompt)
    except EOFError as error:
        raise MetadataError("the input ended, so nothing was added; add it again") from error


if __name__ == "__main__":
    sys.exit(main())
