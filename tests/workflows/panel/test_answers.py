"""Whatever somebody sends: the words are kept or stay on the screen, and the answer is kind."""

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories
from tests.workflows.panel.urls import at
from workflows.models import Invitation, Remark, Verdict
from workflows.views.panel.round import mark as mark_view

pytestmark = pytest.mark.django_db
LONG = "Ik vind dit heel moeilijk. " * 400


@pytest.fixture
def invitation():
    return factories.take_part(factories.reader(language="en"))


def test_a_note_that_is_too_long_is_kept_as_far_as_it_fits_and_stays_on_the_screen(
    client, invitation
) -> None:
    answer = client.post(at("mark", invitation, "summary"), {"kind": "minus", "note": LONG})
    assert answer.status_code == 200
    assert LONG.strip() in answer.content.decode()
    assert "There is room for 2000 characters" in answer.content.decode()
    assert Remark.objects.get().note == LONG[:2000]


def test_so_is_what_must_be_different(client, invitation) -> None:
    answer = client.post(at("verdict", invitation), {"decision": "no", "comment": LONG})
    assert LONG.strip() in answer.content.decode()
    assert at("thanks", invitation) in answer.content.decode()
    assert Verdict.objects.get().comment == LONG[:2000]


def test_line_ends_count_once(client, invitation) -> None:
    note = "\r\n".join(["a"] * 1000)
    assert client.post(at("mark", invitation, "summary"), {"kind": "plus", "note": note}).status_code == 302
    assert Remark.objects.get().note == note.replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("👩‍👧 moeilijk 😀", "👩‍👧 moeilijk 😀"),
        ("صعب", "صعب"),
        ("a\x00b", "ab"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_words_of_any_kind_are_kept_and_shown_as_words(client, invitation, sent, kept) -> None:
    client.post(at("welcome", invitation))
    client.post(at("mark", invitation, "summary"), {"kind": "minus", "note": sent})
    client.post(at("verdict", invitation), {"decision": "no", "comment": sent})
    assert Remark.objects.get().note == Verdict.objects.get().comment == kept
    for page in (at("read", invitation), at("mark", invitation, "summary"), at("thanks", invitation)):
        assert "<script>" not in client.get(page).content.decode()


@pytest.mark.parametrize("kind", [{}, {"kind": "nonsense"}, {"kind": "minus", "reason": "nonsense"}])
def test_without_a_choice_the_words_stay(client, invitation, kind) -> None:
    answer = client.post(at("mark", invitation, "summary"), {"note": "Mijn woorden", **kind})
    assert answer.status_code == 200
    assert "Choose one of the answers." in answer.content.decode()
    assert "Mijn woorden" in answer.content.decode()
    answer = client.post(at("verdict", invitation), {"comment": "Mijn woorden"})
    assert "Choose one of the answers." in answer.content.decode()
    assert "Mijn woorden" in answer.content.decode()
    assert not Remark.objects.exists()


@pytest.mark.parametrize("anchor", ["nowhere", "summary.1", "a" * 500])
def test_a_piece_that_is_not_in_the_text(client, invitation, anchor) -> None:
    assert client.get(at("mark", invitation, anchor)).status_code == 404
    refused_without_a_trace(client, invitation, anchor)


@pytest.mark.parametrize(("anchor", "left"), [("title\x00", "title/"), ("😀", "")])
def test_what_sticks_to_the_link_of_a_piece_is_left_out(client, invitation, anchor, left) -> None:
    assert (
        client.get(at("mark", invitation, anchor)).url
        == at("mark", invitation, "x").removesuffix("x/") + left
    )
    refused_without_a_trace(client, invitation, anchor)


def refused_without_a_trace(client, invitation, anchor) -> None:
    sent = client.post(at("mark", invitation, anchor), {"kind": "minus", "note": "Mijn woorden"})
    assert sent.status_code == 404
    assert "This piece is not in the text" in sent.content.decode()
    assert "Mijn woorden" in sent.content.decode()
    assert not Remark.objects.exists()


@pytest.mark.parametrize("number", ["", "abc", "-1", "1.5", "9" * 30, "\x00", "😀"])
def test_a_mark_that_is_no_number_takes_nothing_away(client, invitation, number) -> None:
    client.post(at("mark", invitation, "summary"), {"kind": "plus"})
    answer = client.post(at("remove", invitation, "summary"), {"mark": number})
    assert answer.status_code == 302
    assert Remark.objects.count() == 1


def test_our_own_mistake_shows_no_trace_and_keeps_the_words(client, invitation, monkeypatch, caplog) -> None:
    def broken(**_kwargs: object) -> None:
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr(mark_view, "add_remark", broken)
    answer = client.post(at("mark", invitation, "summary"), {"kind": "minus", "note": "Mijn woorden"})
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.content.decode()
    assert "Mijn woorden" in answer.content.decode()
    assert "secret" not in answer.content.decode()
    assert str(invitation.key) in caplog.text


def test_a_link_stays_out_of_our_log(client, invitation, monkeypatch, caplog) -> None:
    monkeypatch.setattr(mark_view, "piece_to_mark", None)
    client.get(at("mark", invitation, "summary"))
    Client(enforce_csrf_checks=True).post(at("verdict", invitation))
    Invitation.objects.update(revoked_at=timezone.now())
    assert client.get(at("read", invitation)).status_code == 410
    assert "A panel page failed" in caplog.text
    assert invitation.token not in caplog.text
