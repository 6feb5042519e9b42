"""The mail to the contact of a site that is behind."""

from functools import partial

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.translation import gettext as _

from api.models import Change, SiteReminder
from api.queries.sites.lines import last_lines
from api.queries.sites.titles import titles
from cms.mail.delivery import send
from cms.mail.writing import render_mail


def send_reminder(pk: int) -> None:
    """Send it once; when the mail server does not take it, the reminder says so, and may be sent again."""
    failure = send(partial(_reminder_mail, pk), what=f"Reminder {pk} to a site")
    SiteReminder.objects.filter(pk=pk).update(failure=failure)


def _reminder_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail, in Dutch: who keeps a site has no account that chose a language."""
    reminder = SiteReminder.objects.select_related("key__region").get(pk=pk)
    text = reminder.article, reminder.language
    own = reminder.key.region.code if reminder.key.region else ""
    withdrawn = [line for line in last_lines(*text) if line.type == Change.Type.WITHDRAWN]
    lines = [line for line in withdrawn if line.region in {"", own}]
    with translation.override(settings.LANGUAGE_CODE):
        title = titles([text])[text]
        return render_mail(
            "api/mail/site_reminder",
            subject=_("Is this text gone from your site? %(title)s") % {"title": title},
            to=reminder.key.contact_email,
            title=title,
            language=dict(settings.LANGUAGES).get(reminder.language, reminder.language),
            site=reminder.key.label,
            lines=lines,
            at=max((line.at for line in lines), default=None),
            url=f"{settings.PUBLIC_URL}/api/v1/docs#state",
        )
