"""Headings before a colon, at the start of the paragraph they head: 关于人：…, **On price:** …"""

import re

LONGEST_INLINE_HEADING = 16
"""Characters of a heading before a colon; a longer stretch is a clause of the text."""

LONGEST_IN_BOLD = 48
"""The same where it is in bold."""

_NO_MARKS = r"[^:。,!?“「\"*_]"
INLINE_HEADING = re.compile(
    rf"[*_]*+(?P<words>(?!\()(?:(?<=\*\*){_NO_MARKS}{{1,{LONGEST_IN_BOLD}}}|{_NO_MARKS}{{1,{LONGEST_INLINE_HEADING}}}))"
    r"(?::[*_]++|[*_]*+:)\s*"
)
