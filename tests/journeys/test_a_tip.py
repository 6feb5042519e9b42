"""A tip does not hold the text: it is published as it is, the tip is counted apart, and it gets an answer."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.workflows.panel.urls import at
from workflows.enums import Decision
from workflows.errors import RepliesMissing
from workflows.models import Approval, Invitation, Member, Reply, Round, Verdict

pytestmark = pytest.mark.django_db
TIP = "Zeg er <b>bij</b> wie u kunt bellen."


@pytest.fixture
def reading():
    """A Dutch text that a panel of five reads."""
    factories.workflow(factories.panel(members=5, minimum_readers=5, language="nl"))
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    return page


def decide_all(*decisions: Decision) -> list[Invitation]:
    invitations = list(Round.objects.latest("pk").invitations.order_by("pk"))
    for invitation, decision in zip(invitations, decisions, strict=True):
        factories.decide(
            invitation=invitation, decision=decision, comment="" if decision is Decision.YES else TIP
        )
    return [Invitation.objects.get(pk=one.pk) for one in invitations]


def desk_of(user) -> Client:
    desk = Client()
    desk.force_login(user)
    return desk


YES, TIPPED, NO = Decision.YES, Decision.YES_WITH_TIP, Decision.NO


def test_ten_tips_publish_the_text_and_each_waits_for_an_answer(reading, client) -> None:
    readers = decide_all(TIPPED, TIPPED, TIPPED, YES, NO)
    reading.refresh_from_db()
    assert reading.live
    (counts,) = Approval.objects.get().panels
    assert counts == {
        "kind": "parents",
        "readers": 5,
        "yes": 1,
        "yes_with_tip": 3,
        "no": 1,
        "minimum_readers": 5,
        "share": 80,
        "together": [],
        "handed_over": 0,
    }

    desk = desk_of(factories.with_role())
    round_ = Round.objects.get()
    address = reverse("validation:replies", args=[round_.pk])
    assert address in desk.get(reverse("wagtailadmin_home")).content.decode(), "public, and still it waits"
    html = desk.get(address).content.decode()
    assert "0 of 4 remarks answered" in html
    assert "Zeg er &lt;b&gt;bij&lt;/b&gt; wie" in html
    assert "Not yet" in html
    assert "Yes, with a tip" in html

    tips = list(Verdict.objects.filter(decision=TIPPED.value).values_list("pk", flat=True))
    sent = {"do": "answer_comments", "comments": tips, "outcome": "changed"}
    answered = desk.post(address, {**sent, "text": "Het nummer staat er nu bij."})
    assert answered.url == f"{address}#p-comments"
    assert "3 of 4 remarks answered" in desk.get(address).content.decode()
    assert (
        "Het nummer staat er nu bij."
        in desk.get(reverse("validation:round", args=[round_.pk])).content.decode()
    )

    maker = client.get(at("closing", readers[0])).content.decode()
    assert "Het nummer staat er nu bij." in maker
    assert "Kijk later" not in maker
    other = client.get(at("closing", readers[4])).content.decode()
    assert "Het nummer staat er nu bij." not in other, "the answer to a tip is for its maker"
    assert "later nog eens" in other, "the one who said not yet waits for an answer too"


@pytest.mark.parametrize(
    ("language", "subject"),
    [("nl", "Het antwoord is er: "), ("tr", "Cevap geldi: "), ("en", "There is an answer: ")],
)
def test_the_answer_is_mailed_to_its_maker_also_when_the_text_is_public(
    reading, client, mailoutbox, django_capture_on_commit_callbacks, language, subject
) -> None:
    Member.objects.update(language=language)
    maker, *others = Invitation.objects.order_by("pk")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(at("consent", maker), {"agree": "yes"})
        client.post(at("verdict", maker), {"decision": TIPPED.value, "comment": TIP})
        for other in others:
            factories.decide(invitation=other, decision=YES)
    reading.refresh_from_db()
    assert reading.live
    mark = factories.mark(maker, "summary")
    mailoutbox.clear()

    desk = desk_of(factories.with_role())
    address = reverse("validation:replies", args=[maker.round_id])
    answer = {"outcome": "changed", "text": "Het nummer staat er nu bij."}
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(
            address, {"do": "answer_comments", "comments": [Verdict.objects.get(comment=TIP).pk], **answer}
        )
    assert mailoutbox == [], "a remark of the same reader still waits"
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(address, {"do": "answer", "passage": "summary", "remarks": [mark.pk], **answer})
    (message,) = mailoutbox
    assert message.to == [maker.member.email]
    assert message.subject.startswith(subject)
    for body in (message.body, message.alternatives[0][0]):
        assert at("closing", maker) in body
    assert answer["text"] in client.get(at("closing", maker)).content.decode()

    reply = Reply.objects.latest("pk")
    with django_capture_on_commit_callbacks(execute=True):
        change = {"reply": reply.pk, "made_from": reply.fingerprint, "outcome": "changed", "text": "Anders."}
        desk.post(address, {"do": "change", **change})
    assert Reply.objects.get(pk=reply.pk).text == "Anders."
    assert len(mailoutbox) == 1, "nobody is mailed twice"


def test_who_hears_of_the_outcome_later_finds_the_answer_with_it(
    reading, mailoutbox, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        decide_all(NO, NO, NO, YES, YES)
    mailoutbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        factories.answer_remarks(reading)
    assert Reply.objects.exists()
    assert mailoutbox == []


def test_the_next_round_waits_for_the_answer_to_a_comment(reading) -> None:
    decide_all(NO, NO, NO, YES, YES)
    desk = desk_of(factories.with_role())
    state = reading.current_workflow_state
    with pytest.raises(RepliesMissing, match=r"^3 "), transaction.atomic():
        state.resume(user=None)
    address = reverse("validation:replies", args=[Round.objects.get().pk])
    pks = list(Verdict.objects.exclude(comment="").values_list("pk", flat=True))
    sent = {"do": "answer_comments", "outcome": "not_changed", "text": "Wij doen dit later."}
    for wrong in ([], [10**9], ["x"], [*pks, 10**9]):
        desk.post(address, {**sent, "comments": wrong})
    assert not Reply.objects.exists()
    desk.post(address, {**sent, "comments": pks})
    state.refresh_from_db()
    state.resume(user=None)
    assert Round.objects.count() == 2


def test_an_answer_to_comments_is_replaced_changed_and_taken_back(reading) -> None:
    decide_all(TIPPED, TIPPED, YES, YES, YES)
    desk = desk_of(factories.with_role())
    address = reverse("validation:replies", args=[Round.objects.get().pk])
    first, second = Verdict.objects.exclude(comment="").order_by("pk").values_list("pk", flat=True)
    sent = {"do": "answer_comments", "outcome": "changed"}
    desk.post(address, {**sent, "comments": [first, second], "text": "Voor allebei."})
    shown = {"made_from": Reply.objects.get().fingerprint}
    desk.post(address, {**sent, **shown, "comments": [first], "text": "Voor de eerste."})
    assert sorted(Reply.objects.values_list("text", flat=True)) == ["Voor allebei.", "Voor de eerste."]
    desk.post(address, {**sent, **shown, "comments": [second], "text": "Voor de tweede."})
    assert not Reply.objects.filter(text="Voor allebei.").exists(), "it answers nothing any more"
    reply = Verdict.objects.get(pk=first).reply
    about = {"reply": reply.pk, "made_from": reply.fingerprint}
    desk.post(address, {"do": "change", **about, "outcome": "changed", "text": "Anders."})
    assert Verdict.objects.get(pk=first).reply.text == "Anders."
    desk.post(
        address, {"do": "withdraw", **about, "made_from": Verdict.objects.get(pk=first).reply.fingerprint}
    )
    assert Verdict.objects.get(pk=first).reply is None


def test_nobody_reads_or_answers_a_comment_while_the_round_is_open(reading) -> None:
    one = Invitation.objects.earliest("pk")
    given = factories.decide(invitation=one, decision=TIPPED, comment=TIP)
    desk = desk_of(factories.with_role())
    address = reverse("validation:replies", args=[Round.objects.get().pk])
    assert "wie u kunt bellen" not in desk.get(address).content.decode()
    desk.post(
        address, {"do": "answer_comments", "comments": [given.pk], "outcome": "changed", "text": "Te vroeg."}
    )
    assert not Reply.objects.exists()


@pytest.mark.parametrize("words", ["", "   \n", "\u200b\u2060", "...", "👍", "\x00"])
def test_a_tip_has_words(client, words) -> None:
    invitation = factories.reader(language="en")
    client.post(at("welcome", invitation))
    asked = client.post(at("verdict", invitation), {"decision": "yes_with_tip", "comment": words})
    assert asked.status_code == 200
    html = asked.content.decode()
    assert "needs a tip in words" in html
    assert 'value="yes_with_tip" checked' in html
    assert not Verdict.objects.exists()


@pytest.mark.parametrize("words", ["ok", "Korter", "اختصر", "5"])
def test_a_short_tip_in_any_script_will_do(client, words) -> None:
    invitation = factories.reader(language="en")
    client.post(at("welcome", invitation))
    client.post(at("verdict", invitation), {"decision": "yes_with_tip", "comment": words})
    assert Verdict.objects.get().comment == words


def test_a_verdict_of_before_is_no_choice_any_more(client) -> None:
    invitation = factories.reader(language="en")
    client.post(at("welcome", invitation))
    client.post(at("verdict", invitation), {"decision": "after_small_change", "comment": "Milder."})
    assert not Verdict.objects.exists()


@pytest.mark.parametrize(
    ("language", "kind", "not_yet", "needed"),
    [
        ("en", "parents", "Choose this if something must change first.", "Number of answers: 5 or more."),
        ("nl", "parents", "Kies dit als er eerst iets moet veranderen.", "Aantal antwoorden: 5 of meer."),
        ("nl", "youth", "Kies dit als er eerst iets moet veranderen.", "80% of meer"),
        ("nl-x-simple", "parents", "Moet er eerst iets anders? Kies dan dit.", "80%"),
    ],
)
def test_the_pages_say_what_happens(client, language, kind, not_yet, needed) -> None:
    invitation = factories.reader(kind=kind, language=language)
    client.post(at("welcome", invitation))
    assert not_yet in client.get(at("verdict", invitation)).content.decode()
    client.post(at("verdict", invitation), {"decision": "yes"})
    thanks = client.get(at("thanks", invitation)).content.decode()
    assert needed in thanks
    for untrue in ("meeste lezers", "veel lezers", "most readers"):
        assert untrue not in thanks
