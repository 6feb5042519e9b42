"""Supplements that a region has to check, because the national text changed."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.regions.models import RegionPage, SupplementPage
from cms.users.models import User
from workflows.models import Approval, FrozenText, SupplementConfirmation
from workflows.queries.approvals.current import current_approval
from workflows.queries.approvals.reading_times import read_since, text_since
from workflows.queries.regional.supplements import is_confirmed


@dataclass(frozen=True)
class SupplementTask:
    """A supplement, its public text, the national text it was last checked against (None: unknown), and the
    present one.
    """

    page: SupplementPage
    own: FrozenText
    before: FrozenText | None
    national: Approval


def supplement_task(page: SupplementPage) -> SupplementTask | None:
    """Return what a region has to check; None when nothing changed, or nothing of it is public."""
    language = page.locale.language_code
    own = current_approval(page.translation_key, language) if page.live else None
    national = current_approval(page.article, language)
    if own is None or national is None:
        return None
    if is_confirmed(page.translation_key, language, own, national):
        return None
    confirmations = SupplementConfirmation.objects.filter(supplement=page.translation_key, language=language)
    last = confirmations.select_related("national__text").first()
    approvals = Approval.objects.filter(text__article=page.article, text__language=language)
    read_beside = approvals.filter(approved_at__lte=read_since(own)).select_related("text").first()
    before = last.national if last else read_beside
    return SupplementTask(page, own.text, before.text if before else None, national)


def supplement_tasks(user: User) -> list[SupplementTask]:
    """Return the tasks for pages that this person may edit."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    editable = SupplementPage.objects.filter(live=True, pk__in=pages.order_by().values("pk"))
    tasks = [supplement_task(page) for page in editable.select_related("locale").order_by("title")]
    return [task for task in tasks if task]


def supplements_without_national(user: User) -> list[SupplementPage]:
    """Return the supplements of this person that no site shows, because the national text is not public."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    national = Page.objects.filter(live=True, translation_key=OuterRef("article"), locale=OuterRef("locale"))
    own = SupplementPage.objects.filter(live=True, pk__in=pages.order_by().values("pk"))
    return list(own.filter(~Exists(national)).select_related("locale").order_by("title"))


def supplements_waiting(national: Approval) -> dict[UUID, str]:
    """Return the region of each public supplement to check since this text, by key; few queries.

    Only a supplement that was approved since then costs queries of its own.
    """
    language = national.text.language
    live = SupplementPage.objects.filter(
        live=True, article=national.text.article, locale__language_code=language
    ).select_related("locale")
    pages = {page.translation_key: page for page in live}
    if not pages:
        return {}
    since = text_since(national)
    confirmations = SupplementConfirmation.objects.filter(supplement__in=pages, language=language)
    confirmed = set(confirmations.filter(confirmed_at__gte=since).values_list("supplement", flat=True))
    approvals = Approval.objects.filter(text__article__in=pages, text__language=language).order_by("pk")
    newest = dict(approvals.values_list("text__article", "approved_at"))
    region_pages = RegionPage.objects.filter(locale__language_code=language)
    regions = dict(region_pages.values_list("path", "region__code"))
    return {
        key: regions[page.path[: -page.steplen]]
        for key, page in pages.items()
        if key in newest and key not in confirmed and (newest[key] < since or supplement_task(page))
    }
