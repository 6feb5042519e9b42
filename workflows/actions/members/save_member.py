"""Add somebody to a panel, or change what is stored of a member."""

from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.changes import changes
from cms.audit.record import record
from cms.keeping.kept_texts import kept_text
from cms.typed.mailboxes import mailbox, typed_address
from cms.users.models import User
from workflows.actions.members.ask_parent import ask_parent
from workflows.enums import ReachedBy
from workflows.errors import InvalidRequest
from workflows.models import Member, Panel, ParentalConsent
from workflows.models.members.member import SHOWN_IN_LOG
from workflows.notifications import send_confirmation


@transaction.atomic
def save_member(*, member: Member, parent_email: str = "", by: User | None, send: bool = True) -> Member:
    """Return the member as it is stored.

    One person is one member of a panel: one mailbox, or one name among those who are reached by hand, however
    they are written.

    A new or changed address is asked whether it is so; until its yes nobody is invited there. Who enters a
    member, or another way to reach one, has chosen that member.

    For a youth of 12 to 15 a parent is asked, unless one was asked already; the consent of a parent is
    deleted when it is no longer needed. Without `send` the questions go out with the next run of the queue.
    Raises ValidationError naming each wrong field, `parent_email` too.
    """
    member.name, member.email = " ".join(kept_text(member.name).split()), typed_address(member.email)
    member.full_clean()
    if member.reached_by == ReachedBy.HAND:
        _check_another_name(member)
    before = Member.objects.select_for_update(of=("self",)).filter(pk=member.pk).first()
    if before is None or member.is_entered_anew(before):
        _enter(member, before, by)
    member.save()
    if fields := changes(before, member, shown=SHOWN_IN_LOG):
        record("workflows.save_member", about=member, by=by, fields=fields)
    if send:
        transaction.on_commit(partial(send_confirmation, member.pk))
    if not member.needs_parent:
        ParentalConsent.objects.filter(member=member).delete()
    elif parent_email.strip():
        _ask(member, parent_email, by=by, send=send)
    elif not ParentalConsent.objects.filter(member=member).exists():
        raise ValidationError({"parent_email": _("From 12 to 15 a parent has to agree: fill in an address.")})
    return member


def _enter(member: Member, before: Member | None, by: User | None) -> None:
    member.entered_by, member.confirmed_by = by, None
    if before and (member.mailbox, member.reached_by) == (before.mailbox, ReachedBy.EMAIL):
        return
    member.confirmed_at = member.sent_at = None
    member.serial += before is not None  # the link that was given out before ends


def _check_another_name(member: Member) -> None:
    panel = Panel.objects.select_for_update().get(pk=member.panel_id)
    if any(other.pk != member.pk for other in panel.members.by_hand_named(member.name)):
        raise ValidationError(
            {
                "name": _(
                    "%(name)s is on the panel already. Is this somebody else? Then add a letter: %(name)s B."
                )
                % {"name": member.name}
            }
        )


def _ask(member: Member, parent_email: str, *, by: User | None, send: bool) -> None:
    consent = ParentalConsent.objects.filter(member=member).first()
    if consent and (consent.given_at or mailbox(consent.email) == mailbox(parent_email)):
        return
    try:
        ask_parent(member=member, email=parent_email, by=by, send=send)
    except InvalidRequest as error:
        raise ValidationError({"parent_email": str(error)}) from error
