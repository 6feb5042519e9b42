"""The fixed values of readers' feedback, as in the API."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Clear(TextChoices):
    """Whether a text was clear to a reader."""

    YES = "yes", pgettext_lazy("was this text clear", "Clear")
    PARTLY = "partly", pgettext_lazy("was this text clear", "Partly clear")
    NO = "no", pgettext_lazy("was this text clear", "Not clear")
