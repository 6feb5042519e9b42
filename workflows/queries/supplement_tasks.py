"""Which supplements wait for their region, because the national text changed."""

from dataclasses import dataclass

from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.regions.models import SupplementPage
from cms.users.models import User
from workflows.models import Approval, FrozenText, SupplementConfirmation
from workflows.queries.approvals import standing_approval
from workflows.queries.reading_times import read_since
from workflows.queries.supplements import is_confirmed


@dataclass(frozen=True)
class SupplementTask:
    """A supplement, its own public text, the national one that it was last held against (None: unknown), and
    the present one.
    """

    page: SupplementPage
    own: FrozenText
    before: FrozenText | None
    national: Approval


def supplement_task(page: SupplementPage) -> SupplementTask | None:
    """Return what a region has to look at; None when nothing changed, or nothing of it is public."""
    language = page.locale.language_code
    own = standing_approval(page.translation_key, language) if page.live else None
    national = standing_approval(page.article, language)
    if own is None or national is None:
        return None
    if is_confirmed(page.translation_key, language, own, national):
        return None
    said = SupplementConfirmation.objects.filter(supplement=page.translation_key, language=language)
    last = said.select_related("national__text").first()
    texts = Approval.objects.filter(text__article=page.article, text__language=language)
    held_against = texts.filter(approved_at__lte=read_since(own)).select_related("text").first()
    before = last.national if last else held_against
    return SupplementTask(page, own.text, before.text if before else None, national)


def supplement_tasks(user: User) -> list[SupplementTask]:
    """Return those of the regions whose pages this person may edit."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    mine = SupplementPage.objects.filter(live=True, pk__in=pages.order_by().values("pk"))
    found = [supplement_task(page) for page in mine.select_related("locale").order_by("title")]
    return [task for task in found if task]
