"""A member says an answer; somebody who did not work on the text writes it out; the editor gets the words."""

import re
from datetime import timedelta
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import WorkflowState
from wagtail.users.models import UserProfile

from cms.content.text_pages import text_page
from cms.users.models import User
from tests import factories
from tests.workflows.panel.urls import at, shown
from workflows.actions.spoken.forget_spoken_answers import forget_spoken_answers
from workflows.default_questions import default_questions
from workflows.enums import PanelKind
from workflows.models import Answer, Consent, Invitation, Member, Panel, Round, SpokenAnswer, Verdict

pytestmark = pytest.mark.django_db
QUEUE = "/admin/spoken_answers/"
SCRIPT = {"X-Recorder": "1"}
QUESTIONS = default_questions(PanelKind.PARENTS)


@pytest.fixture(autouse=True)
def _silence() -> None:
    """What an earlier test said is not there any more."""
    for name in kept():
        storages["spoken"].delete(name)


@pytest.fixture
def press(django_capture_on_commit_callbacks: Any) -> Any:
    """Send a form; what follows the commit follows."""

    def send(client: Client, address: str, **fields: Any) -> Any:
        more = {name: fields.pop(name) for name in ("headers", "follow") if name in fields}
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, fields, **more)

    return send


def reading(**fields: Any) -> Invitation:
    """A member of a panel that allows it, who has begun to read."""
    made = factories.reader(language="en", questions=QUESTIONS, **fields)
    Panel.objects.update(spoken_answers=True)
    return factories.take_part(Invitation.objects.select_related("round__panel").get(pk=made.pk))


def recording(content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile("Mijn stem.webm", content or factories.recorded("webm", "libopus"))


def close(days: float = 0) -> None:
    """The reading has ended, so many days ago."""
    Round.objects.update(outcome="approved", closed_at=timezone.now() - timedelta(days=days))


def kept() -> list[str]:
    """The sounds on the disk."""
    storage = storages["spoken"]
    return (
        sorted(name for name in storage.listdir("")[1] if name.endswith(".mp3")) if storage.exists("") else []
    )


def keeper() -> tuple[Client, User]:
    """Somebody who keeps panels, and works on no text."""
    user = factories.with_role(*factories.KEEPING_PANELS, pages=())
    return signed_in(user), user


def signed_in(user: User) -> Client:
    """Somebody who works in English."""
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    client = Client()
    client.force_login(user)
    return client


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return str(answer.content.decode())


def sound_of(spoken: SpokenAnswer) -> str:
    return f"{QUEUE}{spoken.key}/"


def test_from_the_microphone_to_the_words_of_the_editor(press: Any) -> None:
    reader, invitation = Client(), reading()
    verdict, speak = at("verdict", invitation), at("speak", invitation)
    offered = page(reader, verdict)
    assert "Rather speak than write?" in offered
    assert "Somebody who did not work on this text hears you, and writes your words down." in offered
    assert "At the latest 30 days after the reading of the text has ended." in offered
    assert "voice.js" not in offered
    refused = press(reader, speak, sound=recording(), headers=SCRIPT)
    assert (refused.status_code, kept()) == (400, [])
    assert press(reader, speak, do="agree")["Location"] == f"{verdict}#speaking"
    assert "voice.js" in page(reader, verdict)
    assert press(reader, speak, sound=recording(), made_from="", headers=SCRIPT).status_code == 200
    assert "Spoken: 0:02" in page(reader, verdict)
    cast = press(reader, verdict, decision="yes_with_tip", comment="", **shown(reader, verdict))
    assert cast["Location"] == at("thanks", invitation)
    assert "What you said is written down first." in page(reader, at("thanks", invitation))

    listener, _user = keeper()
    (spoken,) = SpokenAnswer.objects.all()
    assert kept() == [f"{spoken.key.hex}.mp3"]
    assert "Nothing waits for you." in page(listener, QUEUE)
    assert listener.get(sound_of(spoken)).status_code == 404
    close()
    assert "Spoken: 0:02" in page(listener, QUEUE)
    assert "1 spoken answer waits for you to write it out." in page(listener, "/admin/")
    heard = listener.get(sound_of(spoken))
    assert heard["Content-Type"] == "audio/mpeg"
    assert {"private", "no-store"} <= set(heard["Cache-Control"].split(", "))
    assert heard.content[:3] == b"ID3"
    part = listener.get(sound_of(spoken), headers={"Range": "bytes=0-1"})
    assert (part.status_code, part.content) == (206, heard.content[:2])

    done = press(listener, QUEUE, spoken=spoken.key, words="Zet het telefoonnummer bovenaan.", follow=True)
    assert "The recording is erased." in done.content.decode()
    assert (kept(), SpokenAnswer.objects.exists()) == ([], False)
    assert listener.get(sound_of(spoken)).status_code == 404
    told = Verdict.objects.get()
    assert (told.decision, told.comment, told.spoken) == (
        "yes_with_tip",
        "Zet het telefoonnummer bovenaan.",
        True,
    )
    editor = signed_in(factories.superuser())
    for where in ("validation:round", "validation:replies"):
        shown_to_editor = page(editor, reverse(where, args=[invitation.round_id]))
        assert "Zet het telefoonnummer bovenaan." in shown_to_editor
        assert "spoken, written out by somebody else" in shown_to_editor
    assert "Zet het telefoonnummer bovenaan." in page(reader, at("closing", invitation))


def test_a_question_is_answered_aloud_and_the_words_come_after_what_was_written(press: Any) -> None:
    reader, invitation = Client(), reading()
    question = at("question", invitation, "own-words")
    speak = at("speak_to", invitation, "own-words")
    press(reader, speak, do="agree")
    kept_at = press(reader, f"{speak}?nakijken=", do="keep", sound=recording())
    assert kept_at["Location"] == f"{question}?nakijken=#speaking"
    press(reader, question, text="Over school.", **shown(reader, question))
    checked = page(reader, at("check", invitation))
    assert "Spoken: 0:02" in checked
    assert "Over school." in checked
    close()
    listener, _user = keeper()
    assert invitation.round.questions[0]["text"] in page(listener, QUEUE)
    press(listener, QUEUE, spoken=SpokenAnswer.objects.get().key, words="En wat je kunt doen.")
    answer = Answer.objects.get(question="own-words")
    assert (answer.text, answer.spoken) == ("Over school.\nEn wat je kunt doen.", True)


def test_a_question_that_was_only_spoken_gets_an_answer(press: Any) -> None:
    invitation = reading()
    spoken = factories.speak(invitation, "own-words")
    assert "Spoken: 0:02" in page(Client(), at("check", invitation))
    close()
    press(keeper()[0], QUEUE, spoken=spoken.key, words="Dat een school je niet mag weigeren.")
    assert Answer.objects.get().text == "Dat een school je niet mag weigeren."


def test_who_worked_on_the_text_hears_nobody_whatever_the_rights(press: Any) -> None:
    invitation = reading()
    spoken = factories.speak(invitation)
    close()
    wrote, stored, submitted = (factories.with_role(*factories.KEEPING_PANELS) for _number in range(3))
    text = text_page(invitation.round.text.article, "en")
    text.owner = wrote
    text.save()
    text.save_revision(user=stored)
    ended = factories.workflow(language="en")
    kind = text.get_base_content_type()
    about = {"content_type": kind, "base_content_type": kind, "object_id": str(text.pk)}
    WorkflowState.objects.create(**about, workflow=ended, requested_by=submitted, status="cancelled")
    for user in (wrote, stored, submitted):
        client = signed_in(user)
        assert "Nothing waits for you." in page(client, QUEUE)
        assert "1 more waits for somebody who did not" in page(client, QUEUE)
        assert client.get(sound_of(spoken)).status_code in (302, 403)
        press(client, QUEUE, spoken=spoken.key, words="Verzonnen.")
    no_keeper = signed_in(factories.with_role())
    assert no_keeper.get(QUEUE).status_code in (302, 403)
    assert no_keeper.get(sound_of(spoken)).status_code in (302, 403)
    assert Client().get(sound_of(spoken)).status_code in (302, 403)
    assert kept()
    editor = signed_in(factories.superuser())
    assert "1 reader spoke an answer." in page(
        editor, reverse("validation:round", args=[invitation.round_id])
    )
    text.delete()
    assert keeper()[0].get(sound_of(spoken)).status_code in (302, 403)


def test_nobody_hears_the_panel_of_another_region(press: Any) -> None:
    here, elsewhere = factories.region(), factories.region()
    keeps = factories.at_desk_of(elsewhere)
    invitation = reading()
    Panel.objects.update(region=here)
    spoken = factories.speak(invitation)
    close()
    client = signed_in(keeps)
    assert client.get(QUEUE).status_code in (200, 302)
    assert client.get(sound_of(spoken)).status_code in (302, 403)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty."),
        (b"%PDF een", "This is no recording"),
        (factories.wav((3, 0.0)), "We hear nothing"),
        (factories.wav((62, 0.2)), "longer than 1 minute"),
        (factories.recorded("mp4", "aac")[:9000], "broken off"),
    ],
)
def test_bad_sound_is_refused_in_a_sentence(content: bytes, said: str, settings: Any, press: Any) -> None:
    settings.SPOKEN_MINUTES = 1
    reader, invitation = Client(), reading()
    speak = at("speak", invitation)
    press(reader, speak, do="agree")
    answer = press(reader, speak, sound=recording(content) if content else empty(), headers=SCRIPT)
    assert answer.status_code == 400
    assert said in answer.json()["error"]
    plain = press(reader, speak, do="keep", sound=recording(content) if content else empty())
    assert plain.status_code == 400
    assert said in plain.content.decode()
    assert (kept(), SpokenAnswer.objects.exists()) == ([], False)


def empty() -> SimpleUploadedFile:
    return SimpleUploadedFile("leeg.webm", b"")


def test_the_same_recording_three_times_after_the_tunnel_is_one(press: Any) -> None:
    reader, invitation = Client(), reading()
    speak, content = at("speak", invitation), factories.recorded("webm", "libopus")
    press(reader, speak, do="agree")
    for _time in range(2):
        assert press(reader, speak, sound=recording(content), made_from="", headers=SCRIPT).status_code == 200
    close()
    assert press(reader, speak, sound=recording(content), made_from="", headers=SCRIPT).status_code == 200
    other = press(reader, speak, sound=recording(factories.wav((3, 0.3))), made_from="", headers=SCRIPT)
    assert other.status_code == 400
    assert "Reading this text has ended. The recording was not kept." in other.json()["error"]
    assert len(kept()) == SpokenAnswer.objects.count() == 1


def test_a_second_device_replaces_nothing_silently(press: Any) -> None:
    reader, invitation = Client(), reading()
    speak = at("speak", invitation)
    press(reader, speak, do="agree")
    press(reader, speak, sound=recording(), made_from="", headers=SCRIPT)
    longer = factories.wav((3, 0.3))
    asked = press(reader, speak, sound=recording(longer), made_from="", headers=SCRIPT)
    assert asked.status_code == 409
    assert asked.json()["error"] == "Meanwhile another recording was kept here: 0:02. It was not replaced."
    again = press(reader, speak, sound=recording(longer), made_from=asked.json()["madeFrom"], headers=SCRIPT)
    assert again.status_code == 200
    assert [one.length for one in SpokenAnswer.objects.all()] == ["0:03"]
    assert len(kept()) == 1


def test_a_phone_in_other_hands_plays_nothing(press: Any) -> None:
    """Whoever has the link sees that something was said, and how long: no page and no file has the sound."""
    reader, invitation = Client(), reading()
    spoken = factories.speak(invitation)
    for screen in ("verdict", "check", "read", "welcome", "consent"):
        html = page(reader, at(screen, invitation))
        assert "<audio" not in html
        assert spoken.key.hex not in html.replace("-", "")
    for name in (spoken.key, spoken.key.hex):
        assert reader.get(f"/panel/{invitation.token}/bestand/{name}/voice.mp3").status_code == 404
    home = page(reader, f"/panel/mijn/{invitation.member.token}/bewaard/")
    assert "1 spoken answer waits until somebody writes it down." in home
    exported = page(reader, f"/panel/mijn/{invitation.member.token}/bewaard/?bestand")
    assert '"seconds": 2' in exported
    assert spoken.key.hex not in exported.replace("-", "")


def test_taking_one_back_leaves_a_plain_yes_of_a_tip_without_words(press: Any) -> None:
    reader, invitation = Client(), reading()
    factories.speak(invitation, "own-words")
    factories.speak(invitation)
    verdict = at("verdict", invitation)
    press(reader, verdict, decision="yes_with_tip", comment="", **shown(reader, verdict))
    press(reader, at("speak", invitation), do="back")
    assert Verdict.objects.get().decision == "yes"
    assert [one.question for one in SpokenAnswer.objects.all()] == ["own-words"]
    assert len(kept()) == 1
    refused = press(reader, verdict, decision="yes_with_tip", comment="", **shown(reader, verdict))
    assert "needs a tip in words" in refused.content.decode()


def test_it_can_be_taken_back_when_the_panel_allows_no_more_of_it(press: Any) -> None:
    reader, invitation = Client(), reading()
    factories.speak(invitation)
    Panel.objects.update(spoken_answers=False)
    shown_now = page(reader, at("verdict", invitation))
    assert "Spoken: 0:02" in shown_now
    assert "Erase this recording" in shown_now
    assert "voice.js" not in shown_now
    assert press(reader, at("speak", invitation), sound=recording(), headers=SCRIPT).status_code == 400
    press(reader, at("speak", invitation), do="back")
    assert kept() == []
    assert "Spoken" not in page(reader, at("verdict", invitation))


def test_after_the_round_the_link_says_that_the_recordings_are_erased(press: Any) -> None:
    reader, invitation = Client(), reading()
    press(reader, at("verdict", invitation), decision="yes", **shown(reader, at("verdict", invitation)))
    factories.speak(invitation)
    close()
    said = "Your recordings are erased."
    assert said not in page(reader, at("thanks", invitation) + "?erased=1")  # there is one
    after = press(reader, at("speak", invitation), do="stop")["Location"]
    assert said in page(reader, after)
    assert said not in page(reader, at("thanks", invitation))
    assert kept() == []


def test_words_that_belong_to_another_choice_go_with_it(press: Any) -> None:
    reader, invitation = Client(), reading()
    factories.speak(invitation)
    factories.speak(invitation, "missing")
    verdict, missing = at("verdict", invitation), at("question", invitation, "missing")
    press(reader, verdict, decision="yes", **shown(reader, verdict))
    press(reader, missing, choice="no", **shown(reader, missing))
    assert (kept(), SpokenAnswer.objects.exists()) == ([], False)
    judged = press(reader, at("speak_to", invitation, "easy"), sound=recording(), headers=SCRIPT)
    assert judged.status_code == 400


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("way", ["stop speaking", "stop", "leave"])
def test_it_is_gone_at_once_when_the_consent_ends(way: str, closed: bool, press: Any) -> None:
    reader, invitation = Client(), reading()
    factories.speak(invitation)
    factories.speak(invitation, "own-words")
    assert len(kept()) == 2
    if closed:
        close()
    match way:
        case "stop speaking":
            press(reader, at("speak", invitation), do="stop")
            assert Consent.objects.get().speaking_at is None
        case "stop":
            press(reader, at("stop", invitation))
            assert not Consent.objects.exists()
        case "leave":
            press(reader, f"/panel/mijn/{invitation.member.token}/stoppen/")
            assert not Member.objects.exists()
    assert (kept(), SpokenAnswer.objects.exists()) == ([], False)


#        days since the round closed, is there, is played
TERM = [(0, True, True), (28.9, True, True), (29.1, False, False), (31, False, False)]


@pytest.mark.parametrize(("days", "is_there", "is_played"), TERM)
def test_what_nobody_wrote_out_is_erased_in_time(
    days: float, is_there: bool, is_played: bool, press: Any, django_capture_on_commit_callbacks: Any
) -> None:
    reader, invitation = Client(), reading()
    spoken = factories.speak(invitation)
    verdict = at("verdict", invitation)
    press(reader, verdict, decision="yes_with_tip", comment="", **shown(reader, verdict))
    close(days)
    listener, _user = keeper()
    assert (listener.get(sound_of(spoken)).status_code == 200) is is_played
    assert ("Spoken: 0:02" in page(listener, QUEUE)) is is_played
    with django_capture_on_commit_callbacks(execute=True):
        call_command("delete_old_answers", stdout=(said := StringIO()))
    assert bool(kept()) is is_there
    assert f"{int(not is_there)} spoken answers erased unheard" in said.getvalue()
    assert ("Nobody could write it down in time." in page(reader, at("closing", invitation))) is not is_there


def test_the_command_sweeps_what_an_interrupted_request_left(settings: Any) -> None:
    storages["spoken"].save(f"{uuid4().hex}.mp3", ContentFile(b"stray"))
    factories.speak(reading())
    call_command("delete_old_answers", stdout=StringIO())
    assert len(kept()) == 2  # a request that is still going on may need it
    later = timezone.now() + timedelta(hours=2)
    assert forget_spoken_answers(now=later) == 1
    assert forget_spoken_answers(now=later) == 0
    assert kept() == [f"{SpokenAnswer.objects.get().key.hex}.mp3"]


def test_words_that_are_missing_or_too_long_are_refused_and_stay_on_the_page(press: Any) -> None:
    spoken = factories.speak(reading())
    close()
    listener, _user = keeper()
    long = "lang " * 401
    for words, said in ((" ", "Please write down what was said."), (long, "This is too long: at most 2000")):
        refused = press(listener, QUEUE, spoken=spoken.key, words=words).content.decode()
        assert said in refused
    assert long.strip() in refused
    for key in ("", "x", uuid4()):
        press(listener, QUEUE, spoken=key, words="Iets.")
    assert kept()
    press(listener, QUEUE, spoken=spoken.key, words="Goed zo.")
    twice = press(listener, QUEUE, spoken=spoken.key, words="Goed zo.").content.decode()
    assert "This recording is gone: it was written out, or erased." in twice


def test_one_link_sends_only_so_many_recordings(settings: Any, press: Any) -> None:
    settings.SOUNDS_AT_ONCE = 2
    reader, invitation, other = Client(), reading(), reading()
    speak = at("speak", invitation)
    press(reader, speak, do="agree")
    press(reader, at("speak", other), do="agree")
    for _time in range(2):
        press(reader, speak, sound=recording(b"%PDF een"), headers=SCRIPT)
    refused = press(reader, speak, sound=recording(), headers=SCRIPT)
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 600
    assert re.search(
        r"Too many recordings came in a short time. In \d+ minutes? it is possible again.",
        refused.json()["error"],
    )
    assert press(reader, speak, do="keep", sound=recording()).status_code == 429
    assert press(reader, at("speak", other), sound=recording(), headers=SCRIPT).status_code == 200


def test_a_recorded_voice_of_a_text_has_the_same_limit(settings: Any) -> None:
    settings.SOUNDS_AT_ONCE = 1
    voice = factories.voice(factories.article(), is_self=False, agreed=True)
    address = reverse("panel:voice", args=[voice.token])
    sent = {"section": 0, "do": "record"}
    assert Client().post(address, {**sent, "sound": recording()}, headers=SCRIPT).status_code == 200
    refused = Client().post(address, {**sent, "sound": recording()}, headers=SCRIPT)
    assert (refused.status_code, "Retry-After" in refused) == (429, True)


def test_no_log_version_or_table_of_evidence_holds_more_than_that_it_was_done(press: Any) -> None:
    invitation = reading()
    spoken = factories.speak(invitation)
    close()
    press(keeper()[0], QUEUE, spoken=spoken.key, words="Zet het nummer bovenaan.")
    for table in ("wagtailcore_pagelogentry", "wagtailcore_modellogentry", "reversion_version"):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")
            rows = str(cursor.fetchall())
        assert "Zet het nummer" not in rows
        assert spoken.key.hex not in rows.replace("-", "")
