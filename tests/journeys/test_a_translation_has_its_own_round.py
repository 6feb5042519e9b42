"""A translation is read by its own panel, and published as a text of its own."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.content.models import ArticlePage
from cms.translation.trees import ensure_language_trees
from cms.users.models import User
from tests import factories
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, ensure_roles
from workflows.actions.setup.ensure_workflows import ensure_workflows
from workflows.actions.translations.submit_translation import submit_translation
from workflows.enums import Decision
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import Panel, Round

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief() -> User:
    trees, roles = ensure_language_trees(), ensure_roles()
    ensure_workflows(trees=trees, source_language="nl", editors=roles[CHIEF_EDITORS])
    for panel in Panel.objects.all():
        for _ in range(5):
            factories.member(panel)
    user = factories.editor()
    user.groups.add(roles[CHIEF_EDITORS])
    return user


def translation_of(page: ArticlePage, language: str) -> Translation:
    source, _ = TranslationSource.update_or_create_from_instance(page)
    return Translation.objects.create(source=source, target_locale=factories.locale(language))


def translate_all(translation: Translation, prefix: str) -> None:
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=f"{prefix} {segment.string.data}",
        )


def decide(page: ArticlePage, chief: User, decision: Decision) -> None:
    task_state = page.current_workflow_task_state
    task_state.task.specific.on_action(task_state, chief, "approve")
    for invitation in Round.objects.open().get().invitations.all():
        factories.decide(invitation=invitation, decision=decision)


def test_it_is_read_in_its_own_language_and_published(chief: User) -> None:
    page = factories.article(title="Zorgplicht")
    factories.publish_approved(page)
    translation = translation_of(page, "en")
    translate_all(translation, "English")
    submit_translation(translation=translation, by=chief)

    english = ArticlePage.objects.get(translation_key=page.translation_key, locale__language_code="en")
    assert not english.live
    decide(english, chief, Decision.YES)
    read = Round.objects.latest("pk")
    assert read.panel.language == "en"
    assert read.text.content["title"] == "English Zorgplicht"
    english.refresh_from_db()
    assert english.live
    assert english.title == "English Zorgplicht"
    assert english.slug == page.slug


def test_a_missing_sentence_is_refused_and_nothing_starts(chief: User) -> None:
    page = factories.article()
    translation = translation_of(page, "en")
    with pytest.raises(InvalidRequest):
        submit_translation(translation=translation, by=chief)
    assert Round.objects.count() == 0


def test_a_translation_that_was_sent_back_is_read_again(chief: User) -> None:
    page = factories.article(title="Zorgplicht")
    translation = translation_of(page, "nl-x-simple")
    translate_all(translation, "Kort:")
    submit_translation(translation=translation, by=chief)
    with pytest.raises(InvalidRequest):
        submit_translation(translation=translation, by=chief)
    simple = ArticlePage.objects.get(
        translation_key=page.translation_key, locale__language_code="nl-x-simple"
    )
    decide(simple, chief, Decision.NO)
    assert simple.current_workflow_state.status == "needs_changes"

    StringTranslation.objects.filter(data="Kort: Zorgplicht").update(data="De school zoekt een plek")
    submit_translation(translation=translation, by=chief)
    assert not Round.objects.open().exists()
    checked = simple.current_workflow_task_state
    checked.task.specific.on_action(checked, chief, "approve")
    second = Round.objects.open().get()
    assert second.number == 2
    assert second.text.content["title"] == "De school zoekt een plek"


def test_who_may_not_edit_may_not_submit(chief: User) -> None:
    translation = translation_of(factories.article(), "en")
    translate_all(translation, "English")
    with pytest.raises(NotAllowed):
        submit_translation(translation=translation, by=factories.editor())


def test_an_editor_submits_it_with_a_button(chief: User) -> None:
    page = factories.article()
    translation = translation_of(page, "en")
    translation.save_target(user=chief, publish=False)
    english = ArticlePage.objects.get(translation_key=page.translation_key, locale__language_code="en")
    editor = Client()
    editor.force_login(chief)
    overview = reverse("validation:article", args=[english.pk])
    submit = reverse("validation:submit_translation", args=[english.pk])
    assert submit in editor.get(overview).content.decode()
    assert overview in editor.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).content.decode()

    answer = editor.post(submit, follow=True)
    assert "vertaal" in answer.content.decode().lower() or "translate" in answer.content.decode().lower()
    assert not english.workflow_in_progress

    translate_all(translation, "English")
    assert editor.post(submit).status_code == 302
    assert english.workflow_in_progress
    assert submit not in editor.get(overview).content.decode()
    assert editor.get(submit).status_code == 405
