"""Hand over the personal link of a member who is reached by hand."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Invitation, Member
from workflows.panel_permissions import check_can_hand_over
from workflows.queries.members.shareable_links import ShareableLink, link_to_share


@transaction.atomic
def hand_over_link(*, kind: str, pk: int, by: User) -> ShareableLink:
    """Return one link, with what to say. That somebody had it stays with the invitation or the member.

    The log names the member and not the round: it never ties the two. Raises NotAllowed, whatever the rights,
    for who worked on what the member reads, and InvalidRequest when the link is not there to hand over.
    """
    link = link_to_share(kind, pk)
    if link is None:
        raise InvalidRequest(_("This link is not handed over: it has ended, or it is sent by e-mail."))
    check_can_hand_over(by, link.texts)
    now = timezone.now()
    if kind == "invitation":
        Invitation.objects.filter(pk=pk).update(handed_over_at=now, handed_over_by=by)
    else:
        Member.objects.filter(pk=link.to.pk).update(handed_over_at=now, handed_over_by=by)
    record("workflows.hand_over_link", about=link.to, by=by, kind=kind)
    return link
