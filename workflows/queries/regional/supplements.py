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
from workflows.queries.translations.staleness import not_up_to_date


@dataclass(frozen=True)
class ApprovedSupplement:
    """A supplement in exactly the form that the region's readers approved.

    `confirmed` is False from the moment that the national text changed until the region confirms the
    supplement or publishes another one. `up_to_date` is False for a translation that no
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
    in_use: Mapping[UUID, int],
    sources: Mapping[UUID, int],
    regions: Collection[str] | None = None,
) -> dict[str, list[ApprovedSupplement]]:
    """Return by region the public supplements to a national text, in the order of the tree.

    `in_use` are the approvals that are delivered now: while a newer text is approved but not yet published,
    the older one stays. An approval counts only in its own region, even if its page was moved since.
    `sources` are the approvals of the public Dutch supplements: a stale translation that may not be shown is
    left out. With `regions` only theirs are returned; those of others then cost no query.
    """
    pages = _live(national.text.article, national.text.language)
    by_region: dict[str, list[ApprovedSupplement]] = defaultdict(list)
    for page in pages if regions is None else pages.filter(region__in=regions):
        approval = approval_of(page) or _in_force(in_use.get(page.translation_key))
        if approval is None or approval.text.region != page.region:
            continue
        stale = _stale(page, approval, sources.get(page.translation_key))
        if not stale.get(approval.pk):
            up_to_date = approval.pk not in stale
            by_region[page.region].append(_supplement(page, approval, national, up_to_date=up_to_date))
    return dict(by_region)


def is_confirmed(key: UUID, language: str, own: Approval, national: Approval) -> bool:
    """Whether a supplement was read or confirmed after the present national text was approved.

    A spelling correction of the national text asks nothing of the regions.
    """
    changed = text_since(national)
    if changed <= read_since(own):
        return True
    confirmations = SupplementConfirmation.objects.filter(supplement=key, language=language)
    return confirmations.filter(confirmed_at__gte=changed).exists()


def _live(article: UUID, language: str) -> QuerySet[SupplementPage]:
    pages = SupplementPage.objects.filter(live=True, article=article, locale__language_code=language)
    with_region: QuerySet[SupplementPage] = pages.annotate(region=region_of_page())
    return with_region.select_related("locale").order_by("path")


def _stale(page: SupplementPage, approval: Approval, source: int | None) -> dict[int, bool]:
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return {}
    return not_up_to_date(page.translation_key, source, [approval.pk])


def _in_force(approval_id: int | None) -> Approval | None:
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
