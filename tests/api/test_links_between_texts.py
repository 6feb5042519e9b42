"""A link to another text is one only while that text is public, and follows it in the same transaction."""

import io
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.documents.draft import render_draft
from api.models import Change, Document, DocumentLabel
from api.queries.drafts import draft, draft_reference
from cms.content.models import ArticlePage
from tests import factories

pytestmark = pytest.mark.django_db
API = "/api/v1/articles"


def linking(*targets: ArticlePage, **fields: Any) -> ArticlePage:
    links = " en ".join(f'<a linktype="page" id="{target.pk}">lees dit {target.pk}</a>' for target in targets)
    return factories.article(**{"body": factories.body(f"Wilt u meer weten? {links}."), **fields})


def shown(client: Client, page: ArticlePage, query: str = "") -> dict[str, Any]:
    return client.get(f"{API}/{page.translation_key}?{query}").json()


def html(client: Client, page: ArticlePage, query: str = "") -> str:
    return shown(client, page, query)["body"][1]["html"]


def link(target: ArticlePage, slug: str | None = None) -> str:
    key = target.translation_key
    return (
        f'<a href="http://localhost:8000/api/v1/articles/{key}" data-article="{key}"'
        f' data-slug="{slug or target.slug}">lees dit {target.pk}</a>'
    )


def lines() -> list[tuple[str, str]]:
    return [(line.type, str(line.article)) for line in Change.objects.all()]


def rename(page: ArticlePage, slug: str) -> None:
    page.slug = slug
    page.save_revision().publish()
    page.refresh_from_db()


def reconciled() -> str:
    """The summary of a reconciliation."""
    said = io.StringIO()
    call_command("reconcile_documents", stdout=said)
    return said.getvalue().splitlines()[-1]


@pytest.fixture(autouse=True)
def public_url(settings: Any) -> None:
    settings.PUBLIC_URL = "http://localhost:8000"


@pytest.fixture
def target() -> ArticlePage:
    return factories.article(slug="het-doel")


@pytest.fixture
def source(target: ArticlePage) -> ArticlePage:
    made = linking(target)
    factories.publish_approved(made)
    return made


def test_a_link_to_a_draft_shows_its_words_and_nothing_of_the_draft(
    client: Client, source: ArticlePage, target: ArticlePage
) -> None:
    answer = client.get(f"{API}/{source.translation_key}")
    assert html(client, source) == f"<p>Wilt u meer weten? lees dit {target.pk}.</p>"
    assert answer.json()["links"] == []
    assert str(target.translation_key).encode() not in answer.content
    assert b"het-doel" not in answer.content


def test_it_becomes_a_link_when_the_draft_is_published(
    client: Client, source: ArticlePage, target: ArticlePage
) -> None:
    before = shown(client, source)
    factories.publish_approved(target)
    after = shown(client, source)
    assert link(target) in html(client, source)
    assert after["links"] == [{"id": str(target.translation_key), "slug": "het-doel", "language": "nl"}]
    assert (after["version"], after["updatedAt"]) == (before["version"], before["updatedAt"])
    assert lines()[1:] == [
        ("published", str(target.translation_key)),
        ("published", str(source.translation_key)),
    ]
    assert Change.objects.last().etag == Document.objects.get(article=source.translation_key).etag


def test_the_list_says_the_same(client: Client, source: ArticlePage, target: ArticlePage) -> None:
    factories.publish_approved(target)
    for query in ("", "?include=body"):
        listed = client.get(API + query).json()["results"][0]
        assert listed == {name: value for name, value in shown(client, source).items() if name in listed}


@pytest.mark.parametrize("how", ["unpublish", "delete"])
def test_the_words_stay_when_the_other_text_goes(
    client: Client, source: ArticlePage, target: ArticlePage, how: str
) -> None:
    factories.publish_approved(target)
    getattr(target, how)()
    assert html(client, source).endswith(f"lees dit {target.pk}.</p>")
    assert "<a" not in html(client, source)
    assert shown(client, source)["links"] == []
    assert lines()[-2:] == [
        ("withdrawn", str(target.translation_key)),
        ("published", str(source.translation_key)),
    ]
    count = Change.objects.count()
    assert "1 unchanged" in reconciled()
    assert Change.objects.count() == count


def test_it_is_a_link_again_when_the_text_comes_back(
    client: Client, source: ArticlePage, target: ArticlePage
) -> None:
    factories.publish_approved(target)
    target.unpublish()
    factories.publish_approved(target)
    assert link(target) in html(client, source)
    assert "0 published, 0 withdrawn, 0 not served, 2 unchanged" in reconciled()


def test_a_new_slug_is_in_every_link_at_once(
    client: Client, source: ArticlePage, target: ArticlePage
) -> None:
    factories.publish_approved(target)
    rename(target, "een-ander-doel")
    assert link(target, "een-ander-doel") in html(client, source)
    assert shown(client, source)["links"][0]["slug"] == "een-ander-doel"
    count = Change.objects.count()
    assert "2 unchanged" in reconciled()
    assert Change.objects.count() == count


def test_a_text_that_is_public_in_another_language_alone_is_linked_along_the_fallbacks(
    client: Client,
) -> None:
    target = factories.article(slug="het-doel")
    english = linking(target, language="en")
    turkish = linking(target, language="tr")
    for page in (english, turkish):
        factories.publish_approved(page)
    in_turkish = factories.translation(target, "tr", slug="hedef")
    factories.publish_approved(in_turkish)
    assert link(target, "hedef") in html(client, turkish, "language=tr")
    assert "<a" not in html(client, english, "language=en")
    factories.publish_approved(target)
    assert link(target, "hedef") in html(client, turkish, "language=tr")
    assert link(target, "het-doel") in html(client, english, "language=en")
    in_turkish.unpublish()
    assert shown(client, turkish, "language=tr")["links"][0]["language"] == "nl"


def test_what_one_region_has_is_linked_for_that_region_alone(client: Client) -> None:
    own = factories.regional_article("PO2601")
    national = linking(own)
    factories.publish_approved(national)
    factories.publish_approved(factories.supplement(national, "PO2601"))
    factories.publish_approved(factories.supplement(national, "PO3001"))
    factories.publish_approved(own)
    assert "<a" not in html(client, national)
    assert "<a" not in html(client, national, "region=PO3001")
    assert link(own) in html(client, national, "region=PO2601")
    own.unpublish()
    assert "<a" not in html(client, national, "region=PO2601")
    texts = Change.objects.filter(kind="article")
    count = texts.count()
    assert "0 published, 0 withdrawn" in reconciled()
    assert texts.count() == count


def test_a_link_in_a_supplement_follows_too(client: Client, target: ArticlePage) -> None:
    national = factories.article()
    factories.publish_approved(national)
    words = f'<a linktype="page" id="{target.pk}">lees dit {target.pk}</a>'
    supplement = factories.supplement(national, "PO2601", title="Vraag & <b>", body=factories.body(words))
    factories.publish_approved(supplement)
    factories.publish_approved(target)
    block = shown(client, national, "region=PO2601")["body"][-1]
    assert link(target) in block["html"]
    assert link(target) in block["blocks"][1]["html"]
    target.unpublish()
    block = shown(client, national, "region=PO2601")["body"][-1]
    assert "<a" not in block["html"] + block["blocks"][1]["html"]
    assert block["title"] == "Vraag & <b>"


def test_a_text_that_links_to_itself_has_one_line(client: Client) -> None:
    page = factories.article()
    page.body = page.body.stream_block.to_python(
        factories.body(f'<a linktype="page" id="{page.pk}">lees dit {page.pk}</a>')
    )
    page.save_revision()
    factories.publish_approved(page)
    assert link(page) in html(client, page)
    assert len(lines()) == 1


def test_a_story_is_followed_as_well_and_its_draft_is_no_target(client: Client, target: ArticlePage) -> None:
    story = factories.story(
        body=factories.body(f'<a linktype="page" id="{target.pk}">lees dit {target.pk}</a>')
    )
    factories.publish_approved(story)
    factories.publish_approved(linking(story))
    factories.publish_approved(target)
    found = client.get(f"/api/v1/stories/{story.translation_key}").json()
    assert found["body"][1]["html"] == f"<p>{link(target)}</p>"
    assert [one["id"] for one in found["links"]] == [str(target.translation_key)]


def test_a_link_to_another_draft_is_known_though_nothing_is_seen_of_it(client: Client) -> None:
    first, second = factories.article(), factories.article()
    source = linking(first)
    approval = factories.publish_approved(source)
    words = f'<a linktype="page" id="{second.pk}">lees dit {first.pk}</a>'
    source.body = source.body.stream_block.to_python(factories.body(f"Wilt u meer weten? {words}."))
    source.save_revision()
    again = factories.approve(source)
    type(again).objects.filter(pk=again.pk).update(approved_at=approval.approved_at)
    source.get_latest_revision().publish()
    assert [label.value for label in DocumentLabel.objects.filter(name="link")] == [
        str(second.translation_key)
    ]
    factories.publish_approved(second)
    assert str(second.translation_key) in html(client, source)


def test_a_preview_shows_only_public_targets(target: ArticlePage) -> None:
    source = linking(target)
    made = render_draft(draft(draft_reference(source)), files="/files/")
    assert "<a" not in made["body"][1]["html"]
    factories.publish_approved(target)
    made = render_draft(draft(draft_reference(source)), files="/files/")
    assert link(target) in made["body"][1]["html"]
    assert made["links"][0]["slug"] == "het-doel"


@pytest.mark.parametrize("step", ["publish", "withdraw", "rename"])
def test_many_texts_that_link_cost_as_many_queries_as_few(step: str) -> None:
    def cost(texts: int) -> int:
        target = factories.article()
        if step != "publish":
            factories.publish_approved(target)
        for _number in range(texts):
            factories.publish_approved(linking(target))
        before = Change.objects.count()
        with CaptureQueriesContext(connection) as queries:
            if step == "publish":
                factories.publish_approved(target)
            elif step == "withdraw":
                target.unpublish()
            else:
                rename(target, f"anders-{texts}")
        assert Change.objects.count() == before + 1 + texts
        return len(queries)

    cost(1)  # the first time fills caches
    assert cost(2) == cost(12)


def test_a_text_that_is_moved_to_a_region_is_no_target_any_more(
    client: Client, source: ArticlePage, target: ArticlePage
) -> None:
    factories.publish_approved(target)
    target.move(factories.region_page("PO2601"), pos="last-child")
    assert client.get(f"{API}/{target.translation_key}").status_code == 410
    assert "<a" not in html(client, source)
    ArticlePage.objects.get(pk=target.pk).move(factories.article_index(), pos="last-child")
    assert link(target) in html(client, source)
    texts = Change.objects.filter(kind="article")
    count = texts.count()
    assert "2 unchanged" in reconciled()
    assert texts.count() == count


def test_another_order_of_pages_changes_nothing(source: ArticlePage, target: ArticlePage) -> None:
    factories.publish_approved(target)
    count = Change.objects.count()
    target.move(source, pos="left")
    assert Change.objects.count() == count
