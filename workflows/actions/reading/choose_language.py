"""A member chooses the language of the pages behind a link."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.languages import interface_choices
from workflows.errors import InvalidRequest
from workflows.models import Invitation


@transaction.atomic
def choose_language(*, invitation: Invitation, language: str) -> Invitation:
    """Return the invitation, whose pages are in this language from now on; mails stay in the member's own.

    Raises InvalidRequest for a language that the interface does not have.
    """
    if language not in dict(interface_choices()):
        raise InvalidRequest(_("This is not one of the answers."))
    invitation.language = language
    invitation.save(update_fields=["language"])
    return invitation
