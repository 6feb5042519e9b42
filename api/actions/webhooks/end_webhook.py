"""End a webhook."""

from uuid import UUID

from django.db import transaction

from api.models import Webhook
from api.permissions import check_can_keep_sites
from cms.audit.record import record
from cms.users.models import User


@transaction.atomic
def end_webhook(*, webhook: UUID, by: User) -> None:
    """Send nothing more to this address; what waits and the list of what was sent go with it.

    Raises NotYourSiteError, and Webhook.DoesNotExist when somebody was first.
    """
    ended = Webhook.objects.select_for_update().get(pk=webhook)
    check_can_keep_sites(by, ended.region_id)
    record("api.end_webhook", about=ended, by=by)
    ended.delete()
