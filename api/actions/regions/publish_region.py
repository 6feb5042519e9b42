"""Write what the API serves of a region."""

from django.db import transaction
from django.utils import timezone

from api.actions.regions.withdraw_region import withdraw_region
from api.documents.encoding import digest, encode, utc
from api.documents.region import region_labels, render_region
from api.models import Change, FeedPosition, RegionDocument
from api.queries.versions import next_versions
from cms.regions.enums import RegionStatus
from cms.regions.models import Region

FACTS_HAVE_NO_LANGUAGE = ""
FOR_ALL = ""


@transaction.atomic
def publish_region(*, region_id: int) -> Change | None:
    """Render the region as it is stored now; return the line in the feed when readers see something new.

    A region that has ended, was deleted, or has a name that nobody else has seen, loses its document and gets
    a tombstone.
    """
    position = FeedPosition.objects.lock()
    region = Region.objects.select_related("support_point").filter(pk=region_id).first()
    document = RegionDocument.objects.filter(region_id=region_id).first()
    if region is None or region.status == RegionStatus.ENDED or not region.is_seen:
        return withdraw_region(position=position, document=document) if document else None
    if document and document.code != region.code:
        withdraw_region(position=position, document=document)
        document = None
    now = timezone.now()
    document = document or RegionDocument(region=region, code=region.code, updated_at=now, version=0)
    content = render_region(region, updated_at=document.updated_at, year=timezone.localdate().year)
    if document.pk and encode(content) == bytes(document.full):
        return None
    document.full = encode(content | {"updatedAt": utc(now)})
    document.etag, document.updated_at, document.labels = digest(document.full), now, region_labels(region)
    document.version = next_versions(region.uuid, FACTS_HAVE_NO_LANGUAGE, [FOR_ALL])[FOR_ALL]
    document.save()
    position.last += 1
    position.save(update_fields=["last"])
    return Change.objects.create(
        sequence=position.last,
        type=Change.Type.PUBLISHED,
        kind=Change.REGION_FACTS,
        article=region.uuid,
        language=FACTS_HAVE_NO_LANGUAGE,
        code=region.code,
        version=document.version,
        etag=document.etag,
    )
