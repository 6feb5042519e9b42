"""An agreement that readers of another region help a panel that has too few."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.members.panel import Panel


class ReadingTogether(models.Model):
    """`panel` may ask members of `neighbour` when its own are too few, from `agreed_at` on.

    Gone when it is refused, taken back or ended: the log keeps who did what.
    """

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="reads_with")
    neighbour = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="helps")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("agreement to read together")
        verbose_name_plural = _("agreements to read together")
        constraints = [
            models.UniqueConstraint(fields=["panel", "neighbour"], name="two_panels_agree_once"),
            models.CheckConstraint(
                condition=~models.Q(panel=models.F("neighbour")), name="no_panel_is_its_own_neighbour"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.panel}, {self.neighbour}"
