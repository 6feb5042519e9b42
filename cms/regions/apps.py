"""Django's configuration of this app."""

from django.apps import AppConfig


class RegionsConfig(AppConfig):
    """Regions and their support points, pages and desks."""

    name = "cms.regions"
    label = "regions"
