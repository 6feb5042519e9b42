"""Which invitation a link belongs to."""

from workflows.errors import InvitationUnknown
from workflows.models import Invitation
from workflows.tokens import TOKEN_LENGTH, matches, token_hash


def invitation_by_token(token: str) -> Invitation:
    """Return the invitation of a link, ended or not. Raises InvitationUnknown.

    It is looked up by the hash; then the link has to be one that a key in use makes, compared in constant
    time.
    """
    if len(token) != TOKEN_LENGTH:
        raise InvitationUnknown
    found = (
        Invitation.objects.filter(token_hash=token_hash(token))
        .select_related("consent", "member__panel", "member__parental_consent", "round__panel", "round__text")
        .first()
    )
    if found is None or not matches(token, token_hash(found.token)):
        raise InvitationUnknown
    return found
