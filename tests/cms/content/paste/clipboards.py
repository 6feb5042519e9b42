"""The clipboards of `clipboards.yaml`."""

from pathlib import Path
from typing import NamedTuple

import yaml


class Clipboard(NamedTuple):
    """What a program put on the clipboard, and what becomes of it."""

    name: str
    becomes: str
    html: str = ""
    text: str = ""
    advice: str = ""


ROWS = yaml.safe_load(Path(__file__).with_name("clipboards.yaml").read_text(encoding="utf-8"))
CLIPBOARDS = {row["name"]: Clipboard(**row) for row in ROWS}
