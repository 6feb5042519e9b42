"""Let somebody work for a region."""

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
from cms.regions.permissions import check_can_keep_desks
from cms.regions.tasks import send_welcome
from cms.users.models import User

LONG = 64  # of a password that nobody ever knows


@transaction.atomic
def add_to_desk(
    *, region: Region, email: str, first_name: str, last_name: str, role: DeskRole, by: User
) -> User:
    """Return the account with this address, which may now do what the role says; made when there is none.

    A mail says so, with a link to choose a password for who never signed in. Who is at the desk already gets
    the other role, or the same one and the mail again. The region's pages and rights are made when it is the
    first. Raises PermissionDenied, and DeskRefused when it is not clear who is meant.
    """
    region = Region.objects.select_for_update().get(pk=region.pk)
    check_can_keep_desks(by)
    user = _account(email, first_name, last_name)
    desk = open_region_desk(region=region)
    ensure_region_pages(only=region)
    user.groups.remove(*desk.groups)
    user.groups.add(*filter(None, [desk.group if role == DeskRole.TEXTS else desk.support_group]))
    record("regions.add_to_desk", about=region, by=by, account=user.pk, role=role)
    transaction.on_commit(partial(send_welcome.enqueue, user.pk, region.pk), robust=True)
    return user


def _account(email: str, first_name: str, last_name: str) -> User:
    found = User.objects.filter(email__iexact=email)
    if len(found) > 1:
        raise DeskRefused(_("More than one account has this address. Ask an administrator which one it is."))
    if found:
        if not found[0].is_active:
            raise DeskRefused(_("The account with this address was stopped. Ask an administrator."))
        return found[0]
    if User.objects.filter(username__iexact=email).exists():
        raise DeskRefused(_("This address is the name of another account. Ask an administrator."))
    # a password that nobody knows, and not none: who lets the link expire can ask for a new one
    return User.objects.create_user(
        username=email.lower(),
        email=email,
        password=get_random_string(LONG),
        first_name=first_name,
        last_name=last_name,
    )
