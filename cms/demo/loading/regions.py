"""The regions of the demonstration, with invented contact details."""

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
    """Load what is missing, with a desk for each region; return how many regions were made."""
    written = yaml.safe_load(FILE.read_text(encoding="utf-8"))["support_points"]
    missing = [part for part in written if not Region.objects.filter(code__in=part["regions"]).exists()]
    for part in missing:
        with reversion.create_revision():
            _load(part)
    return sum(len(part["regions"]) for part in missing)


def _load(part: dict[str, Any]) -> None:
    regions = {code[:2]: _region(code, *words) for code, words in part["regions"].items()}
    point = SupportPoint(**part["fields"])
    for name, kind in (("questions", "question"), ("exceptions", "days"), ("network", "party")):
        stream = SupportPoint._meta.get_field(name).stream_block  # type: ignore[union-attr]  # noqa: SLF001 - Django's documented way to ask a model
        setattr(
            point, name, stream.to_python([{"type": kind, "value": value} for value in part.get(name, [])])
        )
    point.full_clean()
    save_support_point(support_point=point, regions=regions.values())
    for pc4, place in part["postcodes"].items():
        area = PostcodeArea(pc4=pc4, place=place, municipality=place, po=regions["PO"], vo=regions["VO"])
        area.full_clean()
        area.save()


def _region(code: str, name: str, municipalities: list[str]) -> Region:
    region = Region(code=code, name=name, sector=code[:2].lower(), municipalities=municipalities)
    region.full_clean()
    region.save()
    open_region_desk(region=region)
    return region
