"""A list of words in which a term is once, however it is written."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.text import folded


class OneTerm:
    """Refuses a term that its list has already: with other capitals, or with signs that nobody sees.

    Of two editors who save at the same time the database refuses the second, if both write the same signs.
    """

    def clean(self) -> None:
        """Raise ValidationError that shows the term as it is in the list. One query."""
        super().clean()  # type: ignore[misc]  # of the model, after this class
        check_once(getattr(self, "term", ""), self._others().values_list("term", flat=True))

    def _others(self) -> models.QuerySet[Any]:
        row: Any = self
        others = type(row)._default_manager.exclude(pk=row.pk)  # noqa: SLF001 - Django's documented way to ask a model
        return others.filter(locale=row.locale_id) if hasattr(row, "locale_id") else others


def check_once(term: str, others: Iterable[str]) -> None:
    """Raise ValidationError when one of the others is the same term."""
    form = folded(term)
    for other in others:
        if folded(other) == form:
            message = _("“%(term)s” is in the list already.")
            raise ValidationError({"term": ValidationError(message, params={"term": other})})
