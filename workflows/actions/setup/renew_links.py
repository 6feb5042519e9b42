"""Replace the links that no secret key in use can open."""

from django.db import transaction

from cms.audit.record import installation, record
from cms.secret_links.secret_link import token_hash
from workflows.models import Invitation, Member, ParentalConsent


@transaction.atomic
def renew_links() -> int:
    """Return how many links were replaced; the next mail carries one that works.

    A link that was made with SECRET_KEY or one of SECRET_KEY_FALLBACKS stays as it is.
    """
    renewed = sum(_renew(model) for model in (Member, Invitation, ParentalConsent))
    if renewed:
        record("workflows.renew_links", about=installation(), by=None, links=renewed)
    return renewed


def _renew(model: type[Member | Invitation | ParentalConsent]) -> int:
    renewed = 0
    for row in model.objects.only("key", "serial", "token_hash").iterator():
        stored, current = row.token_hash, token_hash(row.token)
        if stored != current:
            # not when it got a new link in the meantime
            renewed += model.objects.filter(pk=row.pk, token_hash=stored).update(token_hash=current)
    return renewed
