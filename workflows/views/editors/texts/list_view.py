"""The list of all texts that somebody may see."""

from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.models import Page

from cms.content.models import DraftEntry
from cms.content.views.reports import CellColumn, LineReport, unknown_last
from workflows.models import SavedView
from workflows.queries.texts.text_list import found_texts, listed_texts, versions
from workflows.views.editors.texts.filters import TextFilterSet, topics
from workflows.views.editors.texts.labels import HEADINGS
from workflows.views.editors.texts.lines import TextLine, text_line

CELLS = "workflows/editors/texts/cells"
#: what is no choice of somebody's, and so no part of a view that is kept
PASSING = ("p", "export", "_w_filter_fragment")
NAMES = {"changed": "page__latest_revision_created_at", "level": "page__readability__level"}


def _day(name: str, line: TextLine) -> str:
    moment = getattr(line, name)
    return date_format(timezone.localtime(moment), "SHORT_DATE_FORMAT") if moment else ""


class TextsView(LineReport):
    """One line for all languages of a text; as many queries for any number of them.

    A search finds every word of the newest drafts that this person sees, and a text by its id or address.
    """

    page_title = _("Texts")
    header_icon = "doc-full"
    model = Page
    any_permission_required = ["add", "change", "publish"]
    template_name = "workflows/editors/texts/list.html"
    results_template_name = "workflows/editors/texts/list_results.html"
    index_url_name = "texts:index"
    index_results_url_name = "texts:results"
    is_searchable = True
    filterset_class = TextFilterSet
    default_ordering = "-changed"
    columns = [
        BulkActionsCheckboxColumn("bulk_actions", obj_type="text"),
        CellColumn("title", folder=CELLS, label=HEADINGS["title"], sort_key="title", width="30%"),
        CellColumn("states", folder=CELLS, label=HEADINGS["states"], width="30%"),
        CellColumn("about", folder=CELLS, label=_("For whom, about what")),
        CellColumn("owner", folder=CELLS, label=HEADINGS["owner"]),
        Column("level", label=HEADINGS["level"], sort_key="level"),
        CellColumn("valid_until", folder=CELLS, label=HEADINGS["valid_until"], sort_key="valid_until"),
        Column("changed", label=HEADINGS["changed"], sort_key="changed", accessor=partial(_day, "changed")),
    ]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "teksten"

    def get_filtered_queryset(self) -> list[int]:
        """Return the keys of the texts in their order: what is looked for is looked for once, and counted."""
        return list(self.get_queryset().values_list("pk", flat=True))

    def get_base_queryset(self) -> QuerySet[DraftEntry]:
        """Return all that this person may see."""
        user: Any = self.request.user
        return listed_texts(user)

    def order_queryset(self, queryset: QuerySet[DraftEntry]) -> QuerySet[DraftEntry]:
        """Put what has no value last."""
        name = self.ordering.removeprefix("-")
        sign = "-" if name != self.ordering else ""
        return queryset.order_by(unknown_last(f"{sign}{NAMES.get(name, name)}"), "pk")

    def search_queryset(self, queryset: QuerySet[DraftEntry]) -> QuerySet[DraftEntry]:
        """Return the texts that have the words in one of their languages; what is meant itself first."""
        if not self.is_searching:
            return queryset
        user: Any = self.request.user
        found = found_texts(user, queryset, self.search_query)
        return found if self.is_explicitly_ordered else found.order_by("rank", "title", "pk")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the template the selections that this person keeps."""
        query = self.request.GET.copy()
        for name in PASSING:
            query.pop(name, None)
        chosen = query.urlencode()
        views = SavedView.objects.filter(user=self.request.user.pk)
        return super().get_context_data(*args, saved_views=list(views), chosen=chosen, **kwargs)

    def lines_of(self, rows: Any) -> list[TextLine]:
        """Fetch these texts, but for their words, and their versions."""
        user: Any = self.request.user
        pks = list(rows)
        texts = DraftEntry.objects.select_related("page__readability", "owner").filter(pk__in=pks)
        found = {
            entry.pk: entry for entry in texts.defer("words", "title_words", "page__readability__searched")
        }
        entries = [found[pk] for pk in pks if pk in found]
        pages = versions(user, [entry.page.translation_key for entry in entries])
        names, today = dict(topics()), timezone.localdate()
        return [text_line(entry, pages[entry.page.translation_key], names, today) for entry in entries]
