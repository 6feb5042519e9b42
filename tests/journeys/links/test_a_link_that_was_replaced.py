"""A link that was kept after a newer one took its place says so, in the tone and language of its owner."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.delete_old_answers import delete_old_answers
from workflows.actions.members.erase_member import erase_member
from workflows.actions.members.save_member import save_member
from workflows.actions.members.set_preferences import set_preferences
from workflows.actions.rounds.invite_member import invite_member
from workflows.enums import ReachedBy
from workflows.models import EndedLink, Invitation, Member, ParentalConsent

pytestmark = pytest.mark.django_db
NEW = "nieuw@example.org"
SAID = {
    ("nl", "parents"): "In ons nieuwste bericht aan u staat de link die werkt.",
    ("nl", "youth"): "In ons nieuwste bericht aan jou staat de link die werkt.",
    ("tr", "parents"): "size gönderdiğimiz en yeni mesajda",
    ("en", "youth"): "Our newest message to you has the link that works.",
}


def page(name: str, token: str) -> tuple[int, str]:
    answer = Client().get(reverse(f"panel:{name}", args=[token]))
    return answer.status_code, answer.content.decode()


def by_desk(member: Member) -> None:
    member.email = NEW
    save_member(member=member, by=None)


def by_member(member: Member) -> None:
    set_preferences(member=member, language=member.language, reached_by=ReachedBy.EMAIL, email=NEW)


@pytest.mark.parametrize("change", [by_desk, by_member])
@pytest.mark.parametrize(("language", "kind"), SAID)
def test_after_another_address_old_links_say_that_there_is_a_newer_one(change, language, kind) -> None:
    opened = factories.round_of(factories.panel(kind, language="nl"))
    member = factories.member(opened.panel, language=language, email="oud@example.org", age_band="16-17")
    invited = invite_member(round=opened, member=member)
    old = {"welcome": invited.token, "read": invited.token, "mine": member.token}
    change(Member.objects.get())
    for name, token in old.items():
        status, html = page(name, token)
        assert status == 410
        assert SAID[language, kind] in html
        assert NEW not in html, "who has the old address learns nothing of the new one"
        assert member.name not in html
    now = Invitation.objects.get()
    assert page("mine", Member.objects.get().token)[0] == 200
    assert now.token != invited.token
    assert EndedLink.objects.filter(replaced=True).count() == 2


def test_a_parent_who_is_asked_anew_reads_so_behind_the_first_link() -> None:
    child = factories.member(factories.panel("youth"), language="nl", age_band="12-15", name="Sam")
    first = ask_parent(member=child, email="ouder@example.org", by=None).token
    second = ask_parent(member=child, email="ander@example.org", by=None).token
    status, html = page("parent", first)
    assert (status, "In ons nieuwste bericht aan u staat de link die werkt." in html) == (410, True)
    assert "Sam" not in html
    assert page("parent", second)[0] == 200
    assert EndedLink.objects.get().of_parent


def test_a_link_of_who_was_erased_still_says_that_and_an_unknown_one_says_neither() -> None:
    child = factories.member(factories.panel("youth"), language="nl", age_band="12-15")
    ask_parent(member=child, email="ouder@example.org", by=None)
    tokens = {"mine": child.token, "parent": ParentalConsent.objects.get().token}
    erase_member(member=Member.objects.get())
    erase_member(member=child)
    for name, token in tokens.items():
        assert "gewist" in page(name, token)[1]
    assert EndedLink.objects.filter(replaced=False).count() == 2
    status, html = page("welcome", "A" * len(child.token))
    assert status == 404
    assert "nieuwste bericht aan u staat de link" not in html


def test_what_is_left_of_it_is_deleted_in_its_turn() -> None:
    child = factories.member(factories.panel("youth"), language="nl", age_band="12-15")
    for email in ("ouder@example.org", "ander@example.org"):
        ask_parent(member=child, email=email, by=None)
    EndedLink.objects.update(ended_at="2020-01-01T00:00Z")
    delete_old_answers()
    assert not EndedLink.objects.exists()
