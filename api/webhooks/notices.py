"""Mails to the owner of a site."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail

from api.models import Webhook

logger = logging.getLogger(__name__)

STOPPED = """\
We could not reach {url} for more than a day, and have stopped trying.

What happened at the last attempt: {reason}

Nothing is lost: all changes are in the feed, {feed}. When your site
can be reached again, send a test (POST {test}): once it is
taken, messages go on where they stopped.
"""


def notify_of_stop(webhook: Webhook, reason: str) -> None:
    """Mail the owner. A mail that cannot be sent is logged; the admin shows the stop all the same."""
    api = f"{settings.PUBLIC_URL}/api/v1"
    message = STOPPED.format(
        url=webhook.url, reason=reason, feed=f"{api}/changes", test=f"{api}/webhooks/{webhook.pk}/test"
    )
    if not webhook.contact_email:
        return
    try:
        send_mail("We stopped sending to your webhook", message, None, [webhook.contact_email])
    except (OSError, SMTPException):
        logger.exception("The mail to the owner of webhook %s, which stopped, could not be sent.", webhook.pk)
