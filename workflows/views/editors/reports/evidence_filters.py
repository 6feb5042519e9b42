"""The filters of the report."""

import django_filters
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from workflows.models import Approval
from workflows.models.choices import APPROVAL_KINDS, OUTCOMES
from workflows.queries.rounds.evidence import ROUND, WITHDRAWN

WAYS = [(ROUND, _("Reading round")), *APPROVAL_KINDS]
RESULTS = [*OUTCOMES, (WITHDRAWN, _("Withdrawn"))]


class EvidenceFilterSet(WagtailFilterSet):
    """Works on the columns that rounds and approvals share."""

    title = django_filters.CharFilter(label=_("Article"), lookup_expr="icontains")
    way = django_filters.MultipleChoiceFilter(
        label=_("How"), choices=WAYS, widget=forms.CheckboxSelectMultiple
    )
    result = django_filters.MultipleChoiceFilter(
        label=_("Outcome"), choices=RESULTS, widget=forms.CheckboxSelectMultiple
    )
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    at = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)

    class Meta:
        model = Approval
        fields: list[str] = []
