"""What an editor reads in a letter to a desk, and where it leads."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from cms.regions.models import SupplementPage
from cms.users.models import User
from workflows.enums import DeskEvent
from workflows.messages.letter import render_mail
from workflows.models import DeskMail


def desk_mail(letter_id: int) -> EmailMultiAlternatives:
    """Return the letter, in the language that its reader chose for the admin."""
    found = DeskMail.objects.select_related("recipient", "text", "proposal__national__text").get(pk=letter_id)
    reader = found.recipient
    with translation.override(language_of(reader)):
        return render_mail(
            f"desk_{found.event}",
            subject=_subject(DeskEvent(found.event)) % {"title": found.about.title},
            to=reader.email,
            name=reader.first_name or str(reader),
            text=found.about,
            proposal=found.proposal,
            address=settings.PUBLIC_URL + _path(found),
        )


def language_of(editor: User) -> str:
    """Return the language in which an editor sees the admin."""
    profile = getattr(editor, "wagtail_userprofile", None)
    return str(profile.get_preferred_language() if profile else settings.LANGUAGE_CODE)


def _subject(event: DeskEvent) -> str:
    return {
        DeskEvent.PROPOSED: _("A region proposes a change: %(title)s"),
        DeskEvent.ANSWERED: _("Your proposal is answered: %(title)s"),
        DeskEvent.NATIONAL_CHANGED: _("The national text changed: %(title)s"),
    }[event]


def _path(found: DeskMail) -> str:
    if found.proposal:
        return reverse("proposals:proposal", args=[found.proposal.pk])
    supplement = SupplementPage.objects.get(
        translation_key=found.supplement, locale__language_code=found.about.language
    )
    return reverse("validation:still_right", args=[supplement.pk])
