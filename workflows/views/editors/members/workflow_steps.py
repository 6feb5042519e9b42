"""Which steps a text goes through is a rule: nobody changes it alone, in Wagtail's forms."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.workflows import Create, DisableTask, Edit, enable_task, remove_workflow
from wagtail.models import Task, WorkflowPage
from wagtail.utils.urlpatterns import decorate_urlpatterns


def sentence() -> str:
    """Return why nothing was changed, and how it is done."""
    return _(
        "Nothing was changed. Which steps a text goes through, and in what order, nobody changes alone while "
        "texts use it. Should other panels read? Ask for them under “Which panels read”; somebody else "
        "confirms it. Should there be other steps? Whoever runs this installation sets them on the server, "
        "with “manage.py set_workflow_steps”; the log keeps it."
    )


class NobodyAlone:
    """For Wagtail's forms of a workflow."""

    request: Any
    object: Any
    pages_formset: Any

    def is_valid(self, form: Any) -> bool:
        """Whether it can be saved: not when it changes what the texts of a tree go through."""
        if not super().is_valid(form):  # type: ignore[misc]  # a mixin of views
            return False
        if not (self._other_pages() or self._other_steps(form)):
            return True
        form.add_error(None, sentence())
        self.produced_error_message = _("The workflow could not be saved.")
        return False

    def _other_pages(self) -> bool:
        pages = getattr(self, "pages_formset", None)
        return pages is not None and any(one.has_changed() for one in pages.forms)

    def _other_steps(self, form: Any) -> bool:
        if not self.object.pk or not WorkflowPage.objects.filter(workflow=self.object.pk).exists():
            return False
        formset = form.formsets["workflow_tasks"]
        kept = [one.cleaned_data for one in formset.forms if one not in formset.deleted_forms]
        filled = sorted((one for one in kept if one.get("task")), key=lambda one: one.get("ORDER") or 0)
        before = self.object.workflow_tasks.model.objects.filter(workflow=self.object.pk)
        return [one["task"].pk for one in filled] != list(before.values_list("task", flat=True))


class CreateWorkflowView(NobodyAlone, Create):
    """A new workflow, which no tree of texts has yet."""


class EditWorkflowView(NobodyAlone, Edit):
    """A workflow that is there: its name."""


def _refused(request: HttpRequest) -> HttpResponse:
    messages.error(request, sentence())
    return redirect("wagtailadmin_workflows:index")


def remove(request: HttpRequest, page_pk: int, workflow_pk: int | None = None) -> HttpResponse:
    """Take no workflow off a tree of texts: those would go through that of the tree above."""
    if request.method == "POST" and WorkflowPage.objects.filter(page=page_pk).exists():
        return _refused(request)
    answer: HttpResponse = remove_workflow(request, page_pk, workflow_pk)
    return answer


def disable_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Take no step out of a workflow that texts use."""
    return _refused(request) if _in_use(pk) else DisableTask.as_view()(request, pk=pk)


def enable_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Put no step back into a workflow that texts use."""
    answer: HttpResponse = _refused(request) if _in_use(pk) else enable_task(request, pk)
    return answer


def _in_use(pk: int) -> bool:
    task = get_object_or_404(Task, pk=pk)
    return WorkflowPage.objects.filter(workflow__workflow_tasks__task=task).exists()


#: to come before Wagtail's own
urlpatterns: list[URLPattern] = decorate_urlpatterns(
    [
        path("workflows/add/", CreateWorkflowView.as_view()),
        path("workflows/edit/<int:pk>/", EditWorkflowView.as_view()),
        path("workflows/remove/<int:page_pk>/", remove),
        path("workflows/remove/<int:page_pk>/<int:workflow_pk>/", remove),
        path("workflows/tasks/disable/<int:pk>/", disable_step),
        path("workflows/tasks/enable/<int:pk>/", enable_step),
    ],
    require_admin_access,
)
