"""The supplement: what a region adds to a national article."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from cms.content.models import TextPage
from cms.regions.forms import SupplementForm

IN_REGION_SLOT = ""


class SupplementPage(TextPage):
    """A supplement in one language, with its own readers and approval. The national text stays as it is.

    `article` is the translation key of the national article. `place` is the id of the block in its body after
    which the supplement comes; without one, or when that block no longer exists, it comes at the end.
    """

    summary = models.TextField(_("summary"), max_length=500, blank=True)
    article = models.UUIDField(editable=False, db_index=True)
    place = models.CharField(_("where it comes"), max_length=40, blank=True, default=IN_REGION_SLOT)

    parent_page_types = ["regions.RegionPage"]
    is_creatable = False
    base_form_class = SupplementForm
    content_panels = [
        *[panel for panel in TextPage.content_panels if getattr(panel, "field_name", "") != "summary"],
        FieldPanel("place"),
    ]
    override_translatable_fields = [
        *TextPage.override_translatable_fields,
        SynchronizedField("article", overridable=False),
        SynchronizedField("place", overridable=False),
    ]

    class Meta:
        verbose_name = _("regional supplement")
        verbose_name_plural = _("regional supplements")

    def further_meaning(self) -> dict[str, Any]:
        """Add the article to which it belongs, and the place in it."""
        extra: dict[str, Any] = {"supplements": str(self.article)}
        if self.place:
            extra["place"] = self.place
        return {**super().further_meaning(), **extra}
