"""Answers to remarks, for tests that are about what comes after."""

from cms.content.models import ArticlePage
from tests.factories.users import superuser
from workflows.actions.replies.reply_to_remarks import reply_to_remarks
from workflows.enums import ReplyOutcome
from workflows.models import Reply, Round
from workflows.queries.replies.passages import passages_to_answer


def answer_remarks(page: ArticlePage, text: str = "Dat staat er nu in andere woorden.") -> list[Reply]:
    """Replies to all remarks on this article that wait for one: one for each passage of each round."""
    editor = superuser()
    rounds = Round.objects.filter(
        text__article=page.translation_key, text__language=page.locale.language_code
    )
    return [
        reply_to_remarks(
            round=found,
            remarks=[remark.pk for remark in piece.waiting],
            outcome=ReplyOutcome.CHANGED,
            text=text,
            by=editor,
        )
        for found in rounds.exclude(outcome="open")
        for piece in passages_to_answer(found)
        if piece.waiting
    ]
