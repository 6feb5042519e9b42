"""Which panels read in which step of a workflow: one person asks, another confirms."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from workflows.actions.panels.ask_step_panels import ask_step_panels
from workflows.actions.panels.confirm_step_panels import confirm_step_panels
from workflows.actions.panels.refuse_step_panels import refuse_step_panels
from workflows.errors import InvalidRequest, NotAllowed, WorkflowError
from workflows.models import PanelReviewTask, StepRequest
from workflows.panel_permissions import can_choose_panels, check_can_choose_panels
from workflows.queries.members.step_panels import panels_to_choose, reading_steps
from workflows.views.pressed import pressed


class StepsView(WagtailAdminTemplateMixin, TemplateView):
    """All steps in which panels read."""

    request: Any
    page_title = gettext_lazy("Which panels read")
    header_icon = "tasks"
    template_name = "workflows/editors/steps.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for who does not keep the national panels."""
        user: Any = request.user
        check_can_choose_panels(user)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Name this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def post(self, request: Any, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Do what was chosen, and show what happened or why it could not be done."""
        chosen = request.POST.get("step", "")
        task = get_object_or_404(PanelReviewTask, pk=chosen if chosen.isdecimal() else None)
        wanted = pressed(request, "ask", "confirm", "refuse")
        try:
            messages.success(request, self._do(task, wanted))
        except (NotAllowed, WorkflowError) as error:
            messages.error(request, str(error))
        return redirect("reading_steps:index")

    def _do(self, task: PanelReviewTask, chosen: str) -> str:
        user, waiting = self.request.user, StepRequest.objects.filter(task=task).first()
        if chosen == "ask":
            pks = [pk for pk in self.request.POST.getlist("panels") if pk.isdecimal()]
            ask_step_panels(task=task, panels=list(panels_to_choose().filter(pk__in=pks)), by=user)
            return _("It is asked. Until somebody else confirms it on this page, nothing changes.")
        if waiting is None:
            raise InvalidRequest(_("This request was already decided."))
        if chosen == "confirm":
            confirm_step_panels(request=waiting, by=user)
            return _("From the next round on these panels read.")
        refuse_step_panels(request=waiting, by=user)
        return _("The same panels as before go on reading.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the steps, and what can be chosen."""
        return super().get_context_data(steps=reading_steps(), panels=panels_to_choose(), **kwargs)


class StepsMenuItem(MenuItem):
    """For who keeps the national panels."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may open it."""
        user: Any = request.user
        return can_choose_panels(user)


class StepsViewSet(ViewSet):
    """One page."""

    name = "reading_steps"
    icon = "tasks"
    menu_label = gettext_lazy("Which panels read")
    menu_item_class = StepsMenuItem

    def get_urlpatterns(self) -> list[Any]:
        """Return its URL."""
        return [path("", StepsView.as_view(), name="index")]
