"""The interface for programs: questions and statements as the JSON of the command line."""

import hashlib
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, Response

from bot import serialize, settings
from bot.collection.corpus import Corpus
from bot.documents import QAPair
from bot.errors import QuestionError
from ui.exposure import READ, error
from ui.language import DEFAULT
from ui.limits import busy
from ui.searches import Busy, Searches, Unavailable
from ui.strings import LANGUAGES, Language

DESCRIPTION = Path(__file__).resolve().parent / "openapi.json"
"""The interface in the form that tools for interfaces read (OpenAPI 3.1): these addresses and no others."""

WRONG_LANGUAGE = f"lang, the language of editor's notes, must be one of {', '.join(LANGUAGES)}"

QUOTES_AT_ONCE = 1_000
"""Statements in one answer, where no fewer are asked for: about 1 MB, written in some 0.02 s of a core."""

PARTS_REMEMBERED = 6
"""Parts of the list that are kept as they are sent: the beginning in every language, and as many others."""

_WHOLE_NUMBER = re.compile("[0-9]{1,4}")
_OFFSET = re.compile("[0-9]{1,9}")


def api_routes(corpus: Corpus, searches: Searches) -> APIRouter:
    """The addresses below /api/."""
    router = APIRouter()
    _add_ask(router, corpus, searches)
    _add_quotes(router, corpus)

    @router.api_route("/api/openapi.json", methods=[*READ])
    def description() -> Response:
        return FileResponse(DESCRIPTION, media_type="application/json", headers={"cache-control": "no-cache"})

    return router


def _add_ask(router: APIRouter, corpus: Corpus, searches: Searches) -> None:
    async def ask(request: Request) -> Response:
        query = request.query_params
        q, k, lang = query.get("q", ""), query.get("k", str(settings.DEFAULT_K)), query.get("lang", DEFAULT)
        if not _WHOLE_NUMBER.fullmatch(k) or not 1 <= int(k) <= settings.MAX_K:
            return error(400, f"k must be a whole number from 1 to {settings.MAX_K}")
        if lang not in LANGUAGES:
            return error(400, WRONG_LANGUAGE)
        try:
            answer = await searches.ask(q, int(k))
        except QuestionError as problem:
            return error(400, str(problem))
        except Unavailable:
            return error(
                500, "the search does not work at the moment; the operator finds the reason in the log"
            )
        except Busy:
            return busy()
        return tagged(request, _json(serialize.answer_to_dict(answer, corpus, lang)))

    # Starlette's own way: what FastAPI does with the parameters takes as long as ranking a question.
    router.add_route("/api/ask", ask, methods=[*READ])


def _add_quotes(router: APIRouter, corpus: Corpus) -> None:
    @lru_cache(PARTS_REMEMBERED)
    def statements(start: int, end: int, lang: Language) -> bytes:
        return _json([serialize.pair_to_dict(pair, corpus, lang) for pair in corpus.pairs[start:end]])

    @router.api_route("/api/quotes", methods=[*READ])
    def quotes(
        request: Request, lang: str = DEFAULT, limit: str = str(QUOTES_AT_ONCE), offset: str = "0"
    ) -> Response:
        if lang not in LANGUAGES:
            return error(400, WRONG_LANGUAGE)
        if not _WHOLE_NUMBER.fullmatch(limit) or not 1 <= int(limit) <= QUOTES_AT_ONCE:
            return error(400, f"limit must be a whole number from 1 to {QUOTES_AT_ONCE}")
        if not _OFFSET.fullmatch(offset):
            return error(400, "offset must be a whole number, of at most 9 digits")
        start, count = int(offset), len(corpus.pairs)
        if start and start >= count:
            return error(404, f"offset is {start}, but there are {count} statements, counted from 0")
        end = min(start + int(limit), count)
        # Relative: a proxy in front may have taken away what the address began with.
        after = urlencode({"lang": lang, "limit": limit, "offset": end})
        further = {} if end == count else {"link": f'<?{after}>; rel="next"'}
        return tagged(request, statements(start, end, lang), further)

    @router.api_route("/api/quotes/{pair_id}", methods=[*READ])
    def quote(request: Request, pair_id: str, lang: str = DEFAULT) -> Response:
        if lang not in LANGUAGES:
            return error(400, WRONG_LANGUAGE)
        pair: QAPair
        try:
            pair = corpus.get(pair_id)
        except KeyError:
            return error(404, "no statement has this id; /api/quotes lists them all")
        return tagged(request, _json(serialize.pair_to_dict(pair, corpus, lang)))


def tagged(request: Request, body: bytes, further: Mapping[str, str] = MappingProxyType({})) -> Response:
    """A JSON answer with its ETag and further headers; 304 without a body where the asker has it already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": "no-cache", **further}
    known = (item.strip().removeprefix("W/") for item in request.headers.get("if-none-match", "").split(","))
    if not {tag, "*"}.isdisjoint(known):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
