"""Submit a translation to its readers."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext
from wagtail.models import WorkflowState
from wagtail_localize.models import MissingRelatedObjectError, MissingTranslationError, Translation

from cms.content.models import TextPage
from cms.content.placeholders.places import validation_errors
from cms.translation.segments.segment import unread_machine_count
from cms.users.models import User
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.errors import InvalidRequest, NotAllowed, NotReadable
from workflows.queries.replies.waiting import check_replied

SENTENCES_MISSING = gettext_noop(
    "Not every sentence is translated yet. Sentences that were changed in the Dutch text count as not "
    "translated: look for the empty ones, translate them, and submit the text again."
)


@transaction.atomic
def submit_translation(*, translation: Translation, by: User) -> WorkflowState:
    """Create a revision from the translated strings and start its workflow, or resume one that was sent back.

    Until now the strings are not on the page; a workflow started on the page itself would let readers judge
    the Dutch text. The live row of the page is not touched. Raises NotAllowed; InvalidRequest when a sentence
    has no translation, nobody has read a machine translation, a review is running, or the language has no
    workflow; NotReadable when a placeholder does not exist; and RepliesMissing while remarks of earlier
    readers need a reply.
    """
    page = _translated_page(translation, by)
    if not page.permissions_for_user(by).can_edit():
        raise NotAllowed(_("You may not edit this translation."))
    workflow = page.get_workflow()
    if workflow is None:
        raise InvalidRequest(_("This language has no workflow yet. Ask an administrator to make one."))
    running: WorkflowState | None = page.current_workflow_state
    if running and running.status == WorkflowState.STATUS_IN_PROGRESS:
        raise InvalidRequest(_("This translation is being checked or read already."))
    check_replied(page.translation_key, page.locale.language_code)
    _check_read(translation)
    if errors := validation_errors(page):
        raise NotReadable(errors[0].message)
    page.save_revision(user=by)
    page.refresh_from_db()
    if running:
        running.resume(user=by)
        return running
    state: WorkflowState = workflow.start(page, by)
    return state


def _check_read(translation: Translation) -> None:
    unread = unread_machine_count(translation)
    if unread:
        message = ngettext(
            "Nobody has read %(count)d sentence yet. See “Help with this translation”.",
            "Nobody has read %(count)d sentences yet. See “Help with this translation”.",
            unread,
        )
        raise InvalidRequest(message % {"count": unread})


def _translated_page(translation: Translation, by: User) -> TextPage:
    """Return the page with the translated strings in memory, keeping its slug."""
    source, locale = translation.source, translation.target_locale
    if not source.object.has_translation(locale):
        translation.save_target(user=by, publish=False)
    slug = source.get_translated_instance(locale).slug
    try:
        page: TextPage = source.get_ephemeral_translated_instance(locale, fallback=False)
    except (MissingTranslationError, MissingRelatedObjectError) as error:
        raise InvalidRequest(_(SENTENCES_MISSING)) from error
    page.slug = slug
    page.translated_from = freeze_text(page=source.as_instance()).digest
    return page
