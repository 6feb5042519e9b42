"""The read-only pages of an approval or a round. They outlive the page of the text."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.content.meaning.passages import passages
from cms.content.models import TextPage
from workflows.models import Approval, Round
from workflows.models.choices import PANEL_KINDS
from workflows.permissions import can_erase, can_see_validation
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.rounds.evidence import approvals_shown_to
from workflows.queries.rounds.standings import standings
from workflows.views.editors.reports.evidence_access import EvidenceAccess

KINDS = dict(PANEL_KINDS)


class EvidenceView(EvidenceAccess, WagtailAdminTemplateMixin, TemplateView):
    """The base of the pages of evidence."""

    request: Any
    model: Any
    header_icon = "clipboard-list"
    http_method_names = ["get", "head"]

    def page_of_evidence(self) -> TextPage | None:
        """Return the page of the text that this is evidence of."""
        evidence = get_object_or_404(self.model.objects.select_related("text"), pk=self.kwargs["pk"])
        return article_of_text(evidence.text)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the report."""
        report = {"url": reverse("validation:report"), "label": _("Validation")}
        return [*self.breadcrumbs_items, report, {"url": "", "label": self.get_page_title()}]


class ApprovalView(EvidenceView):
    """The text as it was approved, and how."""

    model = Approval
    page_title = _("Approval")
    template_name = "workflows/editors/approval.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the approval, its text and its rounds."""
        user = self.request.user
        page = self.page_of_evidence()
        all_of_it = page is not None and can_see_validation(user, page)
        shown = Approval.objects.all() if all_of_it else approvals_shown_to(user)
        approvals = shown.select_related(
            "text", "requested_by", "confirmed_by", "withdrawal__withdrawn_by", "carried_over_from"
        )
        approval = get_object_or_404(approvals, pk=self.kwargs["pk"])
        return super().get_context_data(
            approval=approval,
            panels=[{**panel, "name": KINDS.get(panel["kind"], panel["kind"])} for panel in approval.panels],
            passages=passages(approval.text.content),
            rounds=standings(Round.objects.filter(approval=approval)),
            page=page,
            files=approval.text.files.select_related("file").order_by("key"),
            may_erase=can_erase(self.request.user),
            **kwargs,
        )
