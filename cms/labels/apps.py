"""Django's configuration of this app."""

from django.apps import AppConfig


class LabelsConfig(AppConfig):
    """Labels that wait for a second person."""

    name = "cms.labels"
    label = "labels"
