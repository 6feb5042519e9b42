"""Somebody who did not work on a text writes out what a member has said about it."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.reading.save_answer import ANSWER_LENGTH
from workflows.actions.rounds.lock_round import lock_round
from workflows.errors import InvalidRequest
from workflows.models import Answer, SpokenAnswer, Verdict
from workflows.panel_permissions import check_can_write_out
from workflows.policies import cleaned
from workflows.queries.spoken.waiting import audible


@transaction.atomic
def write_out(*, spoken: SpokenAnswer, words: str, by: User) -> None:
    """Make the words those of the member's answer, after what was written; the sound goes with the commit.

    Of a question without an answer so far this is the answer. Editors see that it was spoken. Raises
    NotAllowed, and InvalidRequest when the reading goes on, the sound is gone or past its term, and for words
    that are missing or longer than 2,000 characters.
    """
    locked = lock_round(round_id=spoken.invitation.round_id)
    check_can_write_out(by, locked)
    found = audible().select_for_update(of=("self",)).filter(pk=spoken.pk).first()
    if found is None:
        raise InvalidRequest(_("This recording is gone: it was written out, or erased. Nothing was kept."))
    said = cleaned(words)
    if not said:
        raise InvalidRequest(_("Please write down what was said."))
    if len(said) > ANSWER_LENGTH:
        raise InvalidRequest(
            _("This is too long: at most %(most)d characters, and this is %(now)d.")
            % {"most": ANSWER_LENGTH, "now": len(said)}
        )
    if found.question:
        answer, _made = Answer.objects.get_or_create(invitation=found.invitation, question=found.question)
        answer.text, answer.spoken, answer.score = _added(answer.text, said), True, ""
        answer.save()
    elif verdict := Verdict.objects.filter(invitation=found.invitation).first():
        verdict.comment, verdict.spoken, verdict.reply = _added(verdict.comment, said), True, None
        verdict.save()
    found.delete()
    record("workflows.write_out", about=locked, by=by)


def _added(written: str, said: str) -> str:
    return "\n".join(filter(None, [written, said]))
