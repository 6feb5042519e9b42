"""Proposals of two regions of the demonstration for a national text."""

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
class DemoProposal:
    """New wording for the passage that begins like this; `answer` is why it is not adopted."""

    region: str
    begins: str
    words: str
    reason: str
    answer: str = ""


PROPOSALS = (
    DemoProposal(
        "PO2707",
        "Vertel dat uw kind",
        "Vertel dat uw kind misschien extra hulp nodig heeft.",
        "Korter leest makkelijker. De andere scholen staan ook op het formulier.",
        "Wij laten deze zin staan. De wet vraagt ouders om ook hun andere scholen te noemen.",
    ),
    DemoProposal(
        "PO2601",
        "Doe dit als het kan",
        "Doe dit als het kan minstens 10 weken voordat uw kind naar die school gaat. Bent u later? "
        "Meld uw kind dan toch aan.",
        "Ouders bij ons dachten dat zij na die 10 weken te laat zijn.",
    ),
)


def propose(accounts: Accounts) -> int:
    """Make the proposals and answer those with an answer, unless there are any; return how many."""
    page = loaded_article(ARTICLE)
    public = public_approval(page) if page else None
    if page is None or public is None or Proposal.objects.exists():
        return 0
    texts = {passage.anchor: passage.text for passage in passages(public.text.content)}
    count = 0
    for item in PROPOSALS:
        for anchor in [anchor for anchor, text in texts.items() if text.startswith(item.begins)]:
            proposal = make_proposal(
                page=page,
                region=item.region,
                passage=anchor,
                national=public.pk,
                words=item.words,
                reason=item.reason,
                by=desk_of(item.region, accounts),
            )
            count += 1
            if item.answer:
                state = ProposalState.NOT_TAKEN_OVER
                answer_proposal(
                    proposal=proposal, state=state, text=item.answer, by=accounts["eindredacteur"]
                )
    return count
