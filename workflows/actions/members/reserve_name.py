"""Keep a name for one member among those of a panel who are reached by hand."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from workflows.models import Member, Panel


@transaction.atomic(savepoint=False)
def reserve_name(*, member: Member) -> None:
    """Lock the panel. Raises ValidationError when the name, however written, is somebody else's already."""
    panel = Panel.objects.select_for_update().get(pk=member.panel_id)
    if any(other.pk != member.pk for other in panel.members.by_hand_named(member.name)):
        advice = _("%(name)s is on the panel already. Is this somebody else? Then add a letter: %(name)s B.")
        raise ValidationError({"name": advice % {"name": member.name}})
