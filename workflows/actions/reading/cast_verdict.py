"""A member decides."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.actions.publication.finish_publications import finish_publications
from workflows.actions.rounds.close_round import close_round
from workflows.actions.rounds.lock_round import lock_round
from workflows.contributors import became_contributor
from workflows.enums import Decision, Outcome
from workflows.errors import MayNotTakePart
from workflows.models import Invitation, Member, SpokenAnswer, Verdict
from workflows.policies import check_may_decide, check_tip, is_change, is_sent_again

COMMENT_LENGTH = 2000


@transaction.atomic
def cast_verdict(
    *, invitation: Invitation, decision: Decision, comment: str = "", made_from: str | None = None
) -> Verdict:
    """Record the verdict, and close the round when it is decided.

    A later verdict of the same member replaces the earlier one as long as the round is open; the same one,
    sent again, is kept once, also when the round ended with it. When this was
    the last one needed, approval, publication and document follow in the same transaction; a publication that
    fails costs neither verdict nor approval, and is tried once more after the commit. `made_from` is the
    fingerprint of the verdict that the page showed; raises ChangedElsewhere when it would overwrite another.
    Raises InvitationEnded, RoundClosed, ConsentMissing or NotBegun, MayNotTakePart also for the mailbox of
    who worked on the text, and InvalidRequest for a tip without words, written or spoken. A comment longer
    than 2,000 characters is cut there; one that was written or spoken at another choice is left out.
    """
    locked = lock_round(round_id=invitation.round_id)
    invitation.refresh_from_db(from_queryset=Invitation.objects.select_related("round", "member__panel"))
    verdict = Verdict.objects.filter(invitation=invitation).first() or Verdict(invitation=invitation)
    words = comment.replace("\x00", "")[:COMMENT_LENGTH] if decision.takes_words else ""
    given = Verdict(decision=decision.value, comment=words)
    if verdict.pk and is_sent_again(locked, verdict, given):
        return verdict
    check_may_decide(invitation)
    if became_contributor(invitation):
        raise MayNotTakePart(_("You do not take part at this moment."))
    spoken = SpokenAnswer.objects.filter(invitation=invitation, question="")
    if not spoken.exists():
        check_tip(decision, comment)
    if not is_change(made_from, verdict, given):
        return verdict
    verdict.decision, verdict.comment = given.decision, given.comment
    verdict.save()
    if not decision.takes_words:
        spoken.delete()
    Member.objects.filter(invitations=invitation).update(last_read_at=timezone.now())
    if close_round(round=locked) is Outcome.APPROVED:
        transaction.on_commit(finish_publications, robust=True)
    return verdict
