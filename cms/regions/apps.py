"""Django's configuration of this app."""

from django.apps import AppConfig


class RegionsConfig(AppConfig):
    """Regions and what is theirs."""

    name = "cms.regions"
    label = "regions"
