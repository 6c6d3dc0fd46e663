"""What an operator can set, and the table in the README that says so."""

import argparse
import re
from pathlib import Path

import pytest

from bot import settings
from ui.options import (
    OPTIONS,
    Settings,
    add_options,
    networks,
    origins,
    port,
    questions_a_minute,
    root_path,
    server_settings,
    switch,
    workers,
)
from ui.pages import Site

README = settings.PROJECT / "README.md"


def parse(*arguments: str, **environment: str) -> Settings:
    parser = argparse.ArgumentParser(exit_on_error=False)
    add_options(parser, environment)
    return server_settings(parser.parse_args(arguments))


def test_the_table_of_the_readme_is_the_table_of_the_code() -> None:
    rows = re.findall(
        r"^\| `(--[a-z-]+) ([^`]+)` \| `(\w+)` \| (.*?) \| (?:(.*) )?\|$",
        README.read_text("utf-8"),
        re.MULTILINE,
    )
    assert rows == [
        (
            option.flag,
            option.metavar.replace("|", "\\|"),
            option.variable,
            option.what,
            "" if option.default is None or not option.default else f"`{shown(option.default)}`",
        )
        for option in OPTIONS
    ]


def shown(default: str) -> str:
    """A default as the README gives it: paths from the folder of the repository."""
    return str(Path(default).relative_to(settings.PROJECT)) if default.startswith("/") else default


def test_nothing_set_is_a_server_for_its_own_readers() -> None:
    assert parse() == Settings(
        allow_origins=(),
        trusted_proxies=(),
        root_path="",
        questions_a_minute=60,
        access_log=False,
        site=Site(),
    )


@pytest.mark.parametrize(
    ("option", "variable", "value", "field", "expected"),
    [
        ("--allow-origin", "QUOTES_ALLOW_ORIGIN", "https://a.test", "allow_origins", ("https://a.test",)),
        ("--frame-origin", "QUOTES_FRAME_ORIGIN", "https://a.test", "frame_origins", ("https://a.test",)),
        ("--trusted-proxy", "QUOTES_TRUSTED_PROXY", "10.0.0.0/8", "trusted_proxies", ("10.0.0.0/8",)),
        ("--root-path", "QUOTES_ROOT_PATH", "/quotes/", "root_path", "/quotes"),
        ("--rate-limit", "QUOTES_RATE_LIMIT", "7", "questions_a_minute", 7),
        ("--access-log", "QUOTES_ACCESS_LOG", "on", "access_log", True),
        ("--whole-documents", "QUOTES_WHOLE_DOCUMENTS", "on", "site", Site(whole_documents=True)),
        ("--contact", "QUOTES_CONTACT", "a@b.test", "site", Site(contact="a@b.test")),
    ],
)
def test_an_option_and_its_variable_set_the_same(
    option: str, variable: str, value: str, field: str, expected: object
) -> None:
    assert getattr(parse(option, value), field) == expected
    assert getattr(parse(**{variable: value}), field) == expected


def test_an_option_wins_over_its_variable() -> None:
    assert parse("--allow-origin", "https://a.test", QUOTES_ALLOW_ORIGIN="https://b.test").allow_origins == (
        "https://a.test",
    )


def test_an_empty_variable_is_not_set() -> None:
    assert parse(QUOTES_RATE_LIMIT="").questions_a_minute == 60


def test_origins_are_listed_in_one_piece_or_in_several() -> None:
    both = ("https://a.test", "http://b.test:8080")
    assert parse("--allow-origin", "https://a.test, http://b.test:8080").allow_origins == both
    assert parse("--allow-origin", both[0], "--allow-origin", both[1]).allow_origins == both


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://Example.ORG", ("https://example.org",)),
        ("https://a.test:443 http://a.test:80", ("https://a.test", "http://a.test")),
        ("https://a.test https://a.test", ("https://a.test",)),
        ("http://[::1]:8080", ("http://[::1]:8080",)),
        ("*", ("*",)),
        ("", ()),
    ],
)
def test_origins_are_named_as_browsers_name_them(text: str, expected: tuple[str, ...]) -> None:
    assert origins(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "example.org",
        "https://a.test/",
        "https://a.test/blog",
        "https://a.test?x",
        "https://a.test:99999",
        "https://*.a.test",
        "https://u@a.test",
        "https://a.test;script-src",
        "https://a.test'",
        "https://博客.test",
        "https://",
        "ftp://a.test",
        "javascript:alert(1)",
        "null",
    ],
)
def test_what_is_no_origin_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"origin|host|[Pp]ort"):
        origins(text)


def test_proxies_are_addresses_and_networks() -> None:
    assert networks("127.0.0.1, 10.0.0.0/8 ::1") == ("127.0.0.1/32", "10.0.0.0/8", "::1/128")


@pytest.mark.parametrize("text", ["*", "localhost", "10.0.0.1/8", "300.0.0.1"])
def test_what_is_no_network_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no address and no network"):
        networks(text)


@pytest.mark.parametrize("text", ["quotes", "/a//b", "/a b", "https://a.test/b", "/a?b", "/a;b"])
def test_what_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no path"):
        root_path(text)


def test_the_root_itself_is_no_prefix() -> None:
    assert root_path("/") == ""


@pytest.mark.parametrize("text", ["-1", "65536", "seven", "", "٧"])
def test_what_is_no_port_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no port"):
        port(text)


@pytest.mark.parametrize("text", ["-1", "1.5", "many"])
def test_what_is_no_number_of_questions_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no number of questions"):
        questions_a_minute(text)


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "65", "many", "٢"])
def test_what_is_no_number_of_processes_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no number of processes"):
        workers(text)


@pytest.mark.parametrize("text", ["yes", "1", "ON", ""])
def test_what_is_neither_on_nor_off_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="neither on nor off"):
        switch(text)
