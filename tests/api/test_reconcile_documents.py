"""Whatever went past us is put right, and never to the side of an unapproved text."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from api.models import Change, Document, RegionDocument
from cms.content.models import ArticlePage, StoryConsent
from tests import factories

pytestmark = pytest.mark.django_db


def reconcile() -> str:
    said = io.StringIO()
    call_command("reconcile_documents", stdout=said)
    return said.getvalue()


def set_live(page: ArticlePage, live: bool) -> None:
    ArticlePage.objects.filter(pk=page.pk).update(live=live)


def test_a_page_that_was_set_live_without_approval_is_not_served() -> None:
    page = factories.article()
    set_live(page, True)
    said = reconcile()
    assert not Document.objects.exists()
    assert f"not served: not approved in this form: {page.translation_key} (nl)" in said
    assert "0 published, 0 withdrawn, 1 not served, 0 unchanged" in said


def test_a_page_that_was_set_live_with_its_approval_is_served() -> None:
    page = factories.article()
    factories.approve(page)
    set_live(page, True)
    assert "1 published" in reconcile()
    assert Document.objects.get().article == page.translation_key


def test_a_page_that_is_no_longer_live_is_withdrawn() -> None:
    page = factories.article()
    factories.publish_approved(page)
    set_live(page, False)
    assert f"withdrawn: {page.translation_key} (nl)" in reconcile()
    assert not Document.objects.exists()
    assert Change.objects.last().type == "withdrawn"


def test_a_document_whose_approval_was_withdrawn_goes() -> None:
    page = factories.article()
    approval = factories.publish_approved(page)
    approval.withdrawn_at = approval.approved_at
    approval.save()
    assert "0 published, 1 withdrawn" in reconcile()
    assert not Document.objects.exists()


def test_a_live_page_with_an_unapproved_change_keeps_the_approved_document() -> None:
    page = factories.article(title="Goedgekeurd")
    factories.publish_approved(page)
    ArticlePage.objects.filter(pk=page.pk).update(title="Stiekem")
    assert "1 unchanged" in reconcile()
    assert Document.objects.get().title == "Goedgekeurd"


def test_a_story_without_consent_is_withdrawn_and_that_is_told() -> None:
    story = factories.story()
    factories.publish_approved(story)
    StoryConsent.objects.update(withdrawn_at=timezone.now())
    assert "0 published, 1 withdrawn" in reconcile()
    assert not Document.objects.exists()


def test_a_changed_page_whose_old_approval_was_withdrawn_is_not_served() -> None:
    page = factories.article(title="Goedgekeurd")
    approval = factories.publish_approved(page)
    page.title = "Nieuw, nog niet openbaar"
    page.save_revision()
    factories.approve(page.get_latest_revision_as_object())
    assert "1 unchanged" in reconcile()
    approval.withdrawn_at = approval.approved_at
    approval.save()
    assert "0 published, 1 withdrawn" in reconcile()
    assert not Document.objects.exists()


def test_an_alias_and_a_live_copy_are_never_served() -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.create_alias(update_slug="alias")
    page.copy(keep_live=True, update_attrs={"slug": "kopie"})
    assert "2 not served, 1 unchanged" in reconcile()
    assert Document.objects.count() == 1


def test_a_document_of_which_the_page_is_gone_is_withdrawn() -> None:
    page = factories.article()
    factories.publish_approved(page)
    ArticlePage.objects.filter(pk=page.pk).update(translation_key="00000000-0000-4000-8000-000000000009")
    assert "0 published, 1 withdrawn, 1 not served" in reconcile()


def test_running_it_twice_changes_nothing() -> None:
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    lines = Change.objects.count()
    assert "0 published, 0 withdrawn, 0 not served, 2 unchanged" in reconcile()
    assert Change.objects.count() == lines


REFUSALS = {
    "sqlite": "CREATE TRIGGER one_region BEFORE INSERT ON api_regiondocument WHEN NEW.code = 'PO2601' "
    "BEGIN SELECT RAISE(ABORT, 'bad'); END",
    "postgresql": "ALTER TABLE api_regiondocument ADD CONSTRAINT one CHECK (code <> 'PO2601') NOT VALID",
}


def test_a_region_that_fails_stops_no_other_and_is_said() -> None:
    for code in ("PO2601", "VO2709"):
        factories.region(code)
    RegionDocument.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(REFUSALS[connection.vendor])
    told = io.StringIO()
    with pytest.raises(CommandError, match="1 failed"):
        call_command("reconcile_documents", stdout=io.StringIO(), stderr=told)
    assert "failed: region" in told.getvalue()
    assert list(RegionDocument.objects.values_list("code", flat=True)) == ["VO2709"]
