"""Which links of one member can be handed over now."""

from dataclasses import dataclass

from workflows.enums import ReachedBy
from workflows.models import Invitation, Member, ParentalConsent
from workflows.policies import can_use, may_take_part


@dataclass(frozen=True)
class LinksOfMember:
    """The member, if the personal page works; invitations, answered or not; a question to a parent.

    `waits_for_parent` is also said of who is reached by e-mail.
    """

    own_page: Member | None
    invitations: list[Invitation]
    parent: ParentalConsent | None
    waits_for_parent: bool


def links_of_member(pk: int) -> LinksOfMember:
    """Return the links to share of this member; none of who is reached by e-mail.

    Raises Member.DoesNotExist.
    """
    member = Member.objects.select_related("panel", "parental_consent").get(pk=pk)
    consent = getattr(member, "parental_consent", None)
    waits = member.needs_parent and not (consent and consent.given_at)
    if member.reached_by != ReachedBy.HAND:
        return LinksOfMember(None, [], None, waits)
    invited = Invitation.objects.filter(member=member, revoked_at=None).select_related(
        "member__panel", "member__parental_consent", "round__panel", "round__text"
    )
    return LinksOfMember(
        own_page=member if may_take_part(member) or member.needs_parent else None,
        invitations=[
            invitation for invitation in invited.order_by("round__deadline", "pk") if can_use(invitation)
        ],
        parent=consent if consent and not consent.given_at else None,
        waits_for_parent=waits,
    )
