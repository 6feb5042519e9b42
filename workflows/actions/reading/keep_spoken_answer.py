"""A member speaks an answer instead of writing it."""

from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from cms.media.sound.apart import keep_apart
from cms.media.sound.reading import CannotHear, Sound
from workflows.actions.rounds.lock_round import lock_round
from workflows.errors import ChangedElsewhere, InvalidRequest, RoundClosed
from workflows.models import Invitation, SpokenAnswer
from workflows.policies import check_may_decide, is_sent_again
from workflows.queries.reading.speaking import check_may_speak
from workflows.queries.rounds.questions import question_by_key
from workflows.rules.stale_pages import fingerprint


@transaction.atomic
def keep_spoken_answer(
    *, invitation: Invitation, question: str, sound: Sound, made_from: str | None = None
) -> SpokenAnswer:
    """Return the one recording that is kept for this question, or "" for the verdict, in place of an earlier.

    What comes again is kept once, also when the round ended with it. `made_from` is the fingerprint of the
    recording that the page showed; raises ChangedElsewhere when another would be replaced. Raises
    InvitationEnded, RoundClosed, ConsentMissing or NotBegun, and InvalidRequest for a question without words,
    where speaking is not agreed to, and when it cannot be kept.
    """
    locked = lock_round(round_id=invitation.round_id)
    if question and not question_by_key(locked, question).takes_words:
        raise InvalidRequest(_("Speaking is not possible here now."))
    given = SpokenAnswer(
        invitation=invitation,
        question=question,
        seconds=max(1, round(sound.seconds)),
        digest=fingerprint(sha256(sound.mp3).hexdigest()),
    )
    before = SpokenAnswer.objects.filter(invitation=invitation, question=question).first()
    if before and is_sent_again(locked, before, given):
        return before
    if locked.has_ended:
        raise RoundClosed(_("Reading this text has ended. The recording was not kept."))
    check_may_decide(invitation)
    check_may_speak(invitation)
    if before:
        if before.digest == given.digest:
            return before
        _check_shown(made_from, before)
        before.delete()
    try:
        keep_apart(given.key.hex, sound.mp3)
    except CannotHear as error:
        raise InvalidRequest(str(error)) from error
    given.save()
    return given


def _check_shown(made_from: str | None, stored: SpokenAnswer) -> None:
    if made_from not in (None, stored.digest):
        said = _("Meanwhile another recording was kept here: %(time)s. It was not replaced.")
        raise ChangedElsewhere(said % {"time": stored.length}, stored)
