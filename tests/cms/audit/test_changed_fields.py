"""The log says which fields of a member were changed, and never by what somebody can be known."""

from typing import Any

import pytest
from django.utils import translation
from wagtail.models import ModelLogEntry

from cms.audit.changes import changes_in_words
from tests import factories
from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.save_member import save_member
from workflows.actions.members.set_preferences import set_preferences
from workflows.enums import ReachedBy
from workflows.models import Member, Panel, ParentalConsent

pytestmark = pytest.mark.django_db

SECRET = {
    "name": "Ludmila",
    "email": "ludmila@example.org",
    "age_band": "16-17",
    "school_of_child": "po+vo",
    "reads_little": True,
    "dutch_later": True,
    "paused_until": "2031-04-05",
}


def lines() -> list[str]:
    """What the log says of members, in Dutch, oldest first."""
    with translation.override("nl"):
        return [str(entry.message) for entry in ModelLogEntry.objects.order_by("pk")]


@pytest.fixture
def member() -> Member:
    panel = factories.panel(name="Ouders landelijk")
    return save_member(member=Member(panel=panel, name="Bo", email="bo@example.org"), by=None)


def test_of_a_new_member_it_says_the_panel_and_what_was_filled_in(member: Member) -> None:
    assert lines() == [
        "Bewaarde een panellid; panel: Ouders landelijk, voornaam, te bereiken, e-mailadres, doet mee: ja"
    ]


@pytest.mark.parametrize(("field", "value"), SECRET.items())
def test_what_identifies_is_named_without_its_value(member: Member, field: str, value: Any) -> None:
    setattr(member, field, value)
    if field == "age_band":
        member.panel.kind = "youth"
    save_member(member=member, by=None)
    entry = ModelLogEntry.objects.first()
    assert entry
    assert entry.data == {"fields": {field: []}}
    assert str(value) not in str(entry.data) + lines()[-1]
    described: Any = Member._meta.get_field(field)
    with translation.override("nl"):
        label = str(described.verbose_name)
    assert lines()[-1] == f"Bewaarde een panellid; {label}"


def test_panel_language_and_taking_part_are_shown_from_and_to(member: Member) -> None:
    member.panel = factories.panel(name="Ouders Amsterdam")
    member.language, member.active = "tr", False
    save_member(member=member, by=None)
    assert lines()[-1] == (
        "Bewaarde een panellid; panel: Ouders landelijk → Ouders Amsterdam, taal van mails en pagina’s: "
        "– → Turks, doet mee: ja → nee"
    )


def test_a_save_that_changes_nothing_leaves_no_line(member: Member) -> None:
    save_member(member=Member.objects.get(), by=None)
    assert len(lines()) == 1


def test_every_field_that_people_fill_in_is_one_or_the_other(member: Member) -> None:
    editable = {field.name for field in Member._meta.concrete_fields if field.editable}
    filled = editable - {"id"}
    assert filled == {*SECRET, "panel", "language", "active", "reached_by"}


def test_a_member_who_chooses_how_to_be_reached_leaves_the_same_line(member: Member) -> None:
    set_preferences(member=member, language="ar", reached_by=ReachedBy.HAND)
    set_preferences(member=member, language="ar", reached_by=ReachedBy.HAND)  # changes nothing
    (line,) = lines()[1:]
    sentence, fields = line.split("; ")
    assert sentence == "Een panellid koos hoe wij contact houden"
    assert fields == "te bereiken, e-mailadres, taal van mails en pagina’s: – → Arabisch"


def test_a_parent_who_agrees_leaves_a_line_once(member: Member) -> None:
    noor = Member(panel=factories.panel("youth"), name="Noor", email="noor@example.org", age_band="12-15")
    save_member(member=noor, parent_email="vader@example.org", by=None)
    for _twice in range(2):
        agree_for_child(consent=ParentalConsent.objects.get())
    assert lines().count("Een ouder vond het goed dat een kind meedoet") == 1
    assert "vader" not in str([*ModelLogEntry.objects.values()])


def test_a_field_that_is_gone_can_still_be_read() -> None:
    assert changes_in_words({"shoe_size": [41, 42]}, Panel) == "shoe_size: 41 → 42"
    assert changes_in_words({"name": []}, None) == "name"
