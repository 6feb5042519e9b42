"""Write again what regions add to the translations of a national article."""

from uuid import UUID

from django.conf import settings
from django.db import transaction

from api.actions.documents.merge_regions import merge_regions
from api.models import FeedPosition
from cms.regions.models import SupplementPage


@transaction.atomic(savepoint=False)
def merge_translations(*, article: UUID, position: FeedPosition | None = None) -> None:
    """Bring the supplements in other languages in line with the Dutch ones that are public now.

    For whoever changed which Dutch supplements are: a translation says whether its source is public. One
    query where no region adds anything in another language.
    """
    added = SupplementPage.objects.filter(article=article, live=True)
    others = added.exclude(locale__language_code=settings.LANGUAGE_CODE)
    for language in sorted(set(others.values_list("locale__language_code", flat=True))):
        merge_regions(article=article, language=language, position=position)
