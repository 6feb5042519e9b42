"""The account with which an editor signs in."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """An editor or administrator. A demonstration account has a known password and must never be public."""

    is_demonstration = models.BooleanField(_("demonstration account"), default=False, editable=False)

    def __str__(self) -> str:
        return self.get_full_name() or self.username
