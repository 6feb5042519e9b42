"""The newest snapshots."""

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.documents.encoding import digest, encode, utc
from api.models import SnapshotFile
from api.queries.snapshots.files import snapshots_in_force
from api.snapshot_bytes import ENDINGS
from api.v1.endpoints.snapshots.feed_place import feed_place
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.parameters import parameters
from api.v1.schemas.changes import KINDS
from api.v1.schemas.snapshots import SnapshotListSerializer, SnapshotQuerySerializer


class SnapshotList(Endpoint):
    """`GET /api/v1/snapshots/latest.json`."""

    @extend_schema(
        operation_id="listSnapshots",
        summary="All texts of a region and language in one file",
        description="For a first copy: fetch the file at `url`, keep every line of it, and follow `/changes` "
        "from its `next` with the same `language` and `region`. That gives what the feed gives from its "
        "beginning. Files are made in the background; one that is a little behind is whole and right with "
        "the feed from its place. When a text is withdrawn, the files that hold it are gone at once, and "
        "for a moment there may be none: then follow the feed from its beginning, or ask again.",
        parameters=[SnapshotQuerySerializer],
        responses={200: SnapshotListSerializer},
        tags=["Snapshots"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with the files that are in force. One query."""
        params = parameters(SnapshotQuerySerializer, request)
        body = snapshot_list(snapshots_in_force(**params), settings.PUBLIC_URL)
        return answer(request, body, digest(body))


def snapshot_list(files: Iterable[SnapshotFile], base: str) -> bytes:
    """Return the list of these files, which are at the address `base`."""
    return encode({"results": [_shown(file, base) for file in files]})


def _shown(file: SnapshotFile, base: str) -> dict[str, object]:
    language, region = file.snapshot.language, file.snapshot.region
    return {
        "language": language,
        "region": region or None,
        "url": f"{base}/api/v1/snapshots/{file.name}",
        "sha256": file.sha256,
        "next": feed_place(file.place, language=language, region=region),
        "madeAt": utc(file.made_at),
        "counts": {kind: file.counts[kind] for kind in KINDS},
        "bytes": {"plain": file.sizes[""], **{coding: file.sizes[coding] for coding in ENDINGS}},
    }
