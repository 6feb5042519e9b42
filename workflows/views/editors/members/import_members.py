"""Importing a list of members."""

from base64 import b64encode
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from reversion.views import RevisionMixin as VersionMixin  # Wagtail has a RevisionMixin of its own
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.tables.writing import csv_file
from workflows.actions.members.import_members import import_members
from workflows.importing.columns import COLUMNS, MAX_BYTES
from workflows.importing.report import RESULTS, MemberImportReport
from workflows.models import Panel


class ListForm(forms.Form):
    """A file."""

    content = forms.FileField(
        label=_("CSV or Excel file"), widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,text/csv"})
    )


def _download(report: MemberImportReport) -> str:
    """Return the report as a URL that holds it: it has names and addresses, and is stored nowhere."""
    return f"data:text/csv;charset=utf-8;base64,{b64encode(csv_file(report.table())).decode()}"


if TYPE_CHECKING:
    ListFormView = FormView[ListForm]
else:
    ListFormView = FormView  # generic for the type checker alone


def may_import(user: Any) -> bool:
    """Whether this person may import a list, which adds and changes members."""
    return user.has_perms(["workflows.add_member", "workflows.change_member"])


class ImportMembersView(VersionMixin, WagtailAdminTemplateMixin, ListFormView):
    """Imports a list, and shows the result of each row. The file is not stored."""

    request: Any
    form_class = ListForm
    page_title = _("Import members")
    header_icon = "group"
    template_name = "workflows/editors/import_members.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise PermissionDenied when this person may not add and change members."""
        if not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def panel(self) -> Panel:
        """The panel that the URL names."""
        return get_object_or_404(Panel, pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        """Name the panel."""
        return self.panel.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the panel."""
        panel = {"url": reverse("reading_panels:edit", args=[self.panel.pk]), "label": self.panel.name}
        return [*self.breadcrumbs_items, panel, {"url": "", "label": self.get_page_title()}]

    def form_valid(self, form: ListForm) -> HttpResponse:
        """Import the valid rows, and show the report."""
        content = form.cleaned_data["content"].read(MAX_BYTES + 1)  # enough to be refused as too large
        report = import_members(panel=self.panel, content=content, by=self.request.user)
        rows = [(row, RESULTS[row.result]) for row in report.rows]
        counts = [(RESULTS[result], count) for result, count in report.counts.items()]
        context = self.get_context_data(
            form=ListForm(), report=report, rows=rows, counts=counts, download=_download(report)
        )
        return self.render_to_response(context)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the panel and the columns that a list can have."""
        columns = [names[0] for names in COLUMNS.values()]
        return super().get_context_data(panel=self.panel, columns=columns, **kwargs)
