"""Messages to readers, in their language."""

import logging

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from workflows.models import Invitation

logger = logging.getLogger(__name__)


def invitation_address(invitation: Invitation) -> str:
    """Return the full address of a member's personal link."""
    return settings.PUBLIC_URL + reverse("panel:welcome", args=[invitation.token])


def send_invitation(invitation_id: int) -> bool:
    """Send the link to its member; return whether the mail server took it.

    When it did not, the invitation stays unsent and `manage.py send_invitations` tries again.
    """
    invitation = Invitation.objects.select_related("member", "round__panel", "round__text").get(
        pk=invitation_id
    )
    if invitation.member is None or invitation.revoked_at or not invitation.round.is_open:
        return False
    with translation.override(invitation.round.panel.language):
        context = {
            "member": invitation.member,
            "panel": invitation.round.panel,
            "text": invitation.round.text,
            "deadline": invitation.round.deadline,
            "address": invitation_address(invitation),
        }
        message = EmailMultiAlternatives(
            subject=_("Will you read a text with us?"),
            body=render_to_string("workflows/mail/invitation.txt", context),
            to=[invitation.member.email],
        )
        message.attach_alternative(render_to_string("workflows/mail/invitation.html", context), "text/html")
        try:
            message.send()
        except OSError:  # smtplib's errors are OSErrors: the mail server did not answer, or refused
            logger.exception("Invitation %s could not be sent; it is kept and tried again.", invitation.key)
            return False
    Invitation.objects.filter(pk=invitation.pk).update(sent_at=timezone.now())
    return True
