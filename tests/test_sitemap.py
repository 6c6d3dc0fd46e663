"""What search engines are told."""

import re
from itertools import pairwise

import pytest
from lxml import etree

from tests.large_corpus import DOCUMENTS, STATEMENTS, large_corpus, name_of, statement_id
from tests.ui_corpus import small_corpus
from ui import sitemap

BASE = "https://quotes.example"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
MOST_BYTES = 50_000_000


def addresses(file: str, element: str) -> list[str]:
    found = etree.fromstring(file.encode()).xpath(f"/s:{element}/*/s:loc/text()", namespaces=NAMES)
    return list(map(str, found))


def expected() -> list[str]:
    return [
        *(f"{BASE}{page}" for page in sitemap.PAGES),
        *(f"{BASE}/documents/{name_of(place)}" for place in range(DOCUMENTS)),
        *(f"{BASE}/quotes/{statement_id(place)}" for place in range(STATEMENTS)),
    ]


def test_few_pages_stand_in_one_file() -> None:
    corpus = small_corpus()
    found = addresses(sitemap.sitemap(corpus, BASE), "urlset")
    paths = [f"/documents/{document.id}" for document in corpus.documents]
    paths += [f"/quotes/{pair.id}" for pair in corpus.pairs]
    assert found == [f"{BASE}{path}" for path in ("/", "/quotes", "/about", *paths)]
    assert sitemap.sitemap_part(corpus, BASE, 1) == sitemap.sitemap(corpus, BASE)
    assert sitemap.sitemap_part(corpus, BASE, 2) is None


def test_many_pages_stand_in_files_that_hold_what_the_protocol_allows() -> None:
    looked: list[int] = []
    corpus = large_corpus(looked)
    files = addresses(sitemap.sitemap(corpus, BASE), "sitemapindex")
    assert files == [f"{BASE}/sitemap-1.xml", f"{BASE}/sitemap-2.xml"]
    parts = [sitemap.sitemap_part(corpus, BASE, number) or "" for number in (1, 2)]
    found = [addresses(part, "urlset") for part in parts]
    assert [len(part) for part in found] == [50_000, len(expected()) - 50_000]
    assert found[0] + found[1] == expected()
    assert all(len(part.encode()) < MOST_BYTES for part in parts)
    assert sitemap.sitemap_part(corpus, BASE, 0) is sitemap.sitemap_part(corpus, BASE, 3) is None
    assert looked == []


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7, 10, 11, 12])
def test_the_parts_hold_everything_wherever_they_are_cut(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    corpus = small_corpus()
    whole = addresses(sitemap.sitemap(corpus, BASE), "urlset")
    assert len(whole) == 11
    monkeypatch.setattr(sitemap, "ADDRESSES", size)
    index = sitemap.sitemap(corpus, BASE)
    if size >= len(whole):
        assert addresses(index, "urlset") == whole
        return
    numbers = [int(number) for number in re.findall(r"/sitemap-(\d+)\.xml", index)]
    assert all(after == before + 1 for before, after in pairwise(numbers))
    parts = [sitemap.sitemap_part(corpus, BASE, number) or "" for number in numbers]
    assert [address for part in parts for address in addresses(part, "urlset")] == whole


def test_an_address_cannot_end_its_element() -> None:
    hostile = sitemap.sitemap(small_corpus(), "https://quotes.example/<&>")
    assert addresses(hostile, "urlset")[0] == "https://quotes.example/<&>/"


def test_programs_are_told_where_the_list_is() -> None:
    assert f"Sitemap: {BASE}/sitemap.xml\n" in sitemap.robots(BASE)
