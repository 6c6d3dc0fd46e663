"""The addresses of the widget: its script, its page in the frame, and the page that composes its line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from bot.collection.corpus import Corpus
from bot.documents import QAPair
from bot.errors import QuestionError
from ui import render, widget
from ui.exposure import READ, frame_ancestors
from ui.limits import busy
from ui.routes import view_of
from ui.searches import Busy, Searches, Unavailable
from ui.strings import Language
from ui.view import View
from ui.widget import Frame

WIDGET = "/widget"

FOR_A_WHILE = "public, max-age=3600"
"""The script's address stays the same, so that pasted lines go on working; a change arrives in an hour."""


def embedding_routes(
    corpus: Corpus,
    searches: Searches,
    allowed: Sequence[str],
    examples: Mapping[Language, Sequence[str]],
) -> APIRouter:
    """What other people's pages load."""
    router = APIRouter()
    policy = _policy(allowed)

    @cache
    def script() -> str:
        return widget.script(corpus)

    @router.api_route("/embed.js", methods=[*READ])
    def embed_script() -> Response:
        return Response(script(), media_type="text/javascript", headers={"cache-control": FOR_A_WHILE})

    @router.api_route("/embed", methods=[*READ])
    def embed(request: Request) -> Response:
        site = str(request.base_url).rstrip("/")
        return HTMLResponse(
            widget.composing(view_of(request, corpus), site, request.query_params, allowed),
            headers={"cache-control": "no-cache", "vary": "accept-language"},
        )

    @router.api_route(WIDGET, methods=[*READ])
    async def frame(request: Request) -> Response:
        query = request.query_params
        view, around = _seen(request, corpus, allowed)
        if "quote" in query:
            pair = _pair(corpus, query["quote"])
            return HTMLResponse(
                widget.quoting(view, around, pair), status_code=404 if pair is None else 200, headers=policy
            )
        question = query.get("q", "")
        chosen = examples[view.language]
        try:
            status, found = 200, await _found(searches, question, view, chosen)
        except QuestionError:
            status, found = 400, render.problem(view.strings.error_question)
        except Unavailable:
            status, found = 500, render.problem(view.strings.error_unavailable)
        except Busy:
            return busy()
        whole = query.get("part") != "answer"  # the script has the rest already
        page = widget.asking(view, around, question, found) if whole else widget.answering(found)
        return HTMLResponse(page, status_code=status, headers=policy)

    return router


def refused(corpus: Corpus, allowed: Sequence[str]) -> Callable[[Request, int], Response]:
    """How a widget says that too much was asked: as a page, for a frame does not show that it was refused."""
    policy = _policy(allowed)

    def page(request: Request, status: int) -> Response:
        view, around = _seen(request, corpus, allowed)
        said = render.problem(view.strings.error_busy)
        if request.query_params.get("part") == "answer":
            text = widget.answering(said)
        elif "quote" in request.query_params:
            text = widget.without_field(view, around, said)
        else:
            text = widget.asking(view, around, request.query_params.get("q", ""), said)
        return HTMLResponse(text, status_code=status, headers=policy)

    return page


def _policy(allowed: Sequence[str]) -> dict[str, str]:
    return {"content-security-policy": widget.policy(frame_ancestors(allowed)), "cache-control": "no-cache"}


def _seen(request: Request, corpus: Corpus, allowed: Sequence[str]) -> tuple[View, Frame]:
    """How the reader of a frame sees the collection, and what is around the frame."""
    query, view = request.query_params, view_of(request, corpus)
    if "lang" in query:  # the links keep it, also where the page around gave a language tag of its own
        view = replace(view, chosen=view.language)
    own = widget.origin_of(str(request.base_url))
    return view, widget.frame(query, allowed=allowed, own=own)


async def _found(searches: Searches, question: str, view: View, examples: Sequence[str]) -> Markup:
    """What stands below the question field: the answer, or questions to start with."""
    if not question.strip():
        return render.example_list(examples, view.strings.examples, view, level=2)
    answer = await searches.ask(question, widget.PASSAGES)
    return render.answer(answer, view, examples)


def _pair(corpus: Corpus, pair_id: str) -> QAPair | None:
    try:
        return corpus.get(pair_id)
    except KeyError:
        return None
