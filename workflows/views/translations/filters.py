"""The filters of the translation queue."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page

from workflows.models.choices import TRANSLATION_STATES
from workflows.views.kinds_of_text import kinds
from workflows.views.listed_filter import AudienceFilter

MINE, NOBODY, OVERDUE = "mine", "nobody", "late"
WHOSE = [(MINE, _("Given to me")), (NOBODY, _("Given to nobody")), (OVERDUE, _("Past its date"))]

OF_REGIONS = "regions"
WHOSE_TEXTS = [(OF_REGIONS, _("Of regions"))]


class RegionalDeskFilterSet(WagtailFilterSet):
    """Filters the columns that `workflows.queries.translations.translation_queue` adds to pages."""

    title = django_filters.CharFilter(label=_("Title"), lookup_expr="icontains")
    kind = django_filters.MultipleChoiceFilter(
        field_name="content_type__model",
        label=_("Kind"),
        choices=kinds,
        widget=forms.CheckboxSelectMultiple,
    )
    state = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=TRANSLATION_STATES, widget=forms.CheckboxSelectMultiple
    )
    audience = AudienceFilter()
    whose = django_filters.ChoiceFilter(
        label=_("Whose work"), choices=WHOSE, method="filter_translator", widget=forms.RadioSelect
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def filter_translator(self, lines: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Return one person's work, nobody's, or what is overdue."""
        if value == MINE:
            return lines.filter(translator=self.request.user.pk)
        if value == NOBODY:
            return lines.filter(translator=None)
        return lines.filter(due__lt=timezone.localdate())


class DeskFilterSet(RegionalDeskFilterSet):
    """For people who write nationally: the texts of regions are shown on request."""

    of = django_filters.ChoiceFilter(
        label=_("Whose texts"),
        choices=WHOSE_TEXTS,
        empty_label=_("National"),
        method="keep",
        widget=forms.RadioSelect,
    )

    def keep(self, lines: QuerySet[Any], _name: str, _value: str) -> QuerySet[Any]:
        """Return the lines unchanged: the view filters them itself, so that its counts match."""
        return lines
