"""What follows a publication, a withdrawal and a deletion: once, in one order, all of it or nothing."""

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator

import pytest
from django.dispatch import Signal
from wagtail.signals import page_published, page_unpublished

from api.models import Change, Document
from cms.content.models import ArticlePage
from tests import factories
from workflows.enums import WhenStale
from workflows.gate import admitted_with
from workflows.models import Approval, StaleTranslationSettings
from workflows.signals import text_released, text_withdrawn


def listeners(signal: Signal) -> list[str]:
    """The modules of our own that listen to it."""
    sync, _async = signal._live_receivers(None)
    modules = [receiver.__module__ for receiver in sync]
    return [name for name in modules if name.partition(".")[0] in {"cms", "workflows", "api"}]


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        (page_published, "workflows.signal_handlers"),
        (page_unpublished, "workflows.signal_handlers"),
        (text_released, "api.signal_handlers"),
        (text_withdrawn, "api.signal_handlers"),
    ],
)
def test_each_has_one_receiver(signal: Signal, expected: str) -> None:
    """So that the order in which things follow is not that of INSTALLED_APPS."""
    assert listeners(signal) == [expected]


@pytest.mark.parametrize("package", ["cms.content", "cms.translation", "workflows", "api"])
def test_a_handler_only_hands_on(package: str) -> None:
    module = ast.parse(inspect.getsource(importlib.import_module(f"{package}.signal_handlers")))
    for handler in [node for node in module.body if isinstance(node, ast.FunctionDef)]:
        told, *body = handler.body
        assert body[-1].end_lineno - told.end_lineno < 5, handler.name


@pytest.mark.django_db
def test_the_line_of_the_new_text_comes_before_those_of_what_it_makes_stale() -> None:
    """A site that follows the feed never has the old text without its translations."""
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    rule = StaleTranslationSettings.load()
    rule.rule = WhenStale.WITHDRAW.value
    rule.save()
    before = Change.objects.latest("sequence").sequence
    page.body = factories.body("De school zoekt altijd een plek.")
    page.save_revision()
    factories.publish_approved(page)
    lines = Change.objects.filter(sequence__gt=before).values_list("language", "type")
    assert list(lines) == [("nl", "published"), ("en", "withdrawn")]
    assert Approval.objects.get(text__language="en").withdrawn_at is not None


@pytest.mark.django_db
def test_a_page_that_did_not_pass_the_gate_has_no_approval_to_follow() -> None:
    page = factories.article()
    factories.publish_approved(page)
    assert admitted_with(page) is None
    page_published.send(sender=ArticlePage, instance=page)
    assert Change.objects.count() == 1


class DiskFullError(Exception):
    """What nobody expects."""


@pytest.fixture
def failing() -> Iterator[Callable[[Signal], None]]:
    """Make what listens to a signal fail."""
    signals = []

    def fail(**_kwargs: object) -> None:
        raise DiskFullError

    def connect(signal: Signal) -> None:
        signal.connect(fail)
        signals.append((signal, fail))

    yield connect
    for signal, receiver in signals:
        signal.disconnect(receiver)


@pytest.mark.django_db(transaction=True)
def test_a_text_goes_live_with_what_follows_or_not_at_all(failing: Callable[[Signal], None]) -> None:
    """Also when Wagtail publishes without a transaction, as its schedule does."""
    page = factories.article()
    factories.approve(page)
    failing(text_released)
    with pytest.raises(DiskFullError):
        page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live
    assert not Document.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_approval_is_not_ended_when_its_document_could_not_be_taken_away(
    failing: Callable[[Signal], None],
) -> None:
    page = factories.article()
    approval = factories.publish_approved(page)
    failing(text_withdrawn)
    with pytest.raises(DiskFullError):
        page.unpublish()
    approval.refresh_from_db()
    assert approval.withdrawn_at is None
    assert Document.objects.exists()
