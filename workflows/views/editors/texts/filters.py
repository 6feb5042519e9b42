"""The filters of the list of texts."""

from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.db.models import Q, QuerySet
from django.db.models.functions import Substr
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from cms.content.enums import Sector
from cms.content.models import DraftEntry, Topic
from cms.regions.models import RegionPage
from cms.regions.queries.region_of_page import REGION_PATH_LENGTH
from cms.users.models import User
from workflows.queries.texts.text_list import listed_texts, texts_in_state
from workflows.views.editors.texts.labels import STATES
from workflows.views.kinds_of_text import kinds
from workflows.views.listed_filter import AudienceFilter, ListedFilter

MINE, NOBODY = "mine", "nobody"
WHOSE = [(MINE, _("Mine")), (NOBODY, _("Of nobody, or of somebody who left"))]
NATIONAL = "national"
ENDED, SOON, NEVER = "ended", "soon", "never"
VALIDITY = [
    (ENDED, _("The date has passed")),
    (SOON, _("Within 60 days")),
    (NEVER, _("No date")),
]
SOON_IS = timedelta(days=60)


def topics() -> list[tuple[str, str]]:
    """Return the topics that texts can have, by their keys."""
    known = Topic.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    named = known.exclude(label_changes__is_first=True).order_by("name")
    return [(str(key), name) for key, name in named.values_list("translation_key", "name")]


class TextFilterSet(WagtailFilterSet):
    """State and language belong together: a text that is so in one of these languages."""

    state = django_filters.MultipleChoiceFilter(
        label=_("How far it is"), choices=STATES, method="filter_state", widget=forms.CheckboxSelectMultiple
    )
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"),
        choices=settings.LANGUAGES,
        method="filter_language",
        widget=forms.CheckboxSelectMultiple,
    )
    owner = django_filters.ChoiceFilter(label=_("Owner"), choices=WHOSE, method="filter_owner")
    audience = AudienceFilter()
    sector = ListedFilter(
        field_name="sectors", label=_("Sector"), choices=Sector.choices, widget=forms.RadioSelect
    )
    topic = ListedFilter(field_name="topics", label=_("Topic"), choices=topics)
    kind = django_filters.MultipleChoiceFilter(
        field_name="page__content_type__model",
        label=_("Kind"),
        choices=kinds,
        widget=forms.CheckboxSelectMultiple,
    )
    region = django_filters.ChoiceFilter(label=_("Region"), choices=[], method="filter_region")
    level = django_filters.MultipleChoiceFilter(
        field_name="page__readability__level",
        label=_("Level"),
        choices=[(level, str(level)) for level in range(1, 5)],
        widget=forms.CheckboxSelectMultiple,
    )
    validity = django_filters.ChoiceFilter(
        label=_("Valid until"), choices=VALIDITY, method="filter_validity", widget=forms.RadioSelect
    )

    class Meta:
        model = DraftEntry
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user: Any = self.request.user
        owners = User.objects.filter(pk__in=listed_texts(user).order_by().values("owner"))
        others = [(str(person.pk), str(person)) for person in owners.exclude(pk=user.pk).order_by("pk")]
        self.filters["owner"].extra["choices"] = [*WHOSE, *sorted(others, key=lambda one: one[1])]
        regions = RegionPage.objects.order_by("region__name").values_list("region__code", "region__name")
        named = [(code, f"{name} ({code})") for code, name in dict.fromkeys(regions)]
        self.filters["region"].extra["choices"] = [(NATIONAL, _("National")), *named]

    def filter_state(self, texts: QuerySet[Any], _name: str, states: list[str]) -> QuerySet[Any]:
        """Return the texts that are so in one of the chosen languages, or in any."""
        return self._in_state(texts, states) if states else texts

    def filter_language(self, texts: QuerySet[Any], _name: str, languages: list[str]) -> QuerySet[Any]:
        """Return the texts that there are in one of these; with a state `filter_state` does it."""
        return self._in_state(texts, []) if languages and not self.form.cleaned_data["state"] else texts

    def _in_state(self, texts: QuerySet[Any], states: list[str]) -> QuerySet[Any]:
        user: Any = self.request.user
        found = texts_in_state(user, states, self.form.cleaned_data["language"])
        return texts.filter(page__translation_key__in=found)

    def filter_owner(self, texts: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Return one person's texts, or those that nobody keeps up to date."""
        if value == NOBODY:
            return texts.filter(Q(owner=None) | Q(owner__is_active=False))
        return texts.filter(owner=self.request.user.pk if value == MINE else int(value))

    def filter_region(self, texts: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Return the texts below the pages of one region, or the national ones."""
        regions = RegionPage.objects.values("path")
        texts = texts.annotate(place=Substr("page__path", 1, REGION_PATH_LENGTH))
        if value == NATIONAL:
            return texts.exclude(place__in=regions)
        return texts.filter(place__in=regions.filter(region__code=value))

    def filter_validity(self, texts: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Return the texts whose date has passed, is near, or is not there."""
        today = timezone.localdate()
        if value == NEVER:
            return texts.filter(valid_until=None)
        if value == ENDED:
            return texts.filter(valid_until__lt=today)
        return texts.filter(valid_until__range=(today, today + SOON_IS))
