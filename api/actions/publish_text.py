"""Write what the API serves of a page of any kind, after it was published."""

from django.conf import settings
from django.db import transaction

from api.actions.follow_source import follow_source
from api.actions.merge_regions import merge_regions
from api.actions.publish_document import publish_document
from cms.content.models import TextPage
from cms.regions.models import SupplementPage


@transaction.atomic
def publish_text(*, page: TextPage) -> None:
    """Publish the text's own document, with what a source text means for its translations.

    For a supplement that is the document of its region.
    """
    language = page.locale.language_code
    if isinstance(page, SupplementPage):
        merge_regions(article=page.article, language=language, only=[page.own_region])
    elif language == settings.LANGUAGE_CODE:
        follow_source(article=page.translation_key, published=page)
    else:
        publish_document(page=page)
