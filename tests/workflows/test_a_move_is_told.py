"""Moving what is public: asked why, on record with how many texts left the sites, told to who loses it."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry

from cms.audit.sentences import what_was_done, why_it_was_done
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from tests import factories
from workflows.actions.publication.move_pages import move_pages
from workflows.errors import InvalidRequest
from workflows.models import DeskMail

pytestmark = pytest.mark.django_db
OWN, OTHER = "PO2601", "PO2602"
WHY = "De school hoort nu bij de andere regio."


@pytest.fixture
def editor():
    return factories.superuser(first_name="Nora")


@pytest.fixture
def browser(editor):
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def desk():
    factories.region_page(OWN)
    user = factories.at_desk_of(factories.region(OWN), email="rik@regio.example")
    ensure_region_pages()
    return user


def public(make):
    page = make(OWN)
    factories.publish_approved(page)
    return page


def confirm(page, target) -> str:
    return reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk])


def several(*pages) -> str:
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    return f"{bulk}?" + "&".join(f"id={page.pk}" for page in pages)


def place(page) -> str:
    page.refresh_from_db()
    return page.own_region


def test_one_is_moved_only_when_somebody_says_why(browser, editor) -> None:
    page, there = public(factories.regional_article), factories.region_page(OTHER)
    assert 'name="reason"' in browser.get(confirm(page, there)).content.decode()
    refused = browser.post(confirm(page, there), {"reason": " "})
    assert "data-disappears" in refused.content.decode()
    assert (
        "kept with the text" in refused.content.decode() or "bij de tekst bewaard" in refused.content.decode()
    )
    assert place(page) == OWN
    answer = browser.post(confirm(page, there), {"reason": WHY})
    assert answer.url == reverse("wagtailadmin_explore", args=[there.pk])
    assert place(page) == OTHER
    entry = PageLogEntry.objects.get(action="workflows.move_pages", page=page.pk)
    assert (entry.user, entry.data["texts"], why_it_was_done(entry)) == (editor, 1, WHY)
    assert "1" in what_was_done(entry)


def test_several_are_moved_only_when_somebody_says_why(browser) -> None:
    pages = [public(factories.regional_article), public(factories.story)]
    draft, there = factories.regional_article(OWN, title="Concept"), factories.region_page(OTHER)
    address = several(*pages, draft)
    form = {"chooser": there.pk}
    assert 'name="reason"' in browser.post(address, form).content.decode()
    refused = browser.post(address, {**form, "aware": "on", "reason": ""})
    assert "data-disappears" in refused.content.decode()
    assert [place(page) for page in pages] == [OWN, OWN]
    answer = browser.post(address, {**form, "aware": "on", "reason": WHY})
    assert answer.status_code == 302
    assert browser.get(answer.url).status_code == 200, "where the form did not say where to go"
    assert [place(page) for page in (*pages, draft)] == [OTHER] * 3
    entries = PageLogEntry.objects.filter(action="workflows.move_pages").order_by("page")
    assert {entry.page_id: entry.data["texts"] for entry in entries} == {
        pages[0].pk: 1,
        pages[1].pk: 1,
        draft.pk: 0,
    }


def test_the_action_asks_for_a_reason_too(editor) -> None:
    page = public(factories.regional_article)
    with pytest.raises(InvalidRequest):
        move_pages(pages=[page], destination=factories.region_page(OTHER), reason=" ", by=editor)
    assert place(page) == OWN


def of_supplement(code):
    national = factories.article()
    factories.publish_approved(national)
    return factories.supplement(national, code)


@pytest.mark.parametrize("make", [factories.regional_article, factories.story, of_supplement])
def test_the_desk_that_loses_it_gets_a_mail(browser, desk, make, django_capture_on_commit_callbacks) -> None:
    page, there = public(make), factories.region_page(OTHER)
    factories.at_desk_of(factories.region(OTHER), email="buur@regio.example")
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(confirm(page, there), {"reason": WHY})
    (message,) = mail.outbox
    assert message.to == ["rik@regio.example"]
    assert page.title in message.subject
    for words in (WHY, "Nora", OTHER, "left the sites of your region"):
        assert words in message.body
    shown = Client()
    shown.force_login(desk)
    home = shown.get(reverse("wagtailadmin_home")).content.decode()
    assert "data-moved-away" in home
    assert page.title in home
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(confirm(page, factories.region_page(OWN)))
    assert place(page) == OWN
    assert "data-moved-away" not in shown.get(reverse("wagtailadmin_home")).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(confirm(page, there), {"reason": WHY})
    assert len(mail.outbox) == 2, "a second move is told again"


def test_what_comes_back_before_the_mail_is_sent_is_not_told(browser, desk) -> None:
    page = public(factories.regional_article)
    browser.post(confirm(page, factories.region_page(OTHER)), {"reason": WHY})
    assert DeskMail.objects.unsent().count() == 1
    browser.post(confirm(page, factories.region_page(OWN)))
    assert not DeskMail.objects.exists()


def test_a_region_that_adds_to_a_national_text_hears_that_it_was_moved_away(
    browser, desk, django_capture_on_commit_callbacks
) -> None:
    added = public(of_supplement)
    national = factories.article_index().get_children().get(translation_key=added.article)
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(confirm(national, factories.region_page(OTHER)), {"reason": WHY})
    assert [message.to for message in mail.outbox] == [["rik@regio.example"]]
    assert DeskMail.objects.get().event == "national_withdrawn"


def test_a_draft_or_a_place_nearby_asks_and_tells_nothing(browser, desk) -> None:
    draft, there = factories.regional_article(OWN), factories.region_page(OTHER)
    assert browser.post(confirm(draft, there)).status_code == 302
    assert place(draft) == OTHER
    assert not DeskMail.objects.exists()
    assert not PageLogEntry.objects.filter(action="workflows.move_pages").exists()


def test_another_language_is_refused_at_once(browser) -> None:
    arabic = factories.article(language="ar")
    factories.publish_approved(arabic)
    dutch = factories.region_page(OTHER)
    for send in (browser.get, browser.post):
        answer = send(confirm(arabic, dutch), follow=True)
        shown = answer.content.decode()
        assert answer.redirect_chain[0][0] == reverse("wagtailadmin_pages:move", args=[arabic.pk])
        assert "data-disappears" not in shown
        assert "Nothing was moved." in shown or "Er is niets verplaatst." in shown
    assert place(arabic) == ""


def test_who_may_write_in_one_region_alone_is_refused_at_once(desk) -> None:
    client = Client()
    client.force_login(desk)
    page, there = public(factories.regional_article), factories.region_page(OTHER)
    answer = client.get(confirm(page, there))
    assert answer.status_code == 302
    assert place(page) == OWN


@pytest.mark.parametrize("action", ["delete", "unpublish"])
def test_several_that_cannot_go_are_refused_before_anything_is_asked(browser, action: str) -> None:
    page, draft = public(factories.regional_article), factories.regional_article(OWN, title="Concept")
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    asked = browser.get(f"{bulk}?id={page.pk}&id={draft.pk}")
    assert asked.status_code == 409
    assert page.title in asked.content.decode()
    if action == "delete":
        assert browser.get(f"{bulk}?id={draft.pk}").status_code == 200
        answer = browser.post(f"{bulk}?id={draft.pk}")
        assert browser.get(answer.url).status_code == 200


def test_a_picture_in_use_is_refused_before_anything_is_asked(browser) -> None:
    image = factories.picture()
    factories.article(body=[*factories.body(), factories.picture_block(image)])
    bulk = reverse("wagtail_bulk_action", args=["media", "editorialimage", "delete"])
    assert browser.get(f"{bulk}?id={image.pk}").status_code == 409
