"""Two people decide about a proposal at the same instant: one does, and the other hears who."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import translation

from tests import factories
from workflows.actions.proposals.answer_proposal import answer_proposal
from workflows.actions.proposals.withdraw_proposal import withdraw_proposal
from workflows.enums import ProposalState
from workflows.errors import InvalidRequest
from workflows.models import DeskMail, Proposal

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def at_once(*deeds) -> list[str]:
    """What each of them hears; "" for who did it."""
    begin = Barrier(len(deeds))

    def one(deed) -> str:
        try:
            begin.wait()
            with translation.override("en"):
                deed()
        except InvalidRequest as error:
            return str(error)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(one, deeds))


def answering(made: Proposal, name: str):
    user = factories.with_role(*factories.NATIONAL_DESK, first_name=name)
    return lambda: answer_proposal(
        proposal=made, state=ProposalState.NOT_TAKEN_OVER, text=f"Zegt {name}.", by=user
    )


def test_of_two_answers_one_is_kept_and_the_second_hears_who_was_first() -> None:
    desk = factories.at_desk_of(factories.region("PO2601"))
    made = factories.proposal(by=desk)
    heard = at_once(answering(made, "Eline"), answering(made, "Roos"))
    made.refresh_from_db()
    first, second = ("Eline", "Roos") if made.answer == "Zegt Eline." else ("Roos", "Eline")
    assert made.decided_by.first_name == first
    assert sorted(map(bool, heard)) == [False, True]
    assert f"already answered by {first}" in max(heard)
    assert second not in max(heard)
    assert DeskMail.objects.filter(event="answered").count() == 1


def test_an_answer_and_taking_it_back_are_one_of_the_two() -> None:
    desk = factories.at_desk_of(factories.region("PO2601"))
    made = factories.proposal(by=desk)
    heard = at_once(answering(made, "Eline"), lambda: withdraw_proposal(proposal=made, by=desk))
    made.refresh_from_db()
    assert sorted(map(bool, heard)) == [False, True]
    if made.state == "withdrawn":
        assert "took this proposal back" in heard[0]
        assert made.answer == ""
    else:
        assert "already answered by the national desk" in heard[1]


def test_two_clicks_make_one_proposal() -> None:
    page = factories.article()
    factories.publish_approved(page)
    desk = factories.at_desk_of(factories.region("PO2601"))

    def propose() -> None:
        factories.proposal(page, by=desk, words="Anders.")

    assert at_once(propose, propose) == ["", ""]
    assert Proposal.objects.count() == 1
