"""Owner, audience and topics of many texts at once: what it does to approvals is said first, and is true."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from cms.content.models import ArticlePage, DraftEntry, Topic
from cms.regions.actions.open_region_desk import open_region_desk
from cms.users.models import User
from tests import factories
from workflows.actions.texts.reclassify_texts import reclassify_texts
from workflows.errors import InvalidRequest, NotAllowed
from workflows.queries.approvals.current import approval_of
from workflows.rules.classification import Reclassification

pytestmark = pytest.mark.django_db
YOUTH = Reclassification(audience=("youth",))


def address(action: str, *pages: Page) -> str:
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return f"/admin/bulk/content/draftentry/{action}/?next=/admin/texts/&{chosen}"


def newest(page: ArticlePage) -> Any:
    return page.__class__.objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.fixture
def chief() -> User:
    return factories.with_role()


@pytest.fixture
def client(chief: User, enter: Any) -> Client:
    client: Client = enter(chief)
    return client


@pytest.fixture
def public() -> ArticlePage:
    page = factories.article(title="Zorgplicht")
    factories.publish_approved(page)
    return page


@pytest.fixture
def draft() -> ArticlePage:
    return factories.article(title="Vervoer")


@pytest.fixture
def read() -> ArticlePage:
    page = factories.article(title="Schorsing")
    factories.workflow(factories.panel(members=6)).start(page, factories.superuser())
    return page


def test_another_owner_touches_no_version_and_no_approval(
    client: Client, chief: User, public: ArticlePage, read: ArticlePage
) -> None:
    translated = factories.translation(public, "nl-x-simple")
    revisions = [page.latest_revision_id for page in (public, read)]
    asked = client.get(address("owner", public, read)).content.decode()
    assert 'data-effect="owner"' in asked
    assert "Zorgplicht" in asked
    assert "Schorsing" in asked
    answer = client.post(address("owner", public, read), {"owner": chief.pk})
    assert answer.headers["Location"] == "/admin/texts/"
    for page in (public, read):
        page.refresh_from_db()
        assert page.responsible == chief
        assert newest(page).responsible == chief
        assert DraftEntry.objects.get(page=page).owner == chief
    assert [page.latest_revision_id for page in (public, read)] == revisions
    assert not public.has_unpublished_changes
    assert approval_of(public)
    translated.refresh_from_db()
    assert translated.responsible is None, "this person may not edit it"
    assert PageLogEntry.objects.filter(action="workflows.assign_owner", user=chief).count() == 2


def test_an_owner_must_be_able_to_work_on_the_text(client: Client, draft: ArticlePage, said: Any) -> None:
    neighbour = factories.at_desk_of(factories.region("PO2602"))
    answer = client.post(address("owner", draft), {"owner": neighbour.pk})
    draft.refresh_from_db()
    assert draft.responsible is None
    assert answer.status_code in (200, 302)


def test_it_says_first_what_another_audience_does_and_does_it(
    client: Client, public: ArticlePage, draft: ArticlePage, read: ArticlePage
) -> None:
    pages = (public, draft, read)
    asked = client.get(address("audience", *pages)).content.decode()
    for effect in ("public", "drafts", "locked"):
        assert f'data-effect="{effect}"' in asked
    client.post(address("audience", *pages), {"audience": ["youth"]})
    assert [newest(page).audience for page in pages] == [["youth"], ["youth"], ["parents"]]
    public.refresh_from_db()
    assert public.live
    assert public.audience == ["parents"], "what is public stays"
    assert approval_of(public)
    assert public.has_unpublished_changes
    assert DraftEntry.objects.get(page=public).audience == ["youth"]
    draft.refresh_from_db()
    assert draft.audience == ["youth"]


def test_topics_are_added_and_taken_away(client: Client, public: ArticlePage, draft: ArticlePage) -> None:
    rights, money = (
        Topic.objects.create(name=name, slug=name, locale=public.locale) for name in ("rechten", "geld")
    )
    draft.topics.set([rights])
    draft.save_revision()
    asked = {"added": [str(money.translation_key)], "removed": [str(rights.translation_key)]}
    client.post(address("topics", public, draft), asked)
    assert [[topic.name for topic in newest(page).topics.all()] for page in (public, draft)] == [["geld"]] * 2
    revision = newest(draft).latest_revision_id
    client.post(address("topics", public, draft), asked)
    assert newest(draft).latest_revision_id == revision, "what changes nothing makes no version"


@pytest.mark.parametrize(
    ("action", "form"),
    [("audience", {}), ("audience", {"audience": "x"}), ("topics", {}), ("owner", {"owner": "x"})],
)
def test_a_form_that_says_nothing_changes_nothing(
    client: Client, draft: ArticlePage, action: str, form: dict[str, str]
) -> None:
    answer = client.post(address(action, draft), form)
    assert answer.status_code == 200
    assert ModelLogEntry.objects.count() == 0
    assert newest(draft).audience == ["parents"]


@pytest.mark.parametrize("chosen", ["id=99999", "id=x", "id=all", "id=99999999999999999999", ""])
def test_what_is_no_text_changes_nothing(client: Client, draft: ArticlePage, chosen: str) -> None:
    answer = client.get(f"/admin/bulk/content/draftentry/audience/?{chosen}")
    assert answer.status_code == 200
    assert draft.title not in answer.content.decode()


def test_a_desk_neither_changes_nor_meets_texts_of_others(enter: Any, draft: ArticlePage) -> None:
    open_region_desk(region=factories.region("PO2601"))
    desk_member = factories.at_desk_of(factories.region("PO2601"))
    desk = enter(desk_member)
    page = desk.post(address("audience", draft), {"audience": ["youth"]}, follow=True).content.decode()
    assert draft.title not in page
    assert newest(draft).audience == ["parents"]
    with pytest.raises(NotAllowed):
        reclassify_texts(pages=[draft.pk], change=YOUTH, by=desk_member)


def test_all_or_none(chief: User, draft: ArticlePage, read: ArticlePage) -> None:
    with pytest.raises(InvalidRequest, match="Schorsing"):
        reclassify_texts(pages=[draft.pk, read.pk], change=YOUTH, by=chief)
    assert newest(draft).audience == ["parents"]


def test_a_translation_follows_its_source(draft: ArticlePage) -> None:
    translated = factories.translation(draft, "en")
    with pytest.raises(InvalidRequest):
        reclassify_texts(pages=[translated.pk], change=YOUTH, by=factories.superuser())


def test_asking_costs_the_same_for_any_number_of_texts(client: Client, count: Any) -> None:
    pages = [factories.article() for _number in range(8)]
    one, many = (count(client, address("audience", *chosen)) for chosen in (pages[:1], pages))
    assert one == many
    assert many < 30
