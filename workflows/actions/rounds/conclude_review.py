"""Finish a review when each of its panels has an outcome."""

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from cms.content.meaning.snapshot import article_digest
from workflows.actions.approvals.publish_approved import publish_approved
from workflows.actions.approvals.record_approval import record_approval
from workflows.actions.mails.queue_outcome_mails import queue_outcome_mails
from workflows.enums import ApprovalKind, ClosingEvent
from workflows.models import Round
from workflows.queries.members.panels import panels_of
from workflows.queries.rounds.approving import approves, counts_here
from workflows.queries.rounds.current_step import current_step
from workflows.queries.rounds.tallies import latest_rounds, panel_counts


@transaction.atomic(savepoint=False)
def conclude_review(*, task_state: TaskState) -> None:
    """Approve and publish, or send the text back; nothing while a panel reads, or after its end.

    The review must be locked. The text is also sent back when its revision is no longer what was read, or
    when a round does not count for a text of its place. Participants get a mail. A publication that fails
    leaves the approval in force, and is tried again (`finish_publications`).
    """
    state = current_step(task_state.pk)
    if state is None:
        return
    rounds = latest_rounds(state)
    if not rounds or any(reading.is_open for reading in rounds):
        return
    text = rounds[0].text
    if len(rounds) < len(panels_of(state.task.panelreviewtask, text.region)):
        return
    page = state.revision.as_object()
    unchanged = article_digest(page) == text.digest
    approved = all(approves(reading) for reading in rounds)
    if unchanged and approved:
        approval = record_approval(
            text=text, kind=ApprovalKind.PANELS, panels=panel_counts(rounds), page=page
        )
        Round.objects.filter(pk__in=[reading.pk for reading in rounds]).update(approval=approval)
        publish_approved(task_state=state, approval=approval)
    else:
        with translation.override(settings.LANGUAGE_CODE):
            state.reject(user=None, comment=_reasons(rounds, unchanged=unchanged))
        event = ClosingEvent.CHANGED if approved else ClosingEvent.SENT_BACK
        queue_outcome_mails(rounds=Round.objects.of_review(state), event=event)


def _reasons(rounds: list[Round], *, unchanged: bool) -> str:
    lines = [
        _("%(panel)s: %(outcome)s (%(in_favour)d of %(readers)d in favour).")
        % {
            "panel": reading.panel.name,
            "outcome": reading.get_outcome_display().lower(),
            "in_favour": reading.yes + reading.yes_with_tip,
            "readers": reading.readers,
        }
        for reading in rounds
    ]
    if not all(counts_here(reading) for reading in rounds):
        lines.append(
            _("A panel of another place read it, or too few had to read. Submit it again for a new round.")
        )
    if not unchanged:
        lines.append(
            _("The text was changed while it was being read. Submit it again, so that it is read as it is.")
        )
    return "\n".join(lines)
