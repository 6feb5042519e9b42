"""Messages to readers, in their language."""

import logging

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import pgettext

from workflows.enums import PanelKind
from workflows.models import Invitation, Panel

logger = logging.getLogger(__name__)


def invitation_address(invitation: Invitation) -> str:
    """Return the full address of a member's personal link."""
    return settings.PUBLIC_URL + reverse("panel:welcome", args=[invitation.token])


def send_invitation(invitation_id: int) -> bool:
    """Send the link to its member; return whether the mail server took it.

    When it did not, the invitation stays unsent and `manage.py send_invitations` tries again. Whatever a mail
    backend raises ends here: the editor who opened the round goes on, and so do the other invitations.
    """
    unsent = Invitation.objects.unsent().select_related("member", "round__panel", "round__text")
    invitation = unsent.filter(pk=invitation_id).first()
    if invitation is None:
        return False
    try:
        _message(invitation).send()
    except Exception:  # refused, no answer, an address it cannot read: each is tried again, none is lost
        logger.exception("Invitation %s could not be sent; it is kept and tried again.", invitation.key)
        return False
    Invitation.objects.filter(pk=invitation.pk).update(sent_at=timezone.now())
    return True


def _message(invitation: Invitation) -> EmailMultiAlternatives:
    """Write the invitation in the panel's language, as text and as HTML; nothing in it is traced."""
    found, member = invitation.round, invitation.member
    with translation.override(found.panel.language):
        context = {
            "member": member,
            "panel": found.panel,
            "text": found.text,
            "deadline": found.deadline,
            "address": invitation_address(invitation),
        }
        message = EmailMultiAlternatives(
            subject=_subject(found.panel),
            body=render_to_string("workflows/mail/invitation.txt", context),
            to=[member.email] if member else [],
        )
        message.attach_alternative(render_to_string("workflows/mail/invitation.html", context), "text/html")
    return message


def _subject(panel: Panel) -> str:
    if panel.kind == PanelKind.YOUTH:
        return pgettext("youth", "Will you read a text with us?")
    return pgettext("parents", "Will you read a text with us?")
