"""What a Hugging Face Space with `sdk: gradio` runs: the page, open to the proxy in front of it."""

import os
import sys

from ui.__main__ import main

ON_A_SPACE = {
    "QUOTES_HOST": "0.0.0.0",  # noqa: S104  (the proxy of a Space comes from outside)
    "QUOTES_TRUSTED_PROXY": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16",  # it comes from a private network
    "QUOTES_FRAME_ORIGIN": "https://huggingface.co",  # shows every Space in a frame
}
"""What differs from the page on one's own machine; the Space's own variables win."""

if __name__ == "__main__":
    for variable, value in ON_A_SPACE.items():
        os.environ.setdefault(variable, value)
    sys.exit(main())
