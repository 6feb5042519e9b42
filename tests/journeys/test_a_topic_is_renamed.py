"""A topic is known by its key: another slug relabels texts and feed at once and ends no approval."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from api.actions.documents.reconcile_document import Reconciliation
from api.actions.documents.reconcile_documents import reconcile_documents
from api.models import Change, Document
from cms.content.models import Topic
from tests import factories
from workflows.enums import Decision
from workflows.models import Round
from workflows.queries.approvals.current import approval_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic():
    return Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())


def text_about(topic):
    page = factories.article()
    page.topics.set([topic])
    page.save()
    page.save_revision()
    return page


def rename(topic, slug: str) -> None:
    topic.slug = slug
    topic.full_clean()
    topic.save()


def found(slug: str) -> list[list[str]]:
    answer = Client().get(f"/api/v1/articles?language=nl&topic={slug}")
    assert answer.status_code == 200
    return [article["topics"] for article in answer.json()["results"]]


def test_its_public_texts_are_relabelled_at_once_and_stay_approved(topic) -> None:
    page = text_about(topic)
    approval = factories.publish_approved(page)
    lines, version = Change.objects.count(), Document.objects.get().version
    rename(topic, "uw-rechten")
    assert found("uw-rechten") == [["uw-rechten"]]
    assert found("rechten") == [["uw-rechten"]], "sites that know the former slug still find it"
    assert [row["slug"] for row in Client().get("/api/v1/topics?language=nl").json()["results"]] == [
        "uw-rechten"
    ]
    assert Change.objects.count() == lines + 1
    assert Document.objects.get().version == version
    page = type(page).objects.get(pk=page.pk)
    assert approval_of(page) == approval
    assert {done for *_text, done in reconcile_documents()} == {Reconciliation.UNCHANGED}


def test_a_text_that_is_read_meanwhile_is_published_with_the_new_slug(topic) -> None:
    panel = factories.panel(members=5)
    factories.workflow(panel)
    page = text_about(topic)
    page.get_workflow().start(page, factories.superuser())
    rename(topic, "uw-rechten")
    for invitation in Round.objects.get().invitations.all():
        factories.decide(invitation=invitation, decision=Decision.YES)
    assert found("uw-rechten") == [["uw-rechten"]]
    assert found("rechten") == [["uw-rechten"]], "also of what was published after the new name"


def test_all_languages_get_the_slug_and_nobody_else_takes_the_former_one(topic) -> None:
    english = Topic.objects.create(
        slug="rechten", name="Rights", locale=factories.locale("en"), translation_key=topic.translation_key
    )
    rename(topic, "uw-rechten")
    english.refresh_from_db()
    assert english.slug == "uw-rechten"
    with pytest.raises(ValidationError) as refused:
        Topic(slug="rechten", name="Anders", locale=factories.locale()).full_clean()
    assert set(refused.value.message_dict) == {"slug"}


def test_a_topic_in_use_is_not_deleted_and_the_refusal_names_the_texts(topic) -> None:
    page = text_about(topic)
    browser = Client()
    browser.force_login(factories.superuser())
    one = reverse("wagtailsnippets_content_topic:delete", args=[topic.pk])
    several = reverse("wagtail_bulk_action", args=["content", "topic", "delete"])
    for address in (one, f"{several}?id={topic.pk}"):
        answer = browser.post(address)
        assert answer.status_code == 409
        assert page.title in answer.content.decode()
    page.topics.clear()
    page.save()
    page.save_revision()
    assert browser.post(one).status_code == 302
    assert not Topic.objects.exists()


def test_a_public_text_keeps_its_topic_while_a_draft_has_another(topic) -> None:
    page = text_about(topic)
    factories.publish_approved(page)
    page.topics.clear()
    page.save_revision()
    with pytest.raises(ProtectedError, match=page.title):
        topic.delete()
