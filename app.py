"""What a Hugging Face Space with `sdk: gradio` runs: the page, open to the proxy in front of it."""

import os
import sys

from ui.__main__ import main

if __name__ == "__main__":
    os.environ.setdefault("QUOTES_HOST", "0.0.0.0")  # noqa: S104  (the proxy of a Space comes from outside)
    sys.exit(main())
