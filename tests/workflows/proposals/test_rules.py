"""The rules, as tables: what is a proposal, what is an answer, who may do what."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests import factories
from workflows.enums import ProposalState
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import Proposal
from workflows.permissions import can_answer, can_see_proposals, check_can_see_proposal, desk_regions
from workflows.policies import check_answer, check_proposal, check_undecided

NOW = "De school zoekt een plek."
TAKEN, PARTLY, NOT = (
    ProposalState.TAKEN_OVER,
    ProposalState.TAKEN_OVER_IN_PART,
    ProposalState.NOT_TAKEN_OVER,
)


@pytest.mark.parametrize(
    ("words", "reason", "refused"),
    [
        ("Elke school zoekt een plek.", "Duidelijker.", ""),
        ("  Elke school\r\nzoekt.\x00 ", " Zo. ", ""),
        ("", "Duidelijker.", "what the text should say"),
        (" \n ", "Duidelijker.", "what the text should say"),
        ("\x00", "Duidelijker.", "what the text should say"),
        (NOW, "Duidelijker.", "what the text says now"),
        (f" {NOW}\n", "Duidelijker.", "what the text says now"),
        ("Elke school.", "", "say why"),
        ("Elke school.", "\x00 ", "say why"),
        ("x" * 5000, "y" * 1000, ""),
        ("x" * 5001, "Duidelijker.", "at most 5000 characters, and this is 5001"),
        ("Elke school.", "y" * 1001, "at most 1000 characters, and this is 1001"),
    ],
)
def test_what_is_a_proposal(words, reason, refused) -> None:
    if refused:
        with pytest.raises(InvalidRequest, match=refused):
            check_proposal(NOW, words, reason)
        return
    kept = check_proposal(NOW, words, reason)
    assert kept == (words.replace("\x00", "").replace("\r\n", "\n").strip(), reason.strip())


@pytest.mark.parametrize(
    ("state", "words", "refused"),
    [
        (TAKEN, "", ""),
        (TAKEN, "Goed gezien.", ""),
        (PARTLY, "De eerste zin.", ""),
        (NOT, "Het is landelijk zo.", ""),
        (PARTLY, "", "why it is not taken over"),
        (NOT, " \x00\n", "why it is not taken over"),
        (NOT, "x" * 1001, "at most 1000 characters, and this is 1001"),
        (ProposalState.OPEN, "Ja.", "choose what you do"),
        (ProposalState.WITHDRAWN, "Ja.", "choose what you do"),
    ],
)
def test_what_is_an_answer(state, words, refused) -> None:
    if refused:
        with pytest.raises(InvalidRequest, match=refused):
            check_answer(state, words)
    else:
        assert check_answer(state, words) == words


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("open", ""),
        ("taken_over", "already answered by Eline on .*: taken over."),
        ("taken_over_in_part", "already answered by Eline on .*: taken over in part."),
        ("not_taken_over", "already answered by Eline on .*: not taken over."),
        ("withdrawn", "The region took this proposal back on"),
    ],
)
def test_who_comes_second_hears_what_was_done(state, said) -> None:
    proposal = Proposal(state=state, decided_at=None if state == "open" else timezone.now())
    if not said:
        check_undecided(proposal, "Eline")
        return
    with pytest.raises(InvalidRequest, match=said):
        check_undecided(proposal, "Eline")


GOOD: dict[str, Any] = {"words": "Elke school.", "reason": "Zo.", "passage": "title", "quote": "Zorg"}
DECIDED = {"state": "taken_over", "decided_at": timezone.now()}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({}, True),
        (DECIDED, True),
        ({**DECIDED, "state": "withdrawn"}, True),
        ({**DECIDED, "state": "not_taken_over", "answer": "Nee."}, True),
        ({"passage": "", "quote": ""}, True),
        ({"state": "taken_over"}, False),
        ({"decided_at": timezone.now()}, False),
        ({**DECIDED, "state": "lost"}, False),
        ({**DECIDED, "state": "not_taken_over"}, False),
        ({**DECIDED, "state": "taken_over_in_part"}, False),
        ({**DECIDED, "state": "withdrawn", "answer": "Ja."}, False),
        ({"answer": "Ja."}, False),
        ({"words": ""}, False),
        ({"reason": ""}, False),
        ({"region": ""}, False),
        ({"passage": ""}, False),
    ],
)
def test_what_the_database_keeps(fields, kept) -> None:
    page = factories.article()
    made = Proposal(
        **{
            "article": page.translation_key,
            "language": "nl",
            "region": "PO2601",
            "national": factories.publish_approved(page),
            **GOOD,
            **fields,
        }
    )
    if kept:
        made.save()
        return
    with pytest.raises(IntegrityError), transaction.atomic():
        made.save()


@pytest.fixture
def people() -> dict[str, Any]:
    factories.article_index()
    call_command("prepare_installation", verbosity=0)
    roles = {group.name: group for group in Group.objects.all()}
    found = {"superuser": factories.superuser(), "nobody": factories.editor()}
    for name in ("Redactie", "Eindredactie", "Panelbeheer"):
        found[name] = factories.editor()
        found[name].groups.add(roles[name])
    found["owner"] = factories.editor()
    found["owner"].groups.add(roles["Redactie"])
    found["desk"] = factories.at_desk_of(factories.region("PO2601"))
    found["neighbour"] = factories.at_desk_of(factories.region("PO2602"))
    found["former"] = factories.at_desk_of(factories.region("PO2601"), is_active=False)
    return found


#        who, sees all, sees the one of PO2601, answers, proposes for
PEOPLE = [
    ("superuser", True, True, True, set()),
    ("Eindredactie", True, True, True, set()),
    ("Redactie", True, True, False, set()),
    ("owner", True, True, True, set()),
    ("Panelbeheer", False, False, False, set()),
    ("desk", False, True, False, {"PO2601"}),
    ("neighbour", False, False, False, {"PO2602"}),
    ("former", False, False, False, set()),
    ("nobody", False, False, False, set()),
]


@pytest.mark.django_db
def test_who_may_do_what(people) -> None:
    page = factories.article(responsible=people["owner"])
    made = factories.proposal(page)
    for who, sees_all, sees, answers, proposes in PEOPLE:
        user = people[who]
        assert can_see_proposals(user) is sees_all, who
        assert can_answer(user, page) is answers, who
        assert can_answer(user, None) is (answers and who != "owner"), who
        assert desk_regions(user) == proposes, who
        if sees:
            check_can_see_proposal(user, made)
        else:
            with pytest.raises(NotAllowed):
                check_can_see_proposal(user, made)


@pytest.mark.django_db
def test_an_owner_at_a_regions_desk_does_not_answer() -> None:
    desk = factories.at_desk_of(factories.region("PO2601"))
    assert not can_answer(desk, factories.article(responsible=desk))
