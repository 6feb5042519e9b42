"""Withdraw a text from all regional sites at once."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from cms.users.models import User
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.actions.mails.notify_of_withdrawal import notify_of_withdrawal
from workflows.errors import NotAllowed
from workflows.queries.approvals.current import current_approval
from workflows.queries.approvals.public_texts import may_withdraw_along, other_languages


@transaction.atomic
def withdraw_article(
    *, page: TextPage, reason: str, by: User, languages: Collection[str] | None = None
) -> list[TextPage]:
    """Unpublish in this and other languages, and record who did it and why. Return the pages.

    `languages` are the others that go along; None: all of them that are public, as far as this person may.
    Also cancels a scheduled publication. A running review continues. Regions with a supplement get a mail.
    Raises NotAllowed.
    """
    list(
        text_pages()
        .select_for_update(of=("self",))
        .filter(translation_key=page.translation_key)
        .order_by("pk")
    )
    if not page.permissions_for_user(by).can_unpublish():
        raise NotAllowed(_("You may not withdraw this text, or it is not public."))
    others = other_languages(page)
    if languages is None:
        along = [other for other in others if may_withdraw_along(by, page, other)]
    else:
        along = [other for other in others if other.locale.language_code in languages]
    if not all(may_withdraw_along(by, page, other) for other in along):
        raise NotAllowed(_("You may not withdraw this text in all of these languages."))
    going = [
        (text, current_approval(text.translation_key, text.locale.language_code)) for text in (page, *along)
    ]
    # all approvals end first: what goes along gets no line in the feed about what goes before it
    for text, _approval in going:
        language = text.locale.language_code
        record_withdrawal(article=text.translation_key, language=language, reason=reason, by=by)
    for text, approval in going:
        text.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=None)
        text.unpublish(user=by)
        if approval:
            notify_of_withdrawal(approval=approval)
    return [page, *along]
