"""The report on readers' feedback."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn

from cms.content.views.reports import LineReport, unknown_last
from cms.feedback.enums import Clear
from cms.feedback.models import DailyCount, ReaderText
from cms.feedback.permissions import can_view_feedback, check_can_view_feedback, regions_shown_to
from cms.feedback.queries.counts import RECENT_DAYS, of_last_days, totals_by_text, visible_to
from cms.feedback.queries.texts import newest_texts
from cms.feedback.views.report_filters import ReadersFilterSet
from cms.feedback.views.report_lines import ReaderLine, reader_lines

REPORT = "readers_report"
HEADINGS = {
    "title": gettext_lazy("Article"),
    "language": gettext_lazy("Language"),
    "yes": Clear.YES.label,
    "partly": Clear.PARTLY.label,
    "no": Clear.NO.label,
    "percentage": gettext_lazy("Share clear"),
    "reads": gettext_lazy("Times read"),
    "texts_in_one": gettext_lazy("Newest words of readers"),
}
SORTED_BY = {"yes": "total_yes", "partly": "total_partly", "no": "total_no", "reads": "total_reads"}


class ReadersMenuItem(MenuItem):
    """Shown to everybody who works on pages, or at a region's desk."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this user may open the report."""
        user: Any = request.user
        return can_view_feedback(user)


class WordsColumn(Column):
    """The newest comments, each on its own line."""

    cell_template_name = "feedback/words_cell.html"


class ReadersReportView(LineReport):
    """One row for each article and language, the least clear first. The number of queries is constant."""

    page_title = gettext_lazy("What readers say")
    header_icon = "comment"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    filterset_class = ReadersFilterSet
    default_ordering = "-total_no"
    columns = [
        TitleColumn("title", label=HEADINGS["title"], get_url=lambda line: line.url, width="25%"),
        Column("language", label=HEADINGS["language"]),
        *[Column(name, label=HEADINGS[name], sort_key=SORTED_BY[name]) for name in ("yes", "partly", "no")],
        Column("percentage", label=HEADINGS["percentage"], sort_key="share"),
        Column("reads", label=HEADINGS["reads"], sort_key=SORTED_BY["reads"]),
        WordsColumn("texts", label=HEADINGS["texts_in_one"], width="35%"),
    ]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "lezers"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise PermissionDenied for a user without pages or a region."""
        user: Any = request.user
        check_can_view_feedback(user)
        return super().dispatch(request, *args, **kwargs)

    @property
    def no_results_message(self) -> str:
        """What to show when there is no feedback, and what to do about it."""
        if self.is_filtering:
            return _("No readers have said anything that fits. Choose another period, language or region.")
        return _(
            "No readers have said anything in the last 90 days. Their answers appear here once regional "
            "sites ask their readers “Was this clear?” and hand the answers over, with a key for feedback."
        )

    def get_filtered_queryset(self) -> QuerySet[Any, Any]:
        """Add up the filtered counts."""
        return self.order_queryset(totals_by_text(self._narrowed(DailyCount.objects.all())))

    def order_queryset(self, queryset: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
        """Put texts without a share last, and keep the order of the rest stable."""
        return queryset.order_by(
            unknown_last(self.ordering), "-total_partly", "-total_reads", "article", "language"
        )

    def lines_of(self, rows: Any) -> list[ReaderLine]:
        """Fetch the titles and comments of these counts."""
        counted = list(rows)
        comments = self._narrowed(ReaderText.objects.all())
        texts = newest_texts(comments, [(row["article"], row["language"]) for row in counted])
        return reader_lines(counted, texts, linked=regions_shown_to(self.request.user) is None)

    def _narrowed(self, feedback: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
        """Filter what this user may see; without a chosen period, the last 90 days."""
        narrowed = self.filter_queryset(visible_to(self.request.user, feedback))
        chosen = self.filters.is_valid() and self.filters.form.cleaned_data["period"]
        return narrowed if chosen else of_last_days(narrowed, RECENT_DAYS)
