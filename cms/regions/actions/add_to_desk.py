"""Give somebody access to a region's desk."""

from functools import partial

from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.regions.actions.open_region_desk import open_region_desk
from cms.regions.enums import DeskRole
from cms.regions.errors import DeskRefused
from cms.regions.models import Region
from cms.regions.permissions import check_can_manage_desks
from cms.regions.tasks import send_welcome
from cms.text import folded
from cms.typed.mailboxes import mailbox
from cms.users.models import User

PASSWORD_LENGTH = 64  # of a password that nobody ever knows


@transaction.atomic
def add_to_desk(
    *, region: Region, email: str, first_name: str, last_name: str, role: DeskRole, by: User
) -> User:
    """Return the account with this e-mail address, now with this role; it is created when there is none.

    The user gets a mail about it, with a link to choose a password if they never signed in. For somebody who
    has access already, the role is changed or the mail is sent again. The first account creates the region's
    pages and permissions. Raises PermissionDenied, and DeskRefused when it is unclear who is meant.
    """
    region = Region.objects.select_for_update().get(pk=region.pk)
    check_can_manage_desks(by)
    user = _account(email, first_name, last_name)
    desk = open_region_desk(region=region)
    ensure_region_pages(only=region)
    user.groups.remove(*desk.groups)
    user.groups.add(*filter(None, [desk.group if role == DeskRole.TEXTS else desk.support_group]))
    record("regions.add_to_desk", about=region, by=by, account=user.pk, role=role)
    transaction.on_commit(partial(send_welcome.enqueue, user.pk, region.pk), robust=True)
    return user


def _account(email: str, first_name: str, last_name: str) -> User:
    same = mailbox(email)
    accounts = [user for user in User.objects.exclude(email="").order_by("pk") if mailbox(user.email) == same]
    if len(accounts) > 1:
        raise DeskRefused(_("More than one account has this address. Ask an administrator which one it is."))
    if accounts:
        if not accounts[0].is_active:
            raise DeskRefused(_("The account with this address was stopped. Ask an administrator."))
        return accounts[0]
    if User.objects.filter(username__iexact=email).exists():
        raise DeskRefused(_("This address is the name of another account. Ask an administrator."))
    # a password nobody knows, not an unusable one: with that, an expired link could not be requested again
    return User.objects.create_user(
        username=folded(email),
        email=email,
        password=get_random_string(PASSWORD_LENGTH),
        first_name=first_name,
        last_name=last_name,
    )
