"""What search engines are told: which pages there are (sitemaps.org 0.9), and which they may read.

A file of it holds at most 50,000 addresses and 50 MB. Where there are more, `/sitemap.xml` lists files that
hold a part each. An address has at most some 900 bytes (a file's name of 255, escaped, and a hash), so the
number is reached first.
"""

import numpy as np
from markupsafe import escape

from bot.collection.corpus import Corpus
from ui.paging import Part, part_of
from ui.view import View

ADDRESSES = 50_000
"""Addresses in one file: what the protocol allows."""

_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

PAGES = ("/", "/quotes", "/about")


def sitemap(corpus: Corpus, base: str) -> str:
    """Every page that a search engine may list, or where there are too many, the files that list them."""
    part = part_of(_count(corpus), ADDRESSES, 1)
    assert part is not None
    if part.pages == 1:
        return _addresses(corpus, base, part)
    files = range(1, part.pages + 1)
    entries = "".join(f"<sitemap><loc>{escape(base)}/sitemap-{file}.xml</loc></sitemap>" for file in files)
    return _document(f"<sitemapindex {_SCHEMA}>{entries}</sitemapindex>")


def sitemap_part(corpus: Corpus, base: str, file: int) -> str | None:
    """One of those files; None where there is none of this number. The first holds all where they fit."""
    part = part_of(_count(corpus), ADDRESSES, file)
    return None if part is None else _addresses(corpus, base, part)


def _count(corpus: Corpus) -> int:
    return len(PAGES) + len(corpus.documents) + len(corpus.pairs)


def _addresses(corpus: Corpus, base: str, part: Part) -> str:
    """The addresses of a part of the pages: those of the site, then of documents, then of statements."""
    view, documents = View(corpus, "en"), corpus.readings.places.ids
    first_pair = len(PAGES) + len(documents)
    pairs = np.arange(max(part.start, first_pair), max(part.end, first_pair)) - first_pair
    paths = [
        *PAGES[part.start : part.end],
        *(
            view.page_path("documents", name)
            for name in documents[max(0, part.start - len(PAGES)) : max(0, part.end - len(PAGES))]
        ),
        *(view.page_path("quotes", name) for name in corpus.readings.pair_ids(pairs)),
    ]
    site = escape(base)
    entries = "".join(f"<url><loc>{site}{path}</loc></url>" for path in paths)  # a path is escaped already
    return _document(f"<urlset {_SCHEMA}>{entries}</urlset>")


def _document(element: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{element}\n'


def robots(base: str) -> str:
    """Which pages programs may read: all but the interfaces."""
    return f"User-agent: *\nDisallow: /api/\nDisallow: /gradio_api/\nSitemap: {base}/sitemap.xml\n"
