"""What programs can reach of the chat."""

from collections.abc import Iterator

import httpx2
import pytest

from tests.ui_server import shared


@pytest.fixture(scope="module")
def client() -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=shared(), timeout=30) as client:
        yield client


def test_the_functions_of_the_page_are_not_open_to_programs(client: httpx2.Client) -> None:
    functions = client.get("/config").json()["dependencies"]
    open_to_programs = [one["api_name"] for one in functions if one["api_visibility"] != "private"]
    assert open_to_programs == ["ask"]
    assert [*client.get("/gradio_api/info").json()["named_endpoints"]] == ["/ask"]
