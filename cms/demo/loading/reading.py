"""The steps of editors and readers with a text, as they would do them by hand."""

from wagtail.models import TaskState

from cms.content.models import TextPage
from cms.demo.loading.answering import answer_all, passage_with, take_part
from cms.demo.loading.written import Responses
from cms.users.models import User
from workflows.actions.reading.add_remark import add_remark
from workflows.actions.reading.cast_verdict import cast_verdict
from workflows.enums import Decision, Reason, RemarkKind
from workflows.models import Invitation, PanelReviewTask, Round

TIP = "Misschien kan er een telefoonnummer bij."
REJECTING_READERS = 3  # the first readers of a text that is sent back


def submit(page: TextPage, *, by: User) -> None:
    """Start the workflow, as the button in the editor does."""
    workflow = page.get_workflow()
    if workflow is None:
        raise LookupError(f"{page.locale} has no workflow")
    workflow.start(page, by)


def check(page: TextPage, *, by: User) -> None:
    """Approve the editorial check, so that the panels can read; regional texts have no such check."""
    task_state = page.current_workflow_task_state
    task = task_state.task.specific
    if not isinstance(task, PanelReviewTask):
        task.on_action(task_state, by, "approve")


def rounds_being_read(page: TextPage) -> list[Round]:
    """Return the rounds in which this text is being read."""
    task_state: TaskState = page.current_workflow_task_state
    return list(Round.objects.open().filter(task_state_id=task_state.pk).order_by("pk"))


def read_and_approve(page: TextPage, responses: Responses) -> list[Round]:
    """Let the readers of every panel say yes, and one of them with a tip; return the rounds."""
    rounds = rounds_being_read(page)
    for round_ in rounds:
        _add_remarks(round_, responses)
        for index, invitation in enumerate(round_.invitations.order_by("pk")):
            if not Round.objects.open().filter(pk=round_.pk).exists():
                break
            take_part(invitation)
            if index == 0 and not responses.remarks:
                passage = "summary" if round_.text.content["summary"] else "title"
                add_remark(
                    invitation=invitation, passage=passage, kind=RemarkKind.PLUS, note="Dit is duidelijk."
                )
            answer_all(invitation, responses, index, satisfied=index != 1)
            if index == 1:
                cast_verdict(invitation=invitation, decision=Decision.YES_WITH_TIP, comment=TIP)
            else:
                cast_verdict(invitation=invitation, decision=Decision.YES)
    return rounds


def read_and_send_back(page: TextPage, responses: Responses) -> list[Round]:
    """Let the readers mark what is hard and say no, so that the text is sent back; return the rounds."""
    rounds = rounds_being_read(page)
    for round_ in rounds:
        _add_remarks(round_, responses)
    for round_ in rounds:
        for index, invitation in enumerate(round_.invitations.order_by("pk")):
            if Round.objects.open().filter(pk=round_.pk).exists():
                take_part(invitation)
                satisfied = index >= REJECTING_READERS
                answer_all(invitation, responses, index, satisfied=satisfied)
                cast_verdict(invitation=invitation, decision=Decision.YES if satisfied else Decision.NO)
    return rounds


def _add_remarks(round_: Round, responses: Responses) -> None:
    invitations = list(round_.invitations.order_by("pk"))
    remarks = [remark for remark in responses.remarks if remark["panel"] == round_.panel.kind]
    for index, remark in enumerate(remarks):
        _add_remark(invitations[index % len(invitations)], remark)


def _add_remark(invitation: Invitation, remark: dict[str, str]) -> None:
    passage = passage_with(invitation, remark["quote"])
    start = passage.text.index(remark["quote"])
    take_part(invitation)
    add_remark(
        invitation=invitation,
        passage=passage.anchor,
        kind=RemarkKind(remark["kind"]),
        reason=Reason(remark["reason"]),
        note=remark["note"],
        start=start,
        end=start + len(remark["quote"]),
    )
