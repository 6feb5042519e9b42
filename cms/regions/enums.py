"""The fixed words about regions. The values are the words of the API."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RegionSector(TextChoices):
    """The schools that a region is of."""

    PO = "po", _("Primary schools (po)")
    VO = "vo", _("Secondary schools (vo)")


class RegionStatus(TextChoices):
    """Whether a region takes part."""

    ACTIVE = "active", _("Takes part")
    PREPARING = "preparing", _("Is preparing")
    ENDED = "ended", _("Has ended, or became part of another region")
