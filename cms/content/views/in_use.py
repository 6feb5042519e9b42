"""Refuses to delete what is used, and shows where that is."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.content.uses import uses_of

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
