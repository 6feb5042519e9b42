"""Says on the page of a thing which of its labels wait."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.labels.models import LabelChange
from cms.labels.queries.waiting import labels_of


class LabelNotices:
    """For the views that add and edit a thing with labels."""

    request: Any

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form, under what waits."""
        answer: HttpResponse = super().get(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
        _tell(request, getattr(self, "object", None))
        return answer

    def save_instance(self) -> Any:
        """Save, and tell what is on no site yet."""
        saved = super().save_instance()  # type: ignore[misc]  # a mixin of views
        _tell(self.request, saved)
        return saved


def _tell(request: HttpRequest, row: Any) -> None:
    for change in labels_of(row) if row is not None and row.pk else ():
        button = messages.button(reverse("decide_label", args=[change.pk]), _("Look"))
        messages.warning(request, _sentence(change), buttons=[button])


def _sentence(change: LabelChange) -> str:
    told = {"what": change.what, "before": change.before, "after": change.after}
    if change.refused:
        return _("The %(what)s “%(after)s” was refused. Type another one: no site shows this yet.") % told
    if change.is_first:
        return _("Waits for a second person: the %(what)s “%(after)s”. No site shows this yet.") % told
    return _("Waits for a second person: the %(what)s “%(before)s” becomes “%(after)s”.") % told
