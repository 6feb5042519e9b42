"""Delete a kept selection of texts."""

from django.db import transaction

from cms.users.models import User
from workflows.models import SavedView


@transaction.atomic
def forget_view(*, pk: int, by: User) -> bool:
    """Return whether it was there and this person's own."""
    deleted, _rows = SavedView.objects.filter(pk=pk, user=by).delete()
    return bool(deleted)
