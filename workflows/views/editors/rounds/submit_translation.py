"""Submitting a translation, for which the translation editor has no button."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.models import WorkflowState
from wagtail_localize.models import Translation

from cms.content.text_pages import text_pages
from workflows.actions.translations.submit_translation import submit_translation
from workflows.errors import WorkflowError
from workflows.models import PanelReviewTask


class SubmitTranslationView(View):
    """Handles POST only."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, page_id: int) -> HttpResponse:
        """Submit, and show what happens next."""
        page = get_object_or_404(text_pages(), pk=page_id)
        translation = get_object_or_404(
            Translation, source__object_id=page.translation_key, target_locale=page.locale, enabled=True
        )
        user: Any = request.user
        try:
            review = submit_translation(translation=translation, by=user)
        except WorkflowError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _message(review))
        return HttpResponseRedirect(reverse("validation:article", args=[page_id]))


def _message(review: WorkflowState) -> str:
    step = review.current_task_state and review.current_task_state.task.specific
    if isinstance(step, PanelReviewTask):
        return _("The translation is submitted. Its readers get an invitation.")
    return _("The translation is submitted. After the editorial check its readers get an invitation.")
