"""Regions, support points, postcodes, schools and supplements. Documents served of them are in `api`."""

from cms.regions.models.postcode_area import PostcodeArea
from cms.regions.models.region import Region
from cms.regions.models.region_desk import RegionDesk
from cms.regions.models.region_page import RegionPage
from cms.regions.models.school import School
from cms.regions.models.supplement import SupplementPage
from cms.regions.models.support_point import SupportPoint

__all__ = ["PostcodeArea", "Region", "RegionDesk", "RegionPage", "School", "SupplementPage", "SupportPoint"]
