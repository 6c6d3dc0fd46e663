"""The chat. Only home of gradio.

Gradio gets finished, escaped markup and cleans it once more in the browser; nothing here needs `eval`.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot import serialize, settings

# Read when gradio is imported: no call leaves the machine, and no folder for temporary files has to be there.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_TEMP_DIR"] = str(settings.CACHE / "gradio")

import gradio as gr
import gradio.routes
from fastapi import FastAPI

from bot.collection.corpus import Corpus
from bot.errors import QuestionError
from ui import language
from ui.conversation import Conversation, Message
from ui.searches import Asks, Busy, Unavailable
from ui.strings import EN, Language
from ui.thread import messages_of
from ui.view import SCRIPTS, Script, View

MAX_WAITING = 64
"""Questions waiting at once; more are refused rather than kept waiting for minutes."""

SEARCHES_AT_ONCE = 4
"""Questions that Gradio hands on to the search at once, so that they form batches; also lets a newer question
overtake an older one."""


# Mounting makes a folder for Gradio's code assistant, which is off; a read-only system would refuse that.
vars(gradio.routes)["Path"] = type("Unmade", (type(Path()),), {"mkdir": lambda *_, **__: None})


def build_app(
    corpus: Corpus, searches: Asks, examples: Mapping[Language, Sequence[str]], root: str = ""
) -> gr.Blocks:
    """The chat as a Gradio app: a thread, a question field, and the choice of characters."""

    def messages(conversation: Conversation, view: View) -> list[Message]:
        return messages_of(conversation.turns, view, examples[view.language])

    def ask(
        question: str, script: Script, conversation: Conversation, request: gr.Request
    ) -> tuple[object, object, Conversation]:
        return search(question, None, script, conversation, request)

    def search(
        question: str, after: str | None, script: Script, conversation: Conversation, request: gr.Request
    ) -> tuple[object, object, Conversation]:
        view = replace(_view(corpus, script, request), root=root)
        kept = conversation.ask(question, searches, view.strings, after=after)
        if not kept:
            return gr.skip(), gr.skip(), conversation
        left = (
            question if conversation.turns[-1].problem else ""
        )  # what was refused can be put in other words
        return left, messages(conversation, view), conversation

    def open_page(
        script: Script, conversation: Conversation, request: gr.Request
    ) -> tuple[object, object, Conversation]:
        question = request.query_params.get("q", "")
        if not question.strip():
            return gr.skip(), gr.skip(), conversation
        return search(question, request.query_params.get("after"), script, conversation, request)

    def change_script(script: Script, conversation: Conversation, request: gr.Request) -> list[Message]:
        return messages(conversation, replace(_view(corpus, script, request), root=root))

    with gr.Blocks(title=EN.site_title, analytics_enabled=False) as app:
        gr.events.api(_for_programs(corpus, searches), api_name="ask", concurrency_limit=SEARCHES_AT_ONCE)
        conversation = gr.State(Conversation())
        thread = gr.Chatbot(
            label=EN.thread,
            show_label=False,
            container=False,
            elem_id="thread",
            height=None,
            autoscroll=False,
            buttons=[],
            latex_delimiters=[],
            group_consecutive_messages=False,
            feedback_options=None,
        )
        with gr.Column(elem_id="field"):
            with gr.Row():
                question = gr.Textbox(
                    label=EN.question,
                    placeholder=EN.placeholder,
                    lines=1,
                    max_lines=4,
                    elem_id="question",
                    scale=1,
                )
                button = gr.Button(EN.ask, variant="primary", elem_id="ask", scale=0, min_width=80)
            script = gr.Radio(
                choices=list(zip((EN.as_printed, EN.simplified, EN.traditional), SCRIPTS, strict=True)),
                value=SCRIPTS[0],
                label=EN.characters,
                elem_id="characters",
            )
        gr.on(
            [question.submit, button.click],
            ask,
            [question, script, conversation],
            [question, thread, conversation],
            trigger_mode="multiple",
            show_progress="hidden",
            concurrency_limit=SEARCHES_AT_ONCE,
            api_visibility="private",
        )
        script.change(
            change_script, [script, conversation], thread, show_progress="hidden", api_visibility="private"
        )
        app.load(
            open_page,
            [script, conversation],
            [question, thread, conversation],
            show_progress="hidden",
            concurrency_limit=SEARCHES_AT_ONCE,
            api_visibility="private",
        )
    queued: gr.Blocks = app.queue(max_size=MAX_WAITING, api_open=False)
    return queued


def _for_programs(corpus: Corpus, searches: Asks) -> Callable[[str, int], dict[str, Any]]:
    def ask(question: str, k: int = settings.DEFAULT_K) -> dict[str, Any]:
        """The closest passages to a question in English or Chinese, unchanged, each with its source."""
        _check(question, k)
        try:
            return serialize.answer_to_dict(searches.ask(question, k=k), corpus)
        except QuestionError as problem:
            raise gr.Error(str(problem), print_exception=False) from None
        except Unavailable:
            raise gr.Error(EN.error_unavailable, print_exception=False) from None
        except Busy:
            raise gr.Error(EN.error_busy, print_exception=False) from None

    return ask


def _check(question: object, k: object) -> None:
    # Gradio hands over whatever a client sent, of any type.
    if not isinstance(question, str):
        raise gr.Error("the question must be a text", print_exception=False)
    if type(k) is not int or not 1 <= k <= settings.MAX_K:
        raise gr.Error(f"k must be a whole number from 1 to {settings.MAX_K}", print_exception=False)


def mount(server: FastAPI, app: gr.Blocks) -> None:
    """Put the chat at the root of a web application that has its own routes already."""
    gr.mount_gradio_app(
        server,
        app,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
    )


def _view(corpus: Corpus, script: Script, request: gr.Request) -> View:
    asked = request.query_params.get("lang")
    chosen = language.choose(asked, request.headers.get("accept-language"))
    return View(
        corpus,
        chosen,
        script if script in SCRIPTS else SCRIPTS[0],
        chosen if asked == chosen else None,
    )
