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
from workflows.actions.members.end_old_links import end_old_links
from workflows.actions.members.lock_rounds import lock_rounds
from workflows.actions.members.reserve_name import reserve_name
from workflows.actions.spoken.end_child_speaking import end_child_speaking
from workflows.enums import ReachedBy
from workflows.errors import InvalidRequest
from workflows.models import EndedLink, Member, ParentalConsent
from workflows.models.members.member import SHOWN_IN_LOG
from workflows.notifications import send_confirmation
from workflows.panel_permissions import check_can_stop_reader
from workflows.policies import check_not_of_parent


@transaction.atomic
def save_member(*, member: Member, parent_email: str = "", by: User | None, send: bool = True) -> Member:
    """Return the member as it is stored.

    One person is one member of a panel: one mailbox, or one name of who is reached by hand, however written.

    A new or changed address is asked whether it is so; until its yes nobody is invited there, and links that
    went elsewhere end. Who enters a member, or another way to reach one, has chosen that member. Who worked
    on a text that the member may read, now or when a draft is submitted, does not keep the member from it.

    For a youth of 12 to 15 a parent is asked, unless one was asked already; the consent of a parent is
    deleted when it is no longer needed. Without `send` the questions go out with the next run of the queue.
    Raises NotAllowed, and ValidationError naming each wrong field, `parent_email` too.
    """
    member.name, member.email = " ".join(kept_text(member.name).split()), typed_address(member.email)
    member.full_clean()
    if member.reached_by == ReachedBy.HAND:
        reserve_name(member=member)
    lock_rounds(member=member)
    before = Member.objects.select_for_update(of=("self",)).filter(pk=member.pk).first()
    if before and by and member.may_read_less(before):
        check_can_stop_reader(by, before)
    if before is None or member.is_entered_anew(before):
        _enter(member, before, by)
    member.save()
    if before and member.serial != before.serial:
        end_old_links(member=member)
    if fields := changes(before, member, shown=SHOWN_IN_LOG):
        record("workflows.save_member", about=member, by=by, fields=fields)
    if send:
        transaction.on_commit(partial(send_confirmation, member.pk))
    end_child_speaking(member=member, by=by)
    if not member.needs_parent:
        ParentalConsent.objects.filter(member=member).delete()
    elif parent_email.strip():
        _ask(member, parent_email, by=by, send=send)
    elif not ParentalConsent.objects.filter(member=member).exists():
        raise ValidationError({"parent_email": _("From 12 to 15 a parent has to agree: fill in an address.")})
    else:
        check_not_of_parent(member)
    return member


def _enter(member: Member, before: Member | None, by: User | None) -> None:
    member.entered_by, member.confirmed_by = by, None
    if before and (member.mailbox, member.reached_by) == (before.mailbox, ReachedBy.EMAIL):
        return
    member.confirmed_at = member.sent_at = None
    if before:
        EndedLink.objects.remember(before, replaced=True)
        member.serial += 1


def _ask(member: Member, parent_email: str, *, by: User | None, send: bool) -> None:
    consent = ParentalConsent.objects.filter(member=member).first()
    own = mailbox(parent_email) == member.mailbox
    if consent and not own and (consent.given_at or mailbox(consent.email) == mailbox(parent_email)):
        return
    try:
        ask_parent(member=member, email=parent_email, by=by, send=send)
    except InvalidRequest as error:
        raise ValidationError({"parent_email": str(error)}) from error
