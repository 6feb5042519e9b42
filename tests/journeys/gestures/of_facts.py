"""What people change beside the texts: regions, topics, terms, rules."""

from typing import Any

from django.urls import reverse

from cms.content.models import GlossaryTerm
from cms.labels.models import LabelChange
from cms.regions.models import Region
from tests import factories
from tests.cms.regions.forms import filled_in
from tests.journeys.gestures.gesture import gesture, in_regions
from tests.journeys.gestures.of_pages import ENGLISH, OWN_STORY, OWN_TEXT, TEXT
from tests.journeys.gestures.world import EDUCATION, OTHER, OWN, World

WITH_NUMBER = [f"{TEXT} PO2601", OWN_TEXT]


def send(w: World, view: str, pk: object, **changes: Any) -> None:
    """Fill in a form of the admin as it is shown, with these changes."""
    form = filled_in(w.browsers[0], reverse(view, args=[pk]), **changes)
    sent = {field: "" if value is None else value for field, value in form.items()}
    w.post(view, pk, form=sent)


def agreed(w: World) -> None:
    """The second person sees the new labels, and agrees."""
    for waiting in LabelChange.objects.all():
        w.post("decide_label", waiting.pk, form={"do": "confirm"}, who=1)


@gesture(changed=[*WITH_NUMBER, OWN])
def another_number_and_name_of_a_support_point(w: World) -> None:
    send(w, "support_points:edit", w.regions[OWN].support_point_id, telephone="0800 9999", name="Anders")


@gesture(changed=[OWN])
def other_hours(w: World) -> None:
    send(w, "support_points:edit", w.regions[OWN].support_point_id, monday="10:00-11:00")


@gesture(changed=[*WITH_NUMBER, f"{ENGLISH} PO2601", OWN_STORY, OWN])
def another_name_of_a_region(w: World) -> None:
    send(w, "regions:edit", w.regions[OWN].pk, name="De nieuwe naam")
    agreed(w)


@gesture(changed=[*WITH_NUMBER, OWN])
def another_support_point(w: World) -> None:
    send(w, "regions:edit", w.regions[OWN].pk, support_point=w.regions[OTHER].support_point_id)


@gesture()
def a_support_point_that_is_used_is_not_deleted(w: World) -> None:
    w.post("support_points:delete", w.regions[OWN].support_point_id, form={}, status=409)


@gesture()
def a_name_that_nobody_else_saw_yet(w: World) -> None:
    send(w, "regions:edit", w.regions[OWN].pk, name="De nieuwe naam")


@gesture(gone=[OWN], changed=WITH_NUMBER)
def a_region_ends(w: World) -> None:
    send(w, "regions:edit", w.regions[OWN].pk, status="ended")


@gesture(changed=[OTHER])
def other_languages_of_a_site(w: World) -> None:
    send(w, "regions:edit", w.regions[OTHER].pk, languages=["nl", "en"])


@gesture()
def a_postcode_goes_to_another_region(w: World) -> None:
    area = factories.postcode_area("3511", po=w.regions[OWN], vo=w.regions[EDUCATION])
    send(w, "postcode_areas:edit", area.pk, po=w.regions[OTHER].pk)


@gesture(changed=[*in_regions(TEXT), OWN_TEXT])
def a_topic_gets_another_slug(w: World) -> None:
    form = {"name": w.topic.name, "slug": "uw-rechten"}
    w.post("wagtailsnippets_content_topic:edit", w.topic.pk, form=form)
    agreed(w)


@gesture()
def a_topic_gets_another_name(w: World) -> None:
    form = {"name": "Uw rechten", "slug": w.topic.slug}
    w.post("wagtailsnippets_content_topic:edit", w.topic.pk, form=form)
    agreed(w)


@gesture()
def a_term_is_explained_otherwise(w: World) -> None:
    form = {"term": "zorgplicht", "explanation": "Iets anders."}
    w.post("wagtailsnippets_content_glossaryterm:edit", w.term.pk, form=form)


@gesture()
def a_term_is_renamed_and_deleted(w: World) -> None:
    form = {"term": "zorg", "explanation": "Iets anders."}
    w.post("wagtailsnippets_content_glossaryterm:edit", w.term.pk, form=form)
    w.post("wagtailsnippets_content_glossaryterm:delete", w.term.pk, form={})
    assert not GlossaryTerm.objects.filter(pk=w.term.pk).exists()


@gesture()
def a_region_without_texts_is_deleted(w: World) -> None:
    region = factories.region("PO2603", support_point=None)
    w.post("regions:delete", region.pk, form={})
    assert not Region.objects.filter(pk=region.pk).exists()
