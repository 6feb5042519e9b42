"""An explanation of a hard word reaches sites when readers have read it with the text, and not before."""

import pytest
from django.test import Client

from cms.content.models import ArticlePage
from tests import factories
from workflows.actions.exceptions.confirm_exception import confirm_exception
from workflows.actions.exceptions.request_exception import request_exception
from workflows.enums import ApprovalKind, Decision
from workflows.gate import check_publishable
from workflows.models import Approval, Invitation

pytestmark = pytest.mark.django_db
FIRST = "Een brief waarmee uw kind naar een speciale school mag."
SECOND = "Een besluit. Daarmee mag uw kind naar een speciale school."


@pytest.fixture
def page() -> ArticlePage:
    factories.workflow(factories.panel("parents", members=5))
    return factories.article(title="Naar een speciale school", body=factories.body("Vraag een TLV aan."))


def read_and_approve(page: ArticlePage) -> None:
    page.get_workflow().start(page, factories.superuser())
    for invitation in Invitation.objects.filter(round__outcome="open").order_by("pk"):
        invitation.round.refresh_from_db()
        if invitation.round.is_open:
            factories.decide(invitation=invitation, decision=Decision.YES)
    page.refresh_from_db()


def explained(client: Client, page: ArticlePage) -> list[tuple[str, str]]:
    found = client.get(f"/api/v1/articles/{page.translation_key}?language=nl").json()
    return [(term["term"], term["explanation"]) for term in found["terms"]]


def glossary(client: Client) -> list[tuple[str, str]]:
    found = client.get("/api/v1/glossary?language=nl").json()
    return [(term["term"], term["explanation"]) for term in found["results"]]


def test_readers_read_the_explanation_with_the_text(client: Client, page: ArticlePage) -> None:
    term = factories.glossary_term("TLV", FIRST)
    page.get_workflow().start(page, factories.superuser())
    invitation = Invitation.objects.order_by("pk")[0]
    factories.take_part(invitation)
    shown = client.get(f"/panel/{invitation.token}/lezen/", follow=True).content.decode()
    assert "<summary>TLV</summary>" in shown
    assert FIRST in shown
    term.explanation = SECOND
    term.save()
    again = client.get(f"/panel/{invitation.token}/lezen/", follow=True).content.decode()
    assert FIRST in again
    assert SECOND not in again


def test_a_changed_explanation_waits_for_readers(client: Client, page: ArticlePage) -> None:
    term = factories.glossary_term("TLV", FIRST)
    assert glossary(client) == []
    read_and_approve(page)
    assert explained(client, page) == glossary(client) == [("TLV", FIRST)]
    since = client.get("/api/v1/changes").json()["next"]
    term.explanation = SECOND
    term.save()
    # nothing changed for sites, and the page is still what was approved
    assert explained(client, page) == glossary(client) == [("TLV", FIRST)]
    assert client.get(f"/api/v1/changes?since={since}").json()["results"] == []
    check_publishable(page)
    read_and_approve(page)
    assert explained(client, page) == glossary(client) == [("TLV", SECOND)]
    (line,) = client.get(f"/api/v1/changes?since={since}").json()["results"]
    answer = client.get(f"/api/v1/articles/{page.translation_key}?language=nl")
    assert answer["ETag"] == f'"{line["etag"]}"'


def test_a_minor_edit_carries_no_new_explanation_past_the_readers(client: Client, page: ArticlePage) -> None:
    term = factories.glossary_term("TLV", FIRST)
    read_and_approve(page)
    term.explanation = SECOND
    term.save()
    factories.glossary_term("school", "Waar uw kind leert.")
    page.summary = page.summary.replace("doen", "doen,")
    page.save_revision()
    request = request_exception(
        page=page, kind=ApprovalKind.MINOR_EDIT, reason="Spelling", by=factories.superuser()
    )
    confirm_exception(request=request, by=factories.superuser())
    assert explained(client, page) == [("TLV", FIRST)]
    assert "doen," in client.get(f"/api/v1/articles/{page.translation_key}").json()["summary"]


def test_a_spelling_mistake_in_an_explanation_goes_along_with_a_minor_edit(
    client: Client, page: ArticlePage
) -> None:
    term = factories.glossary_term("TLV", FIRST.replace("speciale", "spesiale"))
    read_and_approve(page)
    term.explanation = FIRST
    term.save()
    request = request_exception(
        page=page, kind=ApprovalKind.MINOR_EDIT, reason="Spelling", by=factories.superuser()
    )
    confirm_exception(request=request, by=factories.superuser())
    assert explained(client, page) == glossary(client) == [("TLV", FIRST)]
    assert Approval.objects.order_by("-pk")[0].kind == ApprovalKind.MINOR_EDIT


def test_the_glossary_has_what_was_approved_last(client: Client, page: ArticlePage) -> None:
    term = factories.glossary_term("TLV", FIRST)
    other = factories.article(body=factories.body("Nog een TLV."))
    factories.publish_approved(other)
    term.explanation = SECOND
    term.save()
    factories.publish_approved(page)
    assert glossary(client) == [("TLV", SECOND)]
    page.unpublish()
    assert glossary(client) == [("TLV", FIRST)]
    other.delete()
    assert glossary(client) == []


def test_a_text_that_was_frozen_before_there_were_terms_stays_valid(
    client: Client, page: ArticlePage
) -> None:
    factories.publish_approved(page)
    factories.glossary_term("TLV", FIRST)
    check_publishable(page)
    page.get_latest_revision().publish()
    assert explained(client, page) == []


def test_a_term_falls_back_to_another_language_and_says_so(client: Client, page: ArticlePage) -> None:
    term = factories.glossary_term("TLV", FIRST)
    english = factories.translation(page, "en", body=factories.body("Ask for a TLV."))
    factories.publish_approved(english)
    address = f"/api/v1/articles/{page.translation_key}?language=en"
    (shown,) = client.get(address).json()["terms"]
    assert (shown["language"], shown["explanation"], shown["places"][0]["words"]) == ("nl", FIRST, "TLV")
    factories.glossary_term("admission statement", "A letter.", language="en", key=term.translation_key)
    english.body = factories.body("Ask for a TLV.", "These are admission statements.")
    english.save_revision()
    factories.publish_approved(english)
    (shown,) = client.get(address).json()["terms"]
    assert (shown["language"], shown["term"]) == ("en", "admission statement")
    assert shown["id"] == str(term.translation_key)
