"""The code of a region in a request."""

import re
from typing import Any, Final

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.queries.regions.known import is_known_region, regions_meant

REGION: Final = r"^(PO|VO)[0-9]{4}$"
WRITTEN: Final = r"^([Pp][Oo]|[Vv][Oo])[ _-]?[0-9]{4}$"
LONGEST: Final = 100


@extend_schema_field({"type": "string", "pattern": WRITTEN})
class RegionCodeField(serializers.CharField):
    """The code of a region that there is; from here on as it is official: PO2601 for po-2601."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for any other: whoever mistypes a code must not get national texts."""
        written = super().to_internal_value(data)
        code = official(written)
        if not re.fullmatch(REGION, code) or not is_known_region(code):
            raise serializers.ValidationError(no_such_region(written))
        return code


def official(written: str) -> str:
    """Return a code as it is official: PO2601 for po-2601. What is no code stays as it is."""
    return re.sub("[ _-]", "", written).upper() if re.fullmatch(WRITTEN, written) else written


def no_such_region(written: str) -> str:
    """Return a sentence for a code that there is not, with the regions that may have been meant."""
    found = regions_meant(written[:LONGEST])
    guess = " or ".join(f"{code} ({name})" for code, name in found)
    meant = f"Was {guess} meant? " if found else ""
    return f"There is no region with this code. {meant}Codes look like PO2601; all of them are at /regions."
