"""Django's configuration of this app."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    """Images and documents."""

    name = "cms.media"
    label = "media"
