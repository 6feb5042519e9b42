"""Says on the page of a thing which of its labels wait."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.labels.models import LabelChange
from cms.labels.permissions import who_may_confirm
from cms.labels.queries.waiting import labels_of

NAMED = 3


class LabelNotices:
    """For the views that add and edit a thing with labels."""

    request: Any
    waits = False

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form, under what waits."""
        answer: HttpResponse = super().get(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
        _tell(request, getattr(self, "object", None))
        return answer

    def save_instance(self) -> Any:
        """Save, and tell what is on no site yet."""
        saved = super().save_instance()  # type: ignore[misc]  # a mixin of views
        self.waits = _tell(self.request, saved)
        return saved

    def get_success_message(self, *saved: Any) -> str | None:
        """Return Wagtail's own, which says that it is stored, unless something of it waits."""
        if self.waits:
            return _("Saved, but not everything: see what waits.")
        message: str | None = super().get_success_message(*saved)  # type: ignore[misc]  # a mixin of views
        return message


def _tell(request: HttpRequest, row: Any) -> bool:
    """Show what waits of a thing, and for whom; return whether anything does."""
    changes = list(labels_of(row)) if row is not None and row.pk else []
    for change in changes:
        button = messages.button(reverse("decide_label", args=[change.pk]), _("Look"))
        messages.warning(request, _sentence(change), buttons=[button])
    return bool(changes)


def _sentence(change: LabelChange) -> str:
    told = {"what": change.what, "before": change.before, "after": change.after, "who": _who(change)}
    if change.refused:
        return _("The %(what)s “%(after)s” was refused. Type another one: no site shows this yet.") % told
    if change.is_first:
        return (
            _("The %(what)s “%(after)s” waits for a second person: %(who)s. No site shows this yet.") % told
        )
    return _("The %(what)s “%(before)s” becomes “%(after)s”. That waits for a second person: %(who)s.") % told


def _who(change: LabelChange) -> str:
    people = [str(user) for user in who_may_confirm(change)]
    if not people:
        return _("nobody else may do this yet, so ask an administrator for one")
    if len(people) > NAMED:
        return _("%(names)s or somebody else who may change this") % {"names": ", ".join(people[:NAMED])}
    return ", ".join(people)
