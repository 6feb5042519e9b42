"""The state of the validation, beside the text."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from cms.content.models import TextPage
from workflows.models import Round
from workflows.permissions import can_speak
from workflows.queries.approvals.current import current_approval
from workflows.queries.approvals.slugs import approval_under_another_slug
from workflows.queries.files.erasures import erased_files
from workflows.queries.newsroom.held import held_publication
from workflows.queries.newsroom.next_step import next_step_of
from workflows.queries.newsroom.possibilities import possibilities
from workflows.queries.newsroom.stage import stage
from workflows.queries.replies.answers import answers
from workflows.queries.replies.waiting import rounds_to_answer
from workflows.queries.rounds.changed_while_read import sent_back_changed
from workflows.queries.rounds.standings import standings_of_article, to_do
from workflows.views.editors.rounds.on_sites import place_on_sites


def validation_side_panel(page: TextPage, request: Any) -> "ValidationSidePanel | None":
    """Return the panel; None for a page that was never saved."""
    return ValidationSidePanel(page, request) if page.pk else None


class ValidationSidePanel(BaseSidePanel):
    """A summary of the rounds, the remarks on a text that was sent back, and what can be done."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button that opens it."""

        aria_label = _("Toggle validation")
        icon_name = "clipboard-list"
        has_counter = False

    name = "validation"
    title = _("Validation")
    template_name = "workflows/editors/side_panel.html"
    order = 200

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Give the template the newest rounds."""
        page, user = self.object, self.request.user
        rounds = standings_of_article(page.translation_key, page.locale.language_code)
        text = rounds[0].round.text if rounds else None
        newest = [standing for standing in rounds if standing.round.text_id == (text and text.pk)]
        return {
            **super().get_context_data(parent_context),
            "stage": stage(page),
            "next_step": next_step_of(page),
            "changed": sent_back_changed(page),
            "held": held_publication(page),
            **place_on_sites(page),
            "erased": erased_files(page),
            "has_new_slug": approval_under_another_slug(page) is not None,
            "possible": possibilities(user, page),
            "may_speak": can_speak(user, page),
            "text": text,
            "newest": newest,
            "to_do": to_do(newest),
            "approval": None if text else current_approval(page.translation_key, page.locale.language_code),
            "to_answer": rounds_to_answer(page.translation_key, page.locale.language_code),
            "answers": answers(text, Round.objects.all()) if text else None,
        }
