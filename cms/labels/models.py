"""Labels that wait."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class LabelChange(models.Model):
    """A label that nobody else has seen yet. It is gone when it is decided: the log keeps both people.

    `is_first`: the thing itself is new, and on no site until then. When that was `refused`, it waits for
    another label.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()
    about: Any = GenericForeignKey()
    field = models.CharField(max_length=60)
    before = models.CharField(max_length=255, blank=True)
    after = models.CharField(max_length=255)
    is_first = models.BooleanField(default=False)
    refused = models.BooleanField(default=False)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    requested_at = models.DateTimeField()

    class Meta:
        verbose_name = _("new label")
        verbose_name_plural = _("new labels")
        ordering = ["requested_at", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field"], name="one_new_label_for_each_field"
            )
        ]

    def __str__(self) -> str:
        return f"{self.before} → {self.after}" if self.before else self.after

    @property
    def kind(self) -> str:
        """What it is a label of, in words: "Topic"."""
        return str(capfirst(self.about._meta.verbose_name))  # noqa: SLF001 - Django's documented way to ask a model

    @property
    def what(self) -> str:
        """Which label it is, in words: "name"."""
        return str(self.about._meta.get_field(self.field).verbose_name)  # noqa: SLF001 - the same
