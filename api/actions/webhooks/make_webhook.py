"""Make a webhook for a site, in the admin."""

from django.db import transaction

from api.actions.webhooks.subscribe_webhook import subscribe_webhook
from api.models import Webhook
from api.permissions import check_can_keep_sites
from cms.audit.record import record
from cms.regions.models import Region
from cms.users.models import User


@transaction.atomic
def make_webhook(*, region: Region | None, url: str, contact_email: str, by: User) -> Webhook:
    """Return the new webhook, of all languages and kinds: a message says that it is time to look.

    Raises NotYourSiteError, and WebhookRefusedError when the URL has one already, or the region has ten.
    """
    check_can_keep_sites(by, region.pk if region else None)
    made = subscribe_webhook(region=region, contact_email=contact_email, url=url, languages=[], kinds=[])
    record("api.make_webhook", about=made, by=by)
    return made
