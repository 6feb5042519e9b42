"""Ask a member again, at the own address."""

from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Member
from workflows.notifications import send_confirmation
from workflows.panel_permissions import check_can_change_member


@transaction.atomic
def ask_member(*, member: Member, by: User) -> None:
    """Send the question once more. Raises NotAllowed, and InvalidRequest when there is nothing to ask."""
    check_can_change_member(by, member)
    waiting = Member.objects.filter(pk=member.pk, confirmed_at=None, active=True).exclude(email="")
    if not waiting.update(sent_at=None, attempts=0, tried_at=None):
        raise InvalidRequest(_("This member has answered already, or is not reached by e-mail."))
    record("workflows.ask_member", about=member, by=by)
    transaction.on_commit(partial(send_confirmation, member.pk))
