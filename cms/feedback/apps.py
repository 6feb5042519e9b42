"""Django's configuration of this app."""

from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """What readers say."""

    name = "cms.feedback"
    label = "feedback"
