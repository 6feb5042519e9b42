"""The description of regions and schools. api/documents renders them; a test compares the two."""

from typing import Any

from rest_framework import serializers

from cms.regions.enums import NetworkRole, RegionSector, SpokenLanguage
from cms.regions.models.support_point import WEEK
from cms.regions.public_holidays import PublicHoliday

PERIODS_HELP = "When somebody is there. Empty, and not by appointment: closed."
APPOINTMENT_HELP = "Whether one can also come, or without periods only come, by appointment."


class NumberSerializer(serializers.Serializer[Any]):
    """A telephone number."""

    shown = serializers.CharField(help_text="As people write it: Dutch numbers in their national form.")
    link = serializers.CharField(help_text="For the `href` of a link: `tel:`, or the URL of a chat.")


class PeriodSerializer(serializers.Serializer[Any]):
    """From opening to closing, in local time."""

    opens = serializers.RegexField(r"^([01]\d|2[0-3]):[0-5]\d$")
    closes = serializers.RegexField(
        r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$",
        help_text="Later than `opens`. 24:00 is the end of this day; around the clock is 00:00 to 24:00.",
    )


class WeekdaySerializer(serializers.Serializer[Any]):
    """One day of every week."""

    day = serializers.ChoiceField(choices=WEEK)
    periods = PeriodSerializer(many=True, help_text=PERIODS_HELP)
    byAppointment = serializers.BooleanField(help_text=APPOINTMENT_HELP)


class ExceptionalSerializer(serializers.Serializer[Any]):
    """Days with other hours. They go before the week and before public holidays; the first one counts."""

    first = serializers.DateField()
    last = serializers.DateField(help_text="This day included.")
    periods = PeriodSerializer(many=True, help_text=PERIODS_HELP)
    byAppointment = serializers.BooleanField(help_text=APPOINTMENT_HELP)
    reason = serializers.CharField(allow_null=True)


class PublicHolidaySerializer(serializers.Serializer[Any]):
    """A day on which it is closed."""

    date = serializers.DateField()
    name = serializers.CharField(help_text="In Dutch.")


class HoursSerializer(serializers.Serializer[Any]):
    """When somebody answers."""

    timeZone = serializers.CharField()
    week = WeekdaySerializer(many=True, help_text="Seven days, Monday first.")
    exceptions = ExceptionalSerializer(many=True)
    closedOn = serializers.ListField(
        child=serializers.ChoiceField(choices=[holiday.value for holiday in PublicHoliday]),
        help_text="The public holidays on which it is closed, each year. `liberationDayLustrum` is 5 May "
        "once in five years; `publicHolidays` has the days themselves.",
    )
    publicHolidays = PublicHolidaySerializer(
        many=True, help_text="Of this year and the next, those on which it is closed."
    )


class AddressSerializer(serializers.Serializer[Any]):
    """Where it is."""

    street = serializers.CharField(allow_null=True, help_text="With its number.")
    postcode = serializers.CharField(allow_null=True)
    city = serializers.CharField(allow_null=True)


class CoordinatesSerializer(serializers.Serializer[Any]):
    """A place on the map (WGS 84)."""

    latitude = serializers.FloatField()
    longitude = serializers.FloatField()


class PartySerializer(serializers.Serializer[Any]):
    """Somebody that the support point works with."""

    role = serializers.ChoiceField(choices=NetworkRole.values)
    name = serializers.CharField()
    description = serializers.CharField(allow_null=True)
    telephone = NumberSerializer(allow_null=True)
    website = serializers.URLField(allow_null=True)


class SupportPointAnswerSerializer(serializers.Serializer[Any]):
    """The place that parents and youths can turn to."""

    name = serializers.CharField()
    telephone = NumberSerializer(allow_null=True)
    whatsapp = NumberSerializer(allow_null=True)
    email = serializers.EmailField(allow_null=True)
    website = serializers.URLField(allow_null=True)
    openingHours = HoursSerializer()
    address = AddressSerializer(allow_null=True)
    coordinates = CoordinatesSerializer(allow_null=True)
    questions = serializers.ListField(child=serializers.CharField(), help_text="What one can come with.")
    languages = serializers.ListField(
        child=serializers.ChoiceField(choices=SpokenLanguage.values), help_text="What is spoken there."
    )
    independence = serializers.CharField(
        allow_null=True, help_text="How independent it is, in its own words."
    )
    network = PartySerializer(many=True)

    class Meta:
        ref_name = "SupportPoint"


class RegionAnswerSerializer(serializers.Serializer[Any]):
    """One samenwerkingsverband, with its support point."""

    id = serializers.UUIDField(help_text="As it stands in the feed; it follows from the code.")
    code = serializers.CharField()
    name = serializers.CharField()
    sector = serializers.ChoiceField(choices=RegionSector.values)
    status = serializers.ChoiceField(
        choices=["active", "preparing"], help_text="A region that has ended is not answered."
    )
    municipalities = serializers.ListField(child=serializers.CharField())
    website = serializers.URLField(allow_null=True)
    languages = serializers.ListField(
        child=serializers.CharField(), help_text="In which its site shows texts. Empty: in all."
    )
    supportPoint = SupportPointAnswerSerializer(allow_null=True, help_text="Null as long as none is known.")
    updatedAt = serializers.DateTimeField(help_text="When something in this answer changed last.")


class RegionPageSerializer(serializers.Serializer[Any]):
    """A page of the list of regions."""

    results = RegionAnswerSerializer(many=True)
    next = serializers.URLField(allow_null=True, help_text="The URL of the next page; null on the last one.")


class LocationSerializer(serializers.Serializer[Any]):
    """A building of a school."""

    street = serializers.CharField()
    houseNumber = serializers.CharField()
    latitude = serializers.FloatField(allow_null=True)
    longitude = serializers.FloatField(allow_null=True)


class SchoolSerializer(serializers.Serializer[Any]):
    """One establishment of a school."""

    code = serializers.CharField(help_text="Its official code (vestigingscode).")
    name = serializers.CharField()
    type = serializers.CharField(help_text="As the ministry calls it: basisschool, SBAO, HAVO/VWO …")
    sectors = serializers.ListField(child=serializers.ChoiceField(choices=RegionSector.values))
    denomination = serializers.CharField(allow_null=True)
    postcode = serializers.CharField()
    city = serializers.CharField()
    municipality = serializers.CharField()
    website = serializers.URLField(allow_null=True)
    pupils = serializers.IntegerField(allow_null=True, help_text="How many, when that is known.")
    locations = LocationSerializer(many=True, help_text="Its buildings.")
    regions = serializers.ListField(child=serializers.CharField(), help_text="Codes of the regions it is in.")


class SchoolPageSerializer(serializers.Serializer[Any]):
    """A page of the list of schools."""

    results = SchoolSerializer(many=True)
    next = serializers.URLField(allow_null=True, help_text="The URL of the next page; null on the last one.")
