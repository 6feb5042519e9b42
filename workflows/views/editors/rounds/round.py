"""One round: once it is closed, the answers of its readers on the text as they read it."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cms.content.models import TextPage
from workflows.errors import NotAllowed
from workflows.models import Round
from workflows.permissions import can_lead, can_see_validation, works_on_pages
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.replies.comments import comments
from workflows.queries.replies.heat_map import heat_map
from workflows.queries.replies.scores import answered_questions, round_understanding, to_score
from workflows.queries.replies.waiting import waiting_by_round
from workflows.queries.rounds.evidence import rounds_shown_to
from workflows.queries.rounds.standings import standings
from workflows.queries.rounds.tallies import rounds_of_other_texts
from workflows.views.editors.reports.evidence import EvidenceView
from workflows.visibility import editor_can_see_answers


class RoundPage(EvidenceView):
    """The base of the pages about one round."""

    model = Round

    @cached_property
    def round(self) -> Round:
        """The round that the URL names. Raises Http404 for one of a draft that this person does not see."""
        user = self.request.user
        page = self.page_of_evidence()
        shown = Round.objects.all() if page and can_see_validation(user, page) else rounds_shown_to(user)
        return get_object_or_404(shown.select_related("text", "panel"), pk=self.kwargs["pk"])

    @cached_property
    def page(self) -> TextPage | None:
        """The article of its text; None when it was deleted."""
        return article_of_text(self.round.text)

    @property
    def may_read(self) -> bool:
        """Whether this person may see answers: only people who work on this article."""
        user = self.request.user
        return can_see_validation(user, self.page) if self.page else works_on_pages(user)

    @property
    def may_answer(self) -> bool:
        """Whether this person may answer remarks and score answers."""
        return can_lead(self.request.user, self.page)

    def get_page_subtitle(self) -> str:
        """Name the text and the panel."""
        return f"{self.round.text.title} – {self.round.panel.name}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the round, and what this person may do."""
        return super().get_context_data(
            round=self.round,
            text=self.round.text,
            page=self.page,
            may_answer=self.may_answer,
            answers_shown=self.may_read and editor_can_see_answers(self.round),
            **kwargs,
        )


class RoundView(RoundPage):
    """The heat map, the remarks on each sentence, and the answers to the questions."""

    page_title = _("Reading round")
    template_name = "workflows/editors/round.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the round, and the answers for people who work on this article.

        The number of queries does not depend on how many members read or what they answered.
        """
        rounds = Round.objects.filter(pk=self.round.pk)
        context: dict[str, Any] = {}
        if self.may_read:
            questions = answered_questions(self.round)
            context = {
                "heat_map": heat_map(self.round),
                "comments": comments(rounds),
                "questions": questions,
                "understanding": round_understanding(questions),
                "waiting": sum(waiting.number for waiting in waiting_by_round(rounds).values()),
                "unscored": to_score(rounds).count(),
                "others": rounds_of_other_texts(self.round),
            }
        return super().get_context_data(standings=standings(rounds), **context, **kwargs)


class RoundWorkPage(RoundPage):
    """A page to work on answers; leads back to the round."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed when this person may not see answers."""
        if not self.may_read:
            raise NotAllowed(_("You may not see this."))
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the round."""
        *parents, current = super().get_breadcrumbs_items()
        url = reverse("validation:round", args=[self.round.pk])
        return [*parents, {"url": url, "label": RoundView.page_title}, current]
