"""What is left of the link of somebody who was erased: that it ended, so that the link can say so."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EndedLink(models.Model):
    """No person is in it: the hash of a secret that only its owner has, and how to say what happened.

    `of_parent`: the link of a parent, else of a member's own page. `tone` and `language` are those of its
    pages. Deleted after its term (`workflows.rules.promises`).
    """

    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    of_parent = models.BooleanField(default=False)
    tone = models.CharField(max_length=10)
    language = models.CharField(max_length=20)
    ended_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("ended link")
        verbose_name_plural = _("ended links")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
