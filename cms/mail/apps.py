"""Django's configuration of this app: it holds a template and no table."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Mails."""

    name = "cms.mail"
    label = "mail"
