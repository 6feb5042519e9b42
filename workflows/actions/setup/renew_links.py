"""Replace the links that no secret key in use can open."""

from django.db import transaction

from cms.secret_links.secret_link import token_hash
from workflows.models import Invitation, Member, ParentalConsent


@transaction.atomic
def renew_links() -> int:
    """Return how many links were replaced; the next mail carries one that works.

    A link that was made with SECRET_KEY or one of SECRET_KEY_FALLBACKS stays as it is.
    """
    return sum(_renew(model) for model in (Member, Invitation, ParentalConsent))


def _renew(model: type[Member | Invitation | ParentalConsent]) -> int:
    renewed = 0
    for record in model.objects.only("key", "serial", "token_hash").iterator():
        stored, current = record.token_hash, token_hash(record.token)
        if stored != current:
            # not when it got a new link in the meantime
            renewed += model.objects.filter(pk=record.pk, token_hash=stored).update(token_hash=current)
    return renewed
