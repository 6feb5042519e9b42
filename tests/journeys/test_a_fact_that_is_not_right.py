"""An expert reads a text beside its sources; what is not right is a task for the editor, until its answer."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.reading.add_remark import add_remark
from workflows.enums import Decision, Reason, RemarkKind
from workflows.errors import InvalidRequest, RepliesMissing
from workflows.models import Answer, Invitation, Remark, Reply, Round
from workflows.queries.replies.waiting import check_replied

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_panels")]
LAW = {
    "title": "Wet op het <primair> onderwijs",
    "publisher": "Overheid",
    "url": "https://example.org/wpo",
    "consulted_on": "2026-11-01",
}
OLD_PAGE = {"title": "Een oude bladzijde", "publisher": "", "url": "", "consulted_on": None}


class Reading:
    """A text with two sources that three experts read."""

    def __init__(self) -> None:
        panel = factories.panel("experts", minimum_readers=3, members=3, language="en", rest_rounds=0)
        factories.workflow(panel, language="en")
        self.page = factories.article(
            language="en",
            summary="You hear within six weeks. The school helps.",
            sources=[{"type": "source", "value": one} for one in (LAW, OLD_PAGE)],
            valid_until=date(2027, 11, 1),
        )
        with translation.override("en"):
            self.page.get_workflow().start(self.page, factories.superuser())
        self.round = Round.objects.get()
        self.experts = list(self.round.invitations.order_by("pk"))

    def begin(self) -> Invitation:
        return factories.take_part(self.experts[0])

    def end(self) -> None:
        """All of them say not yet: the round closes."""
        for expert in self.experts:
            factories.decide(invitation=Invitation.objects.get(pk=expert.pk), decision=Decision.NO)


@pytest.fixture
def reading() -> Reading:
    return Reading()


@pytest.fixture
def desk() -> Client:
    user = factories.superuser()
    UserProfile.objects.create(user=user, preferred_language="en")
    browser = Client()
    browser.force_login(user)
    return browser


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize(
    ("page", "parts"), [("read", ()), ("question", ("sources",)), ("question", ("valid-until",))]
)
def test_the_sources_stand_beside_the_text_with_the_day_they_were_consulted(
    reading, client, page, parts
) -> None:
    html = client.get(at(page, reading.begin(), *parts)).content.decode()
    said = words(html)
    assert "Wet op het &lt;primair&gt; onderwijs" in said
    assert 'href="https://example.org/wpo"' in html
    assert "Consulted on Nov. 1, 2026" in said
    assert "Nobody wrote down when this was consulted." in said
    assert "Valid until Nov. 1, 2027" in said
    assert "You hear within six weeks." in said
    assert 'class="beside"' in html


def test_one_leads_to_the_other(reading, client) -> None:
    html = client.get(at("read", reading.begin())).content.decode()
    assert 'href="#sources"' in html
    assert 'id="sources"' in html
    assert 'href="#text"' in html
    assert 'id="text"' in html


@pytest.mark.parametrize("kind", ["parents", "youth", "speakers"])
def test_nobody_else_judges_facts(client, kind) -> None:
    invitation = factories.take_part(factories.reader(kind=kind, language="en", summary="It is so."))
    for html in (
        client.get(at("read", invitation)).content.decode(),
        client.get(at("mark_place", invitation, "summary", 0, 9)).content.decode(),
    ):
        assert "Not right, or out of date" not in html
    sent = {"kind": "fact", "reason": "outdated"}
    answer = client.post(at("mark_place", invitation, "summary", 0, 9), sent)
    assert answer.status_code == 200
    assert "Choose one of the answers." in answer.content.decode()
    with pytest.raises(InvalidRequest):
        add_remark(invitation=invitation, passage="summary", kind=RemarkKind.FACT)
    assert not Remark.objects.exists()


def test_a_fact_is_marked_with_what_is_the_matter_and_its_source(reading, client) -> None:
    expert = reading.begin()
    place = at("mark_place", expert, "summary", 0, 26)
    assert 'value="fact" checked' in client.get(f"{place}?soort=fact").content.decode()
    sent = {"kind": "fact", "reason": "outdated", "source": LAW["title"], "note": "It is ten weeks now."}
    assert client.post(place, sent).status_code == 302
    mark = Remark.objects.get()
    assert (mark.kind, mark.reason, mark.source, mark.quote) == (
        "fact",
        "outdated",
        LAW["title"],
        "You hear within six weeks.",
    )
    said = words(client.get(at("read", expert)).content.decode())
    assert "Not right, or out of date" in said
    assert "Wet op het &lt;primair&gt; onderwijs It is ten weeks now." in said
    shown = client.get(place).content.decode()
    assert 'value="outdated" checked' in shown


def test_another_kind_of_mark_has_neither_source_nor_such_a_reason(reading, client) -> None:
    expert = reading.begin()
    sent = {"kind": "minus", "reason": "outdated", "source": LAW["title"]}
    client.post(at("mark_place", expert, "summary", 0, 26), sent)
    mark = Remark.objects.get()
    assert (mark.kind, mark.reason, mark.source) == ("minus", "", "")
    unknown = {"kind": "fact", "source": "A source of my own"}
    refused = client.post(at("mark_place", expert, "summary", 0, 26), unknown)
    assert "Choose one of the answers." in refused.content.decode()
    with pytest.raises(InvalidRequest):
        add_remark(invitation=expert, passage="summary", kind=RemarkKind.FACT, source="Mine")
    add_remark(invitation=expert, passage="summary", kind=RemarkKind.FACT, reason=Reason.TONE)
    assert Remark.objects.latest("pk").reason == ""


def test_it_is_a_task_until_it_is_answered_and_the_expert_reads_the_answer(reading, client, desk) -> None:
    expert = reading.begin()
    client.post(
        at("mark_place", expert, "summary", 0, 26),
        {"kind": "fact", "reason": "outdated", "source": LAW["title"], "note": "It is ten weeks now."},
    )
    client.post(at("question", expert, "sources"), {"choice": "no", "text": "Article 4 is gone."})
    client.post(at("question", expert, "valid-until"), {"choice": "no", "text": "The law ends in August."})
    client.post(at("question", expert, "missing"), {"choice": "no", "text": "left out: nothing is missing"})
    home, validation = reverse("wagtailadmin_home"), reverse("validation:article", args=[reading.page.pk])
    task = reverse("validation:replies", args=[reading.round.pk])
    assert task not in desk.get(home).content.decode(), "nobody looks over their shoulder"
    reading.end()

    for page in (home, validation):
        said = desk.get(page).content.decode()
        assert task in said
        assert "3 say that a fact is not right or out of date" in words(said)
    listed = words(desk.get(task).content.decode())
    for said in (
        "0 of 3 remarks answered",
        "this is out of date",
        "Source: Wet op het &lt;primair&gt; onderwijs",
        "It is ten weeks now.",
        "Article 4 is gone.",
        "The law ends in August.",
        "The text stays right until this date. No",
    ):
        assert said in listed

    mark, (of_source, of_date) = Remark.objects.get(), Answer.objects.exclude(text="").order_by("pk")
    answer = {"outcome": "changed", "text": "It says ten weeks now."}
    desk.post(task, {"do": "answer", "passage": "summary", "remarks": [mark.pk], **answer})
    done = desk.post(task, {"do": "answer_comments", "facts": [of_source.pk], **answer})
    assert done.url == f"{task}#p-comments"
    assert "1 says that a fact is not right" in words(desk.get(home).content.decode())
    later = words(client.get(at("closing", expert)).content.decode())
    assert "Look again later" in later
    refusal = {"outcome": "not_changed", "text": "The new law says the same."}
    desk.post(task, {"do": "answer_comments", "facts": [of_date.pk], **refusal})
    assert task not in desk.get(home).content.decode()
    assert "data-facts-waiting" not in desk.get(validation).content.decode()

    closing = words(client.get(at("closing", expert)).content.decode())
    assert closing.count("It says ten weeks now.") == 2
    assert "The new law says the same." in closing
    assert "Look again later" not in closing
    other = words(client.get(at("closing", reading.experts[1])).content.decode())
    assert "The new law says the same." not in other
    assert "1 other reader found this not right, or out of date." in other


def test_the_text_does_not_go_to_panels_again_before_it_is_answered(reading, client, desk) -> None:
    expert = reading.begin()
    client.post(at("question", expert, "sources"), {"choice": "no", "text": "Article 4 is gone."})
    reading.end()
    with pytest.raises(RepliesMissing):
        check_replied(reading.page.translation_key, "en")
    task = reverse("validation:replies", args=[reading.round.pk])
    wrong = {"do": "answer_comments", "facts": [10**9], "outcome": "changed", "text": "So."}
    desk.post(task, wrong)
    assert not Reply.objects.exists()
    desk.post(task, {**wrong, "facts": [Answer.objects.get().pk]})
    check_replied(reading.page.translation_key, "en")


def test_a_no_without_words_is_counted_and_asks_for_nothing(reading, client) -> None:
    client.post(at("question", reading.begin(), "sources"), {"choice": "no"})
    reading.end()
    check_replied(reading.page.translation_key, "en")


def test_two_experts_who_find_the_same_words_wrong_hold_the_text(reading) -> None:
    for expert in reading.experts:
        factories.take_part(expert)
        add_remark(invitation=expert, passage="summary", kind=RemarkKind.FACT, start=0, end=26)
        factories.decide(invitation=Invitation.objects.get(pk=expert.pk), decision=Decision.YES)
    reading.round.refresh_from_db()
    assert (reading.round.outcome, reading.round.shared_minuses) == ("not_approved", 1)
