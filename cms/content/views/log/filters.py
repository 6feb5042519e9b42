"""The filters of the one log: they offer what is in the lines that somebody sees, and nothing else."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter
from wagtail.admin.views.reports.audit_logging import SiteHistoryReportFilterSet
from wagtail.log_actions import registry

from cms.content.views.log.entries import entries_seen_by
from cms.users.models import User


def _all_seen(user: User, what: str) -> set[Any]:
    """Return what all lines that this person sees hold: `get_actions`, `get_user_ids` and the like."""
    kinds = registry.get_log_entry_models()
    return {value for kind in kinds for value in getattr(entries_seen_by(user, kind), what)()}


def _types(request: Any) -> QuerySet[ContentType]:
    return ContentType.objects.filter(pk__in=_all_seen(request.user, "get_content_type_ids")).order_by(
        "model"
    )


class SeenLogFilterSet(SiteHistoryReportFilterSet):
    """Wagtail's filters, which offer every action and account of everybody."""

    object_type = ContentTypeFilter(label=_("Type"), method="filter_object_type", queryset=_types)

    def get_action_choices(self) -> list[Any]:
        """Return the actions in the lines that this person sees."""
        seen = _all_seen(self.request.user, "get_actions")
        return [choice for choice in registry.get_choices() if choice[0] in seen]

    def get_users_queryset(self) -> QuerySet[User]:
        """Return the accounts in them."""
        return User.objects.filter(pk__in=_all_seen(self.request.user, "get_user_ids")).order_by("username")
