"""What Gradio keeps of more sessions than it is to remember: `python -m tests.crowded_gradio` prints it.

Gradio leaves event loops open when it is imported; a test process that fails on warnings keeps out of that.
"""

import json
import sys

from fastapi import FastAPI
from starlette.testclient import TestClient

from tests.ui_corpus import SharedCharacters
from ui import app as chat
from ui import gradio_queue
from ui.gradio_queue import JOIN

SESSIONS, REMEMBERED = 6, 3


def main() -> None:
    """Ask one question in each session, and read no answer."""
    gradio_queue.MAX_SESSIONS = REMEMBERED
    retriever = SharedCharacters()
    page = chat.build_app(retriever.corpus, retriever, {"en": [], "zh-Hans": [], "zh-Hant": []})
    inboxes = gradio_queue.bounded(page)
    server = FastAPI()
    chat.mount(server, page)
    queue = page._queue
    with TestClient(server) as client:
        for number in range(SESSIONS):
            call = {"fn_index": 0, "data": ["灯塔", 1], "session_hash": f"s{number}"}
            assert client.post(JOIN, json=call).status_code == 200
            while queue.event_ids_to_events:  # until it is answered
                client.get("/config")
    kept = {
        "inboxes": [*inboxes],
        "unanswered": [*queue.pending_event_ids_session],
        "conversations": [*page.state_holder.session_data],
        "statistics": [*queue.event_analytics],
    }
    sys.stdout.write(json.dumps(kept))


if __name__ == "__main__":
    main()
