"""Add a line to the feed."""

from django.db import transaction

from api.models import Change, Document, FeedPosition


@transaction.atomic
def record_change(*, position: FeedPosition, document: Document, type: Change.Type) -> Change:  # noqa: A002 - the feed's word
    """Give the change of this document the next number. The position must be locked by this transaction."""
    position.last += 1
    position.save(update_fields=["last"])
    return Change.objects.create(
        sequence=position.last,
        type=type,
        kind=document.kind,
        article=document.article,
        language=document.language,
        region=document.region,
        version=document.version,
        etag=document.etag if type == Change.Type.PUBLISHED else "",
    )
