"""What is kept of regions."""

from cms.regions.models.region import Region

__all__ = ["Region"]
