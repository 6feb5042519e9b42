"""What two regions of the demonstration propose for a national text."""

from dataclasses import dataclass

from cms.content.meaning.passages import passages
from cms.demo.loading.accounts import Accounts, desk_of
from cms.demo.loading.texts import loaded_article
from workflows.actions.proposals.answer_proposal import answer_proposal
from workflows.actions.proposals.make_proposal import make_proposal
from workflows.enums import ProposalState
from workflows.models import Proposal
from workflows.queries.approvals.current import public_approval

ARTICLE = "zorgplicht"


@dataclass(frozen=True)
class Proposed:
    """Other words for the piece that begins like this; `answer` is why they are not taken over."""

    region: str
    begins: str
    words: str
    reason: str
    answer: str = ""


PROPOSED = (
    Proposed(
        "PO2707",
        "Vertel dat uw kind",
        "Vertel dat uw kind misschien extra hulp nodig heeft.",
        "Korter leest makkelijker. De andere scholen staan ook op het formulier.",
        "Wij laten deze zin staan. De wet vraagt ouders om ook hun andere scholen te noemen.",
    ),
    Proposed(
        "PO2601",
        "Doe dit als het kan",
        "Doe dit als het kan minstens 10 weken voordat uw kind naar die school gaat. Bent u later? "
        "Meld uw kind dan toch aan.",
        "Ouders bij ons dachten dat zij na die 10 weken te laat zijn.",
    ),
)


def propose(accounts: Accounts) -> int:
    """Make the proposals, and answer those that have an answer, unless there are some; return how many."""
    page = loaded_article(ARTICLE)
    public = public_approval(page) if page else None
    if page is None or public is None or Proposal.objects.exists():
        return 0
    pieces = {passage.anchor: passage.text for passage in passages(public.text.content)}
    made = 0
    for one in PROPOSED:
        for anchor in [anchor for anchor, text in pieces.items() if text.startswith(one.begins)]:
            proposal = make_proposal(
                page=page,
                region=one.region,
                passage=anchor,
                national=public.pk,
                words=one.words,
                reason=one.reason,
                by=desk_of(one.region, accounts),
            )
            made += 1
            if one.answer:
                state = ProposalState.NOT_TAKEN_OVER
                answer_proposal(
                    proposal=proposal, state=state, words=one.answer, by=accounts["eindredacteur"]
                )
    return made
