"""A line in the log: what it holds, how it reads, and how long it stays."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogContext, registry
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.audit.record import installation, record
from cms.audit.sentences import LogSentence, register_sentences
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sentences(monkeypatch: Any) -> None:
    """Sentences of an app that exists in these tests alone."""
    registry.scan_for_actions()
    monkeypatch.setattr(registry, "formatters", {**registry.formatters})
    monkeypatch.setattr(registry, "choices", [*registry.choices])
    register_sentences(
        registry,
        "house",
        {
            "paint": LogSentence(_("panel member")),
            "count": LogSentence("Counted", "Counted; windows: %(windows)s"),
        },
    )


def test_it_says_who_what_about_what_and_why() -> None:
    region, editor = factories.region("PO2601"), factories.editor()
    record("house.count", about=region, by=editor, why="They asked", windows=3)
    line = ModelLogEntry.objects.get()
    assert (line.user, line.action, line.object_id) == (editor, "house.count", str(region.pk))
    assert line.data == {"windows": 3, "why": "They asked"}
    assert line.message == "Counted; windows: 3: “They asked”"


def test_a_line_about_a_page_stands_in_the_history_of_that_page() -> None:
    page = factories.article()
    record("house.paint", about=page, by=None)
    assert PageLogEntry.objects.filter(page=page.pk, action="house.paint").exists()


def test_a_line_about_the_whole_installation() -> None:
    record("house.paint", about=installation(), by=None)
    assert ModelLogEntry.objects.get().label


def test_it_is_read_in_the_language_of_who_reads_it() -> None:
    record("house.paint", about=factories.region("PO2601"), by=None)
    for language, words in (("nl", "Panellid"), ("en", "Panel member")):
        with translation.override(language):
            assert ModelLogEntry.objects.get().message == words


def test_what_has_no_sentence_is_not_recorded() -> None:
    with pytest.raises(ValidationError, match=r"house\.burn"):
        record("house.burn", about=factories.region("PO2601"), by=None)


def test_a_line_outlives_what_it_is_about_and_who_did_it() -> None:
    region, editor = factories.region("PO2601"), factories.editor()
    record("house.paint", about=region, by=editor)
    record("house.paint", about=region, by=None)
    label = str(region)
    region.delete()
    editor.delete()
    by_system, by_editor = ModelLogEntry.objects.prefetch_related("user")  # as the history of the site
    assert by_system.label == by_editor.label == label
    assert str(by_system.user_display_name) == "systeem"
    assert str(by_editor.user_id) in by_editor.user_display_name


def test_a_line_of_an_earlier_version_can_still_be_read() -> None:
    record("house.count", about=factories.region("PO2601"), by=None)
    assert ModelLogEntry.objects.get().message == "Counted; windows: –"


def test_inside_the_admin_nobody_means_who_is_signed_in() -> None:
    region, editor = factories.region("PO2601"), factories.editor()
    with LogContext(user=editor):
        record("house.paint", about=region, by=None)
    assert ModelLogEntry.objects.get().user == editor


def test_sentences_are_named_by_app() -> None:
    fresh = LogActionRegistry()
    register_sentences(fresh, "house", {"paint": LogSentence("Painted")})
    assert fresh.choices == [("house.paint", "Painted")]
