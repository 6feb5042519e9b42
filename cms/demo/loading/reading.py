"""What editors and readers do with a text, step by step, as they would by hand."""

from wagtail.models import TaskState

from cms.content.models import TextPage
from cms.demo.loading.answering import answer_all, passage_with, take_part
from cms.demo.loading.written import Said
from cms.users.models import User
from workflows.actions.reading.add_remark import add_remark
from workflows.actions.reading.cast_verdict import cast_verdict
from workflows.enums import Decision, Reason, RemarkKind
from workflows.models import Invitation, PanelReviewTask, Round

SAY_NO = 3  # the first three readers of a text that is sent back


def submit(page: TextPage, *, by: User) -> None:
    """Start the workflow, as the button in the editor does."""
    workflow = page.get_workflow()
    if workflow is None:
        raise LookupError(f"{page.locale} has no workflow")
    workflow.start(page, by)


def check(page: TextPage, *, by: User) -> None:
    """Approve the editorial check, so that the panels can read; a region's text has none."""
    task_state = page.current_workflow_task_state
    task = task_state.task.specific
    if not isinstance(task, PanelReviewTask):
        task.on_action(task_state, by, "approve")


def rounds_being_read(page: TextPage) -> list[Round]:
    """Return the rounds in which this text is read now."""
    task_state: TaskState = page.current_workflow_task_state
    return list(Round.objects.open().filter(task_state_id=task_state.pk).order_by("pk"))


def read_and_approve(page: TextPage, said: Said) -> list[Round]:
    """Let the readers of every panel say yes, and one ask for a small change; return what they read in."""
    rounds = rounds_being_read(page)
    for opened in rounds:
        _put_marks(opened, said)
        for number, invitation in enumerate(opened.invitations.order_by("pk")):
            if not Round.objects.open().filter(pk=opened.pk).exists():
                break
            take_part(invitation)
            if number == 0 and not said.remarks:
                passage = "summary" if opened.text.content["summary"] else "title"
                add_remark(
                    invitation=invitation, passage=passage, kind=RemarkKind.PLUS, note="Dit is duidelijk."
                )
            answer_all(invitation, said, number, content=number != 1)
            decision = Decision.AFTER_SMALL_CHANGE if number == 1 else Decision.YES
            cast_verdict(invitation=invitation, decision=decision)
    return rounds


def read_and_send_back(page: TextPage, said: Said) -> list[Round]:
    """Let the readers mark what is hard and say no, so that the text goes back; return what they read in."""
    rounds = rounds_being_read(page)
    for opened in rounds:
        _put_marks(opened, said)
    for opened in rounds:
        for number, invitation in enumerate(opened.invitations.order_by("pk")):
            if Round.objects.open().filter(pk=opened.pk).exists():
                take_part(invitation)
                content = number >= SAY_NO
                answer_all(invitation, said, number, content=content)
                cast_verdict(invitation=invitation, decision=Decision.YES if content else Decision.NO)
    return rounds


def _put_marks(opened: Round, said: Said) -> None:
    invitations = list(opened.invitations.order_by("pk"))
    own = [remark for remark in said.remarks if remark["panel"] == opened.panel.kind]
    for number, remark in enumerate(own):
        _mark(invitations[number % len(invitations)], remark)


def _mark(invitation: Invitation, remark: dict[str, str]) -> None:
    found = passage_with(invitation, remark["quote"])
    start = found.text.index(remark["quote"])
    take_part(invitation)
    add_remark(
        invitation=invitation,
        passage=found.anchor,
        kind=RemarkKind(remark["kind"]),
        reason=Reason(remark["reason"]),
        note=remark["note"],
        start=start,
        end=start + len(remark["quote"]),
    )
