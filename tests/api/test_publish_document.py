"""A publication writes what regional sites read, once, and only of an approved text."""

import json

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from api.actions.documents.publish_document import publish_document
from api.actions.documents.withdraw_document import withdraw_document
from api.models import Change, Document, FeedPosition
from cms.content.models import StoryConsent
from tests import factories
from workflows.queries.approvals.approved_text import approved_text

pytestmark = pytest.mark.django_db


def lines() -> list[tuple[int, str, str]]:
    return list(Change.objects.values_list("sequence", "type", "language"))


def full(document: Document) -> dict:
    return json.loads(bytes(document.full))


def test_an_approved_article_becomes_a_document_and_a_line_in_the_feed() -> None:
    page = factories.article(title="Wat is zorgplicht?")
    approval = factories.publish_approved(page)
    document = Document.objects.get()
    assert (document.article, document.language, document.region) == (page.translation_key, "nl", "")
    assert document.approval_id == approval.pk
    assert full(document)["title"] == "Wat is zorgplicht?"
    change = Change.objects.get()
    assert (change.sequence, change.type, change.etag) == (1, "published", document.etag)


def test_without_an_approval_there_is_no_document() -> None:
    page = factories.article(live=True)
    assert publish_document(page=page) is None
    assert not Document.objects.exists()
    assert not Change.objects.exists()


def test_a_planned_publication_serves_nothing_yet() -> None:
    page = factories.article()
    factories.approve(page)
    assert publish_document(page=page) is None
    assert not Document.objects.exists()


def test_a_page_that_is_not_live_any_more_loses_its_document() -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.live = False
    assert publish_document(page=page) is None
    assert not Document.objects.exists()
    assert lines() == [(1, "published", "nl"), (2, "withdrawn", "nl")]


def test_a_story_whose_consent_was_taken_back_loses_its_document() -> None:
    story = factories.story()
    factories.publish_approved(story)
    StoryConsent.objects.update(withdrawn_at=timezone.now())
    assert publish_document(page=story) is None
    assert not Document.objects.exists()
    assert lines() == [(1, "published", "nl"), (2, "withdrawn", "nl")]


def test_what_a_region_adds_follows_the_national_text_in_the_same_transaction() -> None:
    factories.region("PO2601")
    page = factories.article(title="Zoals het was")
    factories.publish_approved(page)
    factories.publish_approved(factories.supplement(page))
    assert Document.objects.get(region="PO2601").title == "Zoals het was"
    page.title = "Zoals het is"
    factories.approve(page)
    publish_document(page=page)
    assert Document.objects.get(region="").title == "Zoals het is"
    assert Document.objects.get(region="PO2601").title == "Zoals het is"


def test_publishing_the_same_text_again_changes_nothing() -> None:
    page = factories.article()
    factories.publish_approved(page)
    before = Document.objects.values().get()
    page.get_latest_revision().publish()
    publish_document(page=page)
    assert Document.objects.values().get() == before
    assert lines() == [(1, "published", "nl")]


def test_a_new_text_counts_the_version_up() -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.title = "Een betere titel"
    page.save_revision()
    factories.publish_approved(page)
    document = Document.objects.get()
    assert (document.version, full(document)["version"], document.title) == (2, 2, "Een betere titel")
    assert lines() == [(1, "published", "nl"), (2, "published", "nl")]


def test_a_new_approval_of_the_same_text_is_shown() -> None:
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(page, panels=[factories.panel_counts(yes=9)])
    assert full(Document.objects.get())["validation"]["panels"][0]["readers"] == 9
    assert len(lines()) == 2


def test_a_text_that_was_changed_without_approval_is_not_shown() -> None:
    page = factories.article(title="Goedgekeurd")
    factories.publish_approved(page)
    page.title = "Stiekem veranderd"
    page.save()
    assert publish_document(page=page) is None
    assert Document.objects.get().title == "Goedgekeurd"


def test_the_document_shows_the_frozen_text() -> None:
    page = factories.article()
    approval = factories.approve(page)
    approval.text.content["title"] = "Zoals lezers het lazen"
    approval.text.save()
    page.live = True
    assert publish_document(page=page).title == "Zoals lezers het lazen"


def test_what_was_released_is_shown_whatever_the_page_says() -> None:
    """The gate compared them; from there on it is the approval that is published, not the page."""
    page = factories.article(title="Goedgekeurd", slug="nieuw-adres")
    released = approved_text(factories.approve(page))
    page.title, page.live = "Stiekem veranderd", True
    document = publish_document(page=page, released=released)
    assert (document.title, document.slug) == ("Goedgekeurd", "nieuw-adres")
    assert document.approval_id == released.approval_id


def test_an_approval_that_a_document_relies_on_cannot_be_deleted() -> None:
    approval = factories.publish_approved(factories.article())
    with pytest.raises(ProtectedError):
        approval.delete()


def test_languages_of_an_article_know_of_each_other() -> None:
    page = factories.article()
    factories.publish_approved(page)
    etag = Document.objects.get().etag
    factories.publish_approved(factories.translation(page, "en"))
    shown = {document.language: full(document) for document in Document.objects.all()}
    assert shown["nl"]["availableLanguages"] == shown["en"]["availableLanguages"] == ["nl", "en"]
    assert shown["nl"]["version"] == 1
    assert Document.objects.get(language="nl").etag != etag
    assert lines() == [(1, "published", "nl"), (2, "published", "en"), (3, "published", "nl")]


def test_a_translation_falls_behind_when_its_source_changes_and_catches_up() -> None:
    page = factories.article()
    factories.publish_approved(page)
    english = factories.translation(page, "en")
    factories.publish_approved(english)
    assert full(Document.objects.get(language="en"))["translation"] == {
        "sourceLanguage": "nl",
        "upToDate": True,
    }
    page.title = "Een nieuwe titel"
    page.save_revision()
    factories.publish_approved(page)
    assert full(Document.objects.get(language="en"))["translation"]["upToDate"] is False
    factories.publish_approved(english)
    assert full(Document.objects.get(language="en"))["translation"]["upToDate"] is True


def test_a_translation_that_comes_late_says_so_in_its_first_line() -> None:
    page = factories.article()
    old = factories.publish_approved(page).text
    page.title = "Een nieuwe titel"
    page.save_revision()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"), source_text=old)
    english = Document.objects.get(language="en")
    assert full(english)["translation"]["upToDate"] is False
    assert Change.objects.get(language="en").etag == english.etag


def test_the_documents_of_regions_follow_the_national_text() -> None:
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.supplement(page))
    page.title = "Een nieuwe titel"
    page.save_revision()
    approval = factories.publish_approved(page)
    regional = Document.objects.get(region="PO2601")
    assert (regional.approval_id, full(regional)["title"]) == (approval.pk, "Een nieuwe titel")


def test_a_supplement_that_is_moved_to_another_region_counts_there_only_after_its_own_readers() -> None:
    page = factories.article()
    factories.publish_approved(page)
    supplement = factories.supplement(page)
    factories.publish_approved(supplement)
    supplement.move(factories.region_page("PO3001"), pos="last-child")
    page.title = "Een nieuwe titel"
    page.save_revision()
    factories.publish_approved(page)
    assert not Document.objects.exclude(region="").exists()


def test_a_translation_that_is_behind_comes_back_saying_so_in_one_line() -> None:
    page = factories.article()
    factories.publish_approved(page)
    english = factories.translation(page, "en")
    factories.publish_approved(english)
    page.title = "Een nieuwe titel"
    page.save_revision()
    factories.publish_approved(page)
    withdraw_document(article=page.translation_key, language="en")
    before = len(lines())
    publish_document(page=english)
    assert full(Document.objects.get(language="en"))["translation"]["upToDate"] is False
    assert [line[1:] for line in lines()[before:]] == [("published", "en"), ("published", "nl")]
    publish_document(page=english)
    assert len(lines()) == before + 2


def test_a_spelling_correction_of_the_source_leaves_translations_up_to_date() -> None:
    page = factories.article()
    approval = factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    page.title = "Zorgplicht, goed gespeld"
    page.save_revision()
    factories.publish_approved(page, kind="minor_edit", panels=[], carried_over_from=approval)
    assert full(Document.objects.get(language="en"))["translation"]["upToDate"] is True


def test_a_publication_that_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    page = factories.article()
    factories.approve(page)
    page.live = True

    def fails(**_arguments: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("api.actions.documents.publish_document.merge_regions", fails)
    with pytest.raises(RuntimeError), transaction.atomic():
        publish_document(page=page)
    assert not Document.objects.exists()
    assert not Change.objects.exists()
    assert not FeedPosition.objects.filter(last__gt=0).exists()
