"""Personal links: whatever is done with one, the answer is kind and nothing is lost."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from cms.secret_links import secret_link
from cms.secret_links.secret_link import TOKEN_LENGTH, token_hash
from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.reading.begin_reading import begin_reading
from workflows.enums import Outcome
from workflows.models import Invitation, Remark, Round, Verdict
from workflows.queries.reading.personal_links import invitation_by_token

pytestmark = pytest.mark.django_db
ENGLISH = {"HTTP_ACCEPT_LANGUAGE": "en"}


def test_a_mail_scanner_that_opens_every_page_changes_nothing(client) -> None:
    invitation = factories.reader()
    before = Invitation.objects.values().get()
    for page in ("welcome", "consent", "stop", "read", "verdict", "thanks"):
        client.get(at(page, invitation))
        client.head(at(page, invitation))
    client.get(at("mark", invitation, "summary"))
    assert client.get(at("remove", invitation, "summary")).status_code == 302
    assert Invitation.objects.values().get() == before
    assert not Remark.objects.exists()
    assert not Verdict.objects.exists()


WRONG_TOKENS = {
    "short": "x",
    "unknown": "a" * 43,
    "long": "a" * 4000,
    "NUL": "\x00" * 43,
    "emoji": "😀" * 43,
    "script": "<script>alert(1)</script>",
    "up": "..",
    "quote": "'; --",
}


@pytest.mark.parametrize("token", WRONG_TOKENS.values(), ids=WRONG_TOKENS)
def test_a_wrong_link_is_unknown(client, token) -> None:
    for page in (
        "",
        "meedoen/",
        "stoppen/",
        "lezen/",
        "lezen/summary/",
        "vraag/easy/",
        "oordeel/",
        "bedankt/",
    ):
        answer = client.get(f"/panel/{token}/{page}", **ENGLISH)
        assert answer.status_code == 404
        assert "This link does not work" in answer.content.decode()
        assert "<script>" not in answer.content.decode()


def test_an_almost_right_link_is_unknown(client) -> None:
    token = factories.reader().token
    for wrong in (token[:-1], token + "A", token[:-1] + ("A" if token[-1] != "A" else "B"), token.swapcase()):
        assert client.get(f"/panel/{wrong}/").status_code == 404
        assert client.post(f"/panel/{wrong}/oordeel/", {"decision": "yes"}).status_code == 404
    assert not Verdict.objects.exists()


def test_other_addresses_below_a_link_and_no_link_at_all_are_kind_too(client) -> None:
    for address in ("/panel/", "/panel/a%0Ab/c/d/", f"{at('welcome', factories.reader())}instellingen/"):
        answer = client.get(address, **ENGLISH)
        assert answer.status_code == 404
        assert "Perhaps a piece of the link is missing" in answer.content.decode()


def test_a_link_that_lost_its_last_slash_still_works(client) -> None:
    invitation = factories.reader()
    assert client.get(f"/panel/{invitation.token}", follow=True).status_code == 200


def test_a_link_that_was_taken_back_opens_nothing(client) -> None:
    invitation = factories.take_part(factories.reader(language="en"))
    client.post(at("verdict", invitation), {"decision": "yes"})
    Invitation.objects.update(revoked_at=timezone.now())
    for page in ("welcome", "read", "verdict", "thanks"):
        for answer in (
            client.get(at(page, invitation)),
            client.post(at(page, invitation), {"decision": "no"}),
        ):
            assert answer.status_code == 410
            assert "This link does not work any more" in answer.content.decode()
    assert Verdict.objects.get().decision == "yes"


def test_a_new_link_ends_the_old_one(client) -> None:
    invitation = factories.reader()
    old = at("welcome", invitation)
    invitation.serial += 1
    invitation.save()
    assert client.get(old).status_code == 404
    assert client.get(at("welcome", invitation)).status_code == 200


@pytest.mark.parametrize(
    "end", [{"deadline": timezone.now() - timedelta(hours=1)}, {"outcome": Outcome.CANCELLED.value}]
)
def test_the_round_ends_while_somebody_writes(client, end) -> None:
    invitation = factories.reader(language="en")
    begin_reading(invitation=invitation)
    client.post(at("mark", invitation, "title"), {"kind": "plus"})
    Round.objects.update(**end)
    mark = client.post(
        at("mark", invitation, "summary"), {"kind": "minus", "note": "Ik snap <b>dit</b> niet."}
    )
    verdict = client.post(at("verdict", invitation), {"decision": "no", "comment": "Korter 😀"})
    assert mark.status_code == verdict.status_code == 410
    assert "Ik snap &lt;b&gt;dit&lt;/b&gt; niet." in mark.content.decode()
    assert "Korter 😀" in verdict.content.decode()
    assert "1 mark is saved." in verdict.content.decode()
    assert client.get(at("welcome", invitation)).status_code == 410
    assert (Remark.objects.count(), Verdict.objects.count()) == (1, 0)


def test_a_page_in_a_second_tab_that_is_used_up(client) -> None:
    invitation = factories.reader()
    client.post(at("mark", invitation, "summary"), {"kind": "plus"})
    mark = Remark.objects.get()
    shown_in_both = {"mark": mark.pk, "made_from": mark.fingerprint}
    for _tab in range(2):
        answer = client.post(at("remove", invitation, "summary"), shown_in_both)
        assert answer.url == f"{at('read', invitation)}#p-summary"


def test_the_database_knows_only_the_hash() -> None:
    invitation = factories.reader()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM workflows_invitation")
        stored = str(cursor.fetchall())
    assert invitation.token not in stored
    assert token_hash(invitation.token) in stored
    assert len(invitation.token) == TOKEN_LENGTH


def test_the_hash_is_compared_in_constant_time(monkeypatch) -> None:
    compared = []
    monkeypatch.setattr(
        secret_link.hmac, "compare_digest", lambda *pair: compared.append(pair) or pair[0] == pair[1]
    )
    invitation = factories.reader()
    assert invitation_by_token(invitation.token) == invitation
    assert compared == [(invitation.token_hash, invitation.token_hash)]


def test_every_answer_is_private_and_sets_no_cookie_but_the_one_for_forms() -> None:
    invitation = factories.reader()
    begin_reading(invitation=invitation)
    browser = Client()
    pages = [at(page, invitation) for page in ("welcome", "read", "verdict", "thanks")]
    for address in [*pages, at("mark", invitation, "summary"), at("mark", invitation, "x"), "/panel/x/"]:
        answer = browser.get(address)
        assert answer["Cache-Control"] == "no-store"
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        assert answer["Referrer-Policy"] == "same-origin"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert set(browser.cookies) == {"csrftoken"}
