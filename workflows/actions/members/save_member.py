"""Add somebody to a panel, or change what is stored of a member."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.members.ask_parent import ask_parent
from workflows.errors import InvalidRequest
from workflows.models import Member, ParentalConsent


@transaction.atomic
def save_member(*, member: Member, parent_email: str = "", by: User | None, send: bool = True) -> Member:
    """Return the member as it is stored, with the e-mail address in lower case.

    For a youth of 12 to 15 a parent is asked, unless one was asked already; the consent of a parent is
    deleted when it is no longer needed. Without `send` the question goes out with the next run of the queue.
    Raises ValidationError naming each wrong field, `parent_email` too.
    """
    member.name, member.email = " ".join(member.name.split()), member.email.strip().casefold()
    member.full_clean()
    before = Member.objects.filter(pk=member.pk).values().first()
    member.save()
    if before != Member.objects.filter(pk=member.pk).values().get():
        record("workflows.save_member", about=member, by=by)
    if not member.needs_parent:
        ParentalConsent.objects.filter(member=member).delete()
    elif parent_email.strip():
        _ask(member, parent_email, by=by, send=send)
    elif not ParentalConsent.objects.filter(member=member).exists():
        raise ValidationError({"parent_email": _("From 12 to 15 a parent has to agree: fill in an address.")})
    return member


def _ask(member: Member, parent_email: str, *, by: User | None, send: bool) -> None:
    consent = ParentalConsent.objects.filter(member=member).first()
    if consent and (consent.given_at or consent.email == parent_email.strip().casefold()):
        return
    try:
        ask_parent(member=member, email=parent_email, by=by, send=send)
    except InvalidRequest as error:
        raise ValidationError({"parent_email": str(error)}) from error
