"""A member answers a question."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.meaning.passages import passages
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import Choice, QuestionKind
from workflows.errors import InvalidRequest
from workflows.models import Answer, Invitation, Round
from workflows.policies import check_may_answer, check_round_open
from workflows.queries.rounds.questions import question_of
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
) -> Answer:
    """Return the answer to one question of the round; without any answer it counts as passed over.

    A later answer replaces the earlier one, with its score. Words after 2,000 characters are cut there.
    Raises InvitationEnded, RoundClosed, ConsentMissing, and InvalidRequest for a question, a choice or a
    place that this round does not have.
    """
    locked = lock_round(round_id=invitation.round_id)
    check_round_open(locked)
    check_may_answer(invitation)
    asked = question_of(locked, question)
    if choice and choice not in asked.choices:
        raise InvalidRequest(_("This is not one of the answers."))
    found = _found(locked, place) if place and asked.kind is QuestionKind.FIND else {}
    words = text.replace("\x00", "")[:ANSWER_LENGTH] if asked.is_written or asked.words_after else ""
    answer, _created = Answer.objects.update_or_create(
        invitation=invitation,
        question=question,
        defaults={
            "choice": choice.value if choice else "",
            "text": words,
            "score": "",
            "passage": "",
            "start": None,
            "end": None,
            "quote": "",
            **found,
        },
    )
    return answer


def _found(round: Round, place: Place) -> dict[str, str | int]:  # noqa: A002 - the domain's term
    for piece in passages(round.text.content):
        if piece.anchor == place.passage and 0 <= place.start < place.end <= len(piece.text):
            quote = piece.text[place.start : place.end]
            return {"passage": place.passage, "start": place.start, "end": place.end, "quote": quote}
    raise InvalidRequest(_("This piece is not in the text. Please mark it again."))
