"""Every task is safe to repeat: its worker may be killed before it could say that it was done."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.core import mail

from api.actions.regions.publish_region import publish_region
from api.models import Change, Document, SnapshotFile
from cms.content.models import ArticleReadability
from cms.links.models import Link
from cms.regions.models import SupportPoint
from cms.translation.machine.ask_prefill import ask_prefill
from cms.translation.models import Prefill
from cms.translation.trees import ensure_language_trees
from tests import factories
from tests.cms.translation.conftest import begin, kept
from tests.cms.translation.machine_server import service, translated
from tests.contracts.test_house import ROOT, modules
from workflows.enums import WhenStale
from workflows.models import Invitation, StaleTranslationSettings

pytestmark = pytest.mark.django_db
TASK = re.compile(r"^@task\(.*\n(?:@.*\n)*def (\w+)", re.MULTILINE)
#: what it is called with, and what it left behind
World = tuple[tuple[Any, ...], Callable[[], Any]]


def tasks() -> dict[str, Path]:
    return {name: path for path in modules() for name in TASK.findall(path.read_text(encoding="utf-8"))}


def task(name: str) -> Any:
    module = tasks()[name].relative_to(ROOT).with_suffix("")
    return getattr(import_module(".".join(module.parts)), name)


def feed() -> list[Any]:
    documents = Document.objects.order_by("pk").values_list("full", "version")
    return [*Change.objects.order_by("pk").values_list("sequence", "etag"), *documents]


def reports() -> list[Any]:
    return list(ArticleReadability.objects.order_by("page_id").values_list("page_id", "score", "stale"))


def score_saved_article() -> World:
    return (factories.article().pk,), reports


def rescore_stale_articles() -> World:
    for _number in range(2):
        task("score_saved_article").call(factories.article().pk)
    ArticleReadability.objects.update(stale=True)
    return (), reports


def fill_texts() -> World:
    region = factories.region("PO2601", support_point=factories.support_point(telephone="0800 1234"))
    publish_region(region_id=region.pk)
    factories.publish_approved(factories.article(body=factories.body("Bel {telefoon}.")))
    SupportPoint.objects.update(telephone="0800 5678")
    return ("PO2601",), feed


def apply_stale_rule() -> World:
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    page.body = factories.body("De school zoekt altijd een plek.")
    page.save_revision()
    factories.publish_approved(page)
    StaleTranslationSettings.objects.update_or_create(defaults={"rule": WhenStale.FALL_BACK})
    return (), feed


def copies() -> list[Any]:
    return list(SnapshotFile.objects.order_by("name").values_list("name", flat=True))


def keep_snapshots() -> World:
    factories.publish_approved(factories.article())
    return (), copies


def send_waiting() -> World:
    pks = [factories.reader(name=name).pk for name in ("Fatima", "Joost")]
    return ("invitation", pks), lambda: (len(mail.outbox), list(Invitation.objects.values_list("sent_at")))


def run_waiting_prefill() -> World:
    ensure_language_trees()
    chief = factories.superuser()
    translation = begin(factories.article(), "en", chief)
    prefill = ask_prefill(translation=translation, by=chief)
    return (prefill.pk,), lambda: (kept(translation), list(Prefill.objects.values_list("status", "words")))


def send_welcome() -> World:
    """The link in it is stored nowhere: a mail that may not have gone out goes out again."""
    region = factories.region("PO2601")
    return (factories.editor(email="desk@example.org").pk, region.pk), lambda: {
        one.subject for one in mail.outbox
    }


def look_at_link() -> World:
    """Nobody answers there, and a second visit would be later than the first."""
    settled = Link.objects.create(digest="0" * 64, url="https://127.0.0.1/x", host="127.0.0.1")
    return (settled.pk,), lambda: list(Link.objects.values_list("state", "history", "looked_at", "due_at"))


WORLDS = [
    score_saved_article,
    rescore_stale_articles,
    fill_texts,
    apply_stale_rule,
    keep_snapshots,
    send_waiting,
    run_waiting_prefill,
    send_welcome,
    look_at_link,
]


#: tried where its storage is: only what differs is written, however often (tests/api/mirror)
ELSEWHERE = {"keep_mirror"}


def test_each_task_is_tried() -> None:
    assert {world.__name__ for world in WORLDS} | ELSEWHERE == tasks().keys()


@pytest.mark.usefixtures("small_panels")
@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.__name__)
def test_a_task_that_is_repeated_changes_nothing_more(world: Callable[[], World], settings: Any) -> None:
    with service(translated, 200) as (address, asked):
        settings.MACHINE_TRANSLATION = {
            "SERVICE": "libretranslate",
            "OPTIONS": {"LIBRETRANSLATE_URL": address, "API_KEY": "", "TIMEOUT": 5},
            "WORDS_PER_MONTH": 1000,
        }
        arguments, left = world()
        before = left()
        task(world.__name__).call(*arguments)
        once, times_asked = left(), len(asked)
        assert once != before
        task(world.__name__).call(*arguments)
        assert left() == once
        assert len(asked) == times_asked


def test_mails_that_a_killed_worker_had_sent_do_not_stop_the_others() -> None:
    first, second = (factories.reader(name=name).pk for name in ("Fatima", "Joost"))
    task("send_waiting").call("invitation", [first])
    task("send_waiting").call("invitation", [first, second])
    assert len(mail.outbox) == 2
