"""The lowest values the measures may have, in floors.toml: raised on request, lowered on explicit request."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.judged import QUESTIONS

FLOORS = Path(__file__).with_name("floors.toml")

SLACK = 0.01
"""A floor lies this far below what was measured: one question of a language, which the rounding of another
processor may turn."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors by the name of their measure, and the SHA-256 of the questions they were measured on."""

    questions: str
    values: Mapping[str, float]

    @classmethod
    def load(cls, path: Path = FLOORS) -> "Floors":
        """The floors on record; none where there is no file."""
        if not path.is_file():
            return cls(fingerprint(), {})
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(stored["questions"], stored["floors"])

    def save(self, path: Path = FLOORS) -> None:
        """Write the floors, replacing what the file held."""
        lines = [
            "# Lowest values of `make evaluate`. Raised by --raise-floors, lowered only by --lower-floors.",
            f'questions = "{self.questions}"',
            "",
            "[floors]",
            *(f'"{name}" = {value:.3f}' for name, value in self.values.items()),
        ]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def breaches(self, measured: Mapping[str, float], questions: str) -> list[str]:
        """A line for each measure below its floor, and one where the questions are others."""
        lines = [
            f"{name}: {measured[name]:.3f}, the floor is {floor:.3f}"
            for name, floor in self.values.items()
            if name in measured and measured[name] < floor
        ]
        if questions != self.questions:
            lines.append("the questions are not those the floors were measured on; run with --lower-floors")
        return lines

    def raised(self, measured: Mapping[str, float]) -> "Floors":
        """The floors with every measure's where that is higher; what was not measured stays."""
        higher = {name: max(value, self.values.get(name, value)) for name, value in _below(measured).items()}
        return Floors(self.questions, {**self.values, **higher})

    def replaced(self, measured: Mapping[str, float], questions: str) -> "Floors":
        """The floors just below what was measured, higher or lower, on these questions."""
        return Floors(questions, {**self.values, **_below(measured)})


def _below(measured: Mapping[str, float]) -> dict[str, float]:
    return {name: round(max(0.0, value - SLACK), 3) for name, value in measured.items()}


def fingerprint(path: Path = QUESTIONS) -> str:
    """SHA-256 of the judged questions."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
