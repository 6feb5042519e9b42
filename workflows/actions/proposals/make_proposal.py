"""A region proposes a change to the national text."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import ArticlePage
from cms.regions.models import Region
from cms.users.models import User
from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.errors import InvalidRequest
from workflows.models import Approval, DeskMail, Proposal
from workflows.models.desk_events import DeskEvent
from workflows.permissions import check_can_propose
from workflows.policies import check_proposal
from workflows.queries.approvals.current import public_approval
from workflows.queries.mails.desks import proposal_recipients
from workflows.queries.proposals.proposed_passage import passage_of


@transaction.atomic
def make_proposal(
    *, page: ArticlePage, region: str, passage: str, national: int, words: str, reason: str, by: User
) -> Proposal:
    """Return the proposal; the existing one when this region already has exactly this proposal waiting.

    `passage` is an anchor, or "" for the whole text. `national` is the approval of the text that was on the
    screen. Raises NotAllowed, and InvalidRequest for an article that is not national or not public, when the
    passage is not in it or was reworded since, and for what `check_proposal` refuses.
    """
    check_can_propose(by, region)
    Region.objects.select_for_update().get(
        code=region
    )  # the second of two clicks finds the proposal of the first
    public = public_approval(page)
    if page.own_region or public is None:
        raise InvalidRequest(_("A region proposes a change to a national text that is public."))
    quote = _quote(public, passage, national)
    words, reason = check_proposal(quote, words, reason)
    about = Proposal.objects.about(page.translation_key, page.locale.language_code)
    existing = about.open().filter(region=region, passage=passage, words=words).first()
    if existing:
        return existing
    proposal = Proposal.objects.create(
        article=page.translation_key,
        language=page.locale.language_code,
        region=region,
        national=public,
        passage=passage,
        quote=quote,
        words=words,
        reason=reason,
        proposed_by=by,
    )
    record("workflows.make_proposal", about=proposal, by=by)
    event = DeskEvent.PROPOSED.value
    people = proposal_recipients(page)
    queue_desk_mails(mails=[DeskMail(event=event, recipient=person, proposal=proposal) for person in people])
    return proposal


def _quote(public: Approval, anchor: str, national: int) -> str:
    """Return the present text of the passage; "" for the whole text."""
    shown = Approval.objects.select_related("text").filter(
        pk=national, text__article=public.text.article, text__language=public.text.language
    )
    then = public if national == public.pk else shown.first()
    if then is None:
        raise InvalidRequest(_("Please choose a piece of the text as it is now."))
    if not anchor:
        return ""
    before, now = passage_of(then.text, anchor), passage_of(public.text, anchor)
    if now is None:
        raise InvalidRequest(_("This piece is not in the text any more. Please choose another one."))
    if before is None or before.html != now.html:
        raise InvalidRequest(
            _("The national text was changed while you wrote. Look at its words now, and send it again.")
        )
    return now.text
