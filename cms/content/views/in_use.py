"""Shows where a shared thing is used, and refuses to delete it while it is."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.side_panels import StatusSidePanel
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.usage import UsageView

from cms.content.uses import Use, shown_in, uses_of

#: what to do instead, by the model of what stays
INSTEAD = {
    "content.topic": gettext_lazy("Choose another topic for these texts first."),
    "regions.region": gettext_lazy(
        "Does the region no longer exist? Set its status to “ended”: sites lose it."
    ),
    "regions.supportpoint": gettext_lazy("Give these regions another support point first, or none."),
    "workflows.panel": gettext_lazy(
        "What it decided must stay known. To stop using it, ask under “Which panels read” for other panels "
        "in its step: somebody else confirms that. Then switch off its members."
    ),
    "wagtailcore.locale": gettext_lazy("Delete what is written in this language first."),
}


def refuse_used(request: HttpRequest, instances: Sequence[Any]) -> HttpResponse | None:
    """Refuse to delete one or several things when one of them is used; nothing is deleted then."""
    user: Any = request.user
    used = [(instance, uses) for instance in instances if (uses := uses_of(instance, user))]
    if not used:
        return None
    context = {
        "used": [(instance, uses, INSTEAD.get(instance._meta.label_lower, "")) for instance, uses in used],  # noqa: SLF001 - Django's documented way to ask a model
        "page_title": _("This is used, and was not deleted"),
        "header_icon": "warning",
    }
    return TemplateResponse(request, "content/in_use.html", context, status=409)


class RefusesUsed:
    """For a view that deletes one thing: asks nothing, and deletes nothing, while that is used."""

    request: Any
    object: Any

    def get(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask whether to delete it, or refuse."""
        return refuse_used(self.request, [self.object]) or super().get(*args, **kwargs)  # type: ignore[misc]  # a mixin of views

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete it, or refuse."""
        return refuse_used(self.request, [self.object]) or super().post(*args, **kwargs)  # type: ignore[misc]  # the same


class UsesView(UsageView):
    """Lists where a thing is used: Wagtail's own index knows neither lists of topics nor approved words."""

    request: Any
    object: Any
    columns = [
        Column("what", label=gettext_lazy("What")),
        TitleColumn(
            "title",
            label=gettext_lazy("Where"),
            accessor=lambda use: use.title or use.count,
            get_url=lambda use: use.url or None,
        ),
    ]

    def get_queryset(self) -> list[Use]:
        """Return the uses that stop a deletion, and those that do not."""
        user = self.request.user
        return [*uses_of(self.object, user), *shown_in(self.object, user)]

    def get_table(self, object_list: Sequence[Use], **kwargs: Any) -> Any:
        """Put them in rows as they are."""
        return super(UsageView, self).get_table(object_list, **kwargs)


class LeadsToUses:
    """For a view that edits such a thing: leads to where it is used, and does not show Wagtail's count."""

    def get_side_panels(self) -> Any:
        """Give the status panel other words."""
        panels: Any = super().get_side_panels()  # type: ignore[misc]  # a mixin of views
        for panel in panels:
            if isinstance(panel, StatusSidePanel) and panel.usage_url:
                words = {"usage_url": panel.usage_url, "usage_url_text": _("See where it is used")}
                panel.get_usage_context = words.copy
        return panels
