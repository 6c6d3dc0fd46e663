"""What an operator can set: one table of options and environment variables, and the settings they give.

An option given on the command line wins over its variable. The README's table is this one; a test
compares them.
"""

import argparse
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_network
from typing import Any
from urllib.parse import urlsplit

from bot import settings
from bot.settings import named_path
from ui.pages import Site

HIGHEST_PORT = 65535

QUESTIONS_A_MINUTE = 60
"""For one client: more than a person types; a program that needs more runs its own server."""

MOST_WORKERS = 64
"""Processes: a slip of the finger must not take a machine down."""

EVERYBODY = "*"
"""Written out in the list of origins: every page may embed the widget and read the interface."""

DEFAULT_PORTS = {"http": 80, "https": 443}

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]")
_ROOT_PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*")


NOTHING_SPECIAL = Site()
"""Excerpts only, nobody named."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the server meets the network, and what its pages show."""

    allow_origins: tuple[str, ...] = ()  # pages of these may frame the widget and read the interface
    frame_origins: tuple[str, ...] = ()  # pages of these may frame the whole page as well
    trusted_proxies: tuple[str, ...] = ()  # networks whose word on the client's address is taken
    root_path: str = ""  # the prefix that a proxy in front takes away
    questions_a_minute: int = QUESTIONS_A_MINUTE  # of one client; 0 is no limit
    access_log: bool = False
    site: Site = NOTHING_SPECIAL


ALONE = Settings()
"""A server for the readers of its own page, with nothing in front of it."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to set. `read` turns its text into the value and raises ValueError with the reason."""

    flag: str
    variable: str
    metavar: str
    what: str
    default: str | None
    read: Any  # a function of one text; mypy knows no more of argparse's `type`

    @property
    def name(self) -> str:
        """Its attribute among the parsed options."""
        return self.flag.removeprefix("--").replace("-", "_")


def origins(text: str) -> tuple[str, ...]:
    """The origins in a list, as browsers name them. Raises ValueError for what is none."""
    return tuple(dict.fromkeys(_origin(item) for item in _items(text)))


def _origin(text: str) -> str:
    if text == EVERYBODY:
        return text
    parts = urlsplit(text)
    if (
        parts.scheme not in DEFAULT_PORTS
        or not parts.hostname
        or text != f"{parts.scheme}://{parts.netloc}"
        or "@" in text
    ):
        raise ValueError(f"{text!r} is no origin; write one as https://example.org, without a path")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    if not _HOST.fullmatch(host):
        raise ValueError(f"{text!r} has no plain host name; no wildcards, and write other scripts as xn--...")
    port = "" if parts.port in (None, DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"


def networks(text: str) -> tuple[str, ...]:
    """The addresses and networks in a list. Raises ValueError for what is none."""
    found = []
    for item in _items(text):
        try:
            found.append(str(ip_network(item)))
        except ValueError:
            raise ValueError(f"{item!r} is no address and no network such as 10.0.0.0/8") from None
    return tuple(found)


def root_path(text: str) -> str:
    """The prefix without a slash at its end. Raises ValueError for what is no path."""
    path = text.rstrip("/")
    if not _ROOT_PATH.fullmatch(path):
        raise ValueError(f"{text!r} is no path; write one as /quotes")
    return path


def port(text: str) -> int:
    """The number of a port; 0 lets the system choose. Raises ValueError for what is none."""
    if not text.isascii() or not text.isdigit() or int(text) > HIGHEST_PORT:
        raise ValueError(f"there is no port {text}; choose one up to {HIGHEST_PORT} with --port")
    return int(text)


def questions_a_minute(text: str) -> int:
    """A number of questions. Raises ValueError for what is none."""
    if not text.isascii() or not text.isdigit():
        raise ValueError(f"{text!r} is no number of questions; 0 is no limit")
    return int(text)


def workers(text: str) -> int:
    """A number of processes. Raises ValueError for what is none."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_WORKERS:
        raise ValueError(f"{text!r} is no number of processes from 1 to {MOST_WORKERS}")
    return int(text)


def switch(text: str) -> bool:
    """Whether something is on. Raises ValueError for what is neither."""
    if text not in ("on", "off"):
        raise ValueError(f"{text!r} is neither on nor off")
    return text == "on"


def _items(text: str) -> list[str]:
    return text.replace(",", " ").split()


OPTIONS = (
    Option("--seeds", "QUOTES_SEEDS", "FOLDER", "the folder of documents", str(settings.SEEDS), named_path),
    Option("--cache", "QUOTES_CACHE", "FOLDER", "where the index is built", str(settings.CACHE), named_path),
    Option(
        "--model",
        "QUOTES_MODEL",
        "NAME",
        "the encoder instead of the bundled one: a folder or the name of a hub model",
        None,
        str,
    ),
    Option(
        "--store",
        "QUOTES_STORE",
        "URL",
        "a Milvus collection that holds the vectors instead of the cache folder",
        None,
        str,
    ),
    Option("--host", "QUOTES_HOST", "ADDRESS", "the page: address to listen on", settings.HOST, str),
    Option("--port", "QUOTES_PORT", "NUMBER", "the page: port", str(settings.PORT), port),
    Option(
        "--allow-origin",
        "QUOTES_ALLOW_ORIGIN",
        "ORIGINS",
        "sites whose pages may embed the widget and read the interface; * for all",
        "",
        origins,
    ),
    Option(
        "--frame-origin",
        "QUOTES_FRAME_ORIGIN",
        "ORIGINS",
        "sites whose pages may show the whole page in a frame",
        "",
        origins,
    ),
    Option(
        "--trusted-proxy",
        "QUOTES_TRUSTED_PROXY",
        "NETWORKS",
        "proxies that are believed about the client's address",
        "",
        networks,
    ),
    Option("--root-path", "QUOTES_ROOT_PATH", "PATH", "the prefix that a proxy takes away", "", root_path),
    Option(
        "--rate-limit",
        "QUOTES_RATE_LIMIT",
        "NUMBER",
        "questions a minute for one client; 0 for no limit",
        str(QUESTIONS_A_MINUTE),
        questions_a_minute,
    ),
    Option(
        "--workers",
        "QUOTES_WORKERS",
        "NUMBER",
        "processes that serve; with more than one, each has a port of its own as well, counted on",
        "1",
        workers,
    ),
    Option(
        "--access-log",
        "QUOTES_ACCESS_LOG",
        "on|off",
        "a line for each request, without questions and addresses",
        "off",
        switch,
    ),
    Option(
        "--whole-documents",
        "QUOTES_WHOLE_DOCUMENTS",
        "on|off",
        "show whole documents, not only his words and what stands around them; ask whether you may",
        "off",
        switch,
    ),
    Option("--contact", "QUOTES_CONTACT", "TEXT", "how to reach you, for the page about the site", None, str),
)
"""Every option of `python -m ui` that has a value. The first four are those of `python -m bot` too."""


def add_options(parser: argparse.ArgumentParser, environment: Mapping[str, str]) -> None:
    """Add every option to a parser, its variable's value as the default."""
    for option in OPTIONS:
        parser.add_argument(
            option.flag,
            metavar=option.metavar,
            type=_reader(option),
            action=_Joined if option.read in (origins, networks) else "store",
            default=environment.get(option.variable) or option.default,
            help=f"{option.what} ({option.variable}; default: {option.default or 'none'})".replace("%", "%%"),
        )


def _reader(option: Option) -> Any:
    def read(text: str) -> Any:
        try:
            return option.read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return read


class _Joined(argparse.Action):
    """A list that may be given in several pieces: `--allow-origin A --allow-origin B`."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002  (argparse calls it with four)
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        before = getattr(namespace, self.dest)  # still a text where it is the unread default
        setattr(namespace, self.dest, (*(() if isinstance(before, str) else before), *(values or ())))


def server_settings(options: argparse.Namespace) -> Settings:
    """The settings that parsed options give."""
    return Settings(
        allow_origins=options.allow_origin,
        frame_origins=options.frame_origin,
        trusted_proxies=options.trusted_proxy,
        root_path=options.root_path,
        questions_a_minute=options.rate_limit,
        access_log=options.access_log,
        site=Site(whole_documents=options.whole_documents, contact=options.contact),
    )
