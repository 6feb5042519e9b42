"""Django's configuration of this app."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Articles and topics."""

    name = "cms.content"
    label = "content"
