"""The schools of the demonstration: invented, each in one of its regions."""

from pathlib import Path

import yaml
from django.db import transaction

from cms.regions.models import Region, School

FILE = Path(__file__).resolve().parents[1] / "schools.yaml"


@transaction.atomic
def load_schools() -> int:
    """Load the missing schools; return how many."""
    entries = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    known = set(School.objects.values_list("code", flat=True))
    missing = [entry for entry in entries if entry["code"] not in known]
    for entry in missing:
        region = Region.objects.get(code=entry.pop("region"))
        place = {"institution": entry["code"][:4], "municipality": entry["city"], region.sector: region}
        school = School(**entry, **place)
        school.full_clean()
        school.save()
    return len(missing)
