"""Django's configuration of this app: it holds a template and no table."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """What every mail is made with."""

    name = "cms.mail"
    label = "mail"
