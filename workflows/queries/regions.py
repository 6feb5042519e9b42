"""What documents say of a region."""

from typing import Any

from cms.regions.models import Region


def region_facts(code: str) -> dict[str, Any] | None:
    """Return the code and the name of a region; None for "", and so for a national text."""
    if not code:
        return None
    name = Region.objects.filter(code=code).values_list("name", flat=True).first()
    return {"code": code, "name": name or code}
