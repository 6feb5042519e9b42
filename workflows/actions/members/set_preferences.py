"""A member chooses in which language and how to be reached."""

from functools import partial

from django.db import transaction

from cms.audit.changes import changes
from cms.audit.record import record
from cms.typed.mailboxes import typed_address
from workflows.actions.members.end_old_links import end_old_links
from workflows.actions.members.lock_rounds import lock_rounds
from workflows.enums import ReachedBy
from workflows.models import EndedLink, Member
from workflows.models.members.member import SHOWN_IN_LOG
from workflows.notifications import send_confirmation
from workflows.policies import check_not_of_parent, is_change


@transaction.atomic
def set_preferences(
    *,
    member: Member,
    language: str,
    reached_by: ReachedBy,
    email: str = "",
    made_from: str | None = None,
) -> Member:
    """Return the member with the choice; by hand, the e-mail is deleted.

    Another address is asked first, by a new link that is sent there: all links from before end, with that to
    the own page. By hand nothing ends: who has the link chose so.

    `made_from` is the fingerprint of the choice that the page showed. Raises ValidationError by field, and
    ChangedElsewhere when another choice would be overwritten.
    """
    lock_rounds(member=member)
    stored = Member.objects.select_for_update(of=("self",)).select_related("panel").get(pk=member.pk)
    address = typed_address(email) if reached_by is ReachedBy.EMAIL else ""
    given = Member(panel=stored.panel, language=language, reached_by=reached_by.value, email=address)
    if not is_change(made_from, stored, given):
        return stored
    member.language, member.reached_by, member.email = language, reached_by.value, address
    member.full_clean()
    moved = bool(member.mailbox) and member.mailbox != stored.mailbox
    if moved:
        check_not_of_parent(member)
        member.confirmed_at = member.sent_at = None
        EndedLink.objects.remember(stored, replaced=True)
        member.serial = stored.serial + 1
    member.save()
    if moved:
        end_old_links(member=member)
    if fields := changes(stored, member, shown=SHOWN_IN_LOG):
        record("workflows.set_preferences", about=member, by=None, fields=fields)
    transaction.on_commit(partial(send_confirmation, member.pk))
    return member
