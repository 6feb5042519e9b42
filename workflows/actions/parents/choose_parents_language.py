"""A parent chooses the language of the page and the mail about a child."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.languages import interface_choices
from workflows.errors import InvalidRequest
from workflows.models import ParentalConsent


@transaction.atomic
def choose_parents_language(*, consent: ParentalConsent, language: str) -> ParentalConsent:
    """Return the consent, whose page and mails are in this language from now on; those of the child stay.

    Raises InvalidRequest for a language that the interface does not have.
    """
    if language not in dict(interface_choices()):
        raise InvalidRequest(_("This is not one of the answers."))
    consent.language = language
    consent.save(update_fields=["language"])
    return consent
