"""Makes the file of a region and language."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from django.core.files import File
from django.utils import timezone

from api.actions.snapshots.put_snapshot_in_force import put_snapshot_in_force
from api.copies.coded_files import coded_files
from api.copies.consistent_read import consistent_read
from api.copies.lines import document_line, file_name, head_line
from api.documents.encoding import digest, encode
from api.documents.word_lists import glossary_list, topic_list
from api.models import Snapshot, SnapshotFile
from api.queries.glossary import glossary_in, topics_in
from api.queries.positions import last_position
from api.queries.snapshots.contents import region_rows, snapshot_counts, snapshot_rows
from api.snapshot_bytes import ENDINGS, delete_bytes, snapshot_storage
from api.v1.endpoints.snapshots.feed_place import feed_place


def make_snapshot(language: str, region: str) -> SnapshotFile | None:
    """Write all that is public in this language for this region into a file, and put it in force.

    It is read as of one moment, with the place in the feed of that moment. Return None when a text was
    withdrawn meanwhile: then nothing of it is kept. Raises OSError when the storage takes no more.
    """
    # there before anything is read: a withdrawal leaves its mark on it
    snapshot, _new = Snapshot.objects.get_or_create(language=language, region=region)
    with coded_files() as coded:
        made_at = timezone.now()
        with consistent_read():
            place, counts = last_position(), snapshot_counts(language, region)
            for line in _lines(language, region, place, counts, made_at):
                coded.write(line)
        sha256, sizes = coded.finish()
        file = SnapshotFile(
            snapshot=snapshot,
            name=file_name(language, region, sha256),
            sha256=sha256,
            place=place,
            counts=counts,
            sizes=sizes,
            made_at=made_at,
        )
        try:
            for coding, content in coded.files.items():
                snapshot_storage().save(file.name + ENDINGS[coding], File(content))
            kept = put_snapshot_in_force(file=file)
        except BaseException:
            delete_bytes([file.name])
            raise
    if not kept:
        delete_bytes([file.name])
    return file if kept else None


def _lines(
    language: str, region: str, place: int, counts: dict[str, int], made_at: datetime
) -> Iterator[bytes]:
    following = feed_place(place, language=language, region=region)
    yield head_line(language, region, following=following, made_at=made_at, counts=counts)
    for row in chain(region_rows(region), snapshot_rows(language, region)):
        yield document_line(**row._asdict())
    for kind, words in (
        ("glossary", glossary_list(language, glossary_in([language]))),
        ("topics", topic_list(language, topics_in([language]))),
    ):
        body = encode(words)
        yield document_line(kind, digest(body), body, language=language)
