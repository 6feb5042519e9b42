"""The durable record that exactly this text was approved."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.approvals.frozen_text import FrozenText
from workflows.models.choices import APPROVAL_KINDS


class Approval(models.Model):
    """Who approved (counts, never names of readers), when and how. Never changed, except to withdraw it.

    `panels` is a list of `{"kind", "readers", "yes", "yes_with_tip", "no", "minimum_readers", "share",
    "handed_over", "together"}`: what members decided, and the rule that held, `share` in percent, how many
    had a link that somebody handed over, and how many came from which other region, as in `Round.together`.
    `yes` are those without a tip.
    `source_text` is, for a translation, the source text it was made from (None: not recorded).
    `important`: by the editor's word this source text changed in rights, terms or numbers.
    """

    text = models.ForeignKey(
        FrozenText, on_delete=models.PROTECT, related_name="approvals", verbose_name=_("text")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=APPROVAL_KINDS)
    approved_at = models.DateTimeField(_("approved"), auto_now_add=True)
    panels = models.JSONField(default=list)
    carried_over_from = models.ForeignKey(
        "self",
        null=True,
        on_delete=models.PROTECT,
        related_name="carried_over_to",
        verbose_name=_("carried over from"),
    )
    source_text = models.ForeignKey(
        FrozenText, null=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("made from")
    )
    important = models.BooleanField(_("important change"), default=False)
    reason = models.TextField(_("reason"), blank=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("requested by"),
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("confirmed by"),
    )
    follow_up_due = models.DateField(_("panels read before"), null=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        ordering = ["-approved_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="minor_edit", carried_over_from__isnull=False)
                | (~models.Q(kind="minor_edit") & models.Q(carried_over_from__isnull=True)),
                name="a_minor_edit_carries_over_an_approval",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="urgent") | models.Q(follow_up_due__isnull=False),
                name="an_urgent_publication_has_a_follow_up",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.text}: {self.get_kind_display()}"
