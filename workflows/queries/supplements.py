"""What regions add to a national article, as far as it is approved."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from cms.regions.models import RegionPage, SupplementPage
from workflows.models import Approval, SupplementConfirmation
from workflows.queries.approval_record import ApprovalRecord, approval_record
from workflows.queries.approvals import approval_of
from workflows.queries.reading_times import read_since, text_since


@dataclass(frozen=True)
class ApprovedSupplement:
    """A supplement in exactly the form that the region's readers approved.

    `confirmed` is False from the moment that the national text changed until the region says that its
    supplement is still right, or publishes another one.
    """

    key: UUID
    region: str
    place: str
    content: dict[str, Any]
    terms: list[dict[str, Any]]
    approval_id: int
    record: ApprovalRecord
    confirmed: bool


def approved_supplements(
    national: Approval, *, kept: Mapping[UUID, int], regions: Collection[str] | None = None
) -> dict[str, list[ApprovedSupplement]]:
    """Return by region the public supplements to a national text, in the order of the tree.

    `kept` are the approvals that are relied on now: while a newer text is approved but not yet published,
    the older one stays. Of these `regions` alone, when they are given; what others add costs no query.
    """
    pages = list(_live(national.text.article, national.text.language))
    codes = _regions_of(pages)
    found: dict[str, list[ApprovedSupplement]] = defaultdict(list)
    for page in pages:
        code = codes[page.pk]
        if regions is None or code in regions:
            approval = approval_of(page) or _still_standing(kept.get(page.translation_key))
            if approval:
                found[code].append(_supplement(page, approval, national))
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
    ordered: QuerySet[SupplementPage] = pages.select_related("locale").order_by("path")
    return ordered


def _regions_of(pages: Iterable[SupplementPage]) -> dict[int, str]:
    """Return the region of each page by the page above it: one query."""
    parents = {page.pk: page.path[: -page.steplen] for page in pages}
    above = RegionPage.objects.filter(path__in=set(parents.values()))
    codes = dict(above.values_list("path", "region__code"))
    return {page: codes[path] for page, path in parents.items()}


def _still_standing(approval_id: int | None) -> Approval | None:
    if approval_id is None:
        return None
    return Approval.objects.select_related("text").filter(pk=approval_id, withdrawn_at=None).first()


def _supplement(page: SupplementPage, approval: Approval, source: Approval) -> ApprovedSupplement:
    text = approval.text
    return ApprovedSupplement(
        key=page.translation_key,
        region=text.region,
        place=text.content.get("place", ""),
        content=text.content,
        terms=text.terms,
        approval_id=approval.pk,
        record=approval_record(approval),
        confirmed=is_confirmed(page.translation_key, text.language, approval, source),
    )
