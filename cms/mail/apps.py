"""Django's configuration of this app: it holds a template, a check and no table."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """The base of every mail, its delivery, and who sends it."""

    name = "cms.mail"
    label = "mail"

    def ready(self) -> None:
        """Register the check on who sends them."""
        from cms.mail import checks  # noqa: F401, PLC0415 - registers itself when the apps are ready
