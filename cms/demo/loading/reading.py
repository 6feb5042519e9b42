"""What editors and readers do with a text, step by step, as they would by hand."""

from wagtail.models import TaskState

from cms.content.models import ArticlePage
from cms.content.passages import Passage, passages
from cms.demo.loading.answering import answer_all, take_part
from cms.users.models import User
from workflows.actions.add_remark import add_remark
from workflows.actions.cast_verdict import cast_verdict
from workflows.enums import Decision, Reason, RemarkKind
from workflows.models import Invitation, Round

Remarks = list[dict[str, str]]
SAY_NO = 3  # the first three readers of a text that is sent back


def submit(page: ArticlePage, *, by: User) -> None:
    """Start the workflow, as the button in the editor does."""
    workflow = page.get_workflow()
    if workflow is None:
        raise LookupError(f"{page.locale} has no workflow")
    workflow.start(page, by)


def check(page: ArticlePage, *, by: User) -> None:
    """Approve the editorial check, so that the panels can read."""
    task_state = page.current_workflow_task_state
    task_state.task.specific.on_action(task_state, by, "approve")


def open_rounds(page: ArticlePage) -> list[Round]:
    """Return the rounds in which this text is read now."""
    task_state: TaskState = page.current_workflow_task_state
    return list(Round.objects.open().filter(task_state_id=task_state.pk).order_by("pk"))


def read_and_approve(page: ArticlePage) -> None:
    """Let the readers of every panel say yes; one marks what is good, one asks for a small change."""
    for opened in open_rounds(page):
        for number, invitation in enumerate(opened.invitations.order_by("pk")):
            if not Round.objects.open().filter(pk=opened.pk).exists():
                break
            take_part(invitation)
            if number == 0:
                add_remark(
                    invitation=invitation, passage="summary", kind=RemarkKind.PLUS, note="Dit is duidelijk."
                )
            answer_all(invitation, content=number != 1)
            decision = Decision.AFTER_SMALL_CHANGE if number == 1 else Decision.YES
            cast_verdict(invitation=invitation, decision=decision)


def read_and_send_back(page: ArticlePage, remarks: Remarks, own_words: list[str]) -> None:
    """Let the readers mark what is hard and say no, so that the text goes back to its editor."""
    rounds = open_rounds(page)
    for opened in rounds:
        invitations = list(opened.invitations.order_by("pk"))
        own = [remark for remark in remarks if remark["panel"] == opened.panel.kind]
        for number, remark in enumerate(own):
            _mark(invitations[number % len(invitations)], remark)
    for opened in rounds:
        for number, invitation in enumerate(opened.invitations.order_by("pk")):
            if Round.objects.open().filter(pk=opened.pk).exists():
                take_part(invitation)
                said = own_words[number] if number < len(own_words) else ""
                content = number >= SAY_NO
                answer_all(invitation, content=content, own_words=said)
                cast_verdict(invitation=invitation, decision=Decision.YES if content else Decision.NO)


def _mark(invitation: Invitation, remark: dict[str, str]) -> None:
    found = _passage_with(invitation, remark["quote"])
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


def _passage_with(invitation: Invitation, quote: str) -> Passage:
    return next(piece for piece in passages(invitation.round.text.content) if quote in piece.text)
