"""What a member may speak instead of writing it, and what the member has spoken so far."""

from django.utils.translation import gettext as _

from workflows.errors import InvalidRequest
from workflows.models import Consent, Invitation, ParentalConsent, SpokenAnswer
from workflows.rules.speaking import Speaking, speaking
from workflows.visibility import own_answers


def speaking_of(invitation: Invitation) -> Speaking:
    """Return whether this member may speak answers in this round now; three queries at most.

    A parent is asked where the own panel of the child allows it.
    """
    member, panel = invitation.member, invitation.round.panel
    if member is None or not panel.spoken_answers:
        return Speaking.NOT_HERE
    if member.needs_parent and not member.panel.spoken_answers:
        return Speaking.NOT_HERE
    parents = ParentalConsent.objects.filter(member=member).exclude(given_at=None).exclude(speaking_at=None)
    return speaking(
        offered=True,
        needs_parent=member.needs_parent,
        parent_agreed=member.needs_parent and parents.exists(),
        agreed=Consent.objects.filter(invitation=invitation).exclude(speaking_at=None).exists(),
    )


def check_may_speak(invitation: Invitation) -> None:
    """Raise InvalidRequest when the panel does not allow it, or somebody did not agree to it."""
    if speaking_of(invitation) is not Speaking.MAY:
        raise InvalidRequest(_("Speaking is not possible here now. The recording was not kept."))


def spoken_so_far(invitation: Invitation) -> dict[str, SpokenAnswer]:
    """Return what the member has spoken, by the key of its question; "" is the verdict."""
    return {one.question: one for one in own_answers(SpokenAnswer.objects.all(), invitation)}
