"""Confirm that a supplement is still right."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.regions.models import SupplementPage
from cms.users.models import User
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import SupplementConfirmation
from workflows.queries.approvals.current import current_approval


@transaction.atomic
def confirm_supplement(*, page: SupplementPage, national: int, by: User) -> SupplementConfirmation:
    """Return the record of who looked, when, and at which national text.

    `national` is the approval of the text that was on the screen. Raises NotAllowed, and InvalidRequest when
    another text became public since.
    """
    if not page.permissions_for_user(by).can_edit():
        raise NotAllowed(_("You may not decide about this supplement."))
    language = page.locale.language_code
    approval = current_approval(page.article, language)
    if approval is None or approval.pk != national:
        raise InvalidRequest(_("The national text changed again. Look at what changed, and confirm then."))
    record("workflows.confirm_supplement", about=page, by=by)
    return SupplementConfirmation.objects.create(
        supplement=page.translation_key, language=language, national=approval, confirmed_by=by
    )
