"""The account with which an editor signs in, and the mailboxes that it has had."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from cms.typed.mailboxes import mailbox
from cms.users.signals import address_changed


class User(AbstractUser):
    """An editor or administrator. A demonstration account has a known password and must never be public."""

    is_demonstration = models.BooleanField(_("demonstration account"), default=False, editable=False)

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep every mailbox that the account has had, and tell of another address."""
        fields = kwargs.get("update_fields")
        if fields is not None and "email" not in fields:
            super().save(*args, **kwargs)
            return
        before = User.objects.filter(pk=self.pk).values_list("email", flat=True).first() if self.pk else None
        super().save(*args, **kwargs)
        for address in {before or "", self.email} - {""}:
            KnownMailbox.objects.get_or_create(user=self, mailbox=mailbox(address))
        if before is not None and before != self.email:
            address_changed.send(sender=User, instance=self)


class KnownMailbox(models.Model):
    """Whose mailbox an account had or has: a new address does not undo what was done under another.

    In the form in which addresses are compared: no mail goes there. Gone with the account.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="mailboxes")
    mailbox = models.CharField(max_length=320)
    known_since = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("mailbox of an account")
        verbose_name_plural = _("mailboxes of accounts")
        constraints = [
            models.UniqueConstraint(fields=["user", "mailbox"], name="a_mailbox_of_an_account_once")
        ]

    def __str__(self) -> str:
        # never the mailbox: logs store this text
        return str(self.user)
