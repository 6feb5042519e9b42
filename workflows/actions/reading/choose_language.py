"""Somebody who has a personal link chooses the language of the pages behind it."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.languages import interface_choices
from workflows.errors import InvalidRequest
from workflows.models import Invitation, ParentalConsent


@transaction.atomic
def choose_language(*, link: Invitation | ParentalConsent, language: str) -> None:
    """Show the pages behind the link in this language from now on, and send a parent mails in it.

    Mails to a member stay in the member's own language; what a parent chooses is nothing to the child.
    Raises InvalidRequest for a language that the interface does not have.
    """
    if language not in dict(interface_choices()):
        raise InvalidRequest(_("This is not one of the answers."))
    link.language = language
    link.save(update_fields=["language"])
