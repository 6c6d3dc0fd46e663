"""Judges what pip-audit found: `python3 .ci/audited.py found.json`.

Exit status: 1 where a newer version mends a vulnerability of a pinned one, else 0. A registry that serves no
vulnerabilities, or none at all, is no reason to fail, and neither is one that nobody has mended yet.
"""

import json
import sys
from pathlib import Path


def main(path: str) -> int:
    """Print the vulnerabilities that a newer version mends, and how many versions were looked at."""
    found = Path(path)
    packages = json.loads(found.read_text("utf-8"))["dependencies"] if found.is_file() else []
    audited = [package for package in packages if "vulns" in package]
    mended = [
        f"{package['name']} {package['version']}: {each['id']}, mended in {each['fix_versions'][0]}"
        for package in audited
        for each in package["vulns"]
        if each["fix_versions"]
    ]
    print(*mended, f"{len(audited)} of {len(packages)} pinned versions audited", sep="\n")
    return 1 if mended else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
