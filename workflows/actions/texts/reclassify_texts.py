"""Give texts another audience or other topics."""

from collections.abc import Sequence

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import TextPage, Topic
from cms.content.text_pages import text_pages
from cms.users.models import User
from workflows.errors import InvalidRequest, NotAllowed
from workflows.queries.texts.states import LOCKED, with_states
from workflows.rules.classification import Reclassification


@transaction.atomic
def reclassify_texts(*, pages: Sequence[int], change: Reclassification, by: User) -> int:
    """Return how many texts have a new draft with this change; all of them, or none.

    For whom a text is and what it is about are read and approved with it: a text that is public stays as it
    is, and its new draft goes to the readers like any other. Raises NotAllowed for a text that `by` may not
    edit, and InvalidRequest for one that is being checked or read, or that is planned, and for a translation:
    it follows its source.
    """
    found = text_pages().filter(pk__in=pages).order_by("pk")
    list(found.select_for_update(of=("self",)))
    states = dict(with_states(found).values_list("pk", "state"))
    count = 0
    for page in found.specific():
        if not page.permissions_for_user(by).can_edit():
            raise NotAllowed(_("You may not change all of these texts. Nothing was changed."))
        if page.locale.language_code != settings.LANGUAGE_CODE:
            raise InvalidRequest(_("A translation has the audience and the topics of its source text."))
        if states[page.pk] in LOCKED or page.locked:
            raise InvalidRequest(
                _("“%(title)s” is locked now: it is being checked or read, or waits for its day.")
                % {"title": page.draft_title}
            )
        draft = page.get_latest_revision_as_object()
        if _changed(draft, change):
            _store(draft, by)
            record("workflows.reclassify_texts", about=page, by=by)
            count += 1
    return count


def _changed(draft: TextPage, change: Reclassification) -> bool:
    """Make the change in memory; return whether it is one."""
    before = {str(topic.translation_key) for topic in draft.topics.all()}
    audience = change.audience_after(draft.audience)
    keys = change.topics_after(before)
    if audience == draft.audience and keys == before:
        return False
    draft.audience = audience
    draft.topics.set(Topic.objects.filter(translation_key__in=keys, locale=draft.locale_id))
    return True


def _store(draft: TextPage, by: User) -> None:
    """Save as the editor does: what is not public yet changes in its page, too."""
    if not draft.live:
        draft.save(clean=False)
    draft.save_revision(user=by, changed=True, log_action=True, clean=False)
