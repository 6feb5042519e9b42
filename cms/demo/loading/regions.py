"""The regions of the demonstration, with fictitious contact details."""

from pathlib import Path
from typing import Any

import reversion
import yaml
from django.db import transaction

from cms.regions.actions.open_region_desk import open_region_desk
from cms.regions.actions.save_support_point import save_support_point
from cms.regions.models import PostcodeArea, Region, SupportPoint

FILE = Path(__file__).resolve().parents[1] / "regions.yaml"


@transaction.atomic
def load_regions() -> int:
    """Load the missing regions, each with a desk; return how many."""
    entries = yaml.safe_load(FILE.read_text(encoding="utf-8"))["support_points"]
    missing = [entry for entry in entries if not Region.objects.filter(code__in=entry["regions"]).exists()]
    for entry in missing:
        with reversion.create_revision():
            _load(entry)
    return sum(len(entry["regions"]) for entry in missing)


def _load(entry: dict[str, Any]) -> None:
    regions = {code[:2]: _region(code, *fields) for code, fields in entry["regions"].items()}
    point = SupportPoint(**entry["fields"])
    for name, kind in (("questions", "question"), ("exceptions", "days"), ("network", "party")):
        stream = SupportPoint._meta.get_field(name).stream_block  # type: ignore[union-attr]  # noqa: SLF001 - Django's documented way to ask a model
        setattr(
            point, name, stream.to_python([{"type": kind, "value": value} for value in entry.get(name, [])])
        )
    point.full_clean()
    save_support_point(support_point=point, regions=regions.values())
    for pc4, place in entry["postcodes"].items():
        area = PostcodeArea(pc4=pc4, place=place, municipality=place, po=regions["PO"], vo=regions["VO"])
        area.full_clean()
        area.save()


def _region(code: str, name: str, municipalities: list[str]) -> Region:
    region = Region(code=code, name=name, sector=code[:2].lower(), municipalities=municipalities)
    region.full_clean()
    region.save()
    open_region_desk(region=region)
    return region
