"""When the national text changes, each region that adds to it is told, once, and sees what changed."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.regions.actions.ensure_region_pages import ensure_region_pages
from tests import factories
from workflows.actions.mails.notify_regions import notify_regions
from workflows.actions.regional.confirm_supplement import confirm_supplement
from workflows.models import DeskMail
from workflows.queries.approvals.current import approval_of

OWN, NEIGHBOUR = "PO2601", "PO2602"
pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    made = factories.article(summary="Eerst.")
    factories.publish_approved(made)
    return made


@pytest.fixture
def supplement(article):
    made = factories.supplement(article, OWN)
    factories.publish_approved(made)
    return made


@pytest.fixture
def desk():
    factories.region_page(OWN)
    user = factories.at_desk_of(factories.region(OWN), email="rik@regio.example")
    ensure_region_pages()
    return user


def change(article, summary: str = "Daarna.", **fields):
    article.summary = summary
    article.save_revision()
    return factories.publish_approved(article, **fields)


def told() -> list[str]:
    return sorted(DeskMail.objects.values_list("recipient__email", flat=True))


def test_by_mail_and_the_mail_leads_to_what_changed(
    article, supplement, desk, django_capture_on_commit_callbacks
) -> None:
    factories.at_desk_of(factories.region(NEIGHBOUR), email="buur@regio.example")
    with django_capture_on_commit_callbacks(execute=True):
        change(article)
    (message,) = mail.outbox
    address = reverse("validation:still_right", args=[supplement.pk])
    assert message.to == ["rik@regio.example"]
    assert address in message.body
    client = Client()
    client.force_login(desk)
    shown = client.get(address).content.decode()
    assert '<span class="deletion">Eerst</span>' in shown
    assert '<span class="addition">Daarna</span>' in shown
    text = reverse("national_texts:text", args=[article.pk])
    assert text in shown  # who does not agree with it proposes something else
    assert text in client.get(reverse("wagtailadmin_pages:edit", args=[supplement.pk])).content.decode()
    assert client.get(text).status_code == 200


def test_once_for_each_text_and_region(article, supplement, desk) -> None:
    factories.at_desk_of(factories.region(OWN), email="collega@regio.example")
    change(article)
    assert told() == ["collega@regio.example", "rik@regio.example"]
    assert (
        notify_regions(approval=approval_of(article)) == 2
    )  # they still wait, and there are no more of them
    article.get_latest_revision().publish()
    assert len(told()) == 2
    change(article, "En nog eens.")
    assert len(told()) == 4


def test_a_spelling_correction_tells_nobody(article, supplement, desk) -> None:
    before = factories.approve(article)
    change(article, "Eerst!", kind="minor_edit", carried_over_from=before)
    assert told() == []


def test_what_was_read_or_confirmed_since_is_not_asked_again(article, supplement, desk) -> None:
    article.summary = "Volgende week."
    article.go_live_at = timezone.now() + timedelta(days=7)
    planned = article.save_revision()
    approval = factories.approve(planned.as_object())
    planned.publish()
    assert told() == []  # only planned
    confirm_supplement(page=supplement, national=approval.pk, by=desk)
    later = factories.supplement(article, OWN)
    factories.publish_approved(later)
    article.refresh_from_db()
    article.summary, article.go_live_at = "Volgende week.", None
    article.save_revision().publish()
    assert told() == []


def test_supplements_that_are_not_public_and_other_texts_tell_nobody(article, desk) -> None:
    factories.supplement(article, OWN)
    factories.publish_approved(factories.supplement(factories.article(), OWN))
    gone = factories.supplement(article, OWN)
    factories.publish_approved(gone)
    gone.unpublish()
    change(article)
    factories.publish_approved(factories.regional_article(OWN))
    assert told() == []


def test_a_supplement_that_went_meanwhile_is_not_written_about(article, supplement, desk) -> None:
    change(article)
    supplement.delete()
    call_command("send_invitations")
    assert mail.outbox == []


def test_as_many_queries_for_any_number_of_regions(article) -> None:
    def more(number: int) -> None:
        code = f"PO26{number:02}"
        factories.publish_approved(factories.supplement(article, code))
        factories.at_desk_of(factories.region(code))

    def asked() -> int:
        approval = change(article, f"Tekst {len(told())}.")
        DeskMail.objects.filter(text=approval.text).delete()
        with CaptureQueriesContext(connection) as queries:
            notify_regions(approval=approval)
        return len(queries)

    more(1)
    few = asked()
    for number in range(2, 8):
        more(number)
    assert asked() == few
    assert len(told()) == 1 + 7
