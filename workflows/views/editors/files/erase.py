"""Erasing a picture or a file from the evidence, in two steps by two people."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.media.models import FrozenFile
from workflows.actions.files.ask_erasure import ask_erasure
from workflows.actions.files.erase_frozen_file import erase_frozen_file
from workflows.actions.files.refuse_erasure import refuse_erasure
from workflows.errors import InvalidRequest, WorkflowError
from workflows.models import FileErasure, TextFile
from workflows.permissions import check_can_erase
from workflows.queries.files.uses import public_texts_with
from workflows.views.pressed import pressed


class EraseFileView(WagtailAdminTemplateMixin, TemplateView):
    """Shows the file and the texts that would be withdrawn; asks, or confirms what another asked."""

    request: Any
    page_title = gettext_lazy("Erase a picture or a file")
    header_icon = "bin"
    template_name = "workflows/editors/erase_file.html"

    @cached_property
    def file(self) -> FrozenFile:
        """The file."""
        return get_object_or_404(FrozenFile, hash=self.kwargs["digest"])

    @cached_property
    def waiting(self) -> FileErasure | None:
        """The request that waits, or that was carried out."""
        return FileErasure.objects.filter(file=self.file).select_related("requested_by").first()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for who may not do this."""
        check_can_erase(self.request.user)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Do what was chosen, and show what happened or why it could not be done."""
        wanted = pressed(request, "confirm", "refuse", *FrozenFile.Erasure.values)
        try:
            messages.success(request, self._do(wanted))
        except WorkflowError as error:
            messages.error(request, str(error))
        return HttpResponseRedirect(request.path)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the report."""
        report = {"url": reverse("validation:report"), "label": gettext_lazy("Validation")}
        return [*self.breadcrumbs_items, report, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the file, its texts and the request."""
        waiting = self.waiting
        return super().get_context_data(
            file=self.file,
            shown=TextFile.objects.filter(file=self.file).select_related("text").order_by("-pk").first(),
            texts=public_texts_with(self.file),
            waiting=waiting,
            is_mine=waiting is not None and waiting.requested_by_id == self.request.user.pk,
            reasons=FrozenFile.Erasure.choices,
            **kwargs,
        )

    def _do(self, chosen: str) -> str:
        user = self.request.user
        if (self.waiting is None) == (chosen in {"confirm", "refuse"}):
            raise InvalidRequest(_("This request was already decided."))
        if self.waiting is None:
            ask_erasure(file=self.file, reason=FrozenFile.Erasure(chosen), by=user)
            return _("Somebody else has to confirm this now, on this page. Nothing is erased yet.")
        if chosen == "refuse":
            refuse_erasure(request=self.waiting, by=user)
            return _("Nothing is erased.")
        withdrawn = erase_frozen_file(request=self.waiting, by=user)
        return _("It is erased. Number of texts that were withdrawn: %(texts)d.") % {"texts": withdrawn}
