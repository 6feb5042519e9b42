"""A request to publish without a round, which a second person must confirm."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from workflows.enums import RequestState
from workflows.models.approvals.frozen_text import FrozenText
from workflows.models.choices import APPROVAL_KINDS, REQUEST_STATES


class ExceptionRequest(models.Model):
    """Urgent publication or a minor edit, of exactly the text at the time of the request."""

    kind = models.CharField(_("kind"), max_length=20, choices=APPROVAL_KINDS)
    page = models.ForeignKey(
        Page, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("article")
    )
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.ForeignKey(FrozenText, on_delete=models.PROTECT, related_name="+", verbose_name=_("text"))
    reason = models.TextField(_("reason"), max_length=1000)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("requested by"),
    )
    requested_at = models.DateTimeField(_("requested"), auto_now_add=True)
    state = models.CharField(
        _("state"), max_length=20, choices=REQUEST_STATES, default=RequestState.WAITING.value
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True)

    class Meta:
        verbose_name = _("request for an exception")
        verbose_name_plural = _("requests for an exception")
        ordering = ["-requested_at", "-pk"]
        permissions = [
            ("publish_urgently", _("Can ask for and confirm an urgent publication")),
            ("confirm_minor_edit", _("Can confirm a minor edit")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=models.Q(state="waiting"), name="one_waiting_request_per_page"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text}"
