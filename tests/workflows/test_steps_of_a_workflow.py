"""Which steps a text goes through is a rule: Wagtail's forms change it for nobody alone."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, Task, Workflow, WorkflowPage, WorkflowTask

from tests import factories
from workflows.models import EditorialCheck, PanelReviewTask

pytestmark = pytest.mark.django_db
HOW = "manage.py set_workflow_steps"


@pytest.fixture
def browser() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


@pytest.fixture
def used() -> Workflow:
    made = factories.workflow(factories.panel())
    WorkflowTask.objects.filter(workflow=made).update(sort_order=0)
    check = EditorialCheck.objects.create(name="Eindredactie")
    WorkflowTask.objects.create(workflow=made, task=check, sort_order=1)
    return made


def form(workflow: Workflow, rows: list[dict[str, Any]], name: str = "Validatie") -> dict[str, Any]:
    """What Wagtail's form sends: its steps in the order of `rows`, and no change of pages."""
    kept = workflow.workflow_tasks.count() if workflow.pk else 0
    sent: dict[str, Any] = {
        "name": name,
        "workflow_tasks-TOTAL_FORMS": len(rows),
        "workflow_tasks-INITIAL_FORMS": kept,
        "workflow_tasks-MIN_NUM_FORMS": 0,
        "workflow_tasks-MAX_NUM_FORMS": 1000,
    }
    for number, row in enumerate(rows):
        defaults = {"id": "", "ORDER": number + 1, "DELETE": ""}
        sent |= {f"workflow_tasks-{number}-{key}": value for key, value in (defaults | row).items()}
    pages = list(WorkflowPage.objects.filter(workflow=workflow.pk)) if workflow.pk else []
    sent |= {
        "pages-TOTAL_FORMS": len(pages),
        "pages-INITIAL_FORMS": len(pages),
        "pages-MIN_NUM_FORMS": 0,
        "pages-MAX_NUM_FORMS": 1000,
    }
    for number, assigned in enumerate(pages):
        sent |= {f"pages-{number}-page": assigned.page_id, f"pages-{number}-DELETE": ""}
    return sent


def rows_of(workflow: Workflow) -> list[dict[str, Any]]:
    return [{"id": row.pk, "task": row.task_id} for row in workflow.workflow_tasks.all()]


def steps_of(workflow: Workflow) -> list[int]:
    return list(WorkflowTask.objects.filter(workflow=workflow).values_list("task", flat=True))


def edit(browser: Client, workflow: Workflow, sent: dict[str, Any]) -> Any:
    return browser.post(reverse("wagtailadmin_workflows:edit", args=[workflow.pk]), sent)


def other_step() -> Task:
    return PanelReviewTask.objects.create(name="Een ander panel")


def added(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [*rows, {"task": other_step().pk}]


def swapped(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**rows[0], "task": other_step().pk}, rows[1]]


def taken_out(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [rows[0], {**rows[1], "DELETE": "on"}]


def in_another_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**rows[0], "ORDER": 2}, {**rows[1], "ORDER": 1}]


@pytest.mark.parametrize("change", [added, swapped, taken_out, in_another_order])
def test_the_steps_of_a_workflow_in_use_stay(browser, used, change) -> None:
    before = steps_of(used)
    answer = edit(browser, used, form(used, change(rows_of(used))))
    assert answer.status_code == 200
    assert HOW in answer.content.decode()
    assert steps_of(used) == before


def test_another_name_is_fine(browser, used) -> None:
    before = steps_of(used)
    assert edit(browser, used, form(used, rows_of(used), name="Zo heet hij nu")).status_code == 302
    used.refresh_from_db()
    assert used.name == "Zo heet hij nu"
    assert steps_of(used) == before


def test_texts_get_no_other_workflow(browser, used) -> None:
    tree, easier = factories.article_index(), Workflow.objects.create(name="Makkelijker")
    page = factories.article()
    pages = {"pages-TOTAL_FORMS": 1, "pages-0-page": page.pk}
    rows = [{"task": other_step().pk}]
    for address, workflow in (
        (reverse("wagtailadmin_workflows:edit", args=[easier.pk]), easier),
        (reverse("wagtailadmin_workflows:add"), Workflow(name="Nieuw")),
    ):
        answer = browser.post(address, form(workflow, rows) | pages | {"pages-0-DELETE": ""})
        assert HOW in answer.content.decode()
    browser.post(reverse("wagtailadmin_workflows:remove", args=[tree.pk]))
    browser.post(reverse("wagtailadmin_workflows:remove", args=[tree.pk, used.pk]))
    assert page.get_workflow() == used
    below_root = WorkflowPage.objects.exclude(page__depth=1)
    assert list(below_root.values_list("page", "workflow")) == [(tree.pk, used.pk)]


def test_a_step_in_use_is_not_switched_off(browser, used) -> None:
    task = used.workflow_tasks.first().task
    answer = browser.post(reverse("wagtailadmin_workflows:disable_task", args=[task.pk]), follow=True)
    assert HOW in answer.content.decode()
    task.refresh_from_db()
    assert task.active
    Task.objects.filter(pk=task.pk).update(active=False)
    browser.post(reverse("wagtailadmin_workflows:enable_task", args=[task.pk]))
    task.refresh_from_db()
    assert not task.active
    spare = other_step()
    browser.post(reverse("wagtailadmin_workflows:disable_task", args=[spare.pk]))
    spare.refresh_from_db()
    assert not spare.active


def test_a_workflow_that_no_text_has_can_be_made_and_changed(browser) -> None:
    rows = [{"task": other_step().pk}]
    assert browser.post(reverse("wagtailadmin_workflows:add"), form(Workflow(), rows)).status_code == 302
    made = Workflow.objects.get(name="Validatie")
    assert edit(browser, made, form(made, added(rows_of(made)))).status_code == 302
    assert len(steps_of(made)) == 2


def test_whoever_runs_the_installation_sets_them_and_the_log_keeps_it(used) -> None:
    call_command("set_workflow_steps", used.name, "Eindredactie", "Panels")
    names = [row.task.name for row in WorkflowTask.objects.filter(workflow=used).select_related("task")]
    assert names == ["Eindredactie", "Panels"]
    told = ModelLogEntry.objects.get(action="workflows.set_workflow_steps").message
    assert "Panels, Eindredactie → Eindredactie, Panels" in str(told)
    for wrong in ((used.name, "Bestaat niet"), ("Bestaat niet", "Panels")):
        with pytest.raises(CommandError):
            call_command("set_workflow_steps", *wrong)
    assert WorkflowTask.objects.filter(workflow=used).count() == 2
