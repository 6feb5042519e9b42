"""The fixed lists by which articles are classified. Their values appear in the API."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Audience(TextChoices):
    """The readers a text is written for."""

    PARENTS = "parents", _("Parents")
    CHILDREN = "children", _("Children (under 12)")
    YOUTH = "youth", _("Youth (12 and older)")
    PROFESSIONALS = "professionals", _("Professionals")


class Sector(TextChoices):
    """The level of education a text is about."""

    PO = "po", _("Primary school")
    PO_VO = "po-vo", _("From primary to secondary school")
    VO = "vo", _("Secondary school")
    MBO = "mbo", _("Vocational education (mbo)")


class Tone(TextChoices):
    """The kind of a call-out."""

    INFO = "info", _("Good to know")
    TIP = "tip", _("Tip")
    WARNING = "warning", _("Take care")


class Teller(TextChoices):
    """Who consented to the publication of their own story."""

    PARENT = "parent", _("The parent whose story it is")
    YOUTH = "youth", _("The youth whose story it is (16 or older)")
    YOUTH_AND_PARENT = "youth_and_parent", _("The youth whose story it is, and a parent")
