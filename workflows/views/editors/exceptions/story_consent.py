"""Whether the person who told a story agrees."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from cms.anonymity.find import find
from cms.content.models import StoryConsent, StoryPage
from cms.content.readability.readable_text import readable_blocks
from workflows.actions.approvals.record_story_consent import record_story_consent
from workflows.actions.approvals.withdraw_story_consent import withdraw_story_consent
from workflows.errors import NotAllowed
from workflows.views.editors.rounds.article_view import ArticleView


class StoryConsentForm(forms.ModelForm[StoryConsent]):
    """Who agreed, when and how."""

    class Meta:
        model = StoryConsent
        fields = ["teller", "given_on", "how", "contact"]
        widgets = {"given_on": AdminDateInput}


if TYPE_CHECKING:
    ConsentFormView = FormView[StoryConsentForm]
else:
    ConsentFormView = FormView  # generic for the type checker alone


class StoryConsentView(ArticleView, ConsentFormView):
    """Records a consent or its withdrawal, and points out words that may identify the teller."""

    page_title = _("Consent")
    template_name = "workflows/editors/story_consent.html"
    form_class = StoryConsentForm

    def dispatch(self, *args: Any, **kwargs: Any) -> Any:
        """Raise Http404 for a page that is no story, NotAllowed when this person may not edit it."""
        if not isinstance(self.page, StoryPage):
            raise Http404
        if not self.page.permissions_for_user(self.request.user).can_edit():
            raise NotAllowed
        return super().dispatch(*args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Withdraw at once, or handle the form."""
        if "withdraw" not in request.POST:
            return super().post(request, *args, **kwargs)
        withdraw_story_consent(page=self.page, by=self.request.user)
        messages.success(request, gettext("The consent is withdrawn. The story is not public any more."))
        return HttpResponseRedirect(request.path)

    def form_valid(self, form: StoryConsentForm) -> HttpResponse:
        """Record it."""
        record_story_consent(page=self.page, consent=form.instance, by=self.request.user)
        messages.success(
            self.request, gettext("The consent is noted. The story can be submitted to its readers.")
        )
        return HttpResponseRedirect(self.request.path)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the consents, and the clues in the text."""
        consents = list(StoryConsent.objects.filter(story=self.page.translation_key))
        draft = self.page.get_latest_revision_as_object()
        text = "\n".join(block.text for block in readable_blocks(draft))
        has_consent = any(consent.withdrawn_at is None for consent in consents)
        clues = list(dict.fromkeys(clue.text for clue in find(text)))
        return super().get_context_data(consents=consents, has_consent=has_consent, clues=clues, **kwargs)
