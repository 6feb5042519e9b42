"""Withdraw what was published urgently and not read in time."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.batch import Batch, batch
from cms.content.text_pages import text_pages
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.actions.mails.notify_of_overdue import notify_of_overdue
from workflows.models import Approval
from workflows.queries.newsroom.follow_ups import owed_follow_ups


def withdraw_overdue() -> Batch[Approval]:
    """Withdraw each text whose panels still owe a reading past its date, where that is the rule.

    Each in a transaction of its own. Under `PANEL_WITHDRAW_OVERDUE=0` nothing happens. A reading that is
    running goes on: when its panels approve the text, it is public again.
    """
    if not settings.PANEL_WITHDRAW_OVERDUE:
        return Batch()
    late = owed_follow_ups().filter(follow_up_due__lt=timezone.localdate())
    return batch(list(late.values_list("pk", flat=True)), _withdraw, what="Approval")


@transaction.atomic
def _withdraw(pk: int) -> Approval | None:
    text = Approval.objects.select_related("text").get(pk=pk).text
    pages = text_pages().filter(translation_key=text.article, locale__language_code=text.language)
    # the order of locks of a publication: the page first
    page = next(iter(pages.select_for_update(of=("self",)).specific()), None)
    still_owed = owed_follow_ups().filter(pk=pk).first()
    if still_owed is None:
        return None
    reason = _("Published urgently, and not read by its panels in time.")
    record_withdrawal(article=text.article, language=text.language, reason=reason)
    if page and page.live:
        page.unpublish()
    notify_of_overdue(withdrawn=still_owed)
    return still_owed
