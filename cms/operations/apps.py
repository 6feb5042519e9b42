"""Django's configuration of this app."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """The processes of an installation."""

    name = "cms.operations"
    label = "operations"
