"""Hearing what members have spoken, and writing it out."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from cms.media.answers import GUARDED, sound_answer
from cms.media.sound.apart import read_apart
from workflows.actions.reading.save_answer import ANSWER_LENGTH
from workflows.actions.spoken.write_out import write_out
from workflows.errors import InvalidRequest, WorkflowError
from workflows.models import SpokenAnswer
from workflows.panel_permissions import check_can_write_out
from workflows.permissions import can_manage_members, check_can_manage_members
from workflows.queries.spoken.waiting import audible, to_write_out


class SpokenAnswersView(WagtailAdminTemplateMixin, TemplateView):
    """All that this person may hear now, each with a box for the words."""

    request: Any
    page_title = gettext_lazy("Spoken answers")
    header_icon = "media"
    template_name = "workflows/editors/spoken_answers.html"
    refused: tuple[str, str] = ("", "")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for who keeps no panel."""
        user: Any = request.user
        check_can_manage_members(user)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Name this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the words; a refusal keeps what was typed on the page."""
        chosen, words = request.POST.get("spoken", ""), request.POST.get("words", "")
        try:
            found = _found(chosen)
            write_out(spoken=found, words=words, by=request.user)
        except WorkflowError as error:
            messages.error(request, str(error))
            self.refused = (chosen, words)
            return self.get(request, *args, **kwargs)
        messages.success(request, _("The words are kept as an answer. The recording is erased."))
        return HttpResponseRedirect(reverse("spoken_answers:index"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template what waits."""
        chosen, typed = self.refused
        return super().get_context_data(
            waiting=to_write_out(self.request.user), chosen=chosen, typed=typed, most=ANSWER_LENGTH, **kwargs
        )


@require_safe
def sound(request: HttpRequest, key: UUID) -> HttpResponse:
    """Answer with the sound, kept by nothing on the way. Raises NotAllowed, and Http404 when it is gone."""
    user: Any = request.user
    found = get_object_or_404(audible().select_related("invitation__round__panel"), key=key)
    check_can_write_out(user, found.invitation.round)
    content = read_apart(key.hex)
    if content is None:
        raise Http404
    return sound_answer(content, "audio/mpeg", GUARDED, request.headers.get("Range", ""))


def _found(key: str) -> SpokenAnswer:
    try:
        found = SpokenAnswer.objects.select_related("invitation").filter(key=UUID(key)).first()
    except ValueError as error:
        raise InvalidRequest(_("This cannot be done. Open this page again.")) from error
    if found is None:
        raise InvalidRequest(_("This recording is gone: it was written out, or erased. Nothing was kept."))
    return found


class SpokenMenuItem(MenuItem):
    """For who keeps panels."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may open it."""
        user: Any = request.user
        return can_manage_members(user)


class SpokenAnswersViewSet(ViewSet):
    """One page, and the sounds on it."""

    name = "spoken_answers"
    icon = "media"
    menu_label = gettext_lazy("Spoken answers")
    menu_item_class = SpokenMenuItem

    def get_urlpatterns(self) -> list[Any]:
        """Return the URLs."""
        return [
            path("", SpokenAnswersView.as_view(), name="index"),
            path("<uuid:key>/", sound, name="sound"),
        ]
