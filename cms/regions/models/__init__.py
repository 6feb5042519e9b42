"""What is kept of regions."""

from cms.regions.models.postcode_area import PostcodeArea
from cms.regions.models.region import Region
from cms.regions.models.region_desk import RegionDesk
from cms.regions.models.school import School
from cms.regions.models.support_point import SupportPoint

__all__ = ["PostcodeArea", "Region", "RegionDesk", "School", "SupportPoint"]
