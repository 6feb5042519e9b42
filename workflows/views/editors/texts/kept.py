"""Keeping and deleting a selection of texts. Each view handles POST only."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages

from workflows.actions.texts.forget_view import forget_view
from workflows.actions.texts.keep_view import keep_view
from workflows.errors import WorkflowError
from workflows.views.editors.texts.list_view import PASSING


def _query(request: HttpRequest) -> str:
    """Return the filters that the page was opened with, and nothing that is not an address."""
    query = QueryDict(request.POST.get("query", ""), mutable=True)
    for name in PASSING:
        query.pop(name, None)
    return query.urlencode()


def _back(request: HttpRequest) -> HttpResponse:
    query = _query(request)
    return HttpResponseRedirect(reverse("texts:index") + (f"?{query}" if query else ""))


class KeepView(View):
    """Keeps the filters and words of the list."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep them, and show the same texts again."""
        try:
            kept = keep_view(
                name=request.POST.get("name", ""),
                query=_query(request),
                by=request.user,  # type: ignore[arg-type]  # the admin lets nobody else in
            )
        except WorkflowError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("“%(name)s” is kept above the list.") % {"name": kept.name})
        return _back(request)


class ForgetView(View):
    """Deletes one."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Delete it, and show the same texts again."""
        forget_view(pk=pk, by=request.user)  # type: ignore[arg-type]  # the admin lets nobody else in
        messages.success(request, _("The selection is deleted. The texts are still there."))
        return _back(request)
