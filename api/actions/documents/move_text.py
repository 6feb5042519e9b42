"""Deliver a public text from its new place."""

from django.db import transaction

from api.actions.documents.reconcile_document import reconcile_document
from api.actions.documents.withdraw_supplement import withdraw_supplement
from cms.content.models import TextPage
from cms.regions.models import SupplementPage


@transaction.atomic(savepoint=False)
def move_text(*, page: TextPage) -> None:
    """Serve it where readers approved it, and nowhere else."""
    if isinstance(page, SupplementPage):
        withdraw_supplement(page=page)
    else:
        reconcile_document(article=page.translation_key, language=page.locale.language_code)
