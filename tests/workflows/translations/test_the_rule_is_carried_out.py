"""An administrator changes what happens to old translations: it is carried out in the background."""

from collections.abc import Callable
from importlib import import_module

import pytest
from django.test import Client
from django.urls import reverse
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.users.models import UserProfile

from api.actions.background.sync_all_translations import sync_all_translations
from api.models import Change, Document
from api.tasks import apply_stale_rule
from tests import factories
from workflows.enums import WhenStale
from workflows.models import StaleTranslationSettings

pytestmark = pytest.mark.django_db
WAITS, FAILED = "is being carried out", "could not be carried out"


@pytest.fixture
def browser(settings) -> Client:
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "slow"]}
    }
    for number in range(2):
        page = factories.article(title=f"Zorgplicht {number}")
        factories.publish_approved(page)
        factories.publish_approved(factories.translation(page, "en"))
        page.body = factories.body("De school zoekt altijd een plek.")
        page.save_revision()
        factories.publish_approved(page)
    client, user = Client(), factories.superuser()
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


def address() -> str:
    return reverse(
        "wagtailsettings:edit",
        args=["workflows", "staletranslationsettings", StaleTranslationSettings.load().pk],
    )


@pytest.fixture
def save(browser: Client, django_capture_on_commit_callbacks) -> Callable[[WhenStale], str]:
    def saved(choice: WhenStale) -> str:
        form = {"rule": choice.value, **{f"exceptions-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL")}}
        with django_capture_on_commit_callbacks(execute=True):
            assert browser.post(address(), form).status_code == 302
        return browser.get(address()).content.decode()

    return saved


def work() -> None:
    """What a worker does with what waits; the real one would close this test's connection."""
    for waiting in DBTaskResult.objects.filter(
        status=TaskResultStatus.READY, task_path=apply_stale_rule.module_path
    ):
        try:
            waiting.task.call()
        except RuntimeError as error:
            waiting.set_failed(error)
        else:
            waiting.set_successful(None)


def english() -> int:
    return Document.objects.filter(language="en").count()


def test_it_is_saved_at_once_and_carried_out_afterwards(browser: Client, save) -> None:
    assert WAITS not in browser.get(address()).content.decode()
    assert WAITS in save(WhenStale.FALL_BACK)
    assert StaleTranslationSettings.load().rule == WhenStale.FALL_BACK
    assert english() == 2
    work()
    assert english() == 0
    assert WAITS not in browser.get(address()).content.decode()

    # a second time, and two at once, change nothing more
    before = Change.objects.count()
    save(WhenStale.FALL_BACK)
    save(WhenStale.FALL_BACK)
    work()
    sync_all_translations()
    assert Change.objects.count() == before


def test_that_it_failed_is_said_and_what_was_done_stays(browser: Client, save, monkeypatch) -> None:
    module = import_module("api.actions.background.sync_all_translations")
    real, done = module.sync_translations, []

    def once(*, article: object) -> None:
        if done:
            raise RuntimeError("the database went away")
        done.append(article)
        real(article=article)

    monkeypatch.setattr(module, "sync_translations", once)
    save(WhenStale.FALL_BACK)
    work()
    assert english() == 1
    assert FAILED in browser.get(address()).content.decode()
    monkeypatch.undo()
    save(WhenStale.FALL_BACK)
    work()
    assert english() == 0
    assert FAILED not in browser.get(address()).content.decode()
