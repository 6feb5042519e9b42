"""The lines of a snapshot: JSON each, the first of them about the file itself. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from api.documents.encoding import encode, utc

#: the lists of words are answered whole; they have no lines in the feed
WORD_LISTS: Final = ("glossary", "topics")


def head_line(
    language: str, region: str, *, following: str, made_at: datetime, counts: Mapping[str, int]
) -> bytes:
    """Return the first line. `following` is where the feed goes on, and `counts` how many lines there are."""
    about = {
        "kind": "snapshot",
        "language": language,
        "region": region or None,
        "next": following,
        "madeAt": utc(made_at),
        "counts": dict(counts),
    }
    return encode(about) + b"\n"


def document_line(kind: str, etag: str, document: bytes, **fields: Any) -> bytes:
    """Return the line of what the API answers, byte for byte, under the fields of its line in the feed."""
    about = {name: str(fields[name]) if fields.get(name) else None for name in ("id", "language", "region")}
    return b'%b,"document":%b}\n' % (encode({"kind": kind, **about, "etag": etag})[:-1], document)


def file_name(language: str, region: str, sha256: str) -> str:
    """Return the name of a snapshot's file: another text has another name."""
    return f"{language}-{region or 'national'}-{sha256}.ndjson"
