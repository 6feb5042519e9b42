"""A panel decides about texts of its own place, by a rule that is not under the floor for them."""

import pytest
from wagtail.models import TaskState

from tests import factories
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.actions.rounds.open_round import open_round
from workflows.enums import Decision
from workflows.errors import NotAllowed, NotReadable
from workflows.models import Approval, Panel, PanelReviewTask, Round

pytestmark = pytest.mark.django_db
CODE = "PO2601"


def regional(members: int = 0) -> Panel:
    return factories.panel(members=members, region=factories.region(CODE), minimum_readers=3)


def submitted(page) -> None:
    page.get_workflow().start(page, factories.superuser())


def test_a_panel_of_a_region_reads_no_national_text() -> None:
    national, panel = factories.panel(members=6), regional(4)
    factories.workflow(national, panel)
    submitted(factories.article())
    assert [found.panel for found in Round.objects.all()] == [national]


def test_a_step_without_a_national_panel_takes_no_national_text() -> None:
    factories.workflow(regional(4))
    with pytest.raises(NotReadable, match="niemand zou"):
        submitted(factories.article())
    assert not Round.objects.exists()


@pytest.mark.parametrize("code", ["", "VO2601"])
def test_no_round_is_opened_for_a_text_of_another_place(code) -> None:
    if code:
        factories.region(code)
    page = factories.regional_article(code) if code else factories.article()
    with pytest.raises(NotAllowed):
        open_round(panel=regional(4), text=freeze_text(page=page), task_state=TaskState(), page=page, by=None)


@pytest.mark.parametrize("wrong", ["panel", "rule"])
def test_a_round_that_does_not_count_here_approves_nothing(wrong) -> None:
    national, other = factories.panel(members=6), regional()
    factories.workflow(national)
    page = factories.article()
    submitted(page)
    found = Round.objects.get()
    changed = {"panel": other} if wrong == "panel" else {"minimum_readers": 3}
    for invitation in found.invitations.all()[:2]:
        factories.decide(invitation=invitation, decision=Decision.YES)
    Round.objects.update(**{"minimum_readers": 3, **changed})
    factories.decide(invitation=found.invitations.all()[2], decision=Decision.YES)
    found.refresh_from_db()
    assert found.outcome == "approved"
    assert not Approval.objects.exists()
    assert TaskState.objects.get().status == TaskState.STATUS_REJECTED
    assert "plaats" in TaskState.objects.get().comment  # why, for the editor


def test_a_step_offers_no_panel_of_a_region(enter) -> None:
    national, panel = factories.panel(), regional()
    choices = PanelReviewTask._meta.get_field("panels").get_limit_choices_to()
    assert set(Panel.objects.filter(**choices)) == {national}
    assert panel.place == CODE
