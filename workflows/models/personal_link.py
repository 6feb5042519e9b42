"""What a record with a personal link stores of that link."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from cms.secret_links.secret_link import SecretLink, token_hash


class PersonalLink(models.Model):
    """Stores only the hash of its token. A new `serial` ends the link given out before."""

    purpose: ClassVar[str]

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    serial = models.PositiveSmallIntegerField(default=1, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the hash that belongs to the key and serial."""
        self.token_hash = token_hash(self.token)
        super().save(*args, **kwargs)

    @property
    def token(self) -> str:
        """The secret of this link, to be put in a message to its owner and nowhere else."""
        return self._link.token(_secrets(), self.token_hash)

    def opens_with(self, token: str) -> bool:
        """Whether this token is the secret of this link, made with a key that is in use."""
        return self._link.opens(token, _secrets(), self.token_hash)

    @property
    def _link(self) -> SecretLink:
        return SecretLink(self.purpose, self.key, self.serial)


def _secrets() -> list[str]:
    return [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
