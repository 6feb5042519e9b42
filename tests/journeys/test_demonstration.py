"""The demonstration is loaded through the real actions, once; all its visitors find something to do."""

from collections.abc import Callable
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client

from api.actions.regions.publish_region import publish_region
from cms.content.models import ArticlePage, StoryConsent, StoryPage
from cms.content.rendering.rich_text import plain_text
from cms.demo.loading.files import CREDIT, FOLDER
from cms.demo.loading.speaking import SPEAKER, sounds_of
from cms.demo.loading.written import read_texts
from cms.demo.management.commands.load_demonstration import Command
from cms.regions.models import Region, SupplementPage
from cms.users.models import User
from tests.site.regional_site import RegionalSite, served
from workflows.enums import Understanding
from workflows.models import Approval, Invitation, ParentalConsent, Proposal, Round, Voice
from workflows.queries.regional.supplement_tasks import supplement_tasks
from workflows.queries.replies.scores import key_questions_of, round_understanding

pytestmark = pytest.mark.django_db
OWN, NEIGHBOUR = "PO2601", "PO2707"
#: after how many statements loading is broken off: in the middle of an article
BROKEN_OFF_AFTER = (5_000,)


class BreakOff:
    """Lets so many statements pass; then somebody presses Ctrl-C, once."""

    def __init__(self, statements: int) -> None:
        self.left = statements

    def __call__(self, execute: Callable[..., Any], *statement: Any) -> Any:
        self.left -= 1
        if self.left == 0:
            raise KeyboardInterrupt
        return execute(*statement)


def load() -> str:
    said = StringIO()
    Command(stdout=said).handle()
    return said.getvalue()


@pytest.fixture(scope="module", autouse=True)
def demonstration(rows_of_module: None) -> None:
    """Loaded once for all tests of this module that a worker runs, and broken off on the way."""
    for statements in BROKEN_OFF_AFTER:
        with pytest.raises(KeyboardInterrupt), connection.execute_wrapper(BreakOff(statements)):
            load()
    load()
    publish_region(region_id=Region.objects.get(code=OWN).pk)  # waits for a commit that no test reaches


def article(slug: str) -> ArticlePage:
    found: ArticlePage = ArticlePage.objects.get(slug=slug, locale__language_code="nl")
    return found


def get(path: str) -> dict:
    answer = Client().get(f"/api/v1/{path}")
    assert answer.status_code == 200, path
    found: dict = answer.json()
    return found


def test_it_is_whole_though_loading_was_broken_off() -> None:
    live = ArticlePage.objects.live()
    for language, number in (
        ("nl", 11),
        ("nl-x-simple", 5),
        ("en", 5),
        ("tr", 1),
        ("ar", 2),
        ("pl", 1),
        ("uk", 1),
    ):
        assert live.filter(locale__language_code=language).count() >= number
    assert Approval.objects.filter(text__article=article("leerlingenvervoer").translation_key).count() == 3
    assert {(found.panel.kind, found.text.language, found.text.region) for found in Round.objects.open()} == {
        ("parents", "nl", ""),
        ("youth", "nl", ""),
        ("experts", "nl", ""),
        *(("speakers", language, "") for language in ("nl-x-simple", "tr", "ar", "pl", "uk")),
        ("parents", "nl", "VO2708"),
        ("youth", "nl", "VO2708"),
    }
    sent_back = article("wie-beslist-mee")
    assert sent_back.current_workflow_state.status == "needs_changes"
    of_it = Invitation.objects.filter(round__text__article=sent_back.translation_key)
    assert of_it.filter(remarks__isnull=False).exists()
    hoorrecht = get(f"articles/{article('hoorrecht').translation_key}")
    assert hoorrecht["availableLanguages"] == ["nl", "nl-x-simple", "en"]
    assert hoorrecht["validation"]["readability"] == {"level": 1, "label": "heel makkelijk (A2–B1)"}


def test_a_text_is_public_in_all_seven_languages() -> None:
    path = f"articles/{article('zorgplicht').translation_key}?language="
    languages = ("nl", "nl-x-simple", "en", "tr", "ar", "pl", "uk")
    found = {language: get(f"{path}{language}") for language in languages}
    assert {text["language"] for text in found.values()} == set(languages)
    assert len({text["title"] for text in found.values()}) == len(languages)
    for language in languages[1:]:
        kinds = [panel["kind"] for panel in found[language]["validation"]["panels"]]
        assert kinds == ["speakers"], language
    assert found["ar"]["direction"] == "rtl"


def test_a_text_has_pictures_a_video_and_a_voice_with_honest_credit() -> None:
    found = get(f"articles/{article('gesprek-op-school').translation_key}?language=nl")
    blocks = {kind: [one for one in found["body"] if one["type"] == kind] for kind in ("image", "video")}
    assert [bool(one["image"]["alternative"]) for one in blocks["image"]] == [True, True]
    assert {one["image"]["credit"] for one in blocks["image"]} == {CREDIT}
    assert "met de computer gemaakt" in plain(found)
    (video,) = blocks["video"]
    headings = [one["id"] for one in found["body"] if one["type"] == "heading"]
    assert [one["section"] for one in found["audio"]] == [None, *headings[:3]]
    assert {one["seconds"] > 5 for one in found["audio"]} == {True}
    played = [one["url"] for one in found["audio"]] + [one["image"]["url"] for one in blocks["image"]]
    for url in [*played, video["captions"]]:
        assert Client().get(url.removeprefix("http://127.0.0.1:8000")).status_code == 200, url
    assert set(Voice.objects.values_list("speaker", flat=True)) == {SPEAKER}


@pytest.mark.urls("cms.demo.urls")
def test_its_video_plays_on_the_site_of_a_region(client: Client) -> None:
    found = get(f"articles/{article('gesprek-op-school').translation_key}?language=en")
    (video,) = [one for one in found["body"] if one["type"] == "video"]
    captions = Client().get(video["captions"].removeprefix("http://127.0.0.1:8000"))
    assert "Bring someone" in captions.getvalue().decode()
    path = video["url"].removeprefix("http://127.0.0.1:8000")
    whole, part = client.get(path), client.get(path, headers={"range": "bytes=0-99"})
    assert (whole.status_code, whole["Content-Type"]) == (200, "video/mp4")
    assert whole["Access-Control-Allow-Origin"] == "*"
    assert (part.status_code, part.content) == (206, whole.content[:100])
    assert client.get("/demo/README.md").status_code == 404


def test_its_pictures_and_sounds_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 600_000


def test_every_sound_is_one_of_a_section() -> None:
    for text in read_texts("articles"):
        for language in text.voices:
            assert sounds_of(text.slug, language), text.slug


def test_what_a_person_did_since_is_kept() -> None:
    draft, renamed, deleted = article("wie-beslist-mee"), article("opp"), article("ziek-en-naar-school")
    draft.title = "Wie beslist mee?"
    draft.save_revision()
    renamed.slug = "het-plan"
    renamed.save()
    deleted.delete()
    SupplementPage.objects.get(slug="bij-thuiszitten", locale__language_code="nl").delete()
    before = ArticlePage.objects.count(), SupplementPage.objects.count(), Round.objects.count()
    assert "was there already" in load()
    assert (ArticlePage.objects.count(), SupplementPage.objects.count(), Round.objects.count()) == before
    assert draft.get_latest_revision_as_object().title == "Wie beslist mee?"


def test_regions_add_to_articles() -> None:
    transport, at_home = article("leerlingenvervoer"), article("thuiszitten")
    shown = get(f"articles/{transport.translation_key}?language=nl&region={OWN}")["body"]
    kinds = [block["type"] for block in shown]
    assert kinds[kinds.index("supplement") - 1] == "steps"
    assert shown[kinds.index("supplement")]["confirmed"] is False
    english = get(f"articles/{at_home.translation_key}?language=en&region={OWN}")["body"]
    assert english[-1]["type"] == "supplement"
    assert "support point" in english[-1]["html"]
    neighbours = get(f"articles/{at_home.translation_key}?language=nl&region={NEIGHBOUR}")["body"]
    assert "supplement" not in {block["type"] for block in neighbours}
    own, others = (
        {text["slug"] for text in get(f"articles?region={code}&pageSize=100")["results"]}
        for code in (OWN, NEIGHBOUR)
    )
    assert own - others == {"inloopochtend"}
    desk = User.objects.get(username="regio")
    assert [task.page.slug for task in supplement_tasks(desk)] == ["bij-leerlingenvervoer"]


def test_stories_are_told_with_consent() -> None:
    assert {UUID(text["id"]) for text in get("stories?region=VO2708")["results"]} == set(
        StoryPage.objects.live().values_list("translation_key", flat=True)
    )
    assert set(StoryConsent.objects.values_list("teller", flat=True)) == {"parent", "youth"}
    about = get(f"stories?article={article('thuiszitten').translation_key}")["results"]
    assert [text["slug"] for text in about] == ["een-half-uur-was-genoeg"]


def test_a_site_of_a_region_gets_it_all(client: Client) -> None:
    assert RegionalSite(client, OWN).sync().copy == served(client, OWN)


def test_readers_answered_the_key_questions() -> None:
    rounds = Round.objects.filter(
        text__article=article("leerlingenvervoer").translation_key, panel__kind="parents"
    )
    found = [round_understanding(key_questions_of(one)) for one in rounds.order_by("pk")]
    assert found == [Understanding.NOT_REACHED, Understanding.REACHED]
    waits = Round.objects.get(
        text__article=article("basisondersteuning-en-extra-hulp").translation_key, panel__kind="parents"
    )
    assert round_understanding(key_questions_of(waits)) == Understanding.TO_SCORE


@pytest.mark.urls("cms.demo.urls")
def test_its_start_page_leads_everywhere(client: Client) -> None:
    answer = client.get("/")
    page = answer.content.decode()
    waiting = Invitation.objects.filter(round__outcome="open")
    assert waiting.count() > 0
    for invitation in waiting:
        assert invitation.token in page
    for example in answer.context["api"]:
        found = client.get(example.url)
        assert found.status_code == 200, example.dutch
        assert found.json().get("results") != [], example.dutch
    key = {"authorization": f"Bearer {answer.context['key']}"}
    (waits,) = ParentalConsent.objects.unanswered()
    assert waits.token in page
    asked = client.get(f"/panel/ouder/{waits.token}/")
    assert asked.status_code == 200
    assert waits.member.name in asked.content.decode()
    assert answer.context["key"] in page
    assert client.get("/api/v1/webhooks", headers=key).json() == {"results": []}
    for account in answer.context["accounts"]:
        assert account["username"] in page
        client.force_login(User.objects.get(username=account["username"]))
        assert account["examples"]
        for example in account["examples"]:
            answered = client.get(example.url, follow=True)
            assert answered.status_code == 200, (account["username"], example.dutch)


def test_regions_propose_and_the_national_desk_answers() -> None:
    states = {proposal.region: proposal.state for proposal in Proposal.objects.all()}
    assert states == {"PO2601": "open", "PO2707": "not_taken_over"}


def test_a_text_has_the_number_of_each_region() -> None:
    path = f"articles/{article('ziek-en-naar-school').translation_key}?language=nl"
    national, regional = get(path), get(f"{path}&region={OWN}")
    assert "Bel het telefoonnummer van het steunpunt" in plain(national)
    assert f"Bel {Region.objects.get(code=OWN).support_point.telephone}" in plain(regional)


def plain(found: dict) -> str:
    return plain_text(" ".join(block["html"] for block in found["body"]))
