"""A link of a mail to which a full stop, a bracket or a quote sticks is still the link; no other opens."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from api.preview_tokens import DraftReference, preview_token, read_preview_token
from tests import factories
from tests.journeys.links.test_links_that_others_open import everything
from workflows.actions.members.ask_parent import ask_parent
from workflows.enums import Outcome
from workflows.models import Round

pytestmark = pytest.mark.django_db
ENDINGS = [
    ".",
    ",",
    ")",
    ">",
    "\u201d",
    "*",
    "_",
    " ",
    "&",
    '"',
    "]",
    "\u060c",
    "\u2069",
    ").",
    "&gt;",
    "<br>",
    "%20",
]


def invitation() -> tuple[str, str]:
    reader = factories.reader(language="en", title="Rights")
    return reverse("panel:welcome", args=[reader.token]), "Rights"


def outcome() -> tuple[str, str]:
    reader = factories.reader(language="en", title="Rights")
    Round.objects.update(outcome=Outcome.CANCELLED.value)
    return reverse("panel:closing", args=[reader.token]), "Rights"


def own_page() -> tuple[str, str]:
    reader = factories.reader(language="en", name="Fatima")
    return reverse("panel:mine", args=[reader.member.token]), "Fatima"


def parent() -> tuple[str, str]:
    child = factories.member(factories.panel("youth"), age_band="12-15", name="Noor")
    consent = ask_parent(member=child, email="ouder@example.org", by=None)
    return reverse("panel:parent", args=[consent.token]), "Noor"


def desk() -> tuple[str, str]:
    return reverse("wagtailadmin_pages:edit", args=[factories.article().pk]), 'name="next"'


def password() -> tuple[str, str]:
    person = factories.with_role()
    uid = urlsafe_base64_encode(force_bytes(person.pk))
    token = default_token_generator.make_token(person)
    return reverse("wagtailadmin_password_reset_confirm", args=[uid, token]), 'name="new_password1"'


KINDS: list[Callable[[], tuple[str, str]]] = [invitation, outcome, own_page, parent, desk, password]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_link_opens_and_nothing_changes(client, kind, ending, settings) -> None:
    settings.PANEL_GUESSES = 0
    link, shown = kind()
    before = everything()
    for glued in (link + quote(ending), link.rstrip("/") + quote(ending)):
        cache.clear()
        answer = client.get(glued, headers={"accept-language": "en"})
        assert (answer.status_code, answer.url) == (302, link)
        assert answer["Cache-Control"] == "no-store"
        assert client.head(glued).url == link
        final = client.get(glued, follow=True)
        assert final.status_code == 200
        assert shown in final.content.decode()
    assert everything() == before


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_preview_of_a_draft_is_read_without_a_redirect(ending: str) -> None:
    reference = DraftReference(7, "nl", 12)
    token = preview_token(reference)
    assert read_preview_token(token + ending) == reference
    assert read_preview_token(token + "A" + ending) is None
    assert read_preview_token(token[:-1] + ending) is None


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_token_that_is_almost_right_stays_wrong(client, ending) -> None:
    token = factories.reader().token
    for wrong in (token[:-1], f"{token}A", token.swapcase()):
        answer = client.get(f"/panel/{wrong}/{quote(ending)}", follow=True, headers={"accept-language": "en"})
        assert answer.status_code == 404
        assert "This link does not work" in answer.content.decode()


def test_a_form_is_not_led_on() -> None:
    link, _shown = own_page()
    before = everything()
    answer = Client(enforce_csrf_checks=True).post(f"{link}stoppen/)./", {"answer": "no"})
    assert answer.status_code == 404
    assert everything() == before


def test_a_page_of_the_desk_with_other_signs_in_its_url_is_left_alone(client) -> None:
    client.force_login(factories.superuser())
    answer = client.get("/admin/images/7/preview/fill-100x100|jpegquality-60/")
    assert answer.status_code == 404


def test_what_was_asked_after_the_link_is_asked_again(client) -> None:
    link, _shown = own_page()
    assert client.get(f"{link}).?bewaard").url == f"{link}?bewaard"
