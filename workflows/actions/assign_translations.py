"""Give translations to a person, with a date."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale

from cms.users.models import User
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import TranslationAssignment
from workflows.queries.translators import languages_of, translators


@transaction.atomic
def assign_translations(
    *, articles: Sequence[UUID], locale: Locale, to: User | None, due: date | None, by: User
) -> int:
    """Return how many were given; nobody and no date takes them back.

    Raises NotAllowed, and InvalidRequest when none is chosen or this person does not write texts.
    """
    if not languages_of(by).filter(pk=locale.pk).exists():
        raise NotAllowed(_("You may not divide the work for this language."))
    if not articles:
        raise InvalidRequest(_("Choose at least one text first: tick the box before its title."))
    if to is not None and not translators().filter(pk=to.pk).exists():
        raise InvalidRequest(_("This person may not write texts, so cannot translate one."))
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
    return len(rows)
