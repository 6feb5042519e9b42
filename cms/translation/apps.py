"""Django's configuration of this app."""

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    """Languages and translations."""

    name = "cms.translation"
    label = "translation"
