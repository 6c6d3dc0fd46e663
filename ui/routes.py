"""The addresses of the pages that work without JavaScript."""

import re
from collections.abc import Callable
from urllib import parse

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.datastructures import URL

from bot.collection.corpus import Corpus
from bot.documents import QAPair
from ui import language, layout, listing, pages, paging, sitemap, statement
from ui.layout import Place
from ui.pages import Site
from ui.view import SCRIPTS, View

READ = ["GET", "HEAD"]

_PIXELS = re.compile("[1-9][0-9]{0,4}")

VARIES = {"vary": "accept-language", "cache-control": "no-cache"}
"""The same address shows another language to another reader."""


def view_of(request: Request, corpus: Corpus) -> View:
    """How the reader of a request sees the collection."""
    asked = request.query_params.get("lang")
    chosen = language.choose(asked, request.headers.get("accept-language"))
    script = next((name for name in SCRIPTS if name == request.query_params.get("script")), SCRIPTS[0])
    return View(
        corpus, chosen, script, chosen if asked == chosen else None, request.scope.get("root_path", "")
    )


def place_of(request: Request) -> Place:
    """The address that a request asks for.

    It goes into links: a path that begins with two slashes, or with one and a backslash, would lead to
    another machine there.
    """
    path = "/" + parse.quote(request.scope["path"].lstrip("/"))
    return Place(str(request.base_url).rstrip("/"), path, dict(request.query_params))


def page_routes(corpus: Corpus, site: Site) -> APIRouter:
    """The pages of a collection."""
    router = APIRouter()
    _add_statements(router, corpus)
    _add_documents(router, corpus, site)
    _add_files(router, corpus)
    return router


def _html(
    request: Request, corpus: Corpus, build: Callable[[View, Place], str | None], status: int = 200
) -> Response:
    built = build(view_of(request, corpus), place_of(request))
    if built is None:
        return missing(request, corpus)
    return HTMLResponse(built, status_code=status, headers=VARIES)


def missing(request: Request, corpus: Corpus) -> Response:
    """The page that says that there is nothing at an address."""
    return _html(request, corpus, pages.missing, 404)


def _pair_or_none(corpus: Corpus, pair_id: str) -> QAPair | None:
    try:
        return corpus.get(pair_id)
    except KeyError:
        return None


def _add_statements(router: APIRouter, corpus: Corpus) -> None:
    @router.api_route("/quotes", methods=READ)
    def quotes(request: Request) -> Response:
        asked = listing.listing_of(request.query_params)
        return _html(request, corpus, lambda view, place: listing.quotes(view, place, asked))

    @router.api_route("/quotes/{pair_id}", methods=READ)
    def quote(request: Request, pair_id: str) -> Response:
        pair = _pair_or_none(corpus, pair_id)
        if pair is None:
            return missing(request, corpus)
        return _html(request, corpus, lambda view, place: statement.statement(view, place, pair))

    @router.api_route("/quotes/{pair_id}/{form}", methods=READ)
    def copy(request: Request, pair_id: str, form: str) -> Response:
        pair = _pair_or_none(corpus, pair_id)
        if pair is None or form not in statement.COPIES:
            return missing(request, corpus)
        text = statement.copy_text(view_of(request, corpus), place_of(request).base, pair, form)
        return PlainTextResponse(text, headers=VARIES)

    @router.api_route("/oembed", methods=READ)
    def oembed(
        request: Request,
        url: str = "",
        format: str = "json",  # noqa: A002 (oEmbed's name)
        maxwidth: str = "",
    ) -> Response:
        place = place_of(request)
        widest = int(maxwidth) if _PIXELS.fullmatch(maxwidth) else None
        path = URL(url).path if url.startswith(f"{place.base}/quotes/") else ""
        pair = _pair_or_none(corpus, path.removeprefix(f"{URL(place.base).path}/quotes/"))
        if format != "json":
            return JSONResponse({"error": "only JSON is given"}, status_code=501)
        if pair is None:
            return JSONResponse({"error": "this is not the address of a statement"}, status_code=404)
        return JSONResponse(statement.oembed(view_of(request, corpus), place.base, pair, widest=widest))


def _add_documents(router: APIRouter, corpus: Corpus, site: Site) -> None:
    @router.api_route("/documents/{document_id}", methods=READ)
    def document(request: Request, document_id: str) -> Response:
        try:
            found = corpus.document(document_id)
        except KeyError:
            return missing(request, corpus)
        return _html(request, corpus, lambda view, place: pages.document(view, place, found, site))

    @router.api_route("/about", methods=READ)
    def about(request: Request) -> Response:
        asked = paging.page_asked(request.query_params)
        return _html(request, corpus, lambda view, place: pages.about(view, place, site, asked))


def _add_files(router: APIRouter, corpus: Corpus) -> None:
    @router.api_route("/sitemap.xml", methods=READ)
    def whole_sitemap(request: Request) -> Response:
        return Response(sitemap.sitemap(corpus, place_of(request).base), media_type="application/xml")

    @router.api_route("/sitemap-{number}.xml", methods=READ)
    def part_of_sitemap(request: Request, number: str) -> Response:
        file = paging.page_asked({"page": number})
        part = sitemap.sitemap_part(corpus, place_of(request).base, file)
        return missing(request, corpus) if part is None else Response(part, media_type="application/xml")

    @router.api_route("/robots.txt", methods=READ)
    def robots(request: Request) -> Response:
        return PlainTextResponse(sitemap.robots(place_of(request).base))

    @router.api_route("/favicon.ico", methods=READ)
    def favicon(request: Request) -> Response:
        return RedirectResponse(request.scope.get("root_path", "") + layout.asset_path(layout.ICON))
