"""A request that waits for a second editor."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from cms.content.meaning.passages import passages
from cms.content.models import TextPage
from workflows.actions.exceptions.confirm_exception import confirm_exception
from workflows.actions.exceptions.refuse_exception import refuse_exception
from workflows.enums import RequestState
from workflows.errors import WorkflowError
from workflows.models import ExceptionRequest
from workflows.permissions import can_decide, check_can_see_validation
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.approvals.current import current_approval
from workflows.views.editors.rounds.article_view import ArticleView
from workflows.views.editors.rounds.comparison import TextComparison, comparison
from workflows.views.pressed import pressed


class RequestView(ArticleView, TemplateView):
    """Shows who asked and why, the text as it will be published and its differences; asks to decide."""

    page_title = gettext_lazy("Request")
    template_name = "workflows/editors/request.html"

    @cached_property
    def exception_request(self) -> ExceptionRequest:
        """The request."""
        requests = ExceptionRequest.objects.select_related("text", "requested_by", "decided_by", "page")
        return get_object_or_404(requests, pk=self.kwargs["pk"])

    @cached_property
    def page(self) -> TextPage:
        """The article it is about; its page may be gone."""
        page = article_of_text(self.exception_request.text)
        if page is None:
            raise Http404
        return page

    def get(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Raise NotAllowed when this person may not follow the validation."""
        check_can_see_validation(self.request.user, self.page)
        return super().get(*args, **kwargs)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Confirm or refuse, and show what happened or why it could not be done."""
        check_can_see_validation(self.request.user, self.page)
        decision = pressed(request, "confirm", "refuse", name="decision")
        try:
            message = self._confirm() if decision == "confirm" else self._refuse()
        except WorkflowError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.path)
        messages.success(request, message)
        return HttpResponseRedirect(self.overview_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the request and both texts."""
        user = self.request.user
        return super().get_context_data(
            exception_request=self.exception_request,
            passages=passages(self.exception_request.text.content),
            comparison=self._comparison(),
            is_waiting=self.exception_request.state == RequestState.WAITING,
            may_decide=can_decide(user, self.exception_request),
            is_mine=user.pk == self.exception_request.requested_by_id,
            **kwargs,
        )

    def _comparison(self) -> TextComparison | None:
        approval = current_approval(self.exception_request.text.article, self.exception_request.text.language)
        return comparison(approval.text, self.exception_request.text) if approval and self.page.live else None

    def _confirm(self) -> str:
        approval = confirm_exception(request=self.exception_request, by=self.request.user)
        if approval.follow_up_due:
            return _("The text is published. Its panels read it now, and must be done before %(date)s.") % {
                "date": date_format(approval.follow_up_due)
            }
        return _("The minor edit is published. The approval of the panels is carried over to it.")

    def _refuse(self) -> str:
        refuse_exception(request=self.exception_request, by=self.request.user)
        return _("Nothing is published. The request is closed; the text can be changed and submitted.")
