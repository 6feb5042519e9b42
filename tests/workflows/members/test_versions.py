"""Versions and logs outlive a request to be erased: they know no person."""

import logging

import pytest
import reversion
from reversion.models import Version
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from tests import factories
from workflows.actions.erase_member import erase_member
from workflows.actions.save_member import save_member
from workflows.models import Member
from workflows.versions import register

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
    assert kept.object_repr == f"member {member.pk}"
    for secret in SECRETS.values():
        assert secret not in versions()


def test_whoever_registers_members_first_does_not_widen_it() -> None:
    reversion.unregister(Member)
    reversion.register(Member)
    register()
    member_with_a_version()
    assert SECRETS["email"] not in versions()


def test_the_log_knows_a_number_and_an_erased_member_has_no_versions() -> None:
    member = member_with_a_version()
    entry = log(member, "wagtail.edit")
    assert entry.label == f"member {member.pk}"
    ModelLogEntry.objects.update(label=SECRETS["name"])  # as it was kept before
    erase_member(member=member)
    assert [found.label for found in ModelLogEntry.objects.for_instance(member)] == [f"member {member.pk}"]
    assert not Version.objects.get_for_object(member).exists()


def test_a_page_that_fails_logs_no_person(client, caplog, monkeypatch) -> None:
    member = factories.member(factories.panel(language="en"), **SECRETS)

    def fails(**_fields: object) -> None:
        raise RuntimeError(f"duplicate key: {SECRETS['email']}")

    monkeypatch.setattr("workflows.views.panel.take_break.pause_member", fails)
    with caplog.at_level(logging.DEBUG):
        answer = client.post(f"/panel/mijn/{member.token}/pauze/", {"days": "30"})
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.content.decode()
    assert "RuntimeError" in caplog.text
    for secret in (*SECRETS.values(), member.token):
        assert secret not in caplog.text
