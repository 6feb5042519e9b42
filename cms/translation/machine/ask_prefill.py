"""Request machine translation of everything that is not translated yet."""

from datetime import timedelta
from functools import partial
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Locale
from wagtail_localize.models import Translation

from cms.translation.machine.budget import budget_of, region_of
from cms.translation.machine.errors import CannotPrefillError
from cms.translation.machine.tasks import run_waiting_prefill
from cms.translation.machine.translators import is_free, tool_name, translator_for
from cms.translation.models import Prefill, PrefillStatus
from cms.translation.segments.markup import word_count
from cms.translation.segments.segment import segments_of
from cms.users.models import User

MAX_WAIT: Final = timedelta(hours=1)  # after this, the worker is assumed to be gone


@transaction.atomic
def ask_prefill(*, translation: Translation, by: User) -> Prefill:
    """Reserve the words in the budget and enqueue the work, to start once this is committed.

    Raises CannotPrefillError when no service translates into this language, every sentence has a translation,
    a request is already waiting, or the words would exceed the month's budget.
    """
    translator = translator_for(translation.source.locale, translation.target_locale)
    if translator is None:
        raise CannotPrefillError(
            _("No machine translates into this language. An administrator can set one up.")
        )
    region_id = region_of(translation)
    Locale.objects.select_for_update().get(pk=translation.source.locale_id)  # spend words one by one
    still_waiting_since = timezone.now() - MAX_WAIT
    if translation.prefills.filter(status=PrefillStatus.WAITING, asked_at__gte=still_waiting_since).exists():
        raise CannotPrefillError(_("The machine is at work on this text already. Look again in a minute."))
    empty = {segment.source for segment in segments_of(translation) if not segment.target}
    if not empty:
        raise CannotPrefillError(_("Every sentence has a translation already."))
    words = 0 if is_free(translator) else sum(word_count(source) for source in empty)
    _check_budget(region_id, words)
    prefill = Prefill.objects.create(
        translation=translation,
        region_id=region_id,
        asked_by=by,
        tool=tool_name(translator)[:100],
        words=words,
    )
    transaction.on_commit(partial(run_waiting_prefill.enqueue, prefill.pk))
    return prefill


def _check_budget(region_id: int | None, words: int) -> None:
    if not words:
        return
    left = budget_of(region_id).left
    if words > left:
        needed = ngettext("This text needs %(words)d word", "This text needs %(words)d words", words)
        rest = ngettext("%(left)d word is left this month", "%(left)d words are left this month", left)
        raise CannotPrefillError(
            _("%(needed)s, and %(rest)s. Translate it by hand, wait for the new month, or ask for more.")
            % {"needed": needed % {"words": words}, "rest": rest % {"left": left}}
        )
