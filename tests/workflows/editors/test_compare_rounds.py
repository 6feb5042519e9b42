"""Two forms of a text side by side, with what was said of the first and what was done with it."""

import pytest
from django.urls import reverse

from tests import factories
from workflows.actions.reading.add_remark import add_remark
from workflows.enums import Decision, RemarkKind
from workflows.models import FrozenText, Invitation, Round
from workflows.queries.rounds.differences import side_by_side

pytestmark = pytest.mark.django_db
BEFORE, AFTER = ("De school wijst u niet af.", "Bel ons."), ("De school helpt u altijd.", "Bel ons.")


def read(decision=Decision.NO):
    for invitation in Round.objects.latest("pk").invitations.order_by("pk"):
        factories.decide(invitation=invitation, decision=decision)


@pytest.fixture
def page():
    """An article that was read, sent back, answered and rewritten."""
    factories.workflow(factories.panel(members=5))
    made = factories.article(body=factories.body(*BEFORE))
    made.get_workflow().start(made, factories.superuser())
    add_remark(
        invitation=factories.take_part(Invitation.objects.first()),
        passage="00000000-0000-4000-8000-000000000001",
        kind=RemarkKind.MINUS,
        note="Wat is afwijzen?",
    )
    read()
    made.body = factories.body(*AFTER)
    made.save_revision()
    return made


def compare(client, found, **chosen):
    return client.get(reverse("validation:compare", args=[found.pk]), chosen)


def test_the_draft_stands_beside_what_was_read(page, enter) -> None:
    html = compare(enter(factories.with_role()), Round.objects.get()).content.decode()
    assert "1 piece is different" in html
    assert '<span class="deletion">wijst ' in html
    assert '<span class="addition">helpt ' in html
    assert "Wat is afwijzen?" in html
    assert "Not answered yet" in html


def test_two_readings_whichever_is_asked_for_with_remarks_and_replies(page, enter) -> None:
    factories.answer_remarks(page, "Wij zeggen nu wat de school wel doet.")
    page.current_workflow_state.resume(user=None)
    first, second = Round.objects.order_by("pk")
    client = enter(factories.with_role())
    answers = [compare(client, second), compare(client, first, **{"with": second.pk})]
    for response in answers:
        assert (response.context["earlier"], response.context["later"]) == (first, second)
        html = response.content.decode()
        assert "Wat is afwijzen?" in html
        assert "Wij zeggen nu wat de school wel doet." in html


def test_what_members_say_of_a_text_that_they_still_read_is_not_shown(page, enter) -> None:
    factories.answer_remarks(page)
    page.current_workflow_state.resume(user=None)
    second = Round.objects.latest("pk")
    reader = factories.take_part(second.invitations.first())
    add_remark(invitation=reader, passage="summary", kind=RemarkKind.MINUS, note="Nog geheim.")
    html = compare(enter(factories.with_role()), second, **{"with": "draft"}).content.decode()
    assert "Nog geheim." not in html


@pytest.mark.parametrize("chosen", ["nonsense", "999999", "-1", "%00"])
def test_what_is_not_there_is_not_found(page, enter, chosen) -> None:
    assert compare(enter(factories.with_role()), Round.objects.get(), **{"with": chosen}).status_code == 404


def test_only_who_works_on_the_text(page, enter) -> None:
    outsider = enter(factories.with_role("view_approval", pages=()))
    assert compare(outsider, Round.objects.get()).url == reverse("wagtailadmin_home")


def test_a_rewritten_block_stands_beside_itself() -> None:
    def text(*paragraphs):
        return FrozenText(
            content={"language": "nl", "title": "T", "summary": "", "body": factories.body(*paragraphs)}
        )

    before, after = text("Een.", "Twee.", "Drie."), text("Een!", "Twee?", "Drie.", "Vier.")
    found = [
        (pair.before and pair.before.text, pair.after and pair.after.text, pair.changed)
        for pair in side_by_side(before, after)
    ]
    assert found[2:] == [
        ("Een.", "Een!", True),
        ("Twee.", "Twee?", True),
        ("Drie.", "Drie.", False),
        (None, "Vier.", True),
    ]
