"""Scoring the answers to key questions, without knowing who gave them."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from workflows.actions.replies.score_answers import score_answers
from workflows.enums import Score
from workflows.errors import InvalidRequest, WorkflowError
from workflows.models.choices import SCORES
from workflows.queries.replies.scores import key_questions_of, round_understanding
from workflows.views.editors.exceptions.forms import DIGITS
from workflows.views.editors.rounds.round import RoundWorkPage


class ScoresView(RoundWorkPage):
    """All answers to all key questions on one page: right, half right or not right."""

    page_title = gettext_lazy("Score the answers")
    template_name = "workflows/editors/scores.html"
    http_method_names = ["get", "head", "post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:  # noqa: ARG002 - Django's signature
        """Store the scores; some answers may still have none."""
        try:
            scores = self.scores_in(request.POST)
            score_answers(round=self.round, scores=scores, by=self.request.user)
        except WorkflowError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The scores are kept."))
        return HttpResponseRedirect(reverse("validation:scores", args=[self.round.pk]))

    def scores_in(self, data: Any) -> dict[int, Score]:
        """Return the scores that were filled in. Raises InvalidRequest for one that does not exist."""
        by_pk = {name.removeprefix("score-"): value for name, value in data.items() if value}
        try:
            return {
                int(pk): Score(value) for pk, value in by_pk.items() if pk.isdecimal() and len(pk) <= DIGITS
            }
        except ValueError as error:
            raise InvalidRequest(_("Choose one of the scores.")) from error

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the questions with their answers."""
        questions = key_questions_of(self.round)
        return super().get_context_data(
            questions=questions, understanding=round_understanding(questions), scores=SCORES, **kwargs
        )
