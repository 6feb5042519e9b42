"""A page that was open for long overwrites nothing that the reader wrote on another device meanwhile."""

import re

import pytest
from django.test import Client

from tests import factories
from tests.workflows.panel.urls import at
from workflows.enums import Choice, Decision, QuestionKind, RemarkKind
from workflows.models import Answer, Invitation, Remark, Verdict
from workflows.rules.questions import Question

pytestmark = pytest.mark.django_db
QUESTIONS = [
    Question("words", QuestionKind.OWN_WORDS, "What does the text say?"),
    Question("find", QuestionKind.FIND, "Where does it say who helps?"),
]
BOTH = "Meanwhile, this was saved:"


class Device:
    """A browser that opened one page of a reader, and later sends its form."""

    def __init__(self, address: str) -> None:
        self.client, self.address = Client(), address
        self.read(self.client.get(address).content.decode())

    def read(self, html: str) -> None:
        self.html = html
        found = re.search(r'name="made_from" value="([^"]*)"', html)
        assert found, html
        self.made_from = found[1]

    def send(self, **fields: str):
        answer = self.client.post(self.address, {"made_from": self.made_from, **fields})
        if answer.status_code != 302:
            self.read(answer.content.decode())
        return answer


@pytest.fixture
def invitation() -> Invitation:
    return factories.take_part(factories.reader(language="en", questions=QUESTIONS))


def devices(address: str) -> tuple[Device, Device]:
    return Device(address), Device(address)


def test_an_empty_question_left_open_erases_nothing(invitation) -> None:
    phone, laptop = devices(at("question", invitation, "words"))
    laptop.send(text="Dat de school mij helpt.")
    assert phone.send(text="").status_code == 302
    assert Answer.objects.get().text == "Dat de school mij helpt."


def test_other_words_are_shown_beside_those_that_are_kept(invitation) -> None:
    phone, laptop = devices(at("question", invitation, "words"))
    laptop.send(text="Van de laptop.")
    answer = phone.send(text="Van de telefoon.")
    assert answer.status_code == 409
    assert Answer.objects.get().text == "Van de laptop."
    assert phone.html.index(BOTH) < phone.html.index("Van de laptop.") < phone.html.index("Van de telefoon.")
    onward = re.search(r'class="second-button" href="([^"]+)"', phone.html)[1]
    assert phone.client.get(onward).status_code == 200
    assert Answer.objects.get().text == "Van de laptop."
    assert phone.send(text="Van de telefoon.").status_code == 302
    assert Answer.objects.get().text == "Van de telefoon."


def test_words_that_were_not_touched_are_no_change(invitation) -> None:
    first = Device(at("question", invitation, "words"))
    first.send(text="Het begin.")
    phone, laptop = devices(first.address)
    laptop.send(text="Het begin, en meer.")
    assert phone.send(text="Het begin.").status_code == 302
    assert Answer.objects.get().text == "Het begin, en meer."


def test_a_page_without_the_field_overwrites_nothing(invitation) -> None:
    phone, laptop = devices(at("question", invitation, "words"))
    laptop.send(text="Van de laptop.")
    assert Client().post(phone.address, {"text": "Zonder."}).status_code == 409
    assert Answer.objects.get().text == "Van de laptop."


def test_words_that_are_too_long_can_be_shortened_on_the_same_page(invitation) -> None:
    page = Device(at("question", invitation, "words"))
    assert page.send(text="a" * 2001).status_code == 200
    assert page.send(text="Korter.").status_code == 302
    assert Answer.objects.get().text == "Korter."


def test_words_that_the_script_kept_are_no_other_device(invitation) -> None:
    page = Device(at("question", invitation, "words"))
    sent = {"made_from": page.made_from, "text": "Half"}
    kept = page.client.post(page.address, sent, headers={"X-Keep": "1"})
    page.made_from = kept.json()["madeFrom"]
    assert page.send(text="Half en heel.").status_code == 302
    assert Answer.objects.get().text == "Half en heel."


def test_a_sentence_that_was_found(invitation) -> None:
    phone, laptop = devices(at("question", invitation, "find"))
    places = re.findall(r'name="place" value="([^"]+)"', phone.html)
    laptop.send(place=places[0])
    assert phone.send().status_code == 302
    assert str(Answer.objects.get().quote)
    assert phone.send(choice=Choice.DO_NOT_KNOW.value).status_code == 409
    assert Answer.objects.get().passage
    assert Answer.objects.get().quote in phone.html


def test_a_verdict_with_its_tip(invitation) -> None:
    phone, laptop = devices(at("verdict", invitation))
    laptop.send(decision=Decision.YES_WITH_TIP.value, comment="Noem een nummer.")
    answer = phone.send(decision=Decision.NO.value, comment="Te moeilijk.")
    assert answer.status_code == 409
    kept = Verdict.objects.get()
    assert (kept.decision, kept.comment) == ("yes_with_tip", "Noem een nummer.")
    assert phone.html.index(BOTH) < phone.html.index("Noem een nummer.") < phone.html.index("Te moeilijk.")
    assert phone.send(decision=Decision.NO.value, comment="Te moeilijk.").status_code == 302
    assert Verdict.objects.get().decision == Decision.NO


def test_a_mark(invitation) -> None:
    phone, laptop = devices(at("mark_place", invitation, "title", 0, 3))
    laptop.send(kind=RemarkKind.MINUS.value, reason="tone", note="Zo streng.")
    assert phone.send(kind=RemarkKind.PLUS.value).status_code == 409
    assert Remark.objects.get().note == "Zo streng."
    assert "Zo streng." in phone.html
    assert phone.send(kind=RemarkKind.PLUS.value).status_code == 302
    assert Remark.objects.get().kind == RemarkKind.PLUS


def test_a_mark_that_got_words_is_not_taken_away_unseen(invitation) -> None:
    mark = at("mark_place", invitation, "title", 0, 3)
    Device(mark).send(kind=RemarkKind.MINUS.value)
    text = Client().get(at("read", invitation)).content.decode()
    old = re.search(r'name="mark" value="(\d+)"><input type="hidden" name="made_from" value="(\w+)"', text)
    Device(mark).send(kind=RemarkKind.MINUS.value, note="Dit begrijp ik niet.")
    remove = at("remove", invitation, "title")
    answer = Client().post(remove, {"mark": old[1], "made_from": old[2]})
    assert answer.status_code == 409
    assert "Dit begrijp ik niet." in answer.content.decode()
    assert Remark.objects.exists()
    now = Remark.objects.get()
    Client().post(remove, {"mark": now.pk, "made_from": now.fingerprint})
    assert not Remark.objects.exists()
