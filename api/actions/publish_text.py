"""Write what the API serves of a page of any kind, after it was published."""

from django.db import transaction

from api.actions.merge_article import merge_article
from api.actions.publish_document import publish_document
from api.models import Document
from cms.content.models import TextPage
from cms.regions.models import SupplementPage


@transaction.atomic
def publish_text(*, page: TextPage) -> Document | None:
    """Return the document in force: the text's own, or for a supplement that of its region."""
    if isinstance(page, SupplementPage):
        language = page.locale.language_code
        return merge_article(article=page.article, language=language, region=page.own_region)
    return publish_document(page=page)
