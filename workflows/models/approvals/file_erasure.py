"""A request to erase a frozen file, which a second person must confirm."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.media.models import FrozenFile


class FileErasure(models.Model):
    """Stays when it is carried out: with the row of the file it is all that is left."""

    file = models.OneToOneField(FrozenFile, on_delete=models.PROTECT, related_name="erasure")
    reason = models.CharField(_("reason"), max_length=20, choices=FrozenFile.Erasure.choices)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    requested_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("request to erase a file")
        verbose_name_plural = _("requests to erase a file")

    def __str__(self) -> str:
        return f"{self.file}: {self.get_reason_display()}"
