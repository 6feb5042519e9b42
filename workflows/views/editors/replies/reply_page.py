"""Replying to remarks, passage by passage, and to the comments that came with verdicts."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from workflows.actions.replies.change_reply import change_reply
from workflows.actions.replies.reply_to_comments import reply_to_comments
from workflows.actions.replies.reply_to_remarks import reply_to_remarks
from workflows.actions.replies.withdraw_reply import withdraw_reply
from workflows.errors import ChangedElsewhere, InvalidRequest, WorkflowError
from workflows.models import Reply
from workflows.models.choices import REPLY_OUTCOMES
from workflows.permissions import check_can_lead
from workflows.policies import REPLY_LENGTH
from workflows.queries.replies.comments import comments_to_answer
from workflows.queries.replies.passages import earlier_replies, passages_to_answer
from workflows.views.editors.exceptions.forms import DIGITS, ReplyForm
from workflows.views.editors.rounds.round import RoundWorkPage
from workflows.views.pressed import pressed

COMMENTS = "comments"  # where the comments are on the page; no passage has this anchor


class RepliesView(RoundWorkPage):
    """One form per passage, to reply to all or some of its waiting remarks; and one for the comments."""

    page_title = gettext_lazy("Answer the remarks")
    template_name = "workflows/editors/replies.html"
    http_method_names = ["get", "head", "post"]
    refused: ReplyForm | None = None
    elsewhere = False

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Reply, change or withdraw; then continue with the next passage. A refusal keeps what was typed."""
        check_can_lead(self.request.user, self.page)
        form = ReplyForm(request.POST)
        pressed(request, "answer", "answer_comments", "change", "withdraw")
        try:
            message = self.perform(form)
        except WorkflowError as error:
            self.refused = form
            self.elsewhere = isinstance(error, ChangedElsewhere)
            messages.error(request, str(error))
            return self.get(request, **kwargs)
        messages.success(request, message)
        return HttpResponseRedirect(self.next_url())

    def perform(self, form: ReplyForm) -> str:
        """Call the requested action, and return the message to show."""
        user = self.request.user
        if form["do"].value() == "withdraw":
            withdraw_reply(reply=self.reply_of(form), made_from=form.shown, by=user)
            return _("The answer is taken back. Its remarks wait for another one.")
        outcome, text = form.outcome_and_text(earlier_replies(self.round))
        if form["do"].value() == "change":
            reply = self.reply_of(form)
            change_reply(reply=reply, outcome=outcome, text=text, made_from=form.shown, by=user)
            return _("The answer is changed.")
        if form["do"].value() == "answer_comments":
            verdicts, facts = form.chosen_comments(), form.chosen_facts()
            reply_to_comments(
                round=self.round,
                verdicts=verdicts,
                facts=facts,
                outcome=outcome,
                text=text,
                made_from=form.shown,
                by=user,
            )
            count = len(verdicts) + len(facts)
        else:
            remarks = form.chosen_remarks()
            reply_to_remarks(
                round=self.round, remarks=remarks, outcome=outcome, text=text, made_from=form.shown, by=user
            )
            count = len(remarks)
        message = ngettext(
            "Your answer is kept, for %(count)d remark.", "Your answer is kept, for %(count)d remarks.", count
        )
        return message % {"count": count}

    def reply_of(self, form: ReplyForm) -> Reply:
        """Return the reply that the form is about. Raises InvalidRequest when it is gone."""
        pk = str(form["reply"].value() or "")
        replies = Reply.objects.select_related("round__text").filter(round=self.round)
        reply = replies.filter(pk=pk).first() if pk.isdecimal() and len(pk) <= DIGITS else None
        if reply is None:
            raise InvalidRequest(_("This answer is no longer there. Please look again."))
        return reply

    def next_url(self) -> str:
        """Return the URL of the next waiting passage or of the comments, or of the page when none waits."""
        url = reverse("validation:replies", args=[self.round.pk])
        piece = next((piece for piece in passages_to_answer(self.round) if piece.waiting), None)
        if piece:
            return f"{url}#p-{piece.passage.anchor}"
        return f"{url}#p-{COMMENTS}" if comments_to_answer(self.round).waiting else url

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the passages, and earlier replies to reuse."""
        pieces = passages_to_answer(self.round)
        said = comments_to_answer(self.round)
        waiting = sum(len(piece.waiting) for piece in pieces) + len(said.waiting)
        done = sum(len(replied.remarks) for piece in pieces for replied in piece.replied) + said.done
        return super().get_context_data(
            pieces=pieces,
            said=said,
            comments_anchor=COMMENTS,
            waiting=waiting,
            done=done,
            total=waiting + done,
            earlier=earlier_replies(self.round),
            outcomes=REPLY_OUTCOMES,
            most=REPLY_LENGTH,
            refused=self.refused,
            elsewhere=self.elsewhere,
            **kwargs,
        )
