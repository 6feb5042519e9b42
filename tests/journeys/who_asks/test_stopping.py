"""Stopping asks first, then erases; and the link that somebody kept says what happened."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories
from tests.journeys.test_a_member_reads import press
from tests.workflows.panel.urls import at
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.delete_old_answers import delete_old_answers
from workflows.models import EndedLink, Invitation, Member, Remark, Round

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


def marked(**fields) -> Invitation:
    invitation = factories.take_part(factories.reader(language="en", **fields))
    factories.mark(invitation)
    return invitation


def close() -> None:
    Round.objects.update(outcome="approved", closed_at=timezone.now())


def text(answer) -> str:
    return answer.content.decode()


def test_a_reader_is_asked_first(browser) -> None:
    invitation = marked()
    asked = text(browser.get(at("stop", invitation)))
    assert "Do you want to stop?" in asked
    assert "We cannot bring them back." in asked
    assert f'href="{at("welcome", invitation)}">No, go back' in asked
    assert f'href="{at("stop", invitation)}"' in text(browser.get(at("consent", invitation)))
    assert Remark.objects.exists()
    erased = press(browser, at("stop", invitation))
    assert (erased.status_code, erased.url) == (302, at("stop", invitation))
    assert "We have erased all your marks and answers." in text(browser.get(at("stop", invitation)))
    assert not Remark.objects.exists()


def test_the_link_says_that_the_reader_stopped_until_reading_begins_again(browser) -> None:
    invitation = marked()
    assert "You stopped" not in text(browser.get(at("welcome", invitation)))
    press(browser, at("stop", invitation))
    page = text(browser.get(at("welcome", invitation)))
    assert "You stopped with this text. We erased your marks and answers." in page
    assert "You can begin again with the same link." in page
    press(browser, at("consent", invitation), agree="yes")
    assert "You stopped" not in text(browser.get(at("welcome", invitation)))
    assert Invitation.objects.get().stopped_at is None


def test_who_never_answered_did_not_take_anything_back(browser) -> None:
    """A spare reader had no time: the result page says so, and nothing about answers that were taken back."""
    invitation = factories.reader(language="en", consented=False)
    close()
    page = text(browser.get(at("closing", invitation)))
    assert "We have no answers from you" in page
    assert "You did not answer about this text. That is fine." in page
    assert "stopped" not in page


def test_who_stopped_is_told_so_on_the_result_page(browser) -> None:
    invitation = marked()
    close()
    assert "The counts stay" in text(browser.get(at("stop", invitation)))
    press(browser, at("stop", invitation))
    assert "You stopped. We then erased your marks and answers." in text(
        browser.get(at("closing", invitation))
    )


def test_whose_answers_are_past_their_term_is_told_so(browser) -> None:
    invitation = marked()
    close()
    Round.objects.update(closed_at=timezone.now() - timedelta(days=181))
    delete_old_answers()
    assert "because their time had passed" in text(browser.get(at("closing", invitation)))


def test_a_member_is_asked_first_and_may_take_a_break_instead(browser) -> None:
    invitation = marked()
    home = f"/panel/mijn/{invitation.member.token}/"
    assert f'href="{home}stoppen/"' in text(browser.get(home))
    asked = text(browser.get(f"{home}stoppen/"))
    assert "Do you only want no texts for a while? Then take a break." in asked
    assert "We then erase your name, your address and your answers at once." in asked
    assert Member.objects.exists()
    assert "You have stopped" in text(press(browser, f"{home}stoppen/"))
    assert not Member.objects.exists()


def test_the_links_of_who_left_say_what_happened(browser) -> None:
    invitation = marked()
    home = f"/panel/mijn/{invitation.member.token}/"
    press(browser, f"{home}stoppen/")
    for page in (home, f"{home}bewaard/", at("welcome", invitation), at("read", invitation)):
        gone = browser.get(page)
        assert gone.status_code == 410
        assert "You do not take part any more. Your name, your address and your answers are erased." in text(
            gone
        )
        assert "a piece of the link is missing" not in text(gone)
    assert "Ви більше не берете участі." in text(browser.get(f"{home}?taal=uk"))
    (ended,) = EndedLink.objects.all()
    assert invitation.token not in str(vars(ended))


def test_a_parent_is_asked_first_and_both_links_say_what_happened(browser) -> None:
    child = factories.member(factories.panel("youth", language="en"), age_band="12-15", name="Noor")
    consent = ask_parent(member=child, email="ouder@example.org", by=None)
    page, own = f"/panel/ouder/{consent.token}/", f"/panel/mijn/{child.token}/"
    asked = text(press(browser, page, answer="no"))
    assert "Does Noor not take part?" in asked
    assert "We cannot bring them back." in asked
    assert Member.objects.exists()
    assert "Noor does not take part" in text(press(browser, page, answer="no", sure="1"))
    assert not Member.objects.exists()
    assert "Your child does not take part any more." in text(browser.get(page))
    assert "You do not take part any more." in text(browser.get(own))
    assert browser.get(page).status_code == browser.get(own).status_code == 410


def test_what_is_left_of_a_link_is_deleted_in_its_turn(browser) -> None:
    member = factories.member(factories.panel(language="en"))
    home = f"/panel/mijn/{member.token}/"
    press(browser, f"{home}stoppen/")
    delete_old_answers(now=timezone.now() + timedelta(days=179))
    assert browser.get(home).status_code == 410
    delete_old_answers(now=timezone.now() + timedelta(days=181))
    assert browser.get(home).status_code == 404
