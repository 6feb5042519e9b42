"""The history of a text, with its rounds, approvals and withdrawals."""

from typing import Any

from wagtail.admin.views.pages.history import PageHistoryFilterSet, PageHistoryView
from wagtail.log_actions import registry

from workflows.queries.newsroom.history import entries_about_text


class TextHistoryFilterSet(PageHistoryFilterSet):
    """Wagtail's filters, with the actions of `evidence` too."""

    def __init__(self, *args: Any, evidence: Any, **kwargs: Any) -> None:
        self.evidence = evidence
        super().__init__(*args, **kwargs)

    def get_action_choices(self) -> list[Any]:
        """Return the actions in the lines that are shown."""
        shown = {*self.queryset.get_actions(), *self.evidence.get_actions()}
        return [choice for choice in registry.get_choices() if choice[0] in shown]


class TextHistoryView(PageHistoryView):
    """Wagtail's history of a page, and what the log has of its evidence, by time."""

    filterset_class = TextHistoryFilterSet

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Give the filters the other lines."""
        return {**super().get_filterset_kwargs(), "evidence": entries_about_text(self.object)}

    def get_queryset(self) -> list[Any]:  # a list can be paged as well
        """Return both, filtered alike, the newest first."""
        evidence = self.filter_queryset(entries_about_text(self.object).select_related("user"))
        both = [*super().get_queryset(), *evidence.prefetch_related("user__wagtail_userprofile")]
        return sorted(both, key=lambda entry: entry.timestamp, reverse=True)
