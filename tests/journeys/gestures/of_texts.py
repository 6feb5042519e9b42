"""What editors do with the words of a text, and with what it shows."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone

from cms.media.models import FrozenFile
from tests import factories
from tests.journeys.gestures.gesture import gesture, in_regions
from tests.journeys.gestures.of_pages import ENGLISH, OWN_STORY, OWN_TEXT, STORY, TEXT
from tests.journeys.gestures.world import World
from workflows.enums import WhenStale
from workflows.models import ExceptionRequest, StaleTranslationSettings


@gesture(gone=in_regions(TEXT), new=in_regions("Later nl"), changed=in_regions(ENGLISH))
def plan_a_text_and_let_its_day_come(w: World) -> None:
    w.change(w.national, title="Later", go_live_at=timezone.now() + timedelta(days=2))
    w.read(w.national)
    assert w.national.title == "Tekst"
    past = timezone.now() - timedelta(minutes=1)
    planned = w.national.revisions.exclude(approved_go_live_at=None).get()
    planned.content["go_live_at"] = past.isoformat()
    planned.approved_go_live_at = past
    planned.save()
    call_command("publish_scheduled", verbosity=0)


@gesture(anew=False)
def plan_a_text_and_call_it_off(w: World) -> None:
    w.change(w.national, title="Later", go_live_at=timezone.now() + timedelta(days=2))
    w.read(w.national)
    planned = w.national.revisions.exclude(approved_go_live_at=None).get()
    w.post("wagtailadmin_pages:revisions_unschedule", w.national.pk, planned.pk, form={})


@gesture(changed=in_regions(TEXT))
def another_slug(w: World) -> None:
    w.change(w.national, slug="nieuw")
    w.read(w.national)


@gesture(changed=in_regions(TEXT))
def another_audience_and_sector(w: World) -> None:
    w.change(w.national, audience=["youth"], sectors=["vo"])
    w.read(w.national)


@gesture(changed=in_regions(TEXT, ENGLISH))
def another_text(w: World) -> None:
    w.change(w.national, body=factories.body("Iets anders over zorgplicht. Bel {telefoon}."))
    w.read(w.national)


@gesture(changed=in_regions(TEXT))
def a_minor_edit(w: World) -> None:
    w.change(w.national, summary="Wat de school moet doen voor uw  kind.")
    w.post("validation:ask_minor_edit", w.national.pk, form={"reason": "Spelling."})
    asked = ExceptionRequest.objects.get()
    w.post("validation:request", asked.pk, form={"decision": "confirm"}, who=1)


@gesture(changed=in_regions(TEXT, ENGLISH))
def an_urgent_publication(w: World) -> None:
    w.change(w.national, summary="Bel 030 123 45 67.")
    w.post("validation:ask_urgent", w.national.pk, form={"reason": "Fout nummer."})
    asked = ExceptionRequest.objects.get()
    w.post("validation:request", asked.pk, form={"decision": "confirm"}, who=1)


@gesture(anew=False)
def replace_a_picture(w: World) -> None:
    factories.upload_again(w.image, factories.png("blue"))


@gesture(gone=[*in_regions(TEXT), OWN_TEXT], changed=in_regions(ENGLISH))
def take_back_consent_for_a_picture(w: World) -> None:
    file = FrozenFile.objects.get()
    w.post("validation:erase_file", file.hash, form={"do": "consent"})
    w.post("validation:erase_file", file.hash, form={"do": "confirm"}, who=1)
    file.refresh_from_db()
    assert file.erased_at


@gesture(gone=[STORY])
def take_back_consent_for_a_story(w: World) -> None:
    w.post("validation:story_consent", w.story.pk, form={"withdraw": "1"})


@gesture(changed=[STORY])
def a_story_is_about_another_text(w: World) -> None:
    draft = w.story.get_latest_revision_as_object()
    draft.about.set([w.linked])
    draft.save_revision()
    factories.publish_approved(w.story)


@gesture(gone=[OWN_STORY])
def delete_a_story(w: World) -> None:
    w.post("validation:delete", w.regional_story.pk, form={"reason": "Op verzoek."})


@gesture(changed=[f"{TEXT} PO2601", f"{ENGLISH} PO2601"])
def another_supplement(w: World) -> None:
    w.change(w.supplement, body=factories.body("Bij ons gaat het anders."))
    factories.publish_approved(w.supplement)


@gesture(gone=in_regions(ENGLISH), changed=in_regions(TEXT))
def hide_what_is_behind(w: World) -> None:
    another_text(w)
    rule = StaleTranslationSettings.load()
    rule.rule = WhenStale.FALL_BACK.value
    rule.save()


@gesture(gone=in_regions(ENGLISH), changed=in_regions(TEXT))
def an_important_change(w: World) -> None:
    w.change(w.national, body=factories.body("Bel {telefoon}."), important_change=True)
    w.read(w.national)
