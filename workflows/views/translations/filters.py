"""By what the desk can be narrowed."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page

from cms.content.text_pages import text_models
from workflows.models.choices import TRANSLATION_STATES
from workflows.views.audience_filter import AudienceFilter

MINE, NOBODY, LATE = "mine", "nobody", "late"
WHOSE = [(MINE, _("Given to me")), (NOBODY, _("Given to nobody")), (LATE, _("Past its date"))]

OF_REGIONS = "regions"
WHOSE_TEXTS = [(OF_REGIONS, _("Of regions"))]


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of text there are, each with its name."""
    return [(str(model._meta.model_name), str(model._meta.verbose_name)) for model in text_models()]  # noqa: SLF001 - Django's public names


class RegionalDeskFilterSet(WagtailFilterSet):
    """Works on what `workflows.queries.translations.translation_queue` adds to the pages."""

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
        label=_("Whose work"), choices=WHOSE, method="of_whom", widget=forms.RadioSelect
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def of_whom(self, lines: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Narrow to somebody's work."""
        if value == MINE:
            return lines.filter(translator=self.request.user.pk)
        if value == NOBODY:
            return lines.filter(translator=None)
        return lines.filter(due__lt=timezone.localdate())


class DeskFilterSet(RegionalDeskFilterSet):
    """For who writes nationally: the texts of regions are there when they are asked for."""

    of = django_filters.ChoiceFilter(
        label=_("Whose texts"),
        choices=WHOSE_TEXTS,
        empty_label=_("National"),
        method="of_regions",
        widget=forms.RadioSelect,
    )

    def of_regions(self, lines: QuerySet[Any], _name: str, _value: str) -> QuerySet[Any]:
        """Leave them: the page has looked at this already, so that its counts are of the same texts."""
        return lines
