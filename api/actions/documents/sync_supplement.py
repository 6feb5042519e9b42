"""Bring the translations of a supplement in line with its source text."""

from uuid import UUID

from django.conf import settings
from django.db import transaction

from api.actions.documents.merge_regions import merge_regions
from cms.regions.models import SupplementPage


@transaction.atomic(savepoint=False)
def sync_supplement(*, supplement: UUID) -> None:
    """Write the region's documents in every language in which it adds this; the source text comes first.

    A translation is shown, marked as stale, or left out, as the rule says now.
    """
    pages = SupplementPage.objects.select_for_update(of=("self", "page_ptr")).filter(
        translation_key=supplement, live=True
    )
    for page in sorted(pages.order_by("pk"), key=_source_first):
        language = page.locale.language_code
        merge_regions(article=page.article, language=language, only=[page.own_region])


def _source_first(page: SupplementPage) -> bool:
    return page.locale.language_code != settings.LANGUAGE_CODE
