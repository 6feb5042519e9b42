"""Assign translations to a person, with a due date."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import TranslationAssignment
from workflows.queries.translations.translation_queue import translation_queue
from workflows.queries.translations.translators import NATIONAL, translators, writable_trees


@transaction.atomic
def assign_translations(
    *, articles: Sequence[UUID], locale: Locale, to: User | None, due: date | None, by: User
) -> int:
    """Return how many were assigned; without a person and a date the assignment is cleared.

    Raises NotAllowed for a language or a region in which `by` may not write, and InvalidRequest when no text
    is chosen or the other person may not write there.
    """
    trees = writable_trees(by, locale)
    if not trees.pages:
        raise NotAllowed(_("You may not divide the work for this language."))
    if not articles:
        raise InvalidRequest(_("Choose at least one text first: tick the box before its title."))
    lines = translation_queue(locale.language_code).filter(translation_key__in=articles).order_by()
    regions = {code or NATIONAL for code in lines.values_list("region", flat=True).distinct()}
    if not regions <= trees.pages.keys():
        raise NotAllowed(_("You may not divide the work of another region."))
    if to is not None and not all(_writes_below(to, trees.pages[code]) for code in regions):
        raise InvalidRequest(_("This person may not write these texts, so cannot translate them."))
    language = locale.language_code
    rows = [
        TranslationAssignment(article=article, language=language, assigned_to=to, due=due)
        for article in dict.fromkeys(articles)
    ]
    TranslationAssignment.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["article", "language"],
        update_fields=["assigned_to", "due"],
    )
    record("workflows.assign_translations", about=locale, by=by, texts=len(rows), account=to.pk if to else "")
    return len(rows)


def _writes_below(person: User, page: Page) -> bool:
    return translators([page]).filter(pk=person.pk).exists()
