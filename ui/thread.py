"""What was asked so far and what came of it, as messages of the chat. A turn remembers its own."""

from collections.abc import Sequence

from ui import render
from ui.conversation import Message, Turn
from ui.view import View


def messages_of(turns: Sequence[Turn], view: View, examples: Sequence[str]) -> list[Message]:
    """The messages of all turns as this reader sees them; a turn is rendered once for each way to see it."""
    return [message for turn in turns for message in _of_turn(turn, view, examples)]


def _of_turn(turn: Turn, view: View, examples: Sequence[str]) -> list[Message]:
    seen = (view.language, view.script, view.chosen, view.root)
    if seen not in turn.rendered:
        turn.rendered[seen] = _rendered(turn, view, examples)
    return turn.rendered[seen]


def _rendered(turn: Turn, view: View, examples: Sequence[str]) -> list[Message]:
    found = ""
    if turn.before is not None:
        found += render.follow_up(turn.question, turn.before, view)
    if turn.answer is not None:
        found += render.answer(turn.answer, view, examples)
    if turn.problem is not None:
        found += render.problem(turn.problem)
    asked = [{"role": "user", "content": str(render.question(turn.question))}] if turn.question else []
    return [*asked, {"role": "assistant", "content": str(found)}]
