"""Runs a module where nothing can be written anywhere: `python -m tests.read_only ui` and its options.

It gets a view of the file systems of its own, in which all of them are read-only. Needs the right to do that
(Linux, root) and util-linux.
"""

import os
import shutil
import subprocess
import sys

SCRIPT = """
mount --make-rprivate /
findmnt --noheadings --raw --output TARGET | while read -r place; do
    mount -o remount,bind,ro "$place" 2>/dev/null
done
for place in . /tmp /var/tmp; do
    if touch "$place/written" 2>/dev/null; then
        echo "$place can be written" >&2
        exit 1
    fi
done
exec "$@"
"""


def possible() -> bool:
    """Whether this user may do that here."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return False
    return subprocess.run([unshare, "-m", "true"], check=False, capture_output=True).returncode == 0


if __name__ == "__main__":
    module = [sys.executable, "-m", *sys.argv[1:]]
    os.execvp("unshare", ["unshare", "-m", "bash", "-c", SCRIPT, "bash", *module])
