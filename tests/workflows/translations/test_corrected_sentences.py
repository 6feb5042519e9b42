"""The spelling of a Dutch sentence is corrected: its translations go on as if nothing had happened."""

import unicodedata
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.content.models import ArticlePage
from cms.translation.actions.begin_translation import begin_translation
from cms.users.models import User
from tests import factories
from workflows.actions.exceptions.confirm_exception import confirm_exception
from workflows.actions.exceptions.request_exception import request_exception
from workflows.actions.translations.refresh_translation_sources import refresh_translation_sources
from workflows.enums import ApprovalKind
from workflows.queries.translations.translation_queue import progress

pytestmark = pytest.mark.django_db

WRONG, RIGHT = "De shcool zoekt een plek.", "De school zoekt een plek."
ACCENTED = "E\u00e9n school – \u00e9\u00e9n plek."
LONG_AGO = timezone.now() - timedelta(days=30)
OTHERS = ("en", "tr")


@pytest.fixture
def translator() -> User:
    return factories.superuser()


@pytest.fixture
def source(translator: User) -> ArticlePage:
    """An article with a misspelled sentence; all of it is translated, a machine did one of the summaries."""
    factories.workflow(factories.panel())
    page = factories.article(summary=f"{WRONG} Lees ook <hoe>.", body=factories.body(WRONG, "Praat eerst."))
    factories.publish_approved(page)
    for language in OTHERS:
        factories.article_index(language)
        begin_translation(source=page, locale=factories.locale(language), by=translator)
    for segment in StringSegment.objects.select_related("string"):
        for language in OTHERS:
            by_machine = (language, segment.context.path) == ("tr", "summary")
            StringTranslation.objects.create(
                translation_of=segment.string,
                context=segment.context,
                locale=factories.locale(language),
                data=f"{language} {segment.string.data}",
                translation_type="machine" if by_machine else "manual",
                tool_name="LibreTranslate" if by_machine else "",
                last_translated_by=None if by_machine else translator,
            )
    StringTranslation.objects.update(updated_at=LONG_AGO)
    return page


@pytest.mark.parametrize(
    "rewritten", [unicodedata.normalize("NFD", ACCENTED), ACCENTED.replace("school", "scho\u00adol")]
)
def test_a_sentence_typed_with_other_signs_keeps_its_translations(
    source: ArticlePage, translator: User, rewritten: str
) -> None:
    publish(source, ACCENTED)
    segment = StringSegment.objects.get(context__path="summary")
    english = {"context": segment.context, "locale": factories.locale("en")}
    StringTranslation.objects.create(**english, translation_of=segment.string, data="One school.")
    publish(source, rewritten)
    now = StringSegment.objects.get(context__path="summary")
    assert StringTranslation.objects.get(**english, translation_of=now.string).data == "One school."


def publish(page: ArticlePage, summary: str) -> None:
    """Readers approved the text with this summary."""
    page.summary = summary
    page.save_revision()
    approval = factories.publish_approved(page)
    refresh_translation_sources(source=page, approval=approval)


def correct(page: ArticlePage, translator: User, **fields: object) -> None:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()
    asked = request_exception(page=page, kind=ApprovalKind.MINOR_EDIT, reason="Een typefout.", by=translator)
    confirm_exception(request=asked, by=factories.superuser())


def untranslated(page: ArticlePage, language: str) -> int:
    translated, total = progress([page], language)[page.translation_key]
    return total - translated


def test_the_corrected_sentence_keeps_its_translation_in_every_language(source, translator) -> None:
    correct(
        source, translator, body=factories.body(RIGHT, "Praat eerst."), summary=f"{RIGHT} Lees ook <hoe>."
    )
    for language in OTHERS:
        assert untranslated(source, language) == 0
        found = Translation.objects.get(target_locale__language_code=language)
        page = found.source.get_ephemeral_translated_instance(found.target_locale, fallback=False)
        assert f">{language} {WRONG}<" in str(page.body[1].value)
        assert page.summary.startswith(f"{language} {WRONG}")


def test_who_made_it_and_when_stays_what_it_was(source, translator) -> None:
    correct(
        source, translator, body=factories.body(RIGHT, "Praat eerst."), summary=f"{RIGHT} Lees ook <hoe>."
    )
    new = StringTranslation.objects.filter(translation_of__data__startswith=RIGHT)
    told = {(line.locale.language_code, line.context.path.split(".")[0]): line for line in new}
    assert len(told) == len(new) == 4
    assert (told["en", "body"].translation_type, told["en", "body"].last_translated_by) == (
        "manual",
        translator,
    )
    machine = told["tr", "summary"]
    assert (machine.translation_type, machine.tool_name, machine.last_translated_by) == (
        "machine",
        "LibreTranslate",
        None,
    )
    assert {line.updated_at for line in new} == {LONG_AGO}


def test_a_sentence_without_a_translation_still_asks_for_one(source, translator) -> None:
    StringTranslation.objects.filter(locale__language_code="tr", translation_of__data=WRONG).delete()
    correct(source, translator, body=factories.body(RIGHT, "Praat eerst."))
    assert (untranslated(source, "en"), untranslated(source, "tr")) == (0, 1)


def test_what_panels_approved_anew_is_translated_by_a_person(source) -> None:
    source.body = factories.body(RIGHT, "Praat altijd eerst.")
    source.save_revision()
    factories.publish_approved(source)
    assert untranslated(source, "en") == 2


def test_a_story_and_a_supplement_go_the_same_way(source, translator) -> None:
    for page in (factories.story(title="Geluisterd"), factories.supplement(source)):
        page.body = factories.body(WRONG)
        page.save_revision()
        factories.publish_approved(page)
        of_page, _made = TranslationSource.update_or_create_from_instance(page)
        kept = Translation.objects.create(source=of_page, target_locale=factories.locale("en"))
        for segment in StringSegment.objects.filter(source=kept.source):
            StringTranslation.objects.create(
                translation_of=segment.string, context=segment.context, locale=kept.target_locale, data="x"
            )
        correct(page, translator, body=factories.body(RIGHT))
        assert untranslated(page, "en") == 0
        page.body = factories.body("De school zoekt binnen 6 weken een plek.")
        page.save_revision()
        factories.publish_approved(page)
        assert untranslated(page, "en") == 1
