"""A draft for a site's own design: for an hour, with a key, and with nothing left behind."""

import json
import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from api.models import Change, Document
from api.preview_tokens import LIFETIME, SALT, DraftReference, preview_token, read_preview_token
from cms.content.models import ArticlePage
from cms.users.models import User
from tests import factories

pytestmark = pytest.mark.django_db
EVIL = '<p>Hallo<script>alert(1)</script> <a href="javascript:x()">klik</a></p>'


@pytest.fixture
def page() -> ArticlePage:
    return factories.article(title="Zorgplicht, nieuw")


def address(client: Client, page: ArticlePage, by: User | None = None) -> str:
    """The address as an editor of the page reads it."""
    client.force_login(by or factories.with_role())
    html = client.get(reverse("preview_url", args=[page.pk])).content.decode()
    found = re.search(r'value="[^"]*(/api/v1/previews/[^"]+)"', html)
    assert found
    return found[1]


def ask(where: str, key: str | None = None, **more: Any) -> Any:
    return Client().get(where, headers={"authorization": f"Bearer {key or factories.api_key()}"}, **more)


def test_an_editor_gives_an_address_and_a_site_shows_the_draft(client: Client, page: ArticlePage) -> None:
    where = address(client, page)
    answer = ask(where, factories.api_key("VO2709", scopes=["previews"]))
    assert answer.status_code == 200
    assert (answer["X-Robots-Tag"], answer["Cache-Control"]) == ("noindex", "no-store")
    assert answer["Content-Language"] == "nl"
    assert not answer.has_header("ETag")
    shown = answer.json()
    assert shown["validation"]["status"] == "draft"
    assert (shown["title"], shown["id"]) == ("Zorgplicht, nieuw", str(page.translation_key))
    assert (shown["version"], shown["publishedAt"], shown["availableLanguages"]) == (0, None, ["nl"])
    assert [block["type"] for block in shown["body"]] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_it_has_the_shape_of_the_article_that_it_becomes(client: Client, page: ArticlePage) -> None:
    preview = ask(address(client, page)).json()
    factories.publish_approved(page)
    published = client.get(f"/api/v1/articles/{page.translation_key}").json()
    assert list(preview) == list(published)
    of_the_moment = {"version", "validation", "publishedAt", "updatedAt"}
    assert {name: preview[name] for name in set(preview) - of_the_moment} == {
        name: published[name] for name in set(published) - of_the_moment
    }
    assert set(preview["validation"]) == set(published["validation"])


def test_it_leaves_nothing_behind(client: Client, page: ArticlePage) -> None:
    assert ask(address(client, page)).status_code == 200
    assert not Document.objects.exists()
    assert not Change.objects.exists()
    assert client.get(f"/api/v1/articles/{page.translation_key}").status_code == 404


def test_it_shows_the_draft_of_that_moment_beside_the_public_text(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(page)
    page.title = "Tweede"
    page.save_revision()
    second = address(client, page)
    page.title = "Derde"
    page.save_revision()
    assert ask(second).json()["title"] == "Tweede"
    assert ask(address(client, page)).json()["title"] == "Derde"
    public = client.get(f"/api/v1/articles/{page.translation_key}").json()
    assert public["title"] == "Zorgplicht, nieuw"


def test_a_translation_knows_where_it_is_public(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(page)
    english = factories.translation(page, "en")
    client.force_login(factories.superuser())
    shown = ask(
        f"/api/v1/previews/{preview_token(DraftReference(english.pk, 'en', english.latest_revision_id))}"
    ).json()
    assert (shown["language"], shown["availableLanguages"]) == ("en", ["nl", "en"])
    assert shown["translation"] == {"sourceLanguage": "nl", "upToDate": True}


def test_a_translation_in_progress_shows_the_sentences_there_are(client: Client, page: ArticlePage) -> None:
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=factories.locale("en"))
    factories.article_index("en")
    translation.save_target(publish=False)
    where = address(client, translation.get_target_instance(), by=factories.superuser())
    assert ask(where).json()["title"] == "Zorgplicht, nieuw"
    title = StringSegment.objects.get(source=source, context__path="title")
    StringTranslation.objects.create(
        translation_of=title.string,
        context=title.context,
        locale=translation.target_locale,
        data="Duty of care",
    )
    shown = ask(where).json()
    assert (shown["title"], shown["language"]) == ("Duty of care", "en")
    assert shown["summary"] == page.summary


def test_what_the_editor_stored_is_sanitised(client: Client, page: ArticlePage) -> None:
    page.body = [{"type": "paragraph", "id": str(uuid4()), "value": EVIL}]
    page.save_revision()
    text = ask(address(client, page)).content.decode()
    assert "Hallo" in text
    assert "script" not in text


@pytest.mark.parametrize(
    "block",
    [
        {"type": "image", "value": {"image": None, "caption": ""}},
        {"type": "download", "value": {"document": None, "title": ""}},
        {"type": "callout", "value": {}},
        {"type": "steps", "value": []},
        {"type": "question", "value": {"question": "", "answer": ""}},
        {"type": "video", "value": {}},
        {"type": "quote", "value": {}},
        {"type": "help", "value": {}},
        {"type": "gone", "value": "x"},
    ],
)
def test_a_draft_that_is_not_finished_can_be_shown(
    client: Client, page: ArticlePage, block: dict[str, Any]
) -> None:
    page.body, page.summary, page.audience = [{"id": str(uuid4()), **block}], "", []
    page.save_revision(clean=False)
    assert ask(address(client, page)).status_code == 200


def the_same_404(answer: Any) -> None:
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["detail"] == ask("/api/v1/previews/x").json()["detail"]
    assert answer["Cache-Control"] == "no-store"


def test_after_an_hour_it_is_gone(client: Client, page: ArticlePage, monkeypatch: pytest.MonkeyPatch) -> None:
    where = address(client, page)
    monkeypatch.setattr("api.preview_tokens.LIFETIME", timedelta(seconds=-1))
    the_same_404(ask(where))
    assert timedelta(hours=1) == LIFETIME


def test_what_is_deleted_is_gone(client: Client, page: ArticlePage) -> None:
    where = address(client, page)
    factories.article().save_revision()
    page.latest_revision.delete()
    the_same_404(ask(where))
    where = address(client, ArticlePage.objects.get(pk=page.pk))
    ArticlePage.objects.get(pk=page.pk).delete()
    the_same_404(ask(where))


def test_a_token_for_something_else_opens_nothing(page: ArticlePage) -> None:
    other = factories.article()
    for token in (
        signing.dumps([page.pk, "nl", page.latest_revision_id], salt="invitations"),
        signing.dumps([page.pk, "nl", page.latest_revision_id], salt=SALT, key="another key"),
        preview_token(DraftReference(page.pk, "en", page.latest_revision_id)),
        preview_token(DraftReference(page.pk, "nl", other.latest_revision_id)),
        preview_token(DraftReference(page.get_parent().pk, "nl", None)),
        "x" * 4000,
        "%00",
        "é:1:2",
    ):
        the_same_404(ask(f"/api/v1/previews/{token}"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_forged_token_is_believed(data: st.DataObject) -> None:
    token = preview_token(DraftReference(7, "nl", 9))
    place = data.draw(st.integers(0, len(token) - 1))
    character = data.draw(
        st.characters(exclude_categories=["Cs"]).filter(lambda drawn: drawn != token[place])
    )
    assert read_preview_token(token[:place] + character + token[place + 1 :]) is None
    assert read_preview_token(token[:place]) is None
    assert read_preview_token(data.draw(st.text())) is None
    assert read_preview_token(token) == (7, "nl", 9)


def test_it_asks_for_a_key_for_previews(client: Client, page: ArticlePage) -> None:
    where = address(client, page)
    assert client.get(where).status_code == 401
    assert ask(where, factories.api_key(scopes=["read", "webhooks", "feedback"])).status_code == 403
    assert ask(where, factories.api_key(None, scopes=["previews"])).status_code == 200


def test_who_may_not_edit_the_text_gets_no_address(client: Client, page: ArticlePage) -> None:
    where = reverse("preview_url", args=[page.pk])
    assert client.get(where).url.startswith("/admin/login")
    client.force_login(factories.with_role(pages=()))
    answer = client.get(where)
    assert answer.status_code == 302
    assert "previews/" not in answer.url
    client.force_login(factories.with_role())
    assert "no-store" in client.get(where)["Cache-Control"]
    assert client.get(reverse("preview_url", args=[page.get_parent().pk])).status_code == 404


def test_the_way_to_it_stands_above_the_text(client: Client, page: ArticlePage) -> None:
    client.force_login(factories.with_role())
    where = reverse("preview_url", args=[page.pk])
    assert where in client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert where in client.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).content.decode()


# Wagtail leaves the file of a new rendition for Python to close
@pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__")
def test_the_pictures_and_files_of_a_draft_are_seen_through_its_address_alone(
    client: Client, page: ArticlePage
) -> None:
    image, file, other = factories.picture(), factories.document(), factories.picture(factories.png("blue"))
    link = f'<p><a linktype="document" id="{file.pk}">de folder</a></p>'
    page.body = [factories.picture_block(image), {"type": "paragraph", "value": link}]
    page.save_revision()
    where = address(client, page)
    picture, linked = (block["html"] for block in ask(where).json()["body"])
    found = [re.search(r'(?:src|href)="http://127\.0\.0\.1:8000([^"]+)"', html) for html in (picture, linked)]
    urls = [match[1] for match in found if match]
    base = f"/files/previews/{where.rpartition('/')[2]}/"
    assert [url.startswith(base) for url in urls] == [True, True]
    assert [Client().get(url).status_code for url in urls] == [200, 200]
    assert Client().get(urls[1]).getvalue() == b"%PDF een"
    assert Client().get(urls[0])["Cache-Control"] == "private, no-store"
    # neither without the address, nor with it another file
    public = [url.replace(base, "/files/") for url in urls]
    assert [Client().get(url).status_code for url in public] == [404, 404]
    elsewhere = urls[0].replace(image.content_hash(), other.content_hash())
    assert Client().get(elsewhere).status_code == 404
    assert Client().post(urls[0]).status_code == 405


def test_a_story_is_shown_as_the_story_that_it_becomes(client: Client, page: ArticlePage) -> None:
    story = factories.story(about=page)
    preview = ask(address(client, story, by=factories.superuser())).json()
    assert preview["validation"]["status"] == "draft"
    assert (preview["title"], preview["articles"]) == (story.title, [str(page.translation_key)])
    factories.publish_approved(story)
    published = client.get(f"/api/v1/stories/{story.translation_key}").json()
    assert list(preview) == list(published)


def test_a_supplement_is_shown_in_its_article(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(page)
    added = factories.supplement(page, place=page.body[1].id)
    factories.publish_approved(added)
    added.body = factories.body("Bij ons belt u eerst de gemeente.")
    added.save_revision()
    preview = ask(address(client, added, by=factories.superuser())).json()
    public = client.get(f"/api/v1/articles/{page.translation_key}?region=PO2601").json()
    assert list(preview) == list(public)
    assert (preview["id"], preview["version"]) == (str(page.translation_key), 0)
    assert preview["validation"]["status"] == "draft"
    assert [block["id"] for block in preview["body"]] == [block["id"] for block in public["body"]]
    (block,) = [block for block in preview["body"] if block["type"] == "supplement"]
    assert "eerst de gemeente" in block["html"]
    assert block["validation"]["status"] == "draft"
    assert "eerst de school" in str(public["body"])


def test_a_picture_of_a_supplement_is_guarded_and_those_of_its_article_are_not(
    client: Client, page: ArticlePage
) -> None:
    page.body = [*factories.body(), factories.picture_block(factories.picture(factories.png("blue")))]
    page.save_revision()
    factories.publish_approved(page)
    own = factories.picture_block(factories.picture())
    added = factories.supplement(page, body=[*factories.body("Zo ziet het eruit."), own])
    where = address(client, added, by=factories.superuser())
    *national, regional = ask(where).json()["body"]
    token = where.rpartition("/")[2]
    assert f"/files/previews/{token}/" in json.dumps(regional)
    assert "/files/" in json.dumps(national)
    assert "/files/previews/" not in json.dumps(national)


def test_a_supplement_to_what_is_not_public_is_shown_by_itself(client: Client, page: ArticlePage) -> None:
    added = factories.supplement(page)
    preview = ask(address(client, added, by=factories.superuser())).json()
    assert (preview["id"], preview["title"]) == (str(added.translation_key), added.title)
