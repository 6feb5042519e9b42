"""Write to the contact of a site that may still have a withdrawn text."""

from datetime import timedelta
from functools import partial
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from api.errors import NothingToRemindError
from api.holdings import Holding
from api.mails import send_reminder
from api.models import ApiKey, SiteReminder
from api.permissions import check_can_keep_sites
from api.queries.sites.known import holding_of, with_evidence
from api.queries.sites.lines import last_lines
from cms.audit.record import record
from cms.users.models import User

PAUSE: Final = timedelta(days=1)


@transaction.atomic
def remind_site(*, key: int, article: UUID, language: str, by: User) -> SiteReminder:
    """Return the reminder; the mail goes out once it is recorded. Once a day at most for a site and a text.

    Raises NotYourSiteError, and NothingToRemindError when the site has no withdrawn text, as far as is known,
    when it was reminded today, or when its key has ended.
    """
    locked = ApiKey.objects.select_for_update(of=("self",)).usable().filter(pk=key)
    if not locked.exists():
        raise NothingToRemindError(_("This key does not work any more, so nobody was written to."))
    (site,) = with_evidence(locked.select_related("region"))
    check_can_keep_sites(by, site.region_id)
    if holding_of(site, last_lines(article, language)) is not Holding.MAY_BE_WITHDRAWN:
        raise NothingToRemindError(_("This site is up to date by now. Nobody was written to."))
    now = timezone.now()
    before = site.reminders.filter(article=article, language=language, failure="")
    if before.filter(sent_at__gt=now - PAUSE).exists():
        raise NothingToRemindError(_("This site got a reminder today. You can send another one tomorrow."))
    sent = {"sent_at": now, "sent_by": by, "failure": ""}
    reminder, _new = SiteReminder.objects.update_or_create(
        key=site, article=article, language=language, defaults=sent
    )
    record("api.remind_site", about=site, by=by, article=str(article), language=language)
    transaction.on_commit(partial(send_reminder, reminder.pk))
    return reminder
