"""How well the statements of a collection fit a question, and in which order they come."""
