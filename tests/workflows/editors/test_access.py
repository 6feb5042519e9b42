"""Who may open what, and who may do what: each role over HTTP."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from workflows.actions.exceptions.request_exception import request_exception
from workflows.enums import ApprovalKind
from workflows.models import Approval, ExceptionRequest

pytestmark = pytest.mark.django_db
HOME = reverse("wagtailadmin_home")


@pytest.fixture
def page():
    factories.workflow(factories.panel(members=5))
    made = factories.article(summary="Wat de shcool doet.")
    factories.publish_approved(made)
    made.summary = "Wat de school doet."
    made.save_revision()
    return made


@pytest.fixture
def people():
    return {
        "role": factories.with_role("publish_urgently", "confirm_minor_edit"),
        "editor": factories.with_role(),
        "writer": factories.with_role(pages=("add", "change")),
        "confirmer": factories.with_role("confirm_minor_edit", pages=()),
        "nobody": factories.with_role(pages=()),
    }


@pytest.mark.parametrize(
    ("name", "who", "allowed"),
    [
        ("article", "editor", True),
        ("article", "confirmer", True),
        ("article", "nobody", False),
        ("ask_urgent", "role", True),
        ("ask_urgent", "editor", False),
        ("ask_urgent", "nobody", False),
        ("ask_minor_edit", "editor", True),
        ("ask_minor_edit", "writer", True),
        ("ask_minor_edit", "confirmer", False),
        ("ask_minor_edit", "nobody", False),
        ("withdraw", "editor", True),
        ("withdraw", "writer", False),
        ("withdraw", "nobody", False),
    ],
)
def test_pages_of_an_article(enter, people, page, name, who, allowed) -> None:
    client = enter(people[who])
    address = reverse(f"validation:{name}", args=[page.pk])
    response = client.get(address)
    assert (response.status_code == 200) is allowed
    if not allowed:
        assert response.url == HOME
        assert client.post(address, {"reason": "Zo."}).status_code in (302, 405)
        page.refresh_from_db()
        assert page.live
        assert not ExceptionRequest.objects.exists()


@pytest.mark.parametrize(
    ("who", "shown"),
    [
        ("role", {"ask_urgent", "ask_minor_edit", "withdraw"}),
        ("editor", {"ask_minor_edit", "withdraw"}),
        ("writer", {"ask_minor_edit"}),
    ],
)
def test_only_what_can_be_done_is_shown(enter, people, page, who, shown) -> None:
    client = enter(people[who])
    for address in (
        reverse("validation:article", args=[page.pk]),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
    ):
        html = client.get(address).content.decode()
        for name in ("ask_urgent", "ask_minor_edit", "withdraw"):
            assert (reverse(f"validation:{name}", args=[page.pk]) in html) is (name in shown), name


@pytest.mark.parametrize(
    ("who", "confirmed"),
    [("editor", False), ("confirmer", True), ("role", True), ("nobody", False), ("writer", False)],
)
def test_who_confirms(enter, people, page, who, confirmed) -> None:
    asked = request_exception(
        page=page, kind=ApprovalKind.MINOR_EDIT, reason="Tikfout", by=factories.superuser()
    )
    address = reverse("validation:request", args=[asked.pk])
    client = enter(people[who])
    html = client.get(address).content.decode()
    assert ('value="confirm"' in html) is confirmed
    client.post(address, {"decision": "confirm"})
    assert Approval.objects.filter(kind="minor_edit").exists() is confirmed


def test_a_superuser_does_not_confirm_the_own_request(enter, page) -> None:
    somebody = factories.superuser()
    asked = request_exception(page=page, kind=ApprovalKind.MINOR_EDIT, reason="Tikfout", by=somebody)
    address = reverse("validation:request", args=[asked.pk])
    client = enter(somebody)
    assert 'value="confirm"' not in client.get(address).content.decode()
    client.post(address, {"decision": "confirm"})
    asked.refresh_from_db()
    assert asked.state == "waiting"


def test_a_decided_request_says_so(enter, people, page, said) -> None:
    asked = request_exception(page=page, kind=ApprovalKind.MINOR_EDIT, reason="Tikfout", by=people["editor"])
    address = reverse("validation:request", args=[asked.pk])
    client = enter(people["role"])
    client.post(address, {"decision": "refuse"})
    response = client.post(address, {"decision": "confirm"})
    assert any("already decided" in message for message in said(response))
    assert client.get(address).context["is_waiting"] is False


def test_a_form_without_token_is_refused(people, page) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(people["role"])
    assert client.post(reverse("validation:withdraw", args=[page.pk]), {"reason": "Zo."}).status_code == 403


@pytest.mark.parametrize("reason", ["", "   ", "x" * 1001])
def test_a_reason_is_asked(enter, people, page, reason) -> None:
    response = enter(people["role"]).post(reverse("validation:withdraw", args=[page.pk]), {"reason": reason})
    assert response.status_code == 200
    assert response.context["form"].errors
    page.refresh_from_db()
    assert page.live


@pytest.mark.parametrize("name", ["article", "ask_urgent", "withdraw", "request", "approval", "round"])
def test_what_is_not_there_is_not_found(enter, name) -> None:
    assert enter(factories.superuser()).get(reverse(f"validation:{name}", args=[999])).status_code == 404
