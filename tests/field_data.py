"""Real data of the field. It is no part of this repository; tests that read it say what they miss."""

import os
from pathlib import Path

import pytest

BESIDE = Path(__file__).resolve().parents[2] / "shared" / "domain"
FOLDER = Path(os.environ.get("DOMAIN_FILES", BESIDE))


def needs(*names: str) -> pytest.MarkDecorator:
    """Skip a test where these files are missing, with the reason."""
    missing = [name for name in names if not (FOLDER / name).exists()]
    reason = f"reads real data that is no part of this repository: {', '.join(missing)} in {FOLDER}"
    return pytest.mark.skipif(bool(missing), reason=reason)
