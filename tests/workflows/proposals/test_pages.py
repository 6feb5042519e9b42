"""The pages: who may open and send what, what is on them, and as many queries for any number of lines."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.users.models import User
from tests import factories
from workflows.actions.proposals.answer_proposal import answer_proposal
from workflows.actions.proposals.withdraw_proposal import withdraw_proposal
from workflows.enums import ProposalState
from workflows.models import Proposal
from workflows.queries.approvals.current import public_approval

OWN, NEIGHBOUR = "PO2601", "PO2602"
HOME = reverse("wagtailadmin_home")
INDEX, TEXTS = reverse("proposals:index"), reverse("national_texts:index")
pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> dict[str, User]:
    return {
        "desk": factories.at_desk_of(factories.region(OWN)),
        "neighbour": factories.at_desk_of(factories.region(NEIGHBOUR)),
        "final editor": factories.with_role(*factories.NATIONAL_DESK, first_name="Eline"),
        "editor": factories.with_role("view_proposal"),
        "panels": factories.with_role(*factories.KEEPING_PANELS, pages=()),
    }


@pytest.fixture
def made(page, people) -> Proposal:
    return factories.proposal(page, by=people["desk"])


def addresses(page, made) -> dict[str, str]:
    return {
        "list": INDEX,
        "texts": TEXTS,
        "text": reverse("national_texts:text", args=[page.pk]),
        "make": reverse("proposals:make", args=[page.pk]),
        "proposal": reverse("proposals:proposal", args=[made.pk]),
    }


ALL = {"list", "texts", "text", "make", "proposal"}


@pytest.mark.parametrize(
    ("who", "opens"),
    [
        ("desk", ALL),
        ("neighbour", ALL - {"proposal"}),
        ("final editor", ALL - {"make"}),
        ("editor", ALL - {"make"}),
        ("panels", set()),
    ],
)
def test_who_may_open_and_send_what(enter, people, page, made, who, opens) -> None:
    client = enter(people[who])
    for name, address in addresses(page, made).items():
        answer = client.get(address)
        assert (answer.status_code == 200) is (name in opens), (name, answer.status_code)
        if name not in opens:
            assert answer.url == HOME
            sent = {"do": "withdraw", "region": OWN, "words": "A", "reason": "B", "national": "1"}
            assert client.post(address, sent).status_code in (302, 405)
    assert Proposal.objects.get() == made
    assert Proposal.objects.get().is_open


@pytest.mark.parametrize(
    ("who", "do", "state"),
    [
        ("desk", "withdraw", "withdrawn"),
        ("desk", "answer", "open"),
        ("neighbour", "withdraw", "open"),
        ("neighbour", "answer", "open"),
        ("final editor", "answer", "taken_over"),
        ("final editor", "withdraw", "open"),
        ("editor", "answer", "open"),
        ("editor", "withdraw", "open"),
    ],
)
def test_who_decides(enter, people, made, who, do, state) -> None:
    client, address = enter(people[who]), reverse("proposals:proposal", args=[made.pk])
    client.post(address, {"do": do, "state": "taken_over"})
    made.refresh_from_db()
    assert made.state == state


def test_without_an_account_nothing_is_shown(page, made) -> None:
    for address in addresses(page, made).values():
        assert Client().get(address).url.startswith("/admin/login/")


def test_only_what_can_be_done_is_shown(enter, people, page, made) -> None:
    address = reverse("proposals:proposal", args=[made.pk])
    shown = {
        who: enter(user).get(address).content.decode()
        for who, user in people.items()
        if who in ("desk", "final editor", "editor")
    }
    assert {who for who, html in shown.items() if 'value="answer"' in html} == {"final editor"}
    assert {who for who, html in shown.items() if 'value="withdraw"' in html} == {"desk"}
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert {who for who, html in shown.items() if f'href="{edit}"' in html} == {"final editor", "editor"}
    assert "A final editor answers" in shown["editor"]


def test_the_neighbours_region_is_not_proposed_for(enter, people, page) -> None:
    client = enter(people["desk"])
    sent = {"words": "Anders.", "reason": "Zo.", "national": public_approval(page).pk}
    for region in (NEIGHBOUR, "", "PO9999", "\x00"):
        answer = client.post(reverse("proposals:make", args=[page.pk]), {**sent, "region": region})
        assert answer.url == HOME
    assert not Proposal.objects.exists()


def test_a_desk_of_two_regions_chooses(enter, people, page) -> None:
    people["desk"].groups.add(people["neighbour"].groups.get())
    client, address = enter(people["desk"]), reverse("proposals:make", args=[page.pk])
    form = client.get(address).context["form"]
    assert [code for code, _name in form.fields["region"].choices] == [OWN, NEIGHBOUR]
    sent = {"words": "Anders.", "reason": "Zo.", "national": form["national"].value(), "region": NEIGHBOUR}
    assert client.post(address, sent).status_code == 302
    assert Proposal.objects.get().region == NEIGHBOUR


@pytest.mark.parametrize(
    ("passage", "fields", "said"),
    [
        ("summary", {"words": ""}, "required"),
        ("summary", {"reason": " \x00"}, "required"),
        ("summary", {"words": "x" * 5001}, "at most 5000 characters"),
        ("summary", {"words": "Wat de school moet doen."}, "what the text says now"),
        ("nergens", {}, "not in the text any more"),
        ("%00", {}, "not in the text any more"),
        ("summary", {"national": "x"}, "Enter a whole number"),
        ("summary", {"national": "9" * 40}, "less than or equal to"),
    ],
)
def test_a_refusal_keeps_what_was_typed(enter, people, page, passage, fields, said) -> None:
    client, address = enter(people["desk"]), reverse("proposals:make", args=[page.pk])
    sent = {
        "region": OWN,
        "words": "Wat elke school moet doen.",
        "reason": "Zo is het.",
        "national": public_approval(page).pk,
        **fields,
    }
    answer = client.post(f"{address}?passage={passage}", sent)
    assert answer.status_code == 200
    html = answer.content.decode()
    assert said in str(answer.context["form"].errors)
    for name in ("words", "reason"):
        assert str(sent[name]).strip("\x00 ") in html
    assert not Proposal.objects.exists()


def test_the_text_changed_on_the_way(enter, people, page) -> None:
    client, address = enter(people["desk"]), f"{reverse('proposals:make', args=[page.pk])}?passage=summary"
    sent = {"region": OWN, "words": "Beter.", "reason": "Zo.", "national": public_approval(page).pk}
    page.summary = "Wat er nu staat."
    page.save_revision()
    factories.publish_approved(page)
    answer = client.post(address, sent)
    assert "changed while you wrote" in str(answer.context["form"].errors)
    assert "Wat er nu staat." in answer.content.decode()
    form = answer.context["form"]
    again = {name: form[name].value() for name in ("region", "words", "reason", "national")}
    assert client.post(address, again).status_code == 302  # who has seen the new words may send it
    assert Proposal.objects.get().quote == "Wat er nu staat."


@pytest.mark.parametrize("passage", ["nergens", "%00", "x" * 3000])
def test_a_piece_that_is_not_there_leads_back_to_the_text(enter, people, page, passage) -> None:
    address = f"{reverse('proposals:make', args=[page.pk])}?passage={passage}"
    assert enter(people["desk"]).get(address).url == reverse("national_texts:text", args=[page.pk])


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "choose what you do"),
        ({"state": "open"}, "choose what you do"),
        ({"state": "withdrawn", "words": "Ja."}, "choose what you do"),
        ({"state": "\x00", "words": "Ja."}, "choose what you do"),
        ({"state": "not_taken_over", "words": "\x00 "}, "why it is not taken over"),
        ({"state": "not_taken_over", "words": "Te lang. " * 200}, "too long"),
    ],
)
def test_an_answer_that_is_refused(enter, people, made, said, sent) -> None:
    address = reverse("proposals:proposal", args=[made.pk])
    answer = enter(people["final editor"]).post(address, {"do": "answer", **sent})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert sent.get("words", "").strip("\x00 ") in html
    assert Proposal.objects.get().is_open


def test_who_answers_second_hears_who_was_first_and_keeps_the_words(enter, people, made) -> None:
    first, address = people["final editor"], reverse("proposals:proposal", args=[made.pk])
    second = enter(factories.with_role(*factories.NATIONAL_DESK))
    answer_proposal(proposal=made, state=ProposalState.TAKEN_OVER, text="", by=first)
    answer = second.post(address, {"do": "answer", "state": "not_taken_over", "words": "Ik vind van niet."})
    html = answer.content.decode()
    assert "already answered by Eline" in html
    assert "Ik vind van niet." in html
    assert Proposal.objects.get().answer == ""


def test_names_are_for_the_national_desk_and_the_own_region(enter, people, page, made) -> None:
    User.objects.filter(pk=people["desk"].pk).update(first_name="Rik", last_name="Regio")
    answer_proposal(proposal=made, state=ProposalState.NOT_TAKEN_OVER, text="Nee.", by=people["final editor"])
    address = reverse("proposals:proposal", args=[made.pk])
    national = enter(people["final editor"]).get(address).content.decode()
    own = enter(people["desk"]).get(address).content.decode()
    assert "Rik Regio" in national
    assert "Eline" in national
    assert "Rik Regio" in own
    assert "Eline" not in own


def test_who_has_no_account_any_more(enter, people, made) -> None:
    people["desk"].delete()
    html = enter(people["final editor"]).get(reverse("proposals:proposal", args=[made.pk])).content.decode()
    assert "somebody whose account is gone" in html


def test_the_list_has_what_waits_first_and_can_be_narrowed(enter, people, page) -> None:
    desk, editor = people["desk"], people["final editor"]
    oldest = factories.proposal(page, by=desk)
    about_all = factories.proposal(page, by=desk, passage="", words="Er ontbreekt iets.")
    theirs = factories.proposal(factories.article(title="Heel anders"), NEIGHBOUR, by=people["neighbour"])
    withdraw_proposal(proposal=about_all, by=desk)
    national = enter(editor)
    shown = [line.pk for line in national.get(INDEX).context["table"].data]
    assert shown == [oldest.pk, theirs.pk, about_all.pk]
    assert [line.pk for line in enter(desk).get(INDEX).context["table"].data] == [oldest.pk, about_all.pk]
    for narrowed, found in (
        ("state=withdrawn", [about_all.pk]),
        ("region=PO2602", [theirs.pk]),
        ("title=anders", [theirs.pk]),
        ("title=%00", [oldest.pk, theirs.pk, about_all.pk]),
        ("language=en", []),
    ):
        data = national.get(f"{INDEX}?{narrowed}").context["table"].data
        assert [line.pk for line in data] == found, narrowed
    assert "No proposal is like that" in national.get(f"{INDEX}?language=en").content.decode()
    mine = enter(desk).get(f"{INDEX}?region=PO2602")
    assert theirs.pk not in [line.pk for line in mine.context["table"].data]
    assert factories.region(NEIGHBOUR).name not in mine.content.decode()


def test_a_spreadsheet_has_the_own_alone(enter, people, page, made) -> None:
    factories.proposal(page, NEIGHBOUR, by=people["neighbour"])
    sheet = b"".join(enter(people["desk"]).get(f"{INDEX}?export=csv").streaming_content).decode()
    assert OWN in sheet
    assert NEIGHBOUR not in sheet


def test_an_empty_list_says_what_to_do(enter, people) -> None:
    assert "Open a national text" in enter(people["desk"]).get(INDEX).content.decode()
    assert "No region has proposed" in enter(people["editor"]).get(INDEX).content.decode()
    assert "No national text is public yet" in enter(people["desk"]).get(TEXTS).content.decode()


def test_the_texts_of_the_nation_alone_are_listed(enter, people, page) -> None:
    factories.article(title="Concept")
    factories.publish_approved(factories.regional_article(NEIGHBOUR, title="Van de buren"))
    client = enter(people["desk"])
    assert [found.pk for found in client.get(TEXTS).context["table"].data] == [page.pk]
    assert [found.pk for found in client.get(f"{TEXTS}?title=niets").context["table"].data] == []
    assert [found.pk for found in client.get(f"{TEXTS}?audience=parents").context["table"].data] == [page.pk]


def test_a_text_of_a_region_is_no_national_text(enter, people) -> None:
    own = factories.regional_article(OWN)
    factories.publish_approved(own)
    for name in ("national_texts:text", "proposals:make"):
        assert enter(people["desk"]).get(reverse(name, args=[own.pk])).status_code == 404
        assert enter(people["desk"]).get(reverse(name, args=[99999])).status_code == 404
    assert enter(people["desk"]).get(reverse("proposals:proposal", args=[99999])).status_code == 404


def test_a_page_of_what_was_typed_as_html(enter, people, page) -> None:
    bad = "<script>alert(1)</script>"
    made = factories.proposal(page, by=people["desk"], words=bad, reason=bad)
    whole = factories.proposal(page, by=people["desk"], words=bad, reason=bad, passage="")
    national = enter(people["final editor"])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for address in (*[reverse("proposals:proposal", args=[one.pk]) for one in (made, whole)], edit):
        assert bad not in national.get(address).content.decode()


def test_the_side_panel_is_for_the_national_desk_and_for_what_waits(enter, people, page, made) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "data-side-proposals" in enter(people["editor"]).get(edit).content.decode()
    assert "data-side-proposals" not in enter(factories.with_role()).get(edit).content.decode()
    withdraw_proposal(proposal=made, by=people["desk"])
    assert "data-side-proposals" not in enter(people["editor"]).get(edit).content.decode()


def test_the_first_page(enter, people, page, made) -> None:
    address = reverse("proposals:proposal", args=[made.pk])
    national, desk = enter(people["editor"]), enter(people["desk"])
    assert 'data-waiting="1"' in national.get(HOME).content.decode()
    assert address not in desk.get(HOME).content.decode()
    answer_proposal(proposal=made, state=ProposalState.TAKEN_OVER, text="", by=people["final editor"])
    assert address in desk.get(HOME).content.decode()
    assert address not in national.get(HOME).content.decode()
    assert address not in enter(people["neighbour"]).get(HOME).content.decode()


def test_as_many_queries_for_any_number(enter, people, page, count) -> None:
    desk, national = enter(people["desk"]), enter(people["final editor"])

    def more() -> None:
        made = factories.proposal(page, by=people["desk"])
        factories.proposal(factories.article(), NEIGHBOUR, by=people["neighbour"])
        answer_proposal(
            proposal=factories.proposal(page, by=people["desk"], passage="title"),
            state=ProposalState.TAKEN_OVER,
            text="",
            by=people["final editor"],
        )
        seen.append(reverse("proposals:proposal", args=[made.pk]))

    seen: list[str] = []
    more()
    asked = [
        (desk, HOME),
        (desk, INDEX),
        (desk, TEXTS),
        (desk, reverse("national_texts:text", args=[page.pk])),
        (desk, seen[0]),
        (national, HOME),
        (national, INDEX),
        (national, seen[0]),
        (national, reverse("wagtailadmin_pages:edit", args=[page.pk])),
    ]
    few = [count(client, address) for client, address in asked]
    for _number in range(4):
        more()
    assert [count(client, address) for client, address in asked] == few
