"""Whoever may confirm a lower rule, or other panels in a step, sees on the home page that it waits."""

import pytest
from django.urls import reverse

from tests import factories
from workflows.actions.panels.ask_lower_rule import ask_lower_rule
from workflows.actions.panels.ask_step_panels import ask_step_panels
from workflows.models import PanelReviewTask
from workflows.rules.quorum import Rule

pytestmark = pytest.mark.django_db


def home(enter, user) -> str:
    return enter(user).get(reverse("wagtailadmin_home")).content.decode()


def test_of_a_lower_rule(enter) -> None:
    panel = factories.panel(region=factories.region("PO2601"), name="Ouders Utrecht")
    first, second = factories.at_desk_of(panel.region), factories.at_desk_of(panel.region)
    stranger = factories.at_desk_of(factories.region("PO2602"))
    ask_lower_rule(panel=panel, rule=Rule(3, 60), by=first)
    shown = home(enter, second)
    assert "data-rules" in shown
    assert "Ouders Utrecht" in shown
    assert reverse("reading_panels:edit", args=[panel.pk]) in shown
    for nobody in (first, stranger, factories.editor()):
        assert "data-rules" not in home(enter, nobody)


def test_of_other_panels_in_a_step(enter) -> None:
    factories.workflow(factories.panel())
    first, second = (factories.with_role(*factories.KEEPING_PANELS, pages=()) for _one in range(2))
    step = PanelReviewTask.objects.get()
    ask_step_panels(task=step, panels=[factories.panel()], by=first)
    shown = home(enter, second)
    assert "data-rules" in shown
    assert reverse("reading_steps:index") in shown
    desk = factories.at_desk_of(factories.region("PO2601"))
    for nobody in (first, desk):
        assert "data-rules" not in home(enter, nobody)
