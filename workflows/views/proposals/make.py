"""The form in which a region proposes a change."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.content.meaning.passages import Passage
from workflows.actions.proposals.make_proposal import make_proposal
from workflows.errors import NotAllowed, WorkflowError
from workflows.models import Approval
from workflows.permissions import check_can_propose
from workflows.queries.approvals.current import public_approval
from workflows.queries.proposals.proposed_passage import passage_of
from workflows.queries.regional.region_facts import region_names
from workflows.views.proposals.access import NationalText
from workflows.views.proposals.forms import ProposalForm

if TYPE_CHECKING:
    ProposalFormView = FormView[ProposalForm]
else:
    ProposalFormView = FormView  # generic for the type checker alone


class MakeProposalView(NationalText, WagtailAdminTemplateMixin, ProposalFormView):
    """Shows the present text, and asks what it should be and why. A refusal keeps what was typed."""

    page_title = _("Propose a change")
    header_icon = "edit"
    template_name = "workflows/proposals/make.html"
    form_class = ProposalForm

    @cached_property
    def national(self) -> Approval | None:
        """The approval of the text that is public now."""
        return public_approval(self.page)

    @cached_property
    def passage(self) -> Passage | None:
        """The passage that the URL names; None for the whole text, and for one that does not exist."""
        return passage_of(self.national.text, self.anchor) if self.national and self.anchor else None

    @property
    def anchor(self) -> str:
        """The anchor in the URL; "" for the whole text."""
        return str(self.request.GET.get("passage", ""))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for people at no regional desk. Lead back when the passage is gone."""
        if not self.regions:
            raise NotAllowed(gettext("You may not propose anything for this region."))
        gone = self.national is None or (self.anchor and self.passage is None)
        if gone and request.method != "POST":
            messages.warning(
                request, gettext("This piece is not in the text any more. Please choose another one.")
            )
            return HttpResponseRedirect(self.text_url())
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Raise NotAllowed for another region's desk."""
        user: Any = request.user
        check_can_propose(user, request.POST.get("region", ""))
        return super().post(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the present text, so that only changes have to be written."""
        initial = {
            "words": self.passage.text if self.passage else "",
            "national": self.national.pk if self.national else None,
        }
        names = region_names(self.regions)
        regions = {code: names[code] for code in sorted(names)}
        if len(regions) == 1:
            initial["region"] = next(iter(regions))
        return {**super().get_form_kwargs(), "regions": regions, "initial": initial}

    def form_valid(self, form: ProposalForm) -> HttpResponse:
        """Make the proposal, and show it."""
        try:
            proposal = make_proposal(
                page=self.page, passage=self.anchor, by=self.request.user, **form.cleaned_data
            )
        except WorkflowError as error:
            form.add_error(None, str(error))
            form.data = self._data_for_current_text()
            return self.form_invalid(form)
        messages.success(
            self.request,
            gettext("Your proposal went to the national desk. You get a mail when it is answered."),
        )
        return HttpResponseRedirect(reverse("proposals:proposal", args=[proposal.pk]))

    def _data_for_current_text(self) -> QueryDict:
        """Return what was typed, but for the text that is now on the screen."""
        data = self.request.POST.copy()
        data["national"] = str(self.national.pk) if self.national else ""
        return data

    def text_url(self) -> str:
        """Return the URL of the page with the text."""
        return reverse("national_texts:text", args=[self.page.pk])

    def get_page_subtitle(self) -> str:
        """Name the text."""
        return self.page.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the text."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("national_texts:index"), "label": _("National texts")},
            {"url": self.text_url(), "label": self.page.title},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the passage as it is now."""
        return super().get_context_data(
            page=self.page,
            passage=self.passage,
            anchor=self.anchor,
            back=f"{self.text_url()}#p-{self.anchor}" if self.passage else self.text_url(),
            action_url=self.request.get_full_path(),
            submit_button_label=_("Send to the national desk"),
            **kwargs,
        )
