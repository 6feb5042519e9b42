"""What editors do with pages in the tree."""

from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Locale

from tests import factories
from tests.journeys.gestures.gesture import gesture, in_regions
from tests.journeys.gestures.world import OTHER, OWN, World

TEXT, ENGLISH = "Tekst nl", "English en"
STORY, OWN_TEXT, OWN_STORY = "Verhaal nl", "Van de regio nl PO2601", "Verhaal van de regio nl PO2601"
WHY = {"reason": "Hoort daar."}


@gesture()
def copy_a_public_page(w: World) -> None:
    parent = w.national.get_parent().pk
    form = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": parent}
    w.post("wagtailadmin_pages:copy", w.national.pk, form=form)
    w.national.copy(keep_live=True, update_attrs={"slug": "kopie-2", "title": "Kopie"})


@gesture()
def copy_the_texts_of_a_region(w: World) -> None:
    page = factories.region_page(OWN)
    page.copy(recursive=True, keep_live=True, update_attrs={"slug": "kopie", "title": "Kopie"})


@gesture()
def make_an_alias(w: World) -> None:
    for page in (w.national, w.supplement, w.story):
        page.create_alias(update_slug=f"alias-{page.pk}")


@gesture()
def make_a_page_of_an_alias(w: World) -> None:
    alias = w.national.create_alias(update_slug="alias")
    w.post("wagtailadmin_pages:convert_alias", alias.pk, form={})


@gesture()
def go_back_to_an_older_version(w: World) -> None:
    older = w.national.revisions.earliest("pk")
    address = reverse("wagtailadmin_api:pages:action", args=[w.national.pk, "revert_to_page_revision"])
    answer = w.browsers[0].post(address, {"revision_id": older.pk}, content_type="application/json")
    assert answer.status_code == 200


@gesture(gone=in_regions(TEXT), new=in_regions("Oud nl"), changed=in_regions(ENGLISH))
def publish_an_older_version(w: World) -> None:
    go_back_to_an_older_version(w)
    w.read(w.national)


@gesture()
def move_below_another_page_of_the_nation(w: World) -> None:
    index = type(w.national.get_parent().specific)(title="Ander", slug="ander", locale=w.national.locale)
    w.national.get_parent().get_parent().add_child(instance=index)
    w.post("wagtailadmin_pages:move_confirm", w.national.pk, index.pk, form={})


@gesture()
def put_in_another_order(w: World) -> None:
    w.post("wagtailadmin_pages:set_page_position", w.linked.pk, form={}, status=200)
    w.browsers[0].post(reverse("wagtailadmin_pages:set_page_position", args=[w.linked.pk]) + "?position=3")


@gesture(gone=[OWN_TEXT], changed=[f"{TEXT} PO2601", f"{ENGLISH} PO2601"])
def move_texts_to_another_region_in_bulk(w: World) -> None:
    there = factories.region_page(OTHER).pk
    w.bulk("move", w.regional, w.supplement, status=200, chooser=there)
    assert w.regional.__class__.objects.get(pk=w.regional.pk).own_region == OWN
    w.bulk("move", w.regional, w.supplement, chooser=there, aware="on", **WHY)
    assert w.regional.__class__.objects.get(pk=w.regional.pk).own_region == OTHER


@gesture(gone=[OWN_STORY, f"{ENGLISH} PO2601"])
def move_by_code(w: World) -> None:
    w.regional_story.move(factories.region_page(OTHER), pos="last-child")
    w.english_supplement.move(factories.region_page(OTHER, "en"), pos="last-child")


@gesture(gone=[OWN_TEXT])
def move_a_text_of_a_region_to_the_nation(w: World) -> None:
    w.post("wagtailadmin_pages:move_confirm", w.regional.pk, factories.article_index().pk, form=WHY)


@gesture()
def move_away_and_back(w: World) -> None:
    for code in (OTHER, OWN):
        w.post("wagtailadmin_pages:move_confirm", w.supplement.pk, factories.region_page(code).pk, form=WHY)
        w.post("wagtailadmin_pages:move_confirm", w.regional.pk, factories.region_page(code).pk, form=WHY)


@gesture()
def publish_in_bulk(w: World) -> None:
    w.change(w.national, title="Niet gelezen")
    w.bulk("publish", w.national, w.draft, w.supplement, include_descendants="on")


@gesture()
def delete_or_unpublish_in_bulk(w: World) -> None:
    w.bulk("delete", w.national, w.draft, status=409)
    w.bulk("unpublish", w.national, w.story, status=409, include_descendants="on")
    w.bulk("delete", w.draft)


@gesture(gone=in_regions(ENGLISH), changed=in_regions(TEXT))
def delete_a_translation(w: World) -> None:
    w.post("validation:delete", w.english.pk, form={"reason": "Dubbel."})


@gesture(gone=in_regions(TEXT, ENGLISH), anew=False)
def delete_a_text_in_all_languages(w: World) -> None:
    w.post("validation:delete", w.national.pk, form={"reason": "Oud.", "languages": ["en"]})


@gesture(gone=in_regions(TEXT), changed=in_regions(ENGLISH), anew=False)
def delete_a_text_by_code(w: World) -> None:
    w.national.delete()


@gesture(changed=[f"{TEXT} PO2601", f"{ENGLISH} PO2601"])
def delete_a_supplement(w: World) -> None:
    w.post("validation:delete", w.supplement.pk, form={"reason": "Dubbel."})


@gesture(gone=[OWN_TEXT, OWN_STORY], changed=[f"{TEXT} PO2601", f"{ENGLISH} PO2601"])
def delete_the_page_of_a_region_by_code(w: World) -> None:
    factories.region_page(OWN).delete()


@gesture(gone=in_regions(ENGLISH), changed=in_regions(TEXT))
def delete_a_language(w: World) -> None:
    english = Locale.objects.get(language_code="en")
    w.post("wagtaillocales:delete", english.pk, form={}, status=409)
    factories.article_index("en").delete()
    w.post("wagtaillocales:delete", english.pk, form={})


@gesture(gone=in_regions(TEXT), changed=in_regions(ENGLISH))
def unpublish_by_code(w: World) -> None:
    w.national.unpublish()


@gesture(gone=["Doel nl"], changed=[*in_regions(TEXT), OWN_TEXT])
def withdraw_what_others_link_to(w: World) -> None:
    w.post("validation:withdraw", w.linked.pk, form={"reason": "Oud."})


@gesture(gone=in_regions(TEXT), changed=in_regions(ENGLISH))
def let_a_text_expire(w: World) -> None:
    type(w.national).objects.filter(pk=w.national.pk).update(expire_at="2026-01-01T00:00Z")
    call_command("publish_scheduled", verbosity=0)
