"""What a mirror should hold: each path, with the ETag of its content and where that is found."""

from collections.abc import Iterator
from typing import NamedTuple

from django.conf import settings

from api.copies.mirror.paths import file_path, list_path, region_path, snapshot_path, text_path
from api.documents.encoding import digest, encode
from api.documents.word_lists import glossary_list, topic_list
from api.models import Document, SnapshotFile
from api.queries.files import public_files
from api.queries.glossary import glossary_in, topics_in
from api.queries.snapshots.contents import region_rows
from api.v1.http.pages import page_bytes
from cms.content.languages import fallback_chain
from cms.media.models import FrozenFile


class Wanted(NamedTuple):
    """The content of a path: a document by its key, a snapshot or a file by its name, or the bytes."""

    etag: str
    document: int = 0
    snapshot: str = ""
    body: bytes = b""
    file: FrozenFile | None = None
    name: str = ""


def wanted_files() -> dict[str, Wanted]:
    """Return all that should be there but the list of snapshots, which names what is there."""
    return {**dict(_texts()), **dict(_lists()), **dict(_snapshots()), **dict(_files())}


def _texts() -> Iterator[tuple[str, Wanted]]:
    fields = ("pk", "kind", "article", "language", "region", "etag")
    for pk, kind, article, language, region, etag in Document.objects.values_list(*fields):
        yield text_path(kind, article, language, region), Wanted(etag, document=pk)


def _lists() -> Iterator[tuple[str, Wanted]]:
    regions = region_rows("")
    for row in regions:
        yield region_path(row.region), Wanted(row.etag, body=row.document)
    yield _list("regions", page_bytes([row.document for row in regions], None))
    for language, _name in settings.LANGUAGES:
        chain = fallback_chain(language)
        yield _list("glossary", encode(glossary_list(language, glossary_in(chain))), language)
        yield _list("topics", encode(topic_list(language, topics_in(chain))), language)


def _list(name: str, body: bytes, language: str = "") -> tuple[str, Wanted]:
    return list_path(name, language), Wanted(digest(body), body=body)


def _snapshots() -> Iterator[tuple[str, Wanted]]:
    # those that were replaced a moment ago stay for who is fetching them
    for name, sha256 in SnapshotFile.objects.values_list("name", "sha256"):
        yield snapshot_path(name), Wanted(sha256, snapshot=name)


def _files() -> Iterator[tuple[str, Wanted]]:
    for file, name in public_files():
        yield file_path(file.hash, name), Wanted(file.hash, file=file, name=name)
