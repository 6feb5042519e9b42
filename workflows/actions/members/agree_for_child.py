"""A parent consents for a child."""

from functools import partial

from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from workflows.models import ParentalConsent
from workflows.notifications import send_confirmation


@transaction.atomic
def agree_for_child(*, consent: ParentalConsent) -> None:
    """Let the child take part from now on, and delete the parent's e-mail address, which is no longer needed.

    Then the child is asked, at the own address. A second yes changes nothing. A parent who says no, or stops
    later, erases the child: see erase_member.
    """
    given = ParentalConsent.objects.unanswered().filter(pk=consent.pk)
    if given.update(given_at=timezone.now(), email=""):
        record("workflows.agree_for_child", about=consent.member, by=None)
        transaction.on_commit(partial(send_confirmation, consent.member_id))
