"""Filters of a list by what is stored as a list of values."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cms.content.enums import Audience


class ListedFilter(django_filters.ChoiceFilter):
    """Searches the stored list of values: a fixed set, none of them a substring of another between quotes."""

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Return what has this value, or all when none was chosen."""
        return queryset.filter(**{f"{self.field_name}__icontains": f'"{value}"'}) if value else queryset


class AudienceFilter(ListedFilter):
    """By audience."""

    def __init__(self) -> None:
        super().__init__(
            field_name="audience", label=_("Audience"), choices=Audience.choices, widget=forms.RadioSelect
        )
