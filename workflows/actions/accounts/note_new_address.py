"""Put on record that an account has another e-mail address."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User


@transaction.atomic
def note_new_address(*, account: User) -> None:
    """The log says that the address was changed, and neither address.

    Who worked on a text is told from its readers by every address of the account, old or new.
    """
    record("workflows.note_new_address", about=account, by=None)
