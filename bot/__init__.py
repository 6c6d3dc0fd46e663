"""The bot: documents in, the speaker's own words out. `from bot import Retriever`."""

from bot.retrieve import Answer, Hit, Retriever

__all__ = ["Answer", "Hit", "Retriever"]
