"""Wagtail's editor: the buttons are not there, and sending what they would send publishes nothing."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cms.content.models import ArticleIndexPage, ArticlePage
from tests import factories
from tests.contracts.gate.forms import article_form
from tests.contracts.gate.kinds import only
from tests.contracts.gate.public import assert_refused, state
from workflows.actions.approvals.withdraw_article import withdraw_article

pytestmark = pytest.mark.django_db


def test_the_edit_view_offers_no_publishing(browser, page) -> None:
    answer = browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200
    assert b"action-publish" not in answer.content


def test_publish_in_the_edit_view(browser, page, before) -> None:
    revisions = page.revisions.count()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = browser.post(address, {**article_form(page), "action-publish": "1"})
    assert answer.status_code == 302
    assert page.revisions.count() == revisions + 1, "the text is kept as a draft"
    assert_refused(page, before)


@pytest.mark.parametrize("days", [-1, 1])
def test_publish_in_the_edit_view_with_a_date(browser, page, before, days: int) -> None:
    moment = timezone.localtime() + timedelta(days=days)
    form = article_form(page, go_live_at=moment.strftime("%Y-%m-%d %H:%M"))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = browser.post(address, {**form, "action-publish": "1"})
    assert answer.status_code == 302, "the text is kept as a draft"
    assert_refused(page, before)


@only("article", "regional article")
def test_create_and_publish_at_once(browser, page, before) -> None:
    address = reverse("wagtailadmin_pages:add", args=["content", "articlepage", page.get_parent().pk])
    answer = browser.post(address, {**article_form(), "action-publish": "1"})
    assert answer.status_code == 302
    assert_refused(ArticlePage.objects.get(slug="een-nieuwe-titel"), before)


@pytest.mark.parametrize("of_index", [False, True], ids=["the article", "its tree with all below"])
def test_publish_in_bulk(browser, page, before, of_index: bool) -> None:
    chosen = page.get_parent() if of_index else page
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    form = {"include_descendants": "on", "next": "/admin/"}
    answer = browser.post(f"{address}?id={chosen.pk}&next=/admin/", form)
    assert answer.status_code == 302
    assert_refused(page, before)


@pytest.mark.parametrize("kind", ["publish_copies", "alias"])
def test_copy_and_publish(browser, page, before, kind: str) -> None:
    """A draft cannot be copied as public; its copy is a draft. The rest is refused with a message."""
    parent = page.get_parent().pk
    form = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": parent, kind: "on"}
    answer = browser.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
    refused = page.live or kind == "alias"
    assert answer.status_code == (200 if refused else 302)
    assert not refused or "new_parent_page" in answer.context["form"].errors
    assert_refused(page, before)


@pytest.mark.parametrize("page", [("article", "public, with a changed draft")], indirect=True)
def test_an_old_revision_after_a_withdrawal(browser, admin, page, before) -> None:
    approved = page.live_revision
    withdraw_article(page=page, reason="Klopt niet meer.", by=admin)
    withdrawn = state()
    assert len(before.served) == 1
    assert not withdrawn.public
    assert not withdrawn.served
    form = {**article_form(page), "revision": approved.pk, "action-publish": "1"}
    answer = browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert answer.status_code == 302
    assert_refused(page, withdrawn)


@only("article")
def test_a_move_to_another_tree(browser, page, before) -> None:
    """Within the language another tree may have another workflow, or none; that publishes nothing."""
    other = ArticleIndexPage(title="Ander", slug="ander", locale=page.locale)
    page.get_parent().get_parent().add_child(instance=other)
    answer = browser.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, other.pk]))
    assert answer.status_code == 302
    page.refresh_from_db()
    assert page.get_parent().pk == other.pk
    assert_refused(page, before)
    english = factories.article_index("en")
    answer = browser.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, english.pk]))
    assert answer.status_code == 302
    assert_refused(page, before)


@only("regional article")
def test_a_move_out_of_the_region_it_was_approved_for(browser, page, before) -> None:
    """Its readers approved it for their region: as a national text it has no approval."""
    other = factories.article_index()
    browser.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, other.pk]), {"reason": "Van ons."})
    page.refresh_from_db()
    assert page.get_parent().pk == other.pk
    assert state().served <= before.served
    assert state().public <= before.public
    call_command("reconcile_documents", verbosity=0)
    assert state().served <= before.served
