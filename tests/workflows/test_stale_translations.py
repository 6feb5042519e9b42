"""What becomes of a translation when its source text changes: what is served, recorded and written."""

import json

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from api.models import Change, Document
from cms.content.models import ArticlePage
from tests import factories
from tests.contracts.gate.forms import article_form
from workflows.actions.approvals.record_approval import record_approval
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.enums import ApprovalKind, WhenStale
from workflows.models import (
    Approval,
    SourceComparison,
    StaleTranslationException,
    StaleTranslationSettings,
    Withdrawal,
)
from workflows.queries.translations.staleness import stale_sections

pytestmark = pytest.mark.django_db


@pytest.fixture
def source() -> ArticlePage:
    page = factories.article(title="Zorgplicht")
    factories.publish_approved(page)
    return page


@pytest.fixture
def english(source: ArticlePage) -> ArticlePage:
    page = factories.translation(source, "en")
    factories.publish_approved(page)
    return page


def change(source: ArticlePage, sentence: str = "De school zoekt altijd een plek.", **approval) -> Approval:
    source.body = factories.body(sentence, *factories.SENTENCES[1:])
    source.save_revision()
    return factories.publish_approved(source, **approval)


def served(language: str = "en") -> dict | None:
    document = Document.objects.filter(language=language).first()
    return json.loads(bytes(document.full)) if document else None


def rule(choice: WhenStale) -> StaleTranslationSettings:
    made = StaleTranslationSettings.load()
    made.rule = choice.value
    made.save()
    return made


def test_a_changed_sentence_makes_it_stale_and_says_which(source, english) -> None:
    approval = change(source)
    assert served()["translation"]["upToDate"] is False
    (section,) = stale_sections(Approval.objects.filter(text__language="en").get(), approval)
    assert (section.kind, section.change) == ("paragraph", "changed")
    assert factories.SENTENCES[0] in section.before["value"]
    assert "altijd" in section.after["value"]


def test_a_move_and_a_saved_draft_do_not(source, english) -> None:
    etag = Document.objects.get(language="en").etag
    source.save_revision()
    other = factories.article()
    source.move(other, pos="right")
    source.refresh_from_db()
    factories.publish_approved(source)
    assert Document.objects.get(language="en").etag == etag


def test_a_source_that_goes_back_makes_its_translations_true_again(source, english) -> None:
    change(source)
    assert served()["translation"]["upToDate"] is False
    change(source, factories.SENTENCES[0])
    assert served()["translation"]["upToDate"] is True


def test_two_minor_edits_after_each_other_do_not_make_it_stale(source, english) -> None:
    first = change(
        source, "Elke school moet een plek zoekenn voor uw kind.", kind="minor_edit", panels=[],
        carried_over_from=Approval.objects.get(text__language="nl"),
    )  # fmt: skip
    change(source, "Iets heel anders.", kind="minor_edit", panels=[], carried_over_from=first)
    assert served()["translation"]["upToDate"] is True


@pytest.mark.parametrize("choice", [WhenStale.FALL_BACK, WhenStale.WITHDRAW])
def test_it_is_taken_from_the_sites_when_that_is_the_rule(source, english, choice) -> None:
    rule(choice)
    change(source)
    assert served() is None
    assert served("nl")["availableLanguages"] == ["nl"]
    assert Change.objects.filter(language="en").latest("sequence").type == "withdrawn"
    english.refresh_from_db()
    # the approval of a text that is only hidden stands; one that is withdrawn needs new readers
    assert english.live is (choice is WhenStale.FALL_BACK)
    assert Withdrawal.objects.exists() is (choice is WhenStale.WITHDRAW)
    before = Change.objects.count()
    call_command("reconcile_documents")
    assert (served(), Change.objects.count()) == (None, before)


def test_what_was_hidden_comes_back_with_its_source_or_with_its_own_new_text(source, english) -> None:
    rule(WhenStale.FALL_BACK)
    change(source)
    change(source, factories.SENTENCES[0])
    assert served()["translation"]["upToDate"] is True
    assert served("nl")["availableLanguages"] == ["nl", "en"]

    change(source)
    assert served() is None
    english.title = "Duty of care, again"
    english.save_revision()
    factories.publish_approved(english)
    assert served()["title"] == "Duty of care, again"


def test_a_new_rule_counts_at_once(source, english, django_capture_on_commit_callbacks) -> None:
    change(source)
    with django_capture_on_commit_callbacks(execute=True):
        made = rule(WhenStale.FALL_BACK)
    assert served() is None
    with django_capture_on_commit_callbacks(execute=True):
        StaleTranslationException.objects.create(setting=made, page=english, rule=WhenStale.NOTICE.value)
        made.save()
    assert served()["translation"]["upToDate"] is False


def test_an_important_change_hides_it_whatever_the_rule_and_keeps_it_hidden(source, english) -> None:
    change(source, important=True)
    assert served() is None
    change(source, "De school zoekt bijna altijd een plek.")
    assert served() is None
    change(source, factories.SENTENCES[0])
    assert served()["translation"]["upToDate"] is True
    change(source)
    assert served()["translation"]["upToDate"] is False


def test_a_source_that_is_withdrawn_does_not_bring_an_old_text_back(source, english) -> None:
    change(source, important=True)
    source.unpublish()
    call_command("reconcile_documents")
    assert served() is None
    assert served("nl") is None


def test_a_translation_that_is_approved_late_is_behind_from_the_first_moment(source) -> None:
    old = Approval.objects.get().text
    change(source)
    english = factories.translation(source, "en")
    factories.publish_approved(english, source_text=old)
    assert served()["translation"]["upToDate"] is False


def test_one_change_writes_only_what_changes(source) -> None:
    languages = ["nl-x-simple", "en", "tr", "ar", "pl", "uk"]
    for language in languages:
        Locale.objects.get_or_create(language_code=language)
        factories.publish_approved(factories.translation(source, language))
    etags = dict(Document.objects.values_list("language", "etag"))
    sequence = Change.objects.latest("sequence").sequence

    def written() -> list[str]:
        return list(Change.objects.filter(sequence__gt=sequence).values_list("language", flat=True))

    approval = Approval.objects.get(text__language="nl")
    change(source, "Elke school moet een plek zoekenn voor uw kind.", kind="minor_edit", panels=[],
           carried_over_from=approval)  # fmt: skip
    assert written() == ["nl"]
    assert {**dict(Document.objects.values_list("language", "etag")), "nl": etags["nl"]} == etags

    change(source)
    assert written()[:2] == ["nl", "nl"]
    assert sorted(written()[2:]) == sorted(languages)
    change(source, "De school zoekt een andere plek.")
    assert written()[8:] == ["nl"]
    assert SourceComparison.objects.count() == 2 * len(languages)


def test_the_editor_says_that_a_change_is_important_and_is_asked_anew_for_the_next(source, english) -> None:
    browser = Client()
    browser.force_login(factories.superuser())
    address = reverse("wagtailadmin_pages:edit", args=[source.pk])
    assert 'name="is_important_change"' in browser.get(address).content.decode()
    assert (
        'name="is_important_change"'
        not in browser.get(reverse("wagtailadmin_pages:edit", args=[factories.article().pk])).content.decode()
    )

    browser.post(address, {**article_form(source), "is_important_change": "on"})
    draft = ArticlePage.objects.get(pk=source.pk).get_latest_revision_as_object()
    assert draft.important_change
    text = freeze_text(page=draft)
    approval = record_approval(text=text, kind=ApprovalKind.PANELS, panels=[], page=draft)
    assert approval.important
    draft.get_latest_revision().publish()
    assert served() is None

    form = browser.get(address).context["form"]
    assert form["is_important_change"].value() is False
