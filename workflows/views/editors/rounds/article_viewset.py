"""The admin's pages about an article, as changed for validation."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.admin.views.pages.unpublish import UnpublishView

from cms.content.views.editor import ArticleEditView, ArticleViewSet
from workflows.views.editors.rounds.text_history import TextHistoryView

CANCELLING = "action-cancel-workflow"


class ValidatedEditView(ArticleEditView):
    """Stops no review by one click: leads to the page that asks first."""

    is_cancelling_workflow = False

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer Wagtail's own button, which an old screen may still send; keep what was typed."""
        if CANCELLING in request.POST:
            stop = reverse("validation:stop", args=[self.page.pk])
            if self.locked_for_user:
                return HttpResponseRedirect(stop)
            messages.warning(
                request, _("Nothing is stopped yet."), buttons=[messages.button(stop, _("Stop the review"))]
            )
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer

    @transaction.atomic
    def restart_workflow_action(self) -> HttpResponse:
        """Begin again in one transaction: a review that was stopped half way would leave rounds open."""
        answer: HttpResponse = super().restart_workflow_action()
        return answer


class ArticleUnpublishView(UnpublishView):
    """Redirects to the page that asks for a reason."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ARG002 - Django's signature
        """Never unpublish from here."""
        return HttpResponseRedirect(reverse("validation:withdraw", args=[self.object.pk]))


class ArticleMoveView(MoveConfirmView):
    """Moves in one transaction with what follows: a text leaves the sites where it was, or it stays there."""

    @transaction.atomic
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Move, or change nothing."""
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answer


class ValidatedArticleViewSet(ArticleViewSet):
    """Wagtail allows one such viewset per model: this one."""

    edit_view_class = ValidatedEditView
    unpublish_view_class = ArticleUnpublishView
    move_confirm_view_class = ArticleMoveView
    history_view_class = TextHistoryView
