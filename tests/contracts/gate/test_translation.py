"""wagtail-localize: its publish button, its synchronisation and its aliases."""

from contextlib import nullcontext

import pytest
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.content.models import ArticlePage
from cms.translation.trees import ensure_language_trees
from tests import factories
from tests.contracts.gate.public import assert_nothing_new_is_public, assert_refused, state
from workflows.errors import NotApproved

# wagtail-localize publishes on commit, so there must be commits
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def page(request, admin) -> ArticlePage:
    """The Dutch source: public."""
    ensure_language_trees()
    made = factories.article()
    factories.publish_approved(made)
    return made


@pytest.fixture
def translation(page: ArticlePage) -> Translation:
    source, _created = TranslationSource.update_or_create_from_instance(page)
    return Translation.objects.create(source=source, target_locale=factories.locale("en"))


@pytest.fixture(params=["never approved", "public"])
def english(request, translation: Translation) -> ArticlePage:
    """The English page; afterwards its translator types something that nobody read."""
    translation.save_target(publish=False)
    made = translation.get_target_instance()
    if request.param == "public":
        factories.publish_approved(made)
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=f"Unread {segment.string.data}",
        )
    return made


@pytest.fixture
def before(english: ArticlePage):
    return state()


def test_the_publish_button_of_the_translation_editor(browser, english, before) -> None:
    answer = browser.post(reverse("wagtailadmin_pages:edit", args=[english.pk]), {"action": "publish"})
    assert answer.status_code == 302
    assert_refused(english, before)


def test_synchronising_and_publishing_all_translations(browser, translation, english, before) -> None:
    """wagtail-localize asks nobody's permission for it; our page at its address does not offer it."""
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert b'type="checkbox" name="publish_translations"' not in browser.get(address).content
    answer = browser.post(address, {"publish_translations": "on"})
    assert answer.status_code == 302
    assert_refused(english, before)


@pytest.mark.parametrize("publish", [True, False])
def test_saving_a_translation_by_code(translation, english, before, publish: bool) -> None:
    with pytest.raises(NotApproved) if publish else nullcontext():
        translation.save_target(publish=publish)
    assert_nothing_new_is_public(english, before)


def test_submitting_a_public_page_for_translation(browser, page) -> None:
    before = state()
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    answer = browser.post(address, {"locales": [factories.locale("en").pk]})
    assert answer.status_code == 302
    assert not ArticlePage.objects.get(translation_key=page.translation_key, locale__language_code="en").live
    assert_refused(page, before)


def test_turning_a_translation_into_an_alias(browser, translation, english, before) -> None:
    """The English page gets the Dutch text; that has no approval in English."""
    address = reverse("wagtail_localize:convert_to_alias", args=[english.pk])
    answer = browser.post(address)
    assert answer.status_code == 302
    assert_nothing_new_is_public(english, before)


def test_ending_a_translation_and_publishing_the_page(browser, translation, english, before) -> None:
    browser.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]), {"next": "/admin/"})
    translation.refresh_from_db()
    assert not translation.enabled
    english.title = "Unread"
    with pytest.raises(NotApproved):
        english.save_revision().publish()
    assert_nothing_new_is_public(english, before)
