"""A WSGI function that answers the bytes of a file, and no more: what the front is measured against.

`BENCH_BYTES` is the path of the file. No part of the product.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

BODY = Path(os.environ["BENCH_BYTES"]).read_bytes()
HEADERS = [("Content-Type", "application/json"), ("Content-Length", str(len(BODY)))]


def application(_environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Answer."""
    start("200 OK", HEADERS)
    return [BODY]
