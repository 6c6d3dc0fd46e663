"""Gradio's queue: what may be put into it, and how much of it is kept for pages that are gone.

    Guard     what is sent to the queue is checked before Gradio reads it
    bounded   an end to what Gradio keeps in memory

By itself Gradio takes any JSON: where a value describes a file it fetches that file from any address, what it
cannot use ends as a traceback that holds the question, and answers that nobody collects are kept for good.
"""

import asyncio
import json
import re
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.exposure import error, local_path
from ui.handover import Handover

JOIN = "/gradio_api/queue/join"
COLLECT = "/gradio_api/queue/data"
STAY = "/gradio_api/heartbeat/"
TOLD = ("/gradio_api/cancel", "/gradio_api/reset")

MAX_SESSIONS = 1000
"""Pages whose conversation is remembered: some more than connections are let in, of which an open page has
one. At most some 300 kB each, with twenty questions asked; the oldest are forgotten."""

MAX_UNREAD = 128
"""Messages kept for a page until it reads them: four to a question, and a program may ask thirty at once."""

UNREAD_FOR = 30.0
"""Seconds after which what nobody reads is thrown away: a page looks for news every ten seconds."""

_NAME = re.compile("[A-Za-z0-9_-]{1,64}")  # a browser makes up a dozen characters, Python's client a UUID
_SURROGATE = re.compile("[\ud800-\udfff]")

_NO_SESSION = error(404, "no such session")

Check = Callable[[object], bool]


class CallError(ValueError):
    """What was sent is nothing that the page or Gradio's clients send; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class Functions:
    """What may be called, by its number: a check for each value that it takes."""

    checks: Mapping[int, tuple[Check, ...]]

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> "Functions":
        """The functions that the configuration of a Gradio app lists, with what their fields may hold."""
        fields = {component["id"]: _check_of(component) for component in config["components"]}
        return cls(
            {
                function["id"]: tuple(fields[number] for number in function["inputs"])
                for function in config["dependencies"]
            }
        )

    def call(self, sent: object) -> dict[str, object]:
        """The call as Gradio is to see it: nothing but what is known. Raises CallError."""
        if not isinstance(sent, dict):
            raise CallError("a call is a JSON object")
        number, values, trigger = sent.get("fn_index"), sent.get("data"), sent.get("trigger_id")
        if type(number) is not int or number not in self.checks:
            raise CallError("fn_index is the number of no function")
        checks = self.checks[number]
        if not isinstance(values, list) or len(values) != len(checks):
            raise CallError(f"data is to be a list of {len(checks)} values")
        for position, (value, fits) in enumerate(zip(values, checks, strict=True), start=1):
            if not fits(value):
                raise CallError(f"value {position} of data is of a kind that is not taken there")
        if trigger is not None and type(trigger) is not int:
            raise CallError("trigger_id is to be a number")
        return {
            "fn_index": number,
            "data": [_readable(value) for value in values],
            "trigger_id": trigger,
            "session_hash": _name("session_hash", sent.get("session_hash")),
        }


def _check_of(component: Mapping[str, Any]) -> Check:
    if component["type"] == "state":  # lives on the server; a page sends an empty place
        return lambda value: value is None
    if component["type"] == "textbox":
        return lambda value: isinstance(value, str)
    if component["type"] == "radio":
        values = [value for _, value in component["props"]["choices"]]
        return lambda value: value in values
    # A value of the function for programs, which says itself what is wrong with it.
    return lambda value: value is None or isinstance(value, str | int | float)


def _name(field: str, text: object) -> str:
    if not isinstance(text, str) or not _NAME.fullmatch(text):
        raise CallError(f"{field} is to be 1 to 64 letters and digits")
    return text


def _told(sent: object) -> dict[str, object]:
    """What a page says about one of its questions (that it is not wanted any more). Raises CallError."""
    if not isinstance(sent, dict):
        raise CallError("a JSON object is expected")
    known: dict[str, object] = {}
    for field in ("session_hash", "event_id"):
        if field in sent:
            known[field] = _name(field, sent[field])
    if "fn_index" in sent:
        if type(sent["fn_index"]) is not int:
            raise CallError("fn_index is to be a number")
        known["fn_index"] = sent["fn_index"]
    return known


def _parsed(body: bytes) -> object:
    """The JSON of a body. Raises CallError."""
    try:
        return json.loads(body.decode(), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise CallError("the body is no JSON") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _readable(value: object) -> object:
    """A value as it can be written: half a character, left where a browser cut a text, becomes U+FFFD."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value


class Guard:
    """ASGI middleware: passes on to Gradio's queue what a page or one of Gradio's clients would send.

    Expects whole bodies, as `ui.limits.Limits` hands them on.
    """

    def __init__(self, app: ASGIApp, *, functions: Functions, knows: Callable[[str], bool]) -> None:
        """Take what may be called, and a function that tells whether a session has asked anything."""
        self.app = app
        self._functions = functions
        self._knows = knows
        self._handover = Handover()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        path = local_path(scope) if scope["type"] == "http" else ""
        if path == JOIN or path in TOLD:
            await self._sent(scope, receive, send, self._functions.call if path == JOIN else _told)
        elif path == COLLECT:
            await self._collected(scope, receive, send)
        elif path.startswith(STAY) and not _NAME.fullmatch(path.removeprefix(STAY)):
            await _NO_SESSION(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _sent(
        self, scope: Scope, receive: Receive, send: Send, known: Callable[[object], dict[str, object]]
    ) -> None:
        if scope["method"] != "POST":  # asked by a browser whether it may
            await self.app(scope, receive, send)
            return
        content_type = Headers(scope=scope).get("content-type", "")
        if content_type.partition(";")[0].strip().lower() != "application/json":
            # Any other type can be sent by pages of other sites without asking first.
            await error(415, "send it as application/json")(scope, receive, send)
            return
        message = await receive()
        try:
            call = known(_parsed(message.get("body", b"")))
        except CallError as problem:
            await _refusal(str(problem))(scope, receive, send)
            return
        body = json.dumps(call).encode()
        replaced = (b"content-type", b"content-length", b"transfer-encoding")
        headers = [(name, value) for name, value in scope["headers"] if name not in replaced]
        headers += [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def checked() -> Message:
            return first.pop() if first else await receive()

        confirm = self._handover.confirming(str(call.get("session_hash")), send)
        await self.app({**scope, "headers": headers}, checked, confirm)

    async def _collected(self, scope: Scope, receive: Receive, send: Send) -> None:
        sessions = parse_qs(scope["query_string"].decode("latin-1")).get("session_hash", [])
        if len(sessions) != 1 or not self._knows(sessions[0]):
            await _NO_SESSION(scope, receive, send)
            return
        await self._handover.stream(self.app, sessions[0], scope, receive, send)


def _refusal(reason: str) -> JSONResponse:
    """A refusal that Gradio's clients understand as well: they look for the reason in `detail`."""
    told = {"__type__": "validate", "is_valid": False, "parameter_name": "data", "message": reason}
    return JSONResponse({"error": reason, "detail": [told]}, status_code=422)


class Inbox(asyncio.Queue[Any]):
    """Messages for one page: the newest `MAX_UNREAD`, and when it last looked for them."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.looked = clock()
        super().__init__()

    def _init(self, maxsize: int) -> None:  # noqa: ARG002  (asyncio's place to choose the container)
        self._queue: deque[Any] = deque(maxlen=MAX_UNREAD)

    async def get(self) -> Any:
        """The oldest message, as soon as there is one."""
        self.looked = self._clock()
        return await super().get()


class Inboxes(OrderedDict[str, Inbox]):
    """The inbox of each session that asked something, until nobody looks into it for `UNREAD_FOR`.

    Stands in the place of Gradio's own mapping, which keeps 2000 inboxes, each without an end.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock

    def __setitem__(self, session: str, inbox: object) -> None:  # Gradio's own, which has no end
        now = self._clock()
        for name in [name for name, kept in self.items() if now - kept.looked > UNREAD_FOR]:
            del self[name]
        if len(self) >= MAX_SESSIONS:
            self.popitem(last=False)
        super().__setitem__(session, Inbox(self._clock))

    def __missing__(self, session: str) -> Inbox:
        return Inbox(self._clock)  # what is still sent to a page that is gone goes nowhere

    def __delitem__(self, session: str) -> None:
        if session in self:  # a page that leaves deletes its inbox, which may be gone already
            super().__delitem__(session)


class Unanswered(OrderedDict[str, set[str]]):
    """The questions under way of each session; the oldest are forgotten."""

    def __setitem__(self, session: str, questions: set[str]) -> None:
        super().__setitem__(session, questions)
        if len(self) > MAX_SESSIONS:
            self.popitem(last=False)

    def __missing__(self, session: str) -> set[str]:
        return set()


def bounded(app: Any) -> Inboxes:
    """Put an end to what a Gradio app keeps in memory, before it is mounted; gives back its inboxes."""
    queue, inboxes = app._queue, Inboxes()  # noqa: SLF001  (Gradio has no setting for these)
    app.state_session_capacity = MAX_SESSIONS
    queue.pending_messages_per_session = inboxes
    queue.pending_event_ids_session = Unanswered()
    queue.ANALYTICS_MAX_EVENTS = 0  # else statistics over 10,000 questions are worked out after each of them
    return inboxes
