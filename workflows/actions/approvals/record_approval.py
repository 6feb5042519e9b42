"""Record that a text was approved."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.enums import ApprovalKind
from workflows.models import Approval, FrozenText
from workflows.queries.translations.source_texts import recorded_source_text


@transaction.atomic(savepoint=False)
def record_approval(  # noqa: PLR0913 - the record names all of this
    *,
    text: FrozenText,
    kind: ApprovalKind,
    panels: list[dict[str, Any]],
    carried_over_from: Approval | None = None,
    page: TextPage | None = None,
    reason: str = "",
    requested_by: User | None = None,
    confirmed_by: User | None = None,
    follow_up_due: date | None = None,
) -> Approval:
    """Return the approval that is in force from now on for this article in this language.

    `page` is the page as it was read: it tells what a translation was made from, and whether a source text
    changed in an important way.
    """
    is_source = text.language == settings.LANGUAGE_CODE
    approval = Approval.objects.create(
        text=text,
        kind=kind.value,
        panels=panels,
        carried_over_from=carried_over_from,
        source_text=recorded_source_text(page) if page and not is_source else None,
        important=bool(page and is_source and page.important_change),
        reason=reason,
        requested_by=requested_by,
        confirmed_by=confirmed_by,
        follow_up_due=follow_up_due,
    )
    record("workflows.record_approval", about=approval, by=confirmed_by, why=reason)
    return approval
