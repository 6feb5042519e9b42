"""A parent tells what happened, agrees to its publication, and thinks again."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.content.models import StoryConsent
from tests import factories
from workflows.errors import NotApproved


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(factories.superuser())
    return client


@pytest.mark.django_db
def test_without_consent_nothing_is_published(client: Client) -> None:
    story = factories.story(consent=False)
    with pytest.raises(NotApproved, match=r"has not agreed|niet"):
        factories.publish_approved(story)
    assert client.get("/api/v1/stories").json()["results"] == []


@pytest.mark.django_db
def test_consent_is_noted_and_withdrawn(editor: Client) -> None:
    story = factories.story(consent=False)
    address = reverse("validation:story_consent", args=[story.pk])
    form = {
        "teller": "youth_and_parent",
        "given_on": "2026-11-01",
        "how": "Op papier",
        "contact": "via school",
    }
    assert editor.post(address, {**form, "teller": "x", "given_on": "2999-01-01"}).status_code == 200
    assert not StoryConsent.objects.exists()
    assert editor.post(address, form).status_code == 302
    kept = StoryConsent.objects.get()
    assert (kept.story, kept.contact) == (story.translation_key, "via school")
    english = factories.story(
        consent=False, translation_key=story.translation_key, locale=factories.locale("en")
    )
    for page in (story, english):
        factories.publish_approved(page)
    assert len(editor.get("/api/v1/stories").json()["results"]) == 2
    assert editor.post(address, {"withdraw": "1"}).status_code == 302
    assert editor.get("/api/v1/stories").json()["results"] == []
    kept.refresh_from_db()
    assert kept.withdrawn_at is not None
    assert kept.contact == ""
    lines = editor.get("/api/v1/changes").json()["results"]
    gone = [line["language"] for line in lines if (line["type"], line["kind"]) == ("withdrawn", "story")]
    assert sorted(gone) == ["en", "nl"]
    # the approval went with it: it does not come back by itself
    with pytest.raises(NotApproved):
        story.get_latest_revision().publish()


@pytest.mark.django_db
def test_the_editor_is_shown_what_may_tell_who_it_is(editor: Client) -> None:
    text = "Ik belde Jan de Vries op 06 12345678 in Zwolle, met Jan de Vries."
    story = factories.story(body=factories.body(text))
    page = editor.get(reverse("validation:story_consent", args=[story.pk]))
    assert page.context["clues"] == ["Jan de Vries", "06 12345678"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "clue"),
    [
        ("Ik heet jan en ik zit in groep 7.", "jan"),
        ("Mijn dochter heet SARA.", "SARA"),
        ("Çağla en Özgür gingen samen naar school.", "Çağla"),
        ("Çağla en Özgür gingen samen naar school.", "Özgür"),
        ("Олена ходить до школи.", "Олена"),
        ("Hij is geboren op 3 mei 2013.", "3 mei 2013"),
        ("Zij is jarig op 3 mei.", "3 mei"),
        ("Mail mij op jan (at) school.nl als u wilt.", "jan (at) school.nl"),
    ],
)
@pytest.mark.parametrize("place", ["title", "summary", "body"])
def test_a_story_is_guarded_like_the_words_of_readers(
    editor: Client, text: str, clue: str, place: str
) -> None:
    story = factories.story(**{place: factories.body(text) if place == "body" else text})
    page = editor.get(reverse("validation:story_consent", args=[story.pk]))
    assert clue in page.context["clues"]
    assert clue in page.content.decode()


@pytest.mark.django_db
def test_a_page_that_is_no_story_has_no_consent(editor: Client) -> None:
    address = reverse("validation:story_consent", args=[factories.article().pk])
    assert editor.get(address).status_code == 404
    assert editor.get(reverse("validation:still_right", args=[factories.article().pk])).status_code == 404
