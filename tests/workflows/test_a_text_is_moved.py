"""An approval counts in its place: what is moved leaves the sites where it was, in one transaction."""

import re

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from api.actions.documents.reconcile_document import Reconciliation
from api.actions.documents.reconcile_documents import reconcile_documents
from api.models import Change, Document, DocumentPart
from cms.content.meaning.snapshot import article_digest
from tests import factories
from workflows.actions.rounds.stop_review import stop_review
from workflows.models import Round
from workflows.signals import text_moved
from workflows.views.editors.exceptions.moving import warn_before_move

pytestmark = pytest.mark.django_db
OWN, OTHER = "PO2601", "PO2602"
WHY = {"reason": "Hoort daar."}


@pytest.fixture
def editor():
    return factories.superuser()


@pytest.fixture
def browser(editor):
    client = Client(raise_request_exception=False)
    client.force_login(editor)
    return client


def move(browser, page, code: str):
    target = factories.region_page(code)
    address = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk])
    return browser.post(address, WHY)


def nothing_to_reconcile() -> bool:
    lines = Change.objects.count()
    done = {what for *_text, what in reconcile_documents()}
    changed = done & {Reconciliation.PUBLISHED, Reconciliation.WITHDRAWN}
    return not changed and Change.objects.count() == lines


def test_a_supplement_is_served_in_neither_region(browser) -> None:
    national = factories.article()
    factories.publish_approved(national)
    added = factories.supplement(national, OWN)
    factories.publish_approved(added)
    assert DocumentPart.objects.get().document.region == OWN
    assert move(browser, added, OTHER).status_code == 302
    assert not DocumentPart.objects.exists()
    line = Change.objects.latest("sequence")
    assert (line.type, line.region) == (Change.Type.WITHDRAWN, OWN)
    assert nothing_to_reconcile()
    assert not DocumentPart.objects.exists()


@pytest.mark.parametrize("make", [factories.regional_article, factories.story])
def test_a_text_of_a_region_leaves_its_list_at_once(browser, make) -> None:
    own = make(OWN)
    factories.publish_approved(own)
    assert Document.objects.get().region == OWN
    assert move(browser, own, OTHER).status_code == 302
    assert not Document.objects.exists()
    assert nothing_to_reconcile()


def listed(browser, page) -> str:
    shown = browser.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).content.decode()
    return " ".join(re.findall(r"w-status--?[^>]*>.*?</span>([^<]*)<", shown, re.DOTALL))


def test_the_list_of_pages_says_that_no_site_shows_it(browser) -> None:
    own, stays = factories.regional_article(OWN), factories.regional_article(OTHER, title="Blijft")
    factories.publish_approved(own)
    factories.publish_approved(stays)
    assert "op geen site" not in listed(browser, own)
    move(browser, own, OTHER)
    own.refresh_from_db()
    assert listed(browser, own).count("op geen site") == 1
    assert "live" in listed(browser, own), "the other text is"
    move(browser, own, OWN)
    own.refresh_from_db()
    assert "op geen site" not in listed(browser, own)


def test_the_list_of_pages_says_so_of_an_addition_to_nothing(browser) -> None:
    national = factories.article()
    factories.publish_approved(national)
    added = factories.supplement(national, OWN)
    factories.publish_approved(added)
    assert "op geen site" not in listed(browser, added)
    browser.post(reverse("validation:withdraw", args=[national.pk]), {"reason": "Het klopt niet meer."})
    assert "op geen site" in listed(browser, added)


def test_several_are_moved_after_a_warning(browser) -> None:
    pages = [factories.regional_article(OWN), factories.story(OWN)]
    for page in pages:
        factories.publish_approved(page)
    draft = factories.regional_article(OWN, title="Concept")
    there = factories.region_page(OTHER)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    address = f"{bulk}?" + "&".join(f"id={page.pk}" for page in (*pages, draft))
    answer = browser.post(address, {"chooser": there.pk})
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert [page.title for page in pages if page.title not in shown] == []
    assert draft.title not in shown
    assert shown.count("op 1 site van een regio") == 2
    assert Document.objects.count() == 2
    assert browser.post(address, {"chooser": there.pk, "aware": "on"} | WHY).status_code == 302
    assert not Document.objects.exists()
    answer = browser.post(f"{bulk}?id={pages[0].pk}", {"chooser": factories.region_page(OWN).pk})
    assert answer.status_code == 302, "no site shows it: nothing disappears"


def test_what_fails_afterwards_leaves_the_page_where_it_was(browser) -> None:
    own = factories.regional_article(OWN)
    factories.publish_approved(own)
    where = own.path

    def fail(**_kwargs) -> None:
        raise RuntimeError("the machine stops here")

    text_moved.connect(fail)
    try:
        assert move(browser, own, OTHER).status_code == 500
    finally:
        text_moved.disconnect(fail)
    own.refresh_from_db()
    assert own.path == where
    assert Document.objects.get().region == OWN
    assert nothing_to_reconcile()


def test_a_region_with_another_name_is_named_so_in_its_own_texts(
    browser, django_capture_on_commit_callbacks
) -> None:
    own = factories.regional_article(OWN)
    factories.publish_approved(own)
    region = factories.region(OWN)
    region.name = "De nieuwe naam"
    with django_capture_on_commit_callbacks(execute=True):
        region.save()
    answer = Client().get(f"/api/v1/articles/{own.translation_key}?language=nl&region={OWN}")
    assert answer.json()["region"]["name"] == "De nieuwe naam"
    assert nothing_to_reconcile()


def read_in(code: str, editor):
    page = factories.regional_article(code, title="Nu gelezen")
    factories.workflow(factories.panel(members=5, minimum_readers=5))
    page.get_workflow().start(page, editor)
    assert Round.objects.open().exists()
    return page


def refused(answer, page) -> bool:
    shown = answer.content.decode()
    named = page.title in shown and reverse("validation:stop", args=[page.pk]) in shown
    where = page.path
    page.refresh_from_db()
    return answer.status_code == 409 and named and page.path == where


def test_what_is_being_read_stays_where_it_is(browser, editor) -> None:
    page, there = read_in(OWN, editor), factories.region_page(OTHER)
    asked = browser.get(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, there.pk]))
    assert refused(asked, page)
    assert refused(move(browser, page, OTHER), page)
    reading = Round.objects.get()
    assert reading.is_open
    assert article_digest(page) == reading.text.digest
    stop_review(page=page, reason="Naar de andere regio.", by=editor)
    assert move(browser, page, OTHER).status_code == 302


def test_several_stay_when_one_is_being_read(browser, editor) -> None:
    page, draft = read_in(OWN, editor), factories.regional_article(OWN, title="Concept")
    there, where = factories.region_page(OTHER), draft.path
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    address = f"{bulk}?id={draft.pk}&id={page.pk}"
    for aware in ({}, {"aware": "on"} | WHY):
        answer = browser.post(address, {"chooser": there.pk, **aware})
        assert refused(answer, page)
        assert draft.title not in answer.content.decode()
    draft.refresh_from_db()
    assert draft.path == where


def test_what_is_above_a_text_that_is_read_stays(editor) -> None:
    page = read_in(OWN, editor)
    above = page.get_parent()
    answer = warn_before_move(request_of(editor), above, factories.region_page(OTHER))
    assert answer is not None
    assert refused(answer.render(), page)


def test_who_may_not_stop_it_reads_whom_to_ask(browser) -> None:
    page = read_in(OWN, factories.superuser())
    answer = move(browser, page, OTHER)
    assert "Vraag het wie de tekst heeft ingediend" in answer.content.decode()
    assert reverse("validation:stop", args=[page.pk]) not in answer.content.decode()


def request_of(user):
    request = RequestFactory().get("/")
    request.user = user
    return request
