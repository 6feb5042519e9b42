"""A member answers a question."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.meaning.passages import passages
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import Choice, QuestionKind
from workflows.errors import InvalidRequest
from workflows.models import Answer, Invitation, Round, SpokenAnswer
from workflows.policies import check_may_decide, check_round_open, is_change, is_sent_again
from workflows.queries.rounds.questions import question_by_key
from workflows.rules.places import Place

ANSWER_LENGTH = 2000


@transaction.atomic
def save_answer(
    *,
    invitation: Invitation,
    question: str,
    choice: Choice | None = None,
    text: str = "",
    place: Place | None = None,
    made_from: str | None = None,
) -> Answer:
    """Return the answer to one question of the round as it is now; an empty answer counts as skipped.

    A later answer replaces the earlier one, with its score. A text longer than 2,000 characters is cut there;
    one that belongs to another choice is left out, also when it was spoken. What comes again is kept once.
    `made_from` is the fingerprint of the answer that the page showed; raises ChangedElsewhere when it would
    overwrite another one.
    Raises InvitationEnded, RoundClosed, ConsentMissing or NotBegun, and InvalidRequest for a question, a
    choice or a place that this round does not have.
    """
    locked = lock_round(round_id=invitation.round_id)
    stored = question_by_key(locked, question)
    if choice and choice not in stored.choices:
        raise InvalidRequest(_("This is not one of the answers."))
    location = _location(locked, place) if place and stored.kind is QuestionKind.FIND else {}
    takes_text = stored.is_written or (stored.words_after and choice is stored.words_after)
    given = Answer(
        invitation=invitation,
        question=question,
        choice=choice.value if choice else "",
        text=text.replace("\x00", "")[:ANSWER_LENGTH] if takes_text else "",
        **location,
    )
    before = Answer.objects.filter(invitation=invitation, question=question).first()
    if before and is_sent_again(locked, before, given):
        return before
    check_round_open(locked)
    check_may_decide(invitation)
    if not is_change(made_from, before or Answer(), given):
        return before or Answer(invitation=invitation, question=question)
    given.pk = before.pk if before else None
    given.save()
    if not takes_text:
        SpokenAnswer.objects.filter(invitation=invitation, question=question).delete()
    return given


def _location(round: Round, place: Place) -> dict[str, str | int]:  # noqa: A002 - the domain's term
    for piece in passages(round.text.content):
        if piece.anchor == place.passage and 0 <= place.start < place.end <= len(piece.text):
            quote = piece.text[place.start : place.end]
            return {"passage": place.passage, "start": place.start, "end": place.end, "quote": quote}
    raise InvalidRequest(_("This piece is not in the text. Please mark it again."))
