"""The translation queue of one language."""

from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from cms.content.views.reports import CellColumn, LineReport
from cms.users.models import User
from workflows.errors import NotAllowed
from workflows.models.choices import TRANSLATION_STATES
from workflows.queries.translations.translation_queue import counts, progress, translation_queue
from workflows.queries.translations.translators import NATIONAL, missing_words
from workflows.views.translations.access import LanguageAccess, languages_in_order
from workflows.views.translations.filters import OF_REGIONS, DeskFilterSet, RegionalDeskFilterSet
from workflows.views.translations.forms import AssignForm
from workflows.views.translations.lines import DeskLine, desk_line

HEADINGS = {
    "title": _("Text"),
    "kind": _("Kind"),
    "region": _("Region"),
    "label": _("State"),
    "age": _("Days"),
    "audience": _("Audience"),
    "words": _("Words"),
    "owner": _("Owner"),
    "translator": _("Translator"),
    "due": _("Due"),
}
CELLS = "workflows/translations/cells"


class ChoiceColumn(CellColumn):
    """Check boxes to choose several texts at once."""

    header_template_name = "workflows/translations/cells/choose_all.html"


class FirstDeskView(View):
    """Redirects to the first language of this person."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Raise NotAllowed for people who translate into none."""
        languages = languages_in_order(request.user)
        if not languages:
            raise NotAllowed(_("You may not translate into any language. Ask an administrator."))
        return HttpResponseRedirect(reverse("translations:desk", args=[languages[0].language_code]))


class DeskView(LanguageAccess, LineReport):
    """Every text with the state of its translation; the number of queries is fixed.

    The national desk sees the national texts, and those of regions on request; a regional desk sees the texts
    of its region.
    """

    page_title = _("Translations")
    header_icon = "globe"
    template_name = "workflows/translations/desk.html"
    results_template_name = "workflows/translations/desk_results.html"
    columns = [
        ChoiceColumn("choose", folder=CELLS, label=_("Choose"), width="3%"),
        CellColumn("title", folder=CELLS, label=HEADINGS["title"], width="30%"),
        CellColumn("state", folder=CELLS, label=HEADINGS["label"]),
        Column("age", label=HEADINGS["age"]),
        Column("audience", label=HEADINGS["audience"]),
        Column("words", label=HEADINGS["words"]),
        Column("owner", label=HEADINGS["owner"]),
        CellColumn("translator", folder=CELLS, label=HEADINGS["translator"]),
        CellColumn("next", folder=CELLS, label=_("What to do")),
    ]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "translations"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Raise NotAllowed or Http404 before anything is looked up."""
        self.locale  # noqa: B018 - looked up for what it raises
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_index_url(self) -> str:
        """Return the URL of this language's list."""
        return reverse("translations:desk", args=[self.locale.language_code])

    def get_index_results_url(self) -> str:
        """Return the URL of its filtered results."""
        return reverse("translations:desk_results", args=[self.locale.language_code])

    def get_page_subtitle(self) -> str:
        """Name the language."""
        return str(self.locale.get_display_name())

    @property
    def filterset_class(self) -> type[RegionalDeskFilterSet]:
        """Offer the texts of regions to people who also have national ones."""
        both = self.trees.national and self.trees.regions
        return DeskFilterSet if both else RegionalDeskFilterSet

    @cached_property
    def shows_regions(self) -> bool:
        """Whether the texts of regions are shown now."""
        return not self.trees.national or self.request.GET.get("of") == OF_REGIONS

    @cached_property
    def lines(self) -> QuerySet[Any]:
        """All texts of this language that this person may translate."""
        lines = translation_queue(self.locale.language_code)
        if self.shows_regions:
            return lines.filter(region__in=self.trees.regions)
        return lines.filter(region=None)

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return the texts that need work first, and of those the ones due first."""
        order: list[Any] = ["rank", F("due").asc(nulls_last=True), F("waits").asc(nulls_last=True), "pk"]
        return self.lines.order_by(*order)

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep that order."""
        return queryset

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the template the counts by state, and what else this language lacks."""
        by_state = counts(self.lines)
        return super().get_context_data(
            *args,
            languages=self.languages,
            locale=self.locale,
            counts=[
                (state, label, by_state[state]) for state, label in TRANSLATION_STATES if by_state[state]
            ],
            is_empty=not any(by_state.values()),
            missing=None if self.shows_regions else missing_words(self.locale),
            assign_form=AssignForm(below=self._writable_pages()),
            of=f"of={OF_REGIONS}&" if self.trees.national and self.shows_regions else "",
            **kwargs,
        )

    def _writable_pages(self) -> list[Page]:
        pages = self.trees.pages
        return [pages[code] for code in (self.trees.regions if self.shows_regions else [NATIONAL])]

    def lines_of(self, rows: Any) -> list[DeskLine]:
        """Fetch the progress of each translation, and its people."""
        pages = list(rows)
        language = self.locale.language_code
        done = progress([page for page in pages if page.target_id], language)
        pks = {pk for page in pages for pk in (page.kept_by, page.translator) if pk}
        people = User.objects.in_bulk(pks)
        return [desk_line(page, language, done.get(page.translation_key, (0, 0)), people) for page in pages]
