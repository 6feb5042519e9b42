"""What is in use is not deleted, by any way: the refusal says where it is used, and what to do instead."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from api.actions.documents.reconcile_documents import reconcile_documents
from api.models import Change
from cms.content.models import GlossaryTerm, Topic
from cms.regions.models import Region, SupportPoint
from tests import factories
from workflows.models import Panel, PanelReviewTask
from workflows.queries.approvals.current import approval_of

pytestmark = pytest.mark.django_db


def enter(user: Any) -> Client:
    browser = Client()
    browser.force_login(user)
    return browser


@pytest.fixture
def browser() -> Client:
    return enter(factories.superuser())


def refused(browser: Client, address: str, *named: str) -> str:
    """Ask and do: both are refused; return the page."""
    for answer in (browser.get(address), browser.post(address)):
        shown = answer.content.decode()
        assert answer.status_code == 409
        assert "data-in-use" in shown
        assert [name for name in named if name not in shown] == []
    return shown


def delete(kind: str, pk: int) -> str:
    return reverse(f"{kind}:delete", args=[pk])


def several(model: str, pk: int) -> str:
    return reverse("wagtail_bulk_action", args=["content", model, "delete"]) + f"?id={pk}"


def test_a_region_with_postcodes_texts_panels_and_people(browser) -> None:
    region, other = factories.region(), factories.region("VO2709")
    factories.postcode_area("3511", po=region, vo=other)
    factories.at_desk_of(region)
    text = factories.regional_article("PO2601")
    panel = factories.panel(region=region, name="Ouders Utrecht")
    shown = refused(browser, delete("regions", region.pk), text.title, panel.name, "Postcodes: 1")
    assert shown.count(": 1</li>") >= 2, "the postcode, and the person at its desk"
    assert Region.objects.filter(pk=region.pk).exists()


def test_a_support_point_of_a_region(browser) -> None:
    region = factories.region()
    point = region.support_point
    refused(browser, delete("support_points", point.pk), str(region))
    region.support_point = None
    region.save()
    assert browser.post(delete("support_points", point.pk)).status_code == 302
    assert not SupportPoint.objects.exists()


def test_a_panel_that_a_workflow_counts_on(browser) -> None:
    panel = factories.panel()
    PanelReviewTask.objects.create(name="Ouders lezen").panels.add(panel)
    refused(browser, delete("reading_panels", panel.pk), "Ouders lezen")
    assert Panel.objects.exists()


def test_a_topic_that_only_approved_words_have(browser) -> None:
    topic = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    page = factories.article(title="Zorgplicht")
    page.topics.set([topic])
    page.save()
    page.save_revision()
    approval = factories.publish_approved(page)
    page.topics.clear()
    page.save()
    page.save_revision()
    for address in (delete("wagtailsnippets_content_topic", topic.pk), several("topic", topic.pk)):
        refused(browser, address, page.title, reverse("validation:approval", args=[approval.pk]))
    page.title = "Zorgplicht van de school"
    page.save_revision()
    factories.publish_approved(page)
    assert browser.post(several("topic", topic.pk)).status_code == 302, "an earlier approval needs it no more"
    assert not Topic.objects.exists()


def test_a_topic_of_a_draft_of_others_is_counted_and_not_named() -> None:
    topic = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    page = factories.regional_article("PO2601", title="Geheim concept")
    page.topics.set([topic])
    page.save()
    page.save_revision()
    keeper = enter(factories.with_role("delete_topic", "change_topic", pages=()))
    shown = refused(keeper, delete("wagtailsnippets_content_topic", topic.pk))
    assert "Geheim concept" not in shown
    assert "others work: 1" in shown


def test_a_term_that_sites_explain_goes_and_its_texts_keep_the_explanation(browser) -> None:
    term = factories.glossary_term("zorgplicht", "De school zoekt een plek.")
    page = factories.article(title="Over de zorgplicht")
    page.body = factories.body("De zorgplicht geldt voor elke school.")
    page.save()
    page.save_revision()
    factories.publish_approved(page)
    addresses = delete("wagtailsnippets_content_glossaryterm", term.pk), several("glossaryterm", term.pk)
    for address in addresses:
        asked = browser.get(address)
        told = " ".join(str(message) for message in asked.context["messages"])
        assert asked.status_code == 200
        assert page.title in told
        assert term.term in told
    reader, article = Client(), f"/api/v1/articles/{page.translation_key}?language=nl"
    before = [reader.get(address).json() for address in (article, "/api/v1/glossary?language=nl")]
    assert before[0]["terms"][0]["explanation"] == "De school zoekt een plek."
    lines = Change.objects.count()
    assert browser.post(addresses[0]).status_code == 302
    assert not GlossaryTerm.objects.exists()
    reconcile_documents()
    after = [reader.get(address).json() for address in (article, "/api/v1/glossary?language=nl")]
    assert after == before
    assert Change.objects.count() == lines
    assert approval_of(type(page).objects.get(pk=page.pk)) is not None


def test_of_a_term_that_no_text_explains_nothing_is_told(browser) -> None:
    term = factories.glossary_term("zorgplicht", "De school zoekt een plek.")
    asked = browser.get(delete("wagtailsnippets_content_glossaryterm", term.pk))
    assert not [str(message) for message in asked.context["messages"]]


def test_a_language_in_which_something_is_written(browser) -> None:
    turkish, source = factories.locale("tr"), factories.locale("nl")
    topic = Topic.objects.create(slug="haklar", name="Haklar", locale=turkish)
    for locale in (turkish, source):
        refused(browser, delete("wagtaillocales", locale.pk))
    topic.delete()
    factories.article_index("tr").delete()
    assert browser.post(delete("wagtaillocales", turkish.pk)).status_code == 302
    assert not Locale.objects.filter(pk=turkish.pk).exists()


def of_topic(page: Any) -> tuple[str, Any]:
    topic = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    page.topics.add(topic)
    page.save()
    page.save_revision()
    return "wagtailsnippets_content_topic", topic


def of_term(page: Any) -> tuple[str, Any]:
    term = GlossaryTerm.objects.create(term="zorg", explanation="Hulp.", locale=factories.locale())
    page.summary = "Wie krijgt zorg?"
    page.save_revision()
    factories.publish_approved(page)
    return "wagtailsnippets_content_glossaryterm", term


@pytest.mark.parametrize("make", [of_topic, of_term])
def test_the_page_of_a_thing_leads_to_where_it_is_used(browser, make) -> None:
    page = factories.article(title="Waar het in staat")
    place, thing = make(page)
    usage = reverse(f"{place}:usage", args=[thing.pk])
    edit = browser.get(reverse(f"{place}:edit", args=[thing.pk])).content.decode()
    assert usage in edit
    assert "0 keer" not in edit
    shown = browser.get(usage).content.decode()
    assert page.title in shown
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in shown


def test_so_does_the_page_of_a_panel(browser) -> None:
    panel = factories.panel()
    factories.round_of(panel)
    edit = browser.get(reverse("reading_panels:edit", args=[panel.pk])).content.decode()
    assert "0 keer" not in edit
    shown = browser.get(reverse("reading_panels:usage", args=[panel.pk])).content.decode()
    assert "Leesrondes" in shown
