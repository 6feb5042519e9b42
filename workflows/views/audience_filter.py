"""The filter of a list by audience."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cms.content.enums import Audience


class AudienceFilter(django_filters.ChoiceFilter):
    """Searches the stored list of audiences: a fixed set, none of them a substring of another."""

    def __init__(self) -> None:
        super().__init__(label=_("Audience"), choices=Audience.choices, widget=forms.RadioSelect)

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Return the texts for this audience, or all when none was chosen."""
        return queryset.filter(audience__icontains=f'"{value}"') if value else queryset
