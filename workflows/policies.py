"""What the state of the work allows. `check_x` raises, `can_x` answers."""

from typing import Protocol

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.text import plain
from cms.typed.mailboxes import mailbox
from workflows.enums import Decision, PanelKind, ProposalState
from workflows.errors import (
    ChangedElsewhere,
    ConsentMissing,
    InvalidRequest,
    InvitationEnded,
    MayNotTakePart,
    NotBegun,
    RoundClosed,
)
from workflows.models import Consent, Invitation, Member, ParentalConsent, Proposal, Round
from workflows.rules.stale_pages import Fate, fate


class Fingerprinted(Protocol):
    """What a page is made from."""

    @property
    def fingerprint(self) -> str:
        """Of what the page shows; "" when it is empty."""

    @property
    def in_words(self) -> list[str]:
        """The same, for people."""


REPLY_LENGTH = 1000  # characters
PROPOSAL_LENGTH = 5000
REASON_LENGTH = 1000
ANSWERS = (ProposalState.TAKEN_OVER, ProposalState.TAKEN_OVER_IN_PART, ProposalState.NOT_TAKEN_OVER)


def may_take_part(member: Member) -> bool:
    """Whether this member may be invited and may answer.

    Nobody may before saying so at the own address, or, reached by hand, to somebody in person. From 12 to 15
    a parent has to agree first; on a youth panel the age has to be known. Nobody under 12 can be a member at
    all.
    """
    if (
        not member.active
        or member.confirmed_at is None
        or (member.panel.kind == PanelKind.YOUTH and not member.age_band)
    ):
        return False
    return not member.needs_parent or parent_agreed(member)


def parent_agreed(member: Member) -> bool:
    """Whether a parent has said yes."""
    consent = getattr(member, "parental_consent", None)
    return consent is not None and consent.given_at is not None


def check_not_of_parent(member: Member) -> None:
    """Raise ValidationError when a parent is asked at the address of the child."""
    asked = ParentalConsent.objects.filter(member=member).exclude(email="").first()
    if asked and mailbox(asked.email) == member.mailbox:
        message = _("The address of the parent has to be another one than the child's.")
        raise ValidationError({"email": message})


def check_round_open(round: Round) -> None:  # noqa: A002 - the domain's term
    """Raise RoundClosed when nothing more can be added to this round."""
    if round.has_ended:
        raise RoundClosed(_("Reading this text has ended. What you wrote is kept."))


def check_not_revoked(invitation: Invitation) -> None:
    """Raise InvitationEnded when this link was withdrawn."""
    if invitation.revoked_at is not None:
        raise InvitationEnded(_("This link does not work any more."))


def check_usable(invitation: Invitation) -> None:
    """Raise InvitationEnded, RoundClosed or MayNotTakePart when nothing can be done with this link now."""
    check_not_revoked(invitation)
    check_round_open(invitation.round)
    if invitation.member is None:
        raise InvitationEnded(_("This link does not work any more."))
    if not may_take_part(invitation.member):
        raise MayNotTakePart(_("You do not take part at this moment."))


def can_use(invitation: Invitation) -> bool:
    """Whether something can still be done with this link."""
    try:
        check_usable(invitation)
    except (InvitationEnded, RoundClosed, MayNotTakePart):
        return False
    return True


def has_consented(invitation: Invitation) -> bool:
    """Whether the member agreed to take part; no query when the invitation was fetched by its link."""
    return hasattr(invitation, "consent")


def check_may_answer(invitation: Invitation) -> None:
    """Raise what `check_usable` raises, and ConsentMissing when the member does not, or no longer, agree."""
    check_usable(invitation)
    if not Consent.objects.filter(invitation=invitation).exists():
        raise ConsentMissing(_("Nothing is kept before you agree to take part."))


def check_may_decide(invitation: Invitation) -> None:
    """Raise what `check_may_answer` raises, and NotBegun when the member has not begun to read."""
    check_may_answer(invitation)
    if invitation.started_at is None:
        raise NotBegun(_("Please read the text first."))


def lacks_words(decision: Decision, comment: str) -> bool:
    """Whether this is a tip that says nothing: no letter or digit of any script."""
    return decision is Decision.YES_WITH_TIP and not any(sign.isalnum() for sign in plain(comment))


def check_tip(decision: Decision, comment: str) -> None:
    """Raise InvalidRequest for a tip without words."""
    if lacks_words(decision, comment):
        raise InvalidRequest(_("“Yes, with a tip” needs a tip in words. No tip? Then choose “Yes”."))


def is_sent_again(round: Round, stored: Fingerprinted, given: Fingerprinted) -> bool:  # noqa: A002 - the domain's term
    """Whether this was kept before its round ended, and its sender did not hear so."""
    return round.has_ended and stored.fingerprint == given.fingerprint


def is_change(made_from: str | None, stored: Fingerprinted, given: Fingerprinted) -> bool:
    """Whether what a page sent is to be stored; False when nothing was changed on it.

    Raises ChangedElsewhere when it would overwrite what the page did not show.
    """
    found = fate(made_from=made_from, stored=stored.fingerprint, given=given.fingerprint)
    if found is Fate.ASK:
        check_shown(made_from, stored)
    return found is Fate.WRITE


def check_shown(made_from: str | None, stored: Fingerprinted) -> None:
    """Raise ChangedElsewhere when something else is stored than what the page showed."""
    if made_from is None or made_from == stored.fingerprint:
        return
    message = _("This was changed elsewhere meanwhile. Nothing was overwritten. It now says: “%(now)s”")
    raise ChangedElsewhere(message % {"now": " · ".join(stored.in_words)}, stored)


def check_reply(text: str) -> str:
    """Return the reply to remarks, cleaned. Raises InvalidRequest when it is empty or too long."""
    reply = cleaned(text)
    if not reply:
        raise InvalidRequest(_("Please write what you changed, or why you changed nothing."))
    if len(reply) > REPLY_LENGTH:
        raise InvalidRequest(
            _("The answer is too long: at most %(most)d characters, and this is %(now)d.")
            % {"most": REPLY_LENGTH, "now": len(reply)}
        )
    return reply


def check_proposal(quote: str, wording: str, reason: str) -> tuple[str, str]:
    """Return what a region would write and why, cleaned.

    Raises InvalidRequest when one of them is missing or too long, or when the text already says this.
    """
    wording, reason = cleaned(wording), cleaned(reason)
    if not wording:
        raise InvalidRequest(_("Please write what the text should say."))
    if wording == cleaned(quote):
        raise InvalidRequest(_("This is what the text says now. Please write what it should say."))
    if not reason:
        raise InvalidRequest(_("Please say why the text should change."))
    for text, limit in ((wording, PROPOSAL_LENGTH), (reason, REASON_LENGTH)):
        if len(text) > limit:
            raise InvalidRequest(
                _("This is too long: at most %(most)d characters, and this is %(now)d.")
                % {"most": limit, "now": len(text)}
            )
    return wording, reason


def check_answer(state: ProposalState, text: str) -> str:
    """Return the answer to a proposal, cleaned; it may be empty only when the proposal is taken over.

    Raises InvalidRequest for a state that is no answer, and for a text that is missing or too long.
    """
    answer = cleaned(text)
    if state not in ANSWERS:
        raise InvalidRequest(_("Please choose what you do with the proposal."))
    if not answer and state is not ProposalState.TAKEN_OVER:
        raise InvalidRequest(
            _("Please write why it is not taken over, or not all of it. The region reads it.")
        )
    if len(answer) > REPLY_LENGTH:
        raise InvalidRequest(
            _("The answer is too long: at most %(most)d characters, and this is %(now)d.")
            % {"most": REPLY_LENGTH, "now": len(answer)}
        )
    return answer


def check_undecided(proposal: Proposal, answered_by: str) -> None:
    """Raise InvalidRequest when a proposal was answered, saying by whom, or withdrawn by its region."""
    if proposal.is_open or proposal.decided_at is None:
        return
    date = date_format(timezone.localtime(proposal.decided_at), "DATETIME_FORMAT")
    if proposal.is_withdrawn:
        raise InvalidRequest(_("The region took this proposal back on %(date)s.") % {"date": date})
    raise InvalidRequest(
        _("This proposal was already answered by %(person)s on %(date)s: %(state)s.")
        % {"person": answered_by, "date": date, "state": str(proposal.get_state_display()).lower()}
    )


def cleaned(text: str) -> str:
    """Return the text without null characters and surrounding space, with plain line endings."""
    return text.replace("\x00", "").replace("\r\n", "\n").strip()
