"""What regions add to a national article, as far as it is approved."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from cms.regions.models import SupplementPage
from cms.regions.queries.region_of_page import region_of_page
from workflows.models import Approval, SupplementConfirmation
from workflows.queries.approvals.approval_record import ApprovalRecord, approval_record
from workflows.queries.approvals.current import approval_of
from workflows.queries.approvals.reading_times import read_since, text_since
from workflows.queries.translations.staleness import stale_translations


@dataclass(frozen=True)
class ApprovedSupplement:
    """A supplement in exactly the form that the region's readers approved.

    `confirmed` is False from the moment that the national text changed until the region says that its
    supplement is still right, or publishes another one. `up_to_date` is False for a translation that no
    longer says what the region's Dutch supplement says.
    """

    key: UUID
    region: str
    place: str
    content: dict[str, Any]
    terms: list[dict[str, Any]]
    approval_id: int
    record: ApprovalRecord
    confirmed: bool
    up_to_date: bool


def approved_supplements(
    national: Approval,
    *,
    kept: Mapping[UUID, int],
    sources: Mapping[UUID, int],
    regions: Collection[str] | None = None,
) -> dict[str, list[ApprovedSupplement]]:
    """Return by region the public supplements to a national text, in the order of the tree.

    `kept` are the approvals that are relied on now: while a newer text is approved but not yet published,
    the older one stays. An approval counts in its own region alone, wherever its page was moved since.
    `sources` are those of the Dutch supplements that are public: a translation that may not be shown while it
    is behind is left out. Of these `regions` alone, when they are given; what others add costs no query.
    """
    pages = _live(national.text.article, national.text.language)
    found: dict[str, list[ApprovedSupplement]] = defaultdict(list)
    for page in pages if regions is None else pages.filter(region__in=regions):
        approval = approval_of(page) or _still_standing(kept.get(page.translation_key))
        if approval is None or approval.text.region != page.region:
            continue
        late = _behind(page, sources.get(page.translation_key))
        if not late.get(approval.pk):
            up_to_date = approval.pk not in late
            found[page.region].append(_supplement(page, approval, national, up_to_date=up_to_date))
    return dict(found)


def is_confirmed(key: UUID, language: str, own: Approval, national: Approval) -> bool:
    """Whether a supplement was read, or said to be still right, after the present national text was approved.

    A spelling correction of the national text asks nothing of the regions.
    """
    changed = text_since(national)
    if changed <= read_since(own):
        return True
    said = SupplementConfirmation.objects.filter(supplement=key, language=language)
    return said.filter(confirmed_at__gte=changed).exists()


def _live(article: UUID, language: str) -> QuerySet[SupplementPage]:
    pages = SupplementPage.objects.filter(live=True, article=article, locale__language_code=language)
    found: QuerySet[SupplementPage] = pages.annotate(region=region_of_page())
    return found.select_related("locale").order_by("path")


def _behind(page: SupplementPage, source: int | None) -> dict[int, bool]:
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return {}
    return stale_translations(page.translation_key, source)


def _still_standing(approval_id: int | None) -> Approval | None:
    if approval_id is None:
        return None
    return Approval.objects.select_related("text").filter(pk=approval_id, withdrawn_at=None).first()


def _supplement(
    page: SupplementPage, approval: Approval, national: Approval, *, up_to_date: bool
) -> ApprovedSupplement:
    text = approval.text
    return ApprovedSupplement(
        key=page.translation_key,
        region=text.region,
        place=text.content.get("place", ""),
        content=text.content,
        terms=text.terms,
        approval_id=approval.pk,
        record=approval_record(approval),
        confirmed=is_confirmed(page.translation_key, text.language, approval, national),
        up_to_date=up_to_date,
    )
