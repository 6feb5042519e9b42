"""A member marks a place in the text."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.meaning.passages import passages
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import Reason, RemarkKind
from workflows.errors import InvalidRequest
from workflows.models import Invitation, Remark
from workflows.policies import check_may_answer, check_round_open, is_change, is_sent_again
from workflows.rules.marks import reasons_of

NOTE_LENGTH = 2000


@transaction.atomic
def add_remark(  # noqa: PLR0913 - a place, what is said of it, and what the page showed
    *,
    invitation: Invitation,
    passage: str,
    kind: RemarkKind,
    reason: Reason | None = None,
    source: str = "",
    note: str = "",
    start: int = 0,
    end: int | None = None,
    made_from: str | None = None,
) -> Remark:
    """Return the mark on the characters `start` up to `end` of a passage (the whole of it by default).

    A second mark on the same place replaces the first, so that sending twice counts once. A note longer than
    2,000 characters is cut there. A reason that does not belong to the kind is left out; a `source`, by its
    title, belongs to a fact that an expert finds not right. `made_from` is the fingerprint of the mark that
    the page showed; raises ChangedElsewhere when another would be overwritten. Raises InvitationEnded,
    RoundClosed, ConsentMissing, and InvalidRequest for a place or a source that the text does not have, or a
    fact from anybody else.
    """
    locked = lock_round(round_id=invitation.round_id)
    text = next((piece.text for piece in passages(locked.text.content) if piece.anchor == passage), "")
    end = len(text) if end is None else end
    if not 0 <= start < end <= len(text):
        raise InvalidRequest(_("This piece is not in the text. Please mark it again."))
    is_fact = kind is RemarkKind.FACT
    if is_fact and not locked.panel.judges_facts:
        raise InvalidRequest(_("This is not one of the answers."))
    if is_fact and source and source not in [known["title"] for known in locked.text.sources]:
        raise InvalidRequest(_("This source is not in the text. Please choose again."))
    at: dict[str, Any] = {"invitation": invitation, "passage": passage, "start": start, "end": end}
    given = {
        "kind": kind.value,
        "reason": reason.value if reason and reason in reasons_of(kind) else "",
        "source": source if is_fact else "",
        "note": note.replace("\x00", "")[:NOTE_LENGTH],
        "quote": text[start:end],
    }
    before = Remark.objects.filter(**at).first() or Remark(**at)
    if before.pk and is_sent_again(locked, before, Remark(**given)):
        return before
    check_round_open(locked)
    check_may_answer(invitation)
    if is_change(made_from, before, Remark(**given)):
        before, _created = Remark.objects.update_or_create(**at, defaults=given)
    return before
