"""Continuous integration: what becomes of the findings of pip-audit."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot import settings

CI = settings.PROJECT / ".ci"
ADVISORY = {"id": "PYSEC-2031-1", "fix_versions": ["1.1"], "aliases": [], "description": "Fog."}

SOUND = {"name": "lamp", "version": "2.0", "vulns": []}
MENDED = {"name": "mirror", "version": "1.0", "vulns": [ADVISORY]}
UNMENDED = {"name": "mirror", "version": "1.0", "vulns": [{**ADVISORY, "fix_versions": []}]}
SKIPPED = {"name": "horn", "skip_reason": "not found on the registry"}


def judged(found: Path) -> tuple[int, list[str]]:
    """The exit status and the lines that judge a file of findings."""
    result = subprocess.run(
        [sys.executable, str(CI / "audited.py"), str(found)], capture_output=True, text=True, check=False
    )
    assert result.stderr == ""
    return result.returncode, result.stdout.splitlines()


@pytest.mark.parametrize(
    ("dependencies", "status", "lines"),
    [
        ([SOUND], 0, ["1 of 1 pinned versions audited"]),
        ([SOUND, SKIPPED], 0, ["1 of 2 pinned versions audited"]),
        ([SKIPPED], 0, ["0 of 1 pinned versions audited"]),
        ([UNMENDED], 0, ["1 of 1 pinned versions audited"]),
        (
            [SOUND, MENDED],
            1,
            ["mirror 1.0: PYSEC-2031-1, mended in 1.1", "2 of 2 pinned versions audited"],
        ),
    ],
)
def test_only_a_vulnerability_that_a_newer_version_mends_fails(
    tmp_path: Path, dependencies: list[object], status: int, lines: list[str]
) -> None:
    found = tmp_path / "found.json"
    found.write_text(json.dumps({"dependencies": dependencies, "fixes": []}))
    assert judged(found) == (status, lines)


def test_a_registry_that_does_not_answer_is_no_reason_to_fail(tmp_path: Path) -> None:
    assert judged(tmp_path / "none.json") == (0, ["0 of 0 pinned versions audited"])


def test_the_run_ends_with_the_judgement() -> None:
    script = (CI / "run").read_text("utf-8")
    assert "set -euo pipefail" in script
    assert script.rstrip().endswith('python3 .ci/audited.py "$audit/found.json"')
    subprocess.run(["bash", "-n", str(CI / "run")], check=True)
