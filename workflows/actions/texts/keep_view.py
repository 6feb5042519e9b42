"""Keep a selection of texts under a name."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.text import comparison_form
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import SavedView
from workflows.models.saved_view import LONGEST

MOST = 30


@transaction.atomic
def keep_view(*, name: str, query: str, by: User) -> SavedView:
    """Return the selection; one of this person's with the same name is replaced. Raises InvalidRequest."""
    User.objects.select_for_update().get(pk=by.pk)
    name = comparison_form(name)
    if not name or len(name) > LONGEST:
        raise InvalidRequest(_("Give the selection a name of at most %(signs)d signs.") % {"signs": LONGEST})
    mine = SavedView.objects.filter(user=by)
    if mine.exclude(name=name).count() >= MOST:
        raise InvalidRequest(
            _("You have %(number)d selections already. Delete one first.") % {"number": MOST}
        )
    view, _made = mine.update_or_create(user=by, name=name, defaults={"query": query})
    return view
