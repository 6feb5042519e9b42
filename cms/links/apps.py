"""Django's configuration of this app."""

from django.apps import AppConfig


class LinksConfig(AppConfig):
    """Links to the rest of the web."""

    name = "cms.links"
    label = "links"
