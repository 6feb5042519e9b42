"""Two processes that do the same at the same instant."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection

from tests import factories
from workflows.actions.members.erase_member import erase_member
from workflows.models import Invitation, Member
from workflows.notifications import send_invitation

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


class SlowBackend(EmailBackend):
    """A mail server that takes its time, so that the others come meanwhile."""

    def send_messages(self, messages):
        time.sleep(0.3)
        return super().send_messages(messages)


def at_once(times: int, do) -> list:
    def one(_number: int):
        try:
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


def test_an_invitation_is_sent_once(settings) -> None:
    settings.EMAIL_BACKEND = "tests.workflows.members.test_at_the_same_time.SlowBackend"
    invitation = factories.reader()
    mail.outbox = []
    assert sorted(at_once(4, lambda: send_invitation(invitation.pk))) == [False, False, False, True]
    assert len(mail.outbox) == 1
    assert Invitation.objects.get().sent_at


def test_a_member_is_erased_once() -> None:
    member = factories.reader().member
    at_once(3, lambda: erase_member(member=member))
    assert not Member.objects.exists()
