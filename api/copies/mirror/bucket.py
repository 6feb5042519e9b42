"""A mirror in object storage (S3), with a key that needs to write and to delete, and no more."""

from typing import Any, Final

from storages.backends.s3 import S3Storage

from api.copies.mirror.paths import FILES
from api.snapshot_bytes import ENDINGS
from api.v1.http.headers import FRESH
from cms.media.answers import INLINE
from cms.media.freezing import content_type_of

TYPES: Final = {".json": "application/json", ".ndjson": "application/x-ndjson"}


class MirrorBucket(S3Storage):
    """Each object says of what type it is and how long it may be kept, as the API does."""

    def get_object_parameters(self, name: str) -> dict[str, Any]:
        """Return the headers of an object."""
        if name.startswith(f"{FILES}/"):
            kind = content_type_of(name)
            shown = {} if kind.startswith(INLINE) else {"ContentDisposition": "attachment"}
            return {"ContentType": kind, "CacheControl": FRESH, **shown}
        coding = next((coding for coding, ending in ENDINGS.items() if name.endswith(ending)), "")
        plain = name.removesuffix(ENDINGS.get(coding, ""))
        kind = next(
            (kind for ending, kind in TYPES.items() if plain.endswith(ending)), self.default_content_type
        )
        headers = {"ContentType": kind, "CacheControl": FRESH}
        return headers | ({"ContentEncoding": coding} if coding else {})
