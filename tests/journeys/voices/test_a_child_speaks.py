"""A youth under 16 speaks an answer only when a parent and the youth have both agreed to that alone."""

from typing import Any

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests import factories
from tests.journeys.voices.test_a_spoken_answer import _silence, kept, page, press
from tests.workflows.panel.urls import at
from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.save_member import save_member
from workflows.models import Consent, Invitation, Panel, ParentalConsent, SpokenAnswer

pytestmark = pytest.mark.django_db
__all__ = ["_silence", "press"]
SCRIPT = {"X-Recorder": "1"}


def child(**fields: Any) -> Invitation:
    """Noor of 13 reads; a parent has said yes to that."""
    panel = factories.panel("youth", language="en", spoken_answers=True)
    noor = factories.member(panel, name="Noor", age_band="12-15", **fields)
    agree_for_child(consent=ask_parent(member=noor, email="ouder@example.org", by=None))
    reading = factories.round_of(panel, factories.article(language="en"))
    made = factories.invite(noor, reading)
    return factories.take_part(Invitation.objects.select_related("round__panel").get(pk=made.pk))


def parents_page() -> str:
    return f"/panel/ouder/{ParentalConsent.objects.get().token}/"


def speak(press: Any, invitation: Invitation) -> int:
    sent = SimpleUploadedFile("stem.webm", factories.wav())
    return int(press(Client(), at("speak", invitation), sound=sent, headers=SCRIPT).status_code)


def test_first_the_parent_then_the_child(press: Any) -> None:
    browser, invitation = Client(), child()
    verdict = page(browser, at("verdict", invitation))
    assert "You can speak here when your parent says yes to that, too" in verdict
    assert "Is that link gone? Then ask the person who supports the readers." in verdict
    press(browser, at("speak", invitation), do="agree")
    assert Consent.objects.get().speaking_at is None
    asked = page(browser, parents_page())
    assert "Noor can also speak an answer instead of writing it." in asked
    assert "At the latest 30 days after the reading" in asked
    press(browser, parents_page(), answer="speak")
    assert "Noor may speak answers, too." in page(browser, parents_page())
    assert "Yes, I want to speak" in page(browser, at("verdict", invitation))
    assert speak(press, invitation) == 400  # the child has not agreed
    press(browser, at("speak", invitation), do="agree")
    assert speak(press, invitation) == 200
    assert len(kept()) == 1


def test_a_parent_says_both_at_once_or_only_the_first(press: Any) -> None:
    browser = Client()
    panel = factories.panel("youth", language="en", spoken_answers=True)
    for fields, both in (({}, False), ({"speak": "yes"}, True)):
        noor = factories.member(panel, age_band="12-15")
        consent = ask_parent(member=noor, email="ouder@example.org", by=None)
        asked = f"/panel/ouder/{consent.token}/"
        assert "My child may also speak answers" in page(browser, asked)
        press(browser, asked, answer="speak")  # nothing before the yes to taking part
        consent.refresh_from_db()
        assert consent.speaking_at is None
        press(browser, asked, answer="yes", **fields)
        consent.refresh_from_db()
        assert consent.given_at
        assert bool(consent.speaking_at) is both


def test_where_the_panel_does_not_allow_it_nobody_is_asked() -> None:
    invitation = child()
    Panel.objects.update(spoken_answers=False)
    assert "speak answers" not in page(Client(), parents_page())
    assert "Rather speak than write?" not in page(Client(), at("verdict", invitation))


@pytest.mark.parametrize("way", ["the parent takes it back", "the parent stops it all", "the age was wrong"])
def test_it_is_gone_at_once_when_no_parent_agrees(way: str, press: Any, request: Any) -> None:
    invitation = child()
    browser, member = Client(), invitation.member
    assert member
    press(browser, parents_page(), answer="speak")
    press(browser, at("speak", invitation), do="agree")
    assert speak(press, invitation) == 200
    match way:
        case "the parent takes it back":
            press(browser, parents_page(), answer="silent")
            assert "Yes, my child may speak answers" in page(browser, parents_page())
            assert speak(press, invitation) == 400
            press(browser, parents_page(), answer="speak")
            assert speak(press, invitation) == 400  # the child is asked anew
        case "the parent stops it all":
            press(browser, parents_page(), answer="no", sure="1")
        case "the age was wrong":
            capture = request.getfixturevalue("django_capture_on_commit_callbacks")
            for band, is_kept in (("16-17", True), ("12-15", False)):
                member.age_band = band
                with capture(execute=True):
                    save_member(member=member, parent_email="ouder@example.org", by=None)
                assert bool(kept()) is is_kept
    assert (kept(), SpokenAnswer.objects.exists()) == ([], False)
    assert storages["spoken"].exists("CACHEDIR.TAG")
