"""Open a round."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.actions.rounds.invite_member import invite_member
from workflows.errors import NotAllowed
from workflows.models import FrozenText, Panel, Round
from workflows.models.members.floors import floor
from workflows.queries.members.eligibility import members_to_invite
from workflows.queries.rounds.questions import questions_for
from workflows.queries.rounds.tallies import readers_from_elsewhere
from workflows.rules.own_place import reads


@transaction.atomic
def open_round(
    *, panel: Panel, text: FrozenText, task_state: TaskState, page: TextPage, by: User | None
) -> Round:
    """Return a new round of this panel, with an invitation for each member whose turn it is to read.

    The members are chosen before the round exists: it does not count among the latest ones. The panel's rule
    and the questions are copied, so that a later change of them does not change this round; the rule is never
    under the floor for this text. Raises NotAllowed for a panel that does not read texts of this place. With
    fewer members than the rule requires the round waits: others can be invited until the deadline.
    """
    if not reads(panel=panel.place, text=text.region):
        raise NotAllowed(_("A panel reads the texts of its own region, or the national ones."))
    rule = panel.rule.at_least(floor(regional=bool(text.region)))
    members = members_to_invite(panel, page)
    earlier = Round.objects.filter(panel=panel, text__article=text.article, text__language=text.language)
    opened = Round.objects.create(
        panel=panel,
        text=text,
        number=earlier.count() + 1,
        task_state=task_state,
        minimum_readers=rule.minimum_readers,
        approval_share=rule.approval_share,
        questions=[question.to_json() for question in questions_for(panel, page)],
        deadline=timezone.now() + timedelta(days=panel.reading_days),
    )
    for member in members:
        invite_member(round=opened, member=member)
    opened.together = readers_from_elsewhere(opened, decided=False)
    opened.save(update_fields=["together"])
    record("workflows.open_round", about=page, by=by, members=len(members))
    return opened
