"""Withdraw a text from all regional sites at once."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.users.models import User
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.errors import NotAllowed


@transaction.atomic
def withdraw_article(*, page: TextPage, reason: str, by: User) -> None:
    """Unpublish, and record who did it and why. A running review continues.

    Also cancels a scheduled publication. Raises NotAllowed.
    """
    if not page.permissions_for_user(by).can_unpublish():
        raise NotAllowed(_("You may not withdraw this text, or it is not public."))
    record_withdrawal(article=page.translation_key, language=page.locale.language_code, reason=reason, by=by)
    page.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=None)
    page.unpublish(user=by)
