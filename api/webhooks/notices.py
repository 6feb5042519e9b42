"""What the owner of a site is told by mail."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail

from api.models import Webhook

logger = logging.getLogger(__name__)

STOPPED = """\
We could not reach {url} for more than a day, and have stopped trying.

What happened at the last attempt: {because}

Nothing is lost: all changes are in the feed, {feed}. When your site
can be reached again, send a test (POST {test}): once it is
taken, messages go on where they stopped.
"""


def tell_that_it_stopped(webhook: Webhook, because: str) -> None:
    """Write to the owner. A mail that cannot be sent is logged; the admin shows the stop all the same."""
    api = f"{settings.PUBLIC_URL}/api/v1"
    words = STOPPED.format(
        url=webhook.url, because=because, feed=f"{api}/changes", test=f"{api}/webhooks/{webhook.pk}/test"
    )
    if not webhook.contact_email:
        return
    try:
        send_mail("We stopped sending to your webhook", words, None, [webhook.contact_email])
    except (OSError, SMTPException):
        logger.exception("The owner of webhook %s could not be told that it stopped.", webhook.pk)
