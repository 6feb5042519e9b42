"""Django's configuration of this app."""

from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """Feedback of readers."""

    name = "cms.feedback"
    label = "feedback"
