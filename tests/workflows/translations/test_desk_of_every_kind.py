"""Stories on the desk of the national translators; what is of a region on that of the region alone."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.content.models import TextPage
from cms.content.text_pages import text_page
from cms.regions.actions.open_region_desk import open_region_desk
from cms.users.models import User
from tests import factories
from workflows.enums import TranslationState as State
from workflows.models import TranslationAssignment
from workflows.queries.translations.translation_queue import translation_queue

OWN, NEIGHBOUR = "PO2601", "PO2602"
KINDS = ["supplement", "article", "story"]
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def installation(rows_of_module: None) -> None:
    for code in (OWN, NEIGHBOUR):
        open_region_desk(region=factories.region(code))
    call_command("prepare_installation", verbosity=0)
    call_command("prepare_regions", verbosity=0)


def browser_of(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def colleague() -> User:
    return factories.at_desk_of(factories.region(OWN))


@pytest.fixture
def regional(colleague: User) -> Client:
    return browser_of(colleague)


@pytest.fixture
def national() -> Client:
    return browser_of(factories.superuser())


def text(kind: str, code: str = OWN, **fields: object) -> TextPage:
    if kind == "supplement":
        article = factories.article(title="Nationaal")
        factories.publish_approved(article)
        made = factories.supplement(article, code, **fields)
    elif kind == "article":
        made = factories.regional_article(code, **fields)
    else:
        made = factories.story(code, **fields)
    factories.publish_approved(made)
    return made


def address(name: str = "desk", *rest: int) -> str:
    return reverse(f"translations:{name}", args=["en", *rest])


def lines(browser: Client, **asked: object) -> set[str]:
    return {line.title for line in browser.get(address(), asked).context["table"].data}


def translate_all() -> None:
    translation = Translation.objects.latest("pk")
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=f"English {segment.string.data}",
        )


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_a_region_goes_over_the_desk_of_that_region(regional: Client, kind: str) -> None:
    page = text(kind, title="Bij ons")
    assert lines(regional) == {"Bij ons"}
    begun = regional.post(address("begin", page.pk))
    english = text_page(page.translation_key, "en")
    assert begun["Location"] == reverse("wagtailadmin_pages:edit", args=[english.pk])
    assert (type(english), english.own_region, english.live) == (type(page), OWN, False)
    assert regional.get(begun["Location"]).status_code == 200

    translate_all()
    submit = reverse("validation:submit_translation", args=[english.pk])
    assert submit in regional.get(address()).content.decode()
    regional.post(submit)
    assert translation_queue("en").get(translation_key=page.translation_key).state == State.WAITING
    english.refresh_from_db()
    english.current_workflow_state.cancel(user=None)
    factories.publish_approved(english)
    assert translation_queue("en").get(translation_key=page.translation_key).state == State.APPROVED

    page.body = factories.body("Bij ons belt u binnen 6 weken.")
    page.save_revision()
    factories.publish_approved(page)
    changes = reverse("translations:changes", args=[english.pk])
    assert changes in regional.get(address()).content.decode()
    assert "6 weken" in regional.get(changes).content.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_the_neighbour_cannot_see_begin_submit_or_divide_it(regional: Client, colleague, kind: str) -> None:
    theirs = text(kind, NEIGHBOUR, title="Bij de buren")
    assert lines(regional) == set()
    for of in ("", "regions", "national", "x"):
        assert lines(regional, of=of, region=NEIGHBOUR) == set()
    regional.get(address("begin", theirs.pk))
    regional.post(address("begin", theirs.pk))
    assert text_page(theirs.translation_key, "en") is None

    browser_of(factories.superuser()).post(address("begin", theirs.pk))
    english = text_page(theirs.translation_key, "en")
    translate_all()
    for place in ("validation:submit_translation", "translations:changes", "wagtailadmin_pages:edit"):
        way = reverse(place, args=[english.pk])
        assert regional.get(way).status_code in (302, 403, 405)
        regional.post(way)
    english.refresh_from_db()
    assert not english.workflow_in_progress

    regional.post(address("assign"), {"articles": [theirs.translation_key], "to": colleague.pk, "due": ""})
    assert not TranslationAssignment.objects.exists()


def test_a_desk_of_a_region_has_no_national_texts(regional: Client) -> None:
    article, story = factories.article(title="Nationaal"), factories.story(title="Verhaal")
    assert lines(regional) == set()
    for page in (article, story):
        regional.post(address("begin", page.pk))
        assert text_page(page.translation_key, "en") is None


def test_the_national_desk_has_articles_and_stories_and_regions_when_asked(national: Client) -> None:
    factories.article(title="Artikel")
    factories.story(title="Verhaal")
    text("article", title="Bij ons")
    text("supplement", NEIGHBOUR, title="Bij de buren")
    assert lines(national) == {"Artikel", "Verhaal", "Nationaal"}
    assert lines(national, kind="storypage") == {"Verhaal"}
    assert lines(national, of="regions") == {"Bij ons", "Bij de buren"}
    assert lines(national, of="regions", kind="supplementpage") == {"Bij de buren"}
    assert lines(national, of="regions", audience="parents", state="to_translate", title="buren") == {
        "Bij de buren"
    }
    shown = national.get(address(), {"of": "regions"}).content.decode()
    assert "?of=regions&amp;state=to_translate" in shown
    assert NEIGHBOUR in shown
    assert national.get(address(), {"export": "csv", "of": "regions"}).status_code == 200


def test_a_national_story_is_begun_and_submitted(national: Client) -> None:
    story = factories.story(title="Verhaal")
    factories.publish_approved(story)
    national.post(address("begin", story.pk))
    english = text_page(story.translation_key, "en")
    assert english.get_parent().specific_class.__name__ == "StoryIndexPage"
    translate_all()
    national.post(reverse("validation:submit_translation", args=[english.pk]))
    assert translation_queue("en").get(translation_key=story.translation_key).state == State.WAITING


def test_work_is_divided_within_the_region(regional: Client, colleague: User) -> None:
    page = text("article", title="Bij ons")
    stranger = factories.at_desk_of(factories.region(NEIGHBOUR))
    offered = regional.get(address()).context["assign_form"].fields["to"].queryset
    assert colleague in offered
    assert stranger not in offered
    given = {"articles": [page.translation_key], "due": timezone.localdate().isoformat()}
    regional.post(address("assign"), {**given, "to": stranger.pk})
    assert not TranslationAssignment.objects.exists()
    regional.post(address("assign"), {**given, "to": colleague.pk})
    assert TranslationAssignment.objects.get().assigned_to == colleague
    assert lines(regional, whose="mine") == {"Bij ons"}


def test_the_number_of_queries_does_not_grow(regional: Client, national: Client) -> None:
    def queries(browser: Client, **asked: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(address(), asked).status_code == 200
        return len(captured)

    def add() -> None:
        for kind in KINDS:
            page = text(kind, responsible=factories.editor())
            TranslationAssignment.objects.create(
                article=page.translation_key, language="en", assigned_to=factories.editor()
            )

    add()
    for browser in (regional, national):
        queries(browser)
    few = queries(regional), queries(national, of="regions")
    add()
    assert (queries(regional), queries(national, of="regions")) == few
