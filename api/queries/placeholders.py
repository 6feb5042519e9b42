"""The public texts that show facts of a region."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from api.models import Document
from api.queries.documents import NATIONAL


def texts_to_fill(region: str) -> list[tuple[UUID, str, bool]]:
    """Return the article and language of each text with facts of a region that its site shows.

    Those are texts with placeholders, and the region's own documents, which name it.

    The third value is whether that is a national article, and not one of the region itself. One query.
    """
    nationals = Document.objects.filter(
        article=OuterRef("article"), language=OuterRef("language"), region=NATIONAL
    )
    texts = Document.objects.filter(
        Q(has_placeholders=True) | Q(region=region), region__in=[NATIONAL, region]
    )
    # a national story is for all sites alike
    texts = texts.exclude(region=NATIONAL, kind=Document.Kind.STORY)
    return list(
        texts.order_by("article", "language").values_list("article", "language", Exists(nationals)).distinct()
    )
