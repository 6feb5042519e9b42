"""The fixed words about what readers say. The values are the words of the API."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Clear(TextChoices):
    """Whether a text was clear to a reader."""

    YES = "yes", _("Clear")
    PARTLY = "partly", _("Partly clear")
    NO = "no", _("Not clear")
