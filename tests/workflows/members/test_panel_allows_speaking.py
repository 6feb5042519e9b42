"""Whether the members of a panel may speak their answers: off by default, and each change is in the log."""

import pytest
from wagtail.models import ModelLogEntry

from cms.audit.sentences import what_was_done
from tests import factories
from workflows.actions.panels.save_panel import save_panel
from workflows.models import Panel

pytestmark = pytest.mark.django_db


def told() -> list[str]:
    entries = ModelLogEntry.objects.filter(action="workflows.allow_spoken_answers").order_by("pk")
    return [what_was_done(entry) for entry in entries]


def test_a_change_is_logged_with_who_and_both_values() -> None:
    panel, keeper = factories.panel(), factories.superuser()
    assert not panel.spoken_answers
    save_panel(panel=panel, by=keeper)
    assert told() == []
    for allowed in (True, True, False):
        panel.spoken_answers = allowed
        save_panel(panel=panel, by=keeper)
        assert Panel.objects.get().spoken_answers is allowed
    first, second = told()
    assert first.endswith("panelleden mogen hun antwoorden inspreken: nee → ja")
    assert second.endswith("ja → nee")
    assert set(
        ModelLogEntry.objects.filter(action__endswith="spoken_answers").values_list("user", flat=True)
    ) == {keeper.pk}
