"""Write what the API serves of a national article for all regions that add to it."""

from uuid import UUID

from django.db import transaction

from api.actions.merge_article import merge_article
from api.models import Document, FeedPosition
from workflows.queries.supplements import supplementing_regions


@transaction.atomic
def merge_regions(*, article: UUID, language: str) -> list[Document]:
    """Merge for every region that adds, or added, to this article; return the regions' documents."""
    FeedPosition.objects.lock()
    having = Document.objects.of_article(article).filter(language=language, parts__isnull=False)
    regions = {*having.values_list("region", flat=True), *supplementing_regions(article, language)}
    made = [merge_article(article=article, language=language, region=region) for region in sorted(regions)]
    return [document for document in made if document]
