"""By what the desk can be narrowed."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from cms.content.enums import Audience
from cms.content.models import ArticlePage
from workflows.models.choices import TRANSLATION_STATES

MINE, NOBODY, LATE = "mine", "nobody", "late"
WHOSE = [(MINE, _("Given to me")), (NOBODY, _("Given to nobody")), (LATE, _("Past its date"))]


class DeskFilterSet(WagtailFilterSet):
    """Works on what `workflows.queries.desk` adds to the pages."""

    title = django_filters.CharFilter(label=_("Title"), lookup_expr="icontains")
    state = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=TRANSLATION_STATES, widget=forms.CheckboxSelectMultiple
    )
    audience = django_filters.ChoiceFilter(
        label=_("Audience"), choices=Audience.choices, method="for_audience", widget=forms.RadioSelect
    )
    whose = django_filters.ChoiceFilter(
        label=_("Whose work"), choices=WHOSE, method="of_whom", widget=forms.RadioSelect
    )

    class Meta:
        model = ArticlePage
        fields: list[str] = []

    def for_audience(self, lines: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Look in the stored list; its values are a fixed set, none of them a part of another."""
        return lines.filter(audience__icontains=f'"{value}"')

    def of_whom(self, lines: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Narrow to somebody's work."""
        if value == MINE:
            return lines.filter(translator=self.request.user.pk)
        if value == NOBODY:
            return lines.filter(translator=None)
        return lines.filter(due__lt=timezone.localdate())
