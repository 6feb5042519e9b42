"""A member without an account opens the link from the mail, reads, marks, decides and is thanked."""

import re

import pytest
from django.core import mail
from django.test import Client
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from tests import factories
from tests.workflows.panel.urls import at, shown
from workflows.actions.reading.begin_reading import begin_reading
from workflows.models import Invitation, PanelReviewTask, Remark, Verdict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_panels")]


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


def press(browser: Client, page: str, address: str = "", **fields: object):
    """Open a page, and send its form with what stands hidden in it."""
    html = browser.get(page).content.decode()
    hidden = dict(re.findall(r'name="(csrfmiddlewaretoken|made_from)" value="(\w*)"', html))
    return browser.post(address or page, {**hidden, **fields})


def submitted(panel) -> None:
    """An editor submits an article to this panel."""
    workflow = Workflow.objects.create(name="Validation")
    task = PanelReviewTask.objects.create(name="Panels")
    task.panels.set([panel])
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=factories.article_index("en"))
    page = factories.article(language="en")
    page.get_workflow().start(page, factories.superuser())
    return page


def test_from_the_mail_to_thank_you_and_the_publication(browser, django_capture_on_commit_callbacks) -> None:
    panel = factories.panel(language="en", minimum_readers=1)
    factories.member(panel, name="Fatima", email="fatima@example.org")
    with django_capture_on_commit_callbacks(execute=True):
        page = submitted(panel)
    (message,) = [message for message in mail.outbox if message.to == ["fatima@example.org"]]
    link = re.search(r"http://127.0.0.1:8000(/panel/\S+)", message.body)[1]

    assert "Hello Fatima" in browser.get(link).content.decode()
    begun = press(browser, link)
    assert (begun.status_code, begun.url) == (302, f"{link}meedoen/")
    refused = press(browser, f"{link}meedoen/")
    assert "Put a tick" in refused.content.decode()
    agreed = press(browser, f"{link}meedoen/", agree="yes")
    assert (agreed.status_code, agreed.url) == (302, f"{link}lezen/")

    anchor = "00000000-0000-4000-8000-000000000001"
    kept = press(browser, f"{link}lezen/{anchor}/", kind="minus", reason="tone", note="Te streng.")
    assert (kept.status_code, kept.url) == (302, f"{link}lezen/#p-{anchor}")
    text = browser.get(f"{link}lezen/").content.decode()
    assert "Te streng." in text
    assert "1 mark is saved." in text

    decided = press(browser, f"{link}oordeel/", decision="yes_with_tip", comment="Milder, please.")
    assert (decided.status_code, decided.url) == (302, f"{link}bedankt/")
    page.refresh_from_db()
    assert page.live
    thanks = browser.get(f"{link}bedankt/")
    assert (
        thanks.status_code == 200
    )  # the round is closed by this very verdict, and still there is a thank you
    assert "Thank you!" in thanks.content.decode()
    assert "Change my answer" not in thanks.content.decode()


def test_whoever_did_not_begin_comes_to_the_welcome(client) -> None:
    invitation = factories.reader()
    for page in ("read", "verdict"):
        assert client.get(at(page, invitation)).url == at("welcome", invitation)
    begin_reading(invitation=invitation)
    assert client.get(at("thanks", invitation)).url == at("verdict", invitation)


def test_sending_twice_counts_once(client) -> None:
    invitation = factories.reader()
    for _ in range(2):
        client.post(at("welcome", invitation))
        client.post(at("mark", invitation, "summary"), {"kind": "plus"})
        client.post(at("verdict", invitation), {"decision": "yes"})
    assert Remark.objects.count() == Verdict.objects.count() == 1


def test_a_member_stops_and_goes_on_later_on_another_phone(client) -> None:
    invitation = factories.reader(language="en")
    client.post(at("welcome", invitation))
    client.post(at("mark", invitation, "summary"), {"kind": "plus", "note": "Fijn kort."})
    other_phone = Client()
    assert "Go on" in other_phone.get(at("welcome", invitation)).content.decode()
    assert "Fijn kort." in other_phone.get(at("read", invitation)).content.decode()
    again = other_phone.get(at("mark", invitation, "summary")).content.decode()
    assert 'value="plus" checked' in again


def test_a_member_thinks_again(client) -> None:
    invitation = factories.reader(language="en")
    client.post(at("welcome", invitation))
    client.post(at("verdict", invitation), {"decision": "no", "comment": "Too hard."})
    assert "Change my answer" in client.get(at("thanks", invitation)).content.decode()
    assert "Too hard." in client.get(at("verdict", invitation)).content.decode()
    page = at("verdict", invitation)
    client.post(page, {"decision": "yes", **shown(client, page)})
    assert Verdict.objects.get().decision == "yes"
    assert "already answered" in client.get(at("welcome", invitation)).content.decode()


def test_a_mark_is_changed_and_taken_away(client) -> None:
    invitation = factories.reader()
    client.post(at("mark", invitation, "summary"), {"kind": "minus", "reason": "tone"})
    page = at("mark", invitation, "summary")
    client.post(page, {"kind": "plus", **shown(client, page)})
    remark = Remark.objects.get()
    assert (remark.kind, remark.reason) == ("plus", "")
    removal = {"mark": remark.pk, **shown(client, page)}
    gone = client.post(at("remove", invitation, "summary"), removal)
    assert gone.url == f"{at('read', invitation)}#p-summary"
    assert not Remark.objects.exists()


def test_an_unknown_word_is_marked_where_it_stands(client) -> None:
    invitation = factories.reader(summary="De zorgplicht is een plicht.")
    client.post(at("mark", invitation, "summary"), {"kind": "unknown_word", "word": " Plicht "})
    remark = Remark.objects.get()
    assert (remark.quote, remark.start) == ("plicht", 21)
    client.post(at("mark", invitation, "summary"), {"kind": "unknown_word", "word": "TLV", "note": "Nooit."})
    assert Remark.objects.latest("pk").note == "TLV\nNooit."
    client.post(at("mark", invitation, "title"), {"kind": "unknown_word", "word": "?"})
    assert Remark.objects.latest("pk").quote == invitation.round.text.title


def test_nobody_sees_or_takes_away_what_another_marked(client) -> None:
    first = factories.reader(language="en")
    second = factories.invite(factories.member(first.round.panel), first.round)
    client.post(at("mark", first, "summary"), {"kind": "minus", "note": "Only mine."})
    client.post(at("welcome", second))
    assert "Only mine." not in client.get(at("read", second)).content.decode()
    client.post(at("remove", second, "summary"), {"mark": Remark.objects.get().pk})
    assert Remark.objects.count() == 1
    assert Invitation.objects.get(pk=first.pk).started_at is None
