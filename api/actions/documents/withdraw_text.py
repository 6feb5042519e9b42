"""Remove a page of any kind from the API."""

from django.db import transaction

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.withdraw_document import withdraw_document
from cms.content.models import TextPage
from cms.regions.models import SupplementPage


@transaction.atomic(savepoint=False)
def withdraw_text(*, page: TextPage) -> None:
    """Remove the text for all regions; a supplement leaves the national article as it is."""
    language = page.locale.language_code
    if isinstance(page, SupplementPage):
        merge_regions(article=page.article, language=language)
    else:
        withdraw_document(article=page.translation_key, language=language)
