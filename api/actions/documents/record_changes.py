"""Add lines to the feed."""

from collections.abc import Collection, Sequence

from django.db import transaction

from api.models import Change, Document, FeedPosition


@transaction.atomic(savepoint=False)
def record_changes(
    *,
    position: FeedPosition,
    documents: Sequence[Document],
    type: Change.Type,  # noqa: A002 - the feed's word
    lost: Collection[str] = (),
) -> None:
    """Give the change of each document the next number. The position must be locked by this transaction.

    Something in the documents of these regions (`lost`) was withdrawn, though they themselves stay.
    However many there are, sites are notified once: the last line is saved by itself, with its signal.
    """
    if not documents:
        return
    lines = [
        Change(
            sequence=position.last + number,
            type=type,
            kind=document.kind,
            article=document.article,
            language=document.language,
            region=document.region,
            version=document.version,
            etag=document.etag if type == Change.Type.PUBLISHED else "",
            takes_away=document.region in lost,
        )
        for number, document in enumerate(documents, start=1)
    ]
    position.last = lines[-1].sequence
    position.save(update_fields=["last"])
    Change.objects.bulk_create(lines[:-1])
    lines[-1].save(force_insert=True)
