"""The fixed words about regions. The values are the words of the API."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cms.regions.public_holidays import PublicHoliday


class RegionSector(TextChoices):
    """The schools that a region is of."""

    PO = "po", _("Primary schools (po)")
    VO = "vo", _("Secondary schools (vo)")


class RegionStatus(TextChoices):
    """Whether a region takes part."""

    ACTIVE = "active", _("Takes part")
    PREPARING = "preparing", _("Is preparing")
    ENDED = "ended", _("Has ended, or became part of another region")


class DeskRole(TextChoices):
    """What an account of a region may do."""

    TEXTS = "texts", _("Texts and support point")
    SUPPORT_POINT = "support_point", _("Support point alone")


class SchoolSector(TextChoices):
    """The children that a school is for."""

    PO = "po", _("Primary schools (po)")
    VO = "vo", _("Secondary schools (vo)")
    PO_VO = "po-vo", _("Special schools for both (po and vo)")


class NetworkRole(TextChoices):
    """What a party around a support point is."""

    MUNICIPALITY = "municipality", _("Municipality")
    YOUTH_CARE = "youthCare", _("Youth care")
    SECOND_LINE = "secondLine", _("Second line: where the support point itself asks")
    OTHER = "other", _("Another party")


class SpokenLanguage(TextChoices):
    """Languages that staff may speak, by their code."""

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


class ClosedOn(TextChoices):
    """The public holidays on which a support point may be closed."""

    NEW_YEARS_DAY = PublicHoliday.NEW_YEARS_DAY, _("New Year's Day")
    GOOD_FRIDAY = PublicHoliday.GOOD_FRIDAY, _("Good Friday")
    EASTER_SUNDAY = PublicHoliday.EASTER_SUNDAY, _("Easter Sunday")
    EASTER_MONDAY = PublicHoliday.EASTER_MONDAY, _("Easter Monday")
    KINGS_DAY = PublicHoliday.KINGS_DAY, _("King's Day")
    LIBERATION_DAY = PublicHoliday.LIBERATION_DAY, _("Liberation Day (5 May), each year")
    LIBERATION_DAY_LUSTRUM = (
        PublicHoliday.LIBERATION_DAY_LUSTRUM,
        _("Liberation Day (5 May), once in five years: 2030, 2035"),
    )
    ASCENSION_DAY = PublicHoliday.ASCENSION_DAY, _("Ascension Day")
    WHIT_SUNDAY = PublicHoliday.WHIT_SUNDAY, _("Whit Sunday")
    WHIT_MONDAY = PublicHoliday.WHIT_MONDAY, _("Whit Monday")
    CHRISTMAS_DAY = PublicHoliday.CHRISTMAS_DAY, _("Christmas Day")
    SECOND_CHRISTMAS_DAY = PublicHoliday.SECOND_CHRISTMAS_DAY, _("Second Christmas Day")


class VersionNote(TextChoices):
    """Why a version was made, when it was not by editing."""

    IMPORTED = "imported", _("Loaded from a file")
    RESTORED = "restored", _("An earlier version put back")
    DELETED = "deleted", _("Deleted")
