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
            scores, shown = self.scores_in(request.POST), self.shown_in(request.POST)
            score_answers(round=self.round, scores=scores, made_from=shown, by=self.request.user)
        except WorkflowError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The scores are kept."))
            self.tell_of_others(scores, shown)
        return HttpResponseRedirect(reverse("validation:scores", args=[self.round.pk]))

    def scores_in(self, data: Any) -> dict[int, Score]:
        """Return the scores that were filled in. Raises InvalidRequest for one that does not exist."""
        filled = {name: value for name, value in data.items() if value and name.startswith("score-")}
        by_pk = {name.removeprefix("score-"): value for name, value in filled.items()}
        try:
            return {
                int(pk): Score(value) for pk, value in by_pk.items() if pk.isdecimal() and len(pk) <= DIGITS
            }
        except ValueError as error:
            raise InvalidRequest(_("Choose one of the scores.")) from error

    def shown_in(self, data: Any) -> dict[int, str]:
        """Return the scores that the page showed."""
        by_pk = {name.removeprefix("was-"): value for name, value in data.items() if name.startswith("was-")}
        return {int(pk): value for pk, value in by_pk.items() if pk.isdecimal() and len(pk) <= DIGITS}

    def tell_of_others(self, scores: dict[int, Score], shown: dict[int, str]) -> None:
        """Show beside each other what this person chose and what somebody else chose meanwhile."""
        labels = dict(SCORES)
        for answered in key_questions_of(self.round):
            for answer in answered.answers:
                mine = scores.get(answer.pk)
                if mine and mine != answer.score and mine != shown.get(answer.pk, ""):
                    text = _("Somebody else scored “%(answer)s” meanwhile: %(theirs)s. You chose: %(mine)s.")
                    said = {
                        "answer": answer,
                        "theirs": answer.get_score_display(),
                        "mine": labels[mine.value],
                    }
                    messages.warning(self.request, text % said)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the questions with their answers."""
        questions = key_questions_of(self.round)
        return super().get_context_data(
            questions=questions, understanding=round_understanding(questions), scores=SCORES, **kwargs
        )
