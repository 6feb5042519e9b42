"""Ask a parent whether a child of 12 to 15 may take part."""

from functools import partial

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.typed.mailboxes import mailbox, typed_address
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import EndedLink, Member, ParentalConsent
from workflows.notifications import send_parent_question


@transaction.atomic
def ask_parent(
    *,
    member: Member,
    email: str,
    by: User | None,
    send: bool = True,
) -> ParentalConsent:
    """Return the open question to the parent; the message goes out when the transaction is committed.

    Without `send` it goes out with the next run of `manage.py send_invitations`. Asking again sends a new
    link, perhaps to another address, and ends the old one. A parent who agreed is not asked again. Raises
    InvalidRequest when no parent is needed, and for an address that is invalid or the member's own.
    """
    if not member.needs_parent:
        raise InvalidRequest(_("A parent is asked for members of 12 to 15 years only."))
    email = typed_address(email)
    try:
        validate_email(email)
    except ValidationError as error:
        raise InvalidRequest(_("Fill in the e-mail address of a parent.")) from error
    if mailbox(email) == member.mailbox:
        raise InvalidRequest(_("The address of the parent has to be another one than the child's."))
    consent = ParentalConsent.objects.select_for_update().filter(member=member).first()
    if consent is None:
        consent = ParentalConsent(member=member)
    elif consent.given_at:
        return consent
    else:
        EndedLink.objects.remember(consent, replaced=True)
        consent.serial += 1
    consent.email, consent.sent_at, consent.attempts, consent.last_error = email, None, 0, ""
    consent.save()
    record("workflows.ask_parent", about=member, by=by)
    if send:
        transaction.on_commit(partial(send_parent_question, consent.pk))
    return consent
