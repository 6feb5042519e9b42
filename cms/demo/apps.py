"""Django's configuration of this app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demonstration; only in `cms.settings.demo`."""

    name = "cms.demo"
    label = "demo"
