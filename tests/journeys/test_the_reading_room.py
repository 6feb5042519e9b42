"""The whole way of a member over HTTP: consent, reading, questions, verdict; and all the ways to leave it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation

from tests import factories
from tests.workflows.panel.urls import at, shown
from workflows.default_questions import default_questions
from workflows.enums import Choice, Decision, PanelKind, QuestionKind
from workflows.models import Answer, Consent, Invitation, Remark, Round, Verdict
from workflows.rules.questions import Question, in_order

pytestmark = pytest.mark.django_db
KEY = [
    Question("key-1", QuestionKind.FIND, "Where does it say who pays?"),
    Question("key-2", QuestionKind.DO, "What do you do first?"),
]
PLACE = "00000000-0000-4000-8000-000000000002@0-43"


def questions(kind: PanelKind = PanelKind.PARENTS) -> list[Question]:
    with translation.override("en"):
        return in_order(default_questions(kind), KEY)


@pytest.fixture
def invitation() -> Invitation:
    return factories.reader(language="en", consented=False, questions=questions())


def begin(client: Client, invitation: Invitation) -> None:
    client.post(at("welcome", invitation))
    client.post(at("consent", invitation), {"agree": "yes"})


def test_the_whole_way_one_question_a_screen(client, invitation) -> None:
    assert client.post(at("welcome", invitation)).url == at("consent", invitation)
    assert client.post(at("consent", invitation), {"agree": "yes"}).url == at("read", invitation)
    screen = client.get(at("read", invitation)).content.decode()
    assert "Step 3 of 12" in screen
    answers = {
        "own-words": {"text": "Over school 😀"},
        "key-1": {"place": PLACE},
        "key-2": {"choice": "do_not_know"},
        "easy": {"choice": "a_little"},
        "can-do": {"choice": "no"},
        "for-me": {},
        "missing": {"choice": "yes", "text": "Wie betaalt?"},
    }
    page = at("question", invitation, "own-words")
    for number, (key, answer) in enumerate(answers.items(), start=4):
        assert page == at("question", invitation, key)
        assert f"Step {number} of 12" in client.get(page).content.decode()
        page = client.post(page, answer).url
    assert page == at("check", invitation)
    page = at("verdict", invitation)
    assert f'href="{page}"' in client.get(at("check", invitation)).content.decode()
    assert client.post(page, {"decision": "yes"}).url == at("thanks", invitation)
    assert "After that you will hear from us" in client.get(at("thanks", invitation)).content.decode()
    found = {answer.question: answer for answer in Answer.objects.all()}
    assert list(found) == list(answers)
    assert found["key-1"].quote == "De school mag uw kind niet zomaar weigeren."
    assert found["key-2"].choice == Choice.DO_NOT_KNOW
    assert found["for-me"].is_empty
    assert found["missing"].text == "Wie betaalt?"


def test_nothing_is_ticked_beforehand_and_without_a_tick_nothing_begins(client, invitation) -> None:
    shown = client.get(at("consent", invitation)).content.decode()
    assert 'type="checkbox"' in shown
    assert "checked" not in shown
    assert "Put a tick" in client.post(at("consent", invitation), {}).content.decode()
    assert not Consent.objects.exists()
    assert Invitation.objects.get().started_at is None


def test_without_consent_nothing_is_kept(client, invitation) -> None:
    for page, sent in (
        (at("mark", invitation, "summary"), {"kind": "minus", "note": "Mijn woorden"}),
        (at("question", invitation, "own-words"), {"text": "Mijn woorden"}),
        (at("verdict", invitation), {"decision": "no", "comment": "Mijn woorden"}),
    ):
        answer = client.post(page, sent)
        assert answer.status_code == 409
        assert "Mijn woorden" in answer.content.decode()
        assert client.get(page).url == at("welcome", invitation)
    for model in (Remark, Answer, Verdict):
        assert not model.objects.exists()


def test_consent_is_asked_once(client, invitation) -> None:
    begin(client, invitation)
    assert client.post(at("welcome", invitation)).url == at("read", invitation)
    assert "You take part" in client.get(at("consent", invitation)).content.decode()


def test_stop_and_continue_on_another_phone(client, invitation) -> None:
    begin(client, invitation)
    client.post(at("question", invitation, "own-words"), {"text": "Half"})
    other = Client()
    assert other.post(at("welcome", invitation)).url == at("question", invitation, "key-1")
    assert "Half" in other.get(at("question", invitation, "own-words")).content.decode()


def test_back_without_loss(client, invitation) -> None:
    begin(client, invitation)
    client.post(at("question", invitation, "easy"), {"choice": "no"})
    client.post(at("question", invitation, "key-1"), {"place": PLACE})
    next_page = client.get(at("question", invitation, "can-do")).content.decode()
    assert f'href="{at("question", invitation, "easy")}"' in next_page
    assert 'value="no" checked' in client.get(at("question", invitation, "easy")).content.decode()
    assert f'value="{PLACE}" checked' in client.get(at("question", invitation, "key-1")).content.decode()


def test_two_tabs_and_a_double_press_count_once(client, invitation) -> None:
    begin(client, invitation)
    begin(client, invitation)
    page = at("question", invitation, "easy")
    opened = shown(client, page)
    for choice in ("yes", "yes"):
        assert client.post(page, {"choice": choice, **opened}).status_code == 302
    client.post(page, {"choice": "no", **shown(client, page)})
    assert Answer.objects.get().choice == "no"
    assert Consent.objects.count() == 1


def test_stopping_erases_everything_at_once(client, invitation) -> None:
    begin(client, invitation)
    client.post(at("mark", invitation, "summary"), {"kind": "minus"})
    client.post(at("question", invitation, "easy"), {"choice": "yes"})
    client.post(at("verdict", invitation), {"decision": "yes"})
    assert "Do you want to stop?" in client.get(at("stop", invitation)).content.decode()
    assert Verdict.objects.exists()
    for _tab in range(2):
        gone = client.post(at("stop", invitation), follow=True)
        assert "Your answers are gone" in gone.content.decode()
    for model in (Consent, Remark, Answer, Verdict):
        assert not model.objects.exists()
    late = client.post(at("question", invitation, "own-words"), {"text": "Uit een andere tab"})
    assert late.status_code == 409
    assert "Uit een andere tab" in late.content.decode()
    begin(client, invitation)
    assert client.get(at("read", invitation)).status_code == 200


def test_stopping_works_after_the_round_too_and_leaves_its_counts(client) -> None:
    invitation = factories.reader(language="en", questions=questions())
    Round.objects.update(minimum_readers=1)
    factories.decide(invitation=invitation, decision=Decision.YES)
    assert Round.objects.get().outcome == "approved"
    assert "I want to stop" in client.get(at("thanks", invitation)).content.decode()
    assert "Go on" not in client.get(at("consent", invitation)).content.decode()
    client.post(at("stop", invitation))
    assert not Verdict.objects.exists()
    assert Round.objects.get().yes == 1
    assert client.get(at("consent", invitation)).status_code == 410


def test_a_verdict_that_is_taken_back_decides_no_more(client) -> None:
    first = factories.reader(questions=questions())
    Round.objects.update(minimum_readers=2)
    others = [factories.invite(factories.member(first.round.panel), first.round) for _ in range(4)]
    factories.decide(invitation=first, decision=Decision.NO)
    for other in others[:2]:
        factories.decide(invitation=other, decision=Decision.YES)
    assert Round.objects.get().is_open
    client.post(at("stop", first))
    assert Round.objects.get().outcome == "approved"
    assert Round.objects.get().no == 0


@pytest.mark.parametrize("end", [{"deadline": timezone.now() - timedelta(hours=1)}, {"outcome": "cancelled"}])
def test_the_round_ends_in_the_middle(client, invitation, end) -> None:
    begin(client, invitation)
    client.post(at("question", invitation, "easy"), {"choice": "yes"})
    Round.objects.update(**end)
    answer = client.post(at("question", invitation, "own-words"), {"text": "Te laat <b>"})
    assert answer.status_code == 410
    assert "Te laat &lt;b&gt;" in answer.content.decode()
    assert "1 answer is saved." in answer.content.decode()
    assert Answer.objects.count() == 1


def test_a_member_who_is_paused_is_told_so(client, invitation) -> None:
    begin(client, invitation)
    invitation.member.active = False
    invitation.member.save()
    answer = client.post(at("question", invitation, "own-words"), {"text": "Mijn woorden"})
    assert answer.status_code == 403
    assert "You do not take part at this moment." in answer.content.decode()
    assert "Mijn woorden" in answer.content.decode()
    client.post(at("stop", invitation))
    assert not Consent.objects.exists()


@pytest.mark.parametrize(
    ("key", "sent", "status"),
    [
        ("nothing", {"text": "x"}, 404),
        ("key-1", {"place": "summary@0-9999"}, 404),
        ("key-1", {"place": "nowhere@0-3"}, 404),
        ("key-1", {"place": "<script>"}, 302),
        ("easy", {"choice": "nonsense"}, 200),
        ("missing", {"choice": "a_little"}, 200),
        ("easy", {"choice": "yes", "text": "not asked"}, 302),
        ("own-words", {"text": "<script>alert(1)</script>\x00"}, 302),
    ],
)
def test_whatever_is_sent_the_answer_is_kind(client, invitation, key, sent, status) -> None:
    begin(client, invitation)
    assert client.post(at("question", invitation, key), sent).status_code == status
    for answer in Answer.objects.all():
        assert "\x00" not in answer.text
        assert "not asked" not in answer.text
    assert "<script>alert" not in client.get(at("question", invitation, "own-words")).content.decode()


def test_ten_thousand_characters_stay_on_the_screen(client, invitation) -> None:
    begin(client, invitation)
    long = "Ik vertel het. " * 667
    shown = client.post(at("question", invitation, "own-words"), {"text": long}).content.decode()
    assert long.strip() in shown
    assert at("question", invitation, "key-1") in shown
    assert Answer.objects.get().text == long[:2000]


def test_a_sentence_and_a_word_are_marked_where_they_stand(client) -> None:
    page = factories.reader(language="en", summary="Dit is kort. De zorgplicht is lang. Klaar.")
    factories.take_part(page)
    which = client.get(at("mark", page, "summary")).content.decode()
    assert which.count("lezen/summary/") >= 4
    client.post(at("mark_place", page, "summary", 13, 35), {"kind": "minus", "reason": "long_sentence"})
    assert Remark.objects.get().quote == "De zorgplicht is lang."
    client.post(at("mark_place", page, "summary", 13, 35), {"kind": "unknown_word", "word": "kort"})
    assert Remark.objects.get().quote == "De zorgplicht is lang."
    client.post(at("mark_place", page, "summary", 13, 35), {"kind": "unknown_word", "word": "zorgplicht"})
    assert Remark.objects.latest("pk").quote == "zorgplicht"
    shown = client.get(at("read", page)).content.decode()
    assert '<span class="s unknown_word" data-s="1" data-at="16" data-end="26">zorgplicht</span>' in shown
    assert client.get(at("mark_place", page, "summary", 5, 5)).status_code == 404
    assert client.get(at("mark_place", page, "summary", 0, 999)).status_code == 404


def test_our_script_gets_the_piece_alone(client) -> None:
    page = factories.take_part(factories.reader(language="en"))
    answer = client.post(at("mark", page, "summary"), {"kind": "plus"}, headers={"x-piece": "1"})
    assert answer.status_code == 200
    assert '<div id="piece">' in answer.content.decode()
    assert "1 mark is saved." in answer.content.decode()


def test_experts_confirm_the_sources_and_the_date(client) -> None:
    source = {"title": "De wet <zelf>", "publisher": "Overheid", "url": "https://example.org/wet"}
    with translation.override("en"):
        asked = default_questions(PanelKind.EXPERTS)
    invitation = factories.reader(
        kind="experts",
        language="en",
        questions=asked,
        sources=[{"type": "source", "value": source}],
        valid_until=date(2027, 11, 1),
    )
    factories.take_part(invitation)
    sources = client.get(at("question", invitation, "sources")).content.decode()
    assert "De wet &lt;zelf&gt;" in sources
    assert 'href="https://example.org/wet"' in sources
    assert "Nov. 1, 2027" in client.get(at("question", invitation, "valid-until")).content.decode()
    client.post(at("question", invitation, "sources"), {"choice": "no", "text": "Artikel 4 is oud."})
    assert Answer.objects.get().text == "Artikel 4 is oud."
