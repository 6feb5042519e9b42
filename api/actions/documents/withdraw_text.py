"""Remove a page of any kind from the API."""

from django.conf import settings
from django.db import transaction

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.sync_supplement import sync_supplement
from api.actions.documents.withdraw_document import withdraw_document
from cms.content.models import TextPage
from cms.regions.models import SupplementPage


@transaction.atomic(savepoint=False)
def withdraw_text(*, page: TextPage) -> None:
    """Remove the text for all regions; a supplement leaves the national article as it is."""
    language = page.locale.language_code
    if isinstance(page, SupplementPage):
        merge_regions(article=page.article, language=language)
        if language == settings.LANGUAGE_CODE:  # its translations have lost their source text
            sync_supplement(supplement=page.translation_key)
    else:
        withdraw_document(article=page.translation_key, language=language)
