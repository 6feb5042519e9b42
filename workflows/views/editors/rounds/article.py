"""The validation of one article."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from workflows.models import Round
from workflows.permissions import can_invite, can_speak, can_stop, check_can_see_validation
from workflows.queries.approvals.current import current_approval
from workflows.queries.approvals.withdrawal import last_withdrawal
from workflows.queries.files.erasures import erased_files
from workflows.queries.newsroom.held import held_publication
from workflows.queries.newsroom.next_step import next_step_of
from workflows.queries.newsroom.stage import stage
from workflows.queries.replies.answers import answers
from workflows.queries.replies.waiting import rounds_to_answer
from workflows.queries.rounds.changed_while_read import sent_back_changed
from workflows.queries.rounds.standings import standings_of_article, to_do
from workflows.views.editors.rounds.article_view import ArticleView
from workflows.views.editors.rounds.on_sites import place_on_sites


class ArticleValidationView(ArticleView, TemplateView):
    """The newest rounds in full, the earlier ones as a list of links."""

    page_title = _("Validation")
    template_name = "workflows/editors/article.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Raise NotAllowed when this person may not see it. The number of queries is fixed."""
        user, page = self.request.user, self.page
        check_can_see_validation(user, page)
        article, language = page.translation_key, page.locale.language_code
        rounds = standings_of_article(article, language)
        text = rounds[0].round.text if rounds else None
        newest = [standing for standing in rounds if standing.round.text_id == (text and text.pk)]
        return super().get_context_data(
            stage=stage(page),
            next_step=next_step_of(page),
            changed=sent_back_changed(page),
            held=held_publication(page),
            **place_on_sites(page),
            erased=erased_files(page),
            approval=current_approval(article, language),
            text=text,
            newest=newest,
            to_do=to_do(newest),
            still_read=any(standing.round.is_open for standing in newest),
            withdrawn=None if page.live else last_withdrawal(article, language),
            earlier=[standing for standing in rounds if standing.round.text_id != (text and text.pk)],
            answers=answers(text, Round.objects.all()) if text else None,
            may_invite=can_invite(user, page),
            may_stop=can_stop(user, page),
            may_speak=can_speak(user, page),
            to_answer=rounds_to_answer(article, language),
            **kwargs,
        )
