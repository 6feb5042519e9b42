"""Delete the page of a public text, with all that sites show of it."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.actions.approvals.withdraw_article import withdraw_article
from workflows.errors import InvalidRequest, NotAllowed


@transaction.atomic
def delete_text(
    *, page: TextPage, reason: str, by: User, languages: Collection[str] | None = None
) -> list[TextPage]:
    """Withdraw the text as `withdraw_article` does, and delete its page. Return what was withdrawn.

    `languages` are the other ones in which it is withdrawn too; None: all. Their pages stay, as drafts.
    Raises NotAllowed, and InvalidRequest without a reason.
    """
    if not page.permissions_for_user(by).can_delete():
        raise NotAllowed(_("You may not delete this page."))
    if not reason.strip():
        raise InvalidRequest(_("Please say why. The reason is kept with the text."))
    withdrawn = withdraw_article(page=page, reason=reason.strip(), by=by, languages=languages)
    record("workflows.delete_text", about=page, by=by, why=reason.strip())
    page.delete(user=by)
    return withdrawn
