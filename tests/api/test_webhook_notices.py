"""The owner of a site is written to when we stop sending to it; that mail can fail, too."""

from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from api.actions.webhooks.stop_webhook import stop_webhook
from api.models import Webhook

pytestmark = pytest.mark.django_db


def webhook(contact_email: str) -> Webhook:
    return Webhook.objects.create(url="https://site.example/hook", contact_email=contact_email, announced=0)


def test_nobody_is_written_to_without_an_address(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        stop_webhook(webhook=webhook("").pk, reason="no answer")
    assert mail.outbox == []
    assert Webhook.objects.get().stopped_at


def test_a_mail_that_fails_stops_nothing_and_the_log_names_nobody(
    settings: Any, caplog: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.EMAIL_BACKEND = "tests.cms.mail.servers.NamingBackend"
    with django_capture_on_commit_callbacks(execute=True):
        stop_webhook(webhook=webhook("owner@site.example").pk, reason="no answer")
    assert Webhook.objects.get().stopped_at <= timezone.now()
    assert "could not be sent (SMTPRecipientsRefused 550)" in caplog.text
    assert "owner@site.example" not in caplog.text
