"""What follows in the API when an approved text has become public."""

from django.conf import settings
from django.db import transaction

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.merge_translations import merge_translations
from api.actions.documents.publish_document import publish_document
from api.actions.documents.sync_supplement import sync_supplement
from api.actions.documents.sync_translations import sync_translations
from cms.content.models import TextPage
from cms.regions.models import SupplementPage
from workflows.queries.approvals.approved_text import ApprovedText


@transaction.atomic(savepoint=False)
def publish_text(*, page: TextPage, approved: ApprovedText) -> None:
    """Publish the text's own document, with what a source text means for its translations.

    For a supplement those are the documents of its region.
    """
    language = page.locale.language_code
    is_source = language == settings.LANGUAGE_CODE
    if isinstance(page, SupplementPage) and is_source:
        sync_supplement(supplement=page.translation_key)
    elif isinstance(page, SupplementPage):
        merge_regions(article=page.article, language=language, only=[page.own_region])
    elif is_source:
        sync_translations(article=page.translation_key, published=page, released=approved)
        merge_translations(article=page.translation_key)
    else:
        publish_document(page=page, released=approved)
