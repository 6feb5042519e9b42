"""A site that may still have a withdrawn text is written to: once a day, on record, by who keeps its keys."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from api.actions.sites.remind_site import remind_site
from api.errors import NothingToRemindError, NotYourSiteError
from api.models import ApiKey, SiteFeed, SiteReminder
from api.queries.positions import last_position
from cms.content.models import ArticlePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> ArticlePage:
    """A text that was withdrawn, and a site of a region that read on before that."""
    made = factories.article(title="Hoorrecht")
    factories.publish_approved(made)
    factories.api_key("PO2601")
    SiteFeed.objects.create(key=ApiKey.objects.get(), place=last_position())
    made.unpublish()
    return made


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(factories.at_desk_of(factories.region("PO2601")))
    return client


def address(page: ArticlePage) -> str:
    return reverse("sites_of_text", args=[page.translation_key, "nl"])


def press(desk: Client, page: ArticlePage, capture: Any, key: ApiKey | None = None) -> Any:
    with capture(execute=True):
        return desk.post(address(page), {"site": (key or ApiKey.objects.get()).pk}, follow=True)


def test_its_contact_gets_a_mail_in_dutch_once_a_day(
    desk: Client, page: ArticlePage, django_capture_on_commit_callbacks: Any
) -> None:
    assert "data-holding" in desk.get(address(page)).content.decode()
    press(desk, page, django_capture_on_commit_callbacks)
    (sent,) = mail.outbox
    assert sent.to == ["beheer@regio.example"]
    assert "Hoorrecht" in sent.subject
    assert "ingetrokken" in sent.body
    assert str(page.translation_key) in sent.body
    assert "/api/v1/docs#state" in sent.body
    html = desk.get(address(page)).content.decode()
    assert 'name="site"' not in html
    press(desk, page, django_capture_on_commit_callbacks)
    assert len(mail.outbox) == 1
    SiteReminder.objects.update(sent_at=timezone.now() - timedelta(hours=25))
    press(desk, page, django_capture_on_commit_callbacks)
    assert len(mail.outbox) == 2
    entries = ModelLogEntry.objects.filter(action="api.remind_site")
    assert [entry.data["article"] for entry in entries] == [str(page.translation_key)] * 2


def test_a_mail_that_fails_is_shown_and_may_be_sent_again(
    desk: Client, page: ArticlePage, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.EMAIL_BACKEND = "tests.cms.mail.servers.NamingBackend"
    press(desk, page, django_capture_on_commit_callbacks)
    assert SiteReminder.objects.get().failure
    html = desk.get(address(page)).content.decode()
    assert "could not be sent" in html
    assert 'name="site"' in html


def test_nobody_is_written_to_without_reason(page: ArticlePage) -> None:
    desk, key = factories.at_desk_of(factories.region("PO2601")), ApiKey.objects.get()
    about = {"key": key.pk, "article": page.translation_key, "language": "nl", "by": desk}
    with pytest.raises(NotYourSiteError):
        remind_site(**{**about, "by": factories.at_desk_of(factories.region("VO2709"))})
    SiteFeed.objects.update(place=last_position())
    with pytest.raises(NothingToRemindError):
        remind_site(**about)
    SiteFeed.objects.update(place=0)
    ApiKey.objects.update(revoked_at=timezone.now())
    with pytest.raises(NothingToRemindError):
        remind_site(**about)
    assert not SiteReminder.objects.exists()


def test_another_regions_site_is_neither_shown_nor_reminded(
    desk: Client, page: ArticlePage, django_capture_on_commit_callbacks: Any
) -> None:
    factories.api_key("VO2709")
    other = ApiKey.objects.latest("pk")
    ApiKey.objects.filter(pk=other.pk).update(label="Van een ander")
    SiteFeed.objects.create(key=other, place=1)
    assert "Van een ander" not in desk.get(address(page)).content.decode()
    press(desk, page, django_capture_on_commit_callbacks, other)
    assert mail.outbox == []
    for nonsense in ("", "x", "9" * 30, "-1"):
        assert desk.post(address(page), {"site": nonsense}).status_code == 302
    assert mail.outbox == []
