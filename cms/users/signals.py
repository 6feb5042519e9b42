"""What happens to accounts, for who is interested."""

from django.dispatch import Signal

#: an account has another e-mail address than before; sent with the account as `instance`
address_changed = Signal()
