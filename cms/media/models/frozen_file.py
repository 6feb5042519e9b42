"""The bytes of a picture or a document, as they were when a text was frozen."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.media.sizes import Size, picture_name, sizes_of


class FrozenFile(models.Model):
    """Kept under the name of its own SHA-256, and never changed.

    One row for the same bytes, however many texts use them. `width` and `height` are those of a picture as it
    is looked at (None: no picture). Of a file that was erased only the row is left: hash, date and reason.
    """

    class Erasure(models.TextChoices):
        """Why bytes were erased. A choice, not words: no name can slip into it."""

        CONSENT = "consent", _("removed at the request of who is in it")
        RIGHTS = "rights", _("removed because we had no right to show it")

    hash = models.CharField(_("SHA-256"), max_length=64, unique=True)
    extension = models.CharField(max_length=10)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    frozen_at = models.DateTimeField(auto_now_add=True)
    erased_at = models.DateTimeField(_("erased"), null=True)
    erased_because = models.CharField(_("reason"), max_length=20, choices=Erasure.choices, blank=True)

    class Meta:
        verbose_name = _("frozen file")
        verbose_name_plural = _("frozen files")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(erased_at=None, erased_because="")
                | models.Q(erased_at__isnull=False) & ~models.Q(erased_because=""),
                name="a_file_is_erased_for_a_reason",
            )
        ]

    def __str__(self) -> str:
        return f"{self.hash[:12]}.{self.extension}"

    @property
    def is_picture(self) -> bool:
        """Whether readers see it in a size of its own, instead of the bytes themselves."""
        return self.width is not None

    @property
    def measures(self) -> dict[str, Any]:
        """What a snapshot says of it beside its hash."""
        upright = {"width": self.width, "height": self.height} if self.is_picture else {}
        return {"extension": self.extension, "bytes": self.size, **upright}

    @property
    def path(self) -> str:
        """Where its bytes are, below the root of frozen files."""
        return f"{self.hash[:2]}/{self.hash[2:4]}/{self.hash}.{self.extension}"

    @property
    def sizes(self) -> list[Size]:
        """The files in which readers get a picture; none of what is no picture."""
        if self.width is None or self.height is None:
            return []
        return sizes_of(self.extension, self.width, self.height)

    def path_of(self, size: Size) -> str:
        """Return where a picture is in this size; made from the bytes, and made anew when it is gone."""
        own = size.name == picture_name(self.extension)
        return self.rendition_path if own else f"{self.path}.{size.name}"

    @property
    def all_paths(self) -> list[str]:
        """Where its bytes are, and all that was made from them."""
        return [self.path, *(self.path_of(size) for size in self.sizes)]

    @property
    def rendition_path(self) -> str:
        """Where the picture is as readers see it; made from the bytes, and made anew when it is gone."""
        return f"{self.path}.shown"
