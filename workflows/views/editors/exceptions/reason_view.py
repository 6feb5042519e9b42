"""The base of the pages that ask for a reason."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.views.generic import FormView
from wagtail import hooks
from wagtail.admin import messages

from workflows.errors import WorkflowError
from workflows.permissions import check_can_see_validation
from workflows.views.editors.exceptions.forms import ReasonForm
from workflows.views.editors.rounds.article_view import ArticleView

if TYPE_CHECKING:
    ReasonFormView = FormView[ReasonForm]
else:
    ReasonFormView = FormView  # generic for the type checker alone


class ReasonView(ArticleView, ReasonFormView):
    """Asks why, then does it. A refusal is shown above the form, which keeps what was typed."""

    form_class: type[ReasonForm] = ReasonForm
    submit_button_label: Any = ""
    success_message: Any = ""
    links_hook = ""

    def check_allowed(self) -> None:
        """Raise NotAllowed when this person may not do this, before a form is shown."""
        raise NotImplementedError

    def perform(self, reason: str) -> None:
        """Call the action."""
        raise NotImplementedError

    def success_links(self) -> list[Any]:
        """Return where to go from what happened: buttons of the message. Other apps register the hook."""
        found = hooks.get_hooks(self.links_hook) if self.links_hook else []
        return [link for hook in found for link in hook(self.page, self.request.user)]

    def get(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form to people who may fill it in."""
        self.check_allowed()
        return super().get(*args, **kwargs)

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take it from who may follow the validation: a refused form shows the page again."""
        check_can_see_validation(self.request.user, self.page)
        return super().post(*args, **kwargs)

    def form_valid(self, form: ReasonForm) -> HttpResponse:
        """Do it, and show what happened and what happens next."""
        try:
            self.perform(form.cleaned_data["reason"])
        except WorkflowError as error:
            form.add_error(None, str(error))
            return self.form_invalid(form)
        messages.success(self.request, self.success_message, buttons=self.success_links())
        return HttpResponseRedirect(self.overview_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template its button and its URL."""
        return super().get_context_data(
            submit_button_label=self.submit_button_label, action_url=self.request.path, **kwargs
        )
