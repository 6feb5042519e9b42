"""A new label of a shared thing is on no site before a second person has seen it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from reversion.models import Version
from wagtail.models import ModelLogEntry

from api.models import Change, Document, RegionDocument
from cms.content.models import Topic
from cms.labels.models import LabelChange
from cms.labels.permissions import who_may_confirm
from cms.regions.actions.record_deletion import record_deletion
from cms.regions.models import Region, SupportPoint
from cms.regions.queries.placeholder_values import placeholder_values
from cms.users.models import User
from tests import factories
from tests.cms.regions.forms import filled_in
from workflows.queries.approvals.current import approval_of

pytestmark = pytest.mark.django_db
NATIONAL = ("add_topic", "change_topic", "change_region", "change_supportpoint", "add_region")


@pytest.fixture
def enter() -> Any:
    """Return a browser in which this account is signed in."""

    def entered(user: Any) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return entered


@pytest.fixture
def first(enter: Any) -> Client:
    return enter(factories.with_role(*NATIONAL))


@pytest.fixture
def second(enter: Any) -> Client:
    return enter(factories.with_role(*NATIONAL))


@pytest.fixture
def topic() -> Topic:
    return Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())


def type_topic(browser: Client, topic: Topic, name: str, slug: str) -> Any:
    address = reverse("wagtailsnippets_content_topic:edit", args=[topic.pk])
    return browser.post(address, {"name": name, "slug": slug})


def decide(browser: Client, change: LabelChange, do: str = "confirm") -> Any:
    return browser.post(reverse("decide_label", args=[change.pk]), {"do": do})


def home(browser: Client) -> str:
    return browser.get(reverse("wagtailadmin_home")).content.decode()


def name_of_region(code: str = "PO2601") -> str:
    return str(Client().get(f"/api/v1/regions/{code}").json()["name"])


def test_a_topic_keeps_its_labels_until_a_second_person_confirms(first, second, topic) -> None:
    page = factories.article()
    page.topics.set([topic])
    page.save()
    page.save_revision()
    approval, lines = factories.publish_approved(page), Change.objects.count()
    assert type_topic(first, topic, "Je rechten", "je-rechten").status_code == 302
    topic.refresh_from_db()
    assert (topic.name, topic.slug, topic.former_slugs) == ("Rechten", "rechten", [])
    assert Change.objects.count() == lines
    waiting = {change.field: change for change in LabelChange.objects.all()}
    assert {name: str(change) for name, change in waiting.items()} == {
        "name": "Rechten → Je rechten",
        "slug": "rechten → je-rechten",
    }
    decide(first, waiting["slug"])
    assert LabelChange.objects.count() == 2, "nobody confirms what they asked for"
    assert "rechten → je-rechten" in home(second)
    shown = second.get(reverse("wagtailsnippets_content_topic:edit", args=[topic.pk])).content.decode()
    assert "waits for a second person" in shown
    decide(second, waiting["slug"])
    topic.refresh_from_db()
    assert (topic.name, topic.slug, topic.former_slugs) == ("Rechten", "je-rechten", ["rechten"])
    assert Change.objects.count() == lines + 1, "documents and feed follow at once"
    assert b"je-rechten" in bytes(Document.objects.get().full)
    assert approval_of(type(page).objects.get(pk=page.pk)) == approval
    decide(second, waiting["name"], "refuse")
    topic.refresh_from_db()
    assert topic.name == "Rechten"
    assert not LabelChange.objects.exists()
    for action in ("ask_label", "confirm_label"):
        entries = ModelLogEntry.objects.filter(action=f"labels.{action}")
        assert {"slug": ["rechten", "je-rechten"]} in [entry.data["fields"] for entry in entries]
    assert ModelLogEntry.objects.get(action="labels.refuse_label").data["fields"] == {
        "name": ["Rechten", "Je rechten"]
    }


@pytest.mark.parametrize("sent", [{}, {"do": ""}, {"do": "something"}])
def test_a_press_that_says_neither_yes_nor_no_decides_nothing(first, second, topic, sent) -> None:
    type_topic(first, topic, "Je rechten", "rechten")
    change = LabelChange.objects.get()
    assert second.post(reverse("decide_label", args=[change.pk]), sent).status_code == 400
    assert LabelChange.objects.get().after == "Je rechten"
    assert not LabelChange.objects.get().refused


def test_prose_is_refused_and_an_older_name_that_is_long_may_stay(first) -> None:
    region = factories.region(name="Samenwerkingsverband " + "x" * 60)
    form = {"code": "PO2601", "sector": "po", "status": "active", "municipalities": "Utrecht"}
    address = reverse("regions:edit", args=[region.pk])
    answer = first.post(address, {**form, "name": "Bel ons niet. Wij helpen niet."})
    assert set(answer.context["form"].errors) == {"name"}
    assert (
        first.post(address, {**form, "name": region.name, "website": "https://a.example"}).status_code == 302
    )
    region.refresh_from_db()
    assert region.website == "https://a.example"
    assert not LabelChange.objects.exists()


def test_in_a_region_of_one_person_the_national_desk_is_the_second(
    enter, second, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        region = factories.region(name="Utrecht")
    alone = enter(factories.at_desk_of(region))
    address = reverse("regions:edit", args=[region.pk])
    alone.post(address, {"name": "Utrecht en Stichtse Vecht", "municipalities": "Utrecht"})
    (change,) = LabelChange.objects.all()
    assert "asked by you" in home(alone)
    elsewhere = enter(factories.at_desk_of(factories.region("VO2709")))
    assert "Stichtse Vecht" not in home(elsewhere)
    assert decide(elsewhere, change).status_code == 302  # Wagtail's refusal leads home
    assert name_of_region() == "Utrecht"
    with django_capture_on_commit_callbacks(execute=True):
        decide(second, change)
    assert name_of_region() == "Utrecht en Stichtse Vecht"


def test_a_new_topic_is_chosen_for_no_text_until_it_was_seen(first, second) -> None:
    page = factories.article()
    first.post(
        reverse("wagtailsnippets_content_topic:add"), {"name": "Vervoer", "slug": "vervoer", "locale": "nl"}
    )
    topic = Topic.objects.get()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])

    def offered() -> Any:
        return second.get(edit).context["form"].fields["topics"].queryset.filter(pk=topic.pk).exists()

    assert not offered()
    name, slug = LabelChange.objects.order_by("field")
    decide(second, name, "refuse")
    assert not offered(), "what was refused is not seen"
    type_topic(first, topic, "Leerlingenvervoer", "vervoer")
    name.refresh_from_db()
    assert (name.after, name.refused) == ("Leerlingenvervoer", False)
    decide(second, name)
    assert not offered()
    decide(second, slug)
    assert offered()


def test_a_new_region_and_a_new_support_point_are_not_delivered_until_seen(
    second, django_capture_on_commit_callbacks
) -> None:
    point = factories.support_point(name="Steunpunt Zuid")
    with django_capture_on_commit_callbacks(execute=True):
        region = factories.region(support_point=point)
    waiting = [
        LabelChange(about=row, field="name", after=row.name, is_first=True, requested_at="2026-01-01T00:00Z")
        for row in (region, point)
    ]
    LabelChange.objects.bulk_create(waiting)
    with django_capture_on_commit_callbacks(execute=True):
        region.save()
    assert not RegionDocument.objects.exists()
    assert placeholder_values("nl") == {}
    with django_capture_on_commit_callbacks(execute=True):
        decide(second, waiting[0])
    assert Client().get("/api/v1/regions/PO2601").json()["supportPoint"] is None
    assert "Steunpunt Zuid" not in str(placeholder_values("nl"))
    with django_capture_on_commit_callbacks(execute=True):
        decide(second, waiting[1])
    assert Client().get("/api/v1/regions/PO2601").json()["supportPoint"]["name"] == "Steunpunt Zuid"
    assert "Steunpunt Zuid" in str(placeholder_values("nl"))


def test_sites_hear_nothing_of_a_name_that_only_waits(first, django_capture_on_commit_callbacks) -> None:
    # a browser sends what is ticked in the order of the form, whatever the order in which it was loaded
    loaded = {"spoken_languages": ["tr", "pap", "nl"], "closed_on": ["kingsDay", "goodFriday"]}
    with django_capture_on_commit_callbacks(execute=True):
        region = factories.region(support_point=factories.support_point(**loaded))
    edit = reverse("support_points:edit", args=[region.support_point_id])
    ticked = {"spoken_languages": ["nl", "pap", "tr"], "closed_on": ["goodFriday", "kingsDay"]}
    lines = Change.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        assert first.post(edit, filled_in(first, edit, name="Anders", **ticked)).status_code == 302
    assert LabelChange.objects.get().after == "Anders"
    assert Change.objects.count() == lines


def test_what_is_put_back_from_an_earlier_version_waits_too(enter) -> None:
    administrator = enter(factories.superuser())
    point = factories.support_point(name="Steunpunt Noord")
    record_deletion(instance=point, by=None)
    SupportPoint.objects.update(name="Steunpunt Midden")
    administrator.post(reverse("support_points:restore", args=[Version.objects.get().pk]))
    point.refresh_from_db()
    assert point.name == "Steunpunt Midden"
    assert str(LabelChange.objects.get()) == "Steunpunt Midden → Steunpunt Noord"


def test_an_importer_sets_names_at_once_and_nothing_waits_of_what_is_gone(topic, first) -> None:
    region = factories.region()
    region.name = "Samenwerkingsverband " + "y" * 80
    region.clean()
    region.save()
    assert Region.objects.get().name == region.name
    type_topic(first, topic, "Anders", "rechten")
    topic.delete()
    assert not LabelChange.objects.exists()


def test_who_asked_hears_that_it_waits_and_for_whom(first, second, topic) -> None:
    answer = first.post(
        reverse("wagtailsnippets_content_topic:edit", args=[topic.pk]),
        {"name": "Je rechten", "slug": "rechten"},
        follow=True,
    )
    told = " ".join(str(message) for message in answer.context["messages"])
    assert "updated" not in told
    assert "Saved, but not everything" in told
    other = User.objects.get(pk=second.session["_auth_user_id"])
    assert "becomes “Je rechten”. That waits for a second person" in told
    assert str(other) in told
    assert str(User.objects.get(pk=first.session["_auth_user_id"])) not in told


def test_what_waits_for_nobody_is_told_as_ever(first, topic) -> None:
    answer = first.post(
        reverse("wagtailsnippets_content_topic:edit", args=[topic.pk]),
        {"name": topic.name, "slug": topic.slug},
        follow=True,
    )
    assert "updated" in " ".join(str(message) for message in answer.context["messages"])


def test_the_desk_of_another_region_is_not_named() -> None:
    own, other = factories.region("PO2601"), factories.region("PO2602")
    people = [factories.at_desk_of(own), factories.at_desk_of(own)]
    stranger = factories.at_desk_of(other)
    change = LabelChange(about=own, field="name", after="Anders", requested_by=people[0])
    assert people[1] in who_may_confirm(change)
    assert not {people[0], stranger} & set(who_may_confirm(change))
