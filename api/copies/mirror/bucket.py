"""A mirror in object storage (S3), with a key that needs to write and to delete, and no more."""

from typing import Any, Final

from storages.backends.s3 import S3Storage

from api.snapshot_bytes import ENDINGS
from api.v1.http.headers import CACHED

TYPES: Final = {".json": "application/json", ".ndjson": "application/x-ndjson"}


class MirrorBucket(S3Storage):
    """Each object says of what type it is and how long it may be kept, as the API does."""

    def get_object_parameters(self, name: str) -> dict[str, Any]:
        """Return the headers of an object."""
        coding = next((coding for coding, ending in ENDINGS.items() if name.endswith(ending)), "")
        plain = name.removesuffix(ENDINGS.get(coding, ""))
        kind = next(
            (kind for ending, kind in TYPES.items() if plain.endswith(ending)), self.default_content_type
        )
        headers = {"ContentType": kind, "CacheControl": CACHED["Cache-Control"]}
        return headers | ({"ContentEncoding": coding} if coding else {})
