"""What is known of a site, in words."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from api.holdings import Holding
from api.queries.sites.progress import FeedProgress

HOLDINGS = {
    Holding.MAY_BE_WITHDRAWN: _("May still have the withdrawn text"),
    Holding.MAY_BE_OLDER: _("May have an older form, or not have it yet"),
    Holding.UNKNOWN: _("Unknown"),
    Holding.HAS: _("Up to date"),
}


def moment(at: datetime | None) -> str:
    """Return a moment as people read it; "" for none."""
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT") if at else ""


def read_up_to(known: FeedProgress | None) -> str:
    """Return up to which line a site has read, and when it showed that."""
    if known is None:
        return gettext("Nothing heard of it yet")
    return gettext("Read up to line %(line)s, on %(moment)s") % {
        "line": known.place,
        "moment": moment(known.at),
    }


def behind(known: FeedProgress | None) -> str:
    """Return by how many changes a site is behind."""
    if known is None:
        return gettext("Unknown")
    if known.at_least:
        return gettext("%(number)s changes or more") % {"number": known.behind}
    if not known.behind:
        return gettext("Up to date")
    return ngettext("%(number)s change", "%(number)s changes", known.behind) % {"number": known.behind}
