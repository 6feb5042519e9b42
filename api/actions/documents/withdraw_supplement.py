"""Follow a supplement that is gone from where it was: withdrawn, deleted or moved."""

from django.conf import settings
from django.db import transaction

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.merge_translations import merge_translations
from cms.regions.models import SupplementPage


@transaction.atomic(savepoint=False)
def withdraw_supplement(*, page: SupplementPage) -> None:
    """Write the documents of every region as it is now; the translations have lost a Dutch source text."""
    language = page.locale.language_code
    merge_regions(article=page.article, language=language)
    if language == settings.LANGUAGE_CODE:
        merge_translations(article=page.article)
