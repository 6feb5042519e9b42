"""A member changes things on the own page, without a password: language, address, a break, leaving."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories
from tests.journeys.test_a_member_reads import press
from workflows.models import Member
from workflows.queries.members.eligibility import eligible_members

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def member() -> Member:
    return factories.member(
        factories.panel(language="en"), name="<b>Ada</b>", email="ada@example.org", reads_little=True
    )


def home(member: Member) -> str:
    return f"/panel/mijn/{member.token}/"


def choose(browser: Client, member: Member, **fields: str):
    return press(browser, f"{home(member)}bereiken/", **fields)


def test_it_greets_and_says_what_there_is(client, member) -> None:
    page = client.get(home(member)).content.decode()
    assert "Hello &lt;b&gt;Ada&lt;/b&gt;" in page
    assert "There is no text for you to read now." in page
    invitation = factories.invite(member, factories.round_of(member.panel))
    assert f"/panel/{invitation.token}/" in client.get(home(member)).content.decode()


def test_another_language_and_address(browser, member) -> None:
    answer = choose(browser, member, language="nl", reached_by="email", email=" Ada@Elders.example ")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert '<html lang="nl"' in page
    assert "Ada@Elders.example" in page
    assert browser.get(home(member)).status_code == 410  # what was mailed to the old address
    member.refresh_from_db()
    assert (member.language, member.email, member.confirmed_at) == ("nl", "Ada@Elders.example", None)
    assert member.token not in page  # it is mailed, and whoever is here may not be its owner
    assert "Dank u wel!" not in browser.get(f"{home(member)}?ja").content.decode()  # nothing was said yet
    said_yes = press(browser, home(member), f"{home(member)}meelezen/")
    member.refresh_from_db()
    assert member.confirmed_at
    assert "Dank u wel! Wij hebben uw ja bewaard." in browser.get(said_yes["location"]).content.decode()


def test_by_hand_the_address_is_deleted(browser, member) -> None:
    choose(browser, member, language="en", reached_by="hand", email="ada@example.org")
    member.refresh_from_db()
    assert (member.reached_by, member.email) == ("hand", "")


MISTAKES = [
    ({"language": "en", "reached_by": "email", "email": "ada"}, "something is missing"),
    ({"language": "en", "reached_by": "email", "email": ""}, "Fill in an e-mail address."),
    ({"language": "xx", "reached_by": "email", "email": "a@example.org"}, "Choose one of the answers."),
    ({"language": "en", "email": "a@example.org"}, "Choose one of the answers."),
    ({"language": "en", "reached_by": "email", "email": "other@example.org"}, "Choose another one."),
    ({"language": "en", "reached_by": "email", "email": f"{'a' * 300}@example.org"}, "error"),
]


@pytest.mark.parametrize(("fields", "said"), MISTAKES)
def test_a_mistake_is_said_kindly_and_changes_nothing(browser, member, fields, said) -> None:
    factories.member(member.panel, email="other@example.org")
    answer = choose(browser, member, **fields)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    member.refresh_from_db()
    assert member.email == "ada@example.org"


def test_a_break_and_back(browser, member) -> None:
    assert press(browser, f"{home(member)}pauze/", days="30").status_code == 302
    member.refresh_from_db()
    assert member.paused_until == timezone.localdate() + timedelta(days=30)
    assert eligible_members(member.panel, factories.article()) == []
    assert "This is a break" in browser.get(home(member)).content.decode()
    press(browser, home(member), f"{home(member)}pauze/", back="1")
    member.refresh_from_db()
    assert member.paused_until is None
    assert "Choose one of the answers." in press(browser, f"{home(member)}pauze/", days="9").content.decode()


def test_what_is_kept_is_shown_and_can_be_taken_along(browser, member) -> None:
    factories.invite(member, factories.round_of(member.panel))
    page = browser.get(f"{home(member)}bewaard/").content.decode()
    for words in ("ada@example.org", "Reads little", "6 months", "Invited on"):
        assert words in page
    file = browser.get(f"{home(member)}bewaard/?bestand")
    assert file.json()["email"] == "ada@example.org"
    assert file["Content-Disposition"].startswith("attachment")


def test_leaving_asks_first_and_opening_the_address_erases_nothing(browser, member) -> None:
    assert "I stop. Erase everything" in browser.get(f"{home(member)}stoppen/").content.decode()
    assert Member.objects.exists()
    page = press(browser, f"{home(member)}stoppen/")
    assert "You have stopped" in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    assert not Member.objects.exists()
    assert browser.get(home(member)).status_code == 410


PAGES = ("", "bereiken/", "pauze/", "bewaard/")


def test_youths_and_others_are_spoken_to_in_their_own_way(client) -> None:
    from workflows.views.panel.own.wording import PARENTS, YOUTH, own_page_wording  # noqa: PLC0415 - beside its only use

    assert PARENTS.keys() == YOUTH.keys()
    assert own_page_wording(factories.member(factories.panel("youth"))) is YOUTH
    for kind in ("parents", "speakers", "experts"):
        assert own_page_wording(factories.member(factories.panel(kind))) is PARENTS


@pytest.mark.parametrize("token", ["x", "a" * 43, "a" * 4000, "😀" * 43])
@pytest.mark.parametrize("page", [*(f"mijn/%s/{page}" for page in (*PAGES, "stoppen/")), "ouder/%s/"])
def test_a_wrong_link_is_unknown(client, page, token) -> None:
    answer = client.get(f"/panel/{page % token}")
    assert answer.status_code == 404
    assert answer["Cache-Control"] == "no-store"
    assert client.post(f"/panel/{page % token}").status_code == 404


def test_a_link_of_another_kind_is_unknown(client, member) -> None:
    invitation = factories.invite(member, factories.round_of(member.panel))
    for address in (
        f"/panel/mijn/{invitation.token}/",
        f"/panel/{member.token}/",
        f"/panel/ouder/{member.token}/",
    ):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("page", [*PAGES, "stoppen/"])
def test_every_page_is_private(client, member, page) -> None:
    answer = client.get(home(member) + page)
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("page", ["bereiken/", "pauze/", "stoppen/"])
def test_a_form_without_its_proof_changes_nothing(browser, member, page) -> None:
    answer = browser.post(home(member) + page, {"days": "30"}, headers={"accept-language": "en"})
    assert answer.status_code == 403
    said = answer.content.decode()
    assert "Nothing was changed." in said
    back = re.search(r'class="main-button" href="([^"]+)"', said)[1]
    assert browser.get(back).status_code == 200
    assert Member.objects.get().paused_until is None
