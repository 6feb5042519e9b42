"""The mails to editors, and where they lead."""

from datetime import date

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from cms.content.text_pages import text_page
from cms.mail.writing import render_mail
from cms.regions.models import SupplementPage
from cms.users.admin_language import admin_language
from cms.users.models import User
from workflows.enums import ApprovalKind
from workflows.mails.last_move import Move, last_move
from workflows.models import DeskMail, HeldPublication, Round
from workflows.models.desk_events import DeskEvent


def desk_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail, in the language that its recipient chose for the admin."""
    mail = DeskMail.objects.select_related(
        "recipient", "text", "proposal__national__text", "together__panel__region", "together__neighbour"
    ).get(pk=pk)
    recipient = mail.recipient
    with translation.override(admin_language(recipient)):
        return render_mail(
            f"workflows/mail/desk_{mail.event}",
            subject=_subject(DeskEvent(mail.event)) % {"title": mail.title},
            to=recipient.email,
            name=recipient.first_name or str(recipient),
            text=mail.about,
            proposal=mail.proposal,
            together=mail.together,
            due=_due(mail),
            moved=_moved(mail),
            held=HeldPublication.objects.filter(approval__text=mail.text).last(),
            url=settings.PUBLIC_URL + _path(mail),
        )


def choice_mail(round_pk: int, editor: User, page_pk: int) -> EmailMultiAlternatives:
    """Return the mail that asks an editor what to do with a round with too few readers."""
    round = Round.objects.select_related("panel", "text").get(pk=round_pk)  # noqa: A001 - the domain's term
    with translation.override(admin_language(editor)):
        return render_mail(
            "workflows/mail/choice",
            subject=_("Too few people have read: %(title)s") % {"title": round.text.title},
            to=editor.email,
            name=editor.first_name or str(editor),
            round=round,
            readers=round.invitations.filter(revoked_at=None).exclude(verdict=None).count(),
            waits_days=settings.PANEL_CHOICE_DAYS,
            url=settings.PUBLIC_URL + reverse("wagtailadmin_pages:edit", args=[page_pk]),
        )


def _subject(event: DeskEvent) -> str:
    return {
        DeskEvent.PROPOSED: _("A region proposes a change: %(title)s"),
        DeskEvent.ANSWERED: _("Your proposal is answered: %(title)s"),
        DeskEvent.NATIONAL_CHANGED: _("The national text changed: %(title)s"),
        DeskEvent.NATIONAL_WITHDRAWN: _("The national text was withdrawn: %(title)s"),
        DeskEvent.MOVED_AWAY: _("Moved away from your region: %(title)s"),
        DeskEvent.READING_OWED: _("Panels still have to read: %(title)s"),
        DeskEvent.WITHDRAWN_UNREAD: _("Withdrawn, not read in time: %(title)s"),
        DeskEvent.PLAN_HELD: _("Planned, and not public yet: %(title)s"),
        DeskEvent.ASKED_TOGETHER: _("Another region asks to read together: %(title)s"),
    }[event]


def _due(mail: DeskMail) -> date | None:
    """Return until when panels could read a text that was published urgently; None in other mails."""
    if mail.text is None or mail.supplement is not None:
        return None
    urgent = mail.text.approvals.filter(kind=ApprovalKind.URGENT).order_by("pk").last()
    return urgent.follow_up_due if urgent else None


def _moved(mail: DeskMail) -> Move | None:
    """Return who moved the text away; None in other mails, and when its page is gone."""
    if mail.text is None or mail.event != DeskEvent.MOVED_AWAY:
        return None
    page = text_page(mail.text.article, mail.text.language)
    return last_move(page) if page else None


def _path(mail: DeskMail) -> str:
    if mail.proposal:
        return reverse("proposals:proposal", args=[mail.proposal.pk])
    if mail.together:
        return f"{reverse('reading_panels:edit', args=[mail.together.neighbour_id])}#neighbours"
    if mail.event == DeskEvent.MOVED_AWAY:
        return reverse("wagtailadmin_home")  # its desk may not open the page where it is now
    assert mail.about  # noqa: S101 - a database constraint guarantees it
    if mail.supplement is None:
        page = text_page(mail.about.article, mail.about.language)
        return reverse("validation:article", args=[page.pk]) if page else reverse("wagtailadmin_home")
    supplement = SupplementPage.objects.get(
        translation_key=mail.supplement, locale__language_code=mail.about.language
    )
    if mail.event == DeskEvent.NATIONAL_WITHDRAWN:
        return reverse("wagtailadmin_pages:edit", args=[supplement.pk])
    return reverse("validation:still_right", args=[supplement.pk])
