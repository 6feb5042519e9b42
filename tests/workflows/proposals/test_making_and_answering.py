"""A proposal is made and decided once; whatever is sent, nothing half is kept."""

import pytest

from tests import factories
from workflows.actions.proposals.answer_proposal import answer_proposal
from workflows.actions.proposals.make_proposal import make_proposal
from workflows.actions.proposals.withdraw_proposal import withdraw_proposal
from workflows.enums import ProposalState
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import Proposal
from workflows.queries.approvals.current import public_approval

OWN, NEIGHBOUR = "PO2601", "PO2602"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    factories.region(NEIGHBOUR)
    return factories.at_desk_of(factories.region(OWN))


@pytest.fixture
def national():
    return factories.with_role(*factories.NATIONAL_DESK, first_name="Eline")


def change(page, **fields) -> None:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()
    factories.publish_approved(page)


def test_what_is_kept_of_it(page, desk) -> None:
    made = factories.proposal(page, by=desk, words="Wat elke school moet doen.\r\n", reason=" Zo. ")
    made.refresh_from_db()
    assert (made.article, made.language, made.region) == (page.translation_key, "nl", OWN)
    assert (made.passage, made.quote) == ("summary", "Wat de school moet doen.")
    assert (made.words, made.reason, made.state) == ("Wat elke school moet doen.", "Zo.", "open")
    assert (made.proposed_by, made.decided_by, made.decided_at) == (desk, None, None)
    assert made.national == public_approval(page)


def test_about_the_whole_text_nothing_is_quoted(page, desk) -> None:
    made = factories.proposal(page, by=desk, passage="", words="Het telefoonnummer ontbreekt.")
    assert (made.passage, made.quote) == ("", "")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"passage": "nergens"}, "not in the text any more"),
        ({"passage": "\x00"}, "not in the text any more"),
        ({"passage": "x" * 5000}, "not in the text any more"),
        ({"national": 0}, "choose a piece of the text as it is now"),
        ({"national": 2**63 - 1}, "choose a piece of the text as it is now"),
        ({"words": "Wat de school moet doen."}, "what the text says now"),
        ({"words": ""}, "what the text should say"),
        ({"reason": "x" * 1001}, "too long"),
    ],
)
def test_bad_input_is_refused(page, desk, fields, said) -> None:
    values = {"passage": "summary", "national": public_approval(page).pk, "words": "Anders.", "reason": "Zo."}
    with pytest.raises(InvalidRequest, match=said):
        make_proposal(page=page, region=OWN, by=desk, **{**values, **fields})
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("region", [NEIGHBOUR, "", "PO9999", "\x00", "x" * 5000])
def test_for_the_own_region_alone(page, desk, region) -> None:
    with pytest.raises(NotAllowed):
        make_proposal(
            page=page, region=region, passage="", national=1, words="Anders.", reason="Zo.", by=desk
        )


def test_the_approval_of_another_text_is_not_taken_for_that_of_this_one(page, desk) -> None:
    other = factories.publish_approved(factories.article())
    with pytest.raises(InvalidRequest, match="as it is now"):
        make_proposal(
            page=page, region=OWN, passage="summary", national=other.pk, words="A", reason="B", by=desk
        )


def test_not_about_a_text_that_is_not_public_or_is_a_regions_own(page, desk) -> None:
    draft, own = factories.article(), factories.regional_article(OWN)
    factories.publish_approved(own)
    page.unpublish()
    for about in (draft, own, page):
        with pytest.raises(InvalidRequest, match="national text that is public"):
            make_proposal(page=about, region=OWN, passage="", national=1, words="A", reason="B", by=desk)


def test_what_changed_while_it_was_written(page, desk) -> None:
    then = public_approval(page).pk
    values = {"page": page, "region": OWN, "national": then, "words": "Anders.", "reason": "Zo.", "by": desk}
    change(page, title="Een andere titel")
    kept = make_proposal(passage="summary", **values)  # its own words are still the same
    assert kept.national == public_approval(page)
    with pytest.raises(InvalidRequest, match="changed while you wrote"):
        make_proposal(passage="title", **values)


def test_a_second_click_makes_no_second_one(page, desk) -> None:
    first = factories.proposal(page, by=desk, words="Anders.")
    assert factories.proposal(page, by=desk, words="Anders. ") == first
    withdraw_proposal(proposal=first, by=desk)
    assert factories.proposal(page, by=desk, words="Anders.") != first
    neighbour = factories.at_desk_of(factories.region(NEIGHBOUR))
    assert factories.proposal(page, NEIGHBOUR, by=neighbour, words="Anders.").region == NEIGHBOUR


def test_an_answer(page, desk, national) -> None:
    made = factories.proposal(page, by=desk)
    answer_proposal(proposal=made, state=ProposalState.NOT_TAKEN_OVER, text=" Nee. ", by=national)
    made.refresh_from_db()
    assert (made.state, made.answer, made.decided_by) == ("not_taken_over", "Nee.", national)
    assert made.decided_at is not None


def test_only_the_national_desk_answers(page, desk) -> None:
    made = factories.proposal(page, by=desk)
    for user in (desk, factories.editor(), factories.with_role("view_proposal")):
        with pytest.raises(NotAllowed):
            answer_proposal(proposal=made, state=ProposalState.TAKEN_OVER, text="", by=user)
    made.refresh_from_db()
    assert made.is_open


def test_only_the_own_desk_takes_it_back(page, desk, national) -> None:
    made = factories.proposal(page, by=desk)
    for user in (national, factories.at_desk_of(factories.region(NEIGHBOUR)), factories.superuser()):
        with pytest.raises(NotAllowed):
            withdraw_proposal(proposal=made, by=user)
    colleague = factories.at_desk_of(factories.region(OWN))
    assert withdraw_proposal(proposal=made, by=colleague).decided_by == colleague


def test_what_is_decided_stays_decided(page, desk, national) -> None:
    made = factories.proposal(page, by=desk)
    answer_proposal(proposal=made, state=ProposalState.TAKEN_OVER, text="", by=national)
    second = factories.with_role(*factories.NATIONAL_DESK)
    with pytest.raises(InvalidRequest, match="already answered by Eline"):
        answer_proposal(proposal=made, state=ProposalState.NOT_TAKEN_OVER, text="Nee.", by=second)
    with pytest.raises(InvalidRequest, match="already answered by the national desk"):
        withdraw_proposal(proposal=made, by=desk)
    taken_back = factories.proposal(page, by=desk)
    withdraw_proposal(proposal=taken_back, by=desk)
    with pytest.raises(InvalidRequest, match="took this proposal back"):
        answer_proposal(proposal=taken_back, state=ProposalState.TAKEN_OVER, text="", by=national)
    assert set(Proposal.objects.values_list("state", flat=True)) == {"taken_over", "withdrawn"}


def test_evidence_outlives_the_page_and_the_people(page, desk, national) -> None:
    made = factories.proposal(page, by=desk)
    answer_proposal(proposal=made, state=ProposalState.NOT_TAKEN_OVER, text="Nee.", by=national)
    page.delete()
    desk.delete()
    national.delete()
    made.refresh_from_db()
    assert (made.proposed_by, made.decided_by) == (None, None)
    assert (made.state, made.answer, made.quote) == ("not_taken_over", "Nee.", "Wat de school moet doen.")
