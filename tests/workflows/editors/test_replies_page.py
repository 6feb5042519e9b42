"""What an editor meets on the way from remarks to the next round, over HTTP."""

import pytest
from django.urls import reverse

from tests import factories
from tests.contracts.gate.forms import made_from
from workflows.actions.reading.add_remark import add_remark
from workflows.enums import Decision, Reason, RemarkKind
from workflows.models import Invitation, Remark, Reply, Round

pytestmark = pytest.mark.django_db
NOTE = "Dit woord ken ik niet. <b>Echt</b> 🙂"


@pytest.fixture
def page():
    """An article that was sent back with two minuses on its summary and an unknown word in its title."""
    factories.workflow(factories.panel(members=5))
    made = factories.article()
    made.get_workflow().start(made, factories.superuser())
    invitations = list(Invitation.objects.order_by("pk"))
    for invitation in invitations[:2]:
        add_remark(
            invitation=factories.take_part(invitation),
            passage="summary",
            kind=RemarkKind.MINUS,
            reason=Reason.HARD_WORD,
            note=NOTE,
        )
    add_remark(invitation=invitations[0], passage="title", kind=RemarkKind.UNKNOWN_WORD, start=0, end=9)
    for invitation in invitations:
        factories.decide(invitation=invitation, decision=Decision.NO)
    return made


@pytest.fixture
def address(page):
    return reverse("validation:replies", args=[Round.objects.get().pk])


@pytest.fixture
def client(enter):
    return enter(factories.with_role())


def pks(passage):
    return list(Remark.objects.filter(passage=passage).values_list("pk", flat=True))


def posted(client, page, **fields):
    """What the editor's form sends."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = client.get(address).context["form"]
    data = {name: form[name].value() or "" for name in ("title", "summary", "slug")}
    data |= {"audience": ["parents"], "sectors": ["po"], "body-count": "0", "sources-count": "0"}
    data |= {"key_questions-count": "0"}
    data |= {f"comments-{part}": "0" for part in ("TOTAL_FORMS", "INITIAL_FORMS")} | made_from(page)
    return client.post(address, {**data, **fields})


def test_a_passage_is_answered_at_once_and_the_next_one_waits(client, address) -> None:
    html = client.get(address).content.decode()
    assert "0 of 3 remarks answered" in html
    assert "&lt;b&gt;Echt&lt;/b&gt; 🙂" in html
    data = {"do": "answer", "passage": "summary", "remarks": pks("summary"), "outcome": "changed"}
    response = client.post(address, {**data, "text": "Wij schrijven nu: de school zoekt een plek."})
    assert response.url == f"{address}#p-title"
    assert Reply.objects.get().remarks.count() == 2
    assert "1 of" not in client.get(address).content.decode()
    assert "2 of 3 remarks answered" in client.get(address).content.decode()


def test_an_earlier_answer_is_used_again_without_typing(client, address) -> None:
    data = {"do": "answer", "outcome": "not_changed", "text": "De wet noemt het zo."}
    client.post(address, {**data, "remarks": pks("summary")})
    first = Reply.objects.get()
    client.post(address, {"do": "answer", "remarks": pks("title"), "like": first.pk, "text": ""})
    second = Reply.objects.latest("pk")
    assert second != first
    assert (second.outcome, second.text) == ("not_changed", "De wet noemt het zo.")
    assert "All done" in client.get(address).content.decode()


def test_an_answer_is_changed_and_taken_back(client, address) -> None:
    client.post(
        address, {"do": "answer", "remarks": pks("summary"), "outcome": "changed", "text": "Anders gezegd."}
    )
    reply = Reply.objects.get()
    about = {"reply": reply.pk, "made_from": reply.fingerprint}
    client.post(address, {"do": "change", **about, "outcome": "not_changed", "text": "Toch niet."})
    changed = Reply.objects.get()
    assert (changed.outcome, changed.text) == ("not_changed", "Toch niet.")
    client.post(address, {"do": "withdraw", **about, "made_from": changed.fingerprint})
    assert not Reply.objects.exists()
    assert "0 of 3 remarks answered" in client.get(address).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": "x" * 10_000},
        {"outcome": ""},
        {"outcome": "perhaps"},
        {"remarks": []},
        {"remarks": ["nonsense", "9" * 40, "-1"]},
        {"remarks": [999999]},
        {"do": "change", "reply": "9" * 40},
        {"do": "withdraw", "reply": "nonsense"},
        {"do": "withdraw"},
    ],
)
def test_wrong_input_is_refused_kindly_and_what_was_typed_stays(client, address, said, wrong) -> None:
    data = {"do": "answer", "passage": "summary", "remarks": pks("summary"), "outcome": "changed"}
    response = client.post(address, {**data, "text": "Een lang verhaal.", **wrong})
    assert response.status_code == 200
    assert len(said(response)) == 1
    assert not Reply.objects.exists()
    if "text" not in wrong:
        assert "Een lang verhaal.</textarea>" in response.content.decode()


def test_who_does_not_edit_the_text_reads_and_answers_nothing(enter, address) -> None:
    reader = enter(factories.with_role("confirm_minor_edit", "view_approval", pages=()))
    assert 'name="remarks"' not in reader.get(address).content.decode()
    outsider = enter(factories.with_role("view_approval", pages=()))
    assert outsider.get(address).url == reverse("wagtailadmin_home")
    data = {"do": "answer", "remarks": pks("summary"), "outcome": "changed", "text": "Nee."}
    for client in (reader, outsider):
        assert client.post(address, data).url == reverse("wagtailadmin_home")
    assert not Reply.objects.exists()


def test_before_submitting_the_editor_sees_what_waits(client, page, address) -> None:
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'name="action-submit"' not in html
    assert "Answer the remarks first" in html
    assert "data-to-answer" in html
    overview = client.get(reverse("validation:article", args=[page.pk])).content.decode()
    assert "Answer 3 remarks of" in overview
    assert address in overview
    assert "data-to-answer" in client.get(reverse("wagtailadmin_home")).content.decode()
    factories.answer_remarks(page)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'name="action-submit"' in html
    assert "data-to-answer" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_an_old_screen_saves_the_text_and_does_not_submit_it(client, page, said) -> None:
    response = posted(client, page, summary="Een betere samenvatting.", **{"action-submit": "1"})
    assert any("saved, but not submitted" in message for message in said(response))
    assert Round.objects.count() == 1
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().summary == "Een betere samenvatting."
    assert page.current_workflow_state.status == "needs_changes"
    factories.answer_remarks(page)
    posted(client, page, summary="Een betere samenvatting.", **{"action-submit": "1"})
    assert Round.objects.count() == 2
