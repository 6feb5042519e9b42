"""Invite the members of a panel who are not in a round yet."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.users.models import User
from workflows.actions.invite_member import invite_member
from workflows.actions.lock_round import lock_round
from workflows.errors import InvalidRequest
from workflows.models import Invitation, Round
from workflows.permissions import check_can_invite
from workflows.policies import check_round_open
from workflows.queries.articles import article_of_text
from workflows.queries.members import eligible_members


@transaction.atomic
def invite_others(*, round: Round, by: User) -> list[Invitation]:  # noqa: A002 - the house's word
    """Return the new invitations: one for each member who takes part, may read the text and was not invited.

    All of them or none, so that nobody picks the readers of a text. Raises NotAllowed, RoundClosed, and
    InvalidRequest when the page is gone or there is nobody left to invite.
    """
    locked = lock_round(round_id=round.pk)
    page = article_of_text(locked.text)
    if page is None:
        raise InvalidRequest(_("The page of this text is gone."))
    check_can_invite(by, page)
    check_round_open(locked)
    invited = set(locked.invitations.values_list("member_id", flat=True))
    others = [member for member in eligible_members(locked.panel, page) if member.pk not in invited]
    if not others:
        raise InvalidRequest(
            _("Everybody on this panel who may read this text is invited already. Add members first.")
        )
    return [invite_member(round=locked, member=member, by=by) for member in others]
