"""A snapshot."""

import gzip
import re
from collections.abc import Iterator
from typing import IO, Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from drf_spectacular.utils import extend_schema

from api.queries.snapshots.files import snapshot_file
from api.snapshot_bytes import ENDINGS, snapshot_storage
from api.v1.http.codings import coding_for
from api.v1.http.endpoint import Endpoint
from api.v1.http.etags import matching_tag
from api.v1.http.headers import CACHED, GONE
from api.v1.http.parameters import parameters
from api.v1.http.problems import Refused
from api.v1.schemas.snapshots import SNAPSHOT_NAME, SnapshotFileQuerySerializer, SnapshotLineSerializer

NDJSON = "application/x-ndjson"
PIECE = 1 << 18
NOT_THERE = "There is no such snapshot, or not any more: `/snapshots/latest.json` names the newest ones."


class SnapshotDetail(Endpoint):
    """`GET /api/v1/snapshots/{name}`."""

    media_type = NDJSON

    @extend_schema(
        operation_id="getSnapshot",
        summary="A snapshot",
        description="JSON, line by line: first about the file itself, then what is known of the region, the "
        "articles and the stories, each as in the feed with the document as it is answered, national "
        "ones and those of the region; last the glossary and the topics. Take the name from "
        "`/snapshots/latest.json`. It is answered in the coding that `Accept-Encoding` likes best.",
        responses={(200, NDJSON): SnapshotLineSerializer},
        tags=["Snapshots"],
    )
    def get(self, request: HttpRequest, name: str) -> Any:
        """Stream the stored bytes. One query."""
        parameters(SnapshotFileQuerySerializer, request)
        file = snapshot_file(name) if re.fullmatch(SNAPSHOT_NAME, name) else None
        if file is None:
            raise Refused(404, NOT_THERE, GONE)
        coding = coding_for(request.META.get("HTTP_ACCEPT_ENCODING", ""), file.sizes[""])
        tag = f"{file.sha256}-{coding}" if coding else file.sha256
        headers = {**CACHED, "ETag": f'"{tag}"', "Content-Language": file.snapshot.language}
        headers["Vary"] = "Accept-Encoding"
        if matching_tag(request.META.get("HTTP_IF_NONE_MATCH", ""), tag):
            response = HttpResponse(status=304, headers=headers)
            del response["Content-Type"]
            return response
        headers |= {"Content-Length": str(file.sizes[coding]), "Content-Type": NDJSON}
        headers |= {"Content-Encoding": coding} if coding else {}
        if request.method == "HEAD":
            return HttpResponse(headers=headers)
        try:
            opened = snapshot_storage().open(name + ENDINGS[coding or "gzip"])
        except FileNotFoundError as error:
            raise Refused(404, NOT_THERE, GONE) from error
        plain: Any = opened if coding else gzip.GzipFile(fileobj=opened)
        return StreamingHttpResponse(_pieces(plain, opened), headers=headers)


def _pieces(content: IO[bytes], opened: Any) -> Iterator[bytes]:
    with opened:
        while piece := content.read(PIECE):
            yield piece
