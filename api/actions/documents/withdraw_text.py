"""Remove a page of any kind from the API."""

from django.db import transaction

from api.actions.documents.withdraw_document import withdraw_document
from api.actions.documents.withdraw_supplement import withdraw_supplement
from cms.content.models import TextPage
from cms.regions.models import SupplementPage


@transaction.atomic(savepoint=False)
def withdraw_text(*, page: TextPage) -> None:
    """Remove the text for all regions; a supplement leaves the national article as it is."""
    if isinstance(page, SupplementPage):
        withdraw_supplement(page=page)
    else:
        withdraw_document(article=page.translation_key, language=page.locale.language_code)
