"""Versions and logs outlive a request to be erased: they know no person."""

import logging

import pytest
import reversion
from reversion.models import Version
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from tests import factories
from workflows.actions.members.erase_member import erase_member
from workflows.actions.members.save_member import save_member
from workflows.models import Member

pytestmark = pytest.mark.django_db
SECRETS = {"name": "Fatima", "email": "fatima@example.org"}


def member_with_a_version() -> Member:
    panel = factories.panel(name="Ouderpanel")
    with reversion.create_revision():
        member = save_member(member=Member(panel=panel, reads_little=True, **SECRETS), by=None)
        panel.save()
    return member


def versions() -> str:
    return str(list(Version.objects.values("serialized_data", "object_repr")))


def test_a_version_of_a_member_says_nothing_of_the_person() -> None:
    member = member_with_a_version()
    assert "Ouderpanel" in versions()
    (kept,) = Version.objects.get_for_object(member)
    assert set(kept.field_dict) == {"panel_id", "active"}
    for secret in SECRETS.values():
        assert secret not in versions()


def test_the_log_and_the_versions_of_an_erased_member_know_a_number() -> None:
    member = member_with_a_version()
    entry = log(member, "wagtail.edit")
    assert str(member.pk) in entry.label
    erase_member(member=member)
    assert SECRETS["name"] not in str(list(ModelLogEntry.objects.values()))
    assert SECRETS["name"] not in versions()


def test_a_page_that_fails_logs_no_person(client, caplog, monkeypatch) -> None:
    member = factories.member(factories.panel(language="en"), **SECRETS)

    def fails(**_fields: object) -> None:
        raise RuntimeError(f"duplicate key: {SECRETS['email']}")

    monkeypatch.setattr("workflows.views.panel.own.take_break.pause_member", fails)
    with caplog.at_level(logging.DEBUG):
        answer = client.post(f"/panel/mijn/{member.token}/pauze/", {"days": "30"})
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.content.decode()
    assert "RuntimeError" in caplog.text
    for secret in (*SECRETS.values(), member.token):
        assert secret not in caplog.text
