"""The fixed values about regions, as in the API."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RegionSector(TextChoices):
    """The kind of schools in a region."""

    PO = "po", _("Primary schools (po)")
    VO = "vo", _("Secondary schools (vo)")


class RegionStatus(TextChoices):
    """Whether a region takes part."""

    ACTIVE = "active", _("Takes part")
    PREPARING = "preparing", _("Is preparing")
    ENDED = "ended", _("Has ended, or became part of another region")


class DeskRole(TextChoices):
    """What an account may do for a region."""

    TEXTS = "texts", _("Texts and support point")
    SUPPORT_POINT = "support_point", _("Support point alone")


class DeskLog(TextChoices):
    """The log actions for access to a region's desk."""

    ADDED = "regions.desk.add", _("Give access to a region")
    REMOVED = "regions.desk.remove", _("Take away access to a region")


class SchoolSector(TextChoices):
    """The level of a school."""

    PO = "po", _("Primary schools (po)")
    VO = "vo", _("Secondary schools (vo)")
    PO_VO = "po-vo", _("Special schools for both (po and vo)")


class NetworkRole(TextChoices):
    """The role of an organisation in a support point's network."""

    MUNICIPALITY = "municipality", _("Municipality")
    YOUTH_CARE = "youthCare", _("Youth care")
    SECOND_LINE = "secondLine", _("Second line: where the support point itself asks")
    OTHER = "other", _("Another party")


class SpokenLanguage(TextChoices):
    """Languages that staff may speak, by code."""

    NL = "nl", _("Dutch")
    EN = "en", _("English")
    DSE = "dse", _("Dutch sign language")
    FY = "fy", _("Frisian")
    PAP = "pap", _("Papiamento")
    AR = "ar", _("Arabic")
    ZGH = "zgh", _("Berber (Tamazight)")
    BG = "bg", _("Bulgarian")
    DE = "de", _("German")
    ES = "es", _("Spanish")
    FA = "fa", _("Farsi and Dari")
    FR = "fr", _("French")
    KU = "ku", _("Kurdish")
    PL = "pl", _("Polish")
    PS = "ps", _("Pashto")
    RO = "ro", _("Romanian")
    SO = "so", _("Somali")
    TI = "ti", _("Tigrinya")
    TR = "tr", _("Turkish")
    UK = "uk", _("Ukrainian")
    ZH = "zh", _("Chinese")


class VersionNote(TextChoices):
    """Why a version was created other than by editing."""

    IMPORTED = "imported", _("Loaded from a file")
    RESTORED = "restored", _("An earlier version put back")
    DELETED = "deleted", _("Deleted")
