"""Who has a text, and in which form."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.utils import timezone

from api.holdings import Holding
from api.models import ApiKey, Change, SiteReminder
from api.queries.positions import last_position
from api.queries.sites.known import holding_of, is_for, sites_shown_to, with_evidence
from api.queries.sites.progress import FeedProgress, progress
from cms.users.models import User

ORDER: Final = list(Holding)


class Holder(NamedTuple):
    """A site, what it has of the text, how that is known, and the last mail about it."""

    key: ApiKey
    holding: Holding
    progress: FeedProgress | None
    reminder: SiteReminder | None

    @property
    def may_be_reminded(self) -> bool:
        """Whether it may still have the withdrawn text, and got no mail about it within a day."""
        last = self.reminder
        rested = last is None or bool(last.failure) or last.sent_at < timezone.now() - timedelta(days=1)
        return rested and self.holding is Holding.MAY_BE_WITHDRAWN


def holders(user: User, article: UUID, language: str, lines: Sequence[Change]) -> list[Holder]:
    """Return the sites that this person may see and the text is for, the most urgent first. Five queries."""
    reminders = {
        reminder.key_id: reminder
        for reminder in SiteReminder.objects.filter(article=article, language=language)
    }
    last = last_position()
    found = [
        Holder(key, holding_of(key, lines), progress(key, last), reminders.get(key.pk))
        for key in with_evidence(sites_shown_to(user))
        if any(is_for(key, line) for line in lines)
    ]
    return sorted(found, key=lambda holder: (ORDER.index(holder.holding), holder.key.label))
