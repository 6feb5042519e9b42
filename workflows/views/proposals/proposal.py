"""One proposal: its region may withdraw it, the national desk answers it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.content.models import TextPage
from workflows.actions.proposals.answer_proposal import answer_proposal
from workflows.actions.proposals.withdraw_proposal import withdraw_proposal
from workflows.errors import WorkflowError
from workflows.models import Proposal
from workflows.permissions import can_answer, check_can_see_proposal
from workflows.policies import REPLY_LENGTH
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.proposals.lists import proposals_about
from workflows.queries.proposals.proposed_passage import ProposedPassage, proposed_passage
from workflows.queries.regional.region_facts import region_names
from workflows.views.editors.rounds.comparison import (
    TextComparison,
    comparison,
    marked_difference,
    passage_difference,
)
from workflows.views.pressed import pressed
from workflows.views.proposals.access import DeskAccess
from workflows.views.proposals.forms import ANSWER_CHOICES, ProposalAnswerForm


class ProposalView(DeskAccess, WagtailAdminTemplateMixin, TemplateView):
    """The passage then and now, what the region would write, and the answer."""

    page_title = _("Proposal")
    header_icon = "edit"
    template_name = "workflows/proposals/proposal.html"
    refused: ProposalAnswerForm | None = None

    @cached_property
    def proposal(self) -> Proposal:
        """The proposal that the URL names."""
        proposals = Proposal.objects.select_related("national__text", "proposed_by", "decided_by")
        return get_object_or_404(proposals, pk=self.kwargs["pk"])

    @cached_property
    def page(self) -> TextPage | None:
        """The national page; None when it was deleted."""
        return article_of_text(self.proposal.text)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for the desk of another region."""
        user: Any = request.user
        check_can_see_proposal(user, self.proposal)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Answer or withdraw it, and show what happened. A refusal keeps what was typed."""
        form, wanted = ProposalAnswerForm(request.POST), pressed(request, "answer", "withdraw")
        try:
            message = self._perform(wanted, form)
        except WorkflowError as error:
            self.refused = form
            del self.proposal
            messages.error(request, str(error))
            return self.get(request, **kwargs)
        messages.success(request, message)
        return HttpResponseRedirect(request.path)

    def get_page_subtitle(self) -> str:
        """Name the text."""
        return self.proposal.text.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the list."""
        label = _("Proposals of regions") if self.is_national else _("Our proposals")
        proposals = {"url": reverse("proposals:index"), "label": label}
        return [*self.breadcrumbs_items, proposals, {"url": "", "label": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the proposal, and what this person can do with it."""
        user, proposal, page = self.request.user, self.proposal, self.page
        passage = proposed_passage(proposal, page)
        others = proposals_about(page, user) if page else []
        return super().get_context_data(
            page=page,
            proposal=proposal,
            region=region_names([proposal.region])[proposal.region],
            passage=passage,
            then_and_now=_then_and_now(proposal, passage),
            proposed=_proposed(proposal, passage),
            is_national=self.is_national,
            may_answer=proposal.is_open and can_answer(user, page),
            may_edit=page is not None and page.permissions_for_user(user).can_edit(),
            may_withdraw=proposal.is_open and proposal.region in self.regions,
            others=[other for other in others if other.pk != proposal.pk],
            answers=ANSWER_CHOICES,
            most=REPLY_LENGTH,
            refused=self.refused,
            **kwargs,
        )

    def _perform(self, wanted: str, form: ProposalAnswerForm) -> str:
        user = self.request.user
        if wanted == "withdraw":
            withdraw_proposal(proposal=self.proposal, by=user)
            return gettext("The proposal is taken back. The national desk does not answer it any more.")
        answer_proposal(proposal=self.proposal, by=user, **form.answer())
        return gettext("Your answer is kept, and the region is told.")


def _then_and_now(proposal: Proposal, passage: ProposedPassage) -> TextComparison | None:
    """Return what changed since the proposal; None when nothing did or nothing can be compared."""
    if passage.public is None or (proposal.passage and passage.now is None):
        return None
    if not proposal.passage:
        changed = comparison(proposal.text, passage.public)
        return None if changed.is_empty else changed
    if passage.before and passage.now and passage.before.html != passage.now.html:
        return TextComparison([passage_difference(passage.before, passage.now)], [])
    return None


def _proposed(proposal: Proposal, passage: ProposedPassage) -> SafeString:
    """Return what the region would write, with the differences from the present text marked."""
    if not proposal.passage:
        return escape(proposal.words)
    now = passage.now.text if passage.now else proposal.quote
    return marked_difference(now, proposal.words)
