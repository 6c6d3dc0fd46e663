"""The interface for programs: over HTTP, through Gradio's own client, and as Python."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from gradio_client import Client
from gradio_client.exceptions import AppError, ValidationError
from starlette.testclient import TestClient

from bot import settings
from bot.retrieve import Answer, Asked
from bot.serialize import answer_to_dict, pair_to_dict
from embeddings.errors import StoreError
from tests.large_corpus import large_corpus, statement_id
from tests.ui_corpus import SharedCharacters
from tests.ui_server import running
from ui.api import DESCRIPTION, QUOTES_AT_ONCE, api_routes
from ui.embedding import WIDGET, embedding_routes, refused
from ui.refusals import Refusals, as_a_page
from ui.searches import Searches
from ui.strings import EN, EXAMPLES

QUESTION = "图纸公开灯塔更亮"


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with running() as (address, _), httpx.Client(base_url=address, timeout=30) as client:
        yield client


@pytest.fixture
def retriever() -> SharedCharacters:
    return SharedCharacters()


def test_every_statement_is_listed_as_on_the_command_line(
    client: httpx.Client, retriever: SharedCharacters
) -> None:
    corpus = retriever.corpus
    assert client.get("/api/quotes").json() == [pair_to_dict(pair, corpus) for pair in corpus.pairs]


def test_one_statement_is_found_by_its_id(client: httpx.Client, retriever: SharedCharacters) -> None:
    pair = retriever.corpus.get("article-fog")
    assert client.get("/api/quotes/article-fog").json() == pair_to_dict(pair, retriever.corpus)


@pytest.mark.parametrize("path", ["/api/quotes/talk-plans", "/api/quotes", f"/api/ask?q={QUESTION}"])
def test_the_editors_notes_come_in_the_language_asked_for(client: httpx.Client, path: str) -> None:
    link = "&" if "?" in path else "?"
    assert "可能聽錯。" in client.get(f"{path}{link}lang=zh-Hant").text
    assert "可能聽錯。" not in client.get(path).text
    refused = client.get(f"{path}{link}lang=fr")
    assert refused.status_code == 400
    assert "must be one of en, zh-Hans, zh-Hant" in refused.json()["error"]


def test_all_statements_of_a_small_collection_come_at_once(client: httpx.Client) -> None:
    answer = client.get("/api/quotes")
    assert "link" not in answer.headers
    assert client.get(f"/api/quotes?limit={QUOTES_AT_ONCE}&offset=0").content == answer.content


@pytest.mark.parametrize("size", [1, 2, 4, 5])
def test_statements_can_be_asked_for_in_parts(client: httpx.Client, size: int) -> None:
    address: httpx.URL | None = httpx.URL("/api/quotes", params={"limit": size, "lang": "zh-Hant"})
    found: list[dict[str, Any]] = []
    while address is not None:
        answer = client.get(address)
        assert len(answer.json()) <= size
        found += answer.json()
        following = answer.links.get("next")
        address = None if following is None else answer.url.join(following["url"])
    assert found == client.get("/api/quotes?lang=zh-Hant").json()


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("limit=0", 400, "limit must be a whole number from 1 to 1000"),
        ("limit=1001", 400, "limit must be a whole number from 1 to 1000"),
        ("limit=-1", 400, "limit must be a whole number from 1 to 1000"),
        ("limit=", 400, "limit must be a whole number from 1 to 1000"),
        ("offset=-1", 400, "offset must be a whole number, of at most 9 digits"),
        ("offset=x", 400, "offset must be a whole number, of at most 9 digits"),
        ("offset=5", 404, "offset is 5, but there are 5 statements, counted from 0"),
        ("offset=999999999", 404, "offset is 999999999, but there are 5 statements, counted from 0"),
    ],
)
def test_a_part_that_is_not_there_is_refused(
    client: httpx.Client, query: str, status: int, words: str
) -> None:
    answer = client.get(f"/api/quotes?{query}")
    assert (answer.status_code, answer.json()) == (status, {"error": words})


def test_of_a_large_collection_the_beginning_comes_and_where_the_rest_is() -> None:
    looked: list[int] = []
    corpus = large_corpus(looked)
    retriever = SharedCharacters()
    retriever.corpus = corpus
    server = FastAPI()
    server.include_router(api_routes(retriever.corpus, Searches(retriever)))
    client = TestClient(server)
    answer = client.get("/api/quotes")
    assert [one["id"] for one in answer.json()] == [statement_id(place) for place in range(QUOTES_AT_ONCE)]
    assert answer.headers["link"] == '<?lang=en&limit=1000&offset=1000>; rel="next"'
    assert len(looked) <= QUOTES_AT_ONCE
    looked.clear()
    last = client.get("/api/quotes?limit=7&offset=59995")
    assert [one["id"] for one in last.json()] == [statement_id(place) for place in range(59_995, 60_000)]
    assert (len(looked), "link" in last.headers) == (1, False)


def test_a_search_that_does_not_work_is_told_to_the_operator_and_names_no_host_to_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Storeless(SharedCharacters):
        def answers(self, asked: Sequence[Asked]) -> list[Answer]:
            raise StoreError("http://10.0.0.7:19530, collection talks: Milvus cannot be used")

    retriever = Storeless()
    searches, server = Searches(retriever), FastAPI()
    server.include_router(api_routes(retriever.corpus, searches))
    server.include_router(embedding_routes(retriever.corpus, searches, [], EXAMPLES))
    shown = {WIDGET: refused(retriever.corpus, [])}
    client = TestClient(Refusals(server, shown=shown, page=as_a_page(retriever.corpus)))
    answer = client.get("/api/ask", params={"q": QUESTION}, headers={"accept": "text/html"})
    assert (answer.status_code, answer.json()) == (
        500,
        {"error": "the search does not work at the moment; the operator finds the reason in the log"},
    )
    framed = client.get("/widget", params={"q": QUESTION}, headers={"accept-language": "en"})
    assert (framed.status_code, EN.error_unavailable in framed.text) == (500, True)
    assert "10.0.0.7" not in framed.text
    assert caplog.messages.count("http://10.0.0.7:19530, collection talks: Milvus cannot be used") == 2


def test_an_unknown_id_is_404(client: httpx.Client) -> None:
    answer = client.get("/api/quotes/nothing")
    assert answer.status_code == 404
    assert answer.json() == {"error": "no statement has this id; /api/quotes lists them all"}


@pytest.mark.parametrize("path", ["/api/quotes", "/api/quotes/talk-plans", f"/api/ask?q={QUESTION}"])
def test_what_is_known_already_is_not_sent_again(client: httpx.Client, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "no-cache"
    again = client.get(path, headers={"if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, headers={"if-none-match": "*"}).status_code == 304
    assert client.get(path, headers={"if-none-match": '"other"'}).status_code == 200


def test_different_answers_have_different_tags(client: httpx.Client) -> None:
    tags = {client.get(f"/api/quotes/{name}").headers["etag"] for name in ("talk-plans", "article-fog")}
    assert len(tags) == 2


def test_head_gives_the_headers_of_get(client: httpx.Client) -> None:
    path = "/api/quotes/talk-plans"
    head = client.head(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == client.get(path).headers["etag"]


def test_chinese_is_sent_as_characters(client: httpx.Client) -> None:
    assert "图纸公开之后".encode() in client.get("/api/quotes/talk-plans").content


# The description


def description() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(DESCRIPTION.read_text("utf-8"))
    return read


def test_the_description_is_served(client: httpx.Client) -> None:
    answer = client.get("/api/openapi.json")
    assert answer.json() == description()
    assert answer.headers["content-type"] == "application/json"


def test_the_description_tells_the_limits_of_the_code() -> None:
    question, number, _ = description()["paths"]["/api/ask"]["get"]["parameters"]
    assert question["schema"]["maxLength"] == settings.MAX_QUESTION
    assert (number["schema"]["default"], number["schema"]["maximum"]) == (settings.DEFAULT_K, settings.MAX_K)
    listed = description()["paths"]["/api/quotes"]["get"]
    limit = next(each["schema"] for each in listed["parameters"] if each["name"] == "limit")
    assert (limit["default"], limit["maximum"]) == (QUOTES_AT_ONCE, QUOTES_AT_ONCE)
    assert listed["responses"]["200"]["content"]["application/json"]["schema"]["maxItems"] == QUOTES_AT_ONCE


def test_the_answers_are_what_the_description_says(retriever: SharedCharacters) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schemas = description()["components"]["schemas"]

    def check(name: str, value: object) -> None:
        jsonschema.Draft202012Validator({"$ref": f"#/components/schemas/{name}"} | described).validate(value)

    described = {"components": {"schemas": schemas}}
    check("Answer", answer_to_dict(retriever.ask(QUESTION), retriever.corpus))
    for pair in retriever.corpus.pairs:
        check("Statement", pair_to_dict(pair, retriever.corpus))


def test_a_client_made_from_the_description_finds_nothing_that_it_does_not_say(client: httpx.Client) -> None:
    pytest.importorskip(
        "schemathesis", reason="schemathesis is not installed: pip install -r requirements-dev.txt"
    )
    result = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "run", f"{client.base_url}/api/openapi.json"),
            *("--url", str(client.base_url), "--phases", "coverage,fuzzing", "--max-examples", "15"),
            *("--seed", "1", "--generation-database", "none", "--no-color"),
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stdout[-4000:] + result.stderr[-2000:]


# Gradio's own client


@pytest.fixture(scope="module")
def gradio(client: httpx.Client) -> Iterator[Client]:
    gradio = Client(str(client.base_url), verbose=False)
    yield gradio
    gradio.close()


def test_gradios_client_gets_the_same_object(gradio: Client, retriever: SharedCharacters) -> None:
    expected = answer_to_dict(retriever.ask(QUESTION, k=2), retriever.corpus)
    assert gradio.predict(QUESTION, 2, api_name="/ask") == expected


def test_gradios_client_knows_the_names_and_types(gradio: Client) -> None:
    info = gradio.view_api(return_format="dict", print_info=False)
    assert isinstance(info, dict)
    assert list(info["named_endpoints"]) == ["/ask"]
    parameters = info["named_endpoints"]["/ask"]["parameters"]
    assert [(each["parameter_name"], each["type"]["type"]) for each in parameters] == [
        ("question", "string"),
        ("k", "integer"),
    ]


@pytest.mark.parametrize(
    ("question", "k", "words"),
    [
        ("", 2, "the question is empty"),
        ("光" * 501, 2, "501 characters"),
        ("光", 51, "k must be a whole number from 1 to 50"),
        ("光", 0, "k must be a whole number from 1 to 50"),
        ("光", "x", "k must be a whole number from 1 to 50"),
        ("光", None, "k must be a whole number from 1 to 50"),
        ("光", True, "k must be a whole number from 1 to 50"),
        (7, 2, "the question must be a text"),
        (["光"], 2, "value 1 of data is of a kind that is not taken there"),
    ],
)
def test_gradios_client_gets_a_sentence_for_bad_input(
    gradio: Client, question: object, k: object, words: str
) -> None:
    with pytest.raises((AppError, ValidationError), match=words):
        gradio.predict(question, k, api_name="/ask")


def test_python_finds_the_retriever_at_the_top() -> None:
    import bot

    assert bot.__all__ == ["Answer", "Hit", "Retriever"]
    assert issubclass(SharedCharacters, bot.Retriever)
