"""Answers to remarks, for tests that are about what comes after."""

from cms.content.models import ArticlePage
from tests.factories.users import superuser
from workflows.actions.replies.reply_to_comments import reply_to_comments
from workflows.actions.replies.reply_to_remarks import reply_to_remarks
from workflows.enums import ReplyOutcome
from workflows.models import Reply, Round
from workflows.queries.replies.comments import comments_to_answer
from workflows.queries.replies.passages import passages_to_answer


def answer_remarks(page: ArticlePage, text: str = "Dat staat er nu in andere woorden.") -> list[Reply]:
    """Replies to all remarks and comments on this article: one for each passage, and one for comments."""
    editor = superuser()
    rounds = Round.objects.filter(
        text__article=page.translation_key, text__language=page.locale.language_code
    ).exclude(outcome="open")
    for found in rounds:
        said = comments_to_answer(found)
        if said.waiting:
            reply_to_comments(
                round=found,
                verdicts=said.waiting_rows("comments"),
                facts=said.waiting_rows("facts"),
                outcome=ReplyOutcome.CHANGED,
                text=text,
                by=editor,
            )
    return [
        reply_to_remarks(
            round=found,
            remarks=[remark.pk for remark in piece.waiting],
            outcome=ReplyOutcome.CHANGED,
            text=text,
            by=editor,
        )
        for found in rounds
        for piece in passages_to_answer(found)
        if piece.waiting
    ]
