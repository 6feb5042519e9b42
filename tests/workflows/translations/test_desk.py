"""The translator's desk: what is on it, in which order, for whom, and at what cost."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.content.models import ArticlePage
from cms.translation.trees import ensure_language_trees
from cms.users.models import User
from tests import factories
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, ensure_roles
from workflows.actions.setup.ensure_workflows import ensure_workflows
from workflows.enums import TranslationState as State
from workflows.models import TranslationAssignment
from workflows.queries.translations.translation_queue import counts, translation_queue

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief() -> User:
    trees, roles = ensure_language_trees(), ensure_roles()
    ensure_workflows(trees=trees, source_language="nl", editors=roles[CHIEF_EDITORS])
    user = factories.editor(first_name="Mila", last_name="Bos")
    user.groups.add(roles[CHIEF_EDITORS])
    return user


@pytest.fixture
def browser(chief: User) -> Client:
    client = Client()
    client.force_login(chief)
    return client


def address(name: str = "desk", language: str = "en", *rest: int) -> str:
    return reverse(f"translations:{name}", args=[language, *rest])


def state_of(page: ArticlePage, language: str = "en") -> str:
    return translation_queue(language).get(translation_key=page.translation_key).state


def translate_all(translation: Translation) -> None:
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={"data": f"English {segment.string.data}"},
        )


def test_a_text_goes_over_the_desk(chief: User, browser: Client) -> None:
    page = factories.article(title="Zorgplicht")
    assert state_of(page) == State.TO_TRANSLATE
    assert "nog niet openbaar" in browser.get(address()).content.decode() or not page.live
    factories.publish_approved(page)

    answer = browser.post(address("begin", "en", page.pk))
    english = ArticlePage.objects.get(translation_key=page.translation_key, locale__language_code="en")
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[english.pk])
    assert not english.live
    submit = reverse("validation:submit_translation", args=[english.pk])
    assert submit not in browser.get(address()).content.decode()

    translate_all(Translation.objects.get())
    assert submit in browser.get(address()).content.decode()
    browser.post(submit)
    assert state_of(page) == State.WAITING

    english.refresh_from_db()
    english.current_workflow_state.cancel(user=chief)
    factories.publish_approved(english)
    assert state_of(page) == State.APPROVED

    page.title = "Recht op een plek"
    page.save_revision()
    factories.publish_approved(page)
    assert state_of(page) == State.SOURCE_CHANGED
    changes = reverse("translations:changes", args=[english.pk])
    assert changes in browser.get(address()).content.decode()
    shown = browser.get(changes).content.decode()
    assert shown.count("data-section") == 1
    assert changes in browser.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).content.decode()

    page.delete()
    orphan = translation_queue("en").get()
    assert (orphan.pk, orphan.state) == (english.pk, State.SOURCE_GONE)
    assert 'data-line="source_gone"' in browser.get(address()).content.decode()


def test_a_text_that_was_withdrawn_is_to_be_translated_again(chief: User) -> None:
    page = factories.article()
    factories.publish_approved(page)
    english = factories.translation(page, "en")
    factories.publish_approved(english)
    english.unpublish()
    assert state_of(page) == State.TO_TRANSLATE
    assert counts(translation_queue("en"))[State.TO_TRANSLATE] == 1


def test_work_is_divided_and_found_again(chief: User, browser: Client) -> None:
    mine, other = factories.article(title="Van mij"), factories.article(title="Van niemand")
    late = timezone.localdate() - timedelta(days=2)
    given = {"articles": [mine.translation_key, "nonsense", "00000000-0000-4000-8000-000000000000"]}
    answer = browser.post(address("assign"), {**given, "to": chief.pk, "due": late.isoformat()}, follow=True)
    assert TranslationAssignment.objects.get().assigned_to == chief
    text = answer.content.decode()
    assert "Mila Bos" in text
    assert "data-late" in text
    # what is due comes first
    assert text.index("Van mij") < text.index("Van niemand")

    def found(**filters: str) -> list[str]:
        return [line.title for line in browser.get(address(), filters).context["table"].data]

    assert found(whose="mine") == found(whose="late") == ["Van mij"]
    assert found(whose="nobody") == found(title="niemand") == ["Van niemand"]
    assert found(audience="parents", state="to_translate") == ["Van mij", "Van niemand"]
    assert found(audience="youth") == found(state="approved") == []
    assert other.title in browser.get(address("desk", "nl-x-simple")).content.decode()

    browser.post(address("assign"), {**given, "to": "", "due": ""})
    assert found(whose="mine") == []


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"articles": ["x"]},
        {"articles": ["00000000-0000-4000-8000-000000000000"], "to": "999999"},
        {"articles": ["00000000-0000-4000-8000-000000000000"], "due": "yesterday"},
    ],
)
def test_what_cannot_be_divided_is_said_and_changes_nothing(browser: Client, given: dict) -> None:
    answer = browser.post(address("assign"), given, follow=True)
    assert answer.status_code == 200
    assert answer.context["messages"]
    assert not TranslationAssignment.objects.exists()


def test_an_empty_desk_says_what_will_be_on_it(browser: Client) -> None:
    text = browser.get(address()).content.decode()
    assert "data-counts" not in text
    assert "artikel" in text.lower() or "article" in text.lower()
    assert browser.get(reverse("translations:index"))["Location"] == address("desk", "nl-x-simple")


def test_a_translator_sees_the_own_language_alone(chief: User) -> None:
    tree = ensure_language_trees()["en"]
    group = Group.objects.create(name="English")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for name in ("add", "change"):
        permission = Permission.objects.get(codename=f"{name}_page", content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=tree, permission=permission)
    translator = factories.editor()
    translator.groups.add(group)
    page = factories.article()
    browser = Client()
    browser.force_login(translator)
    assert browser.get(reverse("translations:index"))["Location"] == address("desk", "en")
    assert browser.get(address()).status_code == 200
    assert browser.get(address("desk", "nl-x-simple")).status_code == 404
    assert browser.post(address("begin", "nl-x-simple", page.pk)).status_code == 404
    assert browser.get(address("desk", "nl")).status_code == 404
    assert browser.post(address("begin", "en", page.pk)).status_code == 302


def test_who_writes_nothing_has_no_desk() -> None:
    reader = factories.with_role(pages=())
    browser = Client()
    browser.force_login(reader)
    for place in (reverse("translations:index"), address()):
        assert browser.get(place).status_code in (302, 403)
        assert "translations" not in (browser.get(place).headers.get("Location") or "")


def test_the_number_of_queries_does_not_grow(chief: User, browser: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert browser.get(address()).status_code == 200
        return len(captured)

    def add() -> None:
        page = factories.article(responsible=factories.editor())
        factories.publish_approved(page)
        english = factories.translation(page, "en")
        factories.publish_approved(english)
        page.title = "Een nieuwe titel"
        page.save_revision()
        factories.publish_approved(page)
        TranslationAssignment.objects.create(
            article=page.translation_key, language="en", assigned_to=factories.editor()
        )

    add()
    browser.get(address())
    few = queries()
    for _number in range(4):
        add()
    assert queries() == few
