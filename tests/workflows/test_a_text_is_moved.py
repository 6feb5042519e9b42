"""An approval counts in its place: what is moved leaves the sites where it was, in one transaction."""

import pytest
from django.test import Client
from django.urls import reverse

from api.actions.documents.reconcile_document import Reconciliation
from api.actions.documents.reconcile_documents import reconcile_documents
from api.models import Change, Document, DocumentPart
from tests import factories
from workflows.signals import text_moved

pytestmark = pytest.mark.django_db
OWN, OTHER = "PO2601", "PO2602"


@pytest.fixture
def browser():
    client = Client(raise_request_exception=False)
    client.force_login(factories.superuser())
    return client


def move(browser, page, code: str):
    target = factories.region_page(code)
    return browser.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk]))


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
