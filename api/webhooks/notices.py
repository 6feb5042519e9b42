"""Mails to the owner of a site."""

from functools import partial

from django.conf import settings
from django.core.mail import EmailMessage

from api.models import Webhook
from cms.mail.delivery import send

STOPPED = """\
We could not reach this address for more than a day, and have stopped trying:
{url}

What happened at the last attempt: {reason}

Nothing is lost: all changes are in the feed.
{feed}

When your site can be reached again, send a test with a POST to this address.
Once it is taken, messages go on where they stopped.
{test}
"""


def notify_of_stop(webhook: Webhook, reason: str) -> None:
    """Mail the owner, if there is an e-mail address. The admin shows the stop whether or not it arrives."""
    if webhook.contact_email:
        send(partial(_stop_mail, webhook, reason), what=f"The notice that webhook {webhook.pk} stopped")


def _stop_mail(webhook: Webhook, reason: str) -> EmailMessage:
    api = f"{settings.PUBLIC_URL}/api/v1"
    body = STOPPED.format(
        url=webhook.url, reason=reason, feed=f"{api}/changes", test=f"{api}/webhooks/{webhook.pk}/test"
    )
    return EmailMessage("We stopped sending to your webhook", body, to=[webhook.contact_email])
