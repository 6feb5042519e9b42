"""Which panels read is a rule: nobody swaps them alone."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry, Task

from tests import factories
from workflows.errors import NotReadable
from workflows.models import PanelReviewTask, Round, StepRequest

pytestmark = pytest.mark.django_db
PAGE = "reading_steps:index"


def manager(enter):
    return enter(factories.with_role(*factories.KEEPING_PANELS, pages=()))


def read_in(step) -> set:
    return set(step.panels.all())


def test_a_second_person_confirms_and_both_choices_are_kept(enter) -> None:
    first, other = factories.panel(name="Ouders"), factories.panel(name="Anderen")
    factories.workflow(first)
    step = PanelReviewTask.objects.get()
    asking, page = enter(factories.superuser()), reverse(PAGE)
    asking.post(page, {"step": step.pk, "do": "ask", "panels": [other.pk]})
    asking.post(page, {"step": step.pk, "do": "confirm"})
    assert read_in(step) == {first}
    confirming = manager(enter)
    assert "data-other-panels" in confirming.get(page).content.decode()
    confirming.post(page, {"step": step.pk, "do": "confirm"})
    assert read_in(step) == {other}
    for action in ("ask_step_panels", "confirm_step_panels"):
        assert "Ouders → Anderen" in ModelLogEntry.objects.get(action=f"workflows.{action}").message
    assert not StepRequest.objects.exists()


def test_the_form_of_a_step_and_a_new_step_change_no_panels(enter) -> None:
    first, other = factories.panel(), factories.panel()
    factories.workflow(first)
    step, admin = PanelReviewTask.objects.get(), enter(factories.superuser())
    edit = reverse("wagtailadmin_workflows:edit_task", args=[step.pk])
    admin.post(edit, {"name": step.name, "panels": [other.pk]})
    assert read_in(step) == {first}
    add = reverse("wagtailadmin_workflows:add_task", args=["workflows", "panelreviewtask"])
    admin.post(add, {"name": "Een ander", "panels": [other.pk]})
    made = PanelReviewTask.objects.get(name="Een ander")
    assert read_in(made) == set()
    article, workflow = factories.article(), step.active_workflows.get()
    workflow.workflow_tasks.update(task=Task.objects.get(pk=made.pk))
    with pytest.raises(NotReadable):
        workflow.start(article, factories.superuser())
    assert not Round.objects.exists()


@pytest.mark.parametrize("wrong", ["none", "regional", "same"])
def test_what_cannot_be_asked(enter, wrong) -> None:
    first, regional = factories.panel(), factories.panel(region=factories.region())
    factories.workflow(first)
    step = PanelReviewTask.objects.get()
    chosen = {"none": [], "regional": [regional.pk], "same": [first.pk]}[wrong]
    manager(enter).post(reverse(PAGE), {"step": step.pk, "do": "ask", "panels": chosen})
    assert not StepRequest.objects.exists()


def test_it_is_taken_back_and_a_desk_may_not_choose(enter) -> None:
    other, page = factories.panel(), reverse(PAGE)
    factories.workflow(factories.panel())
    step, asking = PanelReviewTask.objects.get(), manager(enter)
    asking.post(page, {"step": step.pk, "do": "ask", "panels": [other.pk]})
    desk = enter(factories.at_desk_of(factories.region()))
    for sent in ({"do": "confirm"}, {"do": "refuse"}, {"do": "ask", "panels": [other.pk]}):
        desk.post(page, {"step": step.pk, **sent})
    assert StepRequest.objects.exists()
    assert other not in read_in(step)
    asking.post(page, {"step": step.pk, "do": "refuse"})
    assert not StepRequest.objects.exists()
    assert asking.post(page, {"step": "x"}).status_code == 404
