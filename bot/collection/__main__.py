"""Reads the documents of a task given as JSON and writes a line for each (`bot/collection/read_many.py`)."""

import sys

from bot.collection.read_many import Task, lines_of


def main() -> int:
    """The exit status: 0, also when whoever asked is gone."""
    task = Task.of(sys.stdin.buffer.read().decode())
    try:
        for line in lines_of(task):
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        sys.stdout = None  # nothing to flush at exit
    return 0


if __name__ == "__main__":
    sys.exit(main())
