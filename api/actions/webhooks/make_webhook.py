"""Make a webhook for a site, in the admin."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from api.actions.webhooks.subscribe_webhook import subscribe_webhook
from api.models import Webhook
from api.permissions import check_can_keep_sites
from cms.audit.record import record
from cms.regions.models import Region
from cms.users.models import User


@transaction.atomic
def make_webhook(
    *,
    region: Region | None,
    url: str,
    contact_email: str,
    by: User,
    languages: Sequence[str] = (),
    kinds: Sequence[str] = (),
    once: UUID | None = None,
) -> Webhook:
    """Return the new webhook. No languages or kinds means all of them.

    Raises NotYourSiteError, WebhookRefusedError when the URL has one already, or the region has ten, and
    MadeBeforeError when the form `once` was sent before.
    """
    check_can_keep_sites(by, region.pk if region else None)
    made = subscribe_webhook(
        region=region,
        contact_email=contact_email,
        url=url,
        languages=list(languages),
        kinds=list(kinds),
        once=once,
    )
    record("api.make_webhook", about=made, by=by)
    return made
