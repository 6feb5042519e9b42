"""A region proposes other words for a national text; the national desk answers; the region sees it change."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from cms.content.models import ArticlePage
from cms.regions.actions.open_region_desk import open_region_desk
from tests import factories
from workflows.enums import Decision
from workflows.models import Panel, Proposal, Round

OWN, NEIGHBOUR = "PO2601", "PO2602"
HOME = reverse("wagtailadmin_home")
BETTER = "Wat elke school in Nederland moet doen voor uw kind."
pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> ArticlePage:
    for code in (OWN, NEIGHBOUR):
        open_region_desk(region=factories.region(code))
    factories.article_index()
    call_command("prepare_installation", verbosity=0)
    call_command("prepare_regions", verbosity=0)
    for panel in Panel.objects.filter(language="nl", region=None):
        for _number in range(panel.minimum_readers + 2):
            factories.member(panel)
    made = factories.article(title="Zorgplicht")
    factories.publish_approved(made)
    return made


def enter(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def desk(article) -> Client:
    return enter(factories.at_desk_of(factories.region(OWN), first_name="Rik", email="rik@regio.example"))


@pytest.fixture
def final_editor(article) -> Client:
    user = factories.editor(first_name="Eline", email="eline@landelijk.example")
    user.groups.add(Group.objects.get(name="Eindredactie"))
    UserProfile.objects.create(user=user, preferred_language="en")
    return enter(user)


def html(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer)
    return answer.content.decode()


def propose(desk: Client, article: ArticlePage, **fields) -> Proposal:
    """From the first page to the proposal, by what is on the screens."""
    texts, text = reverse("national_texts:index"), reverse("national_texts:text", args=[article.pk])
    make = f"{reverse('proposals:make', args=[article.pk])}?passage=summary"
    assert texts in html(desk, HOME)
    assert text in html(desk, texts)
    assert make in html(desk, text)
    form = desk.get(make).context["form"]
    assert form["words"].value() == article.summary
    sent = {name: form[name].value() for name in ("region", "national")}
    sent |= {"words": BETTER, "reason": "Ouders denken dat het per regio verschilt.", **fields}
    answer = desk.post(make, sent)
    made = Proposal.objects.latest("pk")
    assert answer.url == reverse("proposals:proposal", args=[made.pk])
    return made


def let_panels_approve(article: ArticlePage) -> None:
    """The editor's text goes the way of all texts."""
    state = article.get_workflow().start(article, factories.superuser())
    state.current_task_state.approve(user=factories.superuser())  # the editorial check
    for found in Round.objects.open().order_by("pk"):
        for invitation in found.invitations.order_by("pk"):
            if Round.objects.open().filter(pk=found.pk).exists():
                factories.decide(invitation=invitation, decision=Decision.YES)


def test_from_the_proposal_to_the_new_text(
    desk, final_editor, article, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        made = propose(desk, article)
    page = reverse("proposals:proposal", args=[made.pk])
    (message,) = mail.outbox
    assert message.to == ["eline@landelijk.example"]
    assert page in message.body
    assert 'data-proposal="open"' in html(desk, page)
    assert page in html(desk, reverse("proposals:index"))

    assert page in html(final_editor, HOME)
    assert page in html(final_editor, reverse("proposals:index"))
    assert page in html(final_editor, reverse("wagtailadmin_pages:edit", args=[article.pk]))
    shown = html(final_editor, page)
    assert factories.region(OWN).name in shown
    assert '<span class="addition">elke </span>' in shown
    with django_capture_on_commit_callbacks(execute=True):
        final_editor.post(page, {"state": "taken_over", "words": "Goed gezien.", "do": "answer"})
    assert mail.outbox[-1].to == ["rik@regio.example"]
    assert "taken over" in mail.outbox[-1].body
    assert "Goed gezien." in mail.outbox[-1].body
    assert page not in html(final_editor, HOME)

    assert page in html(desk, HOME)
    shown = html(desk, page)
    assert "Goed gezien." in shown
    assert "data-not-yet" in shown

    article.summary = BETTER
    article.save_revision()
    assert "data-not-yet" in html(desk, page)  # a draft is nothing to a region
    let_panels_approve(article)
    shown = html(desk, page)
    assert "data-changed-at" in shown
    assert "The text was changed on" in shown


def test_the_neighbour_knows_nothing_of_it(desk, article) -> None:
    made = propose(desk, article)
    neighbour = enter(factories.at_desk_of(factories.region(NEIGHBOUR)))
    page = reverse("proposals:proposal", args=[made.pk])
    assert neighbour.get(page).url == HOME
    neighbour.post(page, {"do": "withdraw"})
    neighbour.post(page, {"do": "answer", "state": "taken_over"})
    assert Proposal.objects.get().state == "open"
    for address in (
        HOME,
        reverse("proposals:index"),
        reverse("national_texts:text", args=[article.pk]),
        reverse("national_texts:index"),
    ):
        assert page not in html(neighbour, address)
        assert OWN not in html(neighbour, address)


def test_a_region_takes_it_back(desk, final_editor, article) -> None:
    made = propose(desk, article)
    page = reverse("proposals:proposal", args=[made.pk])
    assert desk.post(page, {"do": "withdraw"}).url == page
    assert 'data-proposal="withdrawn"' in html(desk, page)
    answer = final_editor.post(page, {"do": "answer", "state": "not_taken_over", "words": "Te laat."})
    assert "took this proposal back" in answer.content.decode()
    assert "Te laat." in answer.content.decode()  # what was typed is not lost
    made.refresh_from_db()
    assert (made.state, made.answer) == ("withdrawn", "")


def test_the_national_text_changes_or_goes_meanwhile(desk, final_editor, article) -> None:
    made = propose(desk, article)
    page = reverse("proposals:proposal", args=[made.pk])
    article.summary = "Heel andere woorden."
    article.save_revision()
    factories.publish_approved(article)
    assert 'data-now="changed"' in html(desk, page)
    assert 'data-now="changed"' in html(final_editor, page)
    article.unpublish()
    assert "not public now" in html(desk, page)
    assert "not public now" in html(desk, reverse("national_texts:text", args=[article.pk]))
    ArticlePage.objects.get(pk=article.pk).delete()
    for client in (desk, final_editor):
        assert "was deleted since" in html(client, page)
    assert (
        final_editor.post(
            page, {"do": "answer", "state": "not_taken_over", "words": "De tekst is weg."}
        ).status_code
        == 302
    )
    assert "De tekst is weg." in html(desk, page)
