"""At which path each answer lies. Pure. `nginx.conf` beside this file leads the API's addresses there."""

from typing import Final

BASE: Final = "api/v1"
FILES: Final = "files"
LATEST: Final = f"{BASE}/snapshots/latest.json"
LISTS: Final = {"article": "articles", "story": "stories"}


def text_path(kind: str, key: object, language: str, region: str) -> str:
    """Return the path of a text: `?language=…&region=…` are folders, and the national one is for the rest."""
    return f"{BASE}/{LISTS[kind]}/{key}/{language}/{region or 'national'}.json"


def region_path(code: str) -> str:
    """Return the path of what is known of a region."""
    return f"{BASE}/regions/{code}.json"


def list_path(name: str, language: str = "") -> str:
    """Return the path of a list that is answered whole."""
    return f"{BASE}/{name}/{language}.json" if language else f"{BASE}/{name}.json"


def snapshot_path(name: str) -> str:
    """Return the path of a snapshot."""
    return f"{BASE}/snapshots/{name}"


def file_path(digest: str, name: str) -> str:
    """Return the path of a picture in one size, of a document or of a recorded voice."""
    return f"{FILES}/{digest}/{name}"
