"""Links, and where each of them stands."""

from cms.links.models.link import Link
from cms.links.models.link_place import LinkPlace
from cms.links.models.link_use import LinkUse

__all__ = ["Link", "LinkPlace", "LinkUse"]
